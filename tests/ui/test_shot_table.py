"""The models of the shot list keep Qt's rules whatever edits come, sorted and filtered or not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.studio.card_lookups import Facts
from storyboard.studio.cards import scene_views
from storyboard.studio.searching import parse
from storyboard.studio.table_columns import BUILT_IN, columns, names, places
from storyboard.ui.shot_list.model import ShotTable, SortedShots
from storyboard.ui.shot_list.model import shown as cell_text
from tests.fakes.any_edit import edit_calls, every_edit
from tests.fakes.tiny import tiny

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SEARCHES = ("", "cast:mara", "status:missing", "-move:static", "has:notes", "wick")


def shown(table: ShotTable, board: Board) -> None:
    cards = {card.shot_id: card for scene in scene_views(board, Facts(), {}) for card in scene.cards}
    table.show(list(places(board, cards)), columns(board))


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_any_edits_pass_qts_own_tester(data: st.DataObject) -> None:
    table = ShotTable(lambda _shot, _column, _text: False)
    rows = SortedShots(table)
    testers = (QAbstractItemModelTester(table, FATAL), QAbstractItemModelTester(rows, FATAL))
    board = tiny()
    shown(table, board)
    for _ in range(data.draw(st.integers(1, 6))):
        name, given_to = data.draw(edit_calls(board))
        try:
            board = every_edit()[name](board, **given_to).board
        except StoryboardError:
            continue
        rows.sort(data.draw(st.integers(-1, 8)), data.draw(st.sampled_from(Qt.SortOrder)))
        rows.look_for(parse(data.draw(st.sampled_from(SEARCHES)), names(board)))
        shown(table, board)
        assert table.rowCount() == sum(1 for _ in board.story())
    assert len(testers) == 2


@pytest.mark.parametrize(("text", "read"), [("2", "2.00"), ("1.208", "1.21"), ("", ""), ("soon", "soon")])
def test_lengths_stand_below_each_other(text: str, read: str) -> None:
    (seconds,) = (column for column in BUILT_IN if column.id == "seconds")
    assert cell_text(seconds, text) == read
