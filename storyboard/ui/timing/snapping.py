"""What a drag clings to: cuts, markers, beats, the playhead, the ends of clips. Pure."""

from storyboard.ui.timing.timeline import Timeline

CLING_PX = 8


def snap_points(timeline: Timeline, playhead: int) -> tuple[int, ...]:
    """Every frame that something clings to, in order, each once."""
    found = {0, timeline.frames, playhead}
    found.update(piece.start for piece in timeline.pieces)
    found.update(piece.end for piece in timeline.pieces)
    found.update(marker.frame for marker in timeline.markers)
    found.update(beat.start for beat in timeline.beats)
    for lane in timeline.lanes:
        found.update(clip.start for clip in lane.clips)
        found.update(clip.end for clip in lane.clips)
    return tuple(sorted(found))


def snapped(at: int, by: int, points: tuple[int, ...], within: int) -> tuple[int, int | None]:
    """How far something at frame `at` goes when it is dragged `by` frames: on to the nearest point within reach.

    The point is told too, None where it clings to nothing. Where it stands already is no point.
    """
    near = [point for point in points if point != at and abs(point - at - by) <= within]
    if not near:
        return by, None
    point = min(near, key=lambda p: (abs(p - at - by), p))
    return point - at, point
