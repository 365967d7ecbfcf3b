"""What titles and supers are made of, from words: text, style, colours, typeface, spacing, motion, logo."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.pictures import with_asset
from storyboard.model.edits.titles import set_title_card
from storyboard.model.errors import EditError
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.titles import TitleMotion, TitleStyle
from storyboard.stitch.fonts import is_usable
from storyboard.stitch.lettering import is_colour
from storyboard.studio.ids import new_id
from storyboard.studio.pictures import with_picture
from storyboard.studio.session import Session
from storyboard.typeset.typefaces import FAMILIES, is_family

MOST_TRACKING = 2.0
"""No letters stand further apart than this many of their sizes."""

Field = Callable[[Session, Board, str], tuple[Board, Any]]
"""Reads one value; the board with what it brought in, and the value."""


def _words(_: Session, board: Board, value: str) -> tuple[Board, Any]:
    return board, value.replace("\\n", "\n").strip()


def _one_of(names: type[TitleStyle] | type[TitleMotion]) -> Field:
    def read(_: Session, board: Board, value: str) -> tuple[Board, Any]:
        word = value.strip().lower().replace("-", " ").replace("_", " ")
        if word not in set(names):
            raise EditError(f"{value!r} is not known; there are {', '.join(names)}.")
        return board, names(word)

    return read


def _colour(_: Session, board: Board, value: str) -> tuple[Board, Any]:
    if not is_colour(value.strip()):
        raise EditError(f"{value!r} is no colour; write it as #f4efe6.")
    return board, value.strip().lower()


def _tracking(_: Session, board: Board, value: str) -> tuple[Board, Any]:
    try:
        spaces = float(value.strip().removesuffix("em"))
    except ValueError:
        raise EditError(f"{value!r} is no letter spacing; write 0.1 for a tenth of the letters' size.") from None
    if not -0.2 <= spaces <= MOST_TRACKING:
        raise EditError(f"Letters are spaced by -0.2 to {MOST_TRACKING:g} of their size.")
    return board, spaces


def _logo(session: Session, board: Board, value: str) -> tuple[Board, Any]:
    if not value.strip():
        return board, ""
    board, asset = with_picture(board, session.media, Path(value))
    return board, asset.id


def _font(session: Session, board: Board, value: str) -> tuple[Board, Any]:
    """A family of ours, a font of the board by name, or a font file, which is copied in."""
    name = value.strip()
    if not name or is_family(name):
        return board, next((family for family in FAMILIES if family.casefold() == name.casefold()), "")
    fonts = [asset for asset in board.assets if asset.kind == AssetKind.FONT]
    known = next((a for a in fonts if name == a.id or name.casefold() == a.name.casefold()), None)
    if known is not None:
        return board, known.id
    path = Path(value)
    if not path.is_file():
        there = ", ".join((*FAMILIES, *(asset.name for asset in fonts)))
        raise EditError(f"There is no font {name!r}, and no such file; there are {there}.")
    if not is_usable(path):
        raise EditError(f"{path.name} is no font that can be used; give a TrueType or OpenType file.")
    sha256 = session.media.add_file(path, path.suffix.lower())
    asset = Asset(id=new_id(), sha256=sha256, mime="font/otf", kind=AssetKind.FONT, name=path.stem)
    board, asset = with_asset(board, asset)
    return board, asset.id


SUPER_FIELDS: Mapping[str, tuple[str, Field]] = {
    "text": ("text", _words),
    "subtitle": ("subtitle", _words),
    "style": ("style", _one_of(TitleStyle)),
    "colour": ("colour", _colour),
    "font": ("font", _font),
    "tracking": ("tracking_em", _tracking),
    "motion": ("motion", _one_of(TitleMotion)),
}
"""What a super is made of: the word, the field and how it is read."""

TITLE_FIELDS: Mapping[str, tuple[str, Field]] = {
    **SUPER_FIELDS,
    "background": ("background", _colour),
    "call_to_action": ("call_to_action", _words),
    "logo": ("logo_asset_id", _logo),
}
"""What a title card is made of."""


def read_fields(
    session: Session, board: Board, words: Mapping[str, str], known: Mapping[str, tuple[str, Field]]
) -> tuple[Board, dict[str, Any]]:
    """The values of these words by field, and the board with the files they brought in. Raises EditError."""
    values: dict[str, Any] = {}
    for word, value in words.items():
        field, read = known[word]
        board, values[field] = read(session, board, value)
    return board, values


def setters(item_ids: tuple[str, ...]) -> Mapping[str, Callable[[Session, Board, str], Edit]]:
    """What can be set on items that are titles."""

    def setter(word: str) -> Callable[[Session, Board, str], Edit]:
        def edit(session: Session, board: Board, value: str) -> Edit:
            board, values = read_fields(session, board, {word: value}, TITLE_FIELDS)
            made = Edit("Edit title", board)
            for item_id in item_ids:
                made = set_title_card(made.board, made.board.main_sequence.id, item_id, values)
            return made

        return edit

    return {word: setter(word) for word in TITLE_FIELDS}
