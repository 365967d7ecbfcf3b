"""Edits of audio tracks and the clips on them. All frames at the sequence's rate."""

from collections.abc import Mapping
from typing import Any

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.items import check_gain
from storyboard.model.edits.ordered import new_id, one, put, swapped, without
from storyboard.model.edits.running_order import with_sequence
from storyboard.model.errors import EditError
from storyboard.model.picture import AssetKind
from storyboard.model.sequences import Sequence


def add_track(board: Board, sequence_id: str, track: AudioTrack, after: str | None = None) -> Edit:
    """Add a track of sound behind another (empty: first, None: last)."""
    sequence = one(board.sequences, sequence_id, "sequence")
    new_id(track.id, {t.id for s in board.sequences for t in s.audio}, "audio track")
    for clip in track.clips:
        _check_clip(board, clip)
    if len({clip.id for clip in track.clips}) < len(track.clips):
        raise EditError("The clips of a new audio track need different ids.")
    return Edit("Add audio track", _with_audio(board, sequence, put(sequence.audio, (track,), after, "audio track")))


def remove_track(board: Board, sequence_id: str, track_id: str) -> Edit:
    """Remove a track with its clips; the files stay in the project."""
    sequence, track = _found(board, sequence_id, track_id)
    return Edit("Remove audio track", _with_audio(board, sequence, without(sequence.audio, {track.id})))


def set_track(board: Board, sequence_id: str, track_id: str, changes: Mapping[str, Any]) -> Edit:
    """Change a track's name, role, gain, duck, mute or solo."""
    sequence, track = _found(board, sequence_id, track_id)
    refused = changes.keys() - {"name", "role", "gain_db", "duck_db", "is_muted", "is_solo"}
    if refused:
        raise EditError(f"An audio track has no field {min(refused)!r} to set.")
    new = changed(track, **changes)
    check_gain(new.gain_db)
    key = f"track {' '.join(sorted(changes))}:{track_id}"
    return Edit("Edit audio track", _with_audio(board, sequence, swapped(sequence.audio, new)), key)


def add_clip(board: Board, sequence_id: str, track_id: str, clip: AudioClip) -> Edit:
    """Lay a piece of an audio file on a track; clips are kept in the order they start."""
    sequence, track = _found(board, sequence_id, track_id)
    _check_clip(board, clip)
    return Edit("Add sound", _with_clips(board, sequence, track, (*track.clips, clip)))


def remove_clips(board: Board, sequence_id: str, track_id: str, clip_ids: tuple[str, ...]) -> Edit:
    """Take clips off a track."""
    sequence, track = _found(board, sequence_id, track_id)
    for clip_id in clip_ids:
        one(track.clips, clip_id, "audio clip")
    return Edit("Remove sound", _with_clips(board, sequence, track, without(track.clips, clip_ids)))


def set_clip(board: Board, sequence_id: str, track_id: str, clip_id: str, changes: Mapping[str, Any]) -> Edit:
    """Move, trim, fade, loop or level a clip."""
    sequence, track = _found(board, sequence_id, track_id)
    clip = one(track.clips, clip_id, "audio clip")
    refused = changes.keys() - {"at_frame", "in_frame", "frames", "gain_db", "fade_in", "fade_out", "is_looped"}
    if refused:
        raise EditError(f"An audio clip has no field {min(refused)!r} to set.")
    new = changed(clip, **changes)
    check_gain(new.gain_db)
    key = f"clip {' '.join(sorted(changes))}:{clip_id}"
    return Edit("Edit sound", _with_clips(board, sequence, track, swapped(track.clips, new)), key)


def _found(board: Board, sequence_id: str, track_id: str) -> tuple[Sequence, AudioTrack]:
    sequence = one(board.sequences, sequence_id, "sequence")
    return sequence, one(sequence.audio, track_id, "audio track")


def _with_audio(board: Board, sequence: Sequence, audio: tuple[AudioTrack, ...]) -> Board:
    return with_sequence(board, changed(sequence, audio=audio))


def _with_clips(board: Board, sequence: Sequence, track: AudioTrack, clips: tuple[AudioClip, ...]) -> Board:
    ordered = tuple(sorted(clips, key=lambda clip: clip.at_frame))
    return _with_audio(board, sequence, swapped(sequence.audio, changed(track, clips=ordered)))


def _check_clip(board: Board, clip: AudioClip) -> None:
    new_id(clip.id, {c.id for s in board.sequences for t in s.audio for c in t.clips}, "audio clip")
    asset = one(board.assets, clip.asset_id, "asset")
    if asset.kind in (AssetKind.PICTURE, AssetKind.DOCUMENT, AssetKind.FONT):
        raise EditError(f"{asset.name or asset.id} has no sound: it is a {asset.kind}.")
    check_gain(clip.gain_db)
