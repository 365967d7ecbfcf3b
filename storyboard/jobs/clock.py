"""Time as the engine sees it: the calendar for facts, a steady clock for waiting."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """A clock that tests can turn."""

    def now_utc(self) -> str:
        """The time as ISO 8601 in UTC with milliseconds, so that text order is time order."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


def iso_utc(moment: datetime) -> str:
    """A moment as facts are stamped: 2026-11-22T10:00:00.000Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def elapsed_s(since_utc: str, until_utc: str) -> float:
    """Seconds between two stamps; 0 where one of them is no time."""
    try:
        return (datetime.fromisoformat(until_utc) - datetime.fromisoformat(since_utc)).total_seconds()
    except (ValueError, TypeError):
        return 0.0


def later(since_utc: str, seconds: float) -> str:
    """A stamp so many seconds after another; the same where that is no time."""
    try:
        return iso_utc(datetime.fromisoformat(since_utc) + timedelta(seconds=seconds))
    except (ValueError, OverflowError):
        return since_utc


async def rest(clock: Clock, seconds: float, until: asyncio.Event) -> None:
    """Wait so long, but no longer than until something happens."""
    if seconds <= 0:
        await asyncio.sleep(0)
        return
    sleeper = asyncio.ensure_future(clock.sleep(seconds))
    waker = asyncio.ensure_future(until.wait())
    try:
        await asyncio.wait({sleeper, waker}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (sleeper, waker):
            task.cancel()
        await asyncio.gather(sleeper, waker, return_exceptions=True)


class SystemClock:
    """The machine's clocks."""

    def now_utc(self) -> str:
        """The time, as `Clock` promises it."""
        return iso_utc(datetime.now(UTC))

    def monotonic(self) -> float:
        """Seconds since an unnamed moment."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait without holding up other work."""
        await asyncio.sleep(seconds)
