"""The index of our own files says what their packets say."""

from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.media.probe import packets
from storyboard.stitch.mp4_index import track_of, tracks_of
from tests.fakes.clips import clip, ffmpeg

VARIABLE = ["-fps_mode", "vfr", "-enc_time_base", "1:1000"]
ENCODER = ["-c:v", "libx264", "-bf", "2", "-video_track_timescale"]


@pytest.mark.parametrize(("rate", "clock"), [("24", "24000"), ("24000/1001", "24000"), ("30000/1001", "30000")])
def test_frames_and_their_even_steps_are_those_of_the_packets(tmp_path: Path, rate: str, clock: str) -> None:
    path = clip(tmp_path / "a.mp4", rate=rate, frames=37, options=[*ENCODER, clock])
    track, counted = track_of(path, "vide"), packets(path)
    assert (track.samples, track.is_even) == (counted.count, counted.is_even) == (37, True)
    assert counted.duration == Fraction(track.length, track.clock)


def test_uneven_frames_are_seen(tmp_path: Path) -> None:
    path = clip(tmp_path / "a.mp4", frames=20, filters="settb=1/1000,setpts=N*40+7*mod(N\\,3)", options=VARIABLE)
    assert not track_of(path, "vide").is_even


@pytest.mark.parametrize("codec", ["aac", "flac"])
def test_the_length_of_sound_is_without_the_run_up_of_its_encoder(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "s.mp4"
    ffmpeg("-f", "lavfi", "-i", "sine=r=48000", "-af", "atrim=end_sample=70001", "-c:a", codec, str(path))
    sound = track_of(path, "soun")
    assert (sound.length, sound.clock) == (70_001, 48_000)


def test_one_encoder_has_one_set_up_and_another_has_another(tmp_path: Path) -> None:
    made = [
        clip(tmp_path / "a.mp4", "testsrc2"),
        clip(tmp_path / "b.mp4", "mandelbrot"),
        clip(tmp_path / "c.mp4", "testsrc2", size="320x180"),
    ]
    setups = [track_of(path, "vide").setup for path in made]
    assert setups[0] == setups[1] != setups[2]


@pytest.mark.parametrize("kept", [0, 60, 900])
def test_a_file_without_a_whole_index_is_refused(tmp_path: Path, kept: int) -> None:
    path = clip(tmp_path / "a.mp4", options=["-movflags", "+faststart"])
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(MediaError):
        tracks_of(path)


def test_a_track_that_is_not_there_is_missed(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="no such track"):
        track_of(clip(tmp_path / "a.mp4"), "soun")
