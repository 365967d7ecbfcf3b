"""Letting held jobs go from the window: one's own at once, another person's after a question with the figure."""

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.jobs.settling import TAKEN_OVER
from storyboard.model.facts import Job, JobState
from storyboard.model.values import replace
from storyboard.ui.main_window import MainWindow
from tests.fakes.facts import admitted, job

WAIT_MS = 20_000


@pytest.fixture
def theirs(window: MainWindow, qtbot: QtBot) -> Job:
    """A held job that Ada asked for on another computer."""
    made = replace(job("theirs", "dark", JobState.HELD), install_id="theirs", author_id="Ada")
    session = window.desk.session
    session.journal.append(admitted(session.scribe, made))
    window.desk.document.read_facts()
    qtbot.waitUntil(lambda: any(j.id == made.id for j in window.desk.document.facts.jobs), timeout=WAIT_MS)
    return made


def asked(window: MainWindow, qtbot: QtBot, job_id: str) -> QMessageBox:
    with qtbot.waitSignal(window.generate.release_asked, timeout=WAIT_MS):
        window.queue.release_asked.emit((job_id,))
    (box,) = window.findChildren(QMessageBox)
    return box


def job_in(window: MainWindow, job_id: str) -> Job:
    found = window.desk.session.journal.job(job_id)
    assert found is not None
    return found


def test_the_question_names_whose_it_is_and_cancel_is_what_enter_does(
    window: MainWindow, qtbot: QtBot, theirs: Job
) -> None:
    box = asked(window, qtbot, theirs.id)
    assert "Ada" in box.text()
    assert "another computer" in box.text()
    default = box.defaultButton()
    assert isinstance(default, QPushButton)
    assert default.text() == "Cancel"
    default.click()
    assert job_in(window, theirs.id).state == JobState.HELD


def test_a_yes_buys_ones_own_in_its_place(window: MainWindow, qtbot: QtBot, theirs: Job) -> None:
    box = asked(window, qtbot, theirs.id)
    next(b for b in box.buttons() if b.text().startswith("Buy")).click()
    qtbot.waitUntil(lambda: job_in(window, theirs.id).state == JobState.CANCELLED, timeout=WAIT_MS)
    assert job_in(window, theirs.id).note == TAKEN_OVER
    (ours,) = (j for j in window.desk.session.journal.jobs() if j.retry_of == theirs.id)
    assert ours.shot_id == theirs.shot_id
