"""A loopback server that speaks the OpenAI-compatible Videos API and can misbehave on demand.

    with VideoServer(key="sk-test") as server:
        server.script("create", "drop_after_accept")      # the next create; later ones behave
        ...
        assert len(server.creates) == 1

Operations: create, poll, content, delete, list, models. Faults: see `Fault`; a status such as "429" is one too.
"""

import functools
import itertools
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import HTTPServer
from pathlib import Path
from socketserver import ThreadingMixIn
from types import TracebackType
from typing import Any, Self

from imageio_ffmpeg import get_ffmpeg_exe

from tests.fakes.video_wire import VideoRequest

EXTRAS = frozenset({"seed", "negative_prompt", "fps", "num_frames"})
"""Fields that self-hosted servers take beyond the contract."""


@dataclass(frozen=True)
class Fault:
    """One misbehaviour.

    drop, drop_after_accept, slow, html, rubbish, empty, truncated, endless, bomb, wrong_type, redirect (`to`),
    failed_as_4xx, changing_id, status (`word`), moderation, vanish, echo_key, null_fields; or a three-digit status
    (`retry_after`, `body`, `message` optional).
    """

    name: str
    retry_after: str = ""
    to: str = ""
    word: str = ""
    message: str = ""
    body: bytes | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Create:
    """A create request as it arrived in full, whether or not a job came of it."""

    fields: Mapping[str, str]
    picture: bytes | None
    headers: Mapping[str, str]
    part_types: Mapping[str, str]
    pictures: tuple[bytes, ...] = ()
    job_id: str = ""


@dataclass
class RemoteJob:
    """A job at the fake provider."""

    id: str
    fields: Mapping[str, str]
    created_at: int
    polls: int = 0
    status: str = "queued"
    error: dict[str, Any] | None = None
    deleted: bool = False


@functools.cache
def make_clip(width: int, height: int, seconds: int) -> bytes:
    """A real little MP4 of exactly this size and length, at 24 frames a second with a quiet tone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clip.mp4"
        source = f"testsrc2=size={width}x{height}:rate=24:duration={seconds}"
        command = [get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", source]
        command += ["-f", "lavfi", "-i", f"sine=frequency=220:duration={seconds}", "-c:v", "libx264"]
        command += ["-preset", "ultrafast", "-crf", "40", "-pix_fmt", "yuv420p", "-c:a", "aac", "-b:a", "32k"]
        command += ["-shortest", "-movflags", "+faststart", str(path)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=60)
        return path.read_bytes()


class _Listener(ThreadingMixIn, HTTPServer):
    """Knows its open sockets, so that leaving closes them and joins every thread."""

    daemon_threads = False
    block_on_close = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], world: "VideoServer") -> None:
        super().__init__(address, world.speaks)
        self.world = world
        self._open: set[socket.socket] = set()
        self._changed = threading.Condition()

    def get_request(self) -> tuple[socket.socket, Any]:
        """Accept, and remember the socket."""
        connection, address = super().get_request()
        with self._changed:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        """Forget the socket, then close it."""
        super().shutdown_request(request)
        with self._changed:
            self._open.discard(request)
            self._changed.notify_all()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Keep clients that hang up from filling the output; record everything else."""
        self.world.note_crash()

    def settle(self) -> None:
        """Wait until every connection that came before now has been served and closed by its client."""
        with socket.create_connection(("127.0.0.1", self.server_address[1])) as last:
            # Connections are taken in the order in which they came: once this one is closed, the rest are known.
            last.shutdown(socket.SHUT_WR)
            assert last.recv(1) == b""
        with self._changed:
            assert self._changed.wait_for(lambda: not self._open, timeout=30), "a client keeps its connection"

    def hang_up(self) -> None:
        """Break every open connection."""
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue


class VideoServer:
    """The server and its memory; a context manager. Jobs complete after `polls_to_finish` polls."""

    def __init__(
        self,
        *,
        key: str = "",
        polls_to_finish: int = 2,
        clip: bytes | None = None,
        extra_fields: frozenset[str] = frozenset(),
        cancels: bool = False,
        lists: bool = True,
        now: Callable[[], float] = lambda: 1_790_000_000.0,
        speaks: type[VideoRequest] = VideoRequest,
    ) -> None:
        self.key = key
        self.speaks = speaks
        self.polls_to_finish = polls_to_finish
        self.clip = clip
        self.extra_fields = extra_fields
        self.cancels = cancels
        self.lists = lists
        self.now = now
        self.jobs: dict[str, RemoteJob] = {}
        self.creates: list[Create] = []
        self.requests: list[tuple[str, str, Mapping[str, str]]] = []
        self.crashes: list[str] = []
        self.stopping = threading.Event()
        self.lock = threading.RLock()
        self._scripts: dict[str, deque[Fault]] = defaultdict(deque)
        self._held: dict[str, threading.Event] = {}
        self._numbers = itertools.count(1)
        self._listener = _Listener(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._listener.serve_forever, args=(0.02,), name="video-server")

    @property
    def base_url(self) -> str:
        """What a target points at."""
        return f"http://127.0.0.1:{self._listener.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        for gate in self._held.values():
            gate.set()
        self._listener.shutdown()
        self._listener.hang_up()
        self._listener.server_close()
        self._thread.join()

    def settle(self) -> None:
        """Wait until what a client sent before it was killed has been served; the client must be gone."""
        self._listener.settle()

    def script(self, operation: str, *faults: str | Fault) -> None:
        """Let the next requests of an operation go wrong, one fault each, in this order; "ok" means behave."""
        with self.lock:
            self._scripts[operation].extend(f if isinstance(f, Fault) else Fault(f) for f in faults)

    def forget(self) -> None:
        """Let nothing more go wrong."""
        with self.lock:
            self._scripts.clear()

    def hold(self, operation: str) -> threading.Event:
        """Keep every reply of an operation back until the returned event is set."""
        gate = threading.Event()
        self._held[operation] = gate
        return gate

    def count(self, operation: str) -> int:
        """How many requests of an operation have come."""
        with self.lock:
            return sum(1 for name, _, _ in self.requests if name == operation)

    def next_fault(self, operation: str) -> Fault | None:
        """Take the next scripted fault, after waiting where the operation is held."""
        if operation in self._held:
            self._held[operation].wait()
        with self.lock:
            waiting = self._scripts[operation]
            fault = waiting.popleft() if waiting else None
        return None if fault is None or fault.name == "ok" else fault

    def note(self, operation: str, path: str, headers: Mapping[str, str]) -> None:
        """Remember that a request came."""
        with self.lock:
            self.requests.append((operation, path, headers))

    def record(
        self,
        fields: Mapping[str, str],
        pictures: tuple[bytes, ...],
        headers: Mapping[str, str],
        part_types: Mapping[str, str],
        *,
        accepted: bool,
    ) -> RemoteJob | None:
        """Remember a create that arrived in full; make its job if it is accepted."""
        with self.lock:
            job = None
            if accepted:
                job = RemoteJob(f"video_{next(self._numbers):06d}", fields, int(self.now()))
                self.jobs[job.id] = job
            picture = pictures[0] if pictures else None
            made = Create(fields, picture, headers, part_types, pictures, job.id if job else "")
            self.creates.append(made)
            return job

    def note_crash(self) -> None:
        """Remember an exception of a handler, unless the client merely hung up."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError | ValueError):
            self.crashes.append("".join(traceback.format_exception(error)))

    def advance(self, job: RemoteJob) -> None:
        """One poll's worth of work."""
        with self.lock:
            job.polls += 1
            if job.status in {"completed", "failed", "cancelled"}:
                return
            job.status = "completed" if job.polls >= self.polls_to_finish else "in_progress"

    def content(self, job: RemoteJob) -> bytes:
        """The clip of a completed job."""
        if self.clip is not None:
            return self.clip
        width, height = (int(part) for part in job.fields["size"].split("x"))
        return make_clip(width, height, int(job.fields["seconds"]))

    def reply(self, job: RemoteJob) -> dict[str, Any]:
        """The job as a Video object, with every key the specification requires."""
        done = job.status == "completed"
        share = min(99, 100 * job.polls // max(1, self.polls_to_finish))
        return {
            "id": job.id,
            "object": "video",
            "model": job.fields.get("model", "sora-2"),
            "status": job.status,
            "progress": 100 if done else share,
            "created_at": job.created_at,
            "completed_at": job.created_at + 60 if done else None,
            "expires_at": job.created_at + 3600 if done else None,
            "prompt": job.fields["prompt"],
            "seconds": job.fields["seconds"],
            "size": job.fields["size"],
            "remixed_from_video_id": None,
            "error": job.error,
        }
