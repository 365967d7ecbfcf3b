"""Replies of servers that keep loosely to the contract."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.facts import FailureKind
from storyboard.providers.base import RemoteState
from storyboard.providers.bodies import Reply
from storyboard.providers.openai_replies import job_id_of, job_in, progress_of, whole_number


def reply(value: Any, status: int = 200) -> Reply:
    return Reply(status, {}, json.dumps(value).encode())


def progress(**job: Any) -> Any:
    return progress_of(job, reply(job), str)


@pytest.mark.parametrize(
    "value", [None, [], {}, {"id": 7}, {"id": ""}, {"id": ".."}, {"id": "a\n"}, {"id": "x" * 2049}]
)
def test_an_id_that_cannot_go_into_an_address_is_none(value: Any) -> None:
    assert job_id_of(value) is None


@pytest.mark.parametrize(
    ("value", "status", "is_job"),
    [
        ({"object": "video", "status": "failed"}, 500, True),
        ({"status": "failed", "error": {}}, 422, True),
        ({"status": "error", "message": "busy"}, 500, False),
        ({"status": 404, "message": "not found"}, 404, False),
        ({"status": "whatever"}, 200, True),
        ({"error": "busy"}, 200, False),
        ([1], 200, False),
    ],
)
def test_a_job_is_told_from_an_error_by_its_words(value: Any, status: int, is_job: bool) -> None:
    assert (job_in(reply(value, status)) is not None) == is_job


@pytest.mark.parametrize(
    ("written", "fraction"),
    [
        (42, 0.42),
        ("42", 0.42),
        ("42%", 0.42),
        (140, 1.0),
        (-3, 0.0),
        ("soon", None),
        (None, None),
        (True, None),
        ("nan", None),
    ],
)
def test_progress_is_read_as_percent(written: Any, fraction: float | None) -> None:
    assert progress(status="in_progress", progress=written).fraction == fraction


def test_a_failure_without_a_reason_still_says_something() -> None:
    failure = progress(status="failed", error=None).failure
    assert (failure.kind, failure.message) == (FailureKind.PROVIDER, "The provider gave no reason.")


def test_a_failure_with_a_message_and_no_code_is_read() -> None:
    assert progress(status="failed", error={"message": "Out of memory."}).failure.message == "Out of memory."


@pytest.mark.parametrize("link", ["file:///etc/passwd", "data:video/mp4;base64,", 7, None])
def test_only_a_web_link_is_kept(link: Any) -> None:
    assert progress(status="completed", url=link).output == {}


@pytest.mark.parametrize(
    ("value", "number"),
    [(4, 4), ("4", 4), (4.0, 4), (4.5, None), ("four", None), (None, None), (True, None), ("inf", None)],
)
def test_a_whole_number_is_read_as_number_or_text(value: Any, number: int | None) -> None:
    assert whole_number(value) == number


@given(
    st.dictionaries(
        st.sampled_from(["id", "status", "progress", "error", "url", "seconds"]),
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.lists(st.integers()),
    )
)
def test_no_job_is_too_odd_to_read(job: dict[str, Any]) -> None:
    seen = progress_of(job, reply({}), str)
    assert seen.state in RemoteState
    assert seen.fraction is None or 0 <= seen.fraction <= 1
