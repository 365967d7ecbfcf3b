"""The timeline as a CMX 3600 edit decision list: picture alone, reels, timecode from 01:00:00:00. Pure."""

from collections.abc import Iterable, Iterator
from math import ceil

from storyboard.exchange.timeline import Clip, Join, Mark, Timeline
from storyboard.exchange.timeline_otio import colour_named
from storyboard.model.rate import Rate

FASTEST = 60
"""The list's timecode counts at most so many frames in a second."""

BLACK = "BL"


def edl(timeline: Timeline) -> str:
    """The list; a hole in the film is black. What it cannot say stands in it as a comment."""
    rows = [f"TITLE: {plain(timeline.title)}", "FCM: NON-DROP FRAME", ""]
    for index, clip in enumerate(timeline.picture.clips):
        rows += _event(timeline, index, clip, index + 1)
    return "\n".join(rows) + "\n"


def plain(text: str) -> str:
    """The text as the list can hold it: one line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def is_writable(rate: Rate) -> bool:
    """Whether there is timecode for this rate in such a list."""
    return rate.timebase <= FASTEST


def _event(timeline: Timeline, index: int, clip: Clip, number: int) -> Iterator[str]:
    rate = timeline.rate
    join = clip.join if clip.join and clip.join.overlaps else None
    tail = timeline.tail_of(index)
    # A transition begins where the clip before is left: that clip ends there and this one begins there.
    before = join.before if join else 0
    after = -tail.before if tail and tail.overlaps else 0
    start, end = clip.frame - before, clip.end + after
    low, high = _source(clip, before, after)
    span = [rate.timecode(low), rate.timecode(high), timeline.timecode(start), timeline.timecode(end)]
    if join:
        yield from _left(timeline, index, number, start)
    yield f"{number:03}  {_reel(clip)} V     {_how(join)} {' '.join(span)}"
    if clip.footage is not None and not clip.is_plain:
        yield f"M2   {_reel(clip)} {_speed(clip, rate)}                {rate.timecode(low)}"
    yield from _comments(timeline, index, clip, (start, end))
    yield ""


def _left(timeline: Timeline, index: int, number: int, start: int) -> Iterator[str]:
    """The first line of a transition's event: the clip that is left, at no length."""
    left = timeline.picture.clips[index - 1]
    join = timeline.picture.clips[index].join
    _, high = _source(left, 0, -join.before if join else 0)
    source, record = timeline.rate.timecode(high), timeline.timecode(start)
    yield f"{number:03}  {_reel(left)} V     C        {source} {source} {record} {record}"


def _source(clip: Clip, before: int, after: int) -> tuple[int, int]:
    """The first frame of the file and the one behind its last, whole frames."""
    if clip.footage is None:
        return 0, clip.frames + before + after
    if clip.is_frozen:
        return clip.first, clip.first + 1
    low, high = clip.widened(before, after)
    if clip.is_plain:
        return int(low), int(low) + clip.frames + before + after
    return int(low), max(int(low) + 1, ceil(high))


def _reel(clip: Clip) -> str:
    return f"{clip.footage.reel if clip.footage else BLACK:<8}"


def _how(join: Join | None) -> str:
    if join is None:
        return "C       "
    kind = "W001" if join.kind == "wipe" else "D   "
    return f"{kind} {join.frames:03}"


def _speed(clip: Clip, rate: Rate) -> str:
    if clip.is_frozen:
        return "000.0"
    per_second = float(clip.speed) * rate.timebase
    return f"{-per_second if clip.is_reversed else per_second:05.1f}"


def _comments(timeline: Timeline, index: int, clip: Clip, span: tuple[int, int]) -> Iterator[str]:
    join = clip.join
    if join and join.overlaps and index:
        yield f"* FROM CLIP NAME: {plain(timeline.picture.clips[index - 1].name)}"
        yield f"* TO CLIP NAME: {plain(clip.name)}"
    else:
        yield f"* FROM CLIP NAME: {plain(clip.name)}"
    if clip.footage is not None:
        yield f"* SOURCE FILE: {clip.footage.file}"
    if join and join.kind != "dissolve":
        yield f"* TRANSITION: {join.kind} of {join.frames} frames{f', {join.colour}' if join.colour else ''}"
    for mark in _marks(timeline, clip, span):
        yield f"* LOC: {timeline.timecode(mark.frame)} {colour_named(mark.colour):<7} {plain(mark.text)}"


def _marks(timeline: Timeline, clip: Clip, span: tuple[int, int]) -> Iterable[Mark]:
    first, end = span
    for mark in clip.marks:
        at = min(clip.frame + mark.frame, end - 1)
        yield Mark(at, mark.text, mark.frames, mark.colour, mark.kind)
    for mark in timeline.marks:
        if first <= mark.frame < end:
            yield mark
