"""A failure is told in sentences, whatever the provider ends its words with."""

import pytest

from storyboard.model.facts import Failure, FailureKind


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("Invalid key", "Invalid key. Check it."),
        ("Invalid key.", "Invalid key. Check it."),
        ("Really?", "Really? Check it."),
        ("", "Check it."),
    ],
)
def test_their_words_end_before_the_next_step_begins(message: str, told: str) -> None:
    failure = Failure(kind=FailureKind.AUTH, message=message, next_step="Check it.")
    assert failure.told == told
