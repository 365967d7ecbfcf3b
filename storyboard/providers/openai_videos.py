"""The OpenAI-compatible Videos API, `/v1/videos`, as self-hosted servers, proxies and gateways speak it.

OpenAI shut its own service down on 2026-09-24; the wire format lives on. What servers disagree on is left out: the
form is always multipart, the content is asked for without `variant`, and the id from the create is kept for ever.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.facts import FailureKind
from storyboard.model.targets import OPENAI_RETIRED_ON, Target
from storyboard.providers.addresses import check_base_url
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
from storyboard.providers.openai_forms import form_parts, whole_seconds
from storyboard.providers.openai_replies import job_id_of, job_in, poll_error, progress_of, whole_number
from storyboard.providers.waits import date_s

_LIST = "/videos?limit=100&order=desc"
_EARLY_S = 60.0
_LATE_S = 420.0
"""How far before and after the submission a job may have been made: clocks differ, and a create may take minutes."""


def is_retired(target: Target) -> bool:
    """Whether a target points at a service that OpenAI or Azure has shut down; Refused where its address is none."""
    host = check_base_url(target.base_url).host
    if host == "openai.com" or host.endswith((".openai.com", ".openai.azure.com")):
        return True
    azure = host.endswith((".cognitiveservices.azure.com", ".services.ai.azure.com"))
    return azure and "sora" in target.model_id.lower()


def refuse_retired(target: Target) -> None:
    """Raise Refused, before anything is sent, for a target at a retired service or at no address."""
    if is_retired(target):
        message = (
            f"OpenAI retired this API on {OPENAI_RETIRED_ON.isoformat()} and offers no successor; use a self-hosted "
            "vLLM-Omni or SGLang server, a LiteLLM proxy, a compatible gateway, or the draft generator instead."
        )
        raise Refused(make_failure(FailureKind.RETIRED, message))


class OpenAIVideos:
    """One target that speaks `/v1/videos`; `capabilities` says what is particular to it."""

    def __init__(
        self,
        target: Target,
        capabilities: ModelCapabilities,
        client: HttpClient,
        *,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._target = target
        self._capabilities = capabilities
        self._client = client
        self._now = now
        self._sent_at: dict[str, float] = {}
        self._ours: set[str] = set()

    async def submit(self, submission: Submission) -> Accepted:
        """Ask for one clip, once."""
        refuse_retired(self._target)
        parts = form_parts(submission, self._capabilities)
        self._sent_at[submission.job_id] = self._now()
        reply = await self._client.create("/videos", parts)
        remote_id = job_id_of(reply.value)
        if remote_id is None:
            words = self._client.clean(reply.complaint.message)
            raise MaybeSent(f"The server took the request but named no job: {words or 'nothing more'}.")
        self._ours.add(remote_id)
        return Accepted(remote_id, poll_after_s=reply.wish_s)

    async def poll(self, remote_id: str) -> Progress:
        """Where the job stands; the id in the reply is ignored, for some proxies change it."""
        refuse_retired(self._target)
        self._ours.add(remote_id)
        reply = await self._client.request_json("GET", _path(remote_id))
        job = job_in(reply)
        if job is None:
            raise poll_error(reply, self._client.clean)
        return progress_of(job, reply, self._client.clean)

    async def cancel(self, remote_id: str) -> Cancelled:
        """Delete the job where that may stop it; STOPPED only when the server really did."""
        if self._capabilities.cancel not in {"any", "best_effort"}:
            return Cancelled.GOES_ON
        before = await self._state(remote_id)
        if before not in {RemoteState.QUEUED, RemoteState.RUNNING}:
            return Cancelled.STOPPED if before == RemoteState.CANCELLED else Cancelled.GOES_ON
        reply = await self._client.request_json("DELETE", _path(remote_id))
        if not reply.is_ok:
            return Cancelled.GOES_ON
        if self._capabilities.cancel == "any" or _says_cancelled(reply):
            return Cancelled.STOPPED
        stopped = await self._state(remote_id) == RemoteState.CANCELLED
        return Cancelled.STOPPED if stopped else Cancelled.GOES_ON

    async def fetch(self, remote_id: str, progress: Progress, into: Path, on_bytes: Callable[[int], None]) -> None:
        """Write the clip to a new file, from the server's content address or else from the link it gave."""
        refuse_retired(self._target)
        link = progress.output.get("url", "")
        try:
            await self._client.download(f"{_path(remote_id)}/content", into, on_bytes)
        except Unreachable:
            if not link:
                raise
        else:
            return
        await self._client.download(link, into, on_bytes)

    async def find(self, submission: Submission) -> str | None:
        """The remote id of an uncertain submission, where exactly one listed job can be it and none is doubtful."""
        sent_at = _moment(submission.submitted_at_utc) or self._sent_at.get(submission.job_id)
        if self._capabilities.wire.lists_jobs is False or sent_at is None:
            return None
        refuse_retired(self._target)
        reply = await self._client.request_json("GET", _LIST)
        jobs = _jobs_in(reply)
        if jobs is None:
            return None
        ahead_s = (date_s(reply.headers.get("date", "")) or self._now()) - self._now()
        window = (sent_at + ahead_s - _EARLY_S, sent_at + ahead_s + _LATE_S)
        if _goes_on_within(reply.value, jobs, window[0]):
            return None
        known = self._ours | submission.known_remote_ids
        verdicts = {job_id_of(job): self._match(job, submission, window) for job in jobs if job_id_of(job) not in known}
        likely = [remote_id for remote_id, verdict in verdicts.items() if verdict is not False]
        return likely[0] if len(likely) == 1 and verdicts[likely[0]] is True else None

    async def test_connection(self) -> str:
        """Ask for the models, else for one job of the list; neither costs anything."""
        refuse_retired(self._target)
        host = self._client.home.host
        taken = f"{host} answers and takes the key." if self._client.has_key else f"{host} answers; no key is set."
        if await self._client.shows_key():
            taken += " The key travels unencrypted: use https."
        models = await self._client.request_json("GET", "/models")
        self._refuse_key(models)
        entries = _jobs_in(models)
        if entries is not None:
            names = [job_id_of(entry) for entry in entries]
            wanted = self._target.model_id
            missing = wanted and names and wanted not in names
            return f"{taken} It does not list the model {wanted}." if missing else taken
        listed = await self._client.request_json("GET", "/videos?limit=1")
        self._refuse_key(listed)
        if _jobs_in(listed) is not None:
            return taken
        if models.status == listed.status == 404:
            raise Refused(make_failure(FailureKind.NOT_FOUND, f"{host} answers, but has no video API at this address."))
        if isinstance(listed.value, dict) or isinstance(models.value, dict):
            return f"{host} answers, but lists neither models nor clips; the first clip will tell more."
        words = within(self._client.clean(models.complaint.message)) or "nothing"
        message = f"{host} answers, but not like a video API: {words}."
        raise Refused(make_failure(FailureKind.NOT_FOUND, message))

    async def aclose(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    async def _state(self, remote_id: str) -> RemoteState | None:
        """Where the job stands, None where the server no longer knows it."""
        try:
            return (await self.poll(remote_id)).state
        except Refused as error:
            if error.failure.kind == FailureKind.NOT_FOUND:
                return None
            raise

    def _refuse_key(self, reply: Reply) -> None:
        if reply.status in (401, 403):
            words = within(self._client.clean(reply.complaint.message)) or str(reply.status)
            raise Refused(make_failure(FailureKind.AUTH, f"{self._client.home.host} refuses the key: {words}."))

    def _match(self, job: dict[str, Any], submission: Submission, window: tuple[float, float]) -> bool | None:
        """True where the job is this submission's, False where it is not, None where the reply does not say."""
        request = submission.request
        seconds = whole_number(job.get("seconds"))
        made_at = whole_number(job.get("created_at"))
        facts = [
            _same(job.get("prompt"), request.prompt),
            _same(job.get("model"), request.model_id),
            _same(job.get("size"), f"{request.width}x{request.height}"),
            None if seconds is None else str(seconds) == whole_seconds(request),
            None if made_at is None else window[0] <= made_at <= window[1],
        ]
        if False in facts:
            return False
        return None if None in facts else True


def _path(remote_id: str) -> str:
    return f"/videos/{quote(remote_id, safe='')}"


def _same(value: Any, wanted: str) -> bool | None:
    return value == wanted if isinstance(value, str) else None


def _moment(at_utc: str) -> float | None:
    """Seconds since 1970 of an ISO 8601 text, in UTC where it names no zone; None where it is none."""
    try:
        moment = datetime.fromisoformat(at_utc)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def _jobs_in(reply: Reply) -> list[dict[str, Any]] | None:
    """The entries of a list reply, None where it is none."""
    value = reply.value
    data = cast("dict[str, Any]", value).get("data") if isinstance(value, dict) else None
    if not reply.is_ok or not isinstance(data, list):
        return None
    return [cast("dict[str, Any]", entry) for entry in cast("list[Any]", data) if isinstance(entry, dict)]


def _goes_on_within(value: Any, jobs: list[dict[str, Any]], start: float) -> bool:
    """Whether jobs beyond this page may still lie in the window."""
    if not value.get("has_more"):
        return False
    oldest = whole_number(jobs[-1].get("created_at")) if jobs else None
    return oldest is None or oldest >= start


def _says_cancelled(reply: Reply) -> bool:
    value = reply.value
    status = cast("dict[str, Any]", value).get("status") if isinstance(value, dict) else None
    return status in ("cancelled", "canceled")
