"""What a grip says while it is moved: the new value first, then by how much."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from storyboard.model.board import Board
from storyboard.model.edits.ordered import one
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Sequence
from storyboard.model.timing import placed
from storyboard.ui.timing.grips import DECIBELS, Grip, Hold
from storyboard.ui.words import decibels, figure, tr

NAMES = {
    Hold.HEAD: QT_TRANSLATE_NOOP("Grips", "Start"),
    Hold.TAIL: QT_TRANSLATE_NOOP("Grips", "End"),
    Hold.ROLL: QT_TRANSLATE_NOOP("Grips", "Cut"),
    Hold.SLIP: QT_TRANSLATE_NOOP("Grips", "Slip"),
    Hold.MOVE: QT_TRANSLATE_NOOP("Grips", "Move"),
    Hold.JOIN_IN: QT_TRANSLATE_NOOP("Grips", "Transition"),
    Hold.JOIN_OUT: QT_TRANSLATE_NOOP("Grips", "Transition"),
    Hold.FADE_IN: QT_TRANSLATE_NOOP("Grips", "Fade in"),
    Hold.FADE_OUT: QT_TRANSLATE_NOOP("Grips", "Fade out"),
    Hold.SOUND_IN: QT_TRANSLATE_NOOP("Grips", "Sound fades in"),
    Hold.SOUND_OUT: QT_TRANSLATE_NOOP("Grips", "Sound fades out"),
    Hold.EARLY: QT_TRANSLATE_NOOP("Grips", "Sound before picture"),
    Hold.LATE: QT_TRANSLATE_NOOP("Grips", "Sound after picture"),
    Hold.GAIN: QT_TRANSLATE_NOOP("Grips", "Gain"),
    Hold.MARKER: QT_TRANSLATE_NOOP("Grips", "Marker"),
    Hold.BEAT: QT_TRANSLATE_NOOP("Grips", "Beat"),
    Hold.CLIP: QT_TRANSLATE_NOOP("Grips", "Sound"),
    Hold.CLIP_HEAD: QT_TRANSLATE_NOOP("Grips", "Sound starts"),
    Hold.CLIP_TAIL: QT_TRANSLATE_NOOP("Grips", "Sound ends"),
    Hold.CLIP_IN: QT_TRANSLATE_NOOP("Grips", "Fade in"),
    Hold.CLIP_OUT: QT_TRANSLATE_NOOP("Grips", "Fade out"),
    Hold.CLIP_GAIN: QT_TRANSLATE_NOOP("Grips", "Gain"),
    Hold.TRACK_GAIN: QT_TRANSLATE_NOOP("Grips", "Track gain"),
}


def name_of(hold: Hold) -> str:
    """What a hold is called."""
    return tr(str(NAMES[hold]), "Grips")


def told(board: Board, sequence_id: str, grip: Grip, by: int) -> str:
    """What is held, its value on this board, and how far it went."""
    sequence = one(board.sequences, sequence_id, "sequence")
    rate = board.format(sequence.format_id).rate
    value = _value(sequence, rate, grip)
    way = decibels(by / DECIBELS) if grip.is_vertical else f"{by:+d} f"
    return "  ".join(part for part in (name_of(grip.hold), value, way if by else "") if part)


def _value(sequence: Sequence, rate: Rate, grip: Grip) -> str:
    if grip.track_id or grip.hold is Hold.TRACK_GAIN:
        return _sound_value(sequence, rate, grip)
    if grip.hold in (Hold.MARKER, Hold.BEAT):
        frames = {m.id: m.frame for m in sequence.markers} | {b.id: b.frame for b in sequence.beats}
        return rate.clock(frames.get(grip.thing_id, 0))
    item = next((i for i in sequence.items if i.id == grip.thing_id), None)
    return _item_value(sequence, rate, grip.hold, item) if item is not None else ""


def _item_value(sequence: Sequence, rate: Rate, hold: Hold, item: Item) -> str:
    frames = {
        Hold.FADE_IN: item.fades.picture_in,
        Hold.FADE_OUT: item.fades.picture_out,
        Hold.SOUND_IN: item.fades.sound_in,
        Hold.SOUND_OUT: item.fades.sound_out,
        Hold.EARLY: item.early_sound,
        Hold.LATE: item.late_sound,
        Hold.JOIN_IN: getattr(item.transition_in, "frames", 0),
        Hold.JOIN_OUT: getattr(item.transition_in, "frames", 0),
    }
    if hold is Hold.GAIN:
        return decibels(item.gain_db)
    if hold in frames:
        return f"{frames[hold]} f"
    if hold is Hold.SLIP:
        return tr("from {timecode}", "Grips").format(timecode=rate.clock(item.in_frame))
    if hold in (Hold.ROLL, Hold.MOVE):
        at = next((start for start, other in placed(sequence) if other.id == item.id), 0)
        return rate.clock(at)
    return f"{figure(float(rate.seconds(item.frames)), 2)} s"


def _sound_value(sequence: Sequence, rate: Rate, grip: Grip) -> str:
    if grip.hold is Hold.TRACK_GAIN:
        return decibels(one(sequence.audio, grip.thing_id, "audio track").gain_db)
    clip = one(one(sequence.audio, grip.track_id, "audio track").clips, grip.thing_id, "audio clip")
    if grip.hold is Hold.CLIP_GAIN:
        return decibels(clip.gain_db)
    if grip.hold is Hold.CLIP_IN:
        return f"{clip.fade_in} f"
    if grip.hold is Hold.CLIP_OUT:
        return f"{clip.fade_out} f"
    return rate.clock(max(clip.at_frame, 0) + (clip.frames if grip.hold is Hold.CLIP_TAIL else 0))
