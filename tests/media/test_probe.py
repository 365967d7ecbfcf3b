"""What a file holds, exactly."""

from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.media.colour import TAG_FILTER, ColourTags, read_matrix, read_options
from storyboard.media.errors import MediaError
from storyboard.media.probe import decodable_frames, packets, probe
from storyboard.model.rate import Rate
from tests.fakes.clips import clip, ffmpeg, numbered


@pytest.mark.parametrize("rate", ["24", "24000/1001", "30000/1001", "25", "60"])
def test_frames_and_rate_are_exact(tmp_path: Path, rate: str) -> None:
    info = probe(numbered(tmp_path / "n.mp4", 31, rate=rate))
    assert (info.frames, info.rate, info.is_variable) == (31, Rate.of(rate), False)
    assert info.duration_s == pytest.approx(float(31 / Fraction(rate)))


def test_a_rate_too_fine_for_the_files_clock_is_still_told(tmp_path: Path) -> None:
    info = probe(numbered(tmp_path / "n.mkv", 100, rate="24000/1001"))
    assert (info.frames, info.rate, info.is_variable) == (100, Rate.of("24000/1001"), False)


def test_a_variable_rate_is_told(tmp_path: Path) -> None:
    chain = "select='not(mod(n\\,3))+lt(n\\,20)'"
    made = clip(tmp_path / "v.mp4", frames=40, filters=chain, options=["-fps_mode", "vfr"])
    assert probe(made).is_variable


def test_size_aspect_and_rotation_are_what_is_seen(tmp_path: Path) -> None:
    wide = clip(tmp_path / "w.mp4", filters="setsar=4/3")
    ffmpeg("-display_rotation", "90", "-i", str(wide), "-c", "copy", str(tmp_path / "r.mp4"))
    info = probe(tmp_path / "r.mp4")
    assert (info.width, info.height, info.pixel_aspect) == (160, 90, Fraction(4, 3))
    assert (info.shown_width, info.shown_height, info.rotation_deg) == (90, 213, 270)


def test_sound_is_told_with_its_rate(clips: Path) -> None:
    info = probe(clips / "sound.mp4")
    assert (info.has_audio, info.sample_rate, info.is_mono) == (True, 44_100, True)
    assert info.audio_s == pytest.approx(20 * 1001 / 24000, abs=0.03)


def test_a_sound_alone_has_no_frames(clips: Path) -> None:
    info = probe(clips / "tone.wav")
    assert (info.has_video, info.frames, info.duration_s) == (False, 0, pytest.approx(0.5))


def test_a_still_has_one_frame(tmp_path: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "color=s=70x50", "-frames:v", "1", str(tmp_path / "a.png"))
    info = probe(tmp_path / "a.png")
    assert (info.frames, info.width, info.height) == (1, 70, 50)


def test_colour_tags_are_read(tmp_path: Path) -> None:
    tagged = clip(tmp_path / "a.mp4", filters=TAG_FILTER)
    assert probe(tagged).colours == ColourTags(*["bt709"] * 3, full_range=False)
    mixed = "setparams=range=tv:colorspace=smpte170m:color_primaries=bt470bg:color_trc=bt709"
    assert probe(clip(tmp_path / "b.mp4", filters=mixed)).colours == ColourTags(
        "smpte170m", "bt470bg", "bt709", full_range=False
    )


def test_a_truncated_file_is_called_damaged(clips: Path, tmp_path: Path) -> None:
    part = tmp_path / "part.mp4"
    part.write_bytes((clips / "numbered.mp4").read_bytes()[:1500])
    with pytest.raises(MediaError, match=r"part\.mp4: .*damaged"):
        probe(part)


def test_decoding_counts_what_can_really_be_seen(clips: Path) -> None:
    assert probe(clips / "numbered.mp4", decode=True).frames == 24
    assert decodable_frames(clips / "sound.mp4") == 20


def test_a_stream_that_is_not_there_is_an_error(clips: Path) -> None:
    with pytest.raises(MediaError, match="neither picture nor sound"):
        packets(clips / "numbered.mp4", "a:0")


def test_an_untagged_picture_is_read_by_its_height() -> None:
    untagged = ColourTags()
    assert [read_matrix(untagged, size) for size in ((1278, 719), (64, 720))] == ["bt601", "bt709"]
    # A wide film of high definition has few lines.
    assert read_matrix(untagged, (1280, 536)) == "bt709"
    assert read_options(ColourTags("bt470bg", full_range=True), (1920, 1080)) == "in_color_matrix=bt601:in_range=full"
    assert ColourTags(transfer="smpte2084").is_hdr
