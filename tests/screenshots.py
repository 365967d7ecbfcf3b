"""Pictures of every view with the sample board: `python -m tests.screenshots OUT/`, offscreen or on a display.

Each view in both themes, both languages and three sizes: 1280 x 720, 1920 x 1080, and 3840 x 2160 at 200 %. The scale
of a screen is fixed when Qt starts, so the last size is taken by a child process. `--only NAME` takes one view. What is
seldom seen (receipts, comparing, what the bars say, mirrored and stretched windows) is in `tests/ui/seldom_seen.py`;
what one comes past now and then (drawing, jobs in doubt, menus, empty pages) in `tests/ui/rarely_seen.py`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from storyboard.app import Opener, application
from storyboard.model.edits.shots import move_shots
from storyboard.model.edits.words import set_action
from storyboard.model.facts import EventKind, JobState
from storyboard.model.values import replace
from storyboard.store.settings import Theme, change_settings
from storyboard.studio.context import open_context
from storyboard.studio.creating import project_from_sample
from storyboard.studio.notes import add_note
from storyboard.studio.reviewing import keep_version
from storyboard.studio.session import Session
from storyboard.ui.delivering.dialog import ExportDialog
from storyboard.ui.find_bar import FindBar
from storyboard.ui.generation import GenerationDialog
from storyboard.ui.languages import STRETCHED
from storyboard.ui.main_window import MainWindow
from storyboard.ui.spending import SpendingDialog
from storyboard.ui.thread_view.view import ThreadView
from tests.fakes.facts import admitted, job, model_request
from tests.ui.rarely_seen import blank, rare
from tests.ui.seldom_seen import mirrored, seldom

SIZES = ((1280, 720), (1920, 1080))
WAIT_S = 120
LANGUAGES = ("en", "fr")
VIEWS = ("board", "list", "timing", "thread")
THEMES = ("dark", "light")
RARELY = (("en", "dark"), ("fr", "light"))
"""What one comes past now and then is taken in these alone, and not at 200 %."""


def main(arguments: list[str] | None = None) -> int:
    """Write every picture into the folder; 0 where all were taken."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="take the pictures whose names begin so")
    parser.add_argument("--large", action="store_true", help="take 3840 x 2160 at 200 %% (what the child does)")
    given = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given.out.mkdir(parents=True, exist_ok=True)
    sizes = ((1920, 1080),) if given.large else SIZES
    with tempfile.TemporaryDirectory(prefix="storyboard-shots-") as home:
        os.environ["STORYBOARD_HOME"] = home
        _take_all(given.out, Path(home), sizes, given.only, "@2x" if given.large else "")
    if given.large:
        return 0
    child = [sys.executable, "-m", "tests.screenshots", str(given.out), "--large", "--only", given.only]
    return subprocess.run(child, env={**os.environ, "QT_SCALE_FACTOR": "2"}, check=False).returncode


def _take_all(out: Path, home: Path, sizes: tuple[tuple[int, int], ...], only: str, suffix: str) -> None:
    app = application()
    folder = home / "Depth.storyboard"
    project_from_sample("depth", folder)
    context = open_context()
    opener = Opener(app, context)
    try:
        opener.open(folder)
        photographer = Photographer(app, opener, out, sizes, only, suffix)
        photographer.prepare()
        for language in LANGUAGES:
            for theme in THEMES:
                photographer.change(language, theme)
                name = f"{language}-{theme}"
                photographer.walk(name)
                photographer.start_page(name)
                if (language, theme) in RARELY and not suffix:
                    blank(photographer, name, home / "Blank.storyboard")
                opener.open(folder)
        photographer.change(STRETCHED, "dark")
        photographer.views("stretched")
        mirrored(photographer)
    finally:
        opener.close()
        opener.let_go()


def buy(session: Session, shot_ids: tuple[str, ...]) -> None:
    """Leave bills behind, so that there is something to show of money."""
    by = session.scribe
    for at, shot_id in enumerate(shot_ids):
        price = 400_000 * (at + 1)
        request = model_request(shot_id, target_id="house", estimate_microusd=price)
        bought = job(f"bought-{at}", shot_id, JobState.DONE, model_request=request, estimate_microusd=price)
        session.journal.append(
            admitted(by, bought), by.event(EventKind.SPENT, bought.id, microusd=price, is_estimate=at == 1)
        )


class Photographer:
    """Walks through the window and takes its picture on the way."""

    def __init__(
        self, app: QApplication, opener: Opener, out: Path, sizes: tuple[tuple[int, int], ...], only: str, suffix: str
    ) -> None:
        self._app = app
        self._opener = opener
        self._out = out
        self._sizes = sizes
        self._only = only
        self._suffix = suffix

    @property
    def window(self) -> MainWindow:
        """The window that is open now: a change of language opens another."""
        assert self._opener.window is not None
        return self._opener.window

    def prepare(self) -> None:
        """Draft takes, a version to look back at, a note, something that changed."""
        window, document = self.window, self.window.desk.document
        self.rest(2)
        window.show_dock("queue")
        self.rest(0.5)
        self.every_size("queue-empty", rest_s=0.3)
        buy(document.session, tuple(document.board.shots)[:3])
        window.generate.missing()
        shots = len(document.board.shots)
        self.until(lambda: any((job.progress or 0) > 0.1 for job in document.facts.jobs))
        self.every_size("queue-running", rest_s=0.3)
        self.until(lambda: len(document.facts.takes) >= shots)
        keep_version(document.session, "Client review")
        ids = [shot.id for _, shot in document.board.story()]
        add_note(document.session, ids[1], "Slower here; hold the light until it is gone.")
        document.apply(set_action(document.board, ids[1], "She sinks. The torch goes out."))
        document.apply(move_shots(document.board, (ids[8],), document.board.scenes[0].id, ids[0]))
        window.stage.board.select((ids[1],))
        window.generate.selected()
        self.until(lambda: sum(take.shot_id == ids[1] for take in document.facts.takes) > 1)

    def change(self, language: str, theme: str) -> None:
        """Speak another language, in another theme; the window is built anew."""
        context = self._opener._context
        before = context.settings
        now = change_settings(context.folders, lambda held: replace(held, language=language, theme=Theme(theme)))
        context.settings = now
        self._opener._settle(before, now)
        self.until(lambda: bool(self.window.desk.document.scenes))
        self.rest(1.5)

    def walk(self, name: str) -> None:
        """Every view and panel, one after the other."""
        window = self.window
        ids = [shot.id for _, shot in window.desk.document.board.story()]
        window.show_dock("inspector")
        window.stage.messages.hide()
        window.stage.board.select((ids[2],))
        self._view("board", name)
        bar = window.docks["inspector"].findChildren(QScrollArea)[0].verticalScrollBar()
        self.every_size(f"takes-{name}", before=lambda: bar.setValue(bar.maximum()))
        self._view("list", name)
        window.actions_by_id["find"].trigger()
        window.findChildren(FindBar)[0].line.setText("cast:ines -move:static")
        self.every_size(f"find-{name}")
        window.findChildren(FindBar)[0].close_search()
        self._view("timing", name)
        # No machine that takes pictures has a sound device, and the window says so once.
        window.stage.messages.hide()
        (thread,) = window.findChildren(ThreadView)
        self._view("thread", name, until=lambda: thread.pane._frames is not None)
        seldom(self, name)
        if tuple(name.split("-")) in RARELY and not self._suffix:
            rare(self, name)
        window._show_view("board")
        for dock in ("versions", "notes", "history", "queue", "findings"):
            window.show_dock(dock)
            self.every_size(f"{dock}-{name}")
            window.docks[dock].hide()
        self._sheets(name)

    def views(self, name: str) -> None:
        """The views alone, at the smallest size."""
        for view in VIEWS:
            self.window._show_view(view)
            self.window.resize(*self._sizes[0])
            self.rest(0.8)
            self.picture(f"{view}-{name}")
        self.window._show_view("board")

    def start_page(self, name: str) -> None:
        """The page that comes without a project."""
        self._opener.start_page()
        assert self._opener.page is not None
        self._opener._read_settings(None)
        self._opener.start_page()
        self.of(self._opener.page, f"start-{name}")

    def _sheets(self, name: str) -> None:
        window, assist = self.window, self.window.bench.commands["assist"]
        assist.palette()
        self.of(assist.box, f"palette-{name}", resizes=False)
        assist.box.close()
        assist.shortcuts()
        self.of(assist.sheet, f"shortcuts-{name}", resizes=False)
        assist.sheet.close()
        self._dialogs(name)
        window.actions_by_id["walk"].trigger()
        walk = window.bench.commands["review"].walk
        walk.showNormal()
        self.of(walk, f"walk-{name}")
        walk.close()
        self._opener.show_settings()
        dialog = self._opener.settings_dialog
        assert dialog is not None
        for at, page in enumerate(("general", "targets", "money", "keyboard")):
            dialog.tabs.setCurrentIndex(at)
            self.of(dialog, f"settings-{page}-{name}", resizes=False)
        dialog.close()
        self.rest(0.1)

    def _dialogs(self, name: str) -> None:
        window = self.window
        for action, kind in (("deliver", ExportDialog), ("generation", GenerationDialog), ("spending", SpendingDialog)):
            window.actions_by_id[action].trigger()
            (dialog,) = window.findChildren(kind)
            # What can be written on this computer is found out beside the window.
            self.until(lambda: all(made.places.count() > 1 for made in window.findChildren(ExportDialog)))
            self.of(dialog, f"{action}-{name}", resizes=False)
            dialog.close()
            self.rest(0.1)

    def _view(self, view: str, name: str, until: Callable[[], bool] = lambda: True) -> None:
        self.window._show_view(view)
        self.every_size(f"{view}-{name}", before=lambda: self.until(until))

    def of(self, widget: QWidget | None, name: str, *, resizes: bool = True) -> None:
        """A widget at every size, or as it stands."""
        if widget is None or not name.startswith(self._only):
            return
        for width, height in self._sizes if resizes else ((0, 0),):
            if resizes:
                widget.resize(width, height)
            self.rest(0.6)
            QApplication.sendPostedEvents()
            size = f"-{width}x{height}" if resizes else ""
            widget.grab().save(str(self._out / f"{name}{size}{self._suffix}.png"))

    def picture(self, name: str) -> None:
        """The window as it stands."""
        self.of(self.window, name, resizes=False)

    def every_size(self, name: str, rest_s: float = 0.8, before: Callable[[], object] = lambda: None) -> None:
        """The window at every size."""
        if not name.startswith(self._only):
            return
        for width, height in self._sizes:
            self.window.resize(width, height)
            self.rest(rest_s)
            before()
            self.rest(0.2)
            # What has just changed its size takes its place before the picture is taken.
            QApplication.sendPostedEvents()
            self.window.grab().save(str(self._out / f"{name}-{width}x{height}{self._suffix}.png"))

    def rest(self, seconds: float) -> None:
        """Let the window live for so long."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def until(self, done: Callable[[], bool]) -> None:
        """Let the window live until then, two minutes at most."""
        end = time.monotonic() + WAIT_S
        while not done() and time.monotonic() < end:
            QTest.qWait(10)


if __name__ == "__main__":
    sys.exit(main())
