"""What a change of rate does to every frame number of a shot or a sequence."""

from typing import Any

from storyboard.model.audio import AudioTrack
from storyboard.model.edits.edit import changed
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Sequence
from storyboard.model.shots import Shot
from storyboard.model.timing import converted
from storyboard.model.transitions import CutTransition, DipToColour, Transition
from storyboard.model.values import Unknown


def converted_shot(shot: Shot, old: Rate, new: Rate) -> Shot:
    """The shot with its length and the times of its dialogue counted at the new rate; at least one frame long."""
    dialogue = tuple(
        changed(line, start_frame=_maybe(line.start_frame, old, new), frames=_maybe(line.frames, old, new))
        for line in shot.dialogue
    )
    return changed(shot, frames=max(1, converted(shot.frames, old, new)), dialogue=dialogue)


def converted_sequence(sequence: Sequence, old: Rate, new: Rate) -> Sequence:
    """The sequence with every frame number counted at the new rate.

    A transition of a kind that this version does not know is left as it is.
    """
    if old == new:
        return sequence
    return changed(
        sequence,
        target_frames=_at_least_one(sequence.target_frames, old, new),
        items=tuple(_item(item, old, new) for item in sequence.items),
        audio=tuple(_track(track, old, new) for track in sequence.audio),
        markers=tuple(
            changed(m, frame=converted(m.frame, old, new), frames=converted(m.frames, old, new))
            for m in sequence.markers
        ),
        beats=tuple(changed(beat, frame=converted(beat.frame, old, new)) for beat in sequence.beats),
    )


def _item(item: Item, old: Rate, new: Rate) -> Item:
    def at(frames: int) -> int:
        return converted(frames, old, new)

    fades: dict[str, Any] = {name: at(held) for name, held in item.fades if name in type(item.fades).model_fields}
    return changed(
        item,
        in_frame=at(item.in_frame),
        frames=max(1, at(item.frames)),
        fades=changed(item.fades, **fades),
        transition_in=_transition(item.transition_in, old, new),
        supers=tuple(changed(s, start_frame=at(s.start_frame), frames=at(s.frames)) for s in item.supers),
        reframe={
            key: tuple(changed(point, frame=at(point.frame)) for point in points)
            for key, points in item.reframe.items()
        },
        early_sound=at(item.early_sound),
        late_sound=at(item.late_sound),
    )


def _transition(transition: Transition, old: Rate, new: Rate) -> Transition:
    if isinstance(transition, Unknown | CutTransition):
        return transition
    least = 2 if isinstance(transition, DipToColour) else 1
    return changed(transition, frames=max(least, converted(transition.frames, old, new)))


def _track(track: AudioTrack, old: Rate, new: Rate) -> AudioTrack:
    clips = tuple(
        changed(
            clip,
            **{
                name: converted(getattr(clip, name), old, new)
                for name in ("at_frame", "in_frame", "frames", "fade_in", "fade_out")
            },
        )
        for clip in track.clips
    )
    return changed(track, clips=clips)


def _maybe(frames: int | None, old: Rate, new: Rate) -> int | None:
    return None if frames is None else converted(frames, old, new)


def _at_least_one(frames: int | None, old: Rate, new: Rate) -> int | None:
    return None if frames is None else max(1, converted(frames, old, new))
