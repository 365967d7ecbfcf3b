"""Whether what came is the clip that was asked for."""

import hashlib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from storyboard.jobs.seams import BadMedia, Inspect, MediaFacts
from storyboard.model.requests import ModelRequest

EBML = b"\x1a\x45\xdf\xa3"


@dataclass(frozen=True, slots=True)
class Examined:
    """A received file: its hash and size, what it holds, or what is wrong with it."""

    sha256: str
    size_bytes: int
    facts: MediaFacts | None
    trouble: str = ""


def examine(path: Path, request: ModelRequest, inspect: Inspect) -> Examined:
    """Check magic, length, decodability and frames, and hash the bytes. Raises OSError when it cannot be read.

    Errors of `inspect` other than BadMedia pass through: they say nothing about the bytes.
    """
    size_bytes = path.stat().st_size if path.exists() else 0
    if size_bytes == 0:
        return Examined("", 0, None, "Nothing was received.")
    with path.open("rb") as file:
        head = file.read(12)
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    if head[4:8] != b"ftyp" and head[:4] != EBML:
        return Examined(sha256, size_bytes, None, f"What was received is no video (it begins with {_shown(head)}).")
    try:
        facts = inspect(path)
    except BadMedia as error:
        return Examined(sha256, size_bytes, None, f"What was received does not play: {error.what}")
    return Examined(sha256, size_bytes, facts, shortfall(facts, request))


def shortfall(facts: MediaFacts, request: ModelRequest) -> str:
    """What a clip lacks of what was asked, "" for nothing; half a frame of the shot's rate is forgiven."""
    wanted_s = request.rate.seconds(request.frames)
    has_s = facts.rate.seconds(facts.frames)
    if has_s + request.rate.seconds(1) / 2 < wanted_s:
        return f"The clip is too short: {_s(has_s)} s where the shot needs {_s(wanted_s)} s."
    return ""


def _s(seconds: Fraction) -> str:
    return f"{float(seconds):.2f}"


def _shown(head: bytes) -> str:
    text = head.decode("ascii", errors="replace")
    return repr(text) if text.isprintable() else head[:8].hex(" ")
