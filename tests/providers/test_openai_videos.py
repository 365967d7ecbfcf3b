"""The adapter for /v1/videos: what it sends, what it understands, and what it never does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.capabilities import Wire
from storyboard.model.facts import FailureKind
from storyboard.model.requests import AssetInput, FrameOf, InputRole
from storyboard.model.values import Unknown
from storyboard.providers.base import (
    Cancelled,
    MaybeSent,
    Progress,
    Refused,
    RemoteState,
    Submission,
    Unreachable,
    Vanished,
)
from storyboard.providers.openai_videos import OpenAIVideos, refuse_retired
from tests.fakes.submissions import PICTURE, png, submission, target_at
from tests.fakes.video_server import EXTRAS, Fault, VideoServer

Run = Callable[..., Any]


async def made(adapter: OpenAIVideos, **fields: Any) -> str:
    return (await adapter.submit(submission(**fields))).remote_id


async def polled(adapter: OpenAIVideos) -> Progress:
    return await adapter.poll(await made(adapter))


# What it sends


def test_every_field_goes_as_a_part_of_a_multipart_form(server: VideoServer, use: Run) -> None:
    use(made)
    sent = server.creates[0]
    assert sent.headers["content-type"].startswith("multipart/form-data")
    assert sent.fields == {"prompt": "A cup on a table", "model": "sora-2", "seconds": "1", "size": "64x48"}


def test_the_first_frame_goes_as_one_exact_png(server: VideoServer, use: Run, first_frame: dict[str, Path]) -> None:
    use(lambda adapter: made(adapter, pictures=first_frame))
    assert server.creates[0].pictures == (png(64, 48),)
    assert server.creates[0].part_types["input_reference"] == "image/png"


def test_first_and_last_frame_go_in_this_order_where_the_profile_takes_both(
    server: VideoServer, use: Run, first_frame: dict[str, Path], tmp_path: Path
) -> None:
    last = tmp_path / "last.png"
    last.write_bytes(png(64, 48) + b"last")
    inputs = (
        FrameOf(role=InputRole.LAST_FRAME, shot_id="s2", sha256="cd" * 32),
        AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE),
    )
    pictures = {**first_frame, "cd" * 32: last}
    use(lambda adapter: made(adapter, pictures=pictures, inputs=inputs), last_frame=True)
    assert server.creates[0].pictures == (png(64, 48), png(64, 48) + b"last")


def test_extra_fields_go_only_where_the_profile_says_so(server: VideoServer, use: Run) -> None:
    server.extra_fields = EXTRAS
    asked = {"seed": 7, "negative_prompt": "text"}
    use(lambda adapter: made(adapter, **asked))
    use(
        lambda adapter: made(adapter, **asked), wire=Wire(extra_fields=("seed", "negative_prompt", "fps", "num_frames"))
    )
    assert server.creates[0].fields.keys().isdisjoint(EXTRAS)
    extras = {name: server.creates[1].fields[name] for name in EXTRAS}
    assert extras == {"seed": "7", "negative_prompt": "text", "fps": "24", "num_frames": "24"}


def test_an_extra_field_with_nothing_to_say_is_left_out(server: VideoServer, use: Run) -> None:
    server.extra_fields = EXTRAS
    use(made, wire=Wire(extra_fields=("seed", "negative_prompt")))
    assert server.creates[0].fields.keys().isdisjoint(EXTRAS)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"duration_s": 1.5}, "whole seconds"),
        ({"prompt": "  "}, "prompt is empty"),
        ({"prompt": "x" * 33_000}, "33000 characters"),
        ({"inputs": (AssetInput(role=InputRole.REFERENCE, sha256=PICTURE),)}, "as a reference"),
        ({"inputs": (AssetInput(role=InputRole.LAST_FRAME, sha256=PICTURE),)}, "as a last frame"),
        ({"inputs": (AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE),) * 2}, "more than one first frame"),
        ({"inputs": (FrameOf(shot_id="s1"),)}, "not there yet"),
        ({"inputs": (Unknown(kind="hologram"),)}, "hologram"),
        ({"width": 128}, "128x48"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_anything_is_sent(
    server: VideoServer, use: Run, first_frame: dict[str, Path], fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(Refused, match=words) as refused:
        use(lambda adapter: made(adapter, pictures=first_frame, **fields))
    assert refused.value.failure.kind == FailureKind.INVALID_INPUT
    assert server.requests == []


@pytest.mark.parametrize(
    ("data", "words"), [(b"GIF89a", "not a PNG"), (None, "cannot be read"), (b"x" * 99, "99|larger")]
)
def test_a_picture_that_is_none_is_refused_by_name(
    use: Run, first_frame: dict[str, Path], data: bytes | None, words: str
) -> None:
    path = first_frame[PICTURE]
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    bounds = {"max_bytes": 50} if data and len(data) > 50 else {}
    with pytest.raises(Refused, match=words) as refused:
        use(lambda adapter: made(adapter, pictures=first_frame), image_input=bounds)
    assert "first.png" in str(refused.value)


def test_a_field_no_version_knows_is_refused(use: Run) -> None:
    with pytest.raises(Refused, match="'sparkle'"):
        use(made, wire=Wire(extra_fields=("sparkle",)))


# What it understands


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
    with pytest.raises(Vanished):
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


@pytest.mark.parametrize("status", ["401", "403", "429", "500", "503"])
def test_a_poll_that_is_not_answered_may_be_repeated(server: VideoServer, use: Run, status: str) -> None:
    server.script("poll", Fault(status, retry_after="3"))
    with pytest.raises(Unreachable, match=status) as unreachable:
        use(polled)
    assert unreachable.value.retry_after_s == 3


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


# Cancelling


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


# Finding an uncertain job


def lost(server: VideoServer, **fields: Any) -> Submission:
    known = submission(**fields)
    return Submission(known.job_id, known.request, submitted_at_utc="2026-09-21T14:13:20Z")


async def create_and_forget(adapter: OpenAIVideos, count: int = 1, **fields: Any) -> None:
    for number in range(count):
        await adapter.submit(submission(f"job-{number}", **fields))


def test_an_uncertain_job_is_found_when_exactly_one_can_be_it(server: VideoServer, use: Run) -> None:
    use(create_and_forget)
    use(lambda adapter: create_and_forget(adapter, prompt="Another cup"))
    assert use(lambda adapter: adapter.find(lost(server))) == "video_000001"


def test_two_jobs_that_could_be_it_are_none(server: VideoServer, use: Run) -> None:
    use(lambda adapter: create_and_forget(adapter, 2))
    assert use(lambda adapter: adapter.find(lost(server))) is None


def test_a_job_that_belongs_to_another_is_not_taken(server: VideoServer, use: Run) -> None:
    use(create_and_forget)
    known = lost(server)
    taken = Submission("job-2", known.request, {}, known.submitted_at_utc, frozenset({"video_000001"}))
    assert use(lambda adapter: adapter.find(taken)) is None


def test_a_job_this_adapter_made_for_another_is_not_taken(server: VideoServer, use: Run) -> None:
    async def make_then_find(adapter: OpenAIVideos) -> str | None:
        await create_and_forget(adapter)
        return await adapter.find(lost(server))

    assert use(make_then_find) is None


def test_a_job_made_before_the_submission_is_not_taken(server: VideoServer, use: Run) -> None:
    use(create_and_forget)
    server.now = lambda: 1_790_003_600.0
    later = Submission("job-2", submission().request, submitted_at_utc="2026-09-21T15:13:20")
    assert use(lambda adapter: adapter.find(later)) is None


def test_a_listing_that_hides_what_counts_is_in_doubt(server: VideoServer, use: Run) -> None:
    created = int(server.now())
    entry = f'{{"id": "video_9", "object": "video", "status": "queued", "created_at": {created}}}'
    server.script("list", Fault("200", body=f'{{"data": [{entry}]}}'.encode()))
    assert use(lambda adapter: adapter.find(lost(server))) is None


def test_a_listing_that_goes_on_within_the_time_is_in_doubt(server: VideoServer, use: Run) -> None:
    use(create_and_forget)
    server.script("list", Fault("200", body=b'{"data": [], "has_more": true}'))
    assert use(lambda adapter: adapter.find(lost(server))) is None


def test_a_submission_whose_time_nobody_knows_is_in_doubt(server: VideoServer, use: Run) -> None:
    assert use(lambda adapter: adapter.find(submission("job-9"))) is None
    assert server.requests == []


def test_a_create_that_broke_off_is_found_in_the_same_session(server: VideoServer, use: Run) -> None:
    server.script("create", "drop_after_accept")

    async def break_then_find(adapter: OpenAIVideos) -> str | None:
        with pytest.raises(MaybeSent, match="may have taken"):
            await adapter.submit(submission())
        return await adapter.find(submission())

    assert use(break_then_find) == "video_000001"


def test_a_server_that_lists_nothing_is_not_asked(server: VideoServer, use: Run) -> None:
    assert use(lambda adapter: adapter.find(lost(server)), wire=Wire(lists_jobs=False)) is None
    assert server.requests == []


def test_a_server_that_refuses_to_list_leaves_it_in_doubt(server: VideoServer, use: Run) -> None:
    server.lists = False
    assert use(lambda adapter: adapter.find(lost(server))) is None


# The connection test and the retired service


def test_a_connection_is_tested_without_a_create(server: VideoServer, use: Run) -> None:
    assert "takes the key" in use(lambda adapter: adapter.test_connection())
    assert server.creates == []


def test_a_model_the_server_does_not_list_is_told(use: Run) -> None:
    words = use(lambda adapter: adapter.test_connection(), target={"model_id": "wan"})
    assert "does not list the model wan" in words


def test_a_server_without_models_is_asked_for_its_clips(server: VideoServer, use: Run) -> None:
    server.script("models", "404")
    assert "takes the key" in use(lambda adapter: adapter.test_connection())
    assert server.count("list") == 1


def test_a_server_that_lists_nothing_still_answers(server: VideoServer, use: Run) -> None:
    server.lists = False
    server.script("models", "404")
    assert "lists neither" in use(lambda adapter: adapter.test_connection())


def test_a_refused_key_is_told_without_showing_it(use: Run) -> None:
    with pytest.raises(Refused, match="refuses the key") as refused:
        use(lambda adapter: adapter.test_connection(), key="sk-wrong-9876543210")
    assert refused.value.failure.kind == FailureKind.AUTH
    assert "sk-wrong" not in str(refused.value)


def test_a_web_site_is_no_video_api(server: VideoServer, use: Run) -> None:
    server.script("models", "html")
    server.script("list", "html")
    with pytest.raises(Refused, match="not like a video API: 502 Bad Gateway"):
        use(lambda adapter: adapter.test_connection())


def test_no_key_is_no_key_taken(server: VideoServer, use: Run) -> None:
    server.key = ""
    assert "no key is set" in use(lambda adapter: adapter.test_connection(), key="")
    assert "authorization" not in server.requests[0][2]


@pytest.mark.parametrize(
    "aim",
    [
        {"base_url": "https://api.openai.com/v1"},
        {"base_url": "https://API.OpenAI.com.:443/v1"},
        {"base_url": "https://eu.api.openai.com/v1"},
        {"base_url": "https://mine.openai.azure.com/openai/v1"},
        {"base_url": "https://mine.services.ai.azure.com/openai/v1", "model_id": "Sora-2"},
    ],
)
@pytest.mark.parametrize("action", ["submit", "test_connection", "poll"])
def test_a_retired_service_is_named_before_anything_is_sent(use: Run, aim: dict[str, str], action: str) -> None:
    arguments = {"submit": (submission(),), "poll": ("video_1",)}.get(action, ())
    with pytest.raises(Refused, match="OpenAI retired this API on 2026-09-24") as refused:
        use(lambda adapter: getattr(adapter, action)(*arguments), target=aim)
    assert refused.value.failure.kind == FailureKind.RETIRED
    for way in ("vLLM-Omni", "SGLang", "LiteLLM", "gateway", "draft generator"):
        assert way in str(refused.value)


def test_a_host_that_only_sounds_like_the_retired_one_is_used() -> None:
    refuse_retired(target_at("https://api.openai.com.example.org/v1"))
    refuse_retired(target_at("https://mine.services.ai.azure.com/v1", model_id="wan"))
