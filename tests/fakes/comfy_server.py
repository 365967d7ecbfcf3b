"""A small ComfyUI: its documented routes, its checks of a workflow, a queue with one worker, and real clips.

    with ComfyServer(folder) as comfy:
        comfy.gate.clear()       # nothing is worked on until the gate opens again
        ...

It knows a handful of node classes: CLIPTextEncode, LoadImage, EmptyLatentVideo, KSampler and SaveVideo.
"""

import json
import subprocess
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from imageio_ffmpeg import get_ffmpeg_exe

NEEDS: Mapping[str, tuple[str, ...]] = {
    "CLIPTextEncode": ("text",),
    "LoadImage": ("image",),
    "EmptyLatentVideo": ("width", "height", "length"),
    "KSampler": ("positive", "latent_image", "seed"),
    "SaveVideo": ("samples", "fps", "filename_prefix"),
}
"""The inputs that each class must have."""


@dataclass
class Job:
    """One prompt: its graph, and what came of it."""

    id: str
    number: int
    graph: dict[str, Any]
    entry: dict[str, Any] | None = None


@dataclass
class Flaws:
    """What is wrong with a graph, as ComfyUI tells it: by node."""

    by_node: dict[str, Any] = field(default_factory=dict[str, Any])

    def add(self, node: str, class_type: str, message: str, details: str) -> None:
        """One flaw of a node."""
        found = {"type": "value_not_in_list", "message": message, "details": details, "extra_info": {}}
        told = self.by_node.setdefault(node, {"errors": [], "dependent_outputs": [], "class_type": class_type})
        told["errors"].append(found)


class ComfyServer:
    """The server, its folders and its queue; a context manager."""

    def __init__(self, folder: Path) -> None:
        self.inputs, self.outputs = folder / "input", folder / "output"
        self.inputs.mkdir(parents=True)
        self.outputs.mkdir()
        self.gate = threading.Event()
        self.gate.set()
        self.pending: list[Job] = []
        self.running: Job | None = None
        self.done: dict[str, Job] = {}
        self.prompts: list[dict[str, Any]] = []
        self._changed = threading.Condition()
        self._interrupted = False
        self._is_over = False
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), type("Routes", (_Routes,), {"comfy": self}))
        self._http.daemon_threads = False
        self._threads = [
            threading.Thread(target=self._http.serve_forever, args=(0.02,)),
            threading.Thread(target=self._work),
        ]

    @property
    def base_url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        self.gate.set()
        self._http.shutdown()
        self._http.server_close()
        for thread in self._threads:
            thread.join()

    def take(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """POST /prompt: queue a graph under the caller's id, or say what is wrong with it."""
        graph = body.get("prompt")
        if not isinstance(graph, dict):
            return 400, {
                "error": {"type": "no_prompt", "message": "No prompt provided", "details": ""},
                "node_errors": {},
            }
        flaws = self._flaws(graph)
        if flaws:
            told = {"type": "prompt_outputs_failed_validation", "message": "Prompt outputs failed validation"}
            return 400, {"error": {**told, "details": "", "extra_info": {}}, "node_errors": flaws}
        with self._changed:
            job = Job(str(body.get("prompt_id") or uuid.uuid4()), len(self.prompts), graph)
            self.prompts.append(body)
            self.pending.append(job)
            self._changed.notify_all()
        return 200, {"prompt_id": job.id, "number": job.number, "node_errors": {}}

    def queue(self) -> dict[str, Any]:
        """GET /queue."""
        with self._changed:
            running = [self._row(self.running)] if self.running else []
            return {"queue_running": running, "queue_pending": [self._row(job) for job in self.pending]}

    def delete(self, ids: list[str]) -> None:
        """POST /queue: forget what is only waiting."""
        with self._changed:
            self.pending = [job for job in self.pending if job.id not in ids]

    def interrupt(self, prompt_id: str | None) -> None:
        """POST /interrupt: stop what runs, where it is that."""
        with self._changed:
            if self.running and prompt_id in (None, self.running.id):
                self._interrupted = True
                self._changed.notify_all()
        self.gate.set()

    def _row(self, job: Job) -> list[Any]:
        return [job.number, job.id, job.graph, {}, ["9"]]

    def _flaws(self, graph: dict[str, Any]) -> dict[str, Any]:
        flaws = Flaws()
        for node, content in graph.items():
            kind, inputs = str(content.get("class_type")), content.get("inputs", {})
            if kind not in NEEDS:
                flaws.add(node, kind, f"Cannot execute because node {kind} does not exist.", f"Node ID '#{node}'")
            for name in NEEDS.get(kind, ()):
                if name not in inputs:
                    flaws.add(node, kind, "Required input is missing", name)
            for name, value in inputs.items():
                if isinstance(value, list) and value[0] not in graph:
                    flaws.add(node, kind, "Bad linked input", name)
            if kind == "LoadImage" and not (self.inputs / str(inputs.get("image", ""))).is_file():
                flaws.add(
                    node,
                    kind,
                    "Custom validation failed for node",
                    f"image - Invalid image file: {inputs.get('image')}",
                )
        return flaws.by_node

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self.pending or self._is_over)
                if self._is_over:
                    return
                self.running, self._interrupted = self.pending.pop(0), False
            self.gate.wait()
            entry = self._run(self.running) if not self._interrupted else _ended("execution_interrupted")
            with self._changed:
                self.running.entry = entry
                self.done[self.running.id] = self.running
                self.running = None

    def _run(self, job: Job) -> dict[str, Any]:
        """Make the clip that the graph describes; its own picture moves over where it loads one."""
        node, save = next((n, c["inputs"]) for n, c in job.graph.items() if c["class_type"] == "SaveVideo")
        sampler = job.graph[save["samples"][0]]["inputs"]
        size = job.graph[sampler["latent_image"][0]]["inputs"]
        text = job.graph[sampler["positive"][0]]["inputs"]["text"]
        if "impossible" in text:
            return _ended("execution_error", node_id="3", node_type="KSampler", exception_message="CUDA out of memory")
        name = f"{save['filename_prefix']}_{job.number:05}_.mp4"
        source = f"testsrc2=size={size['width']}x{size['height']}:rate={save['fps']}"
        given = ["-f", "lavfi", "-i", source]
        if "start_image" in sampler:
            picture = self.inputs / job.graph[sampler["start_image"][0]]["inputs"]["image"]
            given = ["-loop", "1", "-framerate", str(save["fps"]), "-i", str(picture)]
        command = [get_ffmpeg_exe(), "-v", "error", *given, "-frames:v", str(size["length"]), "-c:v", "libx264"]
        command += [
            "-vf",
            "scale=out_color_matrix=bt709:out_range=tv",
            "-colorspace",
            "bt709",
            "-color_primaries",
            "bt709",
        ]
        command += [
            "-color_trc",
            "bt709",
            "-preset",
            "ultrafast",
            "-crf",
            "12",
            "-pix_fmt",
            "yuv420p",
            str(self.outputs / name),
        ]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=60)
        saved = {"images": [{"filename": name, "subfolder": "", "type": "output"}], "animated": [True]}
        status = {"status_str": "success", "completed": True, "messages": [["execution_success", {}]]}
        return {"outputs": {node: saved}, "status": status}


def _ended(event: str, **told: str) -> dict[str, Any]:
    return {"outputs": {}, "status": {"status_str": "error", "completed": False, "messages": [[event, told]]}}


class _Routes(BaseHTTPRequestHandler):
    """The routes, each also below /api."""

    comfy: ComfyServer

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Queue, history or a file."""
        path, query = self._path()
        if path == "/queue":
            self._json(200, self.comfy.queue())
        elif path.startswith("/history/"):
            job = self.comfy.done.get(path.rpartition("/")[2])
            self._json(200, {job.id: job.entry} if job else {})
        elif path == "/view":
            file = (self.comfy.outputs if query.get("type") == ["output"] else self.comfy.inputs) / query["filename"][0]
            self._bytes(200, file.read_bytes(), "video/mp4") if file.is_file() else self._bytes(404, b"", "text/plain")
        else:
            self._bytes(404, b"404: Not Found", "text/plain")

    def do_POST(self) -> None:
        """A prompt, an upload, or the end of one."""
        path, _ = self._path()
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if path == "/upload/image":
            self._json(200, self._upload(body))
            return
        if path not in ("/prompt", "/queue", "/interrupt"):
            self._bytes(405, b"405: Method Not Allowed", "text/plain")
            return
        value = json.loads(body or b"{}")
        if path == "/prompt":
            self._json(*self.comfy.take(value))
        elif path == "/queue":
            self.comfy.delete(value.get("delete", []))
            self._bytes(200, b"", "text/plain")
        else:
            self.comfy.interrupt(value.get("prompt_id"))
            self._bytes(200, b"", "text/plain")

    def _upload(self, body: bytes) -> dict[str, str]:
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        name = ""
        for part in BytesParser(policy=HTTP).parsebytes(head + body).iter_parts():
            data = part.get_payload(decode=True)
            if part.get_filename() and isinstance(data, bytes):
                name = Path(str(part.get_filename())).name
                (self.comfy.inputs / name).write_bytes(data)
        return {"name": name, "subfolder": "", "type": "input"}

    def _path(self) -> tuple[str, dict[str, list[str]]]:
        found = urlsplit(self.path)
        return found.path.removeprefix("/api"), parse_qs(found.query)

    def _json(self, status: int, value: object) -> None:
        self._bytes(status, json.dumps(value).encode(), "application/json")

    def _bytes(self, status: int, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
