"""The inspector shows everything of the selected shots and turns what is typed and chosen into edits."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from storyboard.model.bible import CastMember
from storyboard.model.board import CustomField, FieldKind
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.edits.bible import add_entry
from storyboard.model.edits.document import add_field
from storyboard.model.edits.framing import set_size
from storyboard.model.edits.links import continue_from
from storyboard.model.edits.words import set_avoid, set_sound
from storyboard.model.picture import ReferenceRole
from storyboard.model.values import replace
from storyboard.studio.end_frames import EndFrame
from storyboard.studio.pictures import picture_asset
from storyboard.ui.desk import Desk
from storyboard.ui.inspecting.fields import DIFFERENT, Pick
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.inspector import Inspector
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import Palette
from tests.fakes.heard import args_of


def test_a_name_is_offered_after_an_at_sign_and_enter_takes_it(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    action = inspector.words.action
    action.setFocus()
    action.selectAll()
    qtbot.keyClicks(action, "See @il")
    (completer,) = [c for c in inspector.words._completers if c.widget() is action]
    offered = completer.popup()
    assert offered is not None
    assert offered.isVisible()
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert desk.document.board.shots["match"].action == "See @Ilya"


def test_no_name_is_offered_where_no_entry_begins_so(inspector: Inspector, qtbot: QtBot) -> None:
    action = inspector.words.action
    action.setFocus()
    qtbot.keyClicks(action, " mail me@il")
    offered = [popup for c in inspector.words._completers if (popup := c.popup()) is not None]
    assert len(offered) == 3
    assert not any(popup.isVisible() for popup in offered)


def test_what_differs_shows_a_dash_and_a_choice_sets_all(window: MainWindow, desk: Desk) -> None:
    inspector = window.inspector
    desk.document.apply(set_size(desk.document.board, ("match",), "ECU"))
    inspector.show_shots(("dark", "match"))
    assert inspector.framing.shot_size.currentIndex() == -1
    inspector.framing.lens.setValue(85)
    inspector.show_shots(("dark", "wind"))
    assert inspector.framing.lens.text() == DIFFERENT
    inspector.show_shots(("dark", "match"))
    assert inspector.framing.lens.text().startswith("85")
    assert {desk.document.board.shots[i].framing.lens_mm for i in ("dark", "match")} == {85}


def test_the_bibles_words_are_underlined_in_the_compiled_prompt(inspector: Inspector, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(inspector.prompt.compiled.extraSelections()))
    marked = [mark.cursor.selectedText() for mark in inspector.prompt.compiled.extraSelections()]
    assert any("keeper of the light" in text for text in marked)
    assert all("strikes a match" not in text for text in marked)


def test_a_model_that_is_not_known_is_said_where_the_prompt_would_stand(
    inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    board = desk.document.board
    desk.document._show(replace(board, generation=replace(board.generation, target_id="gone")))
    qtbot.waitUntil(lambda: "gone" in inspector.prompt._note.text())
    assert inspector.prompt.compiled.toPlainText() == ""


def test_a_change_of_state_is_added_with_its_cause_and_taken_back(inspector: Inspector, desk: Desk) -> None:
    states = inspector.states
    states.subject.show_value("mara")
    states.field.show_value("wardrobe")
    states.value.setText("a wet coat")
    states.because.setText("the storm")
    states._add()
    (change,) = [c for c in desk.document.board.shots["match"].changes if c.field == "wardrobe"]
    assert (change.value, change.because) == ("a wet coat", "the storm")
    gone = [b for b in states.findChildren(QToolButton) if "a wet coat" in b.accessibleName()]
    gone[0].click()
    assert not [c for c in desk.document.board.shots["match"].changes if c.field == "wardrobe"]


def test_a_change_that_the_action_tells_is_shown_with_its_words(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    board = desk.document.board
    told = replace(board.shots["match"], action="Mara \N{RIGHTWARDS ARROW} takes off coat. It is cold.")
    desk.document._show(replace(board, shots={**board.shots, "match": told}))
    qtbot.waitUntil(lambda: "no coat" in inspector.states._told.text())
    assert "takes off coat" in inspector.states._told.text()
    assert "Mara" in inspector.states._told.text()


def test_a_change_of_nothing_is_refused_in_words(inspector: Inspector, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inspector.trouble) as told:
        inspector.states._add()
    assert "whose state" in args_of(told)[0]


def test_what_is_carried_in_and_out_is_told(inspector: Inspector, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(inspector.states._before.text()))
    assert "Mara" in inspector.states._before.text()


def test_a_picture_file_becomes_a_reference_changes_its_role_and_goes(
    inspector: Inspector, desk: Desk, photo: Path, qtbot: QtBot
) -> None:
    shot = lambda: desk.document.board.shots["match"]  # noqa: E731 - the board of the moment
    inspector.references.add_file(photo)
    qtbot.waitUntil(lambda: bool(shot().references))
    (role,) = [p for p in inspector.references.rows.findChildren(Pick) if "photo.png" in p.accessibleName()]
    role.chosen.emit("first_frame")
    assert [str(r.role) for r in shot().references] == [ReferenceRole.FIRST_FRAME]
    inspector.references.rows.removed.emit(shot().references[0])
    assert shot().references == ()
    assert len(desk.document.board.assets) == 1


def test_what_is_no_picture_is_said_and_changes_nothing(
    inspector: Inspector, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "notes.png").write_text("no picture")
    with qtbot.waitSignal(inspector.trouble) as told:
        inspector.references.add_file(tmp_path / "notes.png")
    assert "notes.png" in args_of(told)[0]
    assert desk.document.board.assets == ()


def test_the_first_frame_is_shown_as_it_will_be_sent(
    inspector: Inspector, desk: Desk, photo: Path, qtbot: QtBot
) -> None:
    inspector.references.add_file(photo)
    qtbot.waitUntil(lambda: bool(desk.document.board.shots["match"].references))
    (reference,) = desk.document.board.shots["match"].references
    inspector.references.rows.turned.emit(reference, "first_frame")
    qtbot.waitUntil(lambda: bool(frames_of(inspector)))
    (frame,) = frames_of(inspector)
    assert frame.picture is not None
    assert frame.picture.size == (160, 90)


def test_a_frame_that_is_not_there_yet_says_so(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    desk.document.apply(continue_from(desk.document.board, "match", "dark"))
    qtbot.waitUntil(lambda: bool(frames_of(inspector)))
    assert "no take yet" in frames_of(inspector)[0].why


def frames_of(inspector: Inspector) -> tuple[EndFrame, ...]:
    """The first and last frame that are known of the shot."""
    return inspector._insight.frames if inspector._insight is not None else ()


def limited(**limits: object) -> ModelCapabilities:
    """A model that can do nothing but what is said."""
    plain = ModelCapabilities(id="x", label="Xray", api_kind="openai_videos", as_of="2026-11-01", source="a test")
    return replace(plain, first_frame=False, **limits)


@pytest.fixture
def shown(inspector: Inspector, desk: Desk) -> Callable[[ModelCapabilities], Shown]:
    """What the inspector shows with another model in force."""
    for edit in (set_sound, set_avoid):
        desk.document.apply(edit(desk.document.board, "match", "thunder"))

    def with_model(able: ModelCapabilities) -> Shown:
        made = Shown(desk.document.board, (desk.document.board.shots["match"],), capabilities=able)
        for group in inspector.groups:
            group.present(made)
        return made

    return with_model


def test_each_field_that_is_off_says_why(inspector: Inspector, shown: Callable[[ModelCapabilities], Shown]) -> None:
    shown(limited())
    assert "Xray makes no sound" in inspector.words._why_sound.text()
    assert "sentence" in inspector.words._why_avoid.text()
    assert "takes no first frame" in inspector.framing._why_link.text()
    assert "takes no reference" in inspector.references._why.text()
    assert not inspector.model.seed.isEnabled()
    assert "takes no seed" in inspector.model._why_seed.text()


def test_what_the_model_can_do_is_not_remarked(
    inspector: Inspector, shown: Callable[[ModelCapabilities], Shown]
) -> None:
    able = limited(seed=True, negative_prompt=True, audio="toggle", reference_images_max=3)
    shown(replace(able, first_frame=True))
    whys = (inspector.words._why_sound, inspector.words._why_avoid, inspector.framing._why_link)
    assert [why.text() for why in whys] == ["", "", ""]
    assert inspector.model.seed.isEnabled()
    assert inspector.model.audio.isEnabled()


@pytest.mark.parametrize("text", ["-4", "1.5", "seven", "99999999999"])
def test_a_seed_that_is_none_is_refused(inspector: Inspector, desk: Desk, text: str, qtbot: QtBot) -> None:
    inspector.model.seed.setText(text)
    with qtbot.waitSignal(inspector.trouble):
        inspector.model.seed.editingFinished.emit()
    assert desk.document.board.shots["match"].model.seed is None


def test_seed_and_sound_are_kept_with_the_shot(inspector: Inspector, desk: Desk) -> None:
    inspector.model.seed.setText("77")
    inspector.model.seed.editingFinished.emit()
    inspector.model.audio.chosen.emit("no")
    choice = desk.document.board.shots["match"].model
    assert (choice.seed, choice.audio) == (77, False)


def test_where_somebody_stands_looks_and_goes_is_edited_in_place(inspector: Inspector, desk: Desk) -> None:
    row = inspector.people._rows["mara"]
    row.side.chosen.emit("left")
    row.looks.chosen.emit("right")
    row.travels.chosen.emit("towards camera")
    row.posture.textEdited.emit("kneeling")
    (subject,) = [s for s in desk.document.board.shots["match"].subjects if s.ref_id == "mara"]
    assert subject.box is not None
    assert subject.box.centre[0] < 1 / 3
    assert (subject.looks, subject.travels, subject.posture) == ("right", "towards camera", "kneeling")


def test_the_boards_own_columns_are_fields(inspector: Inspector, desk: Desk) -> None:
    fields = (
        CustomField(id="crew", name="Crew"),
        CustomField(id="ok", name="Cleared", kind=FieldKind.CHECK),
        CustomField(id="unit", name="Unit", kind=FieldKind.CHOICE, choices=("one", "two")),
    )
    for field in fields:
        desk.document.apply(add_field(desk.document.board, field))
    widgets = {field_id: widget for field_id, (_, widget) in inspector.kept._fields.items()}
    assert isinstance(widgets["crew"], QLineEdit)
    widgets["crew"].setText("Second unit")
    widgets["crew"].setModified(True)
    widgets["crew"].editingFinished.emit()
    check, unit = widgets["ok"], widgets["unit"]
    assert isinstance(check, QCheckBox)
    assert isinstance(unit, Pick)
    check.click()
    unit.chosen.emit("two")
    assert dict(desk.document.board.shots["match"].fields) == {"crew": "Second unit", "ok": "yes", "unit": "two"}


def test_a_folded_group_stays_folded_the_next_time(inspector: Inspector, desk: Desk, dressed: Palette) -> None:
    inspector.states.head.click()
    assert not inspector.states.is_open
    again = Inspector(desk.document, desk.workshop, dressed, inspector._remembered, inspector)
    assert not again.states.is_open
    assert again.prompt.is_open


def test_an_asset_is_known_once_however_often_it_is_shown(
    inspector: Inspector, desk: Desk, photo: Path, qtbot: QtBot
) -> None:
    inspector.references.add_file(photo)
    qtbot.waitUntil(lambda: len(desk.document.board.assets) == 1)
    inspector.references._show_with("match", picture_asset(desk.session.media, photo))
    assert len(desk.document.board.assets) == 1


def test_a_chip_goes_to_all_selected_shots_as_one_step(window: MainWindow, inspector: Inspector) -> None:
    document = window.desk.document
    before = document.board
    window.stage.board.select(("dark", "match", "path"))
    inspector.people.chips.toggled.emit("ilya", True)
    seen = [{subject.ref_id for subject in document.board.shot(i).subjects} for i in ("dark", "match", "path")]
    assert all("ilya" in ids for ids in seen)
    inspector.people.chips.toggled.emit("ilya", False)
    assert not any(
        "ilya" in {s.ref_id for s in shot.subjects} for shot in document.board.shots.values() if shot.id != "wind"
    )
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.board == before


def test_several_shots_and_none_say_where_words_go(window: MainWindow, inspector: Inspector) -> None:
    window.stage.board.select(("dark", "match"))
    assert "goes to every selected shot" in inspector.words._why.text()
    window.stage.board.clearSelection()
    assert "press N" in inspector.words._why.text()
    window.stage.board.select(("dark",))
    assert inspector.words._why.text() == ""


def test_escape_ends_writing_and_the_keys_act_on_the_board_again(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.board.select(("match",))
    window.inspector.write()
    qtbot.keyClick(window.inspector.words.action, Qt.Key.Key_Escape)
    qtbot.waitUntil(window.stage.board.hasFocus)


def test_escape_waves_a_list_of_names_away_and_goes_on_writing(inspector: Inspector, qtbot: QtBot) -> None:
    action = inspector.words.action
    action.setFocus()
    qtbot.keyClicks(action, " @il")
    (completer,) = [c for c in inspector.words._completers if c.widget() is action]
    offered = completer.popup()
    assert offered is not None
    qtbot.keyClick(offered, Qt.Key.Key_Escape)
    assert (offered.isVisible(), action.hasFocus()) == (False, True)


def test_a_board_without_people_says_where_they_come_from(inspector: Inspector, desk: Desk) -> None:
    board = desk.document.board
    inspector.people.present(replace_shown(inspector, board=replace(board, cast=(), props=())))
    assert not inspector.people._nobody.isHidden()


def replace_shown(inspector: Inspector, **changes: object) -> Shown:
    """What the inspector shows, with something else in it."""
    return dataclasses.replace(inspector.people.shown, **changes)


def test_a_name_with_accents_is_offered_without_them(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    document = desk.document
    document.apply(add_entry(document.board, CastMember(id="lea", name="Léa d’Arc")))
    action = inspector.words.action
    action.setPlainText("")
    action.setFocus()
    qtbot.keyClicks(action, "@lea")
    (completer,) = [c for c in inspector.words._completers if c.widget() is action]
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert document.board.shots["match"].action == "@Léa d’Arc"


def test_dialogue_says_who_speaks_from_where(inspector: Inspector, desk: Desk) -> None:
    document, dialogue = desk.document, inspector.words.dialogue
    dialogue.setPlainText("@Mara: Not tonight.\nILYA (v.o.): Row.\nNobody: at all")
    lines = document.board.shots["match"].dialogue
    assert [(line.speaker_id, str(line.kind), line.text) for line in lines] == [
        ("mara", "spoken", "Not tonight."),
        ("ilya", "voice over", "Row."),
        ("", "spoken", "Nobody: at all"),
    ]
    inspector.show_shots(("dark",))
    inspector.show_shots(("match",))
    assert dialogue.toPlainText() == "MARA: Not tonight.\nILYA (V.O.): Row.\nNobody: at all"


def test_tab_takes_a_name_and_stays_in_the_text(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    action = inspector.words.action
    action.setPlainText("")
    action.setFocus()
    qtbot.keyClicks(action, "@il")
    (completer,) = [c for c in inspector.words._completers if c.widget() is action]
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Tab)
    assert desk.document.board.shots["match"].action == "@Ilya"
    assert action.hasFocus()


def test_nothing_moves_under_the_cursor_while_one_writes(inspector: Inspector, desk: Desk, qtbot: QtBot) -> None:
    action, found = inspector.words.action, inspector._findings
    action.setFocus()
    before = action.mapTo(inspector, action.rect().topLeft()).y()
    with qtbot.waitSignal(desk.document.facts_changed):
        action.insertPlainText(" @nobody ")
    qtbot.waitUntil(lambda: any(f.rule == "unknown_name" for f in desk.document.facts.findings))
    assert action.mapTo(inspector, action.rect().topLeft()).y() == before
    inspector.words.dialogue.setFocus()
    qtbot.waitUntil(lambda: any("Unknown name" in each.accessibleName() for each in found.findChildren(QFrame)))
