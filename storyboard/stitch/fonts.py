"""The fonts that a film's texts name: found on the board, checked, and what to know where one cannot be used."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.model.cut import Cut, CutPiece
from storyboard.model.errors import StoryboardError
from storyboard.model.lines import clusters
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.titles import Super, TitleSource
from storyboard.stitch.profile import BurnIn
from storyboard.stitch.stage import Stage
from storyboard.stitch.titles import is_cut
from storyboard.typeset.coverage import FontError, letters_of
from storyboard.typeset.runs import missing
from storyboard.typeset.typefaces import FAMILIES, Family, Typeface, is_family, system_face

MAX_FONT_BYTES = 64_000_000
NAMED = 8
"""No more missing letters than this are named in one note."""


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the film, whose it is and how its font is called."""

    label: str
    words: str
    font: str
    source: TitleSource | Super


def fonts_of(cut: Cut, texts: Iterable[TitleSource | Super]) -> Mapping[str, str]:
    """The hash of the file of each font that these texts name and that is an asset, by the name they use."""
    found = {text.font: _asset(cut, text.font) for text in texts if text.font and not is_family(text.font)}
    return {name: asset.sha256 for name, asset in found.items() if asset is not None}


def is_usable(path: Path) -> bool:
    """Whether the file is a font that letters can be drawn with."""
    try:
        if path.stat().st_size > MAX_FONT_BYTES or not letters_of(path):
            return False
        Typeface(path).at(20).getlength("A")
    except (OSError, FontError, ValueError):
        return False
    return True


def strangers(texts: Iterable[str]) -> tuple[str, ...]:
    """Each letter that only the system's fonts have, with the file it is taken from: other fonts, other pictures."""
    letters = {
        cluster for text in texts for cluster in clusters(text) if not cluster.isspace() and not cluster.isascii()
    }
    own = Family()
    rare = sorted(letter for letter in letters if own.bundled_face(letter) is None)
    return tuple(f"{letter}={_named(system_face(letter))}" for letter in rare)


def lettering_notes(cut: Cut, burn_in: BurnIn, path_of: Callable[[str], Path], *, strict: bool) -> list[str]:
    """What a person should know about the film's texts: letters without a font, fonts that are not there, texts cut.

    With `strict`, a font of the board that cannot be used raises StoryboardError naming the title.
    """
    stage = Stage(cut.format.width, cut.format.height, cut.title_margins)
    notes: list[str] = []
    for text in _texts(cut):
        file, problem = _file(cut, text, path_of)
        if problem and strict:
            raise StoryboardError(problem, where=text.label, fix="Add the font again, or set the title in Inter.")
        notes += [problem] if problem else []
        notes += _lost(text.label, text.words, Family(name=text.font, file=file))
        if is_cut(text.source, stage, file):
            notes.append(f"{text.label}: the text is too long to be shown whole; it ends with an ellipsis.")
    for caption in burn_in.captions:
        notes += _lost(f"Caption {_short(caption.text)}", caption.text, Family())
    if burn_in.watermark is not None:
        notes += _lost("Watermark", burn_in.watermark.text, Family())
    return list(dict.fromkeys(notes))


def _texts(cut: Cut) -> Iterator[_Text]:
    for piece in cut.pieces:
        yield from _of_piece(piece)


def _of_piece(piece: CutPiece) -> Iterator[_Text]:
    if isinstance(piece.source, TitleSource):
        title = piece.source
        words = "\n".join((title.text, title.subtitle, title.call_to_action))
        yield _Text(f"Title {_short(words)}", words, title.font, title)
    for text in piece.supers:
        words = f"{text.text}\n{text.subtitle}"
        yield _Text(f"Super {_short(words)} over {piece.label}", words, text.font, text)


def _short(words: str) -> str:
    one = " ".join(words.split())
    return f'"{one[:40]}{"…" if len(one) > 40 else ""}"'


def _file(cut: Cut, text: _Text, path_of: Callable[[str], Path]) -> tuple[str, str]:
    """The file of the font that a text names, and what is wrong with it."""
    if not text.font or is_family(text.font):
        return "", ""
    asset = _asset(cut, text.font)
    if asset is None:
        known = ", ".join(FAMILIES)
        return "", f"{text.label}: there is no font {text.font!r}; it is set in Inter. There are: {known}."
    try:
        path = path_of(asset.sha256)
    except (StoryboardError, OSError):
        return "", f"{text.label}: the file of the font {text.font!r} is missing; it is set in Inter."
    if not is_usable(path):
        return "", f"{text.label}: the font {text.font!r} cannot be read as TrueType or OpenType; it is set in Inter."
    return str(path), ""


def _lost(label: str, words: str, family: Family) -> list[str]:
    letters = missing(words, family)
    if not letters:
        return []
    named = ", ".join(f"{letter} ({' '.join(f'U+{ord(sign):04X}' for sign in letter)})" for letter in letters[:NAMED])
    more = f" and {len(letters) - NAMED} more" if len(letters) > NAMED else ""
    return [f"{label}: no font has the letter {named}{more}; a box stands for it."]


def _asset(cut: Cut, name: str) -> Asset | None:
    fonts = [asset for asset in cut.assets.values() if asset.kind == AssetKind.FONT]
    return next((a for a in fonts if name == a.id or name.casefold() == a.name.casefold()), None)


def _named(face: Typeface | None) -> str:
    return f"{face.path.name}:{face.path.stat().st_size}" if face and face.path.exists() else ""
