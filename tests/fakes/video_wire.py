"""How the fake video server reads requests and writes replies, good and bad."""

import gzip
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote, urlsplit

from PIL import Image

if TYPE_CHECKING:
    from tests.fakes.video_server import Fault, RemoteJob, VideoServer

INPAINT = "Inpaint image must match the requested width and height"
NO_FILE = "Invalid type for 'input_reference': expected a file, but got a string instead"
HTML = b"<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>"
FIELDS = frozenset({"prompt", "model", "seconds", "size", "input_reference"})


class BadRequestError(Exception):
    """A create that breaks the contract."""

    def __init__(self, message: str, param: str | None = None, code: str | None = None) -> None:
        super().__init__(message)
        self.body = error_body(message, param=param, code=code)


@dataclass
class Form:
    """A parsed create body."""

    fields: dict[str, str] = field(default_factory=dict[str, str])
    files: list[tuple[str, bytes]] = field(default_factory=list[tuple[str, bytes]])
    part_types: dict[str, str] = field(default_factory=dict[str, str])


def error_body(
    message: str, *, kind: str = "invalid_request_error", param: str | None = None, code: object = None
) -> dict[str, Any]:
    """The error shape of the contract."""
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def parse_form(content_type: str, body: bytes) -> Form:
    """A multipart or JSON create body; anything else breaks the contract."""
    if content_type.startswith("application/json"):
        values = json.loads(body)
        return Form(fields={name: str(value) for name, value in values.items()})
    if not content_type.startswith("multipart/form-data"):
        raise BadRequestError(f"Unsupported content type: '{content_type}'.")
    message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {content_type}\r\n\r\n".encode() + body)
    form = Form()
    for part in message.iter_parts():
        name = str(part.get_param("name", header="content-disposition"))
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
        form.part_types[name] = part.get_content_type()
        if part.get_filename() is None:
            form.fields[name] = data.decode()
        else:
            form.files.append((part.get_content_type(), data))
    return form


def check_form(form: Form, extra_fields: frozenset[str]) -> None:
    """Raise BadRequestError with the contract's own words for a create it would not take."""
    strangers = form.fields.keys() - FIELDS - extra_fields
    if strangers:
        raise BadRequestError(f"Unknown parameter: '{min(strangers)}'.", min(strangers), "unknown_parameter")
    if not 1 <= len(form.fields.get("prompt", "")) <= 32_000:
        raise BadRequestError("Missing required parameter: 'prompt'.", "prompt", "missing_required_parameter")
    if not re.fullmatch(r"[1-9]\d*", form.fields.setdefault("seconds", "4")):
        raise BadRequestError("Invalid value for 'seconds'.", "seconds", "invalid_value")
    size = re.fullmatch(r"([1-9]\d*)x([1-9]\d*)", form.fields.setdefault("size", "720x1280"))
    if size is None:
        raise BadRequestError("Invalid value for 'size'.", "size", "invalid_value")
    if "input_reference" in form.fields:
        raise BadRequestError(NO_FILE, "input_reference", "invalid_type")
    for mime, data in form.files:
        if mime not in {"image/png", "image/jpeg", "image/webp"}:
            raise BadRequestError(f"Unsupported file type '{mime}' for 'input_reference'.", "input_reference")
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as image:
            if image.size != (int(size[1]), int(size[2])):
                raise BadRequestError(INPAINT, "input_reference")


class VideoRequest(BaseHTTPRequestHandler):
    """One request to the fake server."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 30

    @property
    def world(self) -> "VideoServer":
        """The server's memory."""
        return self.server.world  # type: ignore[attr-defined]

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The server's own clock."""
        return super().date_time_string(timestamp or self.world.now())

    def do_GET(self) -> None:
        """Models, the list, a poll or the content."""
        path = self._path()
        if path == "/v1/models":
            self._serve("models", self._models)
        elif path == "/v1/videos":
            self._serve("list", self._list)
        elif path.endswith("/content"):
            self._serve("content", self._content)
        else:
            self._serve("poll", self._poll)

    def do_POST(self) -> None:
        """A create."""
        self._serve("create", self._create)

    def do_DELETE(self) -> None:
        """A delete."""
        self._serve("delete", self._delete)

    def _path(self) -> str:
        return urlsplit(self.path).path

    def _serve(self, operation: str, answer: Any) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self.body = self.rfile.read(length)
        if len(self.body) < length:
            # The client hung up, or was killed, in the middle: nothing arrived that a server could answer.
            self.close_connection = True
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.world.note(operation, self.path, headers)
        fault = self.world.next_fault(operation)
        if self.world.key and headers.get("authorization") != f"Bearer {self.world.key}":
            wrong = f"Incorrect API key provided: {headers.get('authorization', '')[7:]}."
            self._json(401, error_body(wrong, code="invalid_api_key"))
        elif fault is None or (fault.name not in PLAIN_FAULTS and not fault.name.isdigit()):
            answer(fault)
        else:
            self._fail(operation, fault)

    # Good answers

    def _models(self, fault: "Fault | None") -> None:
        self._json(200, {"object": "list", "data": [{"id": "sora-2", "object": "model", "owned_by": "fake"}]})

    def _list(self, fault: "Fault | None") -> None:
        if not self.world.lists:
            self._json(400, error_body("custom_llm_provider is required"))
            return
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        with self.world.lock:
            jobs = [job for job in self.world.jobs.values() if not job.deleted]
            jobs.sort(key=lambda job: (job.created_at, job.id), reverse=query.get("order", "desc") == "desc")
            ids = [job.id for job in jobs]
            start = ids.index(query["after"]) + 1 if query.get("after") in ids else 0
            page = jobs[start : start + int(query.get("limit", "20"))]
            data = [self.world.reply(job) for job in page]
        more = start + len(page) < len(jobs)
        first, last = (data[0]["id"], data[-1]["id"]) if data else (None, None)
        self._json(200, {"object": "list", "data": data, "first_id": first, "last_id": last, "has_more": more})

    def _create(self, fault: "Fault | None") -> None:
        try:
            job = self._accept(accepted=fault is None or fault.name != "moderation")
        except BadRequestError as error:
            self._json(400, error.body)
            return
        if fault is not None and fault.name == "drop_after_accept":
            self._drop()
        elif job is None:
            words = "Your request was blocked by our moderation system."
            self._json(400, error_body(words, code="moderation_blocked"))
        else:
            self._job(job, fault)

    def _poll(self, fault: "Fault | None") -> None:
        job = self._find()
        if job is None or (fault is not None and fault.name == "vanish"):
            self._not_found()
            return
        self.world.advance(job)
        if fault is not None and fault.name in {"moderation", "failed_as_4xx"}:
            job.status = "failed"
            words = "Your request was blocked by our moderation system."
            job.error = {"code": "moderation_blocked", "message": words}
            if fault.name == "failed_as_4xx":
                job.error = {"code": 422, "message": "Number of frames is out of range."}
        self._job(job, fault)

    def _content(self, fault: "Fault | None") -> None:
        job = self._find()
        if job is None or (fault is not None and fault.name == "vanish"):
            self._not_found()
        elif job.status != "completed":
            self._json(404, error_body("Video is still in-progress."))
        else:
            self._media(self.world.content(job), fault)

    def _delete(self, fault: "Fault | None") -> None:
        job = self._find()
        if job is None:
            self._not_found()
            return
        if job.status in {"queued", "in_progress"}:
            if not self.world.cancels:
                self._json(400, error_body("Only completed or failed videos can be deleted."))
                return
            job.status = "cancelled"
        job.deleted = True
        self._json(200, {"id": job.id, "object": "video.deleted", "deleted": True})

    # Parts of answers

    def _accept(self, *, accepted: bool) -> "RemoteJob | None":
        form = parse_form(self.headers.get("Content-Type", ""), self.body)
        pictures = tuple(data for _, data in form.files)
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            check_form(form, self.world.extra_fields)
        except BadRequestError:
            self.world.record(form.fields, pictures, headers, form.part_types, accepted=False)
            raise
        return self.world.record(form.fields, pictures, headers, form.part_types, accepted=accepted)

    def _find(self) -> "RemoteJob | None":
        parts = self._path().split("/")
        job = self.world.jobs.get(unquote(parts[3])) if len(parts) > 3 else None
        return None if job is None or job.deleted else job

    def _job(self, job: "RemoteJob", fault: "Fault | None") -> None:
        reply = self.world.reply(job)
        headers = {"openai-poll-after-ms": "10", "x-request-id": "req_fake"}
        status = 200
        if fault is not None:
            headers |= fault.headers
            if fault.name == "changing_id":
                reply["id"] = f"video_changed_{job.id}"
            elif fault.name == "status":
                reply["status"] = fault.word
            elif fault.name == "failed_as_4xx":
                status = 422
            elif fault.name == "null_fields":
                reply |= dict.fromkeys(("progress", "created_at", "seconds", "size", "prompt"))
        self._json(status, reply, headers)

    def _media(self, clip: bytes, fault: "Fault | None") -> None:
        name = fault.name if fault else ""
        if name == "truncated":
            self._send(200, clip[: len(clip) // 2], "video/mp4", {"Content-Length": str(len(clip))})
            self._drop()
        elif name == "endless":
            self._endless(clip)
        elif name == "bomb":
            self._send(200, gzip.compress(bytes(20_000_000)), "video/mp4", {"Content-Encoding": "gzip"})
        elif name == "wrong_type":
            self._json(200, error_body("The asset has expired.", code="expired"))
        else:
            self._send(200, clip, "video/mp4")

    def _not_found(self) -> None:
        self._json(404, error_body("Video with id not found.", code="not_found"))

    # Bad answers that look the same for every operation

    def _fail(self, operation: str, fault: "Fault") -> None:
        if operation == "create":
            form = parse_form(self.headers.get("Content-Type", ""), self.body)
            headers = {name.lower(): value for name, value in self.headers.items()}
            pictures = tuple(data for _, data in form.files)
            self.world.record(form.fields, pictures, headers, form.part_types, accepted=False)
        if fault.name.isdigit():
            headers = dict(fault.headers) | ({"Retry-After": fault.retry_after} if fault.retry_after else {})
            body = fault.body
            if body is None:
                body = json.dumps(error_body(fault.message or f"Scripted error {fault.name}.")).encode()
            self._send(int(fault.name), body, "application/json", headers)
        else:
            PLAIN_FAULTS[fault.name](self, fault)

    def _drop(self, fault: "Fault | None" = None) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.close()

    def _html(self, fault: "Fault") -> None:
        self._send(200, HTML, "text/html; charset=utf-8")

    def _rubbish(self, fault: "Fault") -> None:
        self._send(200, b"\xff\xfe{not json", "application/json")

    def _empty(self, fault: "Fault") -> None:
        self._send(200, b"", "video/mp4")

    def _redirect(self, fault: "Fault") -> None:
        self._send(int(fault.word or 302), b"", "text/plain", {"Location": fault.to})

    def _echo_key(self, fault: "Fault") -> None:
        words = f"No access for {self.headers.get('Authorization', '')}"
        self._send(403, json.dumps(error_body(words)).encode(), "application/json", {"x-echo": words})

    def _slow(self, fault: "Fault") -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\nContent-Type: application/json\r\n\r\n")
        while not self.world.stopping.wait(0.02):
            self.wfile.write(b" ")
            self.wfile.flush()

    def _endless(self, clip: bytes) -> None:
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n" + clip)
        while not self.world.stopping.is_set():
            self.wfile.write(bytes(65_536))

    def _json(self, status: int, value: object, headers: Mapping[str, str] | None = None) -> None:
        self._send(status, json.dumps(value).encode(), "application/json", headers)

    def _send(self, status: int, body: bytes, mime: str, headers: Mapping[str, str] | None = None) -> None:
        sent = {"Content-Type": mime, "Content-Length": str(len(body))} | dict(headers or {})
        self.send_response(status)
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


PLAIN_FAULTS: dict[str, Any] = {
    "drop": VideoRequest._drop,
    "html": VideoRequest._html,
    "rubbish": VideoRequest._rubbish,
    "empty": VideoRequest._empty,
    "redirect": VideoRequest._redirect,
    "echo_key": VideoRequest._echo_key,
    "slow": VideoRequest._slow,
}
"""Faults that need no knowledge of the operation."""
