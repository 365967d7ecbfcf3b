"""Which pictures of a request a model takes, and what is said of those it does not."""

from collections.abc import Iterator

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.requests import CompilerNote, Input, InputRole, NoteLevel, ShotRequest
from storyboard.model.words import Keep

ASK = "frames or references"
"""The field of the note that asks for a choice."""


def inputs_for(
    request: ShotRequest, capabilities: ModelCapabilities, notes: list[CompilerNote], duration_s: float, *, asks: bool
) -> Iterator[Input]:
    """The frames and references that go into the request, frames first.

    Where a model takes one or the other, the shot's own choice holds; without one the note asks for it (`asks`).
    """
    frames = [i for i in request.inputs if _role(i) in (InputRole.FIRST_FRAME, InputRole.LAST_FRAME)]
    references = [i for i in request.inputs if _role(i) == InputRole.REFERENCE]
    if capabilities.frames_max_s and duration_s > capabilities.frames_max_s + 1e-9:
        _refuse_frames(frames, capabilities, notes, duration_s)
        frames = []
    kept = [i for i in frames if _takes_frame(_role(i), capabilities, notes, has_first=_has_first(frames))]
    if kept and references and capabilities.frames_xor_references:
        kept, references = _one_of(kept, references, request.keep, capabilities, notes, asks=asks)
    yield from kept
    if references and capabilities.references_unknown:
        why = (
            f"How many reference pictures {capabilities.label} takes is unknown; all are sent, and it may refuse them."
        )
        notes.append(CompilerNote(level=NoteLevel.WARNED, field="references", asked=str(len(references)), why=why))
    room = len(references) if capabilities.references_unknown else capabilities.reference_images_max
    yield from references[:room]
    if len(references) > room:
        why = f"This model takes {room} reference pictures." if room else "This model takes no reference pictures."
        _drop(notes, "references", str(len(references) - room), why)


def _one_of(
    frames: list[Input],
    references: list[Input],
    keep: Keep | str | None,
    capabilities: ModelCapabilities,
    notes: list[CompilerNote],
    *,
    asks: bool,
) -> tuple[list[Input], list[Input]]:
    """Frames or references: what the shot chose, else the frames, with a question where one is due."""
    either = f"{capabilities.label} takes frames or references, not both"
    if keep == Keep.REFERENCES:
        for frame in frames:
            _drop(notes, _role(frame).replace("_", " "), "1", f"{either}; this shot keeps its references.")
        return [], references
    if keep is None and asks:
        why = f"{either}; choose once which this shot keeps: its frames or its references."
        notes.append(CompilerNote(level=NoteLevel.REFUSED, field=ASK, why=why))
    else:
        _drop(notes, "references", str(len(references)), f"{either}.")
    return frames, []


def _refuse_frames(
    frames: list[Input], capabilities: ModelCapabilities, notes: list[CompilerNote], duration_s: float
) -> None:
    """Say what becomes of the frames of a clip that is longer than the model makes from frames."""
    limit = f"{capabilities.label} takes frames only for clips of up to {capabilities.frames_max_s:g} s"
    for frame in frames:
        if _role(frame) == InputRole.FIRST_FRAME:
            why = f"{limit}, so a clip of {duration_s:g} s cannot go on from another; shorten the shot or split it."
            notes.append(CompilerNote(level=NoteLevel.REFUSED, field="first frame", why=why))
        else:
            _drop(notes, "last frame", "1", f"{limit}.")


def _takes_frame(role: str, capabilities: ModelCapabilities, notes: list[CompilerNote], *, has_first: bool) -> bool:
    if role == InputRole.FIRST_FRAME and not capabilities.first_frame:
        why = "This model takes no first frame, so the shot cannot go on from another; join it by a cut."
        notes.append(CompilerNote(level=NoteLevel.REFUSED, field="first frame", why=why))
        return False
    if role == InputRole.LAST_FRAME and not capabilities.last_frame:
        _drop(notes, "last frame", "1", "This model takes no last frame.")
        return False
    if role == InputRole.LAST_FRAME and capabilities.last_requires_first and not has_first:
        _drop(notes, "last frame", "1", "This model takes a last frame only together with a first one.")
        return False
    return True


def _has_first(frames: list[Input]) -> bool:
    return any(_role(i) == InputRole.FIRST_FRAME for i in frames)


def _role(given: Input) -> str:
    return str(getattr(given, "role", ""))


def _drop(notes: list[CompilerNote], field: str, asked: str, why: str) -> None:
    notes.append(CompilerNote(level=NoteLevel.DROPPED, field=field, asked=asked, why=why))
