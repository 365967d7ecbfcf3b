"""What every adapter of a network API owes the engine, whatever the server does.

A case is an adapter at a server that answers one request in one way; the table says which of the four errors, or what
progress, the engine must hear of it. An adapter joins by an entry in ADAPTERS.
"""

import asyncio
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.model.facts import FailureKind
from storyboard.model.targets import Target
from storyboard.providers import openrouter, seedance, xai
from storyboard.providers.base import (
    Accepted,
    Cancelled,
    GivesLastFrame,
    NotSent,
    Progress,
    Provider,
    ProviderError,
    Refused,
    RemoteState,
    Unreachable,
)
from storyboard.providers.comfyui import ComfyUI
from storyboard.providers.comfyui_workflow import Workflow
from storyboard.providers.http import HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.providers.tasks import TaskApi, TaskProvider
from tests.contract.cases import CLIPS, CREATES, READS, RECORDED_CREATES, RECORDED_POLLS, Case
from tests.fakes.submissions import PICTURE, capabilities, png, submission, target_at
from tests.fakes.task_wire import ArkRequest, ComfyRequest, OpenRouterRequest, XaiRequest
from tests.fakes.video_server import Fault, VideoServer
from tests.fakes.video_wire import VideoRequest
from tests.providers.conftest import KEY, ROOMY

Opener = Callable[[VideoServer, Limits], Provider]


@dataclass(frozen=True)
class Tongue:
    """An adapter, and the fake server in the tongue that it speaks."""

    speaks: type[VideoRequest]
    adapter: Callable[[Target, HttpClient], Provider]


def task(api: TaskApi) -> Callable[[Target, HttpClient], Provider]:
    """An adapter that is told by its description."""
    return lambda target, client: TaskProvider(api, target, TAKES_ALL, client)


def comfyui(target: Target, client: HttpClient) -> Provider:
    """The adapter for ComfyUI with a workflow of one node."""
    inputs = {name: f"{{{{{name}}}}}" for name in ("width", "height", "fps")}
    node = {"class_type": "Video", "inputs": {"text": "{{prompt}}", "length": "{{frames}}", **inputs}}
    return ComfyUI(Workflow({"1": node}, frozenset({"prompt", "frames", *inputs}), ""), TAKES_ALL, client)


TAKES_ALL = capabilities(last_frame=True, reference_images_max=3)
ADAPTERS: dict[str, Tongue] = {
    "openai_videos": Tongue(VideoRequest, lambda target, client: OpenAIVideos(target, capabilities(), client)),
    "openrouter": Tongue(OpenRouterRequest, task(openrouter.API)),
    "xai": Tongue(XaiRequest, task(xai.API)),
    "seedance": Tongue(ArkRequest, task(seedance.API)),
    "comfyui": Tongue(ComfyRequest, comfyui),
}
every_adapter = pytest.mark.parametrize("tongue", ADAPTERS.values(), ids=ADAPTERS.keys())
the_openai_adapter = pytest.mark.parametrize("tongue", [ADAPTERS["openai_videos"]], ids=["openai_videos"])


@pytest.fixture
def server(tongue: Tongue) -> Iterator[VideoServer]:
    """A well-behaved server in this tongue until it is scripted."""
    with VideoServer(key=KEY, speaks=tongue.speaks) as running:
        yield running
    assert running.crashes == []


@pytest.fixture
def open_at(tongue: Tongue) -> Opener:
    """Opens the adapter at a server."""

    def opened(server: VideoServer, limits: Limits) -> Provider:
        client = HttpClient(server.base_url, key=KEY, limits=limits)
        return tongue.adapter(target_at(server.base_url), client)

    return opened


def cases(table: dict[str, Case]) -> pytest.MarkDecorator:
    """One test for each row."""
    return pytest.mark.parametrize("case", table.values(), ids=table.keys())


def run(server: VideoServer, open_at: Opener, work: Callable[[Provider], Any], limits: Limits = ROOMY) -> Any:
    """Do something with an adapter, and let go of it."""

    async def session() -> Any:
        provider = open_at(server, limits)
        try:
            return await work(provider)
        finally:
            await provider.aclose()

    return asyncio.run(session())


async def submit(provider: Provider) -> Accepted:
    return await provider.submit(submission())


async def poll(provider: Provider) -> Progress:
    return await provider.poll((await submit(provider)).remote_id)


def fetching(into: Path) -> Callable[[Provider], Any]:
    async def fetch(provider: Provider) -> None:
        remote_id = (await submit(provider)).remote_id
        await provider.poll(remote_id)
        progress = await provider.poll(remote_id)
        await provider.fetch(remote_id, progress, into, lambda count: None)

    return fetch


def check(case: Case, raised: pytest.ExceptionInfo[ProviderError]) -> None:
    """The error is of its kind, says something, and shows no key."""
    assert type(raised.value) is case.error
    assert len(str(raised.value)) > 10
    assert KEY not in repr(raised.value) + str(raised.value)
    if case.kind is not None:
        assert isinstance(raised.value, Refused)
        assert raised.value.failure.kind == case.kind


@every_adapter
def test_an_accepted_create_gives_an_id_to_keep(server: VideoServer, open_at: Opener) -> None:
    accepted = run(server, open_at, submit)
    assert accepted.remote_id in server.jobs
    assert len(server.creates) == 1


@every_adapter
@cases(CREATES)
def test_a_create_that_fails_says_whether_it_may_have_arrived(server: VideoServer, open_at: Opener, case: Case) -> None:
    server.script("create", case.fault)
    with pytest.raises(ProviderError) as raised:
        run(server, open_at, submit, case.limits("create_s"))
    check(case, raised)
    assert server.count("create") == 1, "a create is never repeated by the adapter"


@every_adapter
@cases(READS)
def test_a_poll_that_fails_is_hardly_ever_final(server: VideoServer, open_at: Opener, case: Case) -> None:
    server.script("poll", *[case.fault] * 6)
    with pytest.raises(ProviderError) as raised:
        run(server, open_at, poll, case.limits("read_s"))
    check(case, raised)


@every_adapter
@cases(CLIPS)
def test_a_download_that_fails_leaves_no_file(server: VideoServer, open_at: Opener, case: Case, tmp_path: Path) -> None:
    into = tmp_path / "clip.part"
    server.script("content", case.fault)
    with pytest.raises(ProviderError) as raised:
        run(server, open_at, fetching(into), case.limits("download_s"))
    check(case, raised)
    assert not into.exists()


@every_adapter
def test_a_rate_limit_hands_on_the_servers_wish(server: VideoServer, open_at: Opener) -> None:
    server.script("create", Fault("429", retry_after="7"))
    with pytest.raises(NotSent) as limited:
        run(server, open_at, submit)
    assert limited.value.retry_after_s == 7


@every_adapter
def test_a_server_that_is_not_there_was_sent_nothing(open_at: Opener) -> None:
    with VideoServer() as gone:
        address = gone
    with pytest.raises(NotSent):
        run(address, open_at, submit)


@pytest.mark.parametrize("tongue", [a for name, a in ADAPTERS.items() if name != "comfyui"])
def test_an_expired_job_says_so(server: VideoServer, open_at: Opener) -> None:
    server.script("poll", Fault("status", word="expired"))
    progress = run(server, open_at, poll)
    assert progress.state == RemoteState.EXPIRED
    assert progress.failure.kind == FailureKind.EXPIRED


@every_adapter
def test_a_file_that_is_already_there_is_left_alone(server: VideoServer, open_at: Opener, tmp_path: Path) -> None:
    into = tmp_path / "clip.part"
    into.write_bytes(b"somebody's")
    with pytest.raises(Unreachable):
        run(server, open_at, fetching(into))
    assert into.read_bytes() == b"somebody's"


@the_openai_adapter
@pytest.mark.parametrize(("status", "body", "error", "words"), RECORDED_CREATES.values(), ids=RECORDED_CREATES.keys())
def test_a_recorded_refusal_is_told_in_the_servers_own_words(
    server: VideoServer, open_at: Opener, status: int, body: bytes, error: type[ProviderError], words: str
) -> None:
    server.script("create", Fault(str(status), body=body))
    with pytest.raises(error) as raised:
        run(server, open_at, submit)
    assert words in str(raised.value)


@the_openai_adapter
@pytest.mark.parametrize(("status", "body", "state"), RECORDED_POLLS.values(), ids=RECORDED_POLLS.keys())
def test_a_recorded_job_is_understood(
    server: VideoServer, open_at: Opener, status: int, body: bytes, state: RemoteState
) -> None:
    server.script("poll", Fault(str(status), body=body))
    progress = run(server, open_at, poll)
    assert progress.state == state
    assert (progress.failure is not None) == (state == RemoteState.FAILED)


@every_adapter
def test_a_job_is_followed_to_its_clip(server: VideoServer, open_at: Opener, tmp_path: Path) -> None:
    run(server, open_at, fetching(tmp_path / "clip.mp4"))
    assert (tmp_path / "clip.mp4").read_bytes()[4:8] == b"ftyp"


@every_adapter
def test_the_first_frame_goes_at_exactly_the_clips_size(server: VideoServer, open_at: Opener, tmp_path: Path) -> None:
    (tmp_path / "tall.png").write_bytes(png(30, 90))

    async def with_frame(provider: Provider) -> Accepted:
        return await provider.submit(submission(pictures={PICTURE: tmp_path / "tall.png"}))

    run(server, open_at, with_frame)
    sizes = [Image.open(io.BytesIO(picture), formats=("PNG",)).size for picture in server.creates[0].pictures]
    assert sizes == ([] if server.speaks is ComfyRequest else [(64, 48)])


@every_adapter
def test_the_connection_is_tested_without_a_create(server: VideoServer, open_at: Opener) -> None:
    assert "answers" in run(server, open_at, lambda provider: provider.test_connection())
    assert server.creates == []


@pytest.mark.parametrize("tongue", [ADAPTERS["openrouter"], ADAPTERS["xai"]], ids=["openrouter", "xai"])
def test_what_a_clip_cost_is_told_where_the_vendor_tells_it(server: VideoServer, open_at: Opener) -> None:
    async def finished(provider: Provider) -> Progress:
        remote_id = (await submit(provider)).remote_id
        await provider.poll(remote_id)
        return await provider.poll(remote_id)

    assert run(server, open_at, finished).cost_microusd == 250_000


@pytest.mark.parametrize("tongue", [ADAPTERS["comfyui"], ADAPTERS["seedance"]], ids=["comfyui", "seedance"])
def test_a_queued_job_can_be_stopped(server: VideoServer, open_at: Opener) -> None:
    server.polls_to_finish = 9

    async def stopped(provider: Provider) -> Cancelled:
        remote_id = (await submit(provider)).remote_id
        server.advance = lambda job: setattr(job, "polls", job.polls + 1)  # type: ignore[method-assign]
        server.cancels = True
        return await provider.cancel(remote_id)

    assert run(server, open_at, stopped) == Cancelled.STOPPED


@pytest.mark.parametrize("tongue", [ADAPTERS["comfyui"]], ids=["comfyui"])
def test_a_prompt_of_our_own_choosing_is_found_again(server: VideoServer, open_at: Opener) -> None:
    async def found(provider: Provider) -> tuple[str | None, str | None]:
        before = await provider.find(submission())
        await provider.submit(submission())
        return before, await provider.find(submission())

    before, after = run(server, open_at, found)
    assert (before, [after]) == (None, list(server.jobs))


@pytest.mark.parametrize("tongue", [ADAPTERS["seedance"]], ids=["seedance"])
def test_the_last_frame_that_the_vendor_gives_is_fetched(server: VideoServer, open_at: Opener, tmp_path: Path) -> None:
    async def fetched(provider: Provider) -> tuple[bool, bool]:
        remote_id = (await submit(provider)).remote_id
        running, done = await provider.poll(remote_id), await provider.poll(remote_id)
        assert isinstance(provider, GivesLastFrame)
        before = await provider.fetch_last_frame(running, tmp_path / "none.png")
        return before, await provider.fetch_last_frame(done, tmp_path / "last.png")

    assert run(server, open_at, fetched) == (False, True)
    assert (tmp_path / "last.png").read_bytes() == png(64, 48)
    assert not (tmp_path / "none.png").exists()
