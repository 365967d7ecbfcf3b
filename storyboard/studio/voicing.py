"""Scratch voice: each line of dialogue spoken by an engine on this machine, at its time in the film."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe
from storyboard.media.voices import FASTEST_WPM, Engine, Voice, engine_named, sayable, speak
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.edits.assets import add_asset, remove_asset
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.sound import add_clip, add_track, remove_clips
from storyboard.model.invariants import assets_used
from storyboard.model.picture import Asset, AssetKind, Rights
from storyboard.model.rate import Rate
from storyboard.model.sequences import Sequence
from storyboard.model.shots import DialogueLine
from storyboard.model.speech import spoken_words
from storyboard.model.timing import converted
from storyboard.model.values import replace
from storyboard.studio.casting import voice_of
from storyboard.studio.context import Context
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.ids import new_id
from storyboard.studio.session import Session, open_session

PREFIX = "scratch-"
"""How the ids of clips begin that may be replaced when the voices are made anew."""

SYNTHETIC = "AI/synthetic: a machine's scratch voice, no person's; replace it before release."

PAUSE_S = Fraction(1, 5)
"""Between lines that nobody has timed."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line in the film: where it begins and the frames it has, None where nobody has timed it."""

    clip_id: str
    item_id: str
    label: str
    text: str
    voice: Voice
    at_frame: int
    room_frames: int | None


@dataclass(frozen=True, slots=True)
class Voicing:
    """The edit that lays the voices, and how many lines were made, kept and taken away; `notes` say what to know."""

    edit: Edit
    made: int
    kept: int
    removed: int
    notes: tuple[str, ...]


def scratch_voice_of_project(
    folder: Path, *, engine: str = "", language: str = "en-us", version: str = "", context: Context | None = None
) -> dict[str, Any]:
    """Speak every line of dialogue of a running order; only what has changed is spoken anew. What was done as data.

    Raises NoVoice where no engine is installed.
    """
    chosen = engine_named(engine)
    with open_session(folder, context) as session:
        sequence_id = version_named(session, version)
        done = voiced(session, session.board, sequence_id, chosen, language=language)
        session.project.save(done.edit.board)
    return {
        "engine": chosen.name,
        "made": done.made,
        "kept": done.kept,
        "removed": done.removed,
        "notes": list(done.notes),
    }


def voiced(
    session: Session,
    board: Board,
    sequence_id: str,
    engine: Engine,
    *,
    language: str = "en-us",
    cancel: threading.Event | None = None,
) -> Voicing:
    """The edit that has every line spoken on the scratch track; may be called from any thread. Raises NoVoice."""
    cut = cut_of(session, board, sequence_id)
    booth = _Booth(session, engine, cut.format.rate, cancel)
    board, track = _with_track(board, _sequence(board, sequence_id))
    held = {clip.id: clip for clip in track.clips if clip.id.startswith(PREFIX)}
    said: list[tuple[Spoken, AudioClip, bool]] = []
    for line in _lines(board, cut, language):
        board, asset, is_new = booth.spoken(board, line)
        frames = max(1, converted(asset.frames, asset.rate or cut.format.rate, cut.format.rate))
        clip = AudioClip(id=line.clip_id, asset_id=asset.id, at_frame=_entry(line, said, cut), frames=frames)
        said.append((line, clip, is_new))
        board = _with_clip(board, sequence_id, track.id, held.get(clip.id), clip)
    gone = tuple(clip_id for clip_id in held if clip_id not in {clip.id for _, clip, _ in said})
    board = remove_clips(board, sequence_id, track.id, gone).board if gone else board
    made = sum(is_new for _, _, is_new in said)
    notes = tuple(note for line, clip, _ in said for note in _notes(line, clip))
    return Voicing(Edit("Scratch voice", _tidied(board)), made, len(said) - made, len(gone), notes)


def _entry(line: Spoken, said: list[tuple[Spoken, AudioClip, bool]], cut: Cut) -> int:
    """When a line begins: when it should, or where nobody has timed it, once the one before has been said."""
    if line.room_frames is not None or not said or said[-1][0].item_id != line.item_id:
        return line.at_frame
    before = said[-1][1]
    return max(line.at_frame, before.at_frame + before.frames + cut.format.rate.frames(PAUSE_S))


def _notes(line: Spoken, clip: AudioClip) -> Iterator[str]:
    if line.room_frames is not None and clip.frames > line.room_frames:
        yield f"{line.label}: the line takes {clip.frames} frames to say, it has {line.room_frames}."


def _lines(board: Board, cut: Cut, language: str) -> Iterator[Spoken]:
    for piece in cut.pieces:
        for number, line in enumerate(piece.dialogue):
            if not sayable(line.text):
                continue
            is_timed = not _fills(line, piece)
            yield Spoken(
                clip_id=f"{PREFIX}{content_hash([cut.sequence_id, piece.item_id, number])[:16]}",
                item_id=piece.item_id,
                label=piece.label,
                text=spoken_words(line.text),
                voice=voice_of(board, line.speaker_id, language),
                at_frame=piece.start_frame + (line.start_frame or 0),
                room_frames=line.frames if is_timed else None,
            )


def _fills(line: DialogueLine, piece: CutPiece) -> bool:
    """Whether the plan gave the line all of its item, because nobody has timed it."""
    return not line.start_frame and line.frames == piece.frames


@dataclass(frozen=True, slots=True)
class _Booth:
    """Where lines are spoken and kept."""

    session: Session
    engine: Engine
    rate: Rate
    cancel: threading.Event | None

    def spoken(self, board: Board, line: Spoken) -> tuple[Board, Asset, bool]:
        """The line's asset, and whether it had to be spoken."""
        room = "" if line.room_frames is None else line.room_frames
        recipe = content_hash([self.engine.name, self.engine.model, sayable(line.text), _told(line.voice), room])[:16]
        mark = f"{self.engine.name} {line.voice.language} {line.voice.timbre} #{recipe}"
        found = next((a for a in board.assets if a.rights.source == mark and self.session.media.has(a.sha256)), None)
        if found is not None:
            return board, found, False
        sha256, seconds = self._said(line)
        asset = Asset(
            id=new_id(),
            sha256=sha256,
            mime="audio/wav",
            kind=AssetKind.AUDIO,
            name=f"Scratch: {' '.join(line.text.split())[:40]}",
            frames=max(1, ceil(Fraction(seconds) * self.rate.fraction)),
            rate=self.rate,
            rights=Rights(source=mark, consent=SYNTHETIC),
        )
        return add_asset(board, asset).board, asset, True

    def _said(self, line: Spoken) -> tuple[str, float]:
        """The file's hash and length; where the line's time is short, it is spoken faster."""
        media, ffmpeg = self.session.media, find_ffmpeg()
        temp = media.temporary(".wav")
        try:
            speak(self.engine, line.text, line.voice, temp, ffmpeg=ffmpeg, cancel=self.cancel)
            seconds = probe(temp, ffmpeg=ffmpeg).audio_s
            room_s = None if line.room_frames is None else float(self.rate.seconds(line.room_frames))
            if room_s and seconds > room_s:
                pace = min(FASTEST_WPM, ceil(line.voice.words_per_minute * seconds / room_s * 1.05))
                faster = Voice(line.voice.language, line.voice.timbre, line.voice.pitch, pace)
                speak(self.engine, line.text, faster, temp, ffmpeg=ffmpeg, cancel=self.cancel)
                seconds = probe(temp, ffmpeg=ffmpeg).audio_s
            return media.adopt(temp, ".wav"), seconds
        finally:
            temp.unlink(missing_ok=True)


def _told(voice: Voice) -> list[str | int]:
    return [voice.language, voice.timbre, voice.pitch, voice.words_per_minute]


def _with_track(board: Board, sequence: Sequence) -> tuple[Board, AudioTrack]:
    """The running order's scratch track, made where there is none."""
    found = next((track for track in sequence.audio if track.role == AudioRole.SCRATCH), None)
    if found is not None:
        return board, found
    track = AudioTrack(id=new_id(), name="Scratch voice", role=AudioRole.SCRATCH)
    return add_track(board, sequence.id, track).board, track


def _with_clip(board: Board, sequence_id: str, track_id: str, old: AudioClip | None, new: AudioClip) -> Board:
    """The board with the clip laid; what its author set on the one before (gain, fades) is kept."""
    if old is not None:
        kept = replace(new, gain_db=old.gain_db, fade_in=old.fade_in, fade_out=old.fade_out)
        if kept == old:
            return board
        board = remove_clips(board, sequence_id, track_id, (old.id,)).board
        new = kept
    return add_clip(board, sequence_id, track_id, new).board


def _tidied(board: Board) -> Board:
    """The board without scratch voices that nothing plays any more; their files stay."""
    used = {asset_id for _, asset_id in assets_used(board)}
    for asset in board.assets:
        if asset.rights.consent == SYNTHETIC and asset.id not in used:
            board = remove_asset(board, asset.id).board
    return board


def _sequence(board: Board, sequence_id: str) -> Sequence:
    return next(s for s in board.sequences if s.id == sequence_id)
