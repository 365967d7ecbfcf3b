"""The window's composition root: builds everything, runs Qt's loop, lets go of everything."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from storyboard.model.errors import StoryboardError
from storyboard.studio.context import Context, open_context
from storyboard.studio.creating import new_project, project_from_sample
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.dialogs import ask_new_project, ask_project, tell_of_crash
from storyboard.ui.errors import CrashKeeper
from storyboard.ui.icons import icon
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.plurals import EnglishPlurals
from storyboard.ui.theme import DARK, LIGHT, Palette, dress, load_fonts, palette_for

SAMPLE = "depth"


def run_window(folder: Path | None) -> int:
    """Open the window on a project and stay until it is closed; the exit code.

    Without a folder the last project is opened, else a sample. Raises StoryboardError for a project that cannot be.
    """
    app = application()
    context = open_context()
    crashes = CrashKeeper(context.folders.state / "crashes")
    crashes.install()
    opener = Opener(app, context)
    opener.crashed.connect(crashes.keep)
    crashes.crashed.connect(lambda path: tell_of_crash(opener.window, path))
    try:
        opener.open(folder or usual_project(context))
        return app.exec()
    finally:
        opener.close()
        crashes.remove()


def application() -> QApplication:
    """The application, in the language of the system as far as Qt's own words go."""
    held = QApplication.instance()
    app = held if isinstance(held, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Storyboard")
    app.setDesktopFileName("storyboard")
    app.installTranslator(EnglishPlurals(app))
    qt_words = QTranslator(app)
    if qt_words.load(QLocale(), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt_words)
    return app


def usual_project(context: Context) -> Path:
    """The project that was open last, else a sample that is made in the user's own folder."""
    for path in map(Path, context.settings.recent):
        if (path / "board.json").is_file():
            return path
    folder = context.folders.state / "samples" / f"{SAMPLE.title()}.storyboard"
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        project_from_sample(SAMPLE, folder)
    return folder


class Opener(QObject):
    """Opens one project after the other in one window at a time. `crashed` carries what nobody foresaw."""

    crashed = Signal(object)

    def __init__(self, app: QApplication, context: Context) -> None:
        super().__init__()
        self._app = app
        self._context = context
        self._keys = key_chain()
        self._family = load_fonts()
        self.palette = self._wanted_palette()
        dress(app, self.palette, self._family)
        app.setWindowIcon(icon("storyboard", self.palette))
        self.window: MainWindow | None = None
        self._desk: Desk | None = None

    def open(self, folder: Path) -> None:
        """Open a project in a window of its own and let the one before go. Raises StoryboardError."""
        session = open_session(folder, self._context)
        self.close()
        desk = set_up(session, self._keys)
        desk.workshop.crashed.connect(self.crashed)
        window = MainWindow(desk, self.palette, remembered(self._context.folders.state))
        window.theme_asked.connect(self.other_theme)
        window.opened.connect(self._try(self.open))
        window.project.open_asked.connect(lambda: ask_project(window, folder.parent, self._try(self.open)))
        window.project.new_asked.connect(lambda: ask_new_project(window, folder.parent, self._try(self._make)))
        self.window, self._desk = window, desk
        window.show()
        desk.start()

    def close(self) -> None:
        """Let go of the window and of its project."""
        window, self.window = self.window, None
        desk, self._desk = self._desk, None
        if window is not None:
            window.close()
            window.let_go()
        if desk is not None:
            desk.close()
        if window is not None:
            # Last: what the desk says while it closes is still heard.
            window.deleteLater()

    def _make(self, folder: Path) -> None:
        new_project(folder, title=folder.stem)
        self.open(folder)

    def _try(self, do: Callable[[Path], None]) -> Callable[[Path], None]:
        def tried(path: Path) -> None:
            try:
                do(path)
            except StoryboardError as error:
                if self.window is not None:
                    self.window.stage.messages.say(str(error), "error")

        return tried

    def _wanted_palette(self) -> Palette:
        is_dark = self._app.styleHints().colorScheme() != Qt.ColorScheme.Light
        return palette_for(str(self._context.settings.theme), is_dark)

    def other_theme(self) -> None:
        """Change from dark to light or back."""
        self.palette = LIGHT if self.palette is DARK else DARK
        dress(self._app, self.palette, self._family)
        if self.window is not None:
            self.window.dress(self.palette)
