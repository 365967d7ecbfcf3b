"""What servers say went wrong, in every shape they say it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.facts import FailureKind
from storyboard.providers.complaints import (
    LONGEST_MESSAGE,
    NEXT_STEPS,
    Complaint,
    complaint_of,
    make_failure,
    read_complaint,
    sort_failure,
    within,
)

INNER = '{"error": {"message": "No.", "code": "x"}}'

SHAPES = {
    "the contract": (
        b'{"error": {"message": "No.", "type": "invalid_request_error", "param": "size", "code": "bad_size"}}',
        Complaint("No.", "bad_size"),
    ),
    "a type in place of a code": (
        b'{"error": {"message": "No.", "type": "throttling_error"}}',
        ("No.", "throttling_error"),
    ),
    "a number for a code": (b'{"error": {"message": "No.", "code": 422}}', ("No.", "422")),
    "an error that is text": (b'{"error": "No."}', ("No.", "")),
    "a detail that is text": (b'{"detail": "No."}', ("No.", "")),
    "details in a list": (
        b'{"detail": [{"loc": ["body", "size"], "msg": "is odd"}, {"loc": ["body"], "msg": "is late"}]}',
        ("size: is odd; is late", ""),
    ),
    "a message at the top": (b'{"code": "no_way", "message": "No.", "data": null}', ("No.", "no_way")),
    "an error in an error": (b'{"error": {"error": {"message": "No.", "code": "deep"}}}', ("No.", "deep")),
    "plain text": (b"No.\n", ("No.", "")),
    "text in quotes": (b'"No."', ("No.", "")),
    "a page": (b"<html><head><title>502 Bad\n Gateway &amp; so</title></head></html>", ("502 Bad Gateway & so", "")),
    "a page without a title": (b"<p>No.</p>", ("No.", "")),
    "JSON in a proxy's message": (
        json.dumps({"error": {"message": f"OpenAIException - {INNER} tail", "code": "400"}}).encode(),
        ("No.", "x"),
    ),
    "a brace that is no JSON": (b'{"error": "use {name}"}', ("use {name}", "")),
    "a brace without words": (b'{"error": "got {\\"a\\": null}"}', ('got {"a": null}', "")),
    "a code alone": (b'{"error": {"code": "x"}}', ("", "")),
    "a figure": (b'{"error": 7}', ("7", "")),
    "nothing": (b"", ("", "")),
    "an empty object": (b"{}", ("", "")),
    "broken JSON": (b'{"error": ', ('{"error":', "")),
    "broken characters": (b"\xff\xfeNo", ("\ufffd\ufffdNo", "")),
    "control characters": (b"No\x00\x1b[31m.", ("No [31m.", "")),
    "a tower of braces": (b'{"error":' * 5000, None),
}


@pytest.mark.parametrize(("body", "found"), SHAPES.values(), ids=SHAPES.keys())
def test_words_are_found_in_every_shape(body: bytes, found: Complaint | tuple[str, str] | None) -> None:
    complaint = read_complaint(body)
    if found is not None:
        assert complaint == (found if isinstance(found, Complaint) else Complaint(*found))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda x: (
            st.lists(x) | st.dictionaries(st.sampled_from(["error", "message", "detail", "code", "loc", "msg"]), x)
        ),
    )
)
def test_no_value_is_too_odd_to_read(value: object) -> None:
    complaint = complaint_of(value)
    assert len(complaint.message) <= LONGEST_MESSAGE
    assert complaint.message.isprintable()


@given(st.binary(max_size=400))
def test_no_body_is_too_odd_to_read(body: bytes) -> None:
    assert read_complaint(body).message.isprintable()


@pytest.mark.parametrize(
    ("code", "words", "status", "kind"),
    [
        ("moderation_blocked", "", 0, FailureKind.MODERATION),
        ("InputImageSensitiveContentDetected.PrivacyInformation", "", 400, FailureKind.MODERATION),
        ("", "This violates our content policy.", 403, FailureKind.MODERATION),
        ("insufficient_user_quota", "", 403, FailureKind.CREDIT),
        ("", "Insufficient balance", 0, FailureKind.CREDIT),
        ("", "The model was shut down.", 404, FailureKind.RETIRED),
        ("400", "No connected db.", 400, FailureKind.AUTH),
        ("", "The model was shut down.", 500, FailureKind.PROVIDER),
        ("", "", 413, FailureKind.INVALID_INPUT),
        ("", "", 429, FailureKind.RATE),
        ("", "", 0, FailureKind.PROVIDER),
    ],
)
def test_failures_are_sorted_by_what_a_person_can_do(code: str, words: str, status: int, kind: FailureKind) -> None:
    assert sort_failure(Complaint(words, code), status) == kind


@pytest.mark.parametrize("kind", NEXT_STEPS)
def test_every_kind_has_a_next_step(kind: FailureKind) -> None:
    assert make_failure(kind, "No.").next_step.endswith(".")


@pytest.mark.parametrize("nodes", [{"4": 3}, {"4": {"errors": 3}}, {"4": {"errors": [None]}}])
def test_odd_errors_of_nodes_are_no_traceback(nodes: object) -> None:
    assert read_complaint(json.dumps({"error": "no", "node_errors": nodes}).encode()).message == "no"


def test_words_inside_a_sentence_of_ours_bring_no_second_full_stop():
    assert [within(words) for words in ("Too many requests.", "Busy...", "Why?", "")] == [
        "Too many requests",
        "Busy",
        "Why?",
        "",
    ]
