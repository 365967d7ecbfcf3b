"""The start page: what was open lately, what to begin with, and what to say after a bad end."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.app import Opener, application
from storyboard.studio.context import open_context
from storyboard.studio.recents import Sitting, picture_of, recents, remember
from storyboard.ui.languages import speak
from storyboard.ui.start_page import StartPage

NOBODY = 2**30


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Opener]:
    """An opener with nothing open."""
    made = Opener(application(), open_context())
    yield made
    made.close()
    made.let_go()


def page(opener: Opener) -> StartPage:
    opener.start_page()
    assert opener.page is not None
    return opener.page


def test_a_project_that_was_open_is_offered_with_its_picture(opener: Opener, folder: Path, qtbot: QtBot) -> None:
    opener.open(folder)
    window = opener.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.desk.document.scenes))
    cards = window.desk.document.scenes[0].cards
    qtbot.waitUntil(lambda: window.desk.posters.held(cards[0].poster) is not None, timeout=30_000)
    window.project.start()
    qtbot.waitUntil(lambda: opener.page is not None)
    qtbot.waitUntil(picture_of(opener._context.folders, folder).is_file)
    assert opener.window is None
    shown = page(opener)
    assert [tile.accessibleName() for tile in shown.recents] == ["Lantern"]
    qtbot.mouseClick(shown.recents[0], Qt.MouseButton.LeftButton)
    assert opener.window is not None


def test_a_project_that_is_gone_is_greyed(opener: Opener, tmp_path: Path) -> None:
    context = open_context()
    remember(context.folders, tmp_path / "Gone.storyboard")
    context = open_context()
    (recent,) = recents(context.folders, context.settings)
    assert not recent.is_there
    opener._context.settings = context.settings
    assert not page(opener).recents[0].isEnabled()


def test_a_template_asks_where_it_goes_and_opens(opener: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    shown = page(opener)
    tile = next(tile for tile in shown.templates if tile.accessibleName() == "Trailer, 30 s")
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    dialog = shown.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "Launch.storyboard"))
    dialog.close()
    assert opener.window is not None
    assert opener.window.windowTitle().startswith("Launch")
    assert len(opener.window.desk.document.board.shots) == 16


def test_a_template_is_written_in_the_language_of_the_window(
    opener: Opener, qapp: QApplication, tmp_path: Path
) -> None:
    speak(qapp, "fr")
    try:
        opener._make(tmp_path / "Lancement.storyboard", "trailer-30")
    finally:
        speak(qapp, "en")
    assert opener.window is not None
    board = opener.window.desk.document.board
    assert board.scenes[0].heading == "IMAGE D\u2019OUVERTURE"
    assert any("Personne" in shot.action or "Quelqu" in shot.action for shot in board.shots.values())


def test_a_bad_end_is_told_once_and_nothing_waits(opener: Opener, folder: Path) -> None:
    folders = open_context().folders
    sitting = folders.state / "sitting.json"
    sitting.parent.mkdir(parents=True, exist_ok=True)
    sitting.write_text(json.dumps({"folder": str(folder), "pid": NOBODY}))
    shown = page(opener)
    assert "Lantern" in shown.messages.words
    shown.messages._go()
    assert opener.window is not None
    opener.close()
    assert Sitting(folders).left_open() is None


def test_a_bad_end_is_told_in_the_window_of_a_project_that_is_opened_at_once(
    qtbot: QtBot, opener: Opener, folder: Path
) -> None:
    sitting = open_context().folders.state / "sitting.json"
    sitting.parent.mkdir(parents=True, exist_ok=True)
    sitting.write_text(json.dumps({"folder": str(folder), "pid": NOBODY}))
    opener.open(folder)
    messages = opener.window.stage.messages if opener.window is not None else None
    qtbot.waitUntil(lambda: messages is not None and "ended unexpectedly" in messages.words)
    assert opener.window is not None
    opener.window.stage.messages._go()
    assert opener.window.docks["versions"].isVisible()
    opener.open(folder)
    assert opener.window.stage.messages.isHidden()


@pytest.mark.parametrize("text", ["", "{", '{"folder": 3}', '{"folder": "/nowhere", "pid": "x"}'])
def test_a_note_that_cannot_be_read_tells_of_nothing(text: str) -> None:
    folders = open_context().folders
    folders.state.mkdir(parents=True, exist_ok=True)
    (folders.state / "sitting.json").write_text(text)
    assert Sitting(folders).left_open() is None


def test_what_cannot_be_opened_is_said_on_the_page(opener: Opener, tmp_path: Path) -> None:
    shown = page(opener)
    shown.opened.emit(tmp_path / "Nothing.storyboard")
    assert "Nothing.storyboard" in shown.messages.words


def test_a_sample_is_opened_from_a_copy_of_its_own(opener: Opener) -> None:
    page(opener).sample_chosen.emit("coffee")
    assert opener.window is not None
    assert opener._context.folders.state in opener.window.desk.session.project.folder.parents


def test_opening_the_open_project_again_leaves_it_writable(opener: Opener, folder: Path) -> None:
    opener.open(folder)
    opener.open(folder)
    assert opener.window is not None
    assert not opener.window.desk.document.is_read_only
