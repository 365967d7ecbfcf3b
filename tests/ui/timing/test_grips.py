"""What can be held: every hold moves one value, goes as far as it can, and the mouse does what the keys do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.invariants import broken
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import Rate
from storyboard.model.sequences import BeatSpan, Item, Marker
from storyboard.model.timing import placed, total_frames
from storyboard.model.transitions import DipToColour, Dissolve
from storyboard.model.values import replace
from storyboard.ui.timing.drag import Drag
from storyboard.ui.timing.grips import MOVERS, Grip, Hold, anchor, moved, moved_as_far
from storyboard.ui.timing.hits import grip_at
from storyboard.ui.timing.rows import rows_of
from storyboard.ui.timing.scale import Scale
from storyboard.ui.timing.telling import NAMES, told
from storyboard.ui.timing.timeline import pace_of, timeline_of
from tests.fakes.tiny import tiny


def held() -> Board:
    """The tiny board with room to slip, a dissolve, a dip, music, a marker and two beats."""
    board = tiny()
    first, second, third, fourth = (replace(item, in_frame=6) for item in board.main_sequence.items)
    items = (
        first,
        replace(second, transition_in=Dissolve(frames=4)),
        third,
        replace(fourth, transition_in=DipToColour()),
    )
    music = Asset(id="song", sha256="a" * 64, mime="audio/wav", kind=AssetKind.AUDIO, frames=100, rate=Rate.of(25))
    clip = AudioClip(id="clip", asset_id="song", at_frame=4, in_frame=5, frames=30, fade_in=3, fade_out=3)
    sequence = replace(
        board.main_sequence,
        items=items,
        audio=(AudioTrack(id="music", clips=(clip,)),),
        markers=(Marker(id="mark", frame=20),),
        beats=(BeatSpan(id="one", frame=0), BeatSpan(id="two", frame=24)),
    )
    return replace(board, assets=(*board.assets, music), sequences=(sequence,))


def grip(hold: Hold) -> Grip:
    """Something on the held board to hold in that way."""
    if hold in (Hold.CLIP, Hold.CLIP_HEAD, Hold.CLIP_TAIL, Hold.CLIP_IN, Hold.CLIP_OUT, Hold.CLIP_GAIN):
        return Grip(hold, "clip", "music")
    things = {Hold.MARKER: "mark", Hold.BEAT: "two", Hold.TRACK_GAIN: "music"}
    return Grip(hold, things.get(hold, held().main_sequence.items[1].id))


def item(board: Board, at: int = 1) -> Item:
    return board.main_sequence.items[at]


@pytest.mark.parametrize("hold", list(Hold))
def test_every_hold_can_be_moved_told_and_moved_back(hold: Hold) -> None:
    board = held()
    opens_to_the_left = hold in (Hold.FADE_OUT, Hold.SOUND_OUT, Hold.EARLY, Hold.CLIP_OUT)
    by = 12 if hold is Hold.MOVE else -2 if opens_to_the_left else 2
    there = moved(board, "main", grip(hold), by).board
    assert there != board
    assert told(there, "main", grip(hold), by)
    assert moved(there, "main", grip(hold), -by).board == board


def test_every_hold_has_a_mover_and_a_name() -> None:
    assert set(MOVERS) == set(NAMES) == set(Hold)


@given(st.sampled_from(list(Hold)), st.integers(-400, 400))
def test_no_drag_breaks_the_board(hold: Hold, by: int) -> None:
    board = held()
    edit, went = moved_as_far(board, "main", grip(hold), by)
    assert abs(went) <= abs(by)
    assert broken(edit.board if edit else board) == broken(board)


def test_a_roll_keeps_the_film_as_long_as_it_was() -> None:
    board = held()
    after = moved(board, "main", Grip(Hold.ROLL, item(board, 2).id), 3).board
    assert total_frames(after.main_sequence) == total_frames(board.main_sequence)
    assert [i.frames for i in after.main_sequence.items][1:3] == [15, 9]


def test_a_drag_too_far_stops_where_the_take_begins() -> None:
    edit, went = moved_as_far(held(), "main", grip(Hold.HEAD), -100)
    assert went == -6
    assert edit is not None
    assert item(edit.board).in_frame == 0


def test_a_transition_dragged_to_nothing_is_a_cut() -> None:
    assert item(moved(held(), "main", grip(Hold.JOIN_IN), 4).board).transition_in.kind == "cut"


def test_the_edge_of_a_dip_moves_both_its_halves() -> None:
    board = held()
    after = moved(board, "main", Grip(Hold.JOIN_OUT, item(board, 3).id), 1).board
    joined = item(after, 3).transition_in
    assert isinstance(joined, DipToColour)
    assert joined.frames == 14


def test_a_slipped_picture_follows_the_hand() -> None:
    assert item(moved(held(), "main", grip(Hold.SLIP), 4).board).in_frame == 2


def test_what_is_dragged_past_its_neighbour_changes_places_with_it() -> None:
    board = held()
    ids = [i.id for i in moved(board, "main", grip(Hold.MOVE), 12).board.main_sequence.items]
    first, second, third, fourth = (i.id for i in board.main_sequence.items)
    assert ids == [first, third, second, fourth]


def test_the_mouse_does_what_the_keys_do() -> None:
    board = held()
    timeline = timeline_of(board, {})
    drag = Drag(board, {}, timeline, grip(Hold.TAIL), playhead=0)
    shown = drag.to(5, 4.0, snaps=False)
    assert shown.edit is not None
    assert shown.edit.board == moved(board, "main", grip(Hold.TAIL), 5).board
    assert "+5 f" in shown.told


def test_a_drag_clings_to_the_playhead_and_says_where() -> None:
    board = held()
    end = anchor(board, "main", grip(Hold.TAIL))
    assert end is not None
    shown = Drag(board, {}, timeline_of(board, {}), grip(Hold.TAIL), end + 7).to(6, 8.0, snaps=True)
    assert shown.snap == end + 7
    assert shown.edit is not None
    assert item(shown.edit.board).frames == 12 + 7


def test_every_edge_is_found_where_it_is_painted() -> None:
    board = held()
    timeline, rows = timeline_of(board, {}), rows_of(260, 1)
    scale = Scale(frames=timeline.frames, width_px=2000)
    third = timeline.pieces[2]
    middle = rows.pictures.y + rows.pictures.height / 2
    left, right = scale.x(third.start), scale.x(third.end)

    def hold_at(x: float, y: float, *, slips: bool = False) -> Hold | None:
        found = grip_at(timeline, scale, rows, x, y, slips=slips)
        return found.hold if found else None

    assert hold_at(left + 1, middle) is Hold.ROLL
    assert hold_at(left + 5, middle) is Hold.HEAD
    assert hold_at(right - 3, middle) is Hold.TAIL
    assert hold_at((left + right) / 2, middle) is Hold.MOVE
    assert hold_at((left + right) / 2, middle, slips=True) is Hold.SLIP
    assert hold_at(left + 11, rows.pictures.y + 6) is Hold.FADE_IN
    assert hold_at(right - 11, rows.pictures.y + 6) is Hold.FADE_OUT
    assert hold_at(scale.x(timeline.pieces[1].start) + 1, rows.pictures.bottom - 4) is Hold.JOIN_IN
    assert hold_at((left + right) / 2, rows.own.y + 5) is Hold.GAIN
    assert hold_at(scale.x(20), rows.ruler.y + 5) is Hold.MARKER
    assert hold_at(scale.x(24), rows.beats.y + 5) is Hold.BEAT
    assert hold_at(scale.x(4) + 2, rows.lanes[0].bottom - 4) is Hold.CLIP_HEAD
    assert hold_at(scale.x(34) - 2, rows.lanes[0].bottom - 4) is Hold.CLIP_TAIL
    assert hold_at(scale.x(20), rows.lanes[0].bottom - 4) is Hold.CLIP
    assert hold_at(5000, middle) is None


def test_the_pace_is_that_of_the_items_that_play() -> None:
    board = tiny()
    items = board.main_sequence.items
    items = (replace(items[0], frames=24), replace(items[1], frames=48), replace(items[2], enabled=False), items[3])
    board = replace(board, sequences=(replace(board.main_sequence, items=items, target_frames=72),))
    pace = pace_of(timeline_of(board, {}))
    assert (pace.items, pace.median_s, pace.total_s, pace.target_s) == (3, 1.0, 3.5, 3.0)
    assert (pace.low_s, pace.high_s) == (0.75, 1.5)


def test_the_timeline_lies_where_the_film_plays() -> None:
    board = held()
    starts = [(p.item_id, p.start) for p in timeline_of(board, {}).pieces]
    assert starts == [(i.id, at) for at, i in placed(board.main_sequence)]
