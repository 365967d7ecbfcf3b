"""A running fake server, adapters that point at it, and a way to run them."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest

from storyboard.providers.http import HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos
from tests.fakes.submissions import PICTURE, capabilities, png, target_at
from tests.fakes.video_server import VideoServer

Result = TypeVar("Result")

KEY = "sk-canary-0123456789abcdef"
"""The key that must be seen nowhere."""

ROOMY = Limits(connect_s=10, create_s=30, read_s=30, pause_s=30, download_s=30, most_clip_bytes=3_000_000)
"""Bounds that a busy machine keeps; a test of a stall lowers the one it is about."""

Use = Callable[[Callable[[OpenAIVideos], Awaitable[Result]]], Result]


@pytest.fixture
def server() -> Iterator[VideoServer]:
    """A well-behaved server until it is scripted."""
    with VideoServer(key=KEY) as running:
        yield running
    assert running.crashes == []


@pytest.fixture
def use(server: VideoServer) -> Callable[..., Any]:
    """Run a coroutine function with an adapter at the server; close the adapter after it."""

    def run(
        work: Callable[[OpenAIVideos], Awaitable[Any]],
        *,
        key: str = KEY,
        limits: Limits = ROOMY,
        target: dict[str, Any] | None = None,
        now: Callable[[], float] = server.now,
        **model: Any,
    ) -> Any:
        async def session() -> Any:
            aim = target_at(**({"base_url": server.base_url} | (target or {})))
            client = HttpClient(aim.base_url, key=key, limits=limits, allow_private_results=aim.allow_private_results)
            adapter = OpenAIVideos(aim, capabilities(**model), client, now=now)
            try:
                return await work(adapter)
            finally:
                await adapter.aclose()

        return asyncio.run(session())

    return run


@pytest.fixture
def first_frame(tmp_path: Path) -> dict[str, Path]:
    """The picture of a submission with a first frame, exactly as large as its clip."""
    path = tmp_path / "first.png"
    path.write_bytes(png(64, 48))
    return {PICTURE: path}
