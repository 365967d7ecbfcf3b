"""The window's composition root: builds everything, runs Qt's loop, lets go of everything."""

# The window's room first: what is imported after it is imported without Qt looking on.
from storyboard.ui import tidy

# isort: split
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.store.settings import Settings
from storyboard.studio.context import Context, open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.recents import Sitting, picture_of, recents, remember, with_recent
from storyboard.studio.session import open_session
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.document import History
from storyboard.ui.first_paint import AfterFirstPaint
from storyboard.ui.icons import icon
from storyboard.ui.keymap import Keymap, preset_named
from storyboard.ui.languages import speak
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import (
    DARK,
    LIGHT,
    Palette,
    dress,
    fusion_application,
    load_fonts,
    load_other_fonts,
    palette_for,
)
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.creating import project_from_sample, sample_names
    from storyboard.studio.templates import project_from_template, templates
    from storyboard.ui.clipboard import leave_words
    from storyboard.ui.dialogs import ask_new_project, ask_project, tell_of_crash
    from storyboard.ui.errors import CrashKeeper
    from storyboard.ui.forward import brought_forward
    from storyboard.ui.settings.dialog import SettingsDialog
    from storyboard.ui.start_page import StartPage
else:
    project_from_sample = later("storyboard.studio.creating", "project_from_sample")
    sample_names = later("storyboard.studio.creating", "sample_names")
    project_from_template = later("storyboard.studio.templates", "project_from_template")
    templates = later("storyboard.studio.templates", "templates")
    leave_words = later("storyboard.ui.clipboard", "leave_words")
    ask_new_project = later("storyboard.ui.dialogs", "ask_new_project")
    ask_project = later("storyboard.ui.dialogs", "ask_project")
    tell_of_crash = later("storyboard.ui.dialogs", "tell_of_crash")
    CrashKeeper = later("storyboard.ui.errors", "CrashKeeper")
    brought_forward = later("storyboard.ui.forward", "brought_forward")
    SettingsDialog = later("storyboard.ui.settings.dialog", "SettingsDialog")
    StartPage = later("storyboard.ui.start_page", "StartPage")

BLANK = "blank"
"""The template with nothing in it."""
SWITCH_S = 0.0001
"""So long a thread of Python's may run before another gets its turn."""


def run_window(folder: Path | None) -> int:
    """Open the window on a project and stay until it is closed; the exit code.

    Without a folder the start page comes. Raises StoryboardError for a project that cannot be opened.
    """
    app = application()
    context = open_context()
    crashes = CrashKeeper(context.folders.state / "crashes")
    crashes.install()
    opener = Opener(app, context)
    opener.crashed.connect(crashes.keep)
    crashes.crashed.connect(lambda path: tell_of_crash(opener.window or opener.page, path))
    try:
        if folder is None:
            opener.start_page()
        else:
            opener.open(folder)
        return app.exec()
    finally:
        opener.close()
        opener.let_go()
        leave_words(app.clipboard())
        crashes.remove()


def application() -> QApplication:
    """The application; it speaks as soon as an Opener knows in which language."""
    held = QApplication.instance()
    app = held if isinstance(held, QApplication) else fusion_application(sys.argv[:1])
    app.setApplicationName("Storyboard")
    app.setDesktopFileName("storyboard")
    # A thread that works something out lets the window have its turn fifty times sooner than it would otherwise.
    sys.setswitchinterval(SWITCH_S)
    return app


class Opener(QObject):
    """Opens one project after the other in one window at a time. `crashed` carries what nobody foresaw."""

    crashed = Signal(object)

    def __init__(self, app: QApplication, context: Context) -> None:
        super().__init__()
        self._app = app
        self._context = context
        self._keys = key_chain()
        self._family = load_fonts()
        self._has_every_font = False
        self._sitting = Sitting(context.folders)
        self._workshop = Workshop(self)
        self._workshop.crashed.connect(self.crashed)
        speak(app, context.settings.language)
        self.palette = self._wanted_palette()
        dress(app, self.palette, self._family)
        app.setWindowIcon(icon("storyboard", self.palette))
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.window: MainWindow | None = None
        self.page: StartPage | None = None
        self.settings_dialog: SettingsDialog | None = None
        self._desk: Desk | None = None

    def start_page(self) -> None:
        """Show what was open lately and what to begin with; a project that is open is closed."""
        folders = self._context.folders
        self._load_every_font()
        page = StartPage(recents(folders, self._context.settings), templates(), sample_names(), self.palette)
        page.opened.connect(self._try(self.open))
        page.sample_chosen.connect(self._open_sample)
        page.template_chosen.connect(self._ask_where)
        page.browse_asked.connect(lambda: ask_project(page, self._projects_folder(), self._try(self.open)))
        page.settings_asked.connect(self.show_settings)
        page.show()
        left_open = self._sitting.left_open()
        self.close()
        self.page = page
        if left_open is not None:
            page.tell_of_bad_end(left_open)

    def _settle_in(self, folder: Path) -> None:
        """What the window can do without while it is painted for the first time."""
        self._workshop.save(lambda: remember(self._context.folders, folder), done=self._read_settings)
        self._load_every_font()
        tidy()

    def _load_every_font(self) -> None:
        if not self._has_every_font:
            self._has_every_font = True
            load_other_fonts()

    def open(self, folder: Path, history: History | None = None) -> None:
        """Open a project in a window of its own and let the one before go. Raises StoryboardError.

        `history` is what can be undone where the window before showed the same project.
        """
        if self._desk is not None and self._desk.session.project.folder.absolute() == folder.absolute():
            # Its lock must be free first: else the new window could only read.
            self.close()
        left_open = self._sitting.left_open()
        session = open_session(folder, self._context)
        self.close()
        desk = set_up(session, self._keys)
        desk.workshop.crashed.connect(self.crashed)
        if history is not None:
            desk.document.resume(history)
        window = MainWindow(desk, self.palette, remembered(self._context.folders.state))
        keymap = self._keymap()
        if keymap.preset is not None or keymap.own:
            window.rebind(keymap)
        window.theme_asked.connect(self.other_theme)
        window.opened.connect(self._try(self.open))
        window.project.open_asked.connect(lambda: ask_project(window, folder.parent, self._try(self.open)))
        window.project.new_asked.connect(lambda: self._ask_where(BLANK))
        window.project.start_asked.connect(self.start_page, Qt.ConnectionType.QueuedConnection)
        window.project.settings_asked.connect(self.show_settings)
        self.window, self._desk = window, desk
        window.furnishing.done.connect(lambda: desk.go_on())
        AfterFirstPaint(window.stage.board.viewport(), lambda: self._settle_in(folder))
        window.show()
        desk.show()
        if left_open is not None and left_open.absolute() == folder.absolute():
            tell = partial(window.stage.tell_of_bad_end, lambda: window.show_dock("versions"))
            AfterFirstPaint(window.stage.board.viewport(), tell)
        if not session.project.is_read_only:
            self._sitting.begin(folder)
        # Known at once, and written to the disk once the window is there.
        self._context.settings = with_recent(self._context.settings, folder)

    def close(self) -> None:
        """Let go of the window, of its project and of the start page."""
        page, self.page = self.page, None
        window, self.window = self.window, None
        desk, self._desk = self._desk, None
        if page is not None:
            page.close()
            page.deleteLater()
        if window is not None and desk is not None:
            self._keep_picture(desk)
            window.close()
            window.let_go()
        if desk is not None:
            desk.close()
            self._sitting.end()
        if window is not None:
            # Last: what the desk says while it closes is still heard.
            window.deleteLater()

    def let_go(self) -> None:
        """Finish what is to be written, and end."""
        self._workshop.close()

    def show_settings(self) -> None:
        """Open the settings beside what is open; changes hold at once."""
        parent: QWidget | None = self.window or self.page
        if brought_forward(SettingsDialog, parent) is not None:
            return
        dialog = SettingsDialog(self._context, self._keys, self._workshop, self._keymap(), self.palette, parent)
        dialog.settled.connect(self._settle)
        dialog.destroyed.connect(lambda: self._settings_gone(dialog))
        dialog.show()
        self.settings_dialog = dialog

    def other_theme(self) -> None:
        """Change from dark to light or back."""
        self._dress(LIGHT if self.palette is DARK else DARK)

    def _settings_gone(self, dialog: SettingsDialog) -> None:
        if self.settings_dialog is dialog:
            self.settings_dialog = None

    def _settle(self, before: Settings, now: Settings) -> None:
        if (before.key_preset, before.shortcuts) != (now.key_preset, now.shortcuts) and self.window is not None:
            self.window.rebind(self._keymap())
        if before.theme != now.theme:
            self._dress(self._wanted_palette())
        if before.language != now.language:
            speak(self._app, now.language)
            self._again()

    def _again(self) -> None:
        """Build what is shown anew, in another language."""
        if self._desk is not None:
            self.open(self._desk.session.project.folder, self._desk.document.history())
        else:
            self.start_page()

    def _dress(self, palette: Palette) -> None:
        self.palette = palette
        dress(self._app, palette, self._family)
        if self.window is not None:
            self.window.dress(palette)

    def _follow_system(self) -> None:
        if str(self._context.settings.theme) == "system":
            self._dress(self._wanted_palette())

    def _keymap(self) -> Keymap:
        settings = self._context.settings
        return Keymap(preset_named(settings.key_preset), settings.shortcuts)

    def _projects_folder(self) -> Path:
        return Path(self._context.settings.projects_folder or Path.home())

    def _ask_where(self, template: str) -> None:
        parent = self.window or self.page
        if parent is not None:
            make = self._try(lambda folder: self._make(folder, template))
            ask_new_project(parent, self._projects_folder(), make)

    def _open_sample(self, name: str) -> None:
        """A sample is opened from a copy in the user's own folder, so that it can be worked on."""
        folder = self._context.folders.state / "samples" / f"{name.title()}.storyboard"

        def opened(path: Path) -> None:
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                project_from_sample(name, path)
            self.open(path)

        self._try(opened)(folder)

    def _make(self, folder: Path, template: str = BLANK) -> None:
        project_from_template(
            template, folder, context=self._context, say=lambda text: self._app.translate("Templates", text)
        )
        self.open(folder)

    def _read_settings(self, _none: object) -> None:
        """Take over what was written to the settings beside the window."""
        self._context.settings = open_context(self._context.folders).settings

    def _keep_picture(self, desk: Desk) -> None:
        """Keep the first poster for the start page."""
        cards = [card for scene in desk.document.scenes for card in scene.cards]
        pixmap = desk.posters.held(cards[0].poster) if cards else None
        if pixmap is not None:
            path = picture_of(self._context.folders, desk.session.project.folder)
            image = pixmap.toImage()
            self._workshop.save(lambda: path.parent.mkdir(parents=True, exist_ok=True) or image.save(str(path)))

    def _try(self, do: Callable[[Path], None]) -> Callable[[Path], None]:
        def tried(path: Path) -> None:
            try:
                do(path)
            except StoryboardError as error:
                self._say(str(error))

        return tried

    def _say(self, words: str) -> None:
        if self.window is not None:
            self.window.stage.messages.say(words, "error")
        elif self.page is not None:
            self.page.messages.say(words, "error")

    def _wanted_palette(self) -> Palette:
        is_dark = self._app.styleHints().colorScheme() != Qt.ColorScheme.Light
        return palette_for(str(self._context.settings.theme), is_dark)
