"""How far jobs are is told by itself: the cards and the queue hear of it, and nobody else is disturbed."""

from pytestqt.qtbot import QtBot

from storyboard.model.facts import JobState
from storyboard.model.values import replace
from storyboard.ui.main_window import MainWindow
from storyboard.ui.queueing.rows import Row
from storyboard.ui.queueing.words import cost_words
from tests.fakes.job_facts import job

LONGER_MS = 10_000


def hear(window: MainWindow, progress: float, qtbot: QtBot) -> None:
    document = window.desk.document
    with qtbot.waitSignal(document.progressed, timeout=LONGER_MS):
        document.hear_jobs((job("dark", JobState.RUNNING, progress=progress),))


def begin(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.document
    with qtbot.waitSignal(document.facts_changed, timeout=LONGER_MS):
        document.hear_jobs((job("dark", JobState.RUNNING, progress=0.1),))


def test_a_job_that_is_further_changes_its_card_and_disturbs_nobody(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    with qtbot.assertNotEmitted(window.desk.document.facts_changed):
        hear(window, 0.6, qtbot)
    shown = {card.shot_id: card.progress for card in window.stage.model.cards}
    assert shown["dark"] == 0.6


def test_a_job_that_ends_after_it_was_further_is_told_to_all(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    document = window.desk.document
    with qtbot.waitSignal(document.facts_changed, timeout=LONGER_MS):
        document.hear_jobs((job("dark", JobState.RUNNING, progress=0.6),))
        document.hear_jobs((job("dark", JobState.CANCELLED),))
    assert window.actions_by_id["undo"].isEnabled() == document.undo_stack.canUndo()
    assert not any(one.state == JobState.RUNNING for one in document.facts.jobs)


def test_a_queue_in_sight_follows(window: MainWindow, qtbot: QtBot) -> None:
    window.show_dock("queue")
    begin(window, qtbot)
    hear(window, 0.6, qtbot)
    qtbot.waitUntil(lambda: 600 in values(window), timeout=LONGER_MS)


def test_a_queue_that_comes_into_sight_shows_how_far_jobs_are(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    hear(window, 0.6, qtbot)
    assert 600 not in values(window)
    window.show_dock("queue")
    qtbot.waitUntil(lambda: 600 in values(window), timeout=LONGER_MS)


def values(window: MainWindow) -> set[int]:
    return {row._bar.value() for row in window.queue.findChildren(Row)}


def test_a_job_that_is_cancelled_says_at_once_that_it_stops(window: MainWindow, qtbot: QtBot) -> None:
    begin(window, qtbot)
    window.show_dock("queue")
    (row,) = window.queue._rows.values()
    with qtbot.waitSignal(window.queue.cancel_asked):
        row._buttons["cancel"].click()
    assert row._words.text().startswith("stopping")
    assert row._buttons["cancel"].isHidden()
    window.queue._stopped(window.queue._stopping.copy())
    assert not row._buttons["cancel"].isHidden()


def test_the_line_below_counts_what_waits_for_a_person(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.document
    with qtbot.waitSignal(document.facts_changed, timeout=LONGER_MS):
        document.hear_jobs(
            (replace(job("dark", JobState.FAILED), id="one"), replace(job("match", JobState.HELD), id="other"))
        )
    assert window.status_line.queue.text() == "Queue: 1 held, 1 failed"


def test_what_failed_and_was_not_billed_names_no_price(window: MainWindow, qtbot: QtBot) -> None:
    failed = replace(job("dark", JobState.FAILED), estimate_microusd=1_000_000)
    assert cost_words(failed) == ""
    assert cost_words(replace(failed, actual_microusd=2_000_000)) == "$2.00"
