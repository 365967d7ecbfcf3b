"""Edits of whole shots: the story and the running order feel like one."""

import pytest

from storyboard.model.edits.assets import add_asset
from storyboard.model.edits.document import add_waiver
from storyboard.model.edits.framing import set_shot_frames
from storyboard.model.edits.items import insert_item
from storyboard.model.edits.links import continue_from, cut_from_before, match_on
from storyboard.model.edits.scenes import add_scene, merge_scenes, move_scene, remove_scene, split_scene
from storyboard.model.edits.shots import (
    add_shot,
    duplicate_shot,
    enable_shots,
    merge_shots,
    move_shots,
    play_again,
    remove_shots,
    split_shot,
)
from storyboard.model.edits.titles import add_title
from storyboard.model.edits.trims import split_item, trim_item
from storyboard.model.edits.words import set_action, set_dialogue
from storyboard.model.errors import EditError
from storyboard.model.findings import Waiver
from storyboard.model.picture import Asset
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.shots import ContinueLink, CutLink, DialogueLine, MatchLink, Scene, Shot
from storyboard.model.titles import TitleSource
from tests.fakes.plain_board import plain_board, running, told

BOARD = plain_board(scenes="ab", shots=2)


def item(board, item_id):
    return next(i for i in board.main_sequence.items if i.id == item_id)


def test_a_new_shot_plays_behind_the_shot_told_before_it():
    board = add_shot(BOARD, Shot(id="n"), "b", "item-n", "b1").board
    assert told(board) == "a1 a2 | b1 n b2"
    assert running(board) == "a1 a2 b1 n b2"


def test_a_new_first_shot_plays_behind_an_opening_title():
    board = add_title(BOARD, "main", TitleSource(text="Soon"), "title", 24, "").board
    assert running(add_shot(board, Shot(id="n"), "a", "item-n", "").board) == "title n a1 a2 b1 b2"


def test_a_new_shot_goes_behind_the_last_piece_of_a_split_item():
    board = split_item(BOARD, "main", "item-a1", 20, "rest").board
    assert running(add_shot(board, Shot(id="n"), "a", "item-n", "a1").board) == "a1 rest n a2 b1 b2"


def test_a_new_shot_does_not_follow_a_flashback_of_the_shot_before():
    flashback = Item(id="flash", source=ShotSource(shot_id="a1"))
    board = insert_item(BOARD, "main", flashback).board
    assert running(add_shot(board, Shot(id="n"), "a", "item-n", "a1").board) == "a1 n a2 b1 b2 flash"


def test_the_first_shot_of_an_empty_board_plays():
    board = plain_board(scenes="a", shots=0)
    assert running(add_shot(board, Shot(id="n"), "a", "item-n").board) == "n"


def test_moving_a_shot_moves_its_item():
    board = move_shots(BOARD, ("a1",), "b", "b1").board
    assert told(board) == "a2 | b1 a1 b2"
    assert running(board) == "a2 b1 a1 b2"


def test_shots_move_together_in_story_order():
    board = move_shots(BOARD, ("b2", "a1"), "b", "b1").board
    assert told(board) == "a2 | b1 a1 b2"


def test_shots_dropped_behind_one_of_themselves_stay_there():
    assert move_shots(BOARD, ("b1", "b2"), "b", "b2").board == BOARD


def test_a_shot_with_several_items_leaves_them_where_they_are():
    board = play_again(BOARD, "a1", "again").board
    assert running(move_shots(board, ("a1",), "b").board) == "a1 again a2 b1 b2"


def test_moving_a_shot_leaves_every_link_as_it_is():
    board = continue_from(BOARD, "a2", "a1").board
    assert move_shots(board, ("a2",), "b").board.shots == board.shots


def test_removing_a_shot_removes_all_its_items():
    board = play_again(BOARD, "a1", "again").board
    assert running(remove_shots(board, ("a1",)).board) == "a2 b1 b2"


def test_what_continued_from_a_removed_shot_is_joined_by_a_cut():
    board = continue_from(BOARD, "a2", "a1").board
    assert remove_shots(board, ("a1",)).board.shots["a2"].link == CutLink()


def test_waivers_for_a_removed_shot_are_dropped():
    board = add_waiver(BOARD, Waiver(rule="gaze", shot_ids=("a1", "a2"), fingerprint="f")).board
    assert remove_shots(board, ("a2",)).board.waivers == ()


def test_a_duplicate_has_its_own_id_and_the_trim_of_the_first():
    board = trim_item(BOARD, "main", "item-a1", 6, 30).board
    board = duplicate_shot(board, "a1", "copy", "item-copy").board
    assert told(board) == "a1 copy a2 | b1 b2"
    assert (item(board, "item-copy").in_frame, item(board, "item-copy").frames) == (6, 30)
    assert set_action(board, "copy", "Other").board.shots["a1"].action == "What a1 shows."


def test_a_shot_played_again_is_the_same_shot():
    board = play_again(BOARD, "a1", "again").board
    assert item(board, "again").source == ShotSource(shot_id="a1")
    assert told(board) == told(BOARD)


def test_a_split_shot_goes_on_from_its_first_part():
    board = split_shot(BOARD, "a1", 20, "late", "item-late").board
    assert (board.shots["a1"].frames, board.shots["late"].frames) == (20, 28)
    assert board.shots["late"].link == ContinueLink(from_shot_id="a1")
    assert running(board) == "a1 late a2 b1 b2"
    assert [i.frames for i in board.main_sequence.items[:2]] == [20, 28]


def test_what_continued_from_a_split_shot_continues_from_its_end():
    board = continue_from(BOARD, "a2", "a1").board
    board = split_shot(board, "a1", 20, "late", "item-late").board
    assert board.shots["a2"].link == ContinueLink(from_shot_id="late")


def test_dialogue_after_a_split_goes_to_the_second_part():
    lines = (DialogueLine(text="Now."), DialogueLine(text="Later.", start_frame=30))
    board = split_shot(set_dialogue(BOARD, "a1", lines).board, "a1", 20, "late", "item-late").board
    assert board.shots["a1"].dialogue == lines[:1]
    assert board.shots["late"].dialogue == (DialogueLine(text="Later.", start_frame=10),)


@pytest.mark.parametrize("at_frame", [-1, 0, 48, 99])
def test_a_shot_is_split_inside(at_frame):
    with pytest.raises(EditError, match="between frames 1 and 47"):
        split_shot(BOARD, "a1", at_frame, "late", "item-late")


def test_merged_shots_join_words_and_lengths():
    lines = (DialogueLine(text="Later.", start_frame=6),)
    board = merge_shots(set_dialogue(BOARD, "a2", lines).board, "a1", "a2").board
    assert told(board) == "a1 | b1 b2"
    assert board.shots["a1"].action == "What a1 shows. What a2 shows."
    assert board.shots["a1"].dialogue[0].start_frame == 54
    assert item(board, "item-a1").frames == 96


def test_what_continued_from_the_second_of_two_merged_shots_continues_from_the_one():
    board = continue_from(BOARD, "b1", "a2").board
    assert merge_shots(board, "a1", "a2").board.shots["b1"].link == ContinueLink(from_shot_id="a1")


def test_a_merge_that_would_make_a_circle_is_refused():
    board = continue_from(continue_from(BOARD, "a1", "b1").board, "b1", "a2").board
    with pytest.raises(EditError, match="cannot continue from itself"):
        merge_shots(board, "a1", "a2")


@pytest.mark.parametrize(("first", "second"), [("a2", "b1"), ("a2", "a1"), ("a1", "a1")])
def test_only_neighbours_in_a_scene_merge(first, second):
    with pytest.raises(EditError, match="follow each other"):
        merge_shots(BOARD, first, second)


def test_switching_a_shot_off_switches_its_items():
    board = enable_shots(play_again(BOARD, "a1", "again").board, ("a1",), enabled=False).board
    assert [i.id for i in board.main_sequence.items if not i.enabled] == ["item-a1", "again"]


def test_a_new_length_reaches_items_that_played_the_whole_shot():
    board = play_again(BOARD, "a1", "again").board
    board = trim_item(board, "main", "again", 4, 20).board
    board = set_shot_frames(board, ("a1",), 60).board
    assert (item(board, "item-a1").frames, item(board, "again").frames) == (60, 20)


@pytest.mark.parametrize(
    ("shot", "message"),
    [
        (Shot(id="a1"), "taken by another shot"),
        (Shot(id=""), "needs an id"),
        (Shot(id="n", link=ContinueLink(from_shot_id="lost")), "cannot continue from 'lost'"),
        (Shot(id="n", link=ContinueLink(from_shot_id="n")), "cannot continue from 'n'"),
    ],
)
def test_a_shot_that_does_not_fit_the_board_is_refused(shot, message):
    with pytest.raises(EditError, match=message):
        add_shot(BOARD, shot, "a", "item-n")


def test_a_shot_cannot_continue_from_itself_through_others():
    board = continue_from(BOARD, "a2", "a1").board
    with pytest.raises(EditError, match="directly or through other shots"):
        continue_from(board, "a1", "a2")


def test_links_can_be_matched_and_cut():
    board = add_asset(BOARD, Asset(id="key", sha256="a" * 64, mime="image/png")).board
    board = match_on(board, "a2", "key").board
    assert board.shots["a2"].link == MatchLink(keyframe_id="key")
    assert cut_from_before(board, "a2").board.shots["a2"].link == CutLink()


def test_moving_a_scene_moves_the_items_of_its_shots():
    board = move_scene(BOARD, "b", "").board
    assert told(board) == "b1 b2 | a1 a2"
    assert running(board) == "b1 b2 a1 a2"


@pytest.mark.parametrize("after", ["b", "a", None])
def test_a_scene_dropped_where_it_is_changes_nothing(after):
    assert move_scene(BOARD, "b", after).board == BOARD


def test_removing_a_scene_removes_its_shots_and_items():
    board = remove_scene(BOARD, "a").board
    assert told(board) == "b1 b2"
    assert running(board) == "b1 b2"
    assert set(board.shots) == {"b1", "b2"}


def test_merged_scenes_keep_the_first_ones_place():
    assert told(merge_scenes(BOARD, "a", "b").board) == "a1 a2 b1 b2"


def test_scenes_merge_only_with_the_next():
    with pytest.raises(EditError, match="follow each other"):
        merge_scenes(BOARD, "b", "a")


def test_a_scene_splits_at_a_shot():
    board = split_scene(BOARD, "a", "a2", "new").board
    assert told(board) == "a1 | a2 | b1 b2"
    assert running(board) == running(BOARD)


def test_a_new_scene_is_empty():
    with pytest.raises(EditError, match="added empty"):
        add_scene(BOARD, Scene(id="n", shot_ids=("a1",)))
