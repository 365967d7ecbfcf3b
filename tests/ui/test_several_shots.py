"""Several shots in the inspector: what differs is shown as such, and what is written goes to all in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from storyboard.model.board import CustomField, FieldKind
from storyboard.model.edits.document import add_field
from storyboard.model.edits.framing import set_lens
from storyboard.model.edits.words import set_dialogue, set_field, set_sound
from storyboard.model.shots import DialogueLine
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


def test_one_may_click_into_words_that_differ_and_leave_them_as_they_are(
    several: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    document = desk.document
    before, steps = document.board, document.undo_stack.count()
    action = several.words.action
    assert (action.toPlainText(), action.placeholderText()[:16]) == ("", "The shots differ")
    qtbot.mouseClick(action.viewport(), Qt.MouseButton.LeftButton)
    assert action.hasFocus()
    qtbot.keyClick(action, Qt.Key.Key_Left)
    qtbot.keyClick(action, Qt.Key.Key_Backspace)
    qtbot.keyClick(action, Qt.Key.Key_Tab)
    assert not action.hasFocus()
    assert (document.board, document.undo_stack.count()) == (before, steps)


def test_action_typed_for_several_shots_is_one_step_and_an_alike_one_is_shown(
    several: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    document = desk.document
    before = document.board
    several.words.action.setFocus()
    qtbot.keyClicks(several.words.action, "Rain on glass")
    assert [document.board.shots[i].action for i in ("dark", "match")] == ["Rain on glass"] * 2
    assert several.words.action.toPlainText() == "Rain on glass"
    assert document.undo_stack.undoText().startswith("Edit action: shots ")
    document.undo_stack.undo()
    assert document.board == before
    assert several.words.action.toPlainText() == ""


def test_lines_that_several_shots_have_alike_are_written_in_all_and_keep_their_timing(
    several: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    document = desk.document
    for shot_id, start in (("dark", 1), ("match", 5)):
        line = DialogueLine(speaker_id="mara", text="No", start_frame=start)
        document.apply(set_dialogue(document.board, shot_id, (line,)))
    dialogue = several.words.dialogue
    assert (dialogue.isEnabled(), dialogue.toPlainText()) == (True, "MARA: No")
    before = document.board
    dialogue.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(dialogue, "t yet.")
    (dark,), (match,) = (document.board.shots[i].dialogue for i in ("dark", "match"))
    assert (dark.text, dark.start_frame, match.text, match.start_frame) == ("Not yet.", 1, "Not yet.", 5)
    document.undo_stack.undo()
    assert document.board == before


def test_lines_that_differ_are_off_with_the_reason_and_what_to_do(several: Inspector, desk: Desk) -> None:
    document, words = desk.document, several.words
    document.apply(set_dialogue(document.board, "dark", (DialogueLine(text="Who is there?"),)))
    assert (words.dialogue.isEnabled(), words.dialogue.toPlainText()) == (False, "")
    assert "Select one shot" in words._why_dialogue.text()
    several.show_shots(("dark",))
    assert (words.dialogue.isEnabled(), words._why_dialogue.isHidden()) == (True, True)


def test_no_other_field_takes_over_the_keys_when_an_undo_makes_lines_differ(several: Inspector, desk: Desk) -> None:
    document, words = desk.document, several.words
    document.apply(set_dialogue(document.board, "dark", (DialogueLine(text="Who?"),)))
    document.apply(set_dialogue(document.board, "match", (DialogueLine(text="Who?"),)))
    document.end_phrase()
    words.dialogue.setFocus()
    document.undo_stack.undo()
    assert not words.dialogue.isEnabled()
    assert words.hasFocus()


def test_what_a_field_says_of_shots_that_differ_can_be_read_whole(several: Inspector, desk: Desk, qtbot: QtBot) -> None:
    sound, one_line = several.words.sound, several.words.avoid.height()
    desk.document.apply(set_sound(desk.document.board, "dark", "surf"))
    needed = (
        sound.fontMetrics()
        .boundingRect(sound.viewport().rect(), Qt.TextFlag.TextWordWrap.value, sound.placeholderText())
        .height()
    )
    assert sound.viewport().height() >= needed
    qtbot.keyClicks(sound, "wind")
    assert sound.height() == one_line
