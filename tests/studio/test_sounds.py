"""Sound is brought in, laid, listed and changed by words."""

from pathlib import Path
from typing import Any

import pytest

from storyboard.media.errors import MediaError
from storyboard.model.errors import EditError, StoryboardError
from storyboard.store.project import create_project
from storyboard.studio.finding import NotFound
from storyboard.studio.session import open_session
from storyboard.studio.sounds import Laying, add_sound, change_sound, list_sound
from tests.fakes.clips import clip, tone
from tests.fakes.tiny import tiny


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tiny board on disk, with one piece of music."""
    create_project(tmp_path / "p.storyboard", tiny())
    tone(tmp_path / "song.wav")
    add_sound(tmp_path / "p.storyboard", tmp_path / "song.wav", Laying(fields=("at=0.5", "loop=yes", "gain=-3")))
    return tmp_path / "p.storyboard"


def clips(folder: Path) -> list[dict[str, Any]]:
    return list_sound(folder)[0]["clips"]


def test_a_file_is_laid_on_the_track_of_its_role(folder: Path) -> None:
    (track,) = list_sound(folder)
    assert (track["role"], track["duck_db"]) == ("music", 6)
    assert (clips(folder)[0]["file"], clips(folder)[0]["at_frame"], clips(folder)[0]["looped"]) == (
        "song.wav",
        12,
        True,
    )


def test_the_same_bytes_are_one_file_and_another_role_has_another_track(folder: Path) -> None:
    song = folder.parent / "song.wav"
    add_sound(folder, song, Laying(role="voice-over", fields=("from=0.25", "length=6f", "fade_in=2f")))
    add_sound(folder, song, Laying(track="Whooshes", role="effects"))
    assert [track["track"] for track in list_sound(folder)] == ["Music", "Voice over", "Whooshes"]
    with open_session(folder, read_only=True) as session:
        assert [asset.name for asset in session.board.assets if asset.kind == "audio"] == ["song.wav"]


def test_tracks_and_clips_are_changed_by_name(folder: Path) -> None:
    assert change_sound(folder, "music", ("gain=-9", "duck=12", "solo=yes")) == "music: edit audio track"
    change_sound(folder, "Music/1", ("at=0", "length=12f", "fade-out=3f", "loop=no"))
    (track,) = list_sound(folder)
    assert (track["gain_db"], track["duck_db"], track["solo"]) == (-9, 12, True)
    assert {k: track["clips"][0][k] for k in ("at_frame", "frames", "fade_out", "looped")} == {
        "at_frame": 0,
        "frames": 12,
        "fade_out": 3,
        "looped": False,
    }


def test_clips_and_tracks_are_taken_away(folder: Path) -> None:
    change_sound(folder, "Music/1", (), remove=True)
    assert clips(folder) == []
    change_sound(folder, "Music", (), remove=True)
    assert list_sound(folder) == []


@pytest.mark.parametrize(
    ("what", "changes", "said"),
    [
        ("Nope", ("gain=1",), "There are: 'Music'"),
        ("Music/2", ("gain=1",), "1 clips"),
        ("Music/x", ("gain=1",), "1 clips"),
        ("Music", ("colour=red",), "Write one of"),
        ("Music", ("gain",), "Write one of"),
        ("Music/1", ("at=soon",), "no length"),
        ("Music/1", ("gain=99",), "between"),
        ("Music", (), "Nothing was given"),
        ("Music", ("role=noise",), "no kind of track"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(
    folder: Path, what: str, changes: tuple[str, ...], said: str
) -> None:
    before = (folder / "board.json").read_bytes()
    with pytest.raises(StoryboardError, match=said):
        change_sound(folder, what, changes)
    assert (folder / "board.json").read_bytes() == before


def test_a_film_lends_its_sound_and_one_without_is_refused(folder: Path) -> None:
    film = clip(folder.parent / "film.mp4", sound="sine=frequency=440:sample_rate=48000:d=1")
    add_sound(folder, film, Laying(role="effects"))
    assert list_sound(folder)[1]["clips"][0]["file"] == "film.mp4"
    with pytest.raises(EditError, match="no sound"):
        add_sound(folder, clip(folder.parent / "mute.mp4"), Laying())
    with pytest.raises(MediaError, match="nowhere"):
        add_sound(folder, folder / "nowhere.wav", Laying())


def test_an_unknown_version_is_named(folder: Path) -> None:
    with pytest.raises(NotFound, match="no version"):
        list_sound(folder, version="Shorter")
