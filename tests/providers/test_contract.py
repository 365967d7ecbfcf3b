"""What every adapter of a network API owes the engine, whatever the server does.

A case is an adapter at a server that answers one request in one way; the table says which of the four errors, or what
progress, the engine must hear of it. An adapter joins by an entry in ADAPTERS.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.facts import FailureKind
from storyboard.providers.base import (
    Accepted,
    MaybeSent,
    NotSent,
    Progress,
    Provider,
    ProviderError,
    Refused,
    RemoteState,
    Unreachable,
)
from storyboard.providers.http import HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos
from tests.fakes.submissions import capabilities, submission, target_at
from tests.fakes.video_server import Fault, VideoServer
from tests.providers.conftest import KEY, ROOMY

Opener = Callable[[VideoServer, Limits], Provider]
SOON_S = 0.3
"""How long a test of a stalled server waits for it."""


def openai_videos(profile: str) -> Opener:
    """The adapter for /v1/videos with one of its profiles."""

    def open_at(server: VideoServer, limits: Limits) -> Provider:
        client = HttpClient(server.base_url, key=KEY, limits=limits)
        return OpenAIVideos(target_at(server.base_url), capabilities(id=profile), client)

    return open_at


ADAPTERS: dict[str, Opener] = {"openai_videos": openai_videos("openai-compatible")}
every_adapter = pytest.mark.parametrize("open_at", ADAPTERS.values(), ids=ADAPTERS.keys())


@dataclass(frozen=True)
class Case:
    """What the server does, and the error the engine must hear."""

    fault: Fault
    error: type[ProviderError]
    kind: FailureKind | None = None

    def limits(self, bound: str) -> Limits:
        """Roomy ones, but for the bound that a stall is to meet."""
        return replace(ROOMY, **{bound: SOON_S}) if self.fault.name == "slow" else ROOMY


def wrapped(inner: str) -> bytes:
    """An upstream's error as a proxy wraps it."""
    text = inner.replace('"', '\\"')
    return f'{{"error": {{"message": "litellm.BadRequestError: OpenAIException - {text}", "code": "400"}}}}'.encode()


CREATES = {
    "rate limit": Case(Fault("429", retry_after="7"), NotSent),
    "no credit left": Case(
        Fault("429", body=b'{"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}'),
        Refused,
        FailureKind.CREDIT,
    ),
    "wrong key": Case(Fault("401"), Refused, FailureKind.AUTH),
    "forbidden": Case(Fault("403"), Refused, FailureKind.AUTH),
    "payment": Case(Fault("402"), Refused, FailureKind.CREDIT),
    "not found": Case(Fault("404"), Refused, FailureKind.NOT_FOUND),
    "gone": Case(Fault("410"), Refused, FailureKind.RETIRED),
    "retired in words": Case(Fault("404", message="veo-3.1 is no longer available"), Refused, FailureKind.RETIRED),
    "invalid": Case(Fault("422", body=b'{"detail": [{"loc": ["body", "size"], "msg": "bad"}]}'), Refused),
    "invalid without a word": Case(Fault("400", body=b""), Refused, FailureKind.INVALID_INPUT),
    "moderation": Case(Fault("moderation"), Refused, FailureKind.MODERATION),
    "wrapped moderation": Case(
        Fault("400", body=wrapped('{"error": {"message": "Flagged.", "code": "moderation_blocked"}}')),
        Refused,
        FailureKind.MODERATION,
    ),
    "request timeout": Case(Fault("408"), MaybeSent),
    "teapot without a word": Case(Fault("418", body=b""), MaybeSent),
    "server error": Case(Fault("500"), MaybeSent),
    "unavailable": Case(Fault("503", retry_after="3"), MaybeSent),
    "gateway page": Case(Fault("html"), MaybeSent),
    "redirect": Case(Fault("redirect", to="/v1/elsewhere", word="308"), MaybeSent),
    "dropped before the reply": Case(Fault("drop"), MaybeSent),
    "dropped after it was accepted": Case(Fault("drop_after_accept"), MaybeSent),
    "stalled": Case(Fault("slow"), MaybeSent),
    "no JSON": Case(Fault("rubbish"), MaybeSent),
    "no id": Case(Fault("200", body=b'{"object": "video", "status": "queued"}'), MaybeSent),
    "an id that is a path": Case(Fault("200", body=b'{"id": "..", "status": "queued"}'), MaybeSent),
    "an error with a good status": Case(Fault("200", body=b'{"error": "busy"}'), MaybeSent),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), MaybeSent),
    "far too long": Case(Fault("200", body=b'{"a": "' + b"x" * 4_100_000 + b'"}'), MaybeSent),
}

RECORDED_CREATES = {
    "sglang: a field that does not fit": (
        422,
        b'{"detail":[{"type":"int_parsing","loc":["body","seconds"],"msg":"Input should be a valid integer"}]}',
        Refused,
        "seconds: Input should be a valid integer",
    ),
    "vllm-omni: two kinds of reference": (
        400,
        b'{"error":{"message":"Provide exactly one reference input.","type":"BadRequestError","code":400}}',
        Refused,
        "Provide exactly one reference input.",
    ),
    "litellm: an upstream's refusal, wrapped": (
        400,
        wrapped('{"error": {"message": "Inpaint image must match the requested width and height", "code": null}}'),
        Refused,
        "Inpaint image must match the requested width and height",
    ),
    "litellm: throttled upstream": (
        429,
        b'{"error":{"message":"litellm.RateLimitError: slow down","type":"throttling_error","code":"429"}}',
        NotSent,
        "slow down",
    ),
    "litellm: no key": (500, b"Internal Server Error", MaybeSent, "Internal Server Error"),
    "new-api: no balance": (
        403,
        b'{"code":"insufficient_user_quota","message":"user quota is not enough","data":null}',
        Refused,
        "user quota is not enough",
    ),
    "a proxy's page": (504, b"<html><head><title>504 Gateway Time-out</title></head></html>", MaybeSent, "504 Gateway"),
}
"""Error replies as servers were seen or are written to send them."""

RECORDED_POLLS = {
    "vllm-omni: a failed job as a bad status": (
        500,
        b'{"id":"video_gen_1","object":"video","status":"failed","progress":0,"error":{"code":500,"message":"OOM"}}',
        RemoteState.FAILED,
    ),
    "sglang: a finished job with a seconds number": (
        200,
        b'{"id":"a","object":"video","model":"m","status":"completed","progress":100,"seconds":4,"url":null}',
        RemoteState.DONE,
    ),
    "litellm: a job behind another vendor": (
        200,
        b'{"id":"video_bGl0ZWxsbQ==","object":"video","status":"processing","progress":null,"created_at":null}',
        RemoteState.RUNNING,
    ),
    "new-api: a job in an unknown state": (
        200,
        b'{"id":"t","task_id":"t","object":"video","status":"unknown","progress":0,"metadata":{}}',
        RemoteState.RUNNING,
    ),
    "a gateway's cancelled job": (200, b'{"id":"t","status":"cancelled"}', RemoteState.CANCELLED),
    "a gateway's moderated job": (
        200,
        b'{"id":"t","status":"failed","error":{"code":"moderation_blocked","message":"Blocked."}}',
        RemoteState.FAILED,
    ),
}
"""Job replies as servers were seen or are written to send them."""

READS = {
    "rate limit": Case(Fault("429", retry_after="7"), Unreachable),
    "server error": Case(Fault("500"), Unreachable),
    "wrong key": Case(Fault("401"), Refused, FailureKind.AUTH),
    "unknown job": Case(Fault("vanish"), Refused, FailureKind.NOT_FOUND),
    "dropped": Case(Fault("drop"), Unreachable),
    "stalled": Case(Fault("slow"), Unreachable),
    "gateway page": Case(Fault("html"), Unreachable),
    "no JSON": Case(Fault("rubbish"), Unreachable),
    "redirects without end": Case(Fault("redirect", to="/v1/videos/video_000001"), Unreachable),
    "gone": Case(Fault("410"), Refused, FailureKind.EXPIRED),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), Unreachable),
}

CLIPS = {
    "truncated": Case(Fault("truncated"), Unreachable),
    "endless": Case(Fault("endless"), Refused, FailureKind.BAD_MEDIA),
    "announced as endless": Case(
        Fault("200", headers={"Content-Length": "9000000000"}), Refused, FailureKind.BAD_MEDIA
    ),
    "packed to burst": Case(Fault("bomb"), Refused, FailureKind.BAD_MEDIA),
    "error in place of a clip": Case(Fault("wrong_type"), Refused, FailureKind.EXPIRED),
    "page in place of a clip": Case(Fault("html"), Unreachable),
    "empty": Case(Fault("empty"), Unreachable),
    "packed strangely": Case(Fault("200", headers={"Content-Encoding": "br"}), Unreachable),
    "stalled": Case(Fault("slow"), Unreachable),
    "dropped": Case(Fault("drop"), Unreachable),
    "unknown": Case(Fault("vanish"), Unreachable),
    "failed after all": Case(Fault("422"), Refused, FailureKind.PROVIDER),
    "forbidden": Case(Fault("403"), Unreachable),
    "key refused": Case(Fault("401"), Refused, FailureKind.AUTH),
    "no credit": Case(Fault("402"), Refused, FailureKind.CREDIT),
}


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


@every_adapter
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


@every_adapter
@pytest.mark.parametrize(("status", "body", "error", "words"), RECORDED_CREATES.values(), ids=RECORDED_CREATES.keys())
def test_a_recorded_refusal_is_told_in_the_servers_own_words(
    server: VideoServer, open_at: Opener, status: int, body: bytes, error: type[ProviderError], words: str
) -> None:
    server.script("create", Fault(str(status), body=body))
    with pytest.raises(error) as raised:
        run(server, open_at, submit)
    assert words in str(raised.value)


@every_adapter
@pytest.mark.parametrize(("status", "body", "state"), RECORDED_POLLS.values(), ids=RECORDED_POLLS.keys())
def test_a_recorded_job_is_understood(
    server: VideoServer, open_at: Opener, status: int, body: bytes, state: RemoteState
) -> None:
    server.script("poll", Fault(str(status), body=body))
    progress = run(server, open_at, poll)
    assert progress.state == state
    assert (progress.failure is not None) == (state == RemoteState.FAILED)
