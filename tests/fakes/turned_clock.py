"""A clock that a test turns: sleeping moves it on at once, and the calendar may jump while it ticks on."""

import asyncio
from datetime import UTC, datetime, timedelta

from storyboard.jobs.clock import iso_utc

START = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class TurnedClock:
    """Time passes only while somebody sleeps; `slept` remembers for how long.

    `jumped_s` is how far somebody, or a time server, has set the calendar forward (below 0: back).
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.jumped_s = 0.0
        self.slept: list[float] = []

    def now_utc(self) -> str:
        return iso_utc(START + timedelta(seconds=self.seconds + self.jumped_s))

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)
