"""What is heard when: every sound of a Cut on the film's own samples. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.cut import Cut, CutPiece
from storyboard.stitch.profile import SAMPLE_RATE, Picture
from storyboard.stitch.recipe import EMPTY

JOIN_SAMPLES = SAMPLE_RATE // 200
"""5 ms on each side of a cut: a join without a click."""

VOICES = frozenset({AudioRole.VOICE_OVER, AudioRole.SCRATCH})
"""The tracks on which somebody speaks: what ducks makes way for them."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One file's sound in the film.

    All lengths in samples; `from_sample` counts in the source before its change of speed. Reversed, the stretch of the
    source that begins there plays backwards.
    """

    sha256: str
    label: str
    at: int
    samples: int
    from_sample: int = 0
    speed: str = "1"
    gain_db: float = 0.0
    fade_in: int = JOIN_SAMPLES
    fade_out: int = JOIN_SAMPLES
    is_looped: bool = False
    duck_db: float = 0.0
    is_reversed: bool = False
    is_voice: bool = False

    @property
    def end(self) -> int:
        """The film's sample before which it has ended."""
        return self.at + self.samples


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """Everything heard, when somebody in the picture speaks, and the exact length; all in samples."""

    sounds: tuple[Sound, ...]
    speech: tuple[tuple[int, int], ...]
    samples: int


def sound_plan(cut: Cut, picture: Picture) -> SoundPlan:
    """The film's sound. Where a track is solo, only solo tracks are heard."""
    total = picture.first_sample(cut.frames)
    is_solo = any(track.is_solo for track in cut.audio)
    heard = [] if is_solo else [_of_piece(cut, index, picture) for index in range(len(cut.pieces))]
    tracks = [t for t in cut.audio if (t.is_solo or not is_solo) and not t.is_muted]
    clips = [_of_clip(cut, track, clip, picture, total) for track in tracks for clip in track.clips]
    return SoundPlan(
        tuple(sound for sound in (*heard, *clips) if sound is not None and sound.samples > 0),
        () if is_solo else tuple(sorted(_speech(cut, picture))),
        total,
    )


def windowed(plan: SoundPlan, first: int, end: int) -> SoundPlan:
    """What is heard from sample `first` to `end`, as a film of its own."""
    sounds = tuple(
        replace(sound, at=sound.at - first)
        for sound in plan.sounds
        if sound.at < end and first < sound.at + sound.samples
    )
    speech = tuple((start - first, stop - first) for start, stop in plan.speech if start < end and first < stop)
    return SoundPlan(sounds, speech, end - first)


def _of_piece(cut: Cut, index: int, picture: Picture) -> Sound | None:
    piece = cut.pieces[index]
    if not _is_heard(piece):
        return None
    before = cut.pieces[index - 1] if index else None
    after = cut.pieces[index + 1] if index + 1 < len(cut.pieces) else None
    start = picture.first_sample(piece.start_frame)
    end = picture.first_sample(piece.start_frame + piece.frames)
    first = picture.first_sample(piece.start_frame - piece.early_sound)
    last = picture.first_sample(piece.start_frame + piece.frames + piece.late_sound)
    # Backwards, what is heard before the picture lies behind its stretch of the source.
    led = last - end if piece.is_reversed else start - first
    fade_in = max(piece.lead_frames, piece.fades.sound_in)
    fade_out = max(piece.tail_frames, piece.fades.sound_out)
    return Sound(
        sha256=piece.media_sha256,
        label=piece.label,
        at=first,
        samples=last - first,
        from_sample=max(0, picture.first_sample(piece.in_frame) - round(led * piece.speed.fraction)),
        speed=str(piece.speed),
        gain_db=piece.gain_db,
        fade_in=0 if _runs_on(before, piece) else max(JOIN_SAMPLES, picture.first_sample(fade_in)),
        fade_out=0 if _runs_on(piece, after) else max(JOIN_SAMPLES, picture.first_sample(fade_out)),
        is_reversed=piece.is_reversed,
    )


def _is_heard(piece: CutPiece) -> bool:
    """Whether the piece has sound of its own: a frozen picture is silent."""
    is_playing = piece.media_kind == "video" and piece.media_sha256 and not EMPTY & set(piece.gaps)
    return bool(is_playing and piece.has_audio and not piece.is_muted and not piece.is_frozen)


def _runs_on(first: CutPiece | None, second: CutPiece | None) -> bool:
    """True where the second plays on exactly where the first ends: a split that is not to be heard."""
    if first is None or second is None or second.lead_frames or first.late_sound or second.early_sound:
        return False
    same = first.media_sha256 == second.media_sha256 and first.gain_db == second.gain_db
    plain = (
        first.speed.fraction == second.speed.fraction == 1 and not first.fades.sound_out and not second.fades.sound_in
    )
    return same and plain and _is_heard(first) and _is_heard(second) and _meets(first, second)


def _meets(first: CutPiece, second: CutPiece) -> bool:
    if first.is_reversed != second.is_reversed:
        return False
    if first.is_reversed:
        return second.in_frame + second.frames == first.in_frame
    return first.in_frame + first.frames == second.in_frame


def _of_clip(cut: Cut, track: AudioTrack, clip: AudioClip, picture: Picture, total: int) -> Sound | None:
    asset = cut.assets.get(clip.asset_id)
    if asset is None:
        return None
    # What begins before the film is entered later; a loop keeps its round all the same.
    early = 0 if clip.is_looped else max(0, -clip.at_frame)
    at = picture.first_sample(clip.at_frame + early)
    end = picture.first_sample(clip.at_frame + clip.frames) if clip.frames else total
    return Sound(
        sha256=asset.sha256,
        label=asset.name or track.name or "Music",
        at=at,
        samples=min(end, total) - at,
        from_sample=picture.first_sample(clip.in_frame + early),
        gain_db=track.gain_db + clip.gain_db,
        fade_in=max(JOIN_SAMPLES, picture.first_sample(clip.fade_in)),
        fade_out=max(JOIN_SAMPLES, picture.first_sample(clip.fade_out)),
        is_looped=clip.is_looped,
        duck_db=-abs(track.duck_db),
        is_voice=track.role in VOICES,
    )


def _speech(cut: Cut, picture: Picture) -> Iterator[tuple[int, int]]:
    """When lines of the story are spoken; an item that was muted, frozen or turned round speaks none."""
    for piece in cut.pieces:
        if piece.is_muted or piece.is_frozen or piece.is_reversed:
            continue
        for line in piece.dialogue:
            start = piece.start_frame + (line.start_frame or 0)
            length = line.frames or piece.frames
            yield picture.first_sample(start), picture.first_sample(start + length)
