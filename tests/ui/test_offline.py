"""Working offline from the window: the queue says so, jobs are marked, and the choice is kept."""

from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from storyboard.jobs.engine import Engine
from storyboard.model.facts import JobState, WaitsFor
from storyboard.studio.context import open_context
from storyboard.ui.main_window import MainWindow
from storyboard.ui.queueing.words import told_job
from tests.fakes.job_facts import job

WAIT_MS = 30_000


def test_going_offline_is_kept_told_and_taken_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(Engine, "work_offline", lambda _engine, *, is_offline: asked.append(is_offline))
    commands = window.bench.commands["offline"]
    window.actions_by_id["offline"].trigger()
    qtbot.waitUntil(lambda: asked == [True], timeout=WAIT_MS)
    assert open_context().settings.offline
    assert not commands.banner.isHidden()
    assert "offline" in window.stage.messages.words
    commands.banner.online.click()
    qtbot.waitUntil(lambda: asked == [True, False], timeout=WAIT_MS)
    assert not open_context().settings.offline
    assert commands.banner.isHidden()


@pytest.mark.parametrize(
    ("waits_for", "words"),
    [(WaitsFor.USER, "waits until you go online"), (WaitsFor.NETWORK, "waits for the network")],
)
def test_a_job_that_waits_says_for_what(waits_for: WaitsFor, words: str) -> None:
    waiting = job("dark", JobState.QUEUED, waits_for=waits_for)
    assert words in told_job(waiting, "1", datetime.now(UTC), is_paused=False).words
