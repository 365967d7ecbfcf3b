"""A poster is drawn in the shape that the board has now, and once only in each."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.studio.cards import Poster
from storyboard.ui.posters import Posters
from storyboard.ui.work import Workshop
from tests.ui.conftest import WAIT_MS

POSTER = Poster(key="panel:1")


def test_another_format_draws_a_poster_in_its_own_shape(qapp: QApplication, qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []

    def made(_poster: Poster, width_px: int, height_px: int) -> QImage:
        asked.append((width_px, height_px))
        return QImage(width_px, height_px, QImage.Format.Format_RGB32)

    workshop = Workshop()
    posters = Posters(made, workshop)

    def is_upright(size: QSize) -> bool | None:
        shown = posters.pixmap(POSTER, size)
        return shown.height() > shown.width() if shown is not None else None

    qtbot.waitUntil(lambda: is_upright(QSize(192, 108)) is False, timeout=WAIT_MS)
    assert is_upright(QSize(190, 107)) is False
    qtbot.waitUntil(lambda: is_upright(QSize(192, 341)) is True, timeout=WAIT_MS)
    assert asked == [(192, 108), (192, 341)]
    posters.close()
    workshop.close()
