"""Servers' wishes to be left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.providers.waits import LONGEST_WAIT_S, date_s, wish_s

NOW_S = 1_790_000_000.0


@pytest.mark.parametrize(
    ("headers", "wish"),
    [
        ({"openai-poll-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "Mon, 21 Sep 2026 14:14:20 GMT"}, 60),
        ({"retry-after": "Mon, 21 Sep 2026 14:14:20"}, 60),
        ({"retry-after": "Mon, 21 Sep 2020 14:14:20 GMT"}, 0),
        ({"llm_provider-retry-after": "3"}, 3),
        ({"retry-after": "soon", "llm_provider-retry-after": "3"}, 3),
        ({"retry-after": "99999999"}, LONGEST_WAIT_S),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after-ms": "inf"}, None),
        ({}, None),
    ],
)
def test_a_wish_is_read_from_any_header(headers: dict[str, str], wish: float | None) -> None:
    assert wish_s(headers, NOW_S) == wish


@given(st.text())
def test_no_header_is_too_odd_to_read(text: str) -> None:
    wish = wish_s({"retry-after": text}, NOW_S)
    assert wish is None or 0 <= wish <= LONGEST_WAIT_S
    assert date_s(text) is None or isinstance(date_s(text), float)
