"""The settings: what is chosen holds at once and is on disk; what cannot be is refused in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from storyboard.app import Opener, application
from storyboard.model.edits.words import set_action
from storyboard.studio.context import open_context
from storyboard.ui.languages import speak
from storyboard.ui.pieces import Choice
from storyboard.ui.settings.dialog import SettingsDialog
from storyboard.ui.theme import DARK, LIGHT


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Opener]:
    """An opener with the start page."""
    made = Opener(application(), open_context())
    made.start_page()
    yield made
    made.close()
    made.let_go()
    speak(application(), "en")


@pytest.fixture
def dialog(opener: Opener) -> SettingsDialog:
    """The settings, open."""
    opener.show_settings()
    assert opener.settings_dialog is not None
    return opener.settings_dialog


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_theme_holds_at_once_and_is_kept(dialog: SettingsDialog, opener: Opener, qapp: QApplication) -> None:
    choose(dialog.general.theme, "light")
    assert opener.palette is LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.panel
    assert str(open_context().settings.theme) == "light"
    choose(dialog.general.theme, "dark")
    assert opener.palette is DARK


def test_caps_and_folders_are_kept_and_nonsense_is_refused(dialog: SettingsDialog, tmp_path: Path) -> None:
    dialog.money.cap.setText("5.00")
    dialog.money.cap.editingFinished.emit()
    assert open_context().settings.cap_microusd == 5_000_000
    dialog.money.cap.setText("lots")
    dialog.money.cap.editingFinished.emit()
    assert "lots" in dialog.messages.words
    assert open_context().settings.cap_microusd == 5_000_000
    dialog.general.folder.setText(str(tmp_path))
    dialog.general.folder.editingFinished.emit()
    assert open_context().settings.projects_folder == str(tmp_path)
    dialog.general.folder.setText("/no/such/place")
    dialog.general.folder.editingFinished.emit()
    assert "/no/such/place" in dialog.messages.words


def test_a_preset_of_keys_reaches_the_open_window(opener: Opener, folder: Path) -> None:
    opener.open(folder)
    opener.show_settings()
    dialog = opener.settings_dialog
    assert dialog is not None
    assert opener.window is not None
    choose(dialog.keyboard.preset, "premiere")
    assert opener.window.actions_by_id["export"].shortcut().toString() == "Ctrl+M"
    assert open_context().settings.key_preset == "premiere"


def test_a_server_is_added_its_key_kept_and_the_connection_tried(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.targets
    page._name.setText("My Server")
    page._url.setText("http://127.0.0.1:9/v1")
    page._model.setText("clips-1")
    page.add()
    qtbot.waitUntil(lambda: page._id() == "my-server")
    page.key.setText("sk-very-secret")
    page.keep_key()
    qtbot.waitUntil(lambda: "key" in page._told.text())
    assert "very-secret" not in page._told.text() + page._about.text()
    assert page.key.text() == ""
    page.test_connection()
    qtbot.waitUntil(lambda: page._told.text().startswith("\u2715"), timeout=20_000)
    assert page.test.isEnabled()
    page.remove_target()
    qtbot.waitUntil(lambda: page._id() != "my-server")


def test_only_what_an_adapter_speaks_to_is_offered(dialog: SettingsDialog) -> None:
    offered = {dialog.targets._profile.itemData(at) for at in range(dialog.targets._profile.count())}
    assert {"openai-compatible", "openrouter", "comfyui", "seedance-2-5-260628"} <= offered
    assert not {"draft", "kling-3.0"} & offered


def test_a_hosted_server_brings_its_address(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.targets
    choose(page._profile, "openrouter")
    assert page._url.placeholderText() == "https://openrouter.ai/api/v1"
    page._name.setText("Router")
    page._model.setText("kwaivgi/kling")
    page.add()
    qtbot.waitUntil(lambda: page._id() == "router", timeout=20_000)
    assert open_context().settings.target("router").base_url == "https://openrouter.ai/api/v1"
    assert "Paste its key" in page._told.text()


def test_private_addresses_are_let_in_by_a_tick(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.targets
    page._name.setText("House")
    page._url.setText("http://127.0.0.1:9/v1")
    page._model.setText("m")
    page.add()
    qtbot.waitUntil(lambda: page._id() == "house", timeout=20_000)
    page.private.click()
    qtbot.waitUntil(lambda: open_context().settings.target("house").allow_private_results, timeout=20_000)
    qtbot.waitUntil(page.private.isChecked, timeout=20_000)


def test_an_address_that_is_none_is_refused(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.targets
    page._name.setText("Odd")
    page._url.setText("not a url")
    page.add()
    qtbot.waitUntil(lambda: page._told.text().startswith("\u2715"))
    assert page.list.count() == len(open_context().settings.targets)


def test_another_language_builds_the_page_anew(dialog: SettingsDialog, opener: Opener) -> None:
    before = opener.page
    choose(dialog.general.language, "fr")
    assert opener.page is not before
    assert open_context().settings.language == "fr"


def test_a_choice_that_is_open_shows_what_stands_for_none(dressed: object, qtbot: QtBot) -> None:
    named, bare = Choice((("a", "A"),), "Letter"), Choice((("a", "A"),), "Letter")
    for choice in (named, bare):
        qtbot.addWidget(choice)
        choice.setCurrentIndex(-1)
        choice.resize(120, 30)
    named.setPlaceholderText("\N{EM DASH}")
    assert named.grab().toImage() != bare.grab().toImage()


def test_another_language_keeps_what_can_be_undone(opener: Opener, folder: Path) -> None:
    opener.open(folder)
    assert opener.window is not None
    document = opener.window.desk.document
    document.apply(set_action(document.board, "dark", "Another word."))
    opener._again()
    document = opener.window.desk.document
    document.undo_stack.undo()
    assert document.board.shots["dark"].action == "The lighthouse stands dark."


def test_a_network_that_compares_pictures_is_kept_and_any_other_file_refused(
    dialog: SettingsDialog, tmp_path: Path
) -> None:
    network, text = tmp_path / "embed.onnx", tmp_path / "notes.txt"
    network.write_bytes(b"onnx")
    text.write_text("not one")
    dialog.general.network.setText(str(network))
    dialog.general.network.editingFinished.emit()
    assert open_context().settings.image_network == str(network)
    dialog.general.network.setText(str(text))
    dialog.general.network.editingFinished.emit()
    assert "notes.txt" in dialog.messages.words
    assert open_context().settings.image_network == str(network)
    dialog.general.network.setText("")
    dialog.general.network.editingFinished.emit()
    assert open_context().settings.image_network == ""
