"""What a project brings is shown whole in the window, and nothing of it is trusted unseen."""

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard.store.dialect_files import trusted_hashes
from storyboard.ui.main_window import MainWindow
from storyboard.ui.trusting import TrustDialog
from tests.ui.conftest import WAIT_MS

TEMPLATE = "{{ own }}\nFilmed in one take."


@pytest.fixture
def project(folder: Path) -> Path:
    """A project with a template of its own and a workflow that is none."""
    (folder / "dialects").mkdir()
    (folder / "dialects" / "kling-3.0.j2").write_text(TEMPLATE)
    (folder / "workflows").mkdir()
    (folder / "workflows" / "broken.json").write_text(json.dumps([1, 2]))
    return folder


def dialog_of(window: MainWindow, qtbot: QtBot) -> TrustDialog:
    """The dialog, when it has read what there is."""
    window.actions_by_id["trust"].trigger()
    (dialog,) = window.findChildren(TrustDialog)
    qtbot.waitUntil(lambda: bool(dialog.about.text()), timeout=WAIT_MS)
    return dialog


def test_a_template_is_shown_word_for_word_and_trusted_by_its_hash(
    project: Path, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = dialog_of(window, qtbot)
    folders = window.desk.session.context.folders
    assert (dialog.names.count(), dialog.text.toPlainText()) == (2, TEMPLATE)
    assert not trusted_hashes(folders)
    dialog.trust_button.click()
    qtbot.waitUntil(lambda: "not trusted" not in dialog.names.item(0).text(), timeout=WAIT_MS)
    (trusted,) = trusted_hashes(folders)
    assert trusted in dialog.hash.text()
    assert not dialog.trust_button.isEnabled()
    dialog.close()


def test_what_has_changed_since_it_was_shown_stays_a_stranger(project: Path, window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    (project / "dialects" / "kling-3.0.j2").write_text("Something else.")
    dialog.trust_button.click()
    qtbot.waitUntil(lambda: "SHA-256" in dialog.messages.words, timeout=WAIT_MS)
    assert not trusted_hashes(window.desk.session.context.folders)
    dialog.close()


def test_what_cannot_be_used_says_why_and_cannot_be_trusted(project: Path, window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    dialog.names.setCurrentRow(1)
    assert dialog.text.toPlainText()
    assert not dialog.trust_button.isEnabled()
    dialog.close()


def test_a_project_that_brings_nothing_says_so(window: MainWindow, qtbot: QtBot) -> None:
    dialog = dialog_of(window, qtbot)
    assert "brings no templates" in dialog.about.text()
    assert not dialog.trust_button.isEnabled()
    dialog.close()
