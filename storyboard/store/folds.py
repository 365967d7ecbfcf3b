"""Folds: what an event does to the tables that are computed from events. Pure, and the same on every machine.

A fold sees one event and the rows it may change, and answers with rows to put or drop. Rows are JSON as written,
so that what a newer version put into a fact survives. Folding events in journal order always gives equal tables.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast

from storyboard.model.facts import FINAL, Event, EventKind, JobState

Row = Mapping[str, Any]
Held = Callable[[str, str], Row | None]
"""Finds the row of a table by its key."""

FOLD_VERSION = 1
"""Raised when a fold changes; a journal folded by another version is folded anew on opening."""


class Put(NamedTuple):
    """A row to write."""

    table: str
    row: Row


class Drop(NamedTuple):
    """A row to take out."""

    table: str
    key: str


Change = Put | Drop


def written(value: object) -> str:
    """Compact JSON with keys as they came."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def fold(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    """What the event changes; nothing for kinds that have no table, or that speak of what is not there."""
    folder = FOLDS.get(event.kind)
    return folder(event, seq, held) if folder else ()


def _job_row(body: Mapping[str, Any], seq: int, spent: int | None) -> Row:
    request = cast("Mapping[str, Any]", body.get("model_request") or {})
    return {
        "id": body["id"],
        "shot_id": body.get("shot_id", ""),
        "batch_id": body.get("batch_id", ""),
        "state": body.get("state", ""),
        "request_hash": body.get("request_hash", ""),
        "target_id": request.get("target_id", ""),
        "remote_id": body.get("remote_id", ""),
        "instance_id": body.get("project_instance", ""),
        "estimate_microusd": body.get("estimate_microusd"),
        "spent_microusd": spent,
        "seq": seq,
        "body": written(body),
    }


def _admitted(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    if held("job", event.subject) is not None or "id" not in event.body:
        return ()
    return (Put("job", _job_row(event.body, seq, None)),)


def settled_state(before: str, wanted: str) -> str:
    """The state after a change, in any order of merging: final stays final, but a job with its take is done."""
    if before == JobState.DONE or (before in FINAL and wanted != JobState.DONE):
        return before
    return wanted


def _changed(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    row = held("job", event.subject)
    if row is None:
        return ()
    before = cast("dict[str, Any]", json.loads(row["body"]))
    after = {**before, **event.body}
    after["state"] = settled_state(str(before["state"]), str(after["state"]))
    if after["state"] == before["state"] and event.body.get("state", after["state"]) != after["state"]:
        return ()
    return (Put("job", _job_row(after, int(row["seq"]), row["spent_microusd"])),)


def _spent(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    row = held("job", event.subject)
    amount = event.body.get("microusd")
    if row is None or not isinstance(amount, int):
        return ()
    body = cast("dict[str, Any]", json.loads(row["body"]))
    spent = amount + int(row["spent_microusd"] or 0)
    if not event.body.get("is_estimate", False):
        body["actual_microusd"] = spent
    return (Put("job", _job_row(body, int(row["seq"]), spent)),)


def _take_added(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    take = cast("dict[str, Any]", event.body.get("take") or {})
    receipt = cast("dict[str, Any]", event.body.get("receipt") or {})
    if "id" not in take or held("take", take["id"]) is not None:
        return ()
    changes: list[Change] = [Put("take", _take_row(take, seq))]
    if receipt:
        job_id = receipt.get("job_id", "")
        changes.append(Put("receipt", {"take_id": take["id"], "job_id": job_id, "body": written(receipt)}))
    return tuple(changes)


def _take_row(take: Mapping[str, Any], seq: int) -> Row:
    return {
        "id": take["id"],
        "shot_id": take.get("shot_id", ""),
        "sha256": take.get("sha256", ""),
        "seq": seq,
        "body": written(take),
    }


def _retired(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    row = held("take", event.subject)
    if row is None:
        return ()
    take = cast("dict[str, Any]", json.loads(row["body"]))
    take["retired"] = bool(event.body.get("retired", True))
    return (Put("take", _take_row(take, int(row["seq"]))),)


def _suspect(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    body = {"id": event.id, **event.body}
    key = str(body["id"])
    sha256 = body.get("sha256", "")
    return (Put("suspect", {"id": key, "job_id": event.subject, "sha256": sha256, "seq": seq, "body": written(body)}),)


def _approval(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    take_id = str(event.body.get("take_id", ""))
    if not event.body.get("approved", True):
        row = held("approval", event.subject)
        is_same = row is not None and take_id in ("", row["take_id"])
        return (Drop("approval", event.subject),) if is_same else ()
    body = {"shot_id": event.subject, "take_id": take_id, "author_id": event.author_id, "at_utc": event.at_utc}
    return (Put("approval", {"shot_id": event.subject, "take_id": take_id, "body": written(body)}),)


def _rating(event: Event, seq: int, held: Held) -> tuple[Change, ...]:
    key = f"{event.subject} {event.author_id}"
    stars = event.body.get("stars")
    if not isinstance(stars, int):
        return (Drop("rating", key),) if held("rating", key) else ()
    return (Put("rating", {"key": key, "take_id": event.subject, "author_id": event.author_id, "stars": stars}),)


FOLDS: Mapping[str, Callable[[Event, int, Held], tuple[Change, ...]]] = {
    EventKind.JOB_ADMITTED: _admitted,
    EventKind.JOB_CHANGED: _changed,
    EventKind.SPENT: _spent,
    EventKind.TAKE_ADDED: _take_added,
    EventKind.TAKE_RETIRED: _retired,
    EventKind.SUSPECT_KEPT: _suspect,
    EventKind.APPROVAL: _approval,
    EventKind.RATING: _rating,
}
"""Which fold answers to which kind; the others are only kept and read."""
