"""The board as a whole: title, shape, rate, target length and numbering, each one step of undo."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from storyboard.model.board import Board
from storyboard.ui.board_form import BoardDialog
from storyboard.ui.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> BoardDialog:
    window.actions_by_id["whole board"].trigger()
    (found,) = window.findChildren(BoardDialog)
    return found


def write(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    line.editingFinished.emit()


def board(window: MainWindow) -> Board:
    return window.desk.document.board


def test_words_are_written_and_shown_in_the_window(dialog: BoardDialog, window: MainWindow, qtbot: QtBot) -> None:
    write(qtbot, dialog.title, "The Long Night")
    write(qtbot, dialog.logline, "A lamp goes out.")
    assert (board(window).title, board(window).logline) == ("The Long Night", "A lamp goes out.")
    assert window.top._title.text() == "The Long Night"
    window.actions_by_id["undo"].trigger()
    assert dialog.logline.text() == ""


def test_another_shape_is_the_shape_of_cards_screen_and_sketch(dialog: BoardDialog, window: MainWindow) -> None:
    before = window.stage.board.placed.card_height
    dialog.shape.chosen.emit("1080x1920")
    assert (board(window).master.width, board(window).master.height) == (1080, 1920)
    assert window.stage.board.placed.card_height > before
    assert window.stage.film_screen.aspect == pytest.approx(9 / 16)
    window.actions_by_id["sketch"].trigger()
    sheet = window.bench.commands["sketch"].view.canvas.picture
    assert sheet.height() > sheet.width()
    window.actions_by_id["board"].trigger()
    window.desk.document.undo_stack.undo()
    assert window.stage.board.placed.card_height == before


def test_another_rate_converts_every_length(dialog: BoardDialog, window: MainWindow) -> None:
    dialog.rate.chosen.emit("48")
    assert {shot.frames for shot in board(window).shots.values()} == {24}
    assert str(board(window).master.rate) == "48"


@pytest.mark.parametrize(("text", "frames"), [("30", 720), ("1.5", 36), ("0,5", 12), ("", None)])
def test_a_target_length_is_what_the_pace_is_told_against(
    dialog: BoardDialog, window: MainWindow, qtbot: QtBot, text: str, frames: int | None
) -> None:
    write(qtbot, dialog.target, "7")
    dialog.target.clear()
    write(qtbot, dialog.target, text)
    dialog.target.setModified(True)
    dialog.target.editingFinished.emit()
    assert board(window).main_sequence.target_frames == frames


@pytest.mark.parametrize("text", ["soon", "0", "-3", "nan", "1e9"])
def test_a_length_that_is_none_is_refused_in_words(
    dialog: BoardDialog, window: MainWindow, qtbot: QtBot, text: str
) -> None:
    before = board(window)
    write(qtbot, dialog.target, text)
    assert text in dialog.messages.words
    assert board(window) is before


def test_numbers_are_counted_another_way_and_locked(dialog: BoardDialog, window: MainWindow) -> None:
    dialog.numbering.chosen.emit("tens")
    assert window.stage.model.cards[0].number == "SH010"
    dialog.lock.click()
    assert board(window).numbering.is_locked
    assert not dialog.numbering.isEnabled()


def test_only_one_is_open(dialog: BoardDialog, window: MainWindow, qtbot: QtBot) -> None:
    gone: Callable[[], bool] = lambda: len(window.findChildren(BoardDialog)) == 1  # noqa: E731
    window.actions_by_id["whole board"].trigger()
    qtbot.waitUntil(gone)
