"""The board's own fields, set from words."""

from collections.abc import Callable, Mapping

from storyboard.model.board import Board, NumberingScheme
from storyboard.model.edits.bible import set_look
from storyboard.model.edits.document import (
    lock_numbers,
    set_board_title,
    set_board_words,
    set_generation,
    set_numbering_scheme,
    set_rate,
    unlock_numbers,
)
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import EditError
from storyboard.model.targets import DRAFT_TARGET
from storyboard.studio.amounts import count, microusd, yes
from storyboard.studio.creating import parse_rate
from storyboard.studio.session import Session


def _words(name: str) -> Callable[[Session, Board, str], Edit]:
    return lambda _, board, value: set_board_words(board, {name: value})


def _numbering(_: Session, board: Board, value: str) -> Edit:
    wanted = value.strip().lower()
    found = next((scheme for scheme in NumberingScheme if scheme == wanted), None)
    if found is None:
        raise EditError(f"{value!r} is no way to number shots; there are {', '.join(NumberingScheme)}.")
    return set_numbering_scheme(board, found)


def _model(session: Session, board: Board, value: str) -> Edit:
    """The profile that drafts take on; nothing gives the target's own back. Raises UnknownModel."""
    if value:
        session.context.capabilities(DRAFT_TARGET, value)
    return set_generation(board, {"model_id": value})


SETTERS: Mapping[str, Callable[[Session, Board, str], Edit]] = {
    "title": lambda _, board, value: set_board_title(board, value),
    "author": _words("author"),
    "logline": _words("logline"),
    "look": lambda _, board, value: set_look(board, {"description": value}),
    "avoid": lambda _, board, value: set_look(board, {"avoid": value}),
    "target": lambda session, board, value: set_generation(
        board, {"target_id": session.context.settings.target(value).id}
    ),
    "model": _model,
    "cap": lambda _, board, value: set_generation(board, {"cap_microusd": microusd(value)}),
    "max_takes": lambda _, board, value: set_generation(board, {"max_takes": count(value)}),
    "wait": lambda _, board, value: set_generation(board, {"wait_for_acceptance": yes(value)}),
    "rate": lambda _, board, value: set_rate(board, board.master.id, parse_rate(value)),
    "numbering": _numbering,
    "lock": lambda _, board, value: lock_numbers(board) if yes(value) else unlock_numbers(board),
}
"""What `storyboard set PROJECT board FIELD=VALUE` knows."""
