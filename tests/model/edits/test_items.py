"""Edits of the running order: items, trims, titles, sound, marks and sequences."""

import pytest

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.edits.assets import add_asset
from storyboard.model.edits.cuts import (
    add_sequence,
    duplicate_sequence,
    make_main_sequence,
    remove_sequence,
    rename_sequence,
    set_sequence_format,
    set_target_frames,
)
from storyboard.model.edits.document import add_format, remove_format
from storyboard.model.edits.items import (
    add_gap,
    enable_items,
    insert_item,
    lift_items,
    move_items,
    mute_items,
    remove_items,
    replace_item,
    set_fades,
    set_gain,
    set_reframe,
    set_speed,
    set_take,
)
from storyboard.model.edits.marks import (
    add_beat,
    add_marker,
    remove_beat,
    remove_marker,
    set_beat_span,
    set_marker,
)
from storyboard.model.edits.sound import add_clip, add_track, remove_clips, remove_track, set_clip, set_track
from storyboard.model.edits.titles import add_super, add_title, set_supers, set_title_card, set_transition
from storyboard.model.edits.trims import (
    overwrite,
    ripple_head,
    ripple_tail,
    roll_cut,
    slip_item,
    split_item,
    trim_item,
)
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken
from storyboard.model.picture import Asset, Box, Format
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import AssetSource, BeatSpan, Fades, GapSource, Item, Marker, ReframeKey
from storyboard.model.timing import total_frames
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition, Dissolve
from tests.fakes.plain_board import plain_board, running

BOARD = plain_board(scenes="a")
NEW = Item(id="item-n", source=GapSource(), frames=20)
BOX = Box(x=0, y=0, width=1, height=1)


def item(board, shot_id):
    return next(i for i in board.main_sequence.items if i.id == f"item-{shot_id}")


def spans(board):
    return [(i.id.removeprefix("item-"), i.in_frame, i.frames) for i in board.main_sequence.items]


def test_inserting_moves_on_what_is_behind():
    board = insert_item(BOARD, "main", NEW, "item-a1").board
    assert running(board) == "a1 n a2 a3"
    assert total_frames(board.main_sequence) == total_frames(BOARD.main_sequence) + 20


def test_lifting_leaves_a_gap_of_the_same_length():
    board = lift_items(BOARD, "main", ("item-a2",)).board
    assert item(board, "a2").source == GapSource()
    assert total_frames(board.main_sequence) == total_frames(BOARD.main_sequence)


def test_removing_closes_up():
    assert running(remove_items(BOARD, "main", ("item-a2",)).board) == "a1 a3"


@pytest.mark.parametrize(
    ("moved", "after", "order"),
    [
        (("item-a3",), "", "a3 a1 a2"),
        (("item-a1",), None, "a2 a3 a1"),
        (("item-a3", "item-a1"), "item-a2", "a2 a1 a3"),
        (("item-a2", "item-a3"), "item-a2", "a1 a2 a3"),
    ],
)
def test_items_move_in_the_order_they_play(moved, after, order):
    assert running(move_items(BOARD, "main", moved, after).board) == order


def test_what_is_off_takes_no_time():
    board = enable_items(BOARD, "main", ("item-a2",), enabled=False).board
    assert total_frames(board.main_sequence) == 96


def test_a_replaced_item_plays_from_its_first_frame_for_the_same_time():
    board = add_asset(BOARD, Asset(id="clip", sha256="b" * 64, mime="video/mp4", kind="video")).board
    board = trim_item(board, "main", "item-a1", 9, 20).board
    board = replace_item(board, "main", "item-a1", AssetSource(asset_id="clip"), "take").board
    assert (item(board, "a1").source, item(board, "a1").in_frame, item(board, "a1").frames) == (
        AssetSource(asset_id="clip"),
        0,
        20,
    )


def test_speed_changes_the_length_and_comes_back():
    fast = set_speed(BOARD, "main", ("item-a1",), Ratio.of(2)).board
    assert item(fast, "a1").frames == 24
    assert set_speed(fast, "main", ("item-a1",), Ratio.of(1)).board == BOARD
    with pytest.raises(EditError, match="between 1/100 and 100"):
        set_speed(BOARD, "main", ("item-a1",), Ratio.of(101))


def test_items_have_sound_fades_takes_and_frames_of_their_own():
    board = set_gain(BOARD, "main", ("item-a1",), -6).board
    board = mute_items(board, "main", ("item-a1",), muted=True).board
    board = set_fades(board, "main", ("item-a1",), Fades(picture_in=24, picture_out=24)).board
    board = set_take(board, "main", "item-a1", "take-1").board
    board = set_reframe(board, "main", "item-a1", "wide", (ReframeKey(frame=9, box=BOX), ReframeKey(frame=1, box=BOX)))
    first = item(board.board, "a1")
    assert (first.gain_db, first.is_muted, first.fades.picture_out, first.take_id) == (-6, True, 24, "take-1")
    assert [key.frame for key in first.reframe["wide"]] == [1, 9]
    assert item(set_reframe(board.board, "main", "item-a1", "wide", ()).board, "a1").reframe == {}


@pytest.mark.parametrize("gain_db", [-61, 24.5, float("nan")])
def test_a_gain_that_nobody_can_bear_is_refused(gain_db):
    with pytest.raises(EditError, match="between -60 and 24"):
        set_gain(BOARD, "main", ("item-a1",), gain_db)


def test_fades_longer_than_the_item_are_refused():
    with pytest.raises(EditError, match="longer than the item"):
        set_fades(BOARD, "main", ("item-a1",), Fades(sound_in=25, sound_out=24))


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (lambda b: ripple_head(b, "main", "item-a2", 8), [("a1", 0, 48), ("a2", 8, 40), ("a3", 0, 48)]),
        (lambda b: ripple_tail(b, "main", "item-a2", -8), [("a1", 0, 48), ("a2", 0, 40), ("a3", 0, 48)]),
        (lambda b: roll_cut(b, "main", "item-a2", 8), [("a1", 0, 56), ("a2", 8, 40), ("a3", 0, 48)]),
        (lambda b: slip_item(b, "main", "item-a2", 8), [("a1", 0, 48), ("a2", 8, 48), ("a3", 0, 48)]),
        (
            lambda b: split_item(b, "main", "item-a2", 8, "n"),
            [("a1", 0, 48), ("a2", 0, 8), ("n", 8, 40), ("a3", 0, 48)],
        ),
        (lambda b: overwrite(b, "main", NEW, 96, "t"), [("a1", 0, 48), ("a2", 0, 48), ("n", 0, 20), ("a3", 20, 28)]),
        (lambda b: overwrite(b, "main", NEW, 38, "t"), [("a1", 0, 38), ("n", 0, 20), ("a2", 10, 38), ("a3", 0, 48)]),
        (
            lambda b: overwrite(b, "main", NEW, 58, "t"),
            [("a1", 0, 48), ("a2", 0, 10), ("n", 0, 20), ("t", 30, 18), ("a3", 0, 48)],
        ),
        (
            lambda b: overwrite(b, "main", NEW, 144, "t"),
            [("a1", 0, 48), ("a2", 0, 48), ("a3", 0, 48), ("n", 0, 20)],
        ),
    ],
)
def test_trims_do_what_editors_expect(edit, expected):
    assert spans(edit(BOARD).board) == expected


def test_a_head_trim_counts_in_the_source_at_the_items_speed():
    board = set_speed(BOARD, "main", ("item-a1",), Ratio.of(2)).board
    assert spans(ripple_head(board, "main", "item-a1", 5).board)[0] == ("a1", 10, 19)


def test_overwriting_keeps_the_films_length():
    board = overwrite(BOARD, "main", NEW, 30, "t").board
    assert total_frames(board.main_sequence) == total_frames(BOARD.main_sequence)


def test_items_that_are_off_beside_an_overwrite_stay():
    board = enable_items(BOARD, "main", ("item-a2",), enabled=False).board
    assert running(overwrite(board, "main", NEW, 48, "t").board) == "a1 a2 n a3"
    assert running(overwrite(board, "main", NEW, 28, "t").board) == "a1 n a2 a3"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda: trim_item(BOARD, "main", "item-a1", -1, 9), "before the first frame"),
        (lambda: trim_item(BOARD, "main", "item-a1", 0, 0), "at least 1 frame"),
        (lambda: roll_cut(BOARD, "main", "item-a1", 1), "no cut before it"),
        (lambda: split_item(BOARD, "main", "item-a1", 48, "n"), "between frames 1 and 47"),
        (lambda: overwrite(BOARD, "main", NEW, 145, "t"), "not inside the film's 144 frames"),
        (lambda: overwrite(BOARD, "main", NEW, 0, "item-n"), "different ids"),
        (lambda: add_gap(BOARD, "main", "n", 0), "at least 1 frame"),
        (lambda: insert_item(BOARD, "main", Item(id="item-a1", source=GapSource())), "taken by another item"),
        (lambda: add_title(BOARD, "main", TitleSource(text="x", logo_asset_id="lost"), "n", 9), "no asset 'lost'"),
        (lambda: add_title(BOARD, "main", TitleSource(text="x"), "n", 0), "at least 1 frame"),
        (lambda: set_title_card(BOARD, "main", "item-a1", {"text": "x"}), "is no title"),
        (lambda: add_super(BOARD, "main", "item-a1", Super(text="x", start_frame=48)), "within its item's 48 frames"),
    ],
)
def test_an_edit_that_cannot_be_is_refused(edit, message):
    with pytest.raises(EditError, match=message):
        edit()


def test_a_split_shares_out_fades_supers_and_reframing():
    board = set_fades(BOARD, "main", ("item-a1",), Fades(picture_in=6, picture_out=8)).board
    texts = (Super(text="early", frames=10), Super(text="over", start_frame=15, frames=10), Super(text="all"))
    board = set_supers(board, "main", "item-a1", texts).board
    board = set_reframe(board, "main", "item-a1", "wide", (ReframeKey(frame=30, box=BOX),)).board
    board = set_transition(board, "main", ("item-a1",), Dissolve(frames=6)).board
    head, tail = split_item(board, "main", "item-a1", 20, "tail").board.main_sequence.items[:2]
    assert (head.fades, tail.fades) == (Fades(picture_in=6), Fades(picture_out=8))
    assert [(s.text, s.start_frame, s.frames) for s in head.supers] == [
        ("early", 0, 10),
        ("over", 15, 5),
        ("all", 0, 0),
    ]
    assert [(s.text, s.start_frame, s.frames) for s in tail.supers] == [("over", 0, 5), ("all", 0, 0)]
    assert (head.transition_in, tail.transition_in) == (Dissolve(frames=6), CutTransition())
    assert tail.reframe["wide"][0].frame == 10


def test_a_title_card_is_edited_where_it_stands():
    board = add_title(BOARD, "main", TitleSource(text="Soon"), "title", 24).board
    board = set_title_card(board, "main", "title", {"text": "Now", "colour": "#ffffff"}).board
    assert board.main_sequence.items[-1].source == TitleSource(text="Now", colour="#ffffff")
    with pytest.raises(EditError, match="changed by replacing it"):
        set_title_card(board, "main", "title", {"kind": "gap"})


def with_music():
    board = add_asset(BOARD, Asset(id="m", sha256="c" * 64, mime="audio/mp4", kind="audio")).board
    return add_track(board, "main", AudioTrack(id="t", clips=(AudioClip(id="c", asset_id="m", at_frame=9),))).board


def test_clips_lie_on_their_track_in_the_order_they_start():
    board = add_clip(with_music(), "main", "t", AudioClip(id="d", asset_id="m", at_frame=3)).board
    board = set_track(board, "main", "t", {"gain_db": -3, "is_muted": True}).board
    board = set_clip(board, "main", "t", "c", {"at_frame": 1, "fade_in": 4}).board
    (track,) = board.main_sequence.audio
    assert ([clip.id for clip in track.clips], track.gain_db, track.is_muted) == (["c", "d"], -3, True)
    assert remove_clips(board, "main", "t", ("c", "d")).board.main_sequence.audio[0].clips == ()
    assert remove_track(board, "main", "t").board.main_sequence.audio == ()


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda b: set_track(b, "main", "t", {"clips": ()}), "no field 'clips'"),
        (lambda b: set_clip(b, "main", "t", "c", {"asset_id": "x"}), "no field 'asset_id'"),
        (lambda b: set_clip(b, "main", "t", "c", {"frames": -1}), "frames cannot be -1"),
        (lambda b: add_track(b, "main", AudioTrack(id="n", clips=(AudioClip(id="x", asset_id="m"),) * 2)), "different"),
        (lambda b: add_clip(b, "main", "t", AudioClip(id="x", asset_id="pic")), "has no sound: it is a picture"),
    ],
)
def test_sound_that_cannot_be_is_refused(edit, message):
    board = add_asset(with_music(), Asset(id="pic", sha256="d" * 64, mime="image/png")).board
    with pytest.raises(EditError, match=message):
        edit(board)


def test_markers_and_beats_are_kept_in_order():
    board = add_marker(BOARD, "main", Marker(id="late", frame=30)).board
    board = add_marker(board, "main", Marker(id="soon", frame=10)).board
    board = set_marker(board, "main", "soon", {"frame": 40}).board
    board = add_beat(add_beat(board, "main", BeatSpan(id="b", frame=24)).board, "main", BeatSpan(id="a", frame=0)).board
    board = set_beat_span(board, "main", "a", {"frame": 48, "beat": "button"}).board
    assert [m.id for m in board.main_sequence.markers] == ["late", "soon"]
    assert [b.id for b in board.main_sequence.beats] == ["b", "a"]
    board = remove_beat(remove_beat(board, "main", "a").board, "main", "b").board
    assert remove_marker(remove_marker(board, "main", "late").board, "main", "soon").board == BOARD


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda b: set_marker(b, "main", "m", {"id": "x"}), "Ids never change"),
        (lambda b: set_marker(b, "main", "m", {"frame": -1}), "frame 0 or later"),
        (lambda b: set_marker(b, "main", "m", {"colour": "red"}), "is not a colour"),
        (lambda b: add_beat(b, "main", BeatSpan(id="c", frame=0)), "already starts at that frame"),
        (lambda b: add_beat(b, "main", BeatSpan(id="c", frame=-1)), "frame 0 or later"),
        (lambda b: set_beat_span(b, "main", "b", {"beat": "encore"}), "'encore' is no beat"),
    ],
)
def test_a_mark_that_cannot_be_is_refused(edit, message):
    board = add_marker(BOARD, "main", Marker(id="m", frame=3)).board
    board = add_beat(board, "main", BeatSpan(id="b", frame=0)).board
    with pytest.raises(EditError, match=message):
        edit(board)


def test_a_copy_of_a_sequence_has_ids_of_its_own():
    board = add_beat(add_marker(with_music(), "main", Marker(id="m", frame=3)).board, "main", BeatSpan(id="b", frame=0))
    board = duplicate_sequence(board.board, "main", "short", "Cut-down").board
    assert broken(board) == ()
    assert [s.name for s in board.sequences] == ["", "Cut-down"]
    assert total_frames(board.sequences[1]) == total_frames(board.sequences[0])


def test_another_sequence_can_be_named_made_main_and_removed():
    board = add_sequence(BOARD, "short", "Short", "wide").board
    board = rename_sequence(make_main_sequence(board, "short").board, "short", "Teaser").board
    assert [s.name for s in board.sequences] == ["Teaser", ""]
    assert remove_sequence(board, "short").board == BOARD
    with pytest.raises(EditError, match="at least one sequence"):
        remove_sequence(BOARD, "main")


def test_a_film_has_a_target_length_or_none():
    board = set_target_frames(BOARD, "main", 720).board
    assert board.main_sequence.target_frames == 720
    assert set_target_frames(board, "main", None).board == BOARD
    with pytest.raises(EditError, match="at least 1 frame"):
        set_target_frames(BOARD, "main", 0)


def test_another_format_converts_the_sequence_to_its_rate():
    board = add_format(BOARD, Format(id="fast", rate=Rate.of(48))).board
    board = set_sequence_format(board, "main", "fast").board
    assert [i.frames for i in board.main_sequence.items] == [96, 96, 96]
    with pytest.raises(EditError, match="still in use"):
        remove_format(board, "fast")
