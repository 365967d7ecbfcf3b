"""Reads a cut that comes back from an editor: OpenTimelineIO, Final Cut Pro 7 XML or an edit decision list.

The only module that loads OpenTimelineIO; where that is not installed, importing this module fails.
"""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import ParseError

import opentimelineio  # pyright: ignore[reportMissingTypeStubs]

from storyboard.exchange.timeline_back import Returned
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate

ADAPTERS = {".otio": "otio_json", ".xml": "fcp_xml", ".edl": "cmx_3600"}
"""Who reads a file, by its suffix."""

MOST_BYTES = 64_000_000
"""No cut is larger."""

otio = cast("Any", opentimelineio)


class BadTimeline(StoryboardError):
    """A file that holds no cut, or none that can be read."""

    exit_code = 2


def read_cut(path: Path, rate: Rate) -> tuple[Returned, ...]:
    """The picture of a cut, in order. Raises BadTimeline with a sentence for whatever is no such file."""
    adapter = ADAPTERS.get(path.suffix.lower())
    if adapter is None:
        raise BadTimeline("this is no cut that can be read.", where=str(path), fix=f"There are: {', '.join(ADAPTERS)}.")
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadTimeline("this file is far larger than a cut.", where=str(path))
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        said = error.strerror or "it cannot be read"
        raise BadTimeline(f"the disk said {said!r}.", where=str(path), fix="Check the name and the folder.") from error
    more = {"rate": float(rate.fraction)} if adapter == "cmx_3600" else {}
    try:
        found = otio.adapters.read_from_string(text, adapter, **more)
        track = _picture(found)
        return tuple(_clips(track, rate)) if track is not None else ()
    except (otio.exceptions.OTIOError, ParseError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise BadTimeline(
            "it cannot be read as a cut.", where=str(path), fix="Export it from the editor again."
        ) from error


def _picture(found: Any) -> Any:
    """The first track of picture of the first timeline in what was read."""
    whole = [found] if isinstance(found, otio.schema.Timeline) else list(found.find_children())
    timelines = [part for part in whole if isinstance(part, otio.schema.Timeline)]
    return next((track for timeline in timelines for track in timeline.video_tracks()), None)


def _clips(track: Any, rate: Rate) -> Iterator[Returned]:
    parts = list(track)
    for index, part in enumerate(parts):
        if isinstance(part, otio.schema.Transition):
            continue
        before = parts[index - 1] if index else None
        after = parts[index + 1] if index + 1 < len(parts) else None
        head, overlap = _head(before, rate)
        tail = _tail(after, rate)
        yield _returned(part, rate, (head, tail, overlap))


def _overlaps(part: Any) -> bool:
    """Whether it is a transition in which both clips play."""
    if not isinstance(part, otio.schema.Transition):
        return False
    told, foreign = part.metadata.get("storyboard", {}), part.metadata.get("fcp_xml", {})
    names = (str(part.name or ""), str(dict(foreign).get("effect", "")))
    return bool(told.get("overlaps", True)) and not any("dip to" in name.lower() for name in names)


def _head(before: Any, rate: Rate) -> tuple[int, int]:
    if not _overlaps(before):
        return 0, 0
    head = _frames(before.in_offset, rate)
    return head, head + _frames(before.out_offset, rate)


def _tail(after: Any, rate: Rate) -> int:
    return _frames(after.out_offset, rate) if _overlaps(after) else 0


def _returned(part: Any, rate: Rate, joins: tuple[int, int, int]) -> Returned:
    head, tail, overlap = joins
    ranged = part.trimmed_range()
    is_gap = isinstance(part, otio.schema.Gap)
    told = dict(part.metadata.get("storyboard", {}))
    speed, is_reversed, is_frozen = _speed(part)
    return Returned(
        name=str(part.name or ""),
        reel="" if is_gap else _reel(part),
        frames=_frames(ranged.duration, rate),
        first=0 if is_gap else _frames(ranged.start_time, rate),
        item_id=str(told.get("item_id", "")),
        speed=speed,
        is_reversed=is_reversed,
        is_frozen=is_frozen,
        # The list's reader passes a change of speed over that leaves the length as it is: a clip turned round.
        says_direction=is_reversed or "cmx_3600" not in part.metadata,
        head=head,
        tail=tail,
        overlap=overlap,
    )


def _speed(part: Any) -> tuple[Fraction | None, bool, bool]:
    for effect in part.effects:
        if isinstance(effect, otio.schema.FreezeFrame):
            return None, False, True
        if isinstance(effect, otio.schema.LinearTimeWarp):
            scalar = Fraction(float(effect.time_scalar)).limit_denominator(1000)
            return (None, False, True) if scalar == 0 else (abs(scalar), scalar < 0, False)
    # The reader of the older XML passes changes of speed over.
    return (None if "fcp_xml" in part.metadata else Fraction(1)), False, False


def _reel(part: Any) -> str:
    """The stem of the file that the clip plays, or the reel that a list names; the clip's name where nothing does."""
    address = getattr(part.media_reference, "target_url", "") if part.media_reference else ""
    if address:
        return unquote(urlsplit(str(address)).path).rpartition("/")[2].rpartition(".")[0]
    told = part.metadata.get("cmx_3600", {})
    return str(told.get("reel", "") or part.name or "")


def _frames(time: Any, rate: Rate) -> int:
    return round(float(time.value_rescaled_to(float(rate.fraction))))
