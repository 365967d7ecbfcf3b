"""Reads what a server says went wrong, in any of the shapes servers use, and sorts it by what a person can do."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from storyboard.model.facts import Failure, FailureKind

LONGEST_MESSAGE = 600
"""Characters of a provider's words that are kept."""

_MODERATION = re.compile(
    r"moderation|content[_ -]?polic|content[_ -]?filter|safety (?:system|filter|polic)|sensitive.?content"
    r"|sentinel_block|flagged|privacyinformation|usage polic",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"insufficient[_ ](?:user[_ ])?(?:quota|credit|balance|fund)|billing_hard_limit|exceeded your current quota"
    r"|payment required|out of credit",
    re.IGNORECASE,
)
_RETIRED = re.compile(
    r"\bretired\b|deprecat|shut ?down|no longer (?:available|supported)|model_not_found|\bsunset\b", re.IGNORECASE
)
_STRANGER = re.compile(r"no_db_connection|no connected db|invalid_api_key|incorrect api key", re.IGNORECASE)
"""How proxies say with a 400 that they do not know the key: without a database LiteLLM looks it up in vain."""
_BY_STATUS = {
    400: FailureKind.INVALID_INPUT,
    401: FailureKind.AUTH,
    402: FailureKind.CREDIT,
    403: FailureKind.AUTH,
    404: FailureKind.NOT_FOUND,
    410: FailureKind.RETIRED,
    413: FailureKind.INVALID_INPUT,
    415: FailureKind.INVALID_INPUT,
    422: FailureKind.INVALID_INPUT,
    429: FailureKind.RATE,
}
NEXT_STEPS: Mapping[FailureKind, str] = {
    FailureKind.MODERATION: "Change the prompt or drop the reference picture, then generate again.",
    FailureKind.INVALID_INPUT: "Check the shot's length, size, prompt and pictures against what the model takes.",
    FailureKind.AUTH: "Check the key of this target in the settings.",
    FailureKind.CREDIT: "Add credit at the provider, then generate again.",
    FailureKind.RATE: "Wait a while, then generate again.",
    FailureKind.PROVIDER: "Generate again, or choose another target.",
    FailureKind.NOT_FOUND: "Check the target's base URL (it usually ends in /v1) and model.",
    FailureKind.EXPIRED: "The clip is gone at the provider; generate it again.",
    FailureKind.RETIRED: "Choose another model or target.",
    FailureKind.BAD_MEDIA: "Generate again, or choose another target.",
}
"""One next step for each kind of failure."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A server's own words, and its code where it gave one; both may be empty. Its repr shows neither: see Reply."""

    message: str = field(default="", repr=False)
    code: str = field(default="", repr=False)


def read_complaint(body: bytes) -> Complaint:
    """The words in an error body: JSON of any known shape, JSON inside a message, HTML, or plain text."""
    text = body[:100_000].decode("utf-8", "replace").strip()
    found = _of_json(text)
    if found is None:
        found = Complaint(_of_html(text) if text.startswith("<") else text)
    return Complaint(_tidy(found.message), _tidy(found.code)[:80])


def complaint_of(value: Any) -> Complaint:
    """The words in a decoded error value, such as the `error` of a job."""
    found = _of_value(value, 0)
    return Complaint(_tidy(found.message), _tidy(found.code)[:80])


def sort_failure(complaint: Complaint, status: int = 0) -> FailureKind:
    """What kind of failure this is; the words count for more than the status."""
    words = f"{complaint.code} {complaint.message}"
    if _MODERATION.search(words):
        return FailureKind.MODERATION
    if status in (0, 400, 402, 403, 429) and _CREDIT.search(words):
        return FailureKind.CREDIT
    if status in (0, 400, 403, 404, 410) and _RETIRED.search(words):
        return FailureKind.RETIRED
    if status == 400 and _STRANGER.search(words):
        return FailureKind.AUTH
    return _BY_STATUS.get(status, FailureKind.PROVIDER)


def within(words: str) -> str:
    """A provider's words as they stand inside a sentence of ours, which has a full stop of its own."""
    return words.rstrip(" .")


def make_failure(kind: FailureKind, message: str, code: str = "") -> Failure:
    """A failure with the next step that belongs to its kind."""
    return Failure(kind=kind, message=message, code=code, next_step=NEXT_STEPS.get(kind, ""))


def _of_json(text: str) -> Complaint | None:
    if not text.startswith(("{", "[", '"')):
        return None
    try:
        return _of_value(json.loads(text), 0)
    except (ValueError, RecursionError):
        return None


def _of_value(value: Any, depth: int) -> Complaint:
    if depth > 6 or value is None or isinstance(value, bool):
        return Complaint()
    if isinstance(value, str):
        return _of_message(value, depth)
    if isinstance(value, list):
        entries = [_of_value(entry, depth + 1) for entry in cast("list[Any]", value)[:5]]
        return Complaint("; ".join(e.message for e in entries if e.message), next((e.code for e in entries), ""))
    if isinstance(value, dict):
        return _of_object(cast("dict[str, Any]", value), depth)
    return Complaint(str(value))


def _of_object(value: dict[str, Any], depth: int) -> Complaint:
    if isinstance(value.get("loc"), list) and isinstance(value.get("msg"), str):
        where = ".".join(str(part) for part in cast("list[Any]", value["loc"]) if part != "body")
        return Complaint(f"{where}: {value['msg']}" if where else value["msg"])
    code = _code(value.get("code"))
    nodes = value.get("node_errors")
    of_nodes = "; ".join(_of_nodes(cast("dict[str, Any]", nodes))) if isinstance(nodes, dict) else ""
    if of_nodes:
        return Complaint(of_nodes, code)
    for name in ("error", "message", "detail", "msg", "title", "errors", "reason", "failure"):
        inner = _of_value(value.get(name), depth + 1)
        if inner.message:
            # What stands deeper was said nearer to the cause: proxies wrap and renumber.
            return Complaint(inner.message, inner.code or code or _code(value.get("type")))
    return Complaint("", code)


def _of_nodes(nodes: dict[str, Any]) -> Iterator[str]:
    """What ComfyUI says of each of the first nodes that are wrong."""
    for node_id, told in list(nodes.items())[:3]:
        known = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
        errors = cast("list[Any]", known.get("errors")) if isinstance(known.get("errors"), list) else []
        for error in (cast("dict[str, Any]", e) for e in errors[:2] if isinstance(e, dict)):
            words = " ".join(str(error[part]) for part in ("message", "details") if error.get(part))
            yield f"node {node_id} ({known.get('class_type', '')}): {words}"


def _of_message(text: str, depth: int) -> Complaint:
    """A message; where a proxy wrapped the upstream's JSON into it, the upstream's own words."""
    start = text.find("{")
    if start >= 0:
        try:
            inner, _ = json.JSONDecoder().raw_decode(text[start:])
        except (ValueError, RecursionError):
            return Complaint(text)
        found = _of_value(inner, depth + 1)
        if found.message:
            return found
    return Complaint(text)


def _of_html(text: str) -> str:
    title = re.search(r"<title[^>]*>(.{0,300}?)</title>", text, re.IGNORECASE | re.DOTALL)
    if title:
        return html.unescape(title[1])
    return html.unescape(re.sub(r"<[^>]{0,1000}>", " ", text[:5000]))


def _code(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _tidy(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text)
    short = " ".join(printable.split())
    return short if len(short) <= LONGEST_MESSAGE else f"{short[: LONGEST_MESSAGE - 1]}…"
