"""Inspector, bible, takes, findings, queue, strip and messages, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTabBar, QToolButton
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from storyboard.model.facts import Failure, JobState, Take
from storyboard.model.findings import Finding, Fix
from storyboard.model.requests import Grade
from storyboard.model.values import replace
from storyboard.studio.cards import Facts, Status
from storyboard.ui.chip_row import ChipRow
from storyboard.ui.findings_list import FindingsList
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import DARK, LIGHT, Palette
from storyboard.ui.work import Errand
from tests.fakes.job_facts import job

CONTROL = Qt.KeyboardModifier.ControlModifier


def heard(blocker: SignalBlocker) -> list:
    assert blocker.args is not None
    return blocker.args


def take(shot_id: str, name: str, grade: Grade = Grade.FINAL) -> Take:
    return Take(id=name, shot_id=shot_id, grade=grade, sha256="0" * 64, width=160, height=90, frames=12)


def hold(window: MainWindow, facts: Facts, qtbot: QtBot) -> None:
    document = window.desk.document
    with qtbot.waitSignal(document.facts_changed):
        document._hold(takes=facts.takes, jobs=facts.jobs, approvals=dict(facts.approvals), findings=facts.findings)


def statuses(window: MainWindow) -> dict[str, Status]:
    return {card.shot_id: card.status for scene in window.desk.document.scenes for card in scene.cards}


def test_every_state_of_a_job_shows_on_its_card_and_in_the_queue(window: MainWindow, qtbot: QtBot) -> None:
    failure = Failure(kind="moderation", message="The prompt was refused.", next_step="Say it otherwise.")
    jobs = (
        job("dark", JobState.RUNNING, progress=0.4, estimate_microusd=1_500_000),
        job("match", JobState.UNCERTAIN),
        job("path", JobState.FAILED, failure=failure),
        job("wind", JobState.HELD),
    )
    hold(window, Facts(jobs=jobs), qtbot)
    assert statuses(window) == {
        "dark": Status.RUNNING, "match": Status.UNCERTAIN, "path": Status.FAILED, "wind": Status.HELD,
    }  # fmt: skip
    texts = " ".join(label.text() for label in window.queue.findChildren(type(window.top._title)))
    assert "$1.50" in texts
    assert "The prompt was refused. Say it otherwise." in texts
    hold(window, Facts(), qtbot)
    assert window.queue._rows == {}


def test_cancelling_in_the_queue_asks_the_engine(window: MainWindow, qtbot: QtBot) -> None:
    hold(window, Facts(jobs=(job("dark", JobState.QUEUED),)), qtbot)
    (row,) = window.queue._rows.values()
    with qtbot.waitSignal(window.generate.said) as said:
        next(button for button in row.findChildren(QPushButton) if button.text() == "Cancel").click()
    assert heard(said)[1] == "error"


def test_a_film_in_the_queue_can_be_cancelled(window: MainWindow) -> None:
    errand = Errand("Export film.mp4", window.desk.workshop.mailbox)
    window.queue.add_film(errand)
    (film,) = window.queue._films.values()
    film.row.asked.emit("cancel", "")
    assert errand.cancelled.is_set()
    for tell in errand.on_progress:
        tell(0.5)
    for tell in errand.on_end:
        tell()
    assert window.queue._films == {}


def test_choosing_a_take_is_an_edit_and_accepting_one_a_fact(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.document
    hold(window, Facts(takes=(take("dark", "t1"), take("dark", "t2"))), qtbot)
    assert statuses(window)["dark"] is Status.DONE
    first, second = (thumb for thumb, _take in window.takes._thumbs)
    assert second.isChecked()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert document.board.sequences[0].items[0].take_id == "t1"
    assert document.undo_stack.canUndo()
    qtbot.waitUntil(lambda: any(b.isVisible() for b in window.takes.findChildren(QPushButton)))
    accept = next(b for b in window.takes.findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(window.takes.accept_asked) as asked:
        qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert heard(asked)[0].id == "t1"


def test_a_finding_is_mended_by_one_click_and_undone_by_one_key(window: MainWindow, qtbot: QtBot) -> None:
    fix = Fix(label="Put Ilya in", edit="add_subject", arguments={"shot_id": "dark", "ref_id": "ilya"})
    finding = Finding(rule="named_but_absent", shot_ids=("dark",), before="Ilya", why="He is named.", fixes=(fix,))
    hold(window, Facts(findings=(finding,)), qtbot)
    assert window.stage.model.cards[0].findings == 1
    button = next(b for b in window.inspector.findChildren(QPushButton) if b.text() == "Put Ilya in")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.desk.document.board.shots["dark"].subjects[0].ref_id == "ilya"
    window.edit.undo()
    assert window.desk.document.board.shots["dark"].subjects == ()


def test_a_fix_that_cannot_be_made_says_why(window: MainWindow, qtbot: QtBot) -> None:
    finding = Finding(rule="odd", shot_ids=("dark",), fixes=(Fix(label="Try", edit="no such edit"),))
    hold(window, Facts(findings=(finding,)), qtbot)
    button = next(b for b in window.inspector.findChildren(QPushButton) if b.text() == "Try")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "no such edit" in window.stage.messages.words


def test_the_inspector_edits_framing_length_and_link(window: MainWindow) -> None:
    inspector, document = window.inspector, window.desk.document
    window.stage.board.select(("match",))
    inspector.framing.shot_size.chosen.emit("CU")
    inspector.framing.angle.chosen.emit("low")
    inspector.framing.camera_move.chosen.emit("push")
    inspector.framing.lens.setValue(85)
    inspector.framing.seconds.setValue(2.0)
    inspector.framing.link.chosen.emit("continue:dark")
    shot = document.board.shots["match"]
    assert (shot.framing.size, shot.framing.angle, shot.framing.move, shot.framing.lens_mm) == ("CU", "low", "push", 85)
    assert shot.frames == 48
    assert shot.link.kind == "continue"
    inspector.framing.link.chosen.emit("cut")
    assert document.board.shots["match"].link.kind == "cut"


def test_framing_is_set_on_all_selected_shots_as_one_step(window: MainWindow) -> None:
    window.stage.board.select(("dark", "match", "path"))
    window.inspector.framing.shot_size.chosen.emit("ECU")
    shots = window.desk.document.board.shots
    assert {shots[i].framing.size for i in ("dark", "match", "path")} == {"ECU"}
    assert window.desk.document.undo_stack.count() == 1


def test_a_link_that_would_go_in_a_circle_is_refused_in_words(window: MainWindow) -> None:
    window.stage.board.select(("path",))
    window.inspector.framing.link.chosen.emit("continue:wind")
    assert "itself" in window.stage.messages.words


def test_chips_put_people_into_the_shot_and_take_them_out(window: MainWindow, qtbot: QtBot) -> None:
    (chips,) = window.inspector.findChildren(ChipRow)
    for expected in (("ilya",), ()):
        button = next(b for b in chips.findChildren(QToolButton) if b.text() == "Ilya")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert tuple(s.ref_id for s in window.desk.document.board.shots["dark"].subjects) == expected


def test_looking_at_shots_changes_nothing(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    first = window.desk.document.board
    for _ in range(5):
        press(Qt.Key.Key_Right)
        qtbot.waitUntil(lambda: window.inspector.thinker.is_resting)
    window.dress(LIGHT)
    window.dress(DARK)
    assert window.desk.document.board is first
    assert not window.desk.document.undo_stack.canUndo()


def test_the_compiled_prompt_shows_what_would_be_sent(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.board.select(("match",))
    qtbot.waitUntil(lambda: "strikes a match" in window.inspector.prompt.compiled.toPlainText())
    assert "keeper of the light" in window.inspector.prompt.compiled.toPlainText()


def test_undo_in_a_text_field_is_the_windows(window: MainWindow, qtbot: QtBot) -> None:
    window.edit.write()
    qtbot.keyClicks(window.inspector.words.action, "New words.")
    qtbot.keyClick(window.inspector.words.action, Qt.Key.Key_Z, CONTROL)
    assert window.inspector.words.action.toPlainText() == "The lighthouse stands dark."
    qtbot.keyClick(window.inspector.words.action, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.inspector.words.action.toPlainText() == "New words."


def test_a_click_on_the_strip_seeks_and_selects(window: MainWindow, qtbot: QtBot) -> None:
    strip = window.strip
    at = QPoint(strip.width() * 3 // 4 + 20, strip.height() // 2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert window.stage.board.selected_shot_ids() == ("wind",)
    assert window.desk.player.frame == strip.look.scale.frame(at.x())
    assert window.transport.time.text() == window.desk.player.rate.timecode(window.desk.player.frame)


def test_the_message_bar_offers_one_next_step(window: MainWindow, qtbot: QtBot) -> None:
    done: list[int] = []
    bar = window.stage.messages
    bar.say("It did not work.", "error", step="Try again", then=lambda: done.append(1))
    qtbot.mouseClick(bar._step, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert not bar.isVisible()


def test_panels_are_hidden_and_come_back(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("bible", "inspector", "strip"):
        window.docks[name].toggleViewAction().trigger()
        assert not window.docks[name].isVisible()
    qtbot.mouseClick(window.status_line.queue, Qt.MouseButton.LeftButton)
    assert window.docks["queue"].isVisible()
    qtbot.mouseClick(window.status_line.findings, Qt.MouseButton.LeftButton)
    assert window.docks["findings"].isVisible()
    window.view.reset()
    assert window.docks["bible"].isVisible()
    assert not window.docks["queue"].isVisible()


def test_money_that_is_spent_is_confirmed_with_its_figure(window: MainWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QMessageBox

    with qtbot.waitSignal(window.generate.planned, timeout=20_000) as planned:
        window.generate._plan_soon()
    plan = heard(planned)[0]
    from dataclasses import replace as with_changes

    window.generate._consider(with_changes(plan, estimate_microusd=5_560_000))
    (box,) = window.findChildren(QMessageBox)
    assert "$5.56" in box.text()
    assert next(button.text() for button in box.buttons()) == "Generate for $5.56"
    box.reject()
    assert window.desk.document.facts.jobs == ()
    window.generate._consider(with_changes(plan, obstacles=("Shot 1A: no.", "Shot 1B: no.")))
    assert window.stage.messages.words == "Shot 1A: no. (and 1 more)"
    window.generate._consider(with_changes(plan, shots=()))
    assert window.stage.messages.words == "Every shot has its take."


def test_a_board_of_another_shape_keeps_its_own_aspect(window: MainWindow) -> None:
    document = window.desk.document
    assert replace(document.board.master, width=90, height=160).aspect < 1
    assert window.stage.delegate.aspect == document.board.master.aspect


@pytest.mark.parametrize(("action", "name"), [("sheet", "cards.png"), ("list out", "shots.csv")])
def test_contact_sheet_and_shot_list_are_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, action: str, name: str
) -> None:
    window.actions_by_id[action].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(tmp_path / name))
    with qtbot.waitSignal(window.film.said, timeout=30_000) as said:
        dialog.accept()
    assert heard(said) == [f"{tmp_path / name} is written.", "good"]
    assert (tmp_path / name).stat().st_size > 100


def test_a_finding_about_very_many_shots_leaves_the_panel_narrow(window: MainWindow) -> None:
    shot_ids = tuple(f"shot{at}" for at in range(2000))
    cards = FindingsList(window.desk.document)
    cards.show_findings([Finding(rule="rhythm", shot_ids=shot_ids)], {"shot0": "1", "shot1999": "100Z"})
    assert any(label.text() == "1 \u2192 \u2026 \u2192 100Z" for label in cards.findChildren(QLabel))
    assert cards.minimumSizeHint().width() < 400
    cards.deleteLater()


def test_the_names_of_many_panels_in_one_place_are_whole(dressed: Palette, window: MainWindow, qtbot: QtBot) -> None:
    for dock in ("queue", "versions", "notes", "history", "findings"):
        window.show_dock(dock)
    bars = [bar for bar in window.findChildren(QTabBar) if bar.count() == 6]
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in bars))
    assert all((b.elideMode(), b.usesScrollButtons()) == (Qt.TextElideMode.ElideNone, True) for b in bars)
