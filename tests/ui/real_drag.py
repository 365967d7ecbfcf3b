"""Run on a display: opens the tiny board and says in which order its shots are after a real drag by xdotool."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from storyboard.app import application
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.board_view import BoardView
from storyboard.ui.desk import set_up
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import DARK
from tests.fakes.tiny import tiny

WAIT_S = 60
STEPS = 16


def main(folder: Path) -> int:
    """Drag the first card behind the second; print the order of the shots before and after."""
    app = application()
    create_project(folder / "Lantern.storyboard", tiny())
    desk = set_up(open_session(folder / "Lantern.storyboard", open_context()), key_chain())
    desk.start()
    window = MainWindow(desk, DARK, remembered(folder))
    window.resize(1400, 900)
    window.move(0, 0)
    window.show()
    order: Callable[[], list[str]] = lambda: [shot.id for _, shot in desk.document.board.story()]  # noqa: E731
    before = order()
    _until(lambda: window.isActiveWindow() or window.isVisible())
    QTest.qWait(1500)
    hand = threading.Thread(target=_drag, args=(*_path(window.stage.board),))
    hand.start()
    _until(lambda: not hand.is_alive() and order() != before)
    hand.join()
    sys.stdout.write(f"{' '.join(before)}\n{' '.join(order())}\n")
    window.close()
    window.let_go()
    desk.close()
    app.processEvents()
    return 0


def _path(board: BoardView) -> tuple[QPoint, QPoint]:
    first, second = (board.visualRect(board.model().index(row, 0)) for row in (0, 1))
    port = board.viewport()
    end = port.mapToGlobal(QPoint(second.right() + 8, second.center().y()))
    return port.mapToGlobal(first.center()), end


def _drag(start: QPoint, end: QPoint) -> None:
    """As a hand would: press, move in steps, rest, let go. On another thread: the window works meanwhile."""
    _xdotool("mousemove", start.x(), start.y())
    time.sleep(0.3)
    _xdotool("mousedown", 1)
    for step in range(1, STEPS + 1):
        at = start + (end - start) * step / STEPS
        _xdotool("mousemove", at.x(), at.y())
        time.sleep(0.04)
    time.sleep(0.6)
    _xdotool("mouseup", 1)


def _xdotool(*words: object) -> None:
    subprocess.run(["xdotool", *map(str, words)], check=True)


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + WAIT_S
    while not done() and time.monotonic() < end:
        QTest.qWait(10)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
