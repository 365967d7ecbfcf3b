"""Sound beside the takes' own: files brought in, laid on tracks, listed and changed by words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.media.probe import probe
from storyboard.media.sniff import sniff
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.board import Board
from storyboard.model.edits.assets import add_asset
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.sound import add_clip, add_track, remove_clips, remove_track, set_clip, set_track
from storyboard.model.errors import EditError
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import Rate
from storyboard.model.sequences import Sequence
from storyboard.store.media import MediaFolder
from storyboard.studio.amounts import yes
from storyboard.studio.context import Context
from storyboard.studio.filming import version_named
from storyboard.studio.finding import NotFound
from storyboard.studio.ids import new_id
from storyboard.studio.item_sound import gain_of
from storyboard.studio.item_words import moment_of
from storyboard.studio.session import open_session

MUSIC_DUCK_DB = 6.0
"""How far new music makes way for voices, unless said otherwise."""

Read = Callable[[str, Rate], Any]


def _gain(text: str, rate: Rate) -> float:
    return gain_of(text)


def _switch(text: str, rate: Rate) -> bool:
    return yes(text)


def _words(text: str, rate: Rate) -> str:
    return text


def _role(text: str, rate: Rate) -> AudioRole:
    return role_of(text)


TRACK_FIELDS: Mapping[str, tuple[str, Read]] = {
    "name": ("name", _words),
    "role": ("role", _role),
    "gain": ("gain_db", _gain),
    "duck": ("duck_db", _gain),
    "mute": ("is_muted", _switch),
    "solo": ("is_solo", _switch),
}

CLIP_FIELDS: Mapping[str, tuple[str, Read]] = {
    "at": ("at_frame", moment_of),
    "from": ("in_frame", moment_of),
    "length": ("frames", moment_of),
    "gain": ("gain_db", _gain),
    "fade_in": ("fade_in", moment_of),
    "fade_out": ("fade_out", moment_of),
    "loop": ("is_looped", _switch),
}


@dataclass(frozen=True, slots=True)
class Laying:
    """Where and how a file is laid: `fields` as `CLIP_FIELDS` reads them, `track` a name, empty for the role's own."""

    role: str = "music"
    track: str = ""
    fields: tuple[str, ...] = ()
    duck: str = ""


def add_sound(
    folder: Path, file: Path, laying: Laying, *, version: str = "", context: Context | None = None
) -> dict[str, Any]:
    """Bring a sound file into the project, untouched, and lay it on a track; the track as data.

    Raises MediaError for what holds no sound, EditError and BadAmount for what cannot be set.
    """
    with open_session(folder, context) as session:
        sequence = _named(session.board, version_named(session, version))
        board, asset = with_sound(session.board, session.media, file)
        board, track = _track_for(board, sequence, laying)
        rate = board.format(sequence.format_id).rate
        clip = AudioClip(id=new_id(), asset_id=asset.id)
        board = add_clip(board, sequence.id, track.id, clip).board
        changes = _read(laying.fields, CLIP_FIELDS, rate)
        board = set_clip(board, sequence.id, track.id, clip.id, changes).board if changes else board
        session.project.save(board)
        return _track_data(board, _named(board, sequence.id), track.id)


def with_sound(board: Board, media: MediaFolder, path: Path) -> tuple[Board, Asset]:
    """The board with the file among its assets, and that asset; the same bytes are one asset. Raises MediaError."""
    kind, info = sniff(path), probe(path)
    if not info.has_audio:
        raise EditError("The file holds no sound.", where=str(path), fix="Choose a file that does.")
    sha256 = media.add_file(path, kind.suffix)
    held = next((asset for asset in board.assets if asset.sha256 == sha256), None)
    if held is not None:
        return board, held
    asset = Asset(
        id=new_id(),
        sha256=sha256,
        mime=kind.mime,
        kind=AssetKind.VIDEO if info.has_video else AssetKind.AUDIO,
        name=path.name,
        width=info.shown_width if info.has_video else 0,
        height=info.shown_height if info.has_video else 0,
        frames=info.frames,
        rate=info.rate if info.has_video else None,
    )
    return add_asset(board, asset).board, asset


def list_sound(folder: Path, *, version: str = "", context: Context | None = None) -> list[dict[str, Any]]:
    """Every track of a running order with its clips, as data."""
    with open_session(folder, context, read_only=True) as session:
        sequence = _named(session.board, version_named(session, version))
        return [_track_data(session.board, sequence, track.id) for track in sequence.audio]


def change_sound(
    folder: Path,
    what: str,
    changes: tuple[str, ...],
    *,
    remove: bool = False,
    version: str = "",
    context: Context | None = None,
) -> str:
    """Set fields of a track (by name) or of a clip on it (Music/2), or take it away; what was done, in words.

    Raises NotFound, EditError and BadAmount; all is set or nothing.
    """
    with open_session(folder, context) as session:
        board = session.board
        sequence = _named(board, version_named(session, version))
        track, clip = _meant(sequence, what)
        edit = _removal(board, sequence, track, clip) if remove else _change(board, sequence, track, clip, changes)
        session.project.save(edit.board)
        return f"{what}: {edit.label.lower()}"


def role_of(text: str) -> AudioRole:
    """The role that a word names: music, voice-over, effects, scratch. Raises EditError."""
    word = " ".join(text.lower().replace("-", " ").split())
    known = {str(role): role for role in AudioRole}
    if word not in known:
        raise EditError(f"{text!r} is no kind of track.", fix=f"There are: {', '.join(known)}.")
    return known[word]


def _named(board: Board, sequence_id: str) -> Sequence:
    return next(sequence for sequence in board.sequences if sequence.id == sequence_id)


def _track_for(board: Board, sequence: Sequence, laying: Laying) -> tuple[Board, AudioTrack]:
    """The track meant, made where there is none."""
    role = role_of(laying.role)
    name = laying.track.casefold()
    found = next((t for t in sequence.audio if (t.name.casefold() == name if name else t.role == role)), None)
    if found is None:
        usual = MUSIC_DUCK_DB if role == AudioRole.MUSIC else 0.0
        found = AudioTrack(id=new_id(), name=laying.track or str(role).capitalize(), role=role, duck_db=usual)
        board = add_track(board, sequence.id, found).board
    if laying.duck:
        board = set_track(board, sequence.id, found.id, {"duck_db": abs(gain_of(laying.duck))}).board
    return board, found


def _read(changes: tuple[str, ...], fields: Mapping[str, tuple[str, Read]], rate: Rate) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for text in changes:
        word, equals, value = text.partition("=")
        name = word.strip().lower().replace("-", "_")
        if not equals or name not in fields:
            raise EditError(f"{text!r} cannot be set here.", fix=f"Write one of {', '.join(fields)} as gain=-6.")
        field, reader = fields[name]
        read[field] = reader(value, rate)
    return read


def _meant(sequence: Sequence, what: str) -> tuple[AudioTrack, AudioClip | None]:
    named = next((t for t in sequence.audio if t.name.casefold() == what.casefold()), None)
    if named is not None:
        return named, None
    name, slash, number = what.rpartition("/")
    track = next((t for t in sequence.audio if t.name.casefold() == name.casefold()), None) if slash else None
    if track is None:
        known = ", ".join(repr(t.name) for t in sequence.audio) or "none"
        raise NotFound(f"There is no track {what!r}.", fix=f"There are: {known}.")
    if not (number.isascii() and number.isdigit() and 0 < int(number[:9]) <= len(track.clips)):
        raise NotFound(f"{track.name} has {len(track.clips)} clips; {number!r} is none of them.", fix="Write Music/1.")
    return track, track.clips[int(number) - 1]


def _removal(board: Board, sequence: Sequence, track: AudioTrack, clip: AudioClip | None) -> Edit:
    if clip is None:
        return remove_track(board, sequence.id, track.id)
    return remove_clips(board, sequence.id, track.id, (clip.id,))


def _change(
    board: Board, sequence: Sequence, track: AudioTrack, clip: AudioClip | None, changes: tuple[str, ...]
) -> Edit:
    rate = board.format(sequence.format_id).rate
    if not changes:
        raise EditError("Nothing was given to set.", fix="Write it as gain=-6.")
    if clip is None:
        return set_track(board, sequence.id, track.id, _read(changes, TRACK_FIELDS, rate))
    return set_clip(board, sequence.id, track.id, clip.id, _read(changes, CLIP_FIELDS, rate))


def _track_data(board: Board, sequence: Sequence, track_id: str) -> dict[str, Any]:
    track = next(t for t in sequence.audio if t.id == track_id)
    return {
        "track": track.name,
        "role": str(track.role),
        "gain_db": track.gain_db,
        "duck_db": track.duck_db,
        "muted": track.is_muted,
        "solo": track.is_solo,
        "clips": [_clip_data(board, clip) for clip in track.clips],
    }


def _clip_data(board: Board, clip: AudioClip) -> dict[str, Any]:
    asset = board.asset(clip.asset_id)
    return {
        "file": asset.name if asset else clip.asset_id,
        "at_frame": clip.at_frame,
        "in_frame": clip.in_frame,
        "frames": clip.frames,
        "gain_db": clip.gain_db,
        "fade_in": clip.fade_in,
        "fade_out": clip.fade_out,
        "looped": clip.is_looped,
    }
