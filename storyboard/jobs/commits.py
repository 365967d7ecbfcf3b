"""Waiting for the disk: once for many jobs, and never in the way of the others."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from storyboard.store.database import FactsError


class Commits:
    """Makes what was written down durable, off the loop; all who ask while the disk is busy share the next time.

    `sync` makes everything durable that was committed before it is called, and raises FactsError when the disk refuses.
    """

    def __init__(self, sync: Callable[[], None]) -> None:
        self._sync = sync
        self._next: asyncio.Future[None] | None = None
        self._rounds: asyncio.Task[None] | None = None

    async def wait(self) -> None:
        """Return when everything committed so far is durable. Raises FactsError when the disk refuses.

        What was asked for is done even when whoever asked is stopped meanwhile.
        """
        if self._next is None:
            self._next = asyncio.get_running_loop().create_future()
        asked = self._next
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._go_round(), name="commits")
        await asyncio.shield(asked)

    async def aclose(self) -> None:
        """Return when nothing that was asked for is left to do."""
        if self._rounds is not None:
            await self._rounds

    async def _go_round(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            # A thread of its own: the others may be decoding clips for seconds.
            with ThreadPoolExecutor(1, "commits") as thread:
                while self._next is not None:
                    asked, self._next = self._next, None
                    try:
                        await loop.run_in_executor(thread, self._sync)
                    except FactsError as error:
                        asked.set_exception(error)
                        # Whoever asked may be gone.
                        asked.exception()
                    else:
                        asked.set_result(None)
        finally:
            self._next = self._rounds = None
