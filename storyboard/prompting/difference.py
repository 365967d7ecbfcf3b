"""What two models are told of the same shot, held against each other."""

import difflib
from dataclasses import dataclass

from storyboard.model.requests import AssetInput, FrameOf, ModelRequest


@dataclass(frozen=True, slots=True)
class Difference:
    """Lines of two compilations as a unified diff, and the settings that differ: the name, one side, the other."""

    lines: tuple[str, ...]
    settings: tuple[tuple[str, str, str], ...]


def difference(one: ModelRequest, other: ModelRequest) -> Difference:
    """What differs between two compilations of one shot; both empty where nothing does."""
    ours, theirs = _settings(one), _settings(other)
    changed = tuple((name, ours[name], theirs[name]) for name in ours if ours[name] != theirs[name])
    lines = difflib.unified_diff(
        one.prompt.splitlines(), other.prompt.splitlines(), one.profile_id, other.profile_id, lineterm="", n=1
    )
    return Difference(tuple(lines), changed)


def _settings(request: ModelRequest) -> dict[str, str]:
    pictures = [str(i.role) for i in request.inputs if isinstance(i, AssetInput | FrameOf)]
    return {
        "negative prompt": request.negative_prompt,
        "seconds": f"{request.duration_s:g}",
        "size": f"{request.width}x{request.height}",
        "seed": "" if request.seed is None else str(request.seed),
        "sound": "" if request.audio is None else "yes" if request.audio else "no",
        "pictures": ", ".join(pictures),
        "notes": "; ".join(note.why for note in request.notes),
    }
