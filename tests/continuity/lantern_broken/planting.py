"""Twelve errors planted in the clean Lantern, each with what must be found: the shots and the field."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, reduce
from typing import Any

from storyboard.model.board import Board
from storyboard.model.shots import ContinueLink, DialogueLine, StateChange, Subject
from storyboard.model.values import replace
from storyboard.store.paths import resource
from storyboard.store.schema import load_board

MARA, ILYA, NELL = "cast-keeper", "cast-ferryman", "cast-daughter"
LANTERN, OAR = "prop-lantern", "prop-oar"
STRAIT = "place-strait"


@dataclass(frozen=True)
class Planted:
    """One error: how it is made, the shots that must be named and the field that must be."""

    name: str
    plant: Callable[[Board], Board]
    shots: tuple[str, ...]
    field: str


def clean() -> Board:
    """The sample as it comes."""
    path = resource("samples", "lantern.storyboard", "board.json")
    return load_board(path.read_bytes(), str(path)).board


def broken() -> Board:
    """The sample with all twelve errors at once."""
    return reduce(lambda board, error: error.plant(board), ERRORS, clean())


def _shot(board: Board, shot_id: str, **changes: Any) -> Board:
    return replace(board, shots={**board.shots, shot_id: replace(board.shots[shot_id], **changes)})


def _seen(board: Board, shot_id: str, ref_id: str, **changes: Any) -> Board:
    subjects = tuple(replace(s, **changes) if s.ref_id == ref_id else s for s in board.shots[shot_id].subjects)
    return _shot(board, shot_id, subjects=subjects)


def _changes(board: Board, shot_id: str, ref_id: str, field: str, value: str) -> Board:
    new = StateChange(subject_id=ref_id, field=field, value=value)
    return _shot(board, shot_id, changes=(*board.shots[shot_id].changes, new))


def _without_change(board: Board, shot_id: str, ref_id: str) -> Board:
    kept = tuple(c for c in board.shots[shot_id].changes if c.subject_id != ref_id)
    return _shot(board, shot_id, changes=kept)


def _unhanded(board: Board) -> Board:
    """The lantern is never given to Nell; she has it all the same."""
    board = _without_change(board, "shot-reach", LANTERN)
    return _changes(board, "shot-found", LANTERN, "owner", NELL)


def _absent_speaker(board: Board) -> Board:
    line = DialogueLine(speaker_id=ILYA, text="There is nothing.")
    return _shot(board, "shot-nothing", dialogue=(line,))


def _short_title(board: Board) -> Board:
    items = tuple(replace(i, frames=12) if i.id == "item-title" else i for i in board.main_sequence.items)
    return replace(board, sequences=(replace(board.main_sequence, items=items),))


def _unknown(board: Board) -> Board:
    return _shot(board, "shot-rail", action="@Mara at the rail beside @Marta, looking out over the strait.")


def _turned(board: Board) -> Board:
    """In the second shot of the row the boat goes the other way."""
    board = _seen(board, "shot-wave", MARA, travels="left")
    return _seen(board, "shot-wave", ILYA, travels="left")


def _looks_away(board: Board) -> Board:
    return _seen(board, "shot-lend", MARA, looks="left")


def _extra(board: Board) -> Board:
    absent = StateChange(subject_id=NELL, field="present", value="no", because="she is out on the water")
    board = replace(
        board,
        scenes=tuple(replace(s, changes=(*s.changes, absent)) if s.id == "scene-dusk" else s for s in board.scenes),
    )
    seen = (*board.shots["shot-dead"].subjects, Subject(ref_id=NELL))
    return _shot(board, "shot-dead", subjects=seen)


ERRORS: tuple[Planted, ...] = (
    Planted(
        "the coat turns blue and nobody sees why",
        partial(_changes, shot_id="shot-lend", ref_id=MARA, field="wardrobe", value="a blue oilskin coat"),
        ("shot-arrives", "shot-lend"),
        "wardrobe",
    ),
    Planted(
        "a cut appears on a cheek",
        partial(_changes, shot_id="shot-search", ref_id=ILYA, field="marks", value="a cut across the cheek"),
        ("shot-search",),
        "marks",
    ),
    Planted("the lantern changes hands unseen", _unhanded, ("shot-found",), "owner"),
    Planted("the boat turns between two shots", _turned, ("shot-row", "shot-wave"), "travels"),
    Planted("one of two who talk looks away", _looks_away, ("shot-nobody", "shot-lend"), "looks"),
    Planted(
        "it is dawn in the middle of the night",
        partial(_changes, shot_id="shot-search", ref_id=STRAIT, field="time of day", value="dawn"),
        ("shot-wave", "shot-search"),
        "time of day",
    ),
    Planted("somebody who is not there speaks", _absent_speaker, ("shot-nothing",), "dialogue"),
    Planted("a name that nobody has", _unknown, ("shot-rail",), "action"),
    Planted(
        "it continues from a shot in another place",
        partial(_shot, shot_id="shot-boat", link=ContinueLink(from_shot_id="shot-flame")),
        ("shot-flame", "shot-boat"),
        "location",
    ),
    Planted("the title is gone before it is read", _short_title, (), "frames"),
    Planted("a child is seen where she is not", _extra, ("shot-dead",), "present"),
    Planted(
        "somebody stands who was sitting",
        partial(_seen, shot_id="shot-found", ref_id=NELL, posture="standing"),
        ("shot-reach", "shot-found"),
        "posture",
    ),
)
"""The twelve."""
