"""Several shots in the inspector: what differs is shown as such, and what is written goes to all in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from storyboard.model.board import CustomField, FieldKind
from storyboard.model.edits.document import add_field
from storyboard.model.edits.framing import set_lens
from storyboard.model.edits.words import set_field, set_sound
from storyboard.ui.desk import Desk
from storyboard.ui.inspecting.fields import DIFFERENT
from storyboard.ui.inspector import Inspector
from storyboard.ui.main_window import MainWindow


@pytest.fixture
def several(window: MainWindow, qtbot: QtBot) -> Inspector:
    """The inspector with every group open, showing two shots that differ."""
    for group in window.inspector.groups:
        group.open(True)
    window.stage.board.select(("dark", "match"))
    qtbot.waitUntil(lambda: window.inspector.shot_ids == ("dark", "match"))
    return window.inspector


def test_who_is_in_some_of_the_shots_is_neither_in_nor_out(several: Inspector) -> None:
    button = several.people.chips._buttons["mara"]
    assert (button.isChecked(), button.text()) == (False, "\u2013 Mara")
    assert button.accessibleName() == "Mara is in some of the shots"
    button.click()
    assert (button.isChecked(), button.text()) == (True, "Mara")


def test_a_box_that_differs_is_half_set_and_a_click_sets_all(several: Inspector, desk: Desk) -> None:
    document = desk.document
    document.apply(add_field(document.board, CustomField(id="ok", name="Approved", kind=FieldKind.CHECK)))
    document.apply(set_field(document.board, ("dark",), "ok", "yes"))
    box = several.kept._fields["ok"][1]
    assert isinstance(box, QCheckBox)
    assert box.checkState() == Qt.CheckState.PartiallyChecked
    box.click()
    assert {document.board.shots[i].fields["ok"] for i in ("dark", "match")} == {"yes"}
    assert box.checkState() == Qt.CheckState.Checked
    box.click()
    assert box.checkState() == Qt.CheckState.Unchecked


def test_what_is_typed_over_words_that_differ_goes_to_all_in_one_step(
    several: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    document = desk.document
    document.apply(set_sound(document.board, "dark", "surf"))
    before = document.board
    assert "goes into all" in several.words.sound.placeholderText()
    several.words.sound.setFocus()
    qtbot.keyClicks(several.words.sound, "wind")
    assert [document.board.shots[i].sound for i in ("dark", "match")] == ["wind", "wind"]
    assert several.words.sound.placeholderText() == ""
    document.undo_stack.undo()
    assert document.board == before


def test_a_number_typed_over_a_dash_takes_its_place(several: Inspector, desk: Desk, qtbot: QtBot) -> None:
    document = desk.document
    document.apply(set_lens(document.board, ("dark",), 85))
    lens = several.framing.lens
    assert lens.text() == DIFFERENT
    qtbot.mouseClick(lens.lineEdit(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: lens.lineEdit().selectedText() != "")
    qtbot.keyClicks(lens, "4")
    qtbot.keyClick(lens, Qt.Key.Key_Return)
    assert {document.board.shots[i].framing.lens_mm for i in ("dark", "match")} == {4}
