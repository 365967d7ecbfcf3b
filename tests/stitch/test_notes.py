"""What an export tells beside the film."""

from pathlib import Path

import pytest

from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.picture import AssetKind
from storyboard.stitch.film import export
from tests.fakes.clips import Shoot, tone

MUSIC_S = 0.5
"""How long the music's file is; the film lasts a second."""


def notes(shoot: Shoot, clips: Path, *tracks: AudioTrack, name: str = "f") -> tuple[str, ...]:
    """What the export of a second with these tracks tells."""
    shot = shoot.add("a", clips / "numbered.mp4")
    cut = shoot.cut([shot], tracks)
    return export(cut, shoot.folder / f"{name}.mp4", media=shoot.media, cache=shoot.folder / "cache").notes


def laid(shoot: Shoot, **how: object) -> AudioTrack:
    """A track with a file too short for the film; `how` is of the clip, and `role`, `is_muted` of the track."""
    asset = shoot.asset("bed", tone(shoot.folder / "bed.wav", MUSIC_S), AssetKind.AUDIO, "audio/wav")
    of_track = {key: how.pop(key) for key in ("role", "is_muted", "is_solo") if key in how}
    clip = AudioClip.model_validate({"id": "c", "asset_id": asset, **how})
    return AudioTrack.model_validate({"id": "t", "clips": (clip,), **of_track})


def test_music_that_ends_before_the_film_is_told_with_how_much_is_missing(shoot: Shoot, clips: Path) -> None:
    assert "bed: the music ends 0.5 s before the film; loop it, or lay more." in notes(shoot, clips, laid(shoot))


@pytest.mark.parametrize(
    "how",
    [
        {"is_looped": True},
        {"frames": 8},
        {"at_frame": 12},
        {"is_muted": True},
        {"role": AudioRole.EFFECTS},
    ],
)
def test_music_that_is_meant_so_is_not_told(shoot: Shoot, clips: Path, how: dict[str, object]) -> None:
    assert not [note for note in notes(shoot, clips, laid(shoot, **how)) if "music ends" in note]


def test_music_that_comes_in_late_in_its_file_ends_sooner(shoot: Shoot, clips: Path) -> None:
    assert [n for n in notes(shoot, clips, laid(shoot, in_frame=6)) if "the music ends 0.8 s before" in n]


def test_a_scratch_voice_that_is_heard_is_told_until_it_is_muted(shoot: Shoot, clips: Path) -> None:
    heard = laid(shoot, role=AudioRole.SCRATCH)
    assert [note for note in notes(shoot, clips, heard) if "scratch voice" in note]
    muted = laid(shoot, role=AudioRole.SCRATCH, is_muted=True)
    assert not [note for note in notes(shoot, clips, muted, name="g") if "scratch voice" in note]


def test_what_was_assumed_is_told_of_cached_pieces_too(shoot: Shoot, clips: Path) -> None:
    first, second = notes(shoot, clips), notes(shoot, clips, name="again")
    assert [note for note in first if "not tagged" in note]
    assert second == first
