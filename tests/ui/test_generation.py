"""Choosing what makes the takes and what it may cost: undoable, refused in words, followed by the top bar."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.model.edits.framing import set_size
from storyboard.model.words import ShotSize
from storyboard.studio.creating import BadChoice
from storyboard.ui import generate_commands
from storyboard.ui.generation import GenerationDialog
from storyboard.ui.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> GenerationDialog:
    """The dialog, opened by a click on the figures at the top."""
    pill = next(b for b in window.top.findChildren(QPushButton) if b.objectName() == "pill")
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    (found,) = window.findChildren(GenerationDialog)
    return found


def choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def type_in(line: QLineEdit, text: str, qtbot: QtBot) -> None:
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)
    line.editingFinished.emit()


def test_a_cap_is_set_and_taken_back(dialog: GenerationDialog, window: MainWindow, qtbot: QtBot) -> None:
    assert not dialog.isModal()
    type_in(dialog.cap, "12.50", qtbot)
    assert window.desk.document.board.generation.cap_microusd == 12_500_000
    window.edit.undo()
    assert window.desk.document.board.generation.cap_microusd is None
    assert dialog.cap.text() == ""


def test_a_cap_that_is_none_is_refused_in_words(dialog: GenerationDialog, window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.document.board
    type_in(dialog.cap, "lots", qtbot)
    assert "'lots'" in dialog.messages.words
    assert window.desk.document.board is before


def test_a_model_is_chosen_and_its_limits_come_into_the_inspector(
    dialog: GenerationDialog, window: MainWindow, qtbot: QtBot
) -> None:
    models = window.desk.session.context.models
    wanted = next(m for m in models.values() if m.api_kind != "draft" and not m.seed)
    choose(dialog.model, wanted.id)
    assert window.desk.document.board.generation.model_id == wanted.id
    qtbot.waitUntil(lambda: not window.inspector.model.seed.isEnabled(), timeout=5000)
    assert wanted.label in window.inspector.model._why_seed.text()


def test_a_plan_that_takes_long_keeps_no_board_from_being_saved(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_planning, may_end = threading.Event(), threading.Event()

    def slowly(*_given: object, **_named: object) -> None:
        is_planning.set()
        may_end.wait(20)
        raise BadChoice("Nobody waits for this plan.")

    monkeypatch.setattr(generate_commands, "plan_generation", slowly)
    document = window.desk.document
    document.apply(set_size(document.board, tuple(document.board.shots), ShotSize.ECU))
    document.save()
    qtbot.waitUntil(lambda: document.is_saved and is_planning.is_set(), timeout=10_000)
    document.apply(set_size(document.board, tuple(document.board.shots), ShotSize.ELS))
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=10_000)
    may_end.set()


def test_only_one_such_dialog_is_open(dialog: GenerationDialog, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["generation"].trigger()
    qtbot.waitUntil(lambda: len([d for d in window.findChildren(GenerationDialog) if d.isVisible()]) == 1)
