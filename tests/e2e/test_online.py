"""A paid run against a server, from the command line: bill, cap, crash, and the copy that spends nothing."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storyboard.cli.run import run
from tests.fakes.video_server import VideoServer

ROWS = "action,seconds\nA door opens.,1\nRain.,1\nA lamp.,1\n"


@pytest.fixture
def server() -> Iterator[VideoServer]:
    """A server that speaks /v1/videos."""
    with VideoServer(key="sk-test-0123456789", polls_to_finish=1) as running:
        yield running


@pytest.fixture
def project(tmp_path: Path, server: VideoServer, monkeypatch: pytest.MonkeyPatch) -> str:
    """Three shots, and a target for them."""
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", "sk-test-0123456789")
    folder = str(tmp_path / "Paid.storyboard")
    (tmp_path / "three.csv").write_text(ROWS, encoding="utf-8")
    assert run(["new", folder, "--size", "160x90"]) == 0
    assert run(["import-shots", folder, str(tmp_path / "three.csv")]) == 0
    assert run(["targets", "add", "studio", "--url", server.base_url, "--model", "wan"]) == 0
    return folder


def paid(project: str, *more: str) -> list[str]:
    return ["generate", project, "--target", "studio", "--max", "3", "--accept-unknown", *more]


def test_a_target_is_tried_without_cost(project: str, server: VideoServer, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "test", "studio"]) == 0
    assert server.creates == []


def test_a_run_over_its_count_is_refused_before_anything_is_sent(project: str, server: VideoServer) -> None:
    assert run(["generate", project, "--target", "studio", "--max", "2", "--accept-unknown"]) == 3
    assert server.creates == []


def test_an_unknown_price_under_a_cap_needs_a_count_and_a_yes(project: str, server: VideoServer) -> None:
    assert run(["generate", project, "--target", "studio", "--cap", "5.00"]) == 3
    assert server.creates == []
    assert run(paid(project, "--cap", "5.00")) == 0
    assert len(server.creates) == 3


def test_paid_takes_come_home_with_receipts_and_make_a_film(
    project: str, server: VideoServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(paid(project)) == 0
    capsys.readouterr()
    assert run(["takes", project, "--json"]) == 0
    takes = json.loads(capsys.readouterr().out)
    assert [(t["shot"], t["grade"]) for t in takes] == [("1", "final"), ("1A", "final"), ("1B", "final")]
    assert run(["verify", project]) == 0
    assert run(["export", project, "--out", str(tmp_path / "paid.mp4")]) == 0
    assert run(paid(project)) == 0
    assert len(server.creates) == 3


def test_a_refused_shot_is_told_in_the_servers_words(
    project: str, server: VideoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.script("create", "moderation")
    assert run(paid(project)) == 4
    assert run(["jobs", project, "--json"]) == 0
    assert "moderation" in capsys.readouterr().out.lower()


def test_a_dropped_connection_leaves_an_uncertain_job_that_is_never_sent_again(
    project: str, server: VideoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    server.lists = False
    server.script("create", "drop_after_accept")
    assert run(paid(project)) == 4
    sent = len(server.creates)
    capsys.readouterr()
    assert run(["jobs", project, "--json"]) == 0
    uncertain = [j for j in json.loads(capsys.readouterr().out) if j["state"] == "uncertain"]
    assert len(uncertain) == 1
    assert run(["settle", project, uncertain[0]["id"][:12], "--did-not-run"]) == 0
    assert len(server.creates) == sent


def test_a_dropped_connection_is_settled_by_the_servers_own_list_where_it_is_clear(
    project: str, server: VideoServer
) -> None:
    server.script("create", "drop_after_accept")
    assert run(paid(project)) == 0
    assert len(server.creates) == 3


def test_a_run_that_was_killed_is_finished_by_the_next_with_every_create_sent_once(
    project: str, server: VideoServer
) -> None:
    kill_in_the_middle(project, server)
    assert run(paid(project)) == 0
    assert run(["verify", project]) == 0
    assert len(server.creates) == len({c.fields["prompt"] for c in server.creates}) == 3


def test_the_same_project_copied_to_another_user_sends_nothing(
    project: str, server: VideoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_in_the_middle(project, server)
    copy = str(tmp_path / "Copy.storyboard")
    shutil.copytree(project, copy)
    monkeypatch.setenv("STORYBOARD_HOME", str(tmp_path / "somebody else"))
    before = len(server.requests)
    assert run(["generate", copy, "--shots", "1", "--target", "draft", "--dry-run"]) == 0
    assert run(["targets", "add", "studio", "--url", server.base_url, "--model", "wan"]) == 0
    assert run(["generate", copy, "--only", "stale", "--target", "studio"]) in (0, 4)
    assert len(server.requests) == before


def kill_in_the_middle(project: str, server: VideoServer) -> None:
    """Run in a child and kill it while a clip is on its way."""
    go_on = server.hold("content")
    command = [sys.executable, "-m", "storyboard", *paid(project)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:
        wait_until(lambda: server.count("content") > 0)
        os.kill(first.pid, signal.SIGKILL)
    go_on.set()
    server.settle()


def wait_until(true: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)
