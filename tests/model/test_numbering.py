"""Shot numbers, fresh and locked."""

import pytest

from storyboard.model.board import Numbering, NumberingScheme
from storyboard.model.edits.document import lock_numbers, set_numbering_scheme, unlock_numbers
from storyboard.model.edits.scenes import add_scene
from storyboard.model.edits.shots import add_shot, move_shots, remove_shots
from storyboard.model.errors import EditError
from storyboard.model.numbering import letters, numbers, omitted
from storyboard.model.shots import Scene, Shot
from storyboard.model.values import replace
from tests.fakes.plain_board import plain_board


def shown(board):
    return " ".join(numbers(board).values())


def locked(scheme):
    return lock_numbers(set_numbering_scheme(plain_board(), scheme).board).board


def with_new(board, shot_id, scene_id, after=None):
    return add_shot(board, Shot(id=shot_id), scene_id, f"item-{shot_id}", after).board


def test_slate_letters_leave_out_i_and_o_and_go_on_with_aa():
    assert "".join(letters(i) for i in range(24)) == "ABCDEFGHJKLMNPQRSTUVWXYZ"
    assert [letters(i) for i in (24, 25, 47, 48, 600)] == ["AA", "AB", "AZ", "BA", "AAA"]


def test_the_first_shot_of_a_scene_has_the_scenes_number_alone():
    assert shown(plain_board()) == "1 1A 1B 2 2A 2B 3 3A 3B"


def test_a_long_scene_goes_past_z_without_i_and_o():
    board = plain_board(scenes="a", shots=27)
    assert shown(board).split()[8:10] == ["1H", "1J"]
    assert shown(board).split()[24:] == ["1Z", "1AA", "1AB"]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [(NumberingScheme.TENS, "SH010 SH020 SH030 SH040"), (NumberingScheme.PLAIN, "1 2 3 4")],
)
def test_tens_and_plain_numbers_run_through_the_scenes(scheme, expected):
    board = set_numbering_scheme(plain_board(scenes="ab", shots=2), scheme).board
    assert shown(board) == expected


def test_a_scheme_of_a_newer_version_numbers_by_scene():
    board = replace(plain_board(scenes="a"), numbering=Numbering(scheme="roman"))
    assert shown(board) == "1 1A 1B"


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (NumberingScheme.SCENE_LETTER, "1 1A 1A2 1A1 1B 2 2A 2B 3 3A 3B"),
        (NumberingScheme.TENS, "SH010 SH020 SH020B SH020A SH030 SH040 SH050 SH060 SH070 SH080 SH090"),
        (NumberingScheme.PLAIN, "1 2 2B 2A 3 4 5 6 7 8 9"),
    ],
)
def test_after_the_lock_inserts_get_suffixes_that_nobody_holds(scheme, expected):
    board = with_new(locked(scheme), "new", "a", "a2")
    assert shown(with_new(board, "newer", "a", "a2")) == expected


def test_an_insert_behind_an_insert_counts_on():
    board = with_new(locked("scene letter"), "new", "a", "a2")
    assert numbers(with_new(board, "newer", "a", "new"))["newer"] == "1A2"


def test_an_insert_behind_a_scenes_first_shot_takes_the_next_free_letter():
    assert numbers(with_new(locked("scene letter"), "new", "b", "b1"))["new"] == "2C"


@pytest.mark.parametrize(("scheme", "number"), [("scene letter", "A2"), ("tens", "SH030A"), ("plain", "3A")])
def test_an_insert_at_the_start_of_a_scene_is_marked_in_front_where_scenes_count(scheme, number):
    assert numbers(with_new(locked(scheme), "new", "b", ""))["new"] == number


@pytest.mark.parametrize(("scheme", "number"), [("scene letter", "A1"), ("tens", "ASH010"), ("plain", "A1")])
def test_an_insert_before_everything_is_marked_in_front(scheme, number):
    assert numbers(with_new(locked(scheme), "new", "a", ""))["new"] == number


@pytest.mark.parametrize(("scheme", "number"), [("scene letter", "3C"), ("tens", "SH100"), ("plain", "10")])
def test_a_shot_at_the_end_goes_on_with_the_next_number(scheme, number):
    assert numbers(with_new(locked(scheme), "new", "c"))["new"] == number


@pytest.mark.parametrize(("scheme", "number"), [("scene letter", "4"), ("tens", "SH100"), ("plain", "10")])
def test_a_new_last_scene_goes_on_with_the_next_number(scheme, number):
    board = add_scene(locked(scheme), Scene(id="d")).board
    assert numbers(with_new(board, "new", "d"))["new"] == number


def test_a_new_scene_between_others_is_marked_before_the_one_that_follows():
    board = add_scene(locked("scene letter"), Scene(id="d"), "a").board
    board = with_new(with_new(board, "new", "d"), "newer", "d")
    assert shown(board) == "1 1A 1B A2 A2A 2 2A 2B 3 3A 3B"


@pytest.mark.parametrize(("scheme", "number"), [("scene letter", "4"), ("tens", "SH100"), ("plain", "10")])
def test_a_board_emptied_after_the_lock_never_gives_a_number_twice(scheme, number):
    board = locked(scheme)
    board = remove_shots(board, tuple(board.shots)).board
    assert numbers(with_new(board, "new", "a"))["new"] == number


def test_a_moved_shot_keeps_its_locked_number():
    board = move_shots(locked("scene letter"), ("a2",), "c", "").board
    assert shown(board) == "1 1B 2 2A 2B 1A 3 3A 3B"


def test_a_removed_number_is_omitted_and_never_given_again():
    board = remove_shots(locked("scene letter"), ("b3",)).board
    assert omitted(board) == ("2B",)
    assert numbers(with_new(board, "new", "b"))["new"] == "2C"


def test_the_board_from_before_a_removal_has_its_number_back():
    before = locked("scene letter")
    remove_shots(before, ("b3",))
    assert omitted(before) == ()
    assert numbers(before)["b3"] == "2B"


def test_an_inserts_number_stays_when_what_was_before_it_moves_away():
    board = with_new(locked("scene letter"), "new", "a", "a2")
    assert numbers(move_shots(board, ("a2",), "c").board)["new"] == "1A1"


def test_a_suffix_freed_by_a_removal_stays_omitted():
    board = with_new(locked("scene letter"), "new", "a", "a2")
    board = remove_shots(board, ("new",)).board
    assert omitted(board) == ("1A1",)
    assert numbers(with_new(board, "newer", "a", "a2"))["newer"] == "1A2"


def test_a_shot_that_another_tool_put_into_a_locked_board_is_numbered_all_the_same():
    board = locked("scene letter")
    scene = replace(board.scenes[0], shot_ids=(*board.scenes[0].shot_ids, "stray"))
    board = replace(board, scenes=(scene, *board.scenes[1:]), shots={**board.shots, "stray": Shot(id="stray")})
    assert numbers(board)["stray"] == "1C"


def test_locking_twice_changes_nothing():
    board = locked("plain")
    assert lock_numbers(board).board == board


def test_unlocking_numbers_afresh_and_forgets_what_was_omitted():
    board = unlock_numbers(remove_shots(locked("scene letter"), ("a1",)).board).board
    assert shown(board) == "1 1A 2 2A 2B 3 3A 3B"
    assert omitted(board) == ()


def test_a_locked_board_keeps_its_scheme():
    with pytest.raises(EditError, match="locked"):
        set_numbering_scheme(locked("plain"), NumberingScheme.TENS)


def test_an_end_number_that_is_no_slate_gets_a_suffix():
    board = locked("tens")
    board = with_new(board, "new", "c", "c2")
    board = move_shots(board, ("c3",), "a").board
    assert numbers(with_new(board, "newest", "c"))["newest"] == "SH080B"
