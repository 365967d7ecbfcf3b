"""Cuts moved onto beats: as far as the media goes, and never further."""

from itertools import pairwise
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.board import Board
from storyboard.model.edits.marks import SUGGESTED, add_marker, suggest_beats
from storyboard.model.edits.snapping import Snapped, snap_to_beats
from storyboard.model.errors import EditError
from storyboard.model.picture import Format
from storyboard.model.rate import Ratio
from storyboard.model.sequences import Fades, GapSource, Item, Marker, Sequence, ShotSource
from storyboard.model.shots import Scene, Shot
from storyboard.model.timing import lead_frames, placed, total_frames
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace

LEAST = 12


def board_of(*items: Item) -> Board:
    """A board whose only running order holds these items."""
    shots = {i.source.shot_id: Shot(id=i.source.shot_id) for i in items if isinstance(i.source, ShotSource)}
    return Board(
        id="b",
        formats=(Format(id="f"),),
        master_format_id="f",
        scenes=(Scene(id="s", shot_ids=tuple(shots)),),
        shots=shots,
        sequences=(Sequence(id="q", format_id="f", items=items),),
    )


def item(name: str, frames: int = 48, **changes: object) -> Item:
    return replace(Item(id=name, source=ShotSource(shot_id=f"shot-{name}"), frames=frames), **changes)


def snapped(board: Board, beats: tuple[int, ...], tolerance: int = 6, **held: int) -> Snapped:
    return snap_to_beats(board, "q", beats, held, tolerance_frames=tolerance, least_frames=LEAST)


def cuts(sequence: Sequence) -> dict[str, int]:
    """Where each cut lies, the middle of its overlap."""
    shown = list(placed(sequence))
    return {second.id: at + lead_frames(first, second) // 2 for (_, first), (at, second) in pairwise(shown)}


def test_a_cut_rolls_to_the_nearest_beat_where_both_sides_hold_the_frames() -> None:
    board = board_of(item("a"), item("b", in_frame=10), item("c"))
    found = snapped(board, (52,), a=100, b=100, c=48)
    a, b, c = found.edit.board.main_sequence.items
    assert [(i.in_frame, i.frames) for i in (a, b, c)] == [(0, 52), (14, 44), (0, 48)]
    assert total_frames(found.edit.board.main_sequence) == 144
    assert [(m.item_id, m.from_frame, m.to_frame) for m in found.moved] == [("b", 48, 52)]


def test_without_handles_the_item_before_is_trimmed_and_the_rest_moves_along() -> None:
    found = snapped(board_of(item("a"), item("b"), item("c")), (45, 92), a=48, b=48, c=48)
    assert [i.frames for i in found.edit.board.main_sequence.items] == [45, 47, 48]
    assert found.kept == ()


def test_a_cut_that_no_handle_lets_reach_its_beat_stays_and_is_named() -> None:
    board = board_of(item("a"), item("b"))
    found = snapped(board, (52,), a=48, b=48)
    assert found.edit.board.main_sequence == board.main_sequence
    assert [(k.item_id, k.frame) for k in found.kept] == [("b", 48)]
    assert "no more frames" in found.kept[0].why


def test_a_beat_too_far_away_is_no_reason_to_move() -> None:
    assert "nearer than 6" in snapped(board_of(item("a"), item("b")), (30,), a=48, b=48).kept[0].why


def test_no_item_gets_shorter_than_asked() -> None:
    found = snapped(board_of(item("a", 13), item("b")), (9,), a=13, b=48)
    assert found.moved == ()
    assert found.edit.board.main_sequence.items[0].frames == 13


def test_a_titles_length_has_no_handles_to_run_out_of() -> None:
    found = snapped(board_of(item("a", source=GapSource()), item("b", in_frame=9)), (52,), b=57)
    assert [i.frames for i in found.edit.board.main_sequence.items] == [52, 44]


def test_the_middle_of_a_dissolve_lands_on_the_beat_and_keeps_its_length() -> None:
    board = board_of(item("a"), item("b", in_frame=10, transition_in=Dissolve(frames=12)))
    found = snapped(board, (45,), a=80, b=80)
    assert cuts(found.edit.board.main_sequence) == {"b": 45}
    assert found.edit.board.main_sequence.items[1].transition_in == Dissolve(frames=12)


def test_a_reversed_item_runs_out_at_the_start_of_its_source() -> None:
    board = board_of(item("a", in_frame=3, is_reversed=True), item("b", in_frame=9))
    assert snapped(board, (52,), a=100, b=57).moved == ()
    assert snapped(board, (51,), a=100, b=57).edit.board.main_sequence.items[0].in_frame == 0


def test_fades_still_fit_a_shortened_item() -> None:
    board = board_of(item("a", fades=Fades(sound_in=24, sound_out=24)), item("b"))
    fades = snapped(board, (43,), a=48, b=48).edit.board.main_sequence.items[0].fades
    assert (fades.sound_in, fades.sound_out) == (24, 19)


def test_no_beats_are_a_sentence() -> None:
    with pytest.raises(EditError, match="no beats"):
        snapped(board_of(item("a")), ())


def test_only_the_named_cuts_move() -> None:
    board = board_of(item("a"), item("b"), item("c"))
    found = snap_to_beats(board, "q", (45, 93), {}, tolerance_frames=6, least_frames=LEAST, item_ids=("c",))
    assert [m.item_id for m in found.moved] == ["c"]


items = st.lists(
    st.builds(
        lambda frames, start, top, bottom, dissolve: (
            frames,
            start,
            Ratio(numerator=top, denominator=bottom),
            dissolve,
        ),
        st.integers(12, 90),
        st.integers(0, 20),
        st.integers(1, 3),
        st.integers(1, 3),
        st.sampled_from([0, 0, 6, 30]),
    ),
    min_size=2,
    max_size=6,
)


@given(items, st.lists(st.integers(0, 400), min_size=1, max_size=12), st.integers(1, 20), st.integers(0, 12))
def test_whatever_the_board_cuts_lie_on_beats_or_are_named_and_no_media_runs_out(
    shapes: list[tuple[int, int, Ratio, int]], beats: list[int], tolerance: int, spare: int
) -> None:
    made = [
        item(
            f"i{n}",
            frames,
            in_frame=start,
            speed=speed,
            transition_in=Dissolve(frames=lead) if lead else {"kind": "cut"},
        )
        for n, (frames, start, speed, lead) in enumerate(shapes)
    ]
    held = {i.id: i.in_frame + ceil(i.frames * i.speed.fraction) + spare for i in made}
    found = snap_to_beats(board_of(*made), "q", tuple(beats), held, tolerance_frames=tolerance, least_frames=LEAST)
    after = found.edit.board.main_sequence
    assert {m.to_frame for m in found.moved} <= set(beats)
    assert all(cut in beats or name in {k.item_id for k in found.kept} for name, cut in cuts(after).items())
    for old, new in zip(made, after.items, strict=True):
        assert new == old or new.frames >= LEAST
        assert new.in_frame >= 0
        assert new.in_frame + ceil(new.frames * new.speed.fraction) <= held[new.id]


def test_beats_suggested_again_take_the_place_of_the_first_but_not_of_ones_own() -> None:
    board = add_marker(board_of(item("a")), "q", Marker(id="mine", frame=10, is_beat=True)).board
    board = suggest_beats(board, "q", (Marker(id="x", frame=10), Marker(id="y", frame=20))).board
    board = suggest_beats(board, "q", (Marker(id="z", frame=30),)).board
    assert [(m.id, m.frame, m.text) for m in board.main_sequence.markers] == [("mine", 10, ""), ("z", 30, SUGGESTED)]
    assert all(m.is_beat for m in board.main_sequence.markers)
