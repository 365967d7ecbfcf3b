"""From a cut and the files it plays to the timeline that other editors are given. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from storyboard.exchange.timeline import Clip, Facts, Footage, Join, Mark, Timeline, Track, Words
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.sequences import GapSource, ShotSource
from storyboard.model.timing import OVERLAPPING
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import Transition

EMPTY = frozenset({Gap.MISSING, Gap.MEDIA_MISSING, Gap.UNKNOWN_SOURCE})
"""Gaps of the cut in which there is nothing to play."""

MISSING_COLOUR = "#d03030"
RETIMED_COLOUR = "#3080d0"
JOIN_COLOUR = "#a040c0"

NAME_LETTERS = 60
"""No clip's name is longer."""

_MENTION = re.compile(r"@(?=\w)")
"""What stands before a name in the words of a shot, and means nothing to an editor."""


@dataclass(frozen=True, slots=True)
class Stock:
    """The files of a turnover: by item, by asset, and the other takes an item could play; and what each item tells."""

    items: Mapping[str, Footage] = field(default_factory=dict[str, Footage])
    assets: Mapping[str, Footage] = field(default_factory=dict[str, Footage])
    alternates: Mapping[str, tuple[Footage, ...]] = field(default_factory=dict[str, tuple[Footage, ...]])
    facts: Mapping[str, Facts] = field(default_factory=dict[str, Facts])


def timeline_of(cut: Cut, stock: Stock, marks: Iterable[Mark] = ()) -> Timeline:
    """The timeline of the cut, as long to the frame; `marks` are those of its running order and scenes."""
    picture = tuple(_clip(cut.pieces, index, stock) for index in range(len(cut.pieces)))
    sound = [*_own_sound(cut.pieces, stock), *_beside(cut, stock)]
    return Timeline(
        title=cut.title or "Untitled",
        rate=cut.format.rate,
        width=cut.format.width,
        height=cut.format.height,
        frames=cut.frames,
        picture=Track("V1", picture),
        sound=tuple(sound),
        marks=tuple(sorted(marks, key=lambda mark: mark.frame)),
        facts={"sequence_id": cut.sequence_id, "notes": list(cut.notes)},
    )


def named(text: str) -> str:
    """The text on one line, not too long, without what marks names in it and signs that cannot be seen."""
    plain = "".join(sign if sign.isprintable() else " " for sign in _MENTION.sub("", text))
    line = " ".join(plain.split())
    return line if len(line) <= NAME_LETTERS else f"{line[: NAME_LETTERS - 1].rstrip()}…"


def _clip(pieces: Sequence[CutPiece], index: int, stock: Stock) -> Clip:
    """A piece up to the middle of the transitions at its ends."""
    piece = pieces[index]
    after = pieces[index + 1] if index + 1 < len(pieces) else None
    head = piece.lead_frames // 2
    tail = piece.tail_frames - piece.tail_frames // 2 if after else 0
    footage = None if EMPTY & set(piece.gaps) else stock.items.get(piece.item_id)
    low, high = _stretch(piece, head, tail)
    is_heard = _is_heard(piece) and footage is not None
    return Clip(
        id=piece.item_id,
        name=named(piece.label) or "Clip",
        frame=piece.start_frame + head,
        frames=piece.frames - head - tail,
        footage=footage,
        low=low,
        high=high,
        speed=piece.speed.fraction,
        is_reversed=piece.is_reversed,
        is_frozen=piece.is_frozen,
        is_heard=is_heard,
        join=_join(piece.transition, piece.lead_frames),
        words=tuple(_words(piece, head, tail)),
        title=_card(piece, head, tail),
        marks=tuple(_marks(piece, footage)),
        alternates=stock.alternates.get(piece.item_id, ()),
        gain_db=piece.gain_db,
        facts={**_facts(piece), **stock.facts.get(piece.item_id, {})},
    )


def _stretch(piece: CutPiece, head: int, tail: int) -> tuple[Fraction, Fraction]:
    """The part of the file that is played without what lies in the transitions."""
    speed = piece.speed.fraction
    if piece.is_frozen:
        return Fraction(piece.in_frame), Fraction(piece.in_frame + 1)
    first, last = (tail, head) if piece.is_reversed else (head, tail)
    low = piece.in_frame + first * speed
    return low, low + (piece.frames - first - last) * speed


def _join(transition: Transition, lead: int) -> Join | None:
    if transition.kind in OVERLAPPING and lead:
        return Join(transition.kind, lead // 2, lead - lead // 2)
    if transition.kind == "dip":
        frames = int(getattr(transition, "frames", 0))
        colour = str(getattr(transition, "colour", "#000000"))
        return Join("dip", frames // 2, frames - frames // 2, overlaps=False, colour=colour)
    return None


def _words(piece: CutPiece, head: int, tail: int) -> Iterable[Words]:
    shown = piece.frames - head - tail
    for text in piece.supers:
        first = max(0, text.start_frame - head)
        end = min(shown, text.start_frame + text.frames - head) if text.frames else shown
        if first < end and (text.text or text.subtitle):
            yield Words(first, end - first, text.text, text.subtitle)


def _card(piece: CutPiece, head: int, tail: int) -> Words | None:
    if not isinstance(piece.source, TitleSource):
        return None
    return Words(0, piece.frames - head - tail, piece.source.text, piece.source.subtitle)


def _marks(piece: CutPiece, footage: Footage | None) -> Iterable[Mark]:
    if footage is None and piece.media_kind not in ("title", "gap"):
        why = ", ".join(str(gap) for gap in piece.gaps) or "no file"
        yield Mark(0, f"Nothing to play: {named(piece.label)} ({why})", colour=MISSING_COLOUR, kind="missing")
    if piece.is_frozen or piece.is_reversed or piece.speed.fraction != 1:
        yield Mark(0, f"Check the speed: {speed_words(piece)}", colour=RETIMED_COLOUR, kind="speed")
    if piece.transition.kind not in ("cut", "dissolve"):
        yield Mark(0, join_words(piece.transition), colour=JOIN_COLOUR, kind="transition")
    if isinstance(piece.source, TitleSource):
        words = " / ".join(part for part in (piece.source.text, piece.source.subtitle) if part)
        yield Mark(0, f"Title: {named(words)}", piece.frames, "#40a060", "title")
    for text in piece.supers:
        if text.text or text.subtitle:
            said = " / ".join(part for part in (text.text, text.subtitle) if part)
            yield Mark(max(0, text.start_frame), f"Super: {named(said)}", max(1, text.frames), "#40a060", "super")


def speed_words(piece: CutPiece) -> str:
    """How the piece plays, for a person."""
    if piece.is_frozen:
        return f"frame {piece.in_frame} of the file is held"
    percent = f"{float(piece.speed.fraction * 100):g} %"
    return f"{percent} backwards" if piece.is_reversed else percent


def join_words(transition: Transition) -> str:
    """What the transition into a piece is, for a person."""
    frames, colour = int(getattr(transition, "frames", 0)), str(getattr(transition, "colour", ""))
    angle = getattr(transition, "angle_deg", None)
    more = [f"{frames} frames", *([colour] if colour else []), *([] if angle is None else [f"{angle} degrees"])]
    return f"Transition: {transition.kind}, {', '.join(more)}"


def _facts(piece: CutPiece) -> Facts:
    facts = {
        "item_id": piece.item_id,
        "source": piece.source.kind,
        "number": piece.number,
        "label": piece.label,
        "in_frame": piece.in_frame,
        "frames": piece.frames,
        "start_frame": piece.start_frame,
        "speed": str(piece.speed),
        "gaps": [str(gap) for gap in piece.gaps],
        "transition": piece.transition.model_dump(mode="json"),
        "supers": [text.model_dump(mode="json") for text in piece.supers],
        "fades": piece.fades.model_dump(mode="json"),
        "reframe": [key.model_dump(mode="json") for key in piece.reframe],
        "fit": str(piece.fit),
        "grade": piece.grade.model_dump(mode="json") if piece.grade else None,
        "dialogue": [line.model_dump(mode="json") for line in piece.dialogue],
    }
    if isinstance(piece.source, ShotSource):
        return {**facts, "shot_id": piece.source.shot_id, "take_id": piece.take_id, "sha256": piece.media_sha256}
    if isinstance(piece.source, TitleSource | GapSource):
        return {**facts, piece.source.kind: piece.source.model_dump(mode="json")}
    return {**facts, "sha256": piece.media_sha256}


def _is_heard(piece: CutPiece) -> bool:
    return piece.has_audio and piece.media_kind == "video" and not piece.is_muted and not piece.is_frozen


def _own_sound(pieces: Sequence[CutPiece], stock: Stock) -> Iterable[Track]:
    """The takes' own sound as it runs, J and L cuts and crossfades too, on as many tracks as that needs."""
    lanes: list[list[Clip]] = []
    for piece in pieces:
        footage = stock.items.get(piece.item_id)
        if footage is None or not footage.has_audio or not _is_heard(piece) or EMPTY & set(piece.gaps):
            continue
        clip = _heard(piece, footage)
        lane = next((lane for lane in lanes if lane[-1].end <= clip.frame), None)
        lanes.append([clip]) if lane is None else lane.append(clip)
    for index, lane in enumerate(lanes, start=1):
        yield Track(f"A{index} takes", tuple(lane), facts={"role": "takes"})


def _heard(piece: CutPiece, footage: Footage) -> Clip:
    low, high = _stretch(piece, 0, 0)
    bare = Clip(
        id=piece.item_id,
        name=named(piece.label) or "Clip",
        frame=piece.start_frame,
        frames=piece.frames,
        footage=footage,
        low=low,
        high=high,
        speed=piece.speed.fraction,
        is_reversed=piece.is_reversed,
        is_heard=True,
        gain_db=piece.gain_db,
        fade_in=max(piece.lead_frames, piece.fades.sound_in),
        fade_out=max(piece.tail_frames, piece.fades.sound_out),
        facts={"item_id": piece.item_id, "take_id": piece.take_id, "fades": piece.fades.model_dump(mode="json")},
    )
    low, high = bare.widened(piece.early_sound, piece.late_sound)
    frames = bare.frames + piece.early_sound + piece.late_sound
    return replace(bare, frame=bare.frame - piece.early_sound, frames=frames, low=low, high=high)


def _beside(cut: Cut, stock: Stock) -> Iterable[Track]:
    """The sequence's own tracks; a track of which clips overlap is told of as several."""
    is_solo = any(track.is_solo for track in cut.audio)
    for track in cut.audio:
        lanes: list[list[Clip]] = []
        for clip in sorted(_laid(track, cut, stock), key=lambda clip: clip.frame):
            lane = next((lane for lane in lanes if lane[-1].end <= clip.frame), None)
            lanes.append([clip]) if lane is None else lane.append(clip)
        facts = {"role": str(track.role), "gain_db": track.gain_db, "duck_db": track.duck_db, "track_id": track.id}
        is_on = not track.is_muted and (track.is_solo or not is_solo)
        for lane in lanes:
            yield Track(named(track.name) or str(track.role).capitalize(), tuple(lane), is_on, facts)


def _laid(track: AudioTrack, cut: Cut, stock: Stock) -> Iterable[Clip]:
    for clip in track.clips:
        footage = stock.assets.get(clip.asset_id)
        if footage is not None:
            yield from _rounds(clip, track, footage, cut.frames)


def _rounds(clip: AudioClip, track: AudioTrack, footage: Footage, total: int) -> Iterable[Clip]:
    """The clip as often as it is heard: a loop begins again until its time or the film is over."""
    end = min(total, clip.at_frame + clip.frames) if clip.frames else total
    length = footage.frames
    at, source, count = clip.at_frame, clip.in_frame, 0
    while at < end and source < length:
        late = max(0, -at)
        frames = min(length - source, end - at)
        if frames > late:
            yield Clip(
                id=clip.id if not count else f"{clip.id}+{count}",
                name=named(str(footage.facts.get("name", "")) or footage.reel),
                frame=at + late,
                frames=frames - late,
                footage=footage,
                low=Fraction(source + late),
                high=Fraction(source + frames),
                is_heard=True,
                gain_db=track.gain_db + clip.gain_db,
                fade_in=clip.fade_in if not count else 0,
                fade_out=clip.fade_out if at + frames >= end or not clip.is_looped else 0,
                facts={"clip_id": clip.id, "asset_id": clip.asset_id, "is_looped": clip.is_looped},
            )
        at, source, count = at + frames, 0, count + 1
        if not clip.is_looped:
            return
