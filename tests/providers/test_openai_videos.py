"""What the adapter for /v1/videos understands, and what a cancel achieves."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.facts import FailureKind
from storyboard.providers.base import (
    Cancelled,
    Progress,
    Refused,
    RemoteState,
    Unreachable,
)
from storyboard.providers.openai_videos import OpenAIVideos
from tests.fakes.submissions import submission
from tests.fakes.video_server import Fault, VideoServer

Run = Callable[..., Any]


async def made(adapter: OpenAIVideos, **fields: Any) -> str:
    return (await adapter.submit(submission(**fields))).remote_id


async def polled(adapter: OpenAIVideos) -> Progress:
    return await adapter.poll(await made(adapter))


def test_a_job_is_followed_to_its_clip(server: VideoServer, use: Run, tmp_path: Path) -> None:
    heard: list[int] = []

    async def whole(adapter: OpenAIVideos) -> list[Progress]:
        remote_id = await made(adapter)
        steps = [await adapter.poll(remote_id), await adapter.poll(remote_id)]
        await adapter.fetch(remote_id, steps[-1], tmp_path / "clip.mp4", heard.append)
        return steps

    steps = use(whole)
    assert [step.state for step in steps] == [RemoteState.RUNNING, RemoteState.DONE]
    assert [step.fraction for step in steps] == [0.5, 1.0]
    assert steps[0].poll_after_s == 0.01
    clip = (tmp_path / "clip.mp4").read_bytes()
    assert clip[4:8] == b"ftyp"
    assert heard[-1] == len(clip)
    assert "variant" not in str(server.requests)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("processing", RemoteState.RUNNING),
        ("unknown", RemoteState.RUNNING),
        ("reticulating", RemoteState.RUNNING),
        ("SUCCEEDED", RemoteState.DONE),
        ("cancelled", RemoteState.CANCELLED),
        ("expired", RemoteState.EXPIRED),
        ("pending", RemoteState.QUEUED),
    ],
)
def test_other_servers_words_for_a_state_are_understood(
    server: VideoServer, use: Run, word: str, state: RemoteState
) -> None:
    server.script("poll", Fault("status", word=word))
    assert use(polled).state == state


def test_a_packed_reply_is_unpacked_although_nobody_asked_for_it(server: VideoServer, use: Run) -> None:
    body = gzip.compress(b'{"object": "video", "status": "completed"}')
    server.script("poll", Fault("200", body=body, headers={"Content-Encoding": "gzip"}))
    assert use(polled).state == RemoteState.DONE


def test_missing_figures_are_no_error(server: VideoServer, use: Run) -> None:
    server.script("poll", "null_fields")
    assert use(polled).fraction is None


def test_the_id_of_the_create_is_kept_whatever_polls_say(server: VideoServer, use: Run) -> None:
    server.script("poll", "changing_id", "changing_id")

    async def twice(adapter: OpenAIVideos) -> None:
        remote_id = await made(adapter)
        await adapter.poll(remote_id)
        await adapter.poll(remote_id)

    use(twice)
    assert {path for name, path, _ in server.requests if name == "poll"} == {"/v1/videos/video_000001"}


def test_an_id_is_percent_encoded(server: VideoServer, use: Run) -> None:
    with pytest.raises(Refused):
        use(lambda adapter: adapter.poll("video_a/b==?c"))
    assert server.requests[-1][1] == "/v1/videos/video_a%2Fb%3D%3D%3Fc"


def test_a_failed_job_that_answers_as_a_bad_status_is_a_job_reply(server: VideoServer, use: Run) -> None:
    server.script("poll", "failed_as_4xx")
    progress = use(polled)
    assert progress.state == RemoteState.FAILED
    assert progress.failure.kind == FailureKind.INVALID_INPUT
    assert progress.failure.message == "Number of frames is out of range."


def test_moderation_is_told_in_the_providers_words(server: VideoServer, use: Run) -> None:
    server.script("poll", "moderation")
    failure = use(polled).failure
    assert (failure.kind, failure.code) == (FailureKind.MODERATION, "moderation_blocked")
    assert failure.message == "Your request was blocked by our moderation system."
    assert "prompt" in failure.next_step


@pytest.mark.parametrize("status", ["429", "500", "503"])
def test_a_poll_that_is_not_answered_may_be_repeated(server: VideoServer, use: Run, status: str) -> None:
    server.script("poll", Fault(status, retry_after="3"))
    with pytest.raises(Unreachable, match=status) as unreachable:
        use(polled)
    assert unreachable.value.retry_after_s == 3


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("401", FailureKind.AUTH),
        ("402", FailureKind.CREDIT),
        ("403", FailureKind.AUTH),
        ("404", FailureKind.NOT_FOUND),
    ],
)
def test_a_poll_that_is_refused_says_for_what(server: VideoServer, use: Run, status: str, kind: FailureKind) -> None:
    server.script("poll", status)
    with pytest.raises(Refused, match=status) as refused:
        use(polled)
    assert refused.value.failure.kind == kind


def test_a_cancel_with_a_refused_key_is_told(server: VideoServer, use: Run) -> None:
    server.script("poll", "401")
    with pytest.raises(Refused):
        use(cancelled, cancel="any")


def test_a_job_that_is_gone_for_good_has_expired(server: VideoServer, use: Run) -> None:
    server.script("poll", "410")
    with pytest.raises(Refused) as refused:
        use(polled)
    assert refused.value.failure.kind == FailureKind.EXPIRED


def test_a_poll_with_another_objects_status_is_no_job(server: VideoServer, use: Run) -> None:
    server.script("poll", Fault("500", body=b'{"status": "error", "message": "overloaded"}'))
    with pytest.raises(Unreachable, match="overloaded"):
        use(polled)


def test_a_clip_is_taken_from_its_link_where_the_content_address_has_none(
    server: VideoServer, use: Run, tmp_path: Path
) -> None:
    server.script("content", "400")

    async def whole(adapter: OpenAIVideos) -> None:
        remote_id = await made(adapter)
        await adapter.poll(remote_id)
        await adapter.poll(remote_id)
        link = f"{server.base_url}/videos/{remote_id}/content"
        await adapter.fetch(remote_id, Progress(RemoteState.DONE, output={"url": link}), tmp_path / "a", lambda n: None)

    use(whole)
    assert (tmp_path / "a").stat().st_size > 100


def test_a_link_in_a_job_is_kept(server: VideoServer, use: Run) -> None:
    body = b'{"object": "video", "status": "completed", "video_url": "https://cdn.example/a.mp4"}'
    server.script("poll", Fault("200", body=body))
    assert use(polled).output == {"url": "https://cdn.example/a.mp4"}


async def cancelled(adapter: OpenAIVideos) -> Cancelled:
    return await adapter.cancel(await made(adapter))


def test_a_cancel_says_stopped_where_the_server_stops_jobs(server: VideoServer, use: Run) -> None:
    server.cancels = True
    assert use(cancelled, cancel="any") == Cancelled.STOPPED


def test_a_delete_that_may_not_have_stopped_the_job_is_not_called_a_stop(server: VideoServer, use: Run) -> None:
    server.cancels = True
    assert use(cancelled, cancel="best_effort") == Cancelled.GOES_ON


@pytest.mark.parametrize("status", ["404", "405", "409"])
def test_a_refused_delete_means_that_the_job_goes_on(server: VideoServer, use: Run, status: str) -> None:
    server.script("delete", status)
    assert use(cancelled, cancel="any") == Cancelled.GOES_ON


def test_nothing_is_deleted_where_deleting_only_loses_the_clip(server: VideoServer, use: Run) -> None:
    assert use(cancelled, cancel="none") == Cancelled.GOES_ON
    assert server.count("delete") == 0


def test_a_finished_job_is_not_deleted(server: VideoServer, use: Run) -> None:
    server.polls_to_finish = 1
    assert use(cancelled, cancel="any") == Cancelled.GOES_ON
    assert server.count("delete") == 0


def test_a_job_nobody_knows_cannot_be_stopped(use: Run) -> None:
    assert use(lambda adapter: adapter.cancel("video_x"), cancel="any") == Cancelled.GOES_ON


def test_a_job_that_was_cancelled_elsewhere_is_stopped(server: VideoServer, use: Run) -> None:
    server.script("poll", Fault("status", word="canceled"))
    assert use(cancelled, cancel="any") == Cancelled.STOPPED


def test_a_delete_whose_reply_says_cancelled_is_a_stop(server: VideoServer, use: Run) -> None:
    server.script("delete", Fault("200", body=b'{"status": "cancelled"}'))
    assert use(cancelled) == Cancelled.STOPPED
