"""Beats of a project's music: suggested on the film's clock, pinned, and cuts moved onto them."""

from pathlib import Path

import pytest

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.beats import NoMusic, beats_of_project
from storyboard.studio.session import open_session
from tests.fakes.clips import ffmpeg
from tests.fakes.tiny import tiny

SECONDS = 8
"""How long the music lasts; a beat every half second, the first at 0.25 s."""


def stretched() -> Board:
    """The tiny board with items of three seconds each."""
    board = tiny()
    shots = {key: replace(shot, frames=72) for key, shot in board.shots.items()}
    items = tuple(replace(item, frames=70) for item in board.main_sequence.items)
    return replace(board, shots=shots, sequences=(replace(board.main_sequence, items=items),))


def with_music(tmp_path: Path, **changes: object) -> Path:
    """A project of nearly twelve seconds with that music."""
    wave = tmp_path / "music.wav"
    pulse = "0.8*sin(2*PI*900*t)*lt(mod(t-0.25,0.5),0.03)*gte(t,0.25)"
    ffmpeg("-f", "lavfi", "-i", f"aevalsrc='{pulse}':s=48000:d={SECONDS}", str(wave))
    folder = tmp_path / "p.storyboard"
    create_project(folder, stretched())
    with open_session(folder) as session:
        sha256 = session.media.add_file(wave, ".wav")
        board = session.board
        asset = Asset(id="m", sha256=sha256, mime="audio/wav", kind=AssetKind.AUDIO, name="music.wav")
        track = AudioTrack(id="t", clips=(replace(AudioClip(id="c", asset_id="m"), **changes),))
        session.project.save(replace(board, assets=(asset,), sequences=(replace(board.main_sequence, audio=(track,)),)))
    return folder


def near(frames: list[int], wanted: list[int]) -> bool:
    """Whether both name the same beats, one frame aside at most."""
    return len(frames) == len(wanted) and all(abs(a - b) <= 1 for a, b in zip(frames, wanted, strict=True))


def test_beats_are_told_on_the_films_clock(tmp_path: Path) -> None:
    told = beats_of_project(with_music(tmp_path, at_frame=24, in_frame=12, frames=96))
    assert near(told["beats"], list(range(24 + 6, 24 + 96, 12)))
    assert told["music"][0]["bpm"] == pytest.approx(120, abs=1)


def test_a_loop_has_beats_in_every_round(tmp_path: Path) -> None:
    told = beats_of_project(with_music(tmp_path, is_looped=True))
    assert near(told["beats"], list(range(6, 280, 12)))


def test_beats_are_pinned_once_however_often_they_are_asked_for(tmp_path: Path) -> None:
    folder = with_music(tmp_path)
    beats_of_project(folder, add=True)
    added = beats_of_project(folder, add=True)["added"]
    with open_session(folder, read_only=True) as session:
        markers = session.board.main_sequence.markers
    assert len(markers) == added == 16
    assert all(marker.is_beat for marker in markers)


def test_cuts_move_onto_beats_and_what_cannot_is_said(tmp_path: Path) -> None:
    folder = with_music(tmp_path)
    told = beats_of_project(folder, snap=True)
    assert [move["to"] % 12 in (5, 6, 7) for move in told["moved"]] == [True] * len(told["moved"])
    assert len(told["moved"]) + len(told["kept"]) == 3
    assert told["moved"]
    again = beats_of_project(folder, snap=True)
    assert again["moved"] == []


def test_a_film_without_music_and_a_tolerance_of_nothing_are_sentences(tmp_path: Path) -> None:
    create_project(tmp_path / "q.storyboard", tiny())
    with pytest.raises(NoMusic, match="no music"):
        beats_of_project(tmp_path / "q.storyboard")
    with pytest.raises(StoryboardError, match="tolerance"):
        beats_of_project(tmp_path / "q.storyboard", tolerance_s=0)
