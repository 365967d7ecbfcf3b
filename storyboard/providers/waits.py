"""How long a server wishes to be left alone, from the headers servers say it with."""

import math
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime

LONGEST_WAIT_S = 3600.0
"""A longer wish is cut to this: a bad header must not park a job for a year."""

_IN_MILLISECONDS = ("openai-poll-after-ms", "retry-after-ms")
_IN_SECONDS = ("retry-after", "llm_provider-retry-after")


def wish_s(headers: Mapping[str, str], now_s: float) -> float | None:
    """Seconds to wait before asking again, None where nothing readable was said; names in lower case."""
    for name in _IN_MILLISECONDS:
        wish = _number(headers.get(name, ""))
        if wish is not None:
            return min(wish / 1000, LONGEST_WAIT_S)
    for name in _IN_SECONDS:
        text = headers.get(name, "")
        wish = _number(text)
        if wish is None:
            wish = _until(text, now_s)
        if wish is not None:
            return min(wish, LONGEST_WAIT_S)
    return None


def date_s(text: str) -> float | None:
    """An HTTP date as seconds since 1970, None where it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and value >= 0 else None


def _until(text: str, now_s: float) -> float | None:
    moment = date_s(text) if text else None
    return None if moment is None else max(0.0, moment - now_s)
