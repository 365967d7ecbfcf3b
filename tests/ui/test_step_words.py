"""How steps read in the menu and the history."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from storyboard.model.edits.framing import set_size
from storyboard.model.edits.words import set_action
from storyboard.model.numbering import numbers
from storyboard.studio.steps import Subject, Thing
from storyboard.ui.desk import Desk
from storyboard.ui.languages import speak
from storyboard.ui.main_window import MainWindow
from storyboard.ui.step_words import NAMED, WHOLE, step_text
from tests import translations


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The application in French."""
    speak(qapp, "fr")
    yield
    speak(qapp, "en")


@pytest.fixture
def english(qapp: QApplication) -> None:
    """The application in English."""
    speak(qapp, "en")


@pytest.mark.parametrize(
    ("label", "subject", "text"),
    [
        ("Edit action", Subject(Thing.SHOT, 1, ("12",)), "Edit action: shot 12"),
        ("Set beat", Subject(Thing.SHOT, 2, ("11", "12")), "Set beat: shots 11 and 12"),
        ("Set beat", Subject(Thing.SHOT, 3), "Set beat: 3 shots"),
        ("Remove shots", Subject(Thing.SHOT, 1, ("12",)), "Remove shot 12"),
        ("Move shots", Subject(Thing.SHOT, 3), "Move 3 shots"),
        ("Rename scene", Subject(Thing.SCENE, 1, ("EXT. SEA",)), "Rename scene EXT. SEA"),
        ("Edit bible", Subject(Thing.ENTRY, 1, ("Mara",)), "Edit bible: Mara"),
        ("Rename board", None, "Rename board"),
        ("Go back to a version", Subject(Thing.SHOT, 3), "Go back to a version"),
    ],
)
def test_a_step_says_what_it_was_about(english: None, label: str, subject: Subject | None, text: str) -> None:
    assert step_text(label, subject) == text


@pytest.mark.parametrize(
    ("label", "subject", "text"),
    [
        ("Edit action", Subject(Thing.SHOT, 1, ("12",)), "Écrire l\u2019action (plan\u00a012)"),
        ("Remove shots", Subject(Thing.SHOT, 1, ("12",)), "Retirer le plan\u00a012"),
        ("Remove shots", Subject(Thing.SHOT, 3), "Retirer 3 plans"),
    ],
)
def test_a_step_says_it_in_french(french: None, label: str, subject: Subject, text: str) -> None:
    assert step_text(label, subject) == text


def test_every_label_with_a_sentence_of_its_own_is_a_label_there_is() -> None:
    labels = {text for context, text, _comment, _counted in translations.words() if context == "Steps"}
    assert {*NAMED, *WHOLE} <= labels


def test_the_menu_names_the_shot_that_undo_would_change(window: MainWindow) -> None:
    document = window.desk.document
    document.apply(set_action(document.board, "dark", "Fog."))
    number = numbers(document.board)["dark"]
    assert window.actions_by_id["undo"].text() == f"Undo Edit action: shot {number}"
    window.edit.undo()
    assert window.actions_by_id["redo"].text() == f"Redo Edit action: shot {number}"


def test_another_window_names_the_steps_of_the_one_before(desk: Desk) -> None:
    document = desk.document
    document.apply(set_size(document.board, ("dark", "path", "wind"), "ECU"))
    history = document.history()
    document.undo_stack.clear()
    document.resume(history)
    assert document.undo_stack.undoText() == "Set shot size: 3 shots"


def test_what_goes_on_with_a_phrase_is_not_compared_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    monkeypatch.setattr("storyboard.ui.document.subject_of", lambda *_boards: compared.append("once"))
    document = desk.document
    for text in ("A", "A d", "A dark"):
        document.apply(set_action(document.board, "dark", text))
    assert compared == ["once"]
