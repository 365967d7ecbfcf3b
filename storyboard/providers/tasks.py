"""Video APIs that make a task of a JSON body and answer with a link: one adapter, a small description for each API."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import FailureKind
from storyboard.model.targets import Target
from storyboard.prompting.dialects import length_of
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
from storyboard.providers.complaints import make_failure, within
from storyboard.providers.http import HttpClient
from storyboard.providers.openai_replies import job_id_of, job_in, poll_error, progress_of
from storyboard.providers.pictures_sent import Sent, pictures_sent

LAST_FRAME = "last_frame_url"
"""What the shared form calls the link to a clip's last frame."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A submission with its pictures ready to send, as a description turns it into a body."""

    submission: Submission
    capabilities: ModelCapabilities
    pictures: tuple[Sent, ...]


@dataclass(frozen=True, slots=True)
class TaskApi:
    """What is particular to one API. Paths are below the base URL; `{id}` stands for the encoded remote id.

    `task` brings a decoded reply to the shared form: id, status, progress, error, url, cost_microusd, last_frame_url.
    `content` is an address that gives the clip itself, empty where only links do; `cancels` says that DELETE stops what
    is queued; `learn` reads what a model can do from the reply to `test`.
    """

    create: str
    poll: str
    test: str
    body: Callable[[Asked], Mapping[str, Any]]
    task: Callable[[dict[str, Any]], dict[str, Any]]
    content: str = ""
    cancels: bool = False
    learn: Callable[[Any, str, ModelCapabilities], ModelCapabilities | None] | None = None


class TaskProvider:
    """One target of a task API. Creates are sent once; the id of the create is kept for ever."""

    def __init__(self, api: TaskApi, target: Target, capabilities: ModelCapabilities, client: HttpClient) -> None:
        self._api = api
        self._target = target
        self._capabilities = capabilities
        self._client = client

    async def submit(self, submission: Submission) -> Accepted:
        """Ask for one clip, once."""
        check_words(submission, self._capabilities)
        pictures = await asyncio.to_thread(pictures_sent, submission, self._capabilities)
        body = self._api.body(Asked(submission, self._capabilities, pictures))
        reply = await self._client.create_json(self._api.create, body)
        remote_id = job_id_of(self._api.task(reply.value))
        if remote_id is None:
            words = self._client.clean(reply.complaint.message)
            raise MaybeSent(f"The server took the request but named no job: {words or 'nothing more'}.")
        return Accepted(remote_id, poll_after_s=reply.wish_s)

    async def poll(self, remote_id: str) -> Progress:
        """Where the task stands; a clip that was held back by moderation is a failure although it is done."""
        reply = await self._client.request_json("GET", _filled(self._api.poll, remote_id))
        task = self._task_in(reply)
        if task is None:
            raise poll_error(reply, self._client.clean)
        progress = progress_of(task, reply, self._client.clean)
        return replace(progress, cost_microusd=task.get("cost_microusd"), output=_output(progress, task))

    async def cancel(self, remote_id: str) -> Cancelled:
        """Take the task out of the queue where the API can; what runs goes on."""
        if not self._api.cancels:
            return Cancelled.GOES_ON
        if (await self.poll(remote_id)).state != RemoteState.QUEUED:
            return Cancelled.GOES_ON
        reply = await self._client.request_json("DELETE", _filled(self._api.poll, remote_id))
        return Cancelled.STOPPED if reply.is_ok else Cancelled.GOES_ON

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Write the clip to a new file, from its own address or else from the link; links get no key abroad."""
        link = progress.output.get("url", "")
        if self._api.content:
            try:
                await self._client.download(_filled(self._api.content, remote_id), into, on_bytes)
            except Unreachable:
                if not link:
                    raise
            else:
                return
        if not link:
            link = (await self.poll(remote_id)).output.get("url", "")
        if not link:
            raise Unreachable("The provider says that the clip is done, but not where it is.")
        await self._client.download(link, into, on_bytes)

    async def fetch_last_frame(self, progress: Progress, into: Path) -> bool:
        """Write the last frame that the API gave a link to; whether it gave one."""
        link = progress.output.get(LAST_FRAME, "")
        if link:
            await self._client.download(link, into, lambda _: None)
        return bool(link)

    async def find(self, submission: Submission) -> str | None:
        """Nothing: these APIs neither list tasks nor take an id of our choosing."""
        return None

    async def test_connection(self) -> str:
        """Ask for something small that costs nothing, with the key."""
        host = self._client.home.host
        reply = await self._client.request_json("GET", self._api.test)
        if reply.status in (401, 403):
            words = within(self._client.clean(reply.complaint.message)) or str(reply.status)
            raise Refused(make_failure(FailureKind.AUTH, f"{host} refuses the key: {words}."))
        if not isinstance(reply.value, dict) or reply.status >= 500:
            words = within(self._client.clean(reply.complaint.message)) or str(reply.status)
            raise Refused(make_failure(FailureKind.NOT_FOUND, f"{host} answers, but not like a video API: {words}."))
        taken = f"{host} answers and takes the key." if self._client.has_key else f"{host} answers; no key is set."
        unsafe = " The key travels unencrypted: use https." if await self._client.shows_key() else ""
        return taken + unsafe

    async def learn(self) -> ModelCapabilities | None:
        """What the API itself says that the target's model can do; None where it says nothing of it."""
        if self._api.learn is None:
            return None
        reply = await self._client.request_json("GET", self._api.test)
        return self._api.learn(reply.value, self._target.model_id, self._capabilities) if reply.is_ok else None

    async def aclose(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    def _task_in(self, reply: Reply) -> dict[str, Any] | None:
        """The task a reply speaks of, in the shared form; None where it speaks of something else."""
        value = reply.value
        if not isinstance(value, dict):
            return None
        return job_in_form(self._api.task(value), reply)  # pyright: ignore[reportUnknownArgumentType]


def job_in_form(task: dict[str, Any], reply: Reply) -> dict[str, Any] | None:
    """The task where its status says that it is one, whatever the HTTP status."""
    if reply.is_ok:
        return task if isinstance(task.get("status"), str) else None
    known = job_in(reply)
    return task if known is not None else None


def check_words(submission: Submission, capabilities: ModelCapabilities) -> None:
    """Refuse an empty prompt, or one beyond what the model takes, before anything is sent."""
    prompt = submission.request.prompt
    if not prompt.strip():
        raise Refused(make_failure(FailureKind.INVALID_INPUT, "The prompt is empty."))
    unit = capabilities.dialect.length_unit
    count = length_of(prompt, unit)
    if count > capabilities.prompt_max:
        words = f"The prompt has {count} {unit}; the model takes {capabilities.prompt_max}."
        raise Refused(make_failure(FailureKind.INVALID_INPUT, words))


def seconds_of(submission: Submission) -> int | float:
    """The length as a number, whole where it is."""
    length = submission.request.duration_s
    return int(length) if float(length).is_integer() else length


def spoken(fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that say something."""
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [])}


def _filled(path: str, remote_id: str) -> str:
    return path.replace("{id}", quote(remote_id, safe=""))


def _output(progress: Progress, task: Mapping[str, Any]) -> Mapping[str, str]:
    last = task.get(LAST_FRAME)
    return {**progress.output, LAST_FRAME: last} if isinstance(last, str) and last else progress.output
