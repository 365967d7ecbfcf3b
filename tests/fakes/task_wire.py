"""The fake video server in the tongues of other APIs: same jobs, same faults, other paths and replies."""

import base64
import json
import uuid
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

from tests.fakes.submissions import png
from tests.fakes.video_wire import BadRequestError, Form, VideoRequest, check_form

if TYPE_CHECKING:
    from tests.fakes.video_server import Fault, RemoteJob


def picture_in(link: str) -> tuple[str, bytes]:
    """Type and bytes of a picture inside a link."""
    head, _, data = link.partition(",")
    return head.removeprefix("data:").removesuffix(";base64"), base64.b64decode(data)


class TaskRequest(VideoRequest):
    """One request to a server that makes tasks of JSON bodies."""

    creates: ClassVar[str] = "/v1/videos"
    small: ClassVar[str] = "/v1/models"

    def do_GET(self) -> None:
        """The small question, a clip, or a poll."""
        path = self._path()
        if path == self.small:
            self._serve("models", self._models)
        elif path.startswith("/v1/files/") or path.endswith("/content"):
            self._serve("content", self._content)
        else:
            self._serve("poll", self._poll)

    def _accept(self, *, accepted: bool) -> "RemoteJob | None":
        value = json.loads(self.body)
        pictures = tuple(data for _, data in self.pictures(value))
        headers = {name.lower(): text for name, text in self.headers.items()}
        form = Form(fields=self.fields(value), files=list(self.pictures(value)))
        if self._path() != self.creates:
            raise BadRequestError(f"Unknown path {self._path()}.")
        try:
            check_form(form, frozenset())
        except BadRequestError:
            self.world.record(form.fields, pictures, headers, {}, accepted=False)
            raise
        return self.world.record(form.fields, pictures, headers, {}, accepted=accepted)

    def _find(self) -> "RemoteJob | None":
        known = [part for part in map(unquote, self._path().split("/")) if part in self.world.jobs]
        job = self.world.jobs[known[0]] if known else None
        return None if job is None or job.deleted else job

    def _job(self, job: "RemoteJob", fault: "Fault | None") -> None:
        if fault is not None and fault.name == "status":
            job = type(job)(**{**vars(job), "status": fault.word})
        self._json(200, self.told(job), {"retry-after-ms": "10"})

    def file_of(self, job: "RemoteJob") -> str:
        """The link to a job's clip."""
        return f"{self.world.base_url}/files/{job.id}"

    def fields(self, value: dict[str, Any]) -> dict[str, str]:
        """The create in the words of /v1/videos."""
        raise NotImplementedError

    def pictures(self, value: dict[str, Any]) -> list[tuple[str, bytes]]:
        """The frames of a create."""
        raise NotImplementedError

    def told(self, job: "RemoteJob") -> dict[str, Any]:
        """The job in this API's words."""
        raise NotImplementedError


class OpenRouterRequest(TaskRequest):
    """OpenRouter."""

    small = "/v1/videos/models"

    def fields(self, value: dict[str, Any]) -> dict[str, str]:
        return {
            "prompt": value["prompt"],
            "model": value["model"],
            "seconds": str(value["duration"]),
            "size": value["size"],
        }

    def pictures(self, value: dict[str, Any]) -> list[tuple[str, bytes]]:
        return [picture_in(frame["image_url"]["url"]) for frame in value.get("frame_images", [])]

    def told(self, job: "RemoteJob") -> dict[str, Any]:
        told: dict[str, Any] = {"id": job.id, "polling_url": f"/api/v1/videos/{job.id}", "status": job.status}
        if job.status == "completed":
            told |= {"usage": {"cost": 0.25}}
        return told | ({"error": job.error} if job.error else {})


SIZES = {("16:9", "720p"): "1280x720", ("4:3", "48p"): "64x48"}
"""The pixels of a ratio and a tier."""


class XaiRequest(TaskRequest):
    """xAI."""

    creates = "/v1/videos/generations"
    words: ClassVar[dict[str, str]] = {"queued": "pending", "in_progress": "pending", "completed": "done"}

    def fields(self, value: dict[str, Any]) -> dict[str, str]:
        size = SIZES[value["aspect_ratio"], value["resolution"]]
        return {"prompt": value["prompt"], "model": value["model"], "seconds": str(value["duration"]), "size": size}

    def pictures(self, value: dict[str, Any]) -> list[tuple[str, bytes]]:
        return [picture_in(value[name]["url"]) for name in ("image", "last_frame") if name in value]

    def told(self, job: "RemoteJob") -> dict[str, Any]:
        told: dict[str, Any] = {"status": self.words.get(job.status, job.status), "progress": 50}
        if job.polls == 0:
            told = {"request_id": job.id}
        if job.status == "completed":
            video = {"url": self.file_of(job), "duration": 1, "respect_moderation": True}
            told |= {"video": video, "usage": {"cost_in_usd_ticks": 2_500_000_000}}
        return told | ({"error": job.error} if job.error else {})


class ArkRequest(TaskRequest):
    """ModelArk."""

    creates = "/v1/contents/generations/tasks"
    small = "/v1/contents/generations/tasks"
    words: ClassVar[dict[str, str]] = {"in_progress": "running", "completed": "succeeded"}

    def _content(self, fault: "Fault | None") -> None:
        """The clip, or its last frame."""
        if not self._path().endswith(".png"):
            super()._content(fault)
            return
        picture = png(64, 48)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(picture)))
        self.end_headers()
        self.wfile.write(picture)

    def fields(self, value: dict[str, Any]) -> dict[str, str]:
        size = SIZES[value["ratio"], value["resolution"]]
        words = next(part["text"] for part in value["content"] if part["type"] == "text")
        return {"prompt": words, "model": value["model"], "seconds": str(value["duration"]), "size": size}

    def pictures(self, value: dict[str, Any]) -> list[tuple[str, bytes]]:
        return [picture_in(part["image_url"]["url"]) for part in value["content"] if part["type"] == "image_url"]

    def told(self, job: "RemoteJob") -> dict[str, Any]:
        told: dict[str, Any] = {"id": job.id, "status": self.words.get(job.status, job.status)}
        if job.status == "completed":
            told["content"] = {"video_url": self.file_of(job), "last_frame_url": f"{self.file_of(job)}.png"}
        return told | ({"error": job.error} if job.error else {})


class ComfyRequest(TaskRequest):
    """ComfyUI, by its documented routes."""

    creates = "/v1/prompt"

    def do_GET(self) -> None:
        """The queue, the history or a file."""
        path = self._path()
        if path == "/v1/queue":
            self._serve("queue", self._queue)
        elif path == "/v1/view":
            self._serve("content", self._content)
        else:
            self._serve("poll", self._poll)

    def do_POST(self) -> None:
        """A prompt, an upload, or the end of one."""
        path = self._path()
        if path == "/v1/upload/image":
            self._serve("upload", self._upload)
        elif path in ("/v1/queue", "/v1/interrupt"):
            self._serve("cancel", self._stop)
        else:
            self._serve("create", self._create)

    def fields(self, value: dict[str, Any]) -> dict[str, str]:
        inputs = value["prompt"]["1"]["inputs"]
        size = f"{inputs['width']}x{inputs['height']}"
        self.wanted_id = str(uuid.UUID(value["prompt_id"]))
        return {"prompt": inputs["text"], "seconds": str(round(inputs["length"] / inputs["fps"])), "size": size}

    def pictures(self, value: dict[str, Any]) -> list[tuple[str, bytes]]:
        return []

    def _accept(self, *, accepted: bool) -> "RemoteJob | None":
        job = super()._accept(accepted=accepted)
        if job is not None:
            del self.world.jobs[job.id]
            job.id = self.wanted_id
            self.world.jobs[job.id] = job
        return job

    def _job(self, job: "RemoteJob", fault: "Fault | None") -> None:
        if job.polls == 0:
            self._json(200, {"prompt_id": job.id, "number": 1, "node_errors": {}})
        elif job.status == "completed":
            saved = [{"filename": "clip.mp4", "subfolder": job.id, "type": "output"}]
            status = {"status_str": "success", "completed": True, "messages": []}
            self._json(200, {job.id: {"outputs": {"9": {"images": saved}}, "status": status}})
        elif job.status in ("failed", "cancelled"):
            words = (job.error or {}).get("message", "")
            event = "execution_interrupted" if job.status == "cancelled" else "execution_error"
            told = [event, {"node_id": "3", "node_type": "KSampler", "exception_message": words}]
            self._json(200, {job.id: {"outputs": {}, "status": {"status_str": "error", "messages": [told]}}})
        else:
            self._json(200, {})

    def _not_found(self) -> None:
        self._json(200, {}) if "/history/" in self.path else super()._not_found()

    def _find(self) -> "RemoteJob | None":
        folder = parse_qs(urlsplit(self.path).query).get("subfolder", [""])[0]
        return self.world.jobs.get(folder) or super()._find()

    def _poll(self, fault: "Fault | None") -> None:
        if fault is not None and fault.name == "vanish":
            self.world.jobs.clear()
        super()._poll(fault)

    def _queue(self, fault: "Fault | None") -> None:
        alive = {
            s: [[1, j.id, {}] for j in self.world.jobs.values() if j.status == s] for s in ("queued", "in_progress")
        }
        self._json(200, {"queue_running": alive["in_progress"], "queue_pending": alive["queued"]})

    def _upload(self, fault: "Fault | None") -> None:
        name = self.body.split(b'filename="', 1)[1].split(b'"', 1)[0].decode()
        self._json(200, {"name": name, "subfolder": "", "type": "input"})

    def _stop(self, fault: "Fault | None") -> None:
        value = json.loads(self.body)
        for job_id in value.get("delete", [value.get("prompt_id")]):
            self.world.jobs[job_id].status = "cancelled"
        self._json(200, {})
