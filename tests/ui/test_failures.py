"""What fails while the window is open is said once, in the provider's words, with the step that helps."""

import pytest

from storyboard.model.facts import Failure, FailureKind, JobState
from storyboard.ui.main_window import MainWindow
from tests.fakes.job_facts import job


def fail(window: MainWindow, kind: FailureKind, shot_id: str = "match") -> None:
    """A job of a shot fails."""
    failure = Failure(kind=kind, message="The server says no.")
    window.desk.document.hear_jobs((job(shot_id, JobState.FAILED, failure=failure),))
    window.desk.document._show_facts()


@pytest.fixture(autouse=True)
def _settled(window: MainWindow) -> None:
    """The window has heard of what was before."""
    window.desk.document.facts_changed.emit()


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
