"""The bar that asks what to do with what was dropped."""

from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from storyboard.ui.drop_bar import Choice, DropBar
from storyboard.ui.theme import LIGHT

NEAR = QRect(200, 100, 300, 180)


def test_choices_that_follow_a_word_are_as_wide_as_what_they_say(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(900, 500)
    room.show()
    bar = DropBar(LIGHT, room)
    bar.say("Looking", "info", NEAR)
    QTest.qWait(1)
    bar.offer("clip.mp4", tuple(Choice(text, "", lambda: None) for text in ("Reference", "First frame", "Panel")), NEAR)
    QTest.qWait(1)
    buttons = [button for button in bar.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 3
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
