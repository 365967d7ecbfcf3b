"""The binding that is locked survives what a busy window does."""

from PySide6.QtCore import QObject, Signal


class Busy(QObject):
    happened = Signal(bool)


def test_two_thousand_signals_are_emitted_and_heard():
    busy, heard = Busy(), []
    busy.happened.connect(heard.append)
    for _ in range(2000):
        busy.happened.emit(True)
    assert heard == [True] * 2000
