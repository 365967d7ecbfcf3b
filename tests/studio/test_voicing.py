"""Scratch voices lie where the lines are, differ by speaker, and only what changed is spoken anew."""

import json
from pathlib import Path

import pytest

from storyboard.media.voices import NoVoice
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.bible import CastMember
from storyboard.model.board import Board
from storyboard.model.edits.sound import set_clip
from storyboard.model.shots import DialogueLine
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.casting import voice_of
from storyboard.studio.session import open_session
from storyboard.studio.voicing import SYNTHETIC, scratch_voice_of_project
from tests.fakes.talker import asked, talker
from tests.fakes.tiny import tiny


def spoken(*lines: DialogueLine) -> Board:
    """The tiny board, four seconds a shot, with these lines in its second shot."""
    board = tiny()
    cast = (CastMember(id="ann", name="Ann", voice="low"), CastMember(id="bo", name="Bo"))
    second = list(board.shots)[1]
    shots = {k: replace(s, frames=96, dialogue=lines if k == second else ()) for k, s in board.shots.items()}
    items = tuple(replace(item, frames=96) for item in board.main_sequence.items)
    return replace(board, shots=shots, cast=cast, sequences=(replace(board.main_sequence, items=items),))


ANN = DialogueLine(speaker_id="ann", text="Who is there?", start_frame=12, frames=48)
BO = DialogueLine(speaker_id="bo", text="It is me.", start_frame=60, frames=36)


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A voice engine that is the only one installed."""
    folder = talker(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(folder))
    return folder


def project(tmp_path: Path, board: Board) -> Path:
    create_project(tmp_path / "p.storyboard", board)
    return tmp_path / "p.storyboard"


def track_of(folder: Path) -> AudioTrack:
    with open_session(folder, read_only=True) as session:
        return next(t for t in session.board.main_sequence.audio if t.role == AudioRole.SCRATCH)


def test_each_line_is_spoken_at_its_time_in_a_voice_of_its_own(tmp_path: Path, engine: Path) -> None:
    folder = project(tmp_path, spoken(ANN, BO))
    assert scratch_voice_of_project(folder)["made"] == 2
    assert [clip.at_frame for clip in track_of(folder).clips] == [96 + 12, 96 + 60]
    voices = [json.loads(call)[0][5:8] for call in asked(engine)]
    assert voices[0] != voices[1]


def test_the_files_say_that_a_machine_speaks(tmp_path: Path, engine: Path) -> None:
    folder = project(tmp_path, spoken(ANN))
    scratch_voice_of_project(folder)
    with open_session(folder, read_only=True) as session:
        asset = session.board.asset(track_of(folder).clips[0].asset_id)
        assert asset is not None
        assert asset.rights.consent == SYNTHETIC
        assert asset.rights.source.startswith("espeak-ng en-us ")
        assert session.media.has(asset.sha256)


def test_a_second_run_speaks_only_what_changed_and_keeps_what_its_author_set(tmp_path: Path, engine: Path) -> None:
    folder = project(tmp_path, spoken(ANN, BO))
    scratch_voice_of_project(folder)
    track, board = track_of(folder), spoken(ANN, replace(BO, text="It is only me."))
    with open_session(folder) as session:
        louder = set_clip(session.board, "main", track.id, track.clips[1].id, {"gain_db": -6.0}).board
        session.project.save(replace(louder, shots=board.shots))
    told = scratch_voice_of_project(folder)
    after = track_of(folder)
    assert (told["made"], told["kept"], told["removed"], len(asked(engine))) == (1, 1, 0, 3)
    assert after.clips[0] == track.clips[0]
    assert (after.clips[1].asset_id == track.clips[1].asset_id, after.clips[1].gain_db) == (False, -6.0)
    with open_session(folder, read_only=True) as session:
        assert len([a for a in session.board.assets if a.rights.consent == SYNTHETIC]) == 2


def test_a_line_that_is_gone_is_taken_away_and_own_recordings_stay(tmp_path: Path, engine: Path) -> None:
    folder = project(tmp_path, spoken(ANN, BO))
    scratch_voice_of_project(folder)
    track = track_of(folder)
    with open_session(folder) as session:
        board = session.board
        own = AudioClip(id="own", asset_id=track.clips[0].asset_id, at_frame=1, frames=5)
        kept = replace(track, clips=(own, *track.clips))
        sequence = replace(board.main_sequence, audio=(kept,))
        session.project.save(replace(board, shots=spoken(BO).shots, sequences=(sequence,)))
    assert scratch_voice_of_project(folder)["removed"] == 1
    assert [clip.at_frame for clip in track_of(folder).clips] == [1, 96 + 60]


def test_lines_that_nobody_timed_follow_each_other(tmp_path: Path, engine: Path) -> None:
    lines = [DialogueLine(speaker_id=who, text="One two three.") for who in ("ann", "bo")]
    folder = project(tmp_path, spoken(*lines))
    scratch_voice_of_project(folder)
    first, second = track_of(folder).clips
    assert first.at_frame == 96
    assert second.at_frame >= first.at_frame + first.frames


def test_a_line_with_too_little_time_is_spoken_faster_and_said_to_be_long(tmp_path: Path, engine: Path) -> None:
    brief = replace(ANN, text="one two three four five six seven eight", frames=24)
    told = scratch_voice_of_project(project(tmp_path, spoken(brief)))
    paces = [int(json.loads(call)[0][9]) for call in asked(engine)]
    assert paces[1] > paces[0]
    assert "it has 24" in told["notes"][0]


def test_without_an_engine_nothing_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = project(tmp_path, spoken(ANN))
    before = (folder / "board.json").read_bytes()
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(NoVoice, match="No voice engine"):
        scratch_voice_of_project(folder)
    assert (folder / "board.json").read_bytes() == before


def test_no_two_of_the_cast_sound_alike_and_the_bibles_words_lead() -> None:
    cast = tuple(CastMember(id=str(n), name=str(n), description="a man" if n % 3 else "a woman") for n in range(24))
    board = replace(tiny(), cast=cast)
    voices = [voice_of(board, str(n), "en-us") for n in range(24)] + [voice_of(board, "", "en-us")]
    assert len(set(voices)) == 25
    assert [voices[n].timbre[0] for n in (0, 1)] == ["f", "m"]
    low = voice_of(replace(board, cast=(replace(cast[1], voice="low, unhurried"),)), "1", "en-us")
    assert low.pitch < 45
    assert low.words_per_minute < 165
