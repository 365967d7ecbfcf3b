"""What a step was about: who was changed, moved, added or taken out, by the numbers that stood on the cards."""

from collections.abc import Callable

import pytest

from storyboard.model.edits import bible, framing, scenes, words
from storyboard.model.edits.items import move_items
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
from storyboard.model.edits.trims import ripple_tail, roll_cut, split_item
from storyboard.model.numbering import numbers
from storyboard.model.shots import Scene, Shot
from storyboard.model.titles import TitleSource
from storyboard.studio.steps import Subject, Thing, subject_of
from tests.fakes.lighthouse import lighthouse

BOARD = lighthouse()
NUMBER = numbers(BOARD)
FILM = BOARD.main_sequence.id
ITEM = {shot_id: item.id for item in BOARD.main_sequence.items if (shot_id := getattr(item.source, "shot_id", ""))}


def shots(*shot_ids: str) -> Subject:
    return Subject(Thing.SHOT, len(shot_ids), tuple(NUMBER[key] for key in shot_ids))


@pytest.mark.parametrize(
    ("edit", "about"),
    [
        (lambda b: words.set_action(b, "path", "Fog."), shots("path")),
        (lambda b: framing.set_size(b, ("path", "wind"), "ECU"), shots("path", "wind")),
        (lambda b: framing.set_shot_frames(b, ("path",), 20), shots("path")),
        (lambda b: enable_shots(b, ("wind",), enabled=False), shots("wind")),
        (lambda b: remove_shots(b, ("wind",)), shots("wind")),
        (lambda b: split_shot(b, "path", 4, "new", "i-new"), shots("path")),
        (lambda b: merge_shots(b, "path", "wind"), shots("path", "wind")),
        (lambda b: duplicate_shot(b, "path", "new", "i-new"), shots("path")),
        (lambda b: play_again(b, "path", "i-new"), shots("path")),
        (lambda b: ripple_tail(b, FILM, ITEM["path"], -4), shots("path")),
        (lambda b: split_item(b, FILM, ITEM["path"], 4, "i-new"), shots("path")),
        (lambda b: roll_cut(b, FILM, ITEM["wind"], 2), shots("path", "wind")),
        (lambda b: move_items(b, FILM, (ITEM["wind"],), ""), shots("wind")),
    ],
)
def test_a_step_names_the_shots_it_was_about(edit: Callable, about: Subject) -> None:
    made = edit(BOARD)
    assert subject_of(BOARD, made.board, made.about) == about


@pytest.mark.parametrize(("moved", "behind"), [("dark", "match"), ("match", "")])
def test_of_two_shots_that_changed_places_the_one_that_was_moved_is_named(moved: str, behind: str) -> None:
    made = move_shots(BOARD, (moved,), "s1", behind)
    assert subject_of(BOARD, made.board, made.about) == shots(moved)


def test_more_than_two_are_counted() -> None:
    made = framing.set_size(BOARD, ("dark", "path", "wind"), "ECU")
    assert subject_of(BOARD, made.board) == Subject(Thing.SHOT, 3)


def test_a_new_shot_is_called_by_the_number_it_got() -> None:
    made = add_shot(BOARD, Shot(id="new"), "s1", "i-new", "dark")
    assert subject_of(BOARD, made.board) == Subject(Thing.SHOT, 1, (numbers(made.board)["new"],))


def test_a_name_that_flows_through_the_shots_is_about_who_has_it() -> None:
    made = bible.rename_entry(BOARD, "mara", "Nora")
    assert subject_of(BOARD, made.board) == Subject(Thing.ENTRY, 1, ("Mara",))


def test_scenes_are_called_by_their_headings() -> None:
    renamed = scenes.rename_scene(BOARD, "s1", "INT. LAMP ROOM")
    found = subject_of(renamed.board, scenes.rename_scene(renamed.board, "s1", "EXT. SEA").board)
    assert found == Subject(Thing.SCENE, 1, ("INT. LAMP ROOM",))
    moved = scenes.move_scene(renamed.board, "s1", None)
    assert subject_of(renamed.board, moved.board, moved.about) == Subject(Thing.SCENE, 1, ("INT. LAMP ROOM",))


def test_a_scene_that_comes_with_its_first_shot_is_about_the_scene() -> None:
    with_scene = scenes.add_scene(BOARD, Scene(id="s9", heading="EXT. SEA")).board
    made = add_shot(with_scene, Shot(id="new"), "s9", "i-new")
    assert subject_of(BOARD, made.board) == Subject(Thing.SCENE, 1, ("EXT. SEA",))


def test_a_title_is_called_by_its_words_cut_to_a_line() -> None:
    made = add_title(BOARD, FILM, TitleSource(text="THE\nSEA " * 20), "i-new", 24)
    found = subject_of(BOARD, made.board)
    assert found is not None
    assert found.names[0].startswith("THE SEA THE")
    assert len(found.names[0]) <= 32


def test_what_has_no_name_is_about_nothing() -> None:
    assert subject_of(BOARD, BOARD) is None
