"""`kill -9` at any moment of a batch: the restart finishes it, and every create was sent once."""

import shutil
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from storyboard.model.facts import JobState
from storyboard.store.instances import settle_instance
from storyboard.store.journal import Journal
from storyboard.store.media import MediaFolder
from tests.fakes.video_server import VideoServer

ROOT = Path(__file__).parents[2]
CLIP = b"\x00\x00\x00\x18ftypmp42" + b"." * 4000
SHOTS = 6


class Batch:
    """A batch in a child process, and the server it talks to."""

    def __init__(self, folder: Path, state: Path, server: VideoServer) -> None:
        self.folder, self.state, self.server = folder, state, server
        folder.mkdir(parents=True, exist_ok=True)

    def start(self) -> subprocess.Popen[str]:
        """Begin, or go on."""
        arguments = [str(self.folder), str(self.state), self.server.base_url, str(SHOTS)]
        return subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.engine_child", *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def finish(self) -> None:
        """Let it work until idle."""
        child = self.start()
        said, complaints = child.communicate(timeout=60)
        assert child.returncode == 0, complaints
        assert said.split() == ["ready", "idle"]

    def kill_at(self, request_count: int) -> None:
        """Kill it, without warning, as soon as the server has seen so many requests since now, if it gets so far."""
        reached = threading.Event()
        wanted = len(self.server.requests) + request_count
        note = self.server.note

        def counting(operation: str, path: str, headers: Mapping[str, str]) -> None:
            note(operation, path, headers)
            if len(self.server.requests) >= wanted:
                reached.set()

        self.server.note = counting
        child = self.start()
        while not reached.wait(0.02) and child.poll() is None:
            pass
        child.send_signal(signal.SIGKILL)
        child.communicate(timeout=10)
        self.server.note = note
        self.server.settle()


@pytest.fixture
def server():
    with VideoServer(clip=CLIP, lists=False) as running:
        yield running


@pytest.fixture
def batch(tmp_path: Path, server: VideoServer) -> Batch:
    return Batch(tmp_path / "Launch.storyboard", tmp_path / "state", server)


def prompts(server: VideoServer) -> Counter[str]:
    """How often each shot was accepted; a kill may cut a create short, and no server takes half of one."""
    return Counter(job.fields["prompt"] for job in server.jobs.values())


@pytest.mark.parametrize("moments", [(2, 5), (7, 1, 4), (13,)])
def test_a_killed_batch_is_finished_with_every_create_sent_once(batch: Batch, server: VideoServer, moments: tuple):
    for moment in moments:
        batch.kill_at(moment)
    batch.finish()
    assert set(prompts(server).values()) <= {1}
    with Journal.open(batch.folder / "journal.sqlite") as journal:
        jobs = journal.jobs()
        assert len(jobs) == SHOTS
        assert {job.state for job in jobs} <= {JobState.DONE, JobState.UNCERTAIN}
        done = [job for job in jobs if job.state == JobState.DONE]
        assert len(journal.takes()) == len(done)
        assert len(server.jobs) <= SHOTS
        media = MediaFolder(batch.folder / "media")
        assert all(media.path_of(take.sha256).read_bytes() == CLIP for take in journal.takes())
        # What was cut off in the middle of its create is at most what was in flight at each kill.
        assert SHOTS - len(done) <= 3 * len(moments)


def test_the_same_project_copied_to_another_user_sends_nothing(batch: Batch, server: VideoServer, tmp_path: Path):
    batch.kill_at(4)
    sent = len(server.requests)
    other = Batch(tmp_path / "elsewhere" / "Launch.storyboard", tmp_path / "another state", server)
    shutil.rmtree(other.folder)
    shutil.copytree(batch.folder, other.folder)
    other.finish()
    assert len(server.requests) == sent
    with Journal.open(other.folder / "journal.sqlite") as journal:
        assert {job.state for job in journal.unfinished()} <= {JobState.HELD, JobState.UNCERTAIN}


def test_a_copy_beside_the_original_sends_nothing_either(batch: Batch, server: VideoServer, tmp_path: Path):
    batch.kill_at(3)
    sent = len(server.requests)
    twin = Batch(tmp_path / "Twin.storyboard", batch.state, server)
    shutil.rmtree(twin.folder)
    shutil.copytree(batch.folder, twin.folder)
    twin.finish()
    assert len(server.requests) == sent
    batch.finish()
    assert set(prompts(server).values()) == {1}


def test_a_renamed_project_goes_on(batch: Batch, server: VideoServer, tmp_path: Path):
    batch.kill_at(3)
    moved = Batch(batch.folder.rename(tmp_path / "Renamed.storyboard"), batch.state, server)
    moved.finish()
    with Journal.open(moved.folder / "journal.sqlite") as journal:
        assert {job.state for job in journal.jobs()} <= {JobState.DONE, JobState.UNCERTAIN}
        assert settle_instance(moved.folder, journal, moved.state / "instances.sqlite", "install").is_ours
