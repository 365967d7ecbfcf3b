"""ComfyUI at home: the user's own workflow, filled in and queued under an id that is known before it is sent."""

import asyncio
import hashlib
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote, urlencode

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import FailureKind
from storyboard.model.requests import InputRole
from storyboard.providers.base import (
    Accepted,
    Cancelled,
    MaybeSent,
    Progress,
    Refused,
    RemoteState,
    Submission,
    Unreachable,
)
from storyboard.providers.bodies import Reply
from storyboard.providers.comfyui_workflow import BadWorkflow, Workflow
from storyboard.providers.complaints import complaint_of, make_failure, sort_failure, within
from storyboard.providers.http import HttpClient, Part
from storyboard.providers.openai_replies import job_id_of, poll_error
from storyboard.providers.pictures_sent import Sent, one, pictures_sent, references
from storyboard.providers.tasks import check_words

_SPACE = uuid.UUID("7f1d6c0e-3b58-4a57-9d0e-6a2f0f3b9c11")
_CLIPS = (".mp4", ".webm", ".mov", ".mkv")


class ComfyUI:
    """One server and one workflow. The prompt id is made from the job's id, so that a job is found after a crash."""

    def __init__(self, workflow: Workflow, capabilities: ModelCapabilities, client: HttpClient) -> None:
        self._workflow = workflow
        self._capabilities = capabilities
        self._client = client

    async def submit(self, submission: Submission) -> Accepted:
        """Upload the pictures, then queue the workflow once."""
        check_words(submission, self._capabilities)
        pictures = await asyncio.to_thread(pictures_sent, submission, self._capabilities)
        wanted = _wanted(pictures, self._workflow)
        names = [await self._upload(picture) for picture in wanted]
        remote_id = prompt_id_of(submission)
        try:
            graph = self._workflow.filled(_values(submission, names, wanted))
        except BadWorkflow as error:
            raise Refused(make_failure(FailureKind.INVALID_INPUT, error.what)) from None
        body = {"prompt": graph, "client_id": "storyboard", "prompt_id": remote_id}
        reply = await self._client.create_json("/prompt", body)
        given = job_id_of({"id": _object(reply).get("prompt_id")})
        if given is None:
            words = self._client.clean(reply.complaint.message)
            raise MaybeSent(f"ComfyUI took the workflow but named no prompt: {words or 'nothing more'}.")
        return Accepted(given, cost_microusd=0)

    async def poll(self, remote_id: str) -> Progress:
        """Where it stands: in the history when it has ended, else in the queue."""
        entry = await self._entry(remote_id)
        state = None if entry else await self._queued(remote_id)
        if entry is None and state is None:
            # It may have ended between the two questions.
            entry = await self._entry(remote_id)
        if entry is not None:
            return self._ended(entry)
        if state is None:
            raise Refused(make_failure(FailureKind.NOT_FOUND, "ComfyUI knows neither a queued nor an ended job of it."))
        return Progress(state, cost_microusd=0)

    async def cancel(self, remote_id: str) -> Cancelled:
        """Take it out of the queue, or interrupt it where it runs."""
        state = await self._queued(remote_id)
        if state is None:
            return Cancelled.GOES_ON
        if state == RemoteState.QUEUED:
            await self._client.request_json("POST", "/queue", body={"delete": [remote_id]})
        else:
            await self._client.request_json("POST", "/interrupt", body={"prompt_id": remote_id})
        return Cancelled.STOPPED if await self._queued(remote_id) is None else Cancelled.GOES_ON

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Write the clip that the workflow saved to a new file."""
        place = progress.output or (await self.poll(remote_id)).output
        if not place:
            raise Unreachable("ComfyUI says that the workflow is done, but it saved no clip.")
        await self._client.download(f"/view?{urlencode(place)}", into, on_bytes)

    async def find(self, submission: Submission) -> str | None:
        """The job under its own id, where the server has it."""
        remote_id = prompt_id_of(submission)
        try:
            await self.poll(remote_id)
        except Refused:
            return None
        return remote_id

    async def test_connection(self) -> str:
        """Ask for the queue; nothing is generated."""
        reply = await self._client.request_json("GET", "/queue")
        if not reply.is_ok or "queue_running" not in _object(reply):
            words = within(self._client.clean(reply.complaint.message)) or str(reply.status)
            message = f"{self._client.home.host} answers, but not like ComfyUI: {words}."
            raise Refused(make_failure(FailureKind.NOT_FOUND, message))
        return f"ComfyUI answers at {self._client.home.host}; it needs no key and costs nothing."

    async def aclose(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    async def _upload(self, picture: Sent) -> str:
        name = f"storyboard_{hashlib.sha256(picture.data).hexdigest()[:24]}.png"
        parts = (Part("image", picture.data, name, "image/png"), Part("overwrite", "true"), Part("type", "input"))
        reply = await self._client.request_json("POST", "/upload/image", parts=parts)
        told = _object(reply)
        given = told.get("name")
        if not reply.is_ok or not isinstance(given, str):
            words = within(self._client.clean(reply.complaint.message)) or str(reply.status)
            raise Refused(make_failure(FailureKind.INVALID_INPUT, f"ComfyUI did not take the {picture.role}: {words}."))
        folder = told.get("subfolder") or ""
        return f"{folder}/{given}" if folder else given

    async def _entry(self, remote_id: str) -> dict[str, Any] | None:
        """What the history says of it; None while it has not ended."""
        reply = await self._client.request_json("GET", f"/history/{quote(remote_id, safe='')}")
        if not reply.is_ok or not isinstance(reply.value, dict):
            raise poll_error(reply, self._client.clean)
        entry = _object(reply).get(remote_id)
        return cast("dict[str, Any]", entry) if isinstance(entry, dict) else None

    async def _queued(self, remote_id: str) -> RemoteState | None:
        reply = await self._client.request_json("GET", "/queue")
        if not reply.is_ok or not isinstance(reply.value, dict):
            raise poll_error(reply, self._client.clean)
        value = _object(reply)
        for field, state in (("queue_running", RemoteState.RUNNING), ("queue_pending", RemoteState.QUEUED)):
            entries = cast("list[Any]", value.get(field) or [])
            if any(isinstance(entry, list) and remote_id in entry for entry in entries):
                return state
        return None

    def _ended(self, entry: dict[str, Any]) -> Progress:
        status = cast("dict[str, Any]", entry.get("status") or {})
        if status.get("status_str") == "error":
            return self._failed(cast("list[Any]", status.get("messages") or []))
        place = _clip_in(cast("dict[str, Any]", entry.get("outputs") or {}))
        if place is None:
            failure = make_failure(FailureKind.BAD_MEDIA, "The workflow ended without saving a clip.")
            return Progress(RemoteState.FAILED, failure=failure, cost_microusd=0)
        return Progress(RemoteState.DONE, fraction=1.0, output=place, cost_microusd=0)

    def _failed(self, messages: list[Any]) -> Progress:
        pairs = [cast("list[Any]", message) for message in messages if isinstance(message, list)]
        told = {str(pair[0]): pair[1] for pair in pairs if len(pair) == 2}
        if "execution_interrupted" in told:
            return Progress(RemoteState.CANCELLED, cost_microusd=0)
        error = cast("dict[str, Any]", told.get("execution_error") or {})
        complaint = complaint_of(error.get("exception_message") or "The workflow failed.")
        node = f" (node {error['node_id']}, {error.get('node_type', '')})" if "node_id" in error else ""
        failure = make_failure(sort_failure(complaint), self._client.clean(complaint.message) + node)
        return Progress(RemoteState.FAILED, failure=failure, cost_microusd=0)


def _object(reply: Reply) -> dict[str, Any]:
    """The decoded reply, empty where it is no object."""
    value = reply.value
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def prompt_id_of(submission: Submission) -> str:
    """The id under which a job is queued: the same job always gets the same."""
    return str(uuid.uuid5(_SPACE, submission.job_id))


def _wanted(pictures: tuple[Sent, ...], workflow: Workflow) -> list[Sent]:
    """The pictures that the workflow has a place for."""
    return [picture for name, picture in _named(pictures) if name in workflow.placeholders]


def _named(pictures: tuple[Sent, ...] | list[Sent]) -> list[tuple[str, Sent]]:
    given = tuple(pictures)
    frames = [(str(r), p) for r in (InputRole.FIRST_FRAME, InputRole.LAST_FRAME) if (p := one(given, r)) is not None]
    return [*frames, *((f"reference_{n}", picture) for n, picture in enumerate(references(given), 1))]


def _values(submission: Submission, names: list[str], pictures: list[Sent]) -> Mapping[str, Any]:
    request = submission.request
    fps = round(request.rate.numerator / request.rate.denominator)
    drawn = int(hashlib.sha256(submission.job_id.encode()).hexdigest()[:8], 16)
    return {
        "prompt": request.prompt,
        "negative": request.negative_prompt,
        "width": request.width,
        "height": request.height,
        "frames": round(request.duration_s * fps),
        "fps": fps,
        "seconds": request.duration_s,
        "seed": drawn if request.seed is None else request.seed,
        **{name: stored for (name, _), stored in zip(_named(pictures), names, strict=True)},
    }


def _clip_in(outputs: Mapping[str, Any]) -> dict[str, str] | None:
    """Where the first clip is that any node saved: file name, folder and kind."""
    for node in outputs.values():
        for field in ("videos", "gifs", "images"):
            files = cast("dict[str, Any]", node).get(field) if isinstance(node, dict) else None
            kept = [cast("dict[str, Any]", file) for file in cast("list[Any]", files or []) if isinstance(file, dict)]
            for file in kept:
                if str(file.get("filename", "")).lower().endswith(_CLIPS):
                    return {key: str(file.get(key, "")) for key in ("filename", "subfolder", "type")}
    return None
