"""The window is painted before anything is loaded that only later work needs, and that work is then done."""

import json
import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard.ui import first_paint
from storyboard.ui.first_paint import AfterFirstPaint

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from storyboard.app import Opener, application
from storyboard.studio.context import open_context
from storyboard.studio.creating import project_from_sample

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and "painted" not in told:
            told["painted"] = sorted(sys.modules)
        return False

told, asked = {}, []
app = application()
project_from_sample("lantern", Path(sys.argv[1]))
opener, painted = Opener(app, open_context()), Painted()
opener.open(Path(sys.argv[1]))
board, desk = opener.window.stage.board, opener._desk
board.viewport().installEventFilter(painted)

def look():
    desk.engine._is_ready.is_set() and not asked and asked.append(desk.engine.ask(lambda engine: 1, done=answered))
    if "engine" in told and desk.posters._latest:
        told["posters"] = len(desk.posters._latest)
        app.quit()

def answered(_one):
    told["engine"] = True

timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
app.exec()
opener.close()
opener.let_go()
print(json.dumps(told))
"""

LATER = (
    "httpx", "keyring", "numpy", "PIL", "moviepy", "PySide6.QtMultimedia", "storyboard.draft.panel",
    "storyboard.exchange", "storyboard.jobs", "storyboard.media.ffmpeg", "storyboard.prompting.compiler",
    "storyboard.providers", "storyboard.stitch.film", "storyboard.stitch.plan", "storyboard.variants",
    "storyboard.continuity.check", "storyboard.ui.delivering.dialog", "storyboard.ui.palette_box",
    "storyboard.ui.review.versions_panel", "storyboard.ui.settings.dialog", "storyboard.ui.shot_list.view",
    "storyboard.ui.sketch.view", "storyboard.ui.start_page", "storyboard.ui.thread_view.view",
)  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("first_paint") / "Lantern.storyboard"
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("heavy", LATER)
def test_the_first_paint_does_not_wait_for(heavy: str, told: dict[str, Any]) -> None:
    assert heavy not in told["painted"]


def test_after_the_first_paint_the_engine_answers_and_posters_come(told: dict[str, Any]) -> None:
    assert told["engine"]
    assert told["posters"]


def test_what_waits_is_done_once_after_the_first_paint(qtbot: QtBot) -> None:
    widget, done = QWidget(), []
    qtbot.addWidget(widget)
    AfterFirstPaint(widget, lambda: done.append("done"))
    widget.show()
    qtbot.waitUntil(lambda: bool(done))
    widget.repaint()
    QApplication.processEvents()
    assert done == ["done"]


def test_a_window_that_is_never_painted_is_not_waited_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_paint, "LATEST_MS", 1)
    widget, done = QWidget(), []
    qtbot.addWidget(widget)
    AfterFirstPaint(widget, lambda: done.append("done"))
    qtbot.waitUntil(lambda: bool(done))


def test_what_waits_is_not_done_for_a_window_that_is_gone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_paint, "LATEST_MS", 1)
    widget, done = QWidget(), []
    AfterFirstPaint(widget, lambda: done.append("done"))
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.wait(20)
    assert done == []
