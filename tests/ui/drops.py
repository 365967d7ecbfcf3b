"""Things that are dropped on the board, where, and what the bar beside the card offers to do with them."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from storyboard.ui.drop_bar import DropBar
from storyboard.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


def bar_of(window: MainWindow) -> DropBar:
    return window.stage.board.findChildren(DropBar)[0]


def order(window: MainWindow) -> list[str]:
    return [shot.id for _, shot in window.desk.document.board.story()]


def drop_on(window: MainWindow, data: QMimeData, at: QPoint) -> None:
    port = window.stage.board.viewport()
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(port, QDragEnterEvent(at, copy, data, left, NONE))
    QApplication.sendEvent(port, QDropEvent(at.toPointF(), copy, data, left, NONE))


def card_middle(window: MainWindow, row: int) -> QPoint:
    board = window.stage.board
    return board.visualRect(board.model().index(row, 0)).center()


def words(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def before_all_cards(window: MainWindow) -> QPoint:
    board = window.stage.board
    return board.visualRect(board.model().index(0, 0)).topLeft() + QPoint(-8, 40)
