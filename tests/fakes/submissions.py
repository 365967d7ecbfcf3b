"""Submissions, targets and exact pictures for tests of adapters."""

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from storyboard.model.capabilities import ModelCapabilities, Wire
from storyboard.model.requests import AssetInput, InputRole, ModelRequest
from storyboard.model.targets import Target
from storyboard.providers.base import Submission

PICTURE = "ab" * 32
"""The SHA-256 that a submission with a first frame names."""


def png(width: int, height: int) -> bytes:
    """A grey PNG of exactly this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\x80" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def target_at(base_url: str, **fields: Any) -> Target:
    """A target that speaks /v1/videos at this address."""
    return Target.model_validate({"id": "mine", "name": "Mine", "base_url": base_url, "model_id": "sora-2"} | fields)


def capabilities(**fields: Any) -> ModelCapabilities:
    """A compatible server of unknown price."""
    known = {
        "id": "openai-compatible",
        "label": "Compatible",
        "api_kind": "openai_videos",
        "as_of": "2026-11-21",
        "source": "tests",
        "cancel": "best_effort",
        "wire": Wire(),
    }
    return ModelCapabilities.model_validate(known | fields)


def submission(job_id: str = "job-1", *, pictures: Mapping[str, Path] | None = None, **fields: Any) -> Submission:
    """A one-second clip of 64 by 48; with pictures, the one called PICTURE is the first frame."""
    known: dict[str, Any] = {
        "shot_id": "shot-1",
        "target_id": "mine",
        "api_kind": "openai_videos",
        "model_id": "sora-2",
        "prompt": "A cup on a table",
        "width": 64,
        "height": 48,
        "duration_s": 1,
        "frames": 24,
    }
    if pictures:
        known["inputs"] = (AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE),)
    return Submission(job_id, ModelRequest.model_validate(known | fields), pictures or {})
