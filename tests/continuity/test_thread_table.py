"""The thread as a table says of every row what the board says, and marks findings where they are."""

import pytest

from storyboard.continuity.check import Report, check
from storyboard.continuity.thread_rows import Order, Row, RowKind, ThreadTable, columns_of, runs
from storyboard.continuity.thread_table import thread_table
from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.findings import Finding
from storyboard.model.values import replace
from tests.continuity.lantern_broken.planting import broken, clean

NOTHING = Report(open=(), waived=())


@pytest.fixture(scope="module")
def table() -> ThreadTable:
    """Lantern, in the order of the film."""
    board = clean()
    return thread_table(board, check(board))


def row(table: ThreadTable, key: str) -> Row:
    """The row with this key."""
    return next(row for row in table.rows if row.key == key)


def at(table: ThreadTable, shot_id: str) -> int:
    """The place of a shot."""
    return next(place for place, column in enumerate(table.columns) if column.shot_id == shot_id)


def test_columns_are_all_that_plays_cards_too_and_fill_the_films_clock(table: ThreadTable) -> None:
    assert len(table.columns) == 33
    ends = [column.at_frame + column.frames for column in table.columns]
    assert [column.at_frame for column in table.columns[1:]] == ends[:-1]
    assert [column.words for column in table.columns if not column.shot_id][-1] == "LANTERN"


def test_the_flashback_alone_is_marked_as_a_jump_back(table: ThreadTable) -> None:
    assert [column.shot_id for column in table.columns if column.is_jump] == ["shot-morning"]


def test_in_story_order_nothing_jumps_and_cards_are_away() -> None:
    columns = columns_of(clean(), Order.STORY)
    assert [c.shot_id for c in columns] == [shot.id for _, shot in clean().story()]
    assert not any(column.is_jump for column in columns)


def test_everyone_place_prop_and_thread_has_a_row(table: ThreadTable) -> None:
    kinds = [row.kind for row in table.rows]
    assert [kinds.count(kind) for kind in RowKind] == [1, 3, 3, 3, 2, 1, 1, 1, 1]


def test_a_prop_that_changes_hands_says_to_whom(table: ThreadTable) -> None:
    cell = next(c for c in row(table, "prop:prop-lantern").cells if c.first == at(table, "shot-handoff"))
    assert cell.text == "\N{RIGHTWARDS ARROW} Ilya · lit"
    assert cell.is_new


def test_wardrobe_runs_as_long_as_it_stays_the_same(table: ThreadTable) -> None:
    texts = [cell.text for cell in row(table, "wardrobe:cast-keeper").cells if cell.is_new]
    assert [text.split()[1] for text in texts] == ["long", "cream", "navy"]


@pytest.mark.parametrize(
    ("rule", "key"),
    [
        ("change_without_cause", "wardrobe:cast-keeper"),
        ("travel_flipped", "motion:"),
        ("light_jump", "light:"),
        ("speaking_while_absent", "sound:"),
        ("hand_off_missing", "prop:prop-lantern"),
        ("posture_jump", "cast:cast-daughter"),
        ("unknown_name", ""),
    ],
)
def test_a_finding_stands_in_the_row_it_is_about(rule: str, key: str) -> None:
    board = broken()
    flags = [flag for flag in thread_table(board, check(board)).flags if flag.finding.rule == rule]
    assert key in {flag.row for flag in flags}


def test_a_finding_about_a_card_stands_at_the_card() -> None:
    board = broken()
    table = thread_table(board, check(board))
    flag = next(flag for flag in table.flags if flag.finding.rule == "title_too_short")
    assert table.columns[flag.columns[0]].words == "LANTERN"


def test_waived_findings_are_marked_as_such() -> None:
    board = clean()
    finding = Finding(rule="r", shot_ids=("shot-rail",), field="action")
    table = thread_table(board, Report(open=(), waived=(finding,)))
    assert [flag.is_waived for flag in table.flags] == [True]


def test_an_empty_bible_and_an_empty_board_have_a_thread() -> None:
    empty = replace(clean(), cast=(), locations=(), props=(), scenes=(), shots={})
    assert thread_table(empty, NOTHING).columns[0].words == "SOME LIGHTS STAND STILL"
    nothing = replace(empty, sequences=(replace(empty.main_sequence, items=()),))
    assert thread_table(nothing, NOTHING).columns == ()


def test_a_thousand_of_the_cast_who_are_never_seen_make_no_rows() -> None:
    crowd = tuple(CastMember(id=f"x{i}", name=f"Extra {i}") for i in range(1000))
    board = replace(clean(), cast=(*clean().cast, *crowd))
    table = thread_table(board, NOTHING)
    assert sum(row.kind is RowKind.CAST for row in table.rows) == 3
    assert len(table.unseen) == 1000


def test_runs_leave_out_what_is_empty() -> None:
    assert list(runs(["a", "a", "", "b"])) == [(0, 1, "a"), (3, 3, "b")]
    assert list(runs([])) == []


def test_a_shot_that_plays_twice_has_two_columns() -> None:
    board: Board = clean()
    main = board.main_sequence
    again = replace(main.items[0], id="again")
    twice = replace(board, sequences=(replace(main, items=(*main.items, again)),))
    assert sum(column.shot_id == "shot-tower" for column in columns_of(twice)) == 2
