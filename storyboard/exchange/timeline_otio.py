"""The timeline as OpenTimelineIO's own JSON: everything is in it, whatever a format beside it cannot say. Pure.

Written here and not by the library, so that it can be had on every machine; its reader reads it in the tests.
"""

import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from storyboard.exchange.timeline import Clip, Footage, Join, Mark, Timeline, Track
from storyboard.model.rate import Rate

COLOURS = {
    "RED": (224, 48, 48),
    "ORANGE": (230, 140, 40),
    "YELLOW": (232, 216, 56),
    "GREEN": (64, 168, 80),
    "CYAN": (64, 200, 210),
    "BLUE": (48, 112, 216),
    "PURPLE": (120, 64, 192),
    "MAGENTA": (208, 56, 184),
    "PINK": (240, 150, 190),
    "BLACK": (16, 16, 16),
    "WHITE": (240, 240, 240),
}
"""The colours that a marker may have, and what they look like."""

Json = dict[str, Any]


def otio(timeline: Timeline) -> str:
    """The `.otio` file; paths to the files are relative to it."""
    rate = timeline.rate
    picture = _track(timeline.picture, "Video", rate, list(_picture(timeline)))
    sound = [_track(track, "Audio", rate, list(_spaced(track, rate))) for track in timeline.sound]
    stack = _item("Stack.1", "tracks", {}, [_marker(mark, rate) for mark in timeline.marks])
    whole: Json = {
        "OTIO_SCHEMA": "Timeline.1",
        "name": timeline.title,
        "global_start_time": _time(timeline.start, rate),
        "metadata": {
            "storyboard": {
                **timeline.facts,
                "rate": str(rate),
                "width": timeline.width,
                "height": timeline.height,
                "frames": timeline.frames,
            }
        },
        "tracks": {**stack, "children": [picture, *sound]},
    }
    return f"{json.dumps(whole, indent=1, ensure_ascii=False)}\n"


def colour_named(colour: str) -> str:
    """The marker's colour that comes nearest to #rrggbb."""
    try:
        wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    except ValueError:
        return "ORANGE"
    return min(COLOURS, key=lambda name: sum((a - b) ** 2 for a, b in zip(COLOURS[name], wanted, strict=True)))


def _picture(timeline: Timeline) -> Iterable[Json]:
    rate = timeline.rate
    for clip in timeline.picture.clips:
        if clip.join is not None:
            yield _transition(clip.join, rate)
        yield _clip(clip, rate)


def _spaced(track: Track, rate: Rate) -> Iterable[Json]:
    """The clips of a track with the silence between them."""
    at = 0
    for clip in track.clips:
        if clip.frame > at:
            yield _gap(clip.frame - at, rate)
        yield _clip(clip, rate)
        at = clip.end


def _track(track: Track, kind: str, rate: Rate, children: list[Json]) -> Json:
    facts = {**track.facts, **({} if track.is_enabled else {"is_muted": True})}
    made = _item("Track.1", track.name, {"storyboard": facts}, [])
    return {**made, "enabled": track.is_enabled, "kind": kind, "children": children}


def _clip(clip: Clip, rate: Rate) -> Json:
    marks = [_marker(mark, rate, clip.first) for mark in clip.marks]
    facts = {
        **clip.facts,
        "gain_db": clip.gain_db,
        "fade_in_frames": clip.fade_in,
        "fade_out_frames": clip.fade_out,
        "is_heard": clip.is_heard,
    }
    if clip.footage is None:
        text = {"title": clip.title.text, "subtitle": clip.title.subtitle} if clip.title else {}
        return {
            **_gap(clip.frames, rate),
            "name": clip.name,
            "markers": marks,
            "metadata": {"storyboard": facts | text},
        }
    references = {"DEFAULT_MEDIA": _reference(clip.footage, rate)}
    for other in clip.alternates:
        references[other.reel] = _reference(other, rate)
    made = _item("Clip.2", clip.name, {"storyboard": facts, "cmx_3600": {"reel": clip.footage.reel}}, marks)
    return {
        **made,
        "enabled": clip.is_enabled,
        "source_range": _range(clip.first, clip.frames, rate),
        "effects": list(_effects(clip)),
        "media_references": references,
        "active_media_reference_key": "DEFAULT_MEDIA",
    }


def _effects(clip: Clip) -> Iterable[Json]:
    if clip.is_frozen:
        yield {**_effect("FreezeFrame.1", "Freeze frame", "FreezeFrame"), "time_scalar": 0.0}
    elif not clip.is_plain:
        speed = -clip.speed if clip.is_reversed else clip.speed
        exact = {"storyboard": {"speed": str(speed), "low": str(clip.low), "high": str(clip.high)}}
        made = _effect("LinearTimeWarp.1", "Speed", "LinearTimeWarp")
        yield {**made, "metadata": exact, "time_scalar": float(speed)}


def _effect(schema: str, name: str, effect: str) -> Json:
    return {"OTIO_SCHEMA": schema, "metadata": {}, "name": name, "effect_name": effect, "enabled": True}


def _reference(footage: Footage, rate: Rate) -> Json:
    return {
        "OTIO_SCHEMA": "ExternalReference.1",
        "metadata": {"storyboard": dict(footage.facts)},
        "name": footage.reel,
        "available_range": _range(0, footage.frames, rate) if footage.frames else None,
        "available_image_bounds": None,
        "target_url": footage.file,
    }


def _transition(join: Join, rate: Rate) -> Json:
    # The standard knows the dissolve alone; any other is named for what it is.
    kind = "SMPTE_Dissolve" if join.kind == "dissolve" else "Custom_Transition"
    return {
        "OTIO_SCHEMA": "Transition.1",
        "metadata": {"storyboard": {"kind": join.kind, "overlaps": join.overlaps, "colour": join.colour}},
        "name": join.kind,
        "in_offset": _time(join.before, rate),
        "out_offset": _time(join.after, rate),
        "transition_type": kind,
    }


def _gap(frames: int, rate: Rate) -> Json:
    return {**_item("Gap.1", "", {}, []), "source_range": _range(0, frames, rate)}


def _marker(mark: Mark, rate: Rate, first: int = 0) -> Json:
    return {
        "OTIO_SCHEMA": "Marker.2",
        "metadata": {"storyboard": {"kind": mark.kind, "colour": mark.colour}},
        "name": mark.text,
        "color": colour_named(mark.colour),
        "marked_range": _range(first + mark.frame, mark.frames, rate),
        "comment": mark.text,
    }


def _item(schema: str, name: str, metadata: Json, markers: Sequence[Json]) -> Json:
    return {
        "OTIO_SCHEMA": schema,
        "metadata": metadata,
        "name": name,
        "source_range": None,
        "effects": [],
        "markers": list(markers),
        "enabled": True,
    }


def _range(start: int, frames: int, rate: Rate) -> Json:
    return {"OTIO_SCHEMA": "TimeRange.1", "duration": _time(frames, rate), "start_time": _time(start, rate)}


def _time(frames: int, rate: Rate) -> Json:
    exact = Fraction(rate.numerator, rate.denominator)
    return {"OTIO_SCHEMA": "RationalTime.1", "rate": float(exact), "value": float(frames)}
