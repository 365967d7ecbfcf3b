"""What can be held on the strip and moved, by the mouse or by keys: each is one edit for a distance. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import one
from storyboard.model.errors import EditError
from storyboard.model.sequences import Item
from storyboard.model.timing import placed
from storyboard.model.transitions import CutTransition
from storyboard.ui.timing.timeline import clip_frames

if TYPE_CHECKING:
    from storyboard.model.edits.attributes import set_sound_edges
    from storyboard.model.edits.items import move_items, set_fades, set_gain
    from storyboard.model.edits.marks import set_beat_span, set_marker
    from storyboard.model.edits.sound import set_clip, set_track
    from storyboard.model.edits.titles import set_transition
    from storyboard.model.edits.trims import ripple_head, ripple_tail, roll_cut, slip_item
else:
    set_sound_edges = later("storyboard.model.edits.attributes", "set_sound_edges")
    move_items = later("storyboard.model.edits.items", "move_items")
    set_fades = later("storyboard.model.edits.items", "set_fades")
    set_gain = later("storyboard.model.edits.items", "set_gain")
    set_beat_span = later("storyboard.model.edits.marks", "set_beat_span")
    set_marker = later("storyboard.model.edits.marks", "set_marker")
    set_clip = later("storyboard.model.edits.sound", "set_clip")
    set_track = later("storyboard.model.edits.sound", "set_track")
    set_transition = later("storyboard.model.edits.titles", "set_transition")
    ripple_head = later("storyboard.model.edits.trims", "ripple_head")
    ripple_tail = later("storyboard.model.edits.trims", "ripple_tail")
    roll_cut = later("storyboard.model.edits.trims", "roll_cut")
    slip_item = later("storyboard.model.edits.trims", "slip_item")

DECIBELS = 10
"""Vertical grips move in tenths of a decibel."""


class Hold(StrEnum):
    """The ways to hold something."""

    HEAD = "head"
    TAIL = "tail"
    ROLL = "roll"
    SLIP = "slip"
    MOVE = "move"
    JOIN_IN = "transition start"
    JOIN_OUT = "transition end"
    FADE_IN = "fade in"
    FADE_OUT = "fade out"
    SOUND_IN = "sound fade in"
    SOUND_OUT = "sound fade out"
    EARLY = "early sound"
    LATE = "late sound"
    GAIN = "gain"
    MARKER = "marker"
    BEAT = "beat"
    CLIP = "sound"
    CLIP_HEAD = "sound start"
    CLIP_TAIL = "sound end"
    CLIP_IN = "sound clip fade in"
    CLIP_OUT = "sound clip fade out"
    CLIP_GAIN = "sound clip gain"
    TRACK_GAIN = "track gain"


VERTICAL = frozenset({Hold.GAIN, Hold.CLIP_GAIN, Hold.TRACK_GAIN})
"""These move up and down, in tenths of a decibel; all others sideways, in frames."""

OF_ITEM = (
    Hold.HEAD,
    Hold.TAIL,
    Hold.ROLL,
    Hold.SLIP,
    Hold.JOIN_IN,
    Hold.FADE_IN,
    Hold.FADE_OUT,
    Hold.SOUND_IN,
    Hold.SOUND_OUT,
    Hold.EARLY,
    Hold.LATE,
    Hold.GAIN,
)
"""What an item offers to the keys, in the order in which they go through it."""

OF_CLIP = (Hold.CLIP, Hold.CLIP_HEAD, Hold.CLIP_TAIL, Hold.CLIP_IN, Hold.CLIP_OUT, Hold.CLIP_GAIN)


@dataclass(frozen=True, slots=True)
class Grip:
    """Something held: an item, a clip (on its track), a marker, a beat or a track, by its id.

    `with_ids` are all the items that are moved together with it, itself among them.
    """

    hold: Hold
    thing_id: str
    track_id: str = ""
    with_ids: tuple[str, ...] = ()

    @property
    def is_vertical(self) -> bool:
        """Whether it moves up and down."""
        return self.hold in VERTICAL


Mover = Callable[[Board, str, Grip, int], Edit]


def moved(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    """Move what is held: `by` frames to the right (left below 0), or tenths of a decibel up. Raises EditError."""
    return MOVERS[grip.hold](board, sequence_id, grip, by)


def moved_as_far(board: Board, sequence_id: str, grip: Grip, by: int) -> tuple[Edit | None, int]:
    """Move what is held as far as it goes on the way to `by`; the edit, None where it goes nowhere, and how far."""
    refused, allowed = by, 0
    edit: Edit | None = None
    step = by
    while step != allowed:
        try:
            edit, allowed = moved(board, sequence_id, grip, step), step
            if step == by:
                break
        except EditError:
            refused = step
        step = allowed + _half(refused - allowed)
    return edit, allowed


def anchor(board: Board, sequence_id: str, grip: Grip) -> int | None:
    """The frame of the film that moves with what is held, for snapping; None where nothing clings."""
    sequence = one(board.sequences, sequence_id, "sequence")
    if grip.hold in (Hold.MARKER, Hold.BEAT):
        marks = {m.id: m.frame for m in sequence.markers} | {b.id: b.frame for b in sequence.beats}
        return marks.get(grip.thing_id)
    if grip.hold in (Hold.CLIP, Hold.CLIP_HEAD, Hold.CLIP_TAIL):
        track, clip = _clip(board, sequence_id, grip)
        film = sum(item.frames for item in sequence.items if item.enabled)
        assets = {asset.id: asset for asset in board.assets}
        rate = board.format(sequence.format_id).rate
        length = clip_frames(clip, assets.get(clip.asset_id), rate, film) if track else 0
        return clip.at_frame + (length if grip.hold is Hold.CLIP_TAIL else 0)
    at = next((start for start, item in placed(sequence) if item.id == grip.thing_id), None)
    if at is None or grip.hold not in (Hold.HEAD, Hold.TAIL, Hold.ROLL):
        return None
    return at + (one(sequence.items, grip.thing_id, "item").frames if grip.hold is Hold.TAIL else 0)


def _half(way: int) -> int:
    return int(way / 2)


def _item(board: Board, sequence_id: str, grip: Grip) -> Item:
    return one(one(board.sequences, sequence_id, "sequence").items, grip.thing_id, "item")


def _clip(board: Board, sequence_id: str, grip: Grip) -> tuple[AudioTrack, AudioClip]:
    track = one(one(board.sequences, sequence_id, "sequence").audio, grip.track_id, "audio track")
    return track, one(track.clips, grip.thing_id, "audio clip")


def _head(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    return ripple_head(board, sequence_id, grip.thing_id, by)


def _tail(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    return ripple_tail(board, sequence_id, grip.thing_id, by)


def _roll(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    return roll_cut(board, sequence_id, grip.thing_id, by)


def _slip(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    """The picture follows the hand: dragged to the right, an earlier part of the source is seen."""
    speed = _item(board, sequence_id, grip).speed.fraction
    return slip_item(board, sequence_id, grip.thing_id, -round(by * speed))


def _move(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    """The item, and what is moved with it, goes behind the last one whose middle lies before its own."""
    sequence = one(board.sequences, sequence_id, "sequence")
    spots = {item.id: start + item.frames / 2 for start, item in placed(sequence)}
    middle = spots.get(grip.thing_id, 0) + by
    held = grip.with_ids or (grip.thing_id,)
    before = [item_id for item_id, at in spots.items() if item_id not in held and at <= middle]
    return move_items(board, sequence_id, held, before[-1] if before else "")


def _join(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    """Make the transition into an item longer or shorter by one of its edges; at nothing it is a cut."""
    item = _item(board, sequence_id, grip)
    held = item.transition_in
    if held.kind == "cut":
        raise EditError("There is a straight cut; choose a transition first.")
    step = (-by if grip.hold is Hold.JOIN_IN else by) * (2 if held.kind == "dip" else 1)
    frames = getattr(held, "frames", 0) + step
    new = changed(held, frames=frames) if frames > 0 else CutTransition()
    return set_transition(board, sequence_id, (item.id,), new)


def _fade(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    item = _item(board, sequence_id, grip)
    name, sign = {
        Hold.FADE_IN: ("picture_in", 1),
        Hold.FADE_OUT: ("picture_out", -1),
        Hold.SOUND_IN: ("sound_in", 1),
        Hold.SOUND_OUT: ("sound_out", -1),
    }[grip.hold]
    fades = changed(item.fades, **{name: getattr(item.fades, name) + sign * by})
    edit = set_fades(board, sequence_id, (item.id,), fades)
    return Edit(edit.label, edit.board, f"{name}:{item.id}")


def _edges(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    item = _item(board, sequence_id, grip)
    early = item.early_sound - (by if grip.hold is Hold.EARLY else 0)
    late = item.late_sound + (by if grip.hold is Hold.LATE else 0)
    return set_sound_edges(board, sequence_id, item.id, early, late)


def _gain(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    item = _item(board, sequence_id, grip)
    return set_gain(board, sequence_id, (item.id,), _louder(item.gain_db, by))


def _marker(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    sequence = one(board.sequences, sequence_id, "sequence")
    marker = one(sequence.markers, grip.thing_id, "marker")
    return set_marker(board, sequence_id, marker.id, {"frame": marker.frame + by})


def _beat(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    sequence = one(board.sequences, sequence_id, "sequence")
    beat = one(sequence.beats, grip.thing_id, "beat")
    return set_beat_span(board, sequence_id, beat.id, {"frame": beat.frame + by})


def _clip_moved(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    track, clip = _clip(board, sequence_id, grip)
    return set_clip(board, sequence_id, track.id, clip.id, _clip_changes(board, sequence_id, clip, grip.hold, by))


def _clip_changes(board: Board, sequence_id: str, clip: AudioClip, hold: Hold, by: int) -> Mapping[str, int | float]:
    sequence = one(board.sequences, sequence_id, "sequence")
    asset = next((a for a in board.assets if a.id == clip.asset_id), None)
    film = sum(item.frames for item in sequence.items if item.enabled)
    length = clip_frames(clip, asset, board.format(sequence.format_id).rate, film)
    if hold is Hold.CLIP_HEAD:
        if by >= length:
            raise EditError("A sound plays at least 1 frame.")
        return {"at_frame": clip.at_frame + by, "in_frame": clip.in_frame + by, "frames": length - by}
    if hold is Hold.CLIP_TAIL:
        if length + by < 1:
            raise EditError("A sound plays at least 1 frame.")
        return {"frames": length + by}
    if hold in (Hold.CLIP_IN, Hold.CLIP_OUT):
        fades = {"fade_in": clip.fade_in, "fade_out": clip.fade_out}
        name = "fade_in" if hold is Hold.CLIP_IN else "fade_out"
        fades[name] += by if hold is Hold.CLIP_IN else -by
        if sum(fades.values()) > length:
            raise EditError("Fades cannot be longer than the sound they belong to.")
        return {name: fades[name]}
    if hold is Hold.CLIP_GAIN:
        return {"gain_db": _louder(clip.gain_db, by)}
    return {"at_frame": clip.at_frame + by}


def _track_gain(board: Board, sequence_id: str, grip: Grip, by: int) -> Edit:
    track = one(one(board.sequences, sequence_id, "sequence").audio, grip.thing_id, "audio track")
    return set_track(board, sequence_id, track.id, {"gain_db": _louder(track.gain_db, by)})


def _louder(gain_db: float, by: int) -> float:
    return round(gain_db + by / DECIBELS, 1)


MOVERS: Mapping[Hold, Mover] = {
    Hold.HEAD: _head,
    Hold.TAIL: _tail,
    Hold.ROLL: _roll,
    Hold.SLIP: _slip,
    Hold.MOVE: _move,
    Hold.JOIN_IN: _join,
    Hold.JOIN_OUT: _join,
    Hold.FADE_IN: _fade,
    Hold.FADE_OUT: _fade,
    Hold.SOUND_IN: _fade,
    Hold.SOUND_OUT: _fade,
    Hold.EARLY: _edges,
    Hold.LATE: _edges,
    Hold.GAIN: _gain,
    Hold.MARKER: _marker,
    Hold.BEAT: _beat,
    Hold.CLIP: _clip_moved,
    Hold.CLIP_HEAD: _clip_moved,
    Hold.CLIP_TAIL: _clip_moved,
    Hold.CLIP_IN: _clip_moved,
    Hold.CLIP_OUT: _clip_moved,
    Hold.CLIP_GAIN: _clip_moved,
    Hold.TRACK_GAIN: _track_gain,
}
"""How each hold moves what it holds."""
