"""What fails while the window is open is said once, in the provider's words, with the step that helps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard.model.facts import Failure, FailureKind, JobState
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session
from storyboard.ui.desk import set_up
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette
from tests.fakes.job_facts import job


def fail(window: MainWindow, kind: FailureKind, shot_id: str = "match") -> None:
    """A job of a shot fails."""
    failure = Failure(kind=kind, message="The server says no.")
    window.desk.document.hear_jobs((job(shot_id, JobState.FAILED, failure=failure),))
    window.desk.document._show_facts()


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        (FailureKind.MODERATION, "Change the words"),
        (FailureKind.AUTH, "Enter a key…"),
        (FailureKind.PROVIDER, "Show the queue"),
    ],
)
def test_a_failure_is_said_with_the_step_that_helps(window: MainWindow, kind: FailureKind, step: str) -> None:
    fail(window, kind)
    messages = window.stage.messages
    assert "The server says no." in messages.words
    assert "1A" in messages.words
    assert messages._step.text() == step


def test_changing_the_words_goes_to_the_words_of_that_shot(window: MainWindow) -> None:
    fail(window, FailureKind.MODERATION)
    window.stage.messages._go()
    assert window.stage.board.selected_shot_ids() == ("match",)


def test_a_failure_is_said_once(window: MainWindow) -> None:
    fail(window, FailureKind.PROVIDER)
    window.stage.messages.hide()
    window.desk.document.facts_changed.emit()
    assert window.stage.messages.isHidden()


def test_several_failures_are_one_sentence(window: MainWindow) -> None:
    failure = Failure(kind=FailureKind.PROVIDER, message="The server says no.")
    window.desk.document.hear_jobs(tuple(job(i, JobState.FAILED, failure=failure) for i in ("dark", "match", "wind")))
    window.desk.document._show_facts()
    assert "2 more" in window.stage.messages.words


@pytest.fixture
def early(session: Session, dressed: Palette, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window whose parts are all there before its facts are read."""
    desk = set_up(session, key_chain())
    made = MainWindow(desk, dressed, remembered(tmp_path))
    qtbot.addWidget(made)
    made.furnishing.finish()
    yield made
    made.close()
    made.let_go()
    desk.close()


def test_what_fails_before_the_facts_are_read_is_told_and_what_had_failed_is_not(early: MainWindow) -> None:
    document, failure = early.desk.document, Failure(kind=FailureKind.PROVIDER, message="The server says no.")
    new, old = (job(i, JobState.FAILED, failure=failure) for i in ("match", "dark"))
    document.hear_jobs((new,))
    document._show_facts()
    assert early.stage.messages.isHidden()
    document._have_facts(((), (old, new), {}))
    document._show_facts()
    assert "The server says no." in early.stage.messages.words
    assert "more" not in early.stage.messages.words


def test_what_had_failed_before_is_no_news(early: MainWindow) -> None:
    document, failure = early.desk.document, Failure(kind=FailureKind.PROVIDER, message="The server says no.")
    document._have_facts(((), (job("dark", JobState.FAILED, failure=failure),), {}))
    document._show_facts()
    assert early.stage.messages.isHidden()
