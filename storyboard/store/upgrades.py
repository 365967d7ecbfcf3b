"""Boards of older schema versions, brought to the present one step at a time."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any, cast

from storyboard.model.board import SCHEMA_VERSION
from storyboard.model.rate import Rate

Raw = dict[str, Any]

FORMAT_ID = "format-1"
SEQUENCE_ID = "sequence-1"

_BROADCAST = {"23.976": "24000/1001", "23.98": "24000/1001", "29.97": "30000/1001", "59.94": "60000/1001"}


class Misfit(ValueError):
    """An old board does not have the shape of its version; the text names the field."""


def upgraded(raw: Raw, version: int) -> Raw:
    """The same board in the present layout; a present or newer one is returned as it is. Raises Misfit."""
    for step in range(version, SCHEMA_VERSION):
        raw = {**UPGRADES[step](raw), "schema_version": step + 1}
    return raw


def _from_1_to_2(old: Raw) -> Raw:
    """Version 1 had one format, shots in a list that was also the running order, and milliseconds."""
    board = dict(old)
    form = _taken(board, "format", "format", Raw, {})
    rate = _rate(form.pop("fps", 24))
    shots = [_shot(entry, f"shots[{i}]", rate) for i, entry in enumerate(_taken(board, "shots", "shots", list, []))]
    board["formats"] = [{"id": FORMAT_ID, **form, "rate": str(rate)}]
    board["master_format_id"] = FORMAT_ID
    board["shots"] = {shot["id"]: shot for shot, _, _ in shots}
    board["scenes"] = _scenes(board, shots)
    board["sequences"] = [
        {
            "id": SEQUENCE_ID,
            "name": "Main",
            "format_id": FORMAT_ID,
            "items": [item for _, _, item in shots],
            "audio": _music(board, rate),
        }
    ]
    return board


def _shot(entry: Any, path: str, rate: Rate) -> tuple[Raw, str, Raw]:
    """A shot of version 1 as the shot, the id of its scene and its item in the running order."""
    shot = dict(_checked(entry, path, Raw))
    shot_id = _taken(shot, "id", f"{path}.id", str, None)
    scene_id = _taken(shot, "scene", f"{path}.scene", str, "")
    frames = _frames(_taken(shot, "duration_ms", f"{path}.duration_ms", int, 3000), f"{path}.duration_ms", rate)
    transition = _transition(shot, path, rate)
    line = _taken(shot, "dialogue", f"{path}.dialogue", str, "")
    names = ("size", "angle", "move", "lens_mm")
    framing = {name: shot.pop(name) for name in names if name in shot}
    spoken = [{"text": line}] if line else []
    shot = {"id": shot_id, **shot, "frames": frames, "framing": framing, "dialogue": spoken}
    item = {
        "id": f"item-{shot_id}",
        "source": {"kind": "shot", "shot_id": shot_id},
        "frames": frames,
        "transition_in": transition,
    }
    return shot, scene_id, item


def _transition(shot: Raw, path: str, rate: Rate) -> Raw:
    """Version 1 named transitions by a word; a word nobody knows is kept as a kind of its own."""
    word = _taken(shot, "transition", f"{path}.transition", str, "cut")
    length_ms = _taken(shot, "transition_ms", f"{path}.transition_ms", int, 500)
    if word == "cut":
        return {"kind": "cut"}
    frames = max(2, _frames(length_ms, f"{path}.transition_ms", rate))
    return {"kind": {"fade": "dip", "crossfade": "dissolve"}.get(word, word), "frames": frames}


def _scenes(board: Raw, shots: list[tuple[Raw, str, Raw]]) -> list[Raw]:
    scenes = [dict(_checked(s, f"scenes[{i}]", Raw)) for i, s in enumerate(_taken(board, "scenes", "scenes", list, []))]
    known = {scene.get("id") for scene in scenes}
    homeless = [shot["id"] for shot, scene_id, _ in shots if scene_id not in known]
    for scene in scenes:
        scene["shot_ids"] = [shot["id"] for shot, scene_id, _ in shots if scene_id == scene.get("id")]
    if homeless:
        scenes.append({"id": "scene-unsorted", "heading": "Unsorted", "shot_ids": homeless})
    return scenes


def _music(board: Raw, rate: Rate) -> list[Raw]:
    music = _taken(board, "music", "music", Raw, {})
    if not music:
        return []
    start = _taken(music, "start_ms", "music.start_ms", int, 0)
    clip = {
        "id": "clip-music",
        "asset_id": _taken(music, "asset_id", "music.asset_id", str, None),
        "at_frame": rate.frames(Fraction(start, 1000)),
        "gain_db": music.pop("gain_db", 0.0),
    }
    return [{"id": "track-music", "name": "Music", "role": "music", "clips": [clip], **music}]


def _frames(length_ms: int, path: str, rate: Rate) -> int:
    if length_ms < 0:
        raise Misfit(f"{path} is {length_ms}; a length in milliseconds is 0 or more.")
    return max(1, rate.frames(Fraction(length_ms, 1000)))


def _rate(fps: Any) -> Rate:
    text = _BROADCAST.get(str(fps), str(fps))
    try:
        return Rate.of(Fraction(text))
    except (ValueError, ZeroDivisionError):
        raise Misfit(f"format.fps is {fps!r} where frames per second belong.") from None


def _taken(source: Raw, field: str, path: str, kind: Any, default: Any) -> Any:
    """Remove `field` and give its value, checked; a field that must be there has the default None."""
    if field not in source:
        if default is None:
            raise Misfit(f"the field {path} is missing.")
        return default
    return _checked(source.pop(field), path, kind)


def _checked(value: Any, path: str, kind: Any) -> Any:
    wanted = dict if kind is Raw else kind
    if isinstance(value, bool) or not isinstance(value, wanted):
        words = {dict: "an object", list: "a list", str: "a text", int: "a whole number"}
        raise Misfit(f"{path} is {str(value)[:40]!r} where {words[wanted]} belongs.")
    return cast("Any", dict(value) if wanted is dict else value)


UPGRADES: Mapping[int, Callable[[Raw], Raw]] = {1: _from_1_to_2}
"""By the version they start from; each step leads to the next version."""
