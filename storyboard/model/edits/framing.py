"""Edits of how the camera sees shots, how long they are, and of many fields of many shots at once."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.edits.running_order import resized
from storyboard.model.edits.words import check_colour, check_words
from storyboard.model.errors import EditError
from storyboard.model.picture import Box
from storyboard.model.shots import Framing, ModelChoice
from storyboard.model.words import Angle, Move, ShotSize

FRAMING = frozenset(Framing.model_fields)
"""The fields of a framing, which `set_on_shots` takes beside the shot's own."""

OWN = frozenset(
    {"title", "action", "sound", "notes", "prompt_override", "avoid", "beat", "colour", "tags", "frames", "location_id"}
)
"""The fields of the shot itself that `set_on_shots` takes."""

MODEL = frozenset(ModelChoice.model_fields)
"""The fields of a model choice, which `set_on_shots` takes as well."""


def set_size(board: Board, shot_ids: tuple[str, ...], size: ShotSize | str) -> Edit:
    """Set how much of the subject fills the frame."""
    return Edit("Set shot size", _framed(board, shot_ids, size=size))


def set_angle(board: Board, shot_ids: tuple[str, ...], angle: Angle | str) -> Edit:
    """Set where the camera stands."""
    return Edit("Set angle", _framed(board, shot_ids, angle=angle))


def set_move(board: Board, shot_ids: tuple[str, ...], move: Move | str) -> Edit:
    """Set what the camera does."""
    return Edit("Set camera move", _framed(board, shot_ids, move=move))


def set_lens(board: Board, shot_ids: tuple[str, ...], lens_mm: int) -> Edit:
    """Set the focal length, in millimetres on a full frame."""
    return Edit("Set lens", _framed(board, shot_ids, lens_mm=lens_mm), f"lens:{' '.join(shot_ids)}")


def set_focus(board: Board, shot_id: str, box: Box | None) -> Edit:
    """Set the part of the picture that a crop must keep; None leaves it to the framing."""
    return Edit("Set focus", _framed(board, (shot_id,), focus=box), f"focus:{shot_id}")


def set_shot_frames(board: Board, shot_ids: tuple[str, ...], frames: int) -> Edit:
    """Set the length asked for, in frames of the master format; items that played the whole shot follow."""
    for shot_id in shot_ids:
        board = resized(board, shot_id, frames)
    return Edit("Set duration", board, f"frames:{' '.join(shot_ids)}")


def set_location(board: Board, shot_ids: tuple[str, ...], location_id: str) -> Edit:
    """Set where the shots play; empty means the scene's place."""
    return Edit("Set location", _set(board, shot_ids, {"location_id": location_id}))


def set_model(board: Board, shot_ids: tuple[str, ...], choice: ModelChoice) -> Edit:
    """Choose what generates these shots where it is not the board's own choice."""
    return Edit("Choose model", _set(board, shot_ids, dict(choice)))


def set_on_shots(board: Board, shot_ids: tuple[str, ...], changes: Mapping[str, Any]) -> Edit:
    """Set any fields in OWN, FRAMING and MODEL to the same values on many shots, as one step."""
    return Edit("Edit shots", _set(board, shot_ids, changes))


def _set(board: Board, shot_ids: tuple[str, ...], changes: Mapping[str, Any]) -> Board:
    unknown = changes.keys() - OWN - FRAMING - MODEL
    if unknown:
        known = ", ".join(sorted(OWN | FRAMING | MODEL))
        raise EditError(f"A shot has no field {min(unknown)!r} to set; there are {known}.")
    check_words(changes)
    if changes.get("location_id"):
        one(board.locations, changes["location_id"], "location")
    if isinstance(changes.get("colour"), str):
        check_colour(changes["colour"])
    shots = dict(board.shots)
    for shot_id in shot_ids:
        shot = board.shot(shot_id)
        framing = {name: value for name, value in changes.items() if name in FRAMING}
        model = {name: value for name, value in changes.items() if name in MODEL}
        own = {name: value for name, value in changes.items() if name in OWN and name != "frames"}
        if framing:
            own["framing"] = changed(shot.framing, **framing)
        if model:
            own["model"] = changed(shot.model, **model)
        shots[shot_id] = changed(shot, **own)
    board = changed(board, shots=shots)
    if "frames" in changes:
        for shot_id in shot_ids:
            board = resized(board, shot_id, changes["frames"])
    return board


def _framed(board: Board, shot_ids: tuple[str, ...], **changes: Any) -> Board:
    return _set(board, shot_ids, changes)
