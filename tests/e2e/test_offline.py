"""On the train: paid shots are queued, marked so and kept; drafts are made; everything goes when there is a network."""

import json
import socket
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from storyboard.jobs.seams import Pacing
from tests.e2e.conftest import Say
from tests.fakes.video_server import VideoServer


@pytest.fixture
def server() -> Iterator[VideoServer]:
    with VideoServer(polls_to_finish=1) as running:
        yield running


@pytest.fixture
def paid(project: Path, say: Say, server: VideoServer) -> tuple[object, ...]:
    """What generates the project's first shot for money."""
    assert say("set", project, "1A", "link=cut").code == 0
    assert say("targets", "add", "studio", "--url", server.base_url, "--model", "wan").code == 0
    return ("generate", project, "--target", "studio", "--shots", "1", "--max", "1", "--accept-unknown")


def jobs(project: Path, say: Say) -> list[tuple[str, str, str]]:
    """State, what it waits for, and the words of every job."""
    return [(j["state"], j["waits_for"], j["words"]) for j in json.loads(say("jobs", project, "--json").out)]


def test_offline_a_paid_shot_waits_and_says_so(project: Path, say: Say, server: VideoServer, paid: tuple[object, ...]):
    assert say("settings", "offline=yes").code == 0
    said = say(*paid)
    assert said.code == 4
    assert "Waits until you go online again" in said.out
    assert [(state, what) for state, what, _ in jobs(project, say)] == [("queued", "user")]
    assert server.requests == []


def test_offline_drafts_go_on(project: Path, say: Say, server: VideoServer, paid: tuple[object, ...]):
    say("settings", "offline=yes")
    say(*paid)
    # The drafts came; that the run is called incomplete is for the shot that still waits.
    assert say("generate", project, "--target", "draft", "--only", "all").code == 4
    assert sorted(state for state, _, _ in jobs(project, say)) == ["done", "done", "queued"]
    assert server.requests == []


def test_going_online_sends_what_waited_once(project: Path, say: Say, server: VideoServer, paid: tuple[object, ...]):
    say("settings", "offline=yes")
    say(*paid)
    assert say("settings", "offline=no").code == 0
    assert say(*paid).code == 0
    assert jobs(project, say) == [("done", "", "")]
    assert len(server.creates) == 1


def test_one_run_may_differ_from_the_setting(project: Path, say: Say, server: VideoServer, paid: tuple[object, ...]):
    assert say(*paid, "--offline").code == 4
    assert server.requests == []
    say("settings", "offline=yes")
    assert say(*paid, "--online").code == 0
    assert len(server.creates) == 1


def test_without_a_network_shots_wait_and_go_with_the_next_run(
    project: Path, say: Say, server: VideoServer, paid: tuple[object, ...], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("storyboard.jobs.seams.Pacing.__init__.__defaults__", quick(), raising=False)
    with monkeypatch.context() as cut:

        def refuse(*_: object, **__: object) -> None:
            raise OSError(101, "Network is unreachable")

        cut.setattr(socket.socket, "connect", refuse)
        cut.setattr("asyncio.selector_events.BaseSelectorEventLoop.sock_connect", refuse)
        said = say(*paid)
    assert said.code == 4
    assert "Waits for the network; nothing was sent." in said.out
    assert [(state, what) for state, what, _ in jobs(project, say)] == [("queued", "network")]
    assert say(*paid).code == 0
    assert jobs(project, say) == [("done", "", "")]
    assert len(server.creates) == 1


def quick() -> tuple[object, ...]:
    """A pace that does not wait for the network for long."""
    defaults: list[object] = list(Pacing.__init__.__defaults__ or ())
    names = [field.name for field in fields(Pacing)]
    defaults[names.index("create_wait_s")] = 0.01
    return tuple(defaults)
