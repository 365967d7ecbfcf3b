"""The bible is edited in place; what is changed there flows to every shot."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from storyboard.model.bible import CastMember, Entry, Prop
from storyboard.model.board import Board
from storyboard.model.edits.bible import add_entry
from storyboard.model.edits.words import set_action, set_dialogue
from storyboard.model.shots import DialogueLine, SpeechKind
from storyboard.ui.bible.entry_editor import EntryEditor
from storyboard.ui.bible.look_editor import LookEditor
from storyboard.ui.bible_panel import LOOK_ID, BiblePanel, EntryRow
from storyboard.ui.desk import Desk
from storyboard.ui.main_window import MainWindow
from tests.fakes.heard import args_of


@pytest.fixture
def mara(window: MainWindow, qtbot: QtBot) -> EntryEditor:
    """The editor of Mara, opened by a click on her row."""
    row = next(r for r in window.bible.findChildren(EntryRow) if r.accessibleName().startswith("Mara"))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert isinstance(window.bible.editor, EntryEditor)
    return window.bible.editor


def entry_of(desk: Desk, entry_id: str) -> Entry:
    """The entry as the board has it now."""
    found = desk.document.board.entry(entry_id)
    assert found is not None
    return found


def say(line: object, text: str) -> None:
    """Type a whole line and leave it."""
    line.setText(text)  # type: ignore[attr-defined]
    line.setModified(True)  # type: ignore[attr-defined]
    line.editingFinished.emit()  # type: ignore[attr-defined]


def test_a_new_name_flows_into_every_text(mara: EntryEditor, desk: Desk) -> None:
    before = desk.document.board
    say(mara.name, "Marianne")
    texts = [shot.action for shot in desk.document.board.shots.values()]
    assert any("@Mara" in shot.action for shot in before.shots.values())
    assert any("@Marianne" in text for text in texts)
    assert not any("@Mara " in text for text in texts)


def test_a_name_that_is_taken_is_refused_and_the_old_one_shown(mara: EntryEditor, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mara.trouble) as told:
        say(mara.name, "Ilya")
    assert "Ilya" in args_of(told)[0]
    assert mara.name.text() == "Mara"


def test_the_entry_says_where_it_is_used_and_shows_those_shots(mara: EntryEditor, window: MainWindow) -> None:
    assert mara._where.text().count(",") == 2
    mara._used.click()
    assert window.stage.board.selected_shot_ids() == ("match", "path", "wind")


def test_the_editor_stays_while_one_types_in_it(mara: EntryEditor, window: MainWindow, qtbot: QtBot) -> None:
    mara.description.setFocus()
    mara.description.selectAll()
    qtbot.keyClicks(mara.description, "a new keeper")
    assert window.bible.editor is mara
    assert mara.description.toPlainText() == "a new keeper"


def test_colour_names_and_first_state_are_kept(mara: EntryEditor, desk: Desk) -> None:
    mara.colour.said.emit("#102030")
    say(mara.aliases, "the keeper, M, the keeper")
    say(mara._states["wardrobe"], "a yellow coat")
    say(mara.voice, "low")
    entry = entry_of(desk, "mara")
    assert (entry.colour, entry.aliases) == ("#102030", ("the keeper", "M"))
    assert entry.state["wardrobe"] == "a yellow coat"
    say(mara._states["wardrobe"], "")
    assert "wardrobe" not in entry_of(desk, "mara").state


def test_a_colour_that_is_none_is_refused_in_words(mara: EntryEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(mara.trouble):
        mara.colour.said.emit("reddish")


def test_rights_are_asked_of_real_people_only(mara: EntryEditor, desk: Desk) -> None:
    assert not mara.rights.isVisible()
    mara.real.click()
    assert mara.rights.isVisible()
    say(mara.rights._lines["consent"], "signed 2026-03-01")
    mara.rights._commercial.chosen.emit("yes")
    likeness = desk.document.board.cast[0].likeness
    assert (likeness.consent, likeness.commercial_use) == ("signed 2026-03-01", True)


def test_a_reference_picture_is_added_and_taken_away(
    mara: EntryEditor, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    Image.new("RGB", (64, 64), "#405060").save(tmp_path / "mara.png")
    mara.add_file(tmp_path / "mara.png")
    qtbot.waitUntil(lambda: bool(entry_of(desk, "mara").references))
    mara.pictures.turned.emit(entry_of(desk, "mara").references[0], "wardrobe")
    assert [str(r.role) for r in entry_of(desk, "mara").references] == ["wardrobe"]
    mara.pictures.removed.emit(entry_of(desk, "mara").references[0])
    assert entry_of(desk, "mara").references == ()


def test_an_entry_that_is_removed_is_out_of_every_shot_and_comes_back(
    mara: EntryEditor, window: MainWindow, desk: Desk
) -> None:
    mara.gone.click()
    assert desk.document.board.entry("mara") is None
    assert window.bible.editor is None
    desk.document.undo_stack.undo()
    assert desk.document.board.entry("mara") is not None


@pytest.mark.parametrize("shelf", ["Cast", "Places", "Props"])
def test_an_entry_is_added_and_named_at_once(window: MainWindow, desk: Desk, shelf: str, qtbot: QtBot) -> None:
    def count(board: Board) -> int:
        return len(tuple(board.entries()))

    def adders() -> list[QToolButton]:
        found = window.bible.findChildren(QToolButton)
        return [button for button in found if button.isVisible() and shelf in button.accessibleName()]

    before = count(desk.document.board)
    for _ in range(2):
        qtbot.waitUntil(lambda: len(adders()) == 1)
        adders()[0].click()
    assert count(desk.document.board) == before + 2
    assert isinstance(window.bible.editor, EntryEditor)
    assert window.bible.editor.name.selectedText().endswith("2")


def test_a_prop_has_an_owner_and_may_be_the_product(window: MainWindow, desk: Desk) -> None:
    desk.document.apply(add_entry(desk.document.board, Prop(id="cup", name="The cup")))
    window.bible.open("cup")
    editor = window.bible.editor
    assert isinstance(editor, EntryEditor)
    editor._owner.chosen.emit("mara")
    editor.product.click()
    cup = desk.document.board.props[-1]
    assert (cup.state["owner"], cup.is_product) == ("mara", True)


def test_the_look_is_edited_and_its_palette_checked(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.bible.open(LOOK_ID)
    editor = window.bible.editor
    assert isinstance(editor, LookEditor)
    say(editor.colours, "#101010, #d98a2b")
    assert desk.document.board.look.palette == ("#101010", "#d98a2b")
    with qtbot.waitSignal(window.bible.trouble):
        say(window.bible.editor.colours, "#101010, mauve")  # type: ignore[union-attr]
    assert desk.document.board.look.palette == ("#101010", "#d98a2b")


def test_a_second_click_closes_the_editor(window: MainWindow) -> None:
    bible: BiblePanel = window.bible
    bible.open("mara")
    bible.open("mara")
    assert bible.editor is None


def test_those_who_are_new_are_told_apart_by_colour(window: MainWindow, desk: Desk) -> None:
    panel = window.findChildren(BiblePanel)[0]
    for _ in range(3):
        panel._add_new(CastMember, "Somebody")
    colours = [entry.colour for entry in desk.document.board.cast]
    assert len(set(colours)) == len(colours)


def test_a_voice_and_a_mention_are_uses_and_each_number_leads_to_its_shot(window: MainWindow, desk: Desk) -> None:
    document = desk.document
    heard = DialogueLine(speaker_id="ilya", text="Row.", kind=SpeechKind.VOICE_OVER)
    document.apply(set_dialogue(document.board, "dark", (heard,)))
    document.apply(set_action(document.board, "match", "@Mara thinks of @Ilya."))
    window.bible.open("ilya")
    editor = window.bible.editor
    assert isinstance(editor, EntryEditor)
    assert editor._shots() == ("dark", "match", "wind")
    editor._where.linkActivated.emit("match")
    assert window.stage.board.selected_shot_ids() == ("match",)


def test_a_name_without_an_end_pushes_nothing_out_of_the_panel(window: MainWindow, desk: Desk) -> None:
    document = desk.document
    document.apply(add_entry(document.board, CastMember(id="long", name="Rocket" * 40, description="W" * 300)))
    window.bible.open("long")
    QApplication.sendPostedEvents()
    editor = window.bible.editor
    assert isinstance(editor, EntryEditor)
    assert editor.mapTo(window.bible, editor.rect().topRight()).x() < window.bible.width()
    assert window.width() == 1280


def test_what_became_of_an_entry_that_is_removed_is_told(mara: EntryEditor, window: MainWindow) -> None:
    mara.gone.click()
    assert window.stage.messages.words == "Mara is out of the bible and of 3 shots; undo brings it back."


def test_two_that_are_the_same_are_made_one_and_parted_by_undo(
    mara: EntryEditor, window: MainWindow, desk: Desk
) -> None:
    before = desk.document.board
    (other,) = mara.others(QMenu(window))
    assert other.text() == "Ilya"
    other.trigger()
    assert [entry.name for entry in desk.document.board.cast] == ["Ilya"]
    assert "undo parts them" in window.stage.messages.words
    window.edit.undo()
    assert desk.document.board == before


def test_lines_that_were_written_before_their_speaker_was_there_follow_every_name(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    document = desk.document
    document.apply(set_dialogue(document.board, "dark", (DialogueLine(text="ZOE (V.O.): Halt."),)))
    window.stage.board.select(("dark",))
    add = next(b for b in window.bible.findChildren(QToolButton) if b.accessibleName() == "Add to Cast")
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    editor = window.bible.editor
    assert isinstance(editor, EntryEditor)
    with qtbot.waitSignal(window.bible.told) as told:
        say(editor.name, "Zoe")
    assert args_of(told)[0] == "Zoe now speaks 1 line written for that name; undo takes this back."
    assert document.undo_stack.undoText() == "Rename in the bible, with lines of dialogue: New person"
    say(editor.name, "Zora")
    assert window.inspector.words.dialogue.toPlainText() == "ZORA (V.O.): Halt."
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.board.shots["dark"].dialogue == (DialogueLine(text="ZOE (V.O.): Halt."),)
