"""What lies under a place of the strip: which grip the hand would take there. Pure."""

from storyboard.ui.timing.grips import Grip, Hold
from storyboard.ui.timing.rows import Rows
from storyboard.ui.timing.scale import Scale
from storyboard.ui.timing.timeline import Lane, LaneClip, Piece, Timeline

EDGE_PX = 6
FADE_PX = 14
"""Fade handles sit this high at the top corners of a piece."""

NARROW_PX = 30
"""What is narrower offers its edges only at the outside, so that it can still be picked up."""


def grip_at(timeline: Timeline, scale: Scale, rows: Rows, x: float, y: float, *, slips: bool = False) -> Grip | None:
    """What would be held at a place; with `slips` a piece's inside is slipped instead of moved."""
    if rows.ruler.holds(y):
        return _marker_at(timeline, scale, x)
    if rows.pictures.holds(y):
        return _piece_grip(timeline, scale, rows, x, y, slips)
    if rows.own.holds(y):
        return _own_grip(timeline, scale, x)
    if rows.beats.holds(y):
        found = next((b for b in timeline.beats if b.beat_id and abs(scale.x(b.start) - x) <= EDGE_PX), None)
        return Grip(Hold.BEAT, found.beat_id) if found and found.start else None
    at = rows.lane_at(y)
    if at is None or at >= len(timeline.lanes):
        return None
    return _clip_grip(timeline.lanes[at], scale, x, y - rows.lanes[at].y, rows.lanes[at].height)


def piece_at(timeline: Timeline, scale: Scale, x: float) -> Piece | None:
    """The piece under a place."""
    return timeline.at(scale.frame(x))


def _marker_at(timeline: Timeline, scale: Scale, x: float) -> Grip | None:
    near = [m for m in timeline.markers if abs(scale.x(m.frame) - x) <= EDGE_PX]
    found = min(near, key=lambda m: abs(scale.x(m.frame) - x), default=None)
    return Grip(Hold.MARKER, found.id) if found else None


def _piece_grip(timeline: Timeline, scale: Scale, rows: Rows, x: float, y: float, slips: bool) -> Grip | None:
    piece = piece_at(timeline, scale, x)
    if piece is None:
        last = timeline.pieces[-1] if timeline.pieces else None
        return Grip(Hold.TAIL, last.item_id) if last and abs(x - scale.x(last.end)) <= EDGE_PX else None
    join = _join_at(timeline, scale, piece, x, y > rows.pictures.bottom - rows.pictures.height / 3)
    if join is not None:
        return join
    left, right = scale.x(piece.start), scale.x(piece.end)
    if y < rows.pictures.y + FADE_PX and right - left >= 2 * NARROW_PX:
        fade = _fade_at(piece, scale, x)
        if fade is not None:
            return fade
    edge = EDGE_PX if right - left >= NARROW_PX else 2
    if x - left <= edge:
        return _left_edge(timeline, piece, x - left, edge)
    if right - x <= edge:
        return _right_edge(timeline, piece, right - x, edge)
    return Grip(Hold.SLIP if slips else Hold.MOVE, piece.item_id)


def _left_edge(timeline: Timeline, piece: Piece, inside: float, edge: float) -> Grip:
    """On the cut itself it rolls, a little inside it trims the head."""
    rolls = inside <= edge / 2 and timeline.before(piece.item_id) is not None and not piece.lead
    return Grip(Hold.ROLL if rolls else Hold.HEAD, piece.item_id)


def _right_edge(timeline: Timeline, piece: Piece, inside: float, edge: float) -> Grip:
    """The same from the other side of the cut, where the hand is more often after the end of what it sees."""
    following = next((p for p in timeline.pieces if p.start == piece.end and not p.lead), None)
    if following is not None and inside <= edge / 3:
        return Grip(Hold.ROLL, following.item_id)
    return Grip(Hold.TAIL, piece.item_id)


def _join_at(timeline: Timeline, scale: Scale, piece: Piece, x: float, is_low: bool) -> Grip | None:
    """The edges of a transition, in the lower third of the pictures."""
    frames = piece.join_frames
    if not is_low or not frames:
        return None
    if piece.lead:
        start, end = piece.start, piece.start + piece.lead
    else:
        start, end = piece.start - frames // 2, piece.start + frames // 2
    for at, hold in ((start, Hold.JOIN_IN), (end, Hold.JOIN_OUT)):
        if abs(scale.x(at) - x) <= EDGE_PX:
            return Grip(hold, piece.item_id)
    return None


def _fade_at(piece: Piece, scale: Scale, x: float) -> Grip | None:
    fades = piece.item.fades
    places = (
        (scale.x(piece.start + fades.picture_in) + EDGE_PX + 4, Hold.FADE_IN),
        (scale.x(piece.end - fades.picture_out) - EDGE_PX - 4, Hold.FADE_OUT),
    )
    return next((Grip(hold, piece.item_id) for at, hold in places if abs(at - x) <= EDGE_PX), None)


def _own_grip(timeline: Timeline, scale: Scale, x: float) -> Grip | None:
    for piece in reversed(timeline.pieces):
        start, end = piece.start - piece.item.early_sound, piece.end + piece.item.late_sound
        left, right = scale.x(start), scale.x(end)
        if not left - EDGE_PX <= x <= right + EDGE_PX:
            continue
        if abs(x - left) <= EDGE_PX / 2 + 1:
            return Grip(Hold.EARLY, piece.item_id)
        if abs(x - right) <= EDGE_PX / 2 + 1:
            return Grip(Hold.LATE, piece.item_id)
        if right - left < 2 * NARROW_PX:
            return Grip(Hold.GAIN, piece.item_id)
        if abs(x - scale.x(start + piece.item.fades.sound_in) - 9) <= EDGE_PX:
            return Grip(Hold.SOUND_IN, piece.item_id)
        if abs(x - scale.x(end - piece.item.fades.sound_out) + 9) <= EDGE_PX:
            return Grip(Hold.SOUND_OUT, piece.item_id)
        return Grip(Hold.GAIN, piece.item_id)
    return None


def _clip_grip(lane: Lane, scale: Scale, x: float, y: float, height: float) -> Grip | None:
    found = next((c for c in reversed(lane.clips) if scale.x(c.start) - 2 <= x <= scale.x(c.end) + 2), None)
    if found is None:
        return None
    return Grip(_clip_hold(found, scale, x, y, height), found.clip.id, lane.track.id)


def _clip_hold(found: LaneClip, scale: Scale, x: float, y: float, height: float) -> Hold:
    left, right = scale.x(found.start), scale.x(found.end)
    if x - left <= EDGE_PX - 1:
        return Hold.CLIP_HEAD
    if right - x <= EDGE_PX - 1:
        return Hold.CLIP_TAIL
    if y <= height / 2 and abs(x - scale.x(found.start + found.clip.fade_in) - 10) <= EDGE_PX:
        return Hold.CLIP_IN
    if y <= height / 2 and abs(x - scale.x(found.end - found.clip.fade_out) + 10) <= EDGE_PX:
        return Hold.CLIP_OUT
    line = gain_y(found.clip.gain_db, height)
    return Hold.CLIP_GAIN if abs(y - line) <= 3 else Hold.CLIP


def gain_y(gain_db: float, height: float) -> float:
    """Where a lane of this height draws the line of a gain: 0 dB at a third from the top, -60 at the bottom."""
    share = gain_db / 24 if gain_db > 0 else gain_db / 60
    zero = height / 3
    return zero - share * (zero - 3) if gain_db > 0 else zero - share * (height - zero - 3)
