"""An uncertain job is found at the provider only when there is no doubt."""

from collections.abc import Callable
from typing import Any

import pytest

from storyboard.model.capabilities import Wire
from storyboard.providers.base import (
    MaybeSent,
    Submission,
)
from storyboard.providers.openai_videos import OpenAIVideos
from tests.fakes.submissions import submission
from tests.fakes.video_server import Fault, VideoServer

Run = Callable[..., Any]


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
