"""Boards of other kinds (talk across a counter, a chase, an advertisement), broken as a tired writer breaks them."""

from collections.abc import Callable

import pytest

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.model.edits.shots import remove_shots
from storyboard.model.findings import Finding
from storyboard.model.shots import ContinueLink, DialogueLine, StateChange, Subject
from storyboard.model.values import replace
from tests.fakes.films.telling import BOXES
from tests.fakes.films.the_courier import the_courier
from tests.fakes.films.the_flask import the_flask
from tests.fakes.films.the_night_shift import the_night_shift

Break = Callable[[Board], Board]


def says(shot_id: str, ref_id: str, field: str, value: str) -> Break:
    """The inspector says something new of somebody, and no cause."""

    def broken(board: Board) -> Board:
        shot = board.shots[shot_id]
        told = StateChange(subject_id=ref_id, field=field, value=value)
        return board_with(board, shot_id, changes=(*shot.changes, told))

    return broken


def acts(shot_id: str, action: str) -> Break:
    """The action is written anew."""
    return lambda board: board_with(board, shot_id, action=action)


def shows(shot_id: str, ref_id: str, side: str = "", **values: str) -> Break:
    """Somebody is put into the frame, or stands otherwise in it."""

    def broken(board: Board) -> Board:
        shot = board.shots[shot_id]
        held = next((s for s in shot.subjects if s.ref_id == ref_id), Subject(ref_id=ref_id))
        made = replace(held, **({"box": BOXES[side]} if side else {}), **values)
        return board_with(board, shot_id, subjects=(*(s for s in shot.subjects if s.ref_id != ref_id), made))

    return broken


def speaks(shot_id: str, ref_id: str) -> Break:
    """Somebody gets a line."""
    return lambda board: board_with(board, shot_id, dialogue=(DialogueLine(speaker_id=ref_id, text="Stop!"),))


def goes_on(shot_id: str, from_shot_id: str) -> Break:
    """A shot is made to go on from another."""
    return lambda board: board_with(board, shot_id, link=ContinueLink(from_shot_id=from_shot_id))


def without(shot_id: str) -> Break:
    """A shot is cut out."""
    return lambda board: remove_shots(board, (shot_id,)).board


def board_with(board: Board, shot_id: str, **values: object) -> Board:
    """The board with a shot changed."""
    return replace(board, shots={**board.shots, shot_id: replace(board.shots[shot_id], **values)})


BREAKS: tuple[tuple[Callable[[], Board], Break, str, tuple[str, ...]], ...] = (
    (the_night_shift, says("ns-reads", "ines", "wardrobe", "red dress"), "wardrobe", ("ns-reads",)),
    (the_night_shift, says("ns-waits", "tom", "hair", "dry"), "hair", ("ns-waits",)),
    (the_courier, says("co-jump", "kit", "hair", "long curls"), "hair", ("co-bridge", "co-jump")),
    (the_flask, says("fl-climb", "ada", "marks", ""), "marks", ("fl-climb",)),
    (the_flask, says("fl-climb", "ada", "marks", "plaster on the right thumb"), "marks", ("fl-climb",)),
    (the_flask, says("fl-back", "flask", "condition", "dented"), "condition", ("fl-back",)),
    (the_courier, says("co-kit", "tube", "condition", "open"), "condition", ("co-kit",)),
    (the_night_shift, acts("ns-hand", "They look at each other."), "owner", ("ns-reads",)),
    (the_flask, acts("fl-throw", "@Ada and @Ben look down."), "owner", ("fl-steam",)),
    (the_flask, without("fl-throw"), "owner", ("fl-steam",)),
    (the_night_shift, says("ns-never", "letter", "owner", "ines"), "owner", ("ns-never",)),
    (the_flask, shows("fl-climb", "rope", "left"), "owner", ("fl-climb",)),
    (the_night_shift, shows("ns-late", "tom", "left", looks="right"), "side", ("ns-late",)),
    (the_night_shift, shows("ns-late", "tom", looks="right"), "looks", ("ns-late", "ns-never")),
    (the_courier, shows("co-run", "kit", travels="right", looks="right"), "travels", ("co-run",)),
    (the_courier, shows("co-after", "rook", travels="right", looks="right"), "travels", ("co-after",)),
    (the_courier, shows("co-jump", "kit", travels="right", looks="right"), "travels", ("co-bridge", "co-jump")),
    (the_flask, shows("fl-climb", "ada", travels="left", looks="left"), "travels", ("fl-climb",)),
    (the_night_shift, says("ns-reads", "diner", "time of day", "day"), "time of day", ("ns-reads",)),
    (the_courier, says("co-jump", "bridge", "weather", "storm"), "weather", ("co-jump",)),
    (the_courier, says("co-rail", "bridge", "time of day", "night"), "time of day", ("co-rail",)),
    (the_night_shift, shows("ns-reads", "ines", posture="seated"), "posture", ("ns-reads",)),
    (the_courier, shows("co-keeps", "kit", posture="lying on the floor"), "posture", ("co-keeps",)),
    (the_night_shift, shows("ns-waits", "officer", "left"), "present", ("ns-waits",)),
    (the_night_shift, acts("ns-waits", "@Tom waits. Tom → exits"), "present", ("ns-waits", "ns-up")),
    (the_courier, speaks("co-sees", "rook"), "dialogue", ("co-sees",)),
    (the_courier, acts("co-sees", "@Kit has seen @Roock."), "action", ("co-sees",)),
    (the_night_shift, acts("ns-never", "@Ines smiles at @Tom."), "subjects", ("ns-never",)),
    (the_night_shift, shows("ns-never", "ghost"), "subjects", ("ns-never",)),
    (the_courier, goes_on("co-opens", "co-market"), "", ("co-opens",)),
    (the_night_shift, goes_on("ns-street", "ns-dark"), "", ("ns-dark", "ns-street")),
)


@pytest.mark.parametrize(("make", "damage", "field", "shots"), BREAKS)
def test_a_break_on_another_kind_of_board_is_found(
    make: Callable[[], Board], damage: Break, field: str, shots: tuple[str, ...]
) -> None:
    clean = make()
    known = {_key(f) for f in check(clean).open}
    new = [f for f in check(damage(clean)).open if _key(f) not in known]
    assert any((not field or f.field == field) and set(shots) <= set(f.shot_ids) for f in new), new


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.rule, finding.shot_ids, finding.fingerprint
