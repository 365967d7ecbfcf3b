"""The adapters against software nobody here wrote: the npm package @copilotkit/aimock, where it can be had.

AIMOCK_FOLDER may name the folder that it was installed in; without it the tests install it.
"""

import asyncio
import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard.model.capabilities import ModelCapabilities
from storyboard.providers import openrouter, seedance, xai
from storyboard.providers.base import Progress, RemoteState
from storyboard.providers.http import HttpClient
from storyboard.providers.tasks import TaskApi, TaskProvider
from tests.fakes.submissions import capabilities, submission, target_at
from tests.providers.conftest import ROOMY

CLI = Path("node_modules/@copilotkit/aimock/dist/cli.js")
PACKAGE = "@copilotkit/aimock@1.43.0"
ARK = {"id": "cgt-1", "status": "succeeded", "content": {"video_url": "http://127.0.0.1:1/clip.mp4"}}
VIDEO = {"video": {"id": "v1", "status": "completed", "url": "http://127.0.0.1:1/clip.mp4"}}


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """How aimock is started; skips, and says so, where it cannot be installed."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        pytest.skip("NOT TESTED against aimock: there is no node here.")
    folder = Path(os.environ.get("AIMOCK_FOLDER") or tmp_path_factory.mktemp("aimock"))
    if not (folder / CLI).is_file():
        install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(folder), PACKAGE]
        try:
            subprocess.run(install, check=True, capture_output=True, timeout=120)
        except (subprocess.SubprocessError, OSError) as error:
            pytest.skip(f"NOT TESTED against aimock: npm cannot install it ({type(error).__name__}).")
    return [node, str(folder / CLI)]


@pytest.fixture
def aimock(command: list[str], tmp_path: Path) -> Iterator[str]:
    """A running aimock; its address."""
    fixtures = [
        {"match": {"endpoint": "video", "model": "ark"}, "response": {"json": ARK}},
        {"match": {"endpoint": "video"}, "response": VIDEO},
    ]
    (tmp_path / "fixtures.json").write_text(json.dumps({"fixtures": fixtures}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    asked = [*command, "-p", str(port), "-f", str(tmp_path / "fixtures.json")]
    with subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert any("listening" in line for line in running.stdout)
        yield f"http://127.0.0.1:{port}"
        running.terminate()


def finished(api: TaskApi, base_url: str, model_id: str) -> Progress:
    """The last word on a job that was made and followed."""

    async def follow() -> Progress:
        client = HttpClient(base_url, key="sk-test-key", limits=ROOMY)
        provider = TaskProvider(api, target_at(base_url, model_id=model_id), capabilities(), client)
        try:
            remote_id = (await provider.submit(submission(model_id=model_id))).remote_id
            progress = await provider.poll(remote_id)
            for _ in range(20):
                if progress.state == RemoteState.DONE:
                    break
                progress = await provider.poll(remote_id)
            return progress
        finally:
            await provider.aclose()

    return asyncio.run(follow())


def test_aimock_takes_what_is_sent_for_xai(aimock: str) -> None:
    assert finished(xai.API, f"{aimock}/v1", "grok-imagine-video-1.5").output["url"].endswith("clip.mp4")


def test_aimock_takes_what_is_sent_for_openrouter(aimock: str) -> None:
    assert finished(openrouter.API, f"{aimock}/api/v1", "google/veo-3.1").state == RemoteState.DONE


def test_aimock_takes_what_is_sent_for_seedance(aimock: str) -> None:
    assert finished(seedance.API, f"{aimock}/api/v3", "ark").output["url"].endswith("clip.mp4")


def test_what_openrouter_lists_of_a_model_is_learned(aimock: str) -> None:
    async def learn() -> ModelCapabilities | None:
        client = HttpClient(f"{aimock}/api/v1", key="sk-test-key", limits=ROOMY)
        target = target_at(f"{aimock}/api/v1", model_id="ark")
        provider = TaskProvider(openrouter.API, target, capabilities(), client)
        try:
            return await provider.learn()
        finally:
            await provider.aclose()

    learned = asyncio.run(learn())
    assert learned is not None
    assert (learned.durations.allowed_s, learned.first_frame, learned.seed) == ((4, 8), False, True)
    assert (1280, 720) in {(size.width, size.height) for size in learned.sizes}
