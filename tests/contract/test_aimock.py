"""The adapters against software nobody here wrote: the npm package @copilotkit/aimock, where it can be had."""

import asyncio
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard.model.capabilities import ModelCapabilities
from storyboard.providers import openrouter, seedance, xai
from storyboard.providers.base import Progress, RemoteState
from storyboard.providers.http import HttpClient
from storyboard.providers.tasks import TaskApi, TaskProvider
from tests.contract.strangers import aimock, free_port
from tests.fakes.submissions import capabilities, submission, target_at
from tests.providers.conftest import ROOMY

pytestmark = pytest.mark.timeout(1500)
ARK = {"id": "cgt-1", "status": "succeeded", "content": {"video_url": "http://127.0.0.1:1/clip.mp4"}}
VIDEO = {"video": {"id": "v1", "status": "completed", "url": "http://127.0.0.1:1/clip.mp4"}}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """A running aimock; its address."""
    fixtures = [
        {"match": {"endpoint": "video", "model": "ark"}, "response": {"json": ARK}},
        {"match": {"endpoint": "video"}, "response": VIDEO},
    ]
    (tmp_path / "fixtures.json").write_text(json.dumps({"fixtures": fixtures}))
    port = free_port()
    asked = [*aimock(), "-p", str(port), "-f", str(tmp_path / "fixtures.json")]
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


def test_aimock_takes_what_is_sent_for_xai(server: str) -> None:
    assert finished(xai.API, f"{server}/v1", "grok-imagine-video-1.5").output["url"].endswith("clip.mp4")


def test_aimock_takes_what_is_sent_for_openrouter(server: str) -> None:
    assert finished(openrouter.API, f"{server}/api/v1", "google/veo-3.1").state == RemoteState.DONE


def test_aimock_takes_what_is_sent_for_seedance(server: str) -> None:
    assert finished(seedance.API, f"{server}/api/v3", "ark").output["url"].endswith("clip.mp4")


def test_what_openrouter_lists_of_a_model_is_learned(server: str) -> None:
    async def learn() -> ModelCapabilities | None:
        client = HttpClient(f"{server}/api/v1", key="sk-test-key", limits=ROOMY)
        target = target_at(f"{server}/api/v1", model_id="ark")
        provider = TaskProvider(openrouter.API, target, capabilities(), client)
        try:
            return await provider.learn()
        finally:
            await provider.aclose()

    learned = asyncio.run(learn())
    assert learned is not None
    assert (learned.durations.allowed_s, learned.first_frame, learned.seed) == ((4, 8), False, True)
    assert (1280, 720) in {(size.width, size.height) for size in learned.sizes}
