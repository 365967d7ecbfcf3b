"""What happened: events, and the takes, jobs and receipts that are folded from them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from storyboard.model.picture import Box
from storyboard.model.rate import FILM, Rate
from storyboard.model.requests import Grade, ModelRequest, ShotRequest
from storyboard.model.values import Open, Value


class EventKind(StrEnum):
    """The kinds of event; the last ones are reserved for review and delivery."""

    JOB_ADMITTED = "job_admitted"
    JOB_CHANGED = "job_changed"
    TAKE_ADDED = "take_added"
    TAKE_RETIRED = "take_retired"
    SUSPECT_KEPT = "suspect_kept"
    SPENT = "spent"
    APPROVAL = "approval"
    RATING = "rating"
    DECISION = "decision"
    COMMENT = "comment"
    ISSUE = "issue"


class Event(Value):
    """One fact: who, when (UTC, ISO 8601), about what. Append-only; journals merge by union of ids."""

    id: str
    kind: Open[EventKind]
    subject: str
    board_rev: str = ""
    author_id: str = ""
    install_id: str = ""
    at_utc: str
    body: Mapping[str, Any] = {}


class Take(Value):
    """One clip of a shot, by the hash of its bytes.

    `last_frame_sha256` is the last frame as the provider itself gave it, where it did, in `media/`.
    """

    id: str
    shot_id: str
    request_hash: str = ""
    compiler_version: int = 0
    grade: Open[Grade] = Grade.FINAL
    sha256: str
    mime: str = "video/mp4"
    width: int
    height: int
    rate: Rate = FILM
    frames: int
    has_audio: bool = False
    start_tc: int = 0
    reel: str = ""
    has_c2pa: bool = False
    author_id: str = ""
    install_id: str = ""
    made_at_utc: str = ""
    job_id: str = ""
    model_id: str = ""
    retired: bool = False
    last_frame_sha256: str = ""


class JobState(StrEnum):
    """Where a job stands; the last four are final but for `uncertain`, which a person settles."""

    HELD = "held"
    QUEUED = "queued"
    SUBMITTING = "submitting"
    RUNNING = "running"
    DOWNLOADING = "downloading"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNCERTAIN = "uncertain"


ACTIVE = frozenset({JobState.QUEUED, JobState.SUBMITTING, JobState.RUNNING, JobState.DOWNLOADING})
"""States in which the engine has something to do."""

FINAL = frozenset({JobState.DONE, JobState.FAILED, JobState.CANCELLED})
"""States that nothing leaves."""

ALLOWED: Mapping[JobState, frozenset[JobState]] = {
    JobState.HELD: frozenset({JobState.QUEUED, JobState.RUNNING, JobState.CANCELLED, JobState.UNCERTAIN}),
    JobState.QUEUED: frozenset({JobState.SUBMITTING, JobState.HELD, JobState.CANCELLED, JobState.FAILED}),
    JobState.SUBMITTING: frozenset(
        {JobState.RUNNING, JobState.QUEUED, JobState.FAILED, JobState.UNCERTAIN, JobState.CANCELLED}
    ),
    JobState.RUNNING: frozenset(
        {JobState.DOWNLOADING, JobState.FAILED, JobState.CANCELLED, JobState.UNCERTAIN, JobState.HELD}
    ),
    JobState.DOWNLOADING: frozenset(
        {JobState.DONE, JobState.FAILED, JobState.UNCERTAIN, JobState.CANCELLED, JobState.HELD}
    ),
    JobState.UNCERTAIN: frozenset({JobState.RUNNING, JobState.FAILED, JobState.DOWNLOADING}),
    JobState.DONE: frozenset(),
    JobState.FAILED: frozenset(),
    JobState.CANCELLED: frozenset(),
}
"""Which state may follow which."""


class WaitsFor(StrEnum):
    """What keeps a job that could be worked on from being so."""

    NOTHING = ""
    NETWORK = "network"
    USER = "user"


class FailureKind(StrEnum):
    """Why a job failed, in terms of what a person can do."""

    MODERATION = "moderation"
    INVALID_INPUT = "invalid_input"
    AUTH = "auth"
    CREDIT = "credit"
    RATE = "rate"
    PROVIDER = "provider"
    NETWORK = "network"
    NOT_FOUND = "not_found"
    EXPIRED = "expired"
    RETIRED = "retired"
    BAD_MEDIA = "bad_media"
    UPSTREAM = "upstream"
    DISK = "disk"


class Failure(Value):
    """The provider's own words, and one next step."""

    kind: Open[FailureKind]
    message: str
    code: str = ""
    next_step: str = ""

    @property
    def told(self) -> str:
        """Their words as a sentence, with the next step behind it."""
        words = self.message.rstrip()
        ended = words if not words or words[-1] in ".!?\u2026:" else f"{words}."
        return f"{ended} {self.next_step}".strip()


class Job(Value):
    """One paid (or free) attempt to get one take; frozen but for its state, which the journal folds.

    `sent_hash` is the hash of the model request as sent, every frame resolved. `received_sha256` names bytes that
    passed every check and may already lie in `media/`. The deadline counts from `watch_from_utc` where it is set.
    `waits_for` marks an active job that stands still until the network is back, or until the user goes online again.
    """

    id: str
    batch_id: str
    shot_id: str
    state: Open[JobState]
    request: ShotRequest
    model_request: ModelRequest
    request_hash: str
    estimate_microusd: int | None = None
    actual_microusd: int | None = None
    retry_of: str = ""
    after_job_ids: tuple[str, ...] = ()
    project_instance: str = ""
    install_id: str = ""
    author_id: str = ""
    created_at_utc: str = ""
    changed_at_utc: str = ""
    submitted_at_utc: str = ""
    remote_id: str = ""
    attempts: int = 0
    progress: float | None = None
    failure: Failure | None = None
    note: str = ""
    take_id: str = ""
    sent_hash: str = ""
    received_sha256: str = ""
    watch_from_utc: str = ""
    waits_for: Open[WaitsFor] = WaitsFor.NOTHING


class Receipt(Value):
    """What was bought: the request as sent, ids, times, price and the hash of what came back."""

    take_id: str
    job_id: str
    shot_id: str
    target_id: str
    model_id: str
    request: ModelRequest
    request_hash: str
    remote_id: str = ""
    submitted_at_utc: str = ""
    received_at_utc: str = ""
    estimate_microusd: int | None = None
    actual_microusd: int | None = None
    output_sha256: str
    origin: str = ""


class Suspect(Value):
    """Bytes that came for a job and failed a check; kept in `media/` under their hash, never collected."""

    id: str
    job_id: str
    shot_id: str
    sha256: str
    size_bytes: int
    why: str
    received_at_utc: str = ""


class Approval(Value):
    """The take a person accepted for a shot, until they accept another or take it back."""

    shot_id: str
    take_id: str
    author_id: str = ""
    at_utc: str = ""


class Comment(Value):
    """The body of a reserved comment event: where it is pinned and what it answers."""

    anchor: str
    first_frame: int = 0
    last_frame: int = 0
    box: Box | None = None
    reply_to: str = ""
    text: str = ""
