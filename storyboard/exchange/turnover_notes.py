"""What each format of a turnover could not carry, a sentence for each thing. Pure."""

from collections.abc import Iterator, Mapping

from storyboard.exchange.timeline import Timeline
from storyboard.exchange.timeline_edl import is_writable
from storyboard.model.cut import Cut

FORMATS: Mapping[str, str] = {
    "otio": "DaVinci Resolve 18.5 and later, Premiere Pro 25.6 and later, Flame, Kdenlive",
    "xml": "Premiere Pro of any age, DaVinci Resolve, Avid through a converter",
    "fcpxml": "Final Cut Pro, DaVinci Resolve",
    "edl": "everything else, Avid Media Composer too",
}
"""The formats, and whom each is for."""

INSTEAD = "is a dissolve of the same length, or a cut where nothing overlaps; a marker says what it was"
"""What becomes of a transition that a format has no word for."""

MOST_EVENTS = 999
"""A list of edits numbers no more."""


def lost(timeline: Timeline, cut: Cut) -> dict[str, list[str]]:
    """What to look at by hand, by format; `all` is what none of them carries as it is."""
    return {
        "all": [*_nowhere(timeline, cut)],
        "otio": [*_joins(timeline, {"dissolve"}, "is a custom transition of that name")],
        "xml": [
            *_joins(timeline, {"dissolve", "wipe"}, INSTEAD),
            *_bare(timeline),
        ],
        "fcpxml": [
            *_joins(timeline, {"dissolve"}, INSTEAD),
        ],
        "edl": [*_joins(timeline, {"dissolve", "wipe"}, INSTEAD), *_edl(timeline)],
    }


def notes_text(timeline: Timeline, notes: Mapping[str, list[str]], said: list[str]) -> str:
    """`notes.txt`: what lies in the folder, and what to look at."""
    rate = timeline.rate
    size = f"{timeline.width} x {timeline.height}"
    span = f"{timeline.timecode(0)} to {timeline.timecode(timeline.frames)}"
    rows = [
        timeline.title,
        f"{timeline.frames} frames at {rate} a second, {size}, {span}, non-drop timecode.",
        "",
        "Clips are named SHOT_TAKE; their whole length is in media/, so that all of it is handle.",
    ]
    for name, whom in FORMATS.items():
        rows += ["", f".{name}: for {whom}", *(f"- {note}" for note in notes[name])]
        rows += [] if notes[name] else ["- carries the whole cut."]
    rows += ["", "For every format:", *(f"- {note}" for note in [*notes["all"], *said] or ["nothing to look at."])]
    return "\n".join(rows) + "\n"


def short_handles(timeline: Timeline, wanted: int) -> Iterator[str]:
    """A sentence for each clip whose file holds fewer frames than wanted before or behind what is played."""
    for clip in timeline.picture.clips:
        footage = clip.footage
        if footage is None or footage.is_still:
            continue
        before, behind = int(clip.low), max(0, footage.frames - int(clip.high))
        if min(before, behind) < wanted:
            yield f"{clip.name}: {before} frames of handle before and {behind} behind, not {wanted}."


def _nowhere(timeline: Timeline, cut: Cut) -> Iterator[str]:
    for piece, clip in zip(cut.pieces, timeline.picture.clips, strict=True):
        if clip.footage is None and piece.media_kind not in ("title", "gap"):
            yield f"{clip.name}: there is nothing to play; it is a gap with a marker."
        if piece.grade is not None:
            yield f"{clip.name}: its colours are graded here; the file is as it came."
        if piece.reframe:
            yield f"{clip.name}: it is reframed here; the file shows the whole picture."
        if piece.fades.picture_in or piece.fades.picture_out:
            yield f"{clip.name}: its picture fades from or to black; put the fade on by hand."
    for track in cut.audio:
        if track.duck_db:
            yield f"{track.name or track.role}: it drops by {track.duck_db:g} dB under voices here; it is level there."


def _joins(timeline: Timeline, known: set[str], instead: str) -> Iterator[str]:
    for clip in timeline.picture.clips:
        if clip.join is not None and clip.join.kind not in known:
            yield f"{clip.name}: the {clip.join.kind} of {clip.join.frames} frames {instead}."


def _bare(timeline: Timeline) -> Iterator[str]:
    for clip in timeline.picture.clips:
        if clip.title is not None:
            stands = "a gap" if clip.footage is None else "a clip that can not be edited"
            yield f"{clip.name}: the title is {stands}; its words are in a marker."
    yield from (f"{clip.name}: the words over it are in a marker." for clip in timeline.picture.clips if clip.words)


def _edl(timeline: Timeline) -> Iterator[str]:
    if not is_writable(timeline.rate):
        yield f"There is no such list at {timeline.rate} frames a second; it is not written."
        return
    yield from _bare(timeline)
    if timeline.sound:
        yield "It holds the picture alone: no sound."
    if len(timeline.picture.clips) > MOST_EVENTS:
        yield f"It has {len(timeline.picture.clips)} events; some editors read only {MOST_EVENTS}."
