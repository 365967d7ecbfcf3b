"""The adapter through a real LiteLLM proxy that stands in front of the fake server: what survives the way, and how."""

import asyncio
import io
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.model.facts import FailureKind
from storyboard.providers.base import Cancelled, MaybeSent, NotSent, Progress, ProviderError, Refused, RemoteState
from storyboard.providers.http import HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.store.catalogue import load_models
from tests.contract.strangers import free_port, litellm
from tests.fakes.submissions import PICTURE, png, submission, target_at
from tests.fakes.video_server import Fault, VideoServer

pytestmark = pytest.mark.timeout(1500)

MASTER = "sk-0123456789abcdef0123456789abcdef0123456789abcdef"
UPSTREAM_KEY = "sk-upstream-0123456789"
PATIENT = Limits(connect_s=30, create_s=120, read_s=120, pause_s=60, download_s=120)


@dataclass(frozen=True)
class Proxy:
    """A running proxy and the server behind it."""

    base_url: str
    upstream: VideoServer


@pytest.fixture
def proxy(running_proxy: Proxy) -> Iterator[Proxy]:
    """The proxy, behind which no connection is left open after a test."""
    yield running_proxy
    running_proxy.upstream._listener.hang_up()


@pytest.fixture(scope="module")
def running_proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """LiteLLM on a port of its own; it is started once."""
    program = litellm()
    folder, port = tmp_path_factory.mktemp("litellm"), free_port()
    with VideoServer(key=UPSTREAM_KEY) as upstream:
        params = {"model": "openai/sora-2", "api_base": upstream.base_url, "api_key": UPSTREAM_KEY}
        told = {
            "model_list": [{"model_name": "sora-2", "litellm_params": {**params, "max_retries": 0}}],
            # By itself the proxy repeats creates, and so may buy a clip twice.
            "router_settings": {"num_retries": 0},
            "general_settings": {"master_key": MASTER},
        }
        # JSON is YAML too.
        (folder / "config.yaml").write_text(json.dumps(told))
        asked = [str(program), "--config", str(folder / "config.yaml"), "--host", "127.0.0.1", "--port", str(port)]
        quiet = {"LITELLM_LOCAL_MODEL_COST_MAP": "True", "LITELLM_TELEMETRY": "False", "HOME": str(folder)}
        with (folder / "log.txt").open("wb") as log:
            running = subprocess.Popen(asked, stdout=log, stderr=log, cwd=folder, env={**os.environ, **quiet})
            try:
                _wait(f"http://127.0.0.1:{port}/health/liveliness", running, folder / "log.txt")
                yield Proxy(f"http://127.0.0.1:{port}/v1", upstream)
            finally:
                running.terminate()
                running.wait(60)
        assert upstream.crashes == []


def _wait(address: str, running: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 600
    while running.poll() is None and time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"The proxy did not start: {log.read_text(errors='replace')[-2000:]}")


def through(proxy: Proxy, work: Callable[[OpenAIVideos], Any], *, key: str = MASTER) -> Any:
    """Do something with the adapter at the proxy, by the profile that the catalogue has for it."""

    async def session() -> Any:
        client = HttpClient(proxy.base_url, key=key, limits=PATIENT)
        adapter = OpenAIVideos(target_at(proxy.base_url, profile_id="litellm"), load_models()["litellm"], client)
        try:
            return await work(adapter)
        finally:
            await adapter.aclose()

    return asyncio.run(session())


async def finished(adapter: OpenAIVideos, remote_id: str) -> Progress:
    progress = await adapter.poll(remote_id)
    for _ in range(10):
        if progress.state not in (RemoteState.QUEUED, RemoteState.RUNNING):
            break
        progress = await adapter.poll(remote_id)
    return progress


def refusal(proxy: Proxy, fault: str | Fault) -> ProviderError:
    """What the engine hears of a create that goes wrong behind the proxy; it is sent there once at most."""
    before = proxy.upstream.count("create")
    proxy.upstream.script("create", fault)

    async def create(adapter: OpenAIVideos) -> None:
        await adapter.submit(submission())

    with pytest.raises(ProviderError) as raised:
        through(proxy, create)
    assert proxy.upstream.count("create") - before == 1
    return raised.value


def test_a_clip_comes_through_the_proxy(proxy: Proxy, tmp_path: Path) -> None:
    into = tmp_path / "clip.mp4"

    async def whole(adapter: OpenAIVideos) -> str:
        remote_id = (await adapter.submit(submission())).remote_id
        progress = await finished(adapter, remote_id)
        await adapter.fetch(remote_id, progress, into, lambda count: None)
        return remote_id

    remote_id = through(proxy, whole)
    assert remote_id not in proxy.upstream.jobs, "the proxy has ids of its own"
    assert into.read_bytes()[4:8] == b"ftyp"
    sent = proxy.upstream.creates[-1].fields
    assert {name: sent[name] for name in ("prompt", "seconds", "size", "model")} == {
        "prompt": "A cup on a table",
        "seconds": "1",
        "size": "64x48",
        "model": "sora-2",
    }


def test_the_first_frame_arrives_behind_the_proxy_as_it_was_sent(proxy: Proxy, tmp_path: Path) -> None:
    (tmp_path / "first.png").write_bytes(png(64, 48))

    async def create(adapter: OpenAIVideos) -> None:
        await adapter.submit(submission(pictures={PICTURE: tmp_path / "first.png"}))

    through(proxy, create)
    picture = proxy.upstream.creates[-1].picture
    assert picture is not None
    assert Image.open(io.BytesIO(picture), formats=("PNG",)).size == (64, 48)


def test_what_moderation_says_behind_the_proxy_is_heard(proxy: Proxy) -> None:
    async def follow(adapter: OpenAIVideos) -> Progress:
        remote_id = (await adapter.submit(submission())).remote_id
        proxy.upstream.script("poll", "moderation")
        return await finished(adapter, remote_id)

    progress = through(proxy, follow)
    assert progress.state == RemoteState.FAILED
    assert progress.failure.kind == FailureKind.MODERATION
    assert "moderation" in progress.failure.message


def test_a_refusal_behind_the_proxy_keeps_its_words(proxy: Proxy) -> None:
    error = refusal(proxy, Fault("400", message="Your prompt names a person."))
    assert isinstance(error, Refused)
    assert "Your prompt names a person." in str(error)
    assert MASTER not in str(error)


@pytest.mark.parametrize("status", ["500", "502", "503"])
def test_a_fault_behind_the_proxy_is_never_taken_for_a_no(proxy: Proxy, status: str) -> None:
    assert isinstance(refusal(proxy, status), MaybeSent)


def test_a_rate_limit_behind_the_proxy_is_no_accepted_job(proxy: Proxy) -> None:
    assert isinstance(refusal(proxy, Fault("429", retry_after="7")), NotSent | MaybeSent)


def test_the_wrong_key_for_the_proxy_is_refused(proxy: Proxy) -> None:
    async def create(adapter: OpenAIVideos) -> None:
        await adapter.submit(submission())

    with pytest.raises(ProviderError) as refused:
        through(proxy, create, key="sk-wrong")
    assert isinstance(refused.value, Refused)
    assert refused.value.failure.kind == FailureKind.AUTH
    assert "sk-wrong" not in str(refused.value)


def test_the_proxy_answers_and_takes_the_key(proxy: Proxy) -> None:
    before = len(proxy.upstream.creates)
    assert "answers" in through(proxy, lambda adapter: adapter.test_connection())
    assert len(proxy.upstream.creates) == before


def test_a_job_at_the_proxy_cannot_be_stopped_and_nobody_says_so(proxy: Proxy) -> None:
    async def stopped(adapter: OpenAIVideos) -> Cancelled:
        return await adapter.cancel((await adapter.submit(submission())).remote_id)

    assert through(proxy, stopped) == Cancelled.GOES_ON


def test_an_unknown_job_at_the_proxy_is_no_end(proxy: Proxy) -> None:
    with pytest.raises(ProviderError):
        through(proxy, lambda adapter: adapter.poll("video_unknown"))
