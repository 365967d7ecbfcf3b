"""The journal of the open project is replaced or removed: the window sends no more, keeps what it knows and says so."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from storyboard.model.facts import JobState
from storyboard.store.journal import Journal
from storyboard.studio.context import open_context
from storyboard.studio.session import open_session
from storyboard.ui.journal_watch import JournalWatch
from storyboard.ui.main_window import MainWindow

WAIT_MS = 30_000
Looks = Callable[[str], None]


@pytest.fixture
def queued(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with jobs that wait; nothing is sent for now."""
    window.generate.pause()
    window.generate.missing()
    qtbot.waitUntil(lambda: len(window.desk.document.facts.jobs) == 4, timeout=WAIT_MS)
    return window


@pytest.fixture
def looks(window: MainWindow, qtbot: QtBot) -> Looks:
    """Look at the file until the window says something of it."""
    (watch,) = window.findChildren(JournalWatch)
    messages = window.stage.messages

    def until(words: str) -> None:
        def said() -> bool:
            watch.look()
            return words in messages.words and not messages.isHidden()

        qtbot.waitUntil(said, timeout=WAIT_MS)

    return until


def journal_of_another_history(folder: Path) -> None:
    """What a checkout does: the file is another one, with nothing in it of what is known here."""
    other = folder.with_name("other.sqlite")
    Journal.open(other).close()
    other.replace(folder / "journal.sqlite")


def test_a_replaced_journal_stops_everything_and_is_told_with_one_next_step(
    queued: MainWindow, folder: Path, looks: Looks, qtbot: QtBot
) -> None:
    journal_of_another_history(folder)
    looks("replaced the project's journal")
    queued.generate.pause()
    qtbot.waitUntil(lambda: not queued.desk.engine._thread.is_alive(), timeout=WAIT_MS)
    assert [job.state for job in queued.desk.document.facts.jobs] == [JobState.QUEUED] * 4
    assert not list((folder / "media").rglob("*.mp4"))
    (kept,) = (folder / "versions").glob("journal-*.sqlite")
    assert f"versions/{kept.name}" in queued.stage.messages.words
    with Journal.open(kept) as known, Journal.open(folder / "journal.sqlite") as other:
        assert (len(known.jobs()), len(other.jobs())) == (4, 0)
    with qtbot.waitSignal(queued.opened, timeout=WAIT_MS) as asked:
        queued.stage.messages._step.click()
    assert asked.args == [folder]


def test_a_journal_that_was_taken_away_is_there_again_with_its_jobs_when_the_project_is_opened_again(
    queued: MainWindow, folder: Path, looks: Looks, qtbot: QtBot
) -> None:
    (folder / "journal.sqlite").unlink()
    looks("it was written again")
    qtbot.waitUntil(lambda: not queued.desk.engine._thread.is_alive(), timeout=WAIT_MS)
    queued.desk.close()
    with open_session(folder, open_context()) as again:
        assert [(job.state, again.owns(job)) for job in again.jobs()] == [(JobState.QUEUED, True)] * 4


def test_a_journal_that_is_overwritten_mixes_with_nothing(queued: MainWindow, folder: Path, looks: Looks) -> None:
    other = folder.with_name("other.sqlite")
    Journal.open(other).close()
    shutil.copyfile(other, folder / "journal.sqlite")
    looks("replaced the project's journal")
    queued.desk.close()
    with open_session(folder, open_context()) as again:
        assert again.jobs() == ()
    with Journal.open(folder / "journal.sqlite") as journal:
        assert journal._rows("PRAGMA integrity_check") == [("ok",)]


def test_a_generation_that_is_asked_for_after_that_is_refused(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    journal_of_another_history(folder)
    window.generate.missing()
    qtbot.waitUntil(lambda: "replaced the " in window.stage.messages.words, timeout=WAIT_MS)
    assert window.desk.session.jobs() == ()


def test_a_project_that_is_closed_at_once_keeps_what_it_knew(queued: MainWindow, folder: Path) -> None:
    journal_of_another_history(folder)
    queued.desk.close()
    (kept,) = (folder / "versions").glob("journal-*.sqlite")
    with Journal.open(kept) as known, Journal.open(folder / "journal.sqlite") as other:
        assert (len(known.jobs()), len(other.jobs())) == (4, 0)
