"""Which requests share a connection, and that nothing is remembered between them but the connection."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from storyboard.providers.base import CutOff, Unreachable
from storyboard.providers.http import HttpClient, Part
from tests.providers.conftest import ROOMY

FORM = (Part("prompt", "A cup"),)
BODY = b'{"id": "job"}'
ANSWER = b"HTTP/1.1 200 OK\r\nSet-Cookie: trail=of-crumbs\r\nContent-Length: %d\r\n\r\n%s" % (len(BODY), BODY)


@dataclass
class Counter:
    """A server that keeps every connection open, counts them, and hands out cookies."""

    connections: int = 0
    heads: list[str] = field(default_factory=list)
    writers: list[asyncio.StreamWriter] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer until the other side hangs up."""
        self.connections += 1
        self.writers.append(writer)
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = head.lower().partition("content-length: ")[2].partition("\r\n")[0]
                await reader.readexactly(int(length or 0))
                self.heads.append(head)
                writer.write(ANSWER)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()


def counted(work: Callable[[HttpClient], Awaitable[Any]]) -> Counter:
    """What a server saw of a client's work; no connection is left open afterwards."""
    counter = Counter()

    async def session() -> None:
        server = await asyncio.start_server(counter.serve, "127.0.0.1", 0)
        client = HttpClient(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", limits=ROOMY)
        try:
            await work(client)
        finally:
            await client.aclose()
            server.close()
            await asyncio.gather(*(writer.wait_closed() for writer in counter.writers), return_exceptions=True)

    asyncio.run(session())
    return counter


def test_every_create_has_a_connection_of_its_own() -> None:
    async def three(client: HttpClient) -> None:
        await client.create("/videos", FORM)
        await asyncio.gather(client.create("/videos", FORM), client.create("/videos", FORM))

    assert counted(three).connections == 3


def test_reads_one_after_another_share_a_connection() -> None:
    async def five(client: HttpClient) -> None:
        for _ in range(5):
            await client.request_json("GET", "/videos/job")

    assert counted(five).connections == 1


def test_reads_at_the_same_time_have_one_each_and_keep_them() -> None:
    async def waves(client: HttpClient) -> None:
        for _ in range(3):
            await asyncio.gather(*(client.request_json("GET", "/videos/job") for _ in range(4)))

    assert counted(waves).connections == 4


def test_a_create_uses_no_connection_of_a_read() -> None:
    async def both(client: HttpClient) -> None:
        await client.request_json("GET", "/videos/job")
        await client.create("/videos", FORM)
        await client.request_json("GET", "/videos/job")

    assert counted(both).connections == 2


@pytest.mark.parametrize("first", ["create", "read"])
def test_no_cookie_is_kept(first: str) -> None:
    async def twice(client: HttpClient) -> None:
        for _ in range(2):
            if first == "create":
                await client.create("/videos", FORM)
            await client.request_json("GET", "/videos/job")

    seen = counted(twice)
    assert not [head for head in seen.heads if "crumbs" in head]
    assert len(seen.heads) >= 2


def test_a_read_that_ends_after_the_client_closed_leaves_no_connection() -> None:
    async def late(client: HttpClient) -> None:
        read = asyncio.create_task(client.request_json("GET", "/videos/job"))
        await asyncio.sleep(0)
        await client.aclose()
        await read

    assert counted(late).connections == 1


def test_a_read_that_finds_nobody_is_cut_off_and_one_that_is_hung_up_on_is_not() -> None:
    async def both(client: HttpClient) -> None:
        with pytest.raises(CutOff, match="cannot be reached"):
            await client.request_json("GET", "/videos/job")

    async def session() -> None:
        server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
        base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
        client = HttpClient(base_url, limits=ROOMY)
        with pytest.raises(Unreachable) as hung_up:
            await client.request_json("GET", "/videos/job")
        assert not isinstance(hung_up.value, CutOff)
        server.close()
        await server.wait_closed()
        await both(client)
        await client.aclose()

    asyncio.run(session())
