"""Extras that look closer, each used only where it is installed: faces, text, an image network of the user's own.

What is absent is told as "not available", which is never a pass.
"""

from dataclasses import dataclass
from importlib.util import find_spec

from storyboard.model.evidence import Measure, Reading


@dataclass(frozen=True, slots=True)
class SubjectEye:
    """One extra; `missing` says what must be installed, empty where it can be used."""

    measure: Measure
    missing: str


def eyes() -> tuple[SubjectEye, ...]:
    """The extras that look at subjects."""
    faces = "" if find_spec("dlib") else "face comparison is not installed (dlib-bin, face-recognition-models)"
    return (SubjectEye(Measure.FACE, faces), SubjectEye(Measure.EMBEDDING, "no image network is set up"))


def available_text(sha256: str) -> Reading:
    """Whether there is writing in the pictures of a file; not available where nothing is installed that reads it."""
    return Reading(measure=Measure.TEXT, why="text recognition is not installed (rapidocr)")
