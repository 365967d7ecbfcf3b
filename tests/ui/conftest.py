"""The window's tests open real projects in folders of their own and leave nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session, open_session
from storyboard.ui import theme
from storyboard.ui.clipboard import leave_words
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.inspector import Inspector
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.plurals import EnglishPlurals
from tests.fakes.tiny import tiny

WAIT_MS = 30_000
OFFSCREEN = (
    "propagateSizeHints",
    r"support raise\(\)",
    "grabbing the keyboard",
    "pipewire",
    "PulseAudioService",
    "No RHI backend",
)
"""What Qt says of a machine without display, sound and graphics card."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Take no notice of what the machine lacks; every other warning of Qt's fails its test."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Iterator[theme.Palette]:
    """The application in the dark palette, with English plurals; its clipboard is left as the window leaves it."""
    theme.dress(qapp, theme.DARK, theme.load_fonts())
    theme.load_other_fonts()
    qapp.installTranslator(EnglishPlurals(qapp))
    yield theme.DARK
    leave_words(qapp.clipboard())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of the tiny board."""
    made = tmp_path / "Lantern.storyboard"
    create_project(made, tiny())
    return made


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    """The project, open."""
    with open_session(folder, open_context()) as opened:
        yield opened


@pytest.fixture
def desk(session: Session, dressed: theme.Palette, qtbot: QtBot) -> Iterator[Desk]:
    """Everything a window works with; its facts are read."""
    made = set_up(session, key_chain())
    with qtbot.waitSignal(made.document.facts_changed, timeout=WAIT_MS):
        made.start()
    yield made
    made.close()


@pytest.fixture
def window(desk: Desk, dressed: theme.Palette, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window, shown."""
    made = MainWindow(desk, dressed, remembered(tmp_path))
    made.resize(1280, 720)
    with qtbot.waitActive(made, timeout=WAIT_MS):
        made.show()
        made.activateWindow()
    made.furnishing.finish()
    yield made
    made.close()
    made.let_go()
    desk.close()
    made.deleteLater()


@pytest.fixture
def press(qtbot: QtBot, window: MainWindow) -> Callable[..., None]:
    """Press a key on the board, where the focus is put first."""

    def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        # Without a window manager a completion list that was open keeps the activation after it is gone.
        if not window.isActiveWindow():
            with qtbot.waitActive(window, timeout=WAIT_MS):
                window.activateWindow()
        window.stage.board.setFocus()
        qtbot.keyClick(window.stage.board, key, modifier)

    return pressed


@pytest.fixture
def inspector(window: MainWindow, qtbot: QtBot) -> Inspector:
    """The inspector with every group open, showing the shot "match"."""
    window.stage.board.select(("match",))
    for group in window.inspector.groups:
        group.open(True)
    qtbot.waitUntil(lambda: window.inspector.shot_ids == ("match",))
    return window.inspector


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture twice as wide as the board's frame is."""
    path = tmp_path / "photo.png"
    Image.new("RGB", (640, 180), "#a01010").save(path)
    return path
