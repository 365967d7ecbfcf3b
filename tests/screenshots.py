"""Pictures of the window with the sample board: `python -m tests.screenshots OUT/`, offscreen or on a display."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from storyboard.app import Opener, application
from storyboard.studio.context import open_context
from storyboard.studio.creating import project_from_sample
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import DARK

SIZES = ((1280, 720), (1680, 1050))
WAIT_S = 90


def main(out: Path) -> int:
    """Write every picture into `out`; 0 where all were taken."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="storyboard-shots-") as home:
        os.environ["STORYBOARD_HOME"] = home
        return _take_all(out, Path(home))


def _take_all(out: Path, home: Path) -> int:
    app = application()
    folder = home / "Depth.storyboard"
    project_from_sample("depth", folder)
    opener = Opener(app, open_context())
    try:
        opener.open(folder)
        if opener.palette is not DARK:
            opener.other_theme()
        assert opener.window is not None
        Photographer(app, opener.window, out).walk()
    finally:
        opener.close()
    return 0


class Photographer:
    """Walks through the window and takes its picture on the way."""

    def __init__(self, app: QApplication, window: MainWindow, out: Path) -> None:
        self._app = app
        self._window = window
        self._out = out

    def walk(self) -> None:
        """The board in both themes, the queue while it runs, the film, and the board with its takes."""
        window, document = self._window, self._window.desk.document
        cards = [card for scene in document.scenes for card in scene.cards]
        self._rest(2)
        window.stage.board.select((cards[5].shot_id,))
        for theme in ("dark", "light"):
            self._every_size(f"board-{theme}")
            window.theme_asked.emit()
        window.stage.board.select((cards[1].shot_id,))
        window.docks["queue"].show()
        window.generate.missing()
        self._until(lambda: any((job.progress or 0) > 0.2 for job in document.facts.jobs))
        self._every_size("queue-dark", rest_s=0.3)
        self._until(lambda: len(document.facts.takes) >= len(cards))
        window.film.play()
        self._until(lambda: window.desk.player.is_playing)
        self._rest(1.5)
        window.desk.player.pause()
        self._every_size("film-dark")
        window.docks["queue"].hide()
        window.view.board()
        window.docks["inspector"].findChildren(QScrollArea)[0].verticalScrollBar().setValue(10_000)
        self._every_size("takes-dark")

    def _every_size(self, name: str, rest_s: float = 1.2) -> None:
        for width, height in SIZES:
            self._window.resize(width, height)
            self._rest(rest_s)
            self._window.grab().save(str(self._out / f"{name}-{width}x{height}.png"))

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self._until(lambda: time.monotonic() > end)

    def _until(self, done: Callable[[], bool]) -> None:
        end = time.monotonic() + WAIT_S
        while not done() and time.monotonic() < end:
            QTest.qWait(10)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
