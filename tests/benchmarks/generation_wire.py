"""The wire of the generation benchmark: a plain fast server in a process of its own, and the bare script as rival.

Both sides make the same requests: a create, five polls and a download of 2 MB for each job. The rival writes each clip
as safely as we do: streamed to a temporary file, hashed, fsynced, moved, its folder fsynced. That is all it does: it
would buy twice after a crash. Given `rows`, it also knows what it bought: a small SQLite row, committed and synced like
ours, before each create leaves, when its id is known and when the clip is in its place, though without a ledger, caps,
receipts or a history.
"""

import asyncio
import hashlib
import json
import os
import sqlite3
import sys
from pathlib import Path

import httpx

CLIP_BYTES = 2_000_000
POLLS = 5
HEAD = b"\x00\x00\x00\x18ftypmp42"


def clip(job_id: str) -> bytes:
    """The clip of a job; every one is another."""
    return HEAD + job_id.encode().ljust(32, b".") + bytes(CLIP_BYTES - len(HEAD) - 32)


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, jobs: dict[str, int]) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            lines = head.decode("latin-1").split("\r\n")
            method, path, _ = lines[0].split(" ")
            fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
            await reader.readexactly(int(fields.get("content-length", "0")))
            if fields.get("transfer-encoding") == "chunked":
                await reader.readuntil(b"\r\n0\r\n\r\n")
            body, mime = _answer(method, path, jobs)
            said = f"HTTP/1.1 200 OK\r\nContent-Type: {mime}\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write(said.encode() + body)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


def _answer(method: str, path: str, jobs: dict[str, int]) -> tuple[bytes, str]:
    parts = path.split("/")
    if method == "POST":
        job_id = f"video_{len(jobs):06d}"
        jobs[job_id] = 0
        return _told(job_id, "queued"), "application/json"
    if parts[-1] == "content":
        return clip(parts[-2]), "video/mp4"
    jobs[parts[-1]] += 1
    return _told(parts[-1], "completed" if jobs[parts[-1]] >= POLLS else "in_progress"), "application/json"


def _told(job_id: str, status: str) -> bytes:
    told = {"id": job_id, "object": "video", "status": status, "progress": 0, "created_at": 1, "seconds": "2"}
    return json.dumps(told).encode()


async def _listen() -> None:
    jobs: dict[str, int] = {}
    server = await asyncio.start_server(lambda r, w: _serve(r, w, jobs), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


class Rows:
    """One row a job, durable at every change."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=FULL")
        self._connection.execute("CREATE TABLE job (number INTEGER PRIMARY KEY, state TEXT, body TEXT)")

    def note(self, number: int, state: str, **body: str) -> None:
        """Write down how a job stands; on the disk when this returns."""
        row = (number, state, json.dumps(body))
        self._connection.execute("INSERT OR REPLACE INTO job VALUES (?,?,?)", row)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


async def bare(base_url: str, count: int, at_once: int, folder: Path, rows: Rows | None = None) -> None:
    """The rival: the same requests and the same safely written bytes, with httpx alone."""
    room = asyncio.Semaphore(at_once)
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=32)) as client:

        async def one(number: int) -> None:
            async with room:
                form = {"prompt": f"Shot {number}", "model": "clip-1", "seconds": "2", "size": "64x36"}
                if rows is not None:
                    rows.note(number, "sending", **form)
                files = [(name, (None, value)) for name, value in form.items()]
                reply = await client.post(f"{base_url}/videos", files=files)
                job_id = reply.json()["id"]
                if rows is not None:
                    rows.note(number, "running", **form, id=job_id)
                while (await client.get(f"{base_url}/videos/{job_id}")).json()["status"] != "completed":
                    pass
                sha256 = await _keep(client, f"{base_url}/videos/{job_id}/content", folder)
                if rows is not None:
                    rows.note(number, "done", **form, id=job_id, sha256=sha256)

        await asyncio.gather(*(one(number) for number in range(count)))


async def _keep(client: httpx.AsyncClient, url: str, folder: Path) -> str:
    temp = folder / f"{os.urandom(8).hex()}.part"
    hashed = hashlib.sha256()
    with temp.open("xb") as file:
        async with client.stream("GET", url) as response:
            async for piece in response.aiter_raw():
                hashed.update(piece)
                file.write(piece)
        file.flush()
        await asyncio.to_thread(os.fsync, file.fileno())
    await asyncio.to_thread(_put_in_place, temp, folder / f"{hashed.hexdigest()}.mp4")
    return hashed.hexdigest()


def _put_in_place(temp: Path, path: Path) -> None:
    temp.replace(path)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


if __name__ == "__main__":
    try:
        asyncio.run(_listen())
    except KeyboardInterrupt:
        sys.exit(0)
