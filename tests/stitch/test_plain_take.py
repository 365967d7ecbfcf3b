"""What an index says of a plain take is what ffmpeg says of it; of all else it says nothing."""

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.media.colour import TAG_FILTER, TAG_OPTIONS
from storyboard.media.errors import MediaError
from storyboard.media.probe import probe
from storyboard.stitch.h264_setup import plain_setup
from storyboard.stitch.plain_take import plain_take
from tests.fakes.clips import clip, ffmpeg

PLAIN = {
    "as it comes": (),
    "one frame": ("-frames:v", "1"),
    "no frames held back": ("-bf", "0"),
    "baseline": ("-profile:v", "baseline"),
    "main": ("-profile:v", "main"),
    "index first": ("-movflags", "+faststart"),
    "odd count": ("-frames:v", "23"),
    "no edit list": ("-bf", "0", "-use_editlist", "0"),
    "a matrix of scales": ("-preset", "fast", "-x264-params", "cqm=jvt"),
    "many slices": ("-x264-params", "slices=4"),
    "an exact clock": ("-video_track_timescale", "24000"),
    "tags of its own": ("-metadata", "title=T"),
    "the smallest chunks": ("-g", "1", "-bf", "0"),
}

OTHER = {
    "full range": ("-vf", "scale=out_range=pc", "-color_range", "pc"),
    "ten bits": ("-pix_fmt", "yuv420p10le"),
    "4:4:4": ("-pix_fmt", "yuv444p"),
    "interlaced": ("-preset", "fast", "-x264-params", "interlaced=1:tff=1"),
    "fields in whole frames": ("-preset", "fast", "-x264-params", "fake-interlaced=1"),
    "told as fields": ("-x264-params", "pic-struct=1"),
    "anamorphic": ("-aspect", "2:1"),
    "wide colours": ("-color_primaries", "bt2020", "-color_trc", "smpte2084", "-colorspace", "bt2020nc"),
    "half tagged": ("-vf", "setparams=color_primaries=bt709"),
    "another codec": ("-c:v", "mpeg4"),
    "fragments": ("-movflags", "+frag_keyframe+empty_moov"),
    "uneven": ("-vf", "settb=1/1000,setpts=N*40+7*mod(N\\,3)", "-fps_mode", "vfr", "-enc_time_base", "1:1000"),
    "a buffer's model": ("-x264-params", "nal-hrd=cbr:vbv-maxrate=500:vbv-bufsize=500:bitrate=500"),
}


def made(folder: Path, options: tuple[str, ...], *, size: str = "160x90", rate: str = "24", filters: str = "") -> Path:
    """A short clip with these options."""
    return clip(folder / "take.mp4", options=options, size=size, rate=rate, filters=filters)


@pytest.mark.parametrize("name", PLAIN)
def test_a_plain_take_is_told_as_ffmpeg_tells_it(tmp_path: Path, name: str) -> None:
    path = made(tmp_path, PLAIN[name])
    assert plain_take(path) == probe(path)


@pytest.mark.parametrize("rate", ["24", "25", "24000/1001", "30000/1001", "60", "12"])
@pytest.mark.parametrize("size", ["160x90", "720x1280", "322x182"])
def test_any_usual_rate_and_size_is_told(tmp_path: Path, rate: str, size: str) -> None:
    path = made(tmp_path, ("-frames:v", "7"), rate=rate, size=size)
    assert plain_take(path) == probe(path)


@pytest.mark.parametrize("options", [("-color_range", "tv"), TAG_OPTIONS])
def test_tags_are_told(tmp_path: Path, options: tuple[str, ...]) -> None:
    path = made(tmp_path, options, filters=TAG_FILTER if options == TAG_OPTIONS else "setparams=range=tv")
    assert plain_take(path) == probe(path)


@pytest.mark.parametrize("name", OTHER)
def test_what_is_in_any_way_unusual_is_left_to_ffmpeg(tmp_path: Path, name: str) -> None:
    # Frames of two fields come in fours of lines.
    assert plain_take(made(tmp_path, OTHER[name], size="160x96")) is None


def test_what_is_turned_or_cut_or_sounds_is_left_to_ffmpeg(tmp_path: Path) -> None:
    plain, others = made(tmp_path, ()), [tmp_path / f"{n}.mp4" for n in range(3)]
    ffmpeg("-display_rotation", "90", "-i", str(plain), "-c", "copy", str(others[0]))
    ffmpeg("-ss", "0.3", "-i", str(plain), "-c", "copy", str(others[1]))
    clip(others[2], sound="sine=440")
    assert [plain_take(path) for path in others] == [None, None, None]


@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_a_take_that_is_cut_short_is_left_to_ffmpeg(tmp_path: Path, kept: float) -> None:
    path = made(tmp_path, ("-movflags", "+faststart"))
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    assert plain_take(path) is None


@pytest.mark.parametrize("box", [b"stts", b"stsz", b"stsc", b"stco", b"ctts", b"elst", b"mdhd", b"avcC"])
@pytest.mark.parametrize("value", [0, 0xFF])
def test_an_index_that_lies_costs_nothing_and_is_left_to_ffmpeg(tmp_path: Path, box: bytes, value: int) -> None:
    path = made(tmp_path, ("-preset", "fast"))
    data = bytearray(path.read_bytes())
    at, length = data.index(box) + 8, struct.unpack_from(">I", data, data.index(box) - 4)[0] - 12
    data[at : at + length] = bytes([value]) * length
    path.write_bytes(data)
    assert plain_take(path) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_bytes_of_an_index_that_were_changed_never_break_anything(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "take.mp4"
    whole = path.read_bytes() if path.exists() else made(tmp_path, ("-preset", "fast")).read_bytes()
    begin = whole.index(b"moov")
    changed = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        changed[data.draw(st.integers(begin, len(whole) - 1))] = data.draw(st.integers(0, 255))
    (tmp_path / "changed.mp4").write_bytes(changed)
    found = plain_take(tmp_path / "changed.mp4")
    assert found is None or found.frames <= 1 << 20


def test_what_is_no_media_is_refused_and_what_is_no_mp4_left_to_ffmpeg(tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    with pytest.raises(MediaError):
        plain_take(tmp_path / "empty.mp4")
    assert plain_take(clip(tmp_path / "a.mkv")) is None


@pytest.mark.parametrize("told", [b"", b"\1\x64\0\x1f\xff\xe1\0\x04\x67\x64\0\x1f", b"\1d\0\x1f\xff\xe1\0\x40gd"])
def test_a_set_up_that_ends_too_soon_says_nothing(told: bytes) -> None:
    assert plain_setup(told) is None
