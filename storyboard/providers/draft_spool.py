"""The draft generator's working folder: a note per job, its finished clip, and a mark where it was cancelled."""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError

from storyboard.model.errors import StoryboardError
from storyboard.model.requests import ModelRequest
from storyboard.providers.base import Submission

KEPT_CLIPS = 32
"""Finished clips that are kept for another download; older ones are drawn again if need be."""

KEPT_S = 14 * 24 * 3600
"""How long notes of jobs are kept."""


class SpoolError(StoryboardError):
    """The working folder cannot be written."""


class Spool:
    """Files named by remote id in one folder, made when first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def clip(self, remote_id: str) -> Path:
        """Where the finished clip is, or will be."""
        return self._folder / f"{remote_id}.mp4"

    def write(self, remote_id: str, submission: Submission) -> None:
        """Keep all that is needed to draw a job again; old work is cleared away. Raises SpoolError."""
        note = {
            "job_id": submission.job_id,
            "request": submission.request.model_dump(mode="json"),
            "pictures": {sha256: str(path) for sha256, path in submission.pictures.items()},
        }
        path = self._note(remote_id)
        partial = path.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._clear()
            with partial.open("w", encoding="utf-8") as file:
                json.dump(note, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
            self._mark(remote_id).unlink(missing_ok=True)
        except OSError as error:
            with contextlib.suppress(OSError):
                partial.unlink()
            raise SpoolError(f"Drafts cannot be kept there: {error.strerror}.", where=str(self._folder)) from error

    def read(self, remote_id: str) -> Submission | None:
        """A job as it was submitted; None where it is not known or its note cannot be read."""
        try:
            note = cast("dict[str, Any]", json.loads(self._note(remote_id).read_text(encoding="utf-8")))
            request = ModelRequest.model_validate(note["request"])
            pictures = {str(sha256): Path(path) for sha256, path in note["pictures"].items()}
            return Submission(str(note["job_id"]), request, pictures)
        except (OSError, ValueError, ValidationError, KeyError, TypeError, AttributeError):
            return None

    def knows(self, remote_id: str) -> bool:
        """Whether the job was written down."""
        return self._note(remote_id).is_file()

    def cancel(self, remote_id: str) -> None:
        """Remove a job's files and remember that it was cancelled."""
        self.clip(remote_id).unlink(missing_ok=True)
        if self._note(remote_id).is_file():
            self._mark(remote_id).touch()
        self._note(remote_id).unlink(missing_ok=True)

    def was_cancelled(self, remote_id: str) -> bool:
        """Whether the job was cancelled here."""
        return self._mark(remote_id).is_file()

    def _note(self, remote_id: str) -> Path:
        return self._folder / f"{remote_id}.json"

    def _mark(self, remote_id: str) -> Path:
        return self._folder / f"{remote_id}.cancelled"

    def _clear(self) -> None:
        """Forget clips beyond the newest and everything that is old."""
        now = time.time()
        aged = sorted(((p.stat().st_mtime, p) for p in self._folder.glob("draft-*.mp4")), reverse=True)
        stale = [p for _, p in aged[KEPT_CLIPS:] if not p.name.endswith(".part.mp4")]
        stale += [p for p in self._folder.glob("draft-*") if now - p.stat().st_mtime > KEPT_S]
        for path in stale:
            path.unlink(missing_ok=True)
