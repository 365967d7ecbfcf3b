"""Secrets in texts."""

import logging

import pytest

from storyboard.providers.redaction import LOGGERS, LogFilter, Redactor

KEY = 'k"ey/+with=odd%signs'


@pytest.mark.parametrize("text", [KEY, "k%22ey%2F%2Bwith%3Dodd%25signs", 'k\\"ey/+with=odd%signs'])
def test_a_key_is_replaced_however_it_is_written(text: str) -> None:
    assert Redactor(KEY).clean(f"before {text} after") == "before [key] after"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Authorization: Bearer abc.def-123", "Authorization: [key]"),
        ("Incorrect API key provided: sk-abc***xyz.", "Incorrect API key provided: [key]"),
        ("see https://cdn.example/a.mp4?sig=1&x=2 now", "see https://cdn.example/a.mp4?[query] now"),
        ("a task-force sketch", "a task-force sketch"),
    ],
)
def test_what_looks_like_a_secret_is_replaced_too(text: str, clean: str) -> None:
    assert Redactor("").clean(text) == clean


def test_a_key_too_short_to_be_one_does_not_garble_texts() -> None:
    assert Redactor("x").clean("an example") == "an example"


def test_nothing_is_shown_of_a_redactor() -> None:
    assert repr(Redactor(KEY)) == "Redactor()"


def test_a_log_record_is_rewritten_whole() -> None:
    record = logging.LogRecord(
        "httpx", logging.INFO, __file__, 1, "sent %s", (KEY,), (ValueError, ValueError(KEY), None)
    )
    assert LogFilter(Redactor(KEY)).filter(record)
    assert record.getMessage() == "sent [key]"
    assert record.exc_info is None


def test_a_filter_sits_on_every_logger_of_the_library_while_attached() -> None:
    guard = LogFilter(Redactor(KEY))
    guard.attach()
    assert all(guard in logging.getLogger(name).filters for name in LOGGERS)
    guard.detach()
    assert not any(guard in logging.getLogger(name).filters for name in LOGGERS)
