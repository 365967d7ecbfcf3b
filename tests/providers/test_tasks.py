"""What a task API answers out of turn: no name, no link, no words; each is told apart, and nothing is sent twice."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.capabilities import Dialect
from storyboard.model.facts import FailureKind
from storyboard.providers import seedance, xai
from storyboard.providers.base import Cancelled, MaybeSent, Progress, ProviderError, Refused, RemoteState, Unreachable
from storyboard.providers.http import HttpClient
from storyboard.providers.tasks import TaskApi, TaskProvider
from tests.fakes.submissions import capabilities, submission, target_at
from tests.fakes.task_wire import ArkRequest, XaiRequest
from tests.fakes.video_server import Fault, VideoServer
from tests.providers.conftest import KEY, ROOMY

DONE = Progress(RemoteState.DONE)


@pytest.fixture
def server() -> Iterator[VideoServer]:
    """A server that speaks xAI's tongue."""
    with VideoServer(key=KEY, speaks=XaiRequest) as running:
        yield running
    assert running.crashes == []


def use(server: VideoServer, work: Callable[[TaskProvider], Any], api: TaskApi = xai.API, **model: Any) -> Any:
    async def session() -> Any:
        client = HttpClient(server.base_url, key=KEY, limits=ROOMY)
        provider = TaskProvider(api, target_at(server.base_url), capabilities(**model), client)
        try:
            return await work(provider)
        finally:
            await provider.aclose()

    return asyncio.run(session())


def test_a_task_without_a_name_may_have_been_made(server: VideoServer) -> None:
    server.script("create", Fault("200", body=b'{"status": "pending"}'))
    with pytest.raises(MaybeSent, match="named no job"):
        use(server, lambda provider: provider.submit(submission()))
    assert server.count("create") == 1


@pytest.mark.parametrize(("prompt", "words"), [("  ", "empty"), ("x" * 31, "31 characters")])
def test_a_prompt_that_cannot_be_sent_is_refused_before_it_is(server: VideoServer, prompt: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        use(server, lambda provider: provider.submit(submission(prompt=prompt)), prompt_max=30)
    assert server.count("create") == 0


def test_a_prompt_is_counted_as_the_model_counts(server: VideoServer) -> None:
    tokens = Dialect(length_unit="tokens")
    use(server, lambda provider: provider.submit(submission(prompt="x" * 90)), prompt_max=30, dialect=tokens)
    assert server.count("create") == 1


def test_a_clip_that_is_nowhere_is_asked_for_again(server: VideoServer, tmp_path: Path) -> None:
    server.script("poll", Fault("200", body=b'{"status": "done"}'))

    async def fetch(provider: TaskProvider) -> None:
        await provider.fetch("any", DONE, tmp_path / "clip.mp4", lambda count: None)

    with pytest.raises(Unreachable, match="not where it is"):
        use(server, fetch)


def test_a_clip_that_moderation_holds_back_is_no_clip(server: VideoServer) -> None:
    body = b'{"status": "done", "video": {"url": "http://127.0.0.1/x.mp4", "respect_moderation": false}}'
    server.script("poll", Fault("200", body=body))
    progress = use(server, lambda provider: provider.poll("any"))
    assert (progress.state, progress.failure.kind) == (RemoteState.FAILED, FailureKind.MODERATION)


@pytest.mark.parametrize("body", [b"[]", b'"words"', b'{"hello": 1}'])
def test_a_poll_that_speaks_of_no_task_is_no_end(server: VideoServer, body: bytes) -> None:
    server.script("poll", Fault("200", body=body))
    with pytest.raises(ProviderError):
        use(server, lambda provider: provider.poll("any"))


@pytest.mark.parametrize(
    ("fault", "kind"),
    [(Fault("401"), FailureKind.AUTH), (Fault("200", body=b"<html>hello</html>"), FailureKind.NOT_FOUND)],
)
def test_a_connection_that_is_none_says_why(server: VideoServer, fault: Fault, kind: FailureKind) -> None:
    server.script("models", fault)
    with pytest.raises(Refused) as refused:
        use(server, lambda provider: provider.test_connection())
    assert refused.value.failure.kind == kind


def test_an_api_that_says_nothing_of_models_teaches_nothing(server: VideoServer) -> None:
    assert use(server, lambda provider: provider.learn()) is None


def test_a_task_that_cannot_be_stopped_goes_on(server: VideoServer) -> None:
    assert use(server, lambda provider: provider.cancel("any")) == Cancelled.GOES_ON


def test_a_task_that_runs_already_goes_on() -> None:
    async def stopped(provider: TaskProvider) -> Cancelled:
        remote_id = (await provider.submit(submission())).remote_id
        await provider.poll(remote_id)
        return await provider.cancel(remote_id)

    with VideoServer(key=KEY, speaks=ArkRequest, polls_to_finish=9) as server:
        assert use(server, stopped, api=seedance.API) == Cancelled.GOES_ON
        assert server.count("delete") == 0


def test_what_is_uncertain_stays_so(server: VideoServer) -> None:
    assert use(server, lambda provider: provider.find(submission())) is None
