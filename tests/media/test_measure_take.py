"""Flaws inside a take: each is found where it is, and not where it is not."""

from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.media.measure_strip import Strip, fitted_small, read_strip
from storyboard.media.measure_take import colouring, flaws, grain, movement
from tests.fakes.clips import clip, ffmpeg, tone

PANNING = "crop=320:180:x=n*2:y=20"


def moving(path: Path, *, after: str = "", frames: int = 36, size: str = "480x270") -> Strip:
    """A picture that is panned over, read."""
    return read_strip(panned(path, after=after, frames=frames, size=size))


def panned(path: Path, *, after: str = "", frames: int = 36, size: str = "480x270") -> Path:
    """A picture that is panned over, with filters after it."""
    chain = f"{PANNING},{after}" if after else PANNING
    return clip(path, "mandelbrot=start_scale=0.6:end_scale=0.6", size=size, frames=frames, filters=chain)


def joined(path: Path, *parts: Path) -> Path:
    """Clips one behind the other in one file."""
    inputs = [word for part in parts for word in ("-i", str(part))]
    legs = "".join(f"[{at}:v]" for at in range(len(parts)))
    ffmpeg(*inputs, "-filter_complex", f"{legs}concat=n={len(parts)}:v=1", "-crf", "12", str(path))
    return path


def test_a_calm_take_has_no_flaw(tmp_path: Path):
    found = flaws(moving(tmp_path / "a.mp4"))
    assert (found.hidden_cut, found.black_s, found.letterbox) == (pytest.approx(0, abs=0.05), 0, 0)
    assert (found.freeze_s or 0) < 0.1
    assert (found.flicker or 0) < 0.3


def test_a_hidden_cut_is_found_at_its_frame(tmp_path: Path):
    other = clip(tmp_path / "b.mp4", "testsrc2", size="320x180", frames=14)
    found = flaws(read_strip(joined(tmp_path / "c.mp4", panned(tmp_path / "a.mp4", frames=20), other)))
    assert (found.hidden_cut or 0) > 0.3
    assert found.cut_frame == 20


def test_a_flash_is_no_cut(tmp_path: Path):
    flash = "lutyuv=y=235:u=128:v=128:enable='eq(n,18)'"
    assert (flaws(moving(tmp_path / "a.mp4", after=flash)).hidden_cut or 0) < 0.2


def test_a_freeze_is_as_long_as_it_is(tmp_path: Path):
    held = moving(tmp_path / "a.mp4", after="loop=loop=12:size=1:start=10,setpts=N/24/TB", frames=48)
    found = flaws(held)
    assert found.freeze_s == pytest.approx(0.5, abs=0.09)
    assert found.freeze_frame == pytest.approx(10, abs=1)


def test_black_is_as_long_as_it_is(tmp_path: Path):
    found = flaws(moving(tmp_path / "a.mp4", after="drawbox=t=fill:color=black:enable='between(n,12,23)'"))
    assert (found.black_s, found.black_frame) == (pytest.approx(0.5, abs=0.05), 12)


def test_flicker_is_told_from_steady_light(tmp_path: Path):
    calm = flaws(moving(tmp_path / "a.mp4")).flicker or 0
    wild = flaws(moving(tmp_path / "b.mp4", after="eq=brightness='0.06*mod(n,2)':eval=frame")).flicker or 0
    assert wild > 1 > calm


@pytest.mark.parametrize(("height", "part"), [(24, 0.26), (0, 0.0)])
def test_bars_are_the_part_that_they_take(tmp_path: Path, height: int, part: float):
    bars = f"drawbox=0:0:iw:{height}:black:fill,drawbox=0:ih-{height}:iw:{height}:black:fill" if height else "null"
    assert flaws(moving(tmp_path / "a.mp4", after=bars)).letterbox == pytest.approx(part, abs=0.03)


@pytest.mark.parametrize("crf", [18, 30])
def test_bars_are_seen_through_an_encoders_noise(tmp_path: Path, crf: int):
    bars = "drawbox=0:0:iw:24:black:fill,drawbox=0:ih-24:iw:24:black:fill"
    made = clip(tmp_path / "a.mp4", "testsrc2", size="320x180", frames=24, filters=bars)
    ffmpeg("-i", str(made), "-crf", str(crf), str(tmp_path / "b.mp4"))
    assert flaws(read_strip(tmp_path / "b.mp4")).letterbox == pytest.approx(0.26, abs=0.03)


def test_a_night_sky_over_a_dark_sea_is_no_bar(tmp_path: Path):
    night = "lutyuv=y='16+(val-16)*0.06':u=128:v=128,noise=c0s=6:c0f=t,drawbox=x=140:y=80:w=40:h=20:color=white:t=fill"
    assert flaws(moving(tmp_path / "a.mp4", after=night)).letterbox == 0


def test_grain_is_told_from_a_clean_picture(tmp_path: Path):
    clean = grain(moving(tmp_path / "a.mp4", after="gblur=6")) or 0
    noisy = grain(moving(tmp_path / "b.mp4", after="gblur=6,noise=alls=20:allf=t")) or 0
    assert noisy > clean + 2


def test_the_way_a_picture_moves_is_told_with_its_direction(tmp_path: Path):
    strip = moving(tmp_path / "a.mp4")
    found = movement(strip.small, 24)
    # The frame travels to the right by 2 of 320 pixels a frame, so the picture goes left by 15 percent a second.
    assert found is not None
    assert (found.right, found.down) == (pytest.approx(-15, abs=2), pytest.approx(0, abs=1))


def test_warm_light_has_more_mired(tmp_path: Path):
    grey = read_strip(clip(tmp_path / "a.mp4", "color=c=0x808080", filters="noise=alls=8"))
    warm = read_strip(clip(tmp_path / "b.mp4", "color=c=0x8a8070", filters="noise=alls=8"))
    assert (colouring(warm.small).warmth_mired or 0) > (colouring(grey.small).warmth_mired or 0) + 10


@pytest.mark.parametrize("size", ["33x17", "161x91", "90x160", "16x16"])
def test_odd_sizes_are_measured(tmp_path: Path, size: str):
    ffmpeg("-f", "lavfi", "-i", f"testsrc2=s={size}:r=24", "-frames:v", "6", "-c:v", "ffv1", str(tmp_path / "a.mkv"))
    strip = read_strip(tmp_path / "a.mkv")
    assert strip.frames == 6
    assert flaws(strip).hidden_cut is not None


def test_a_clip_of_one_frame_has_no_motion_to_judge(tmp_path: Path):
    strip = read_strip(clip(tmp_path / "a.mp4", frames=1))
    found = flaws(strip)
    assert (found.hidden_cut, found.flicker, found.freeze_s) == (None, None, None)
    assert movement(strip.small, 24) is None


def test_transparent_parts_are_read_and_told(tmp_path: Path):
    ffmpeg(
        "-f",
        "lavfi",
        "-i",
        "testsrc2=s=64x36:r=24,format=rgba",
        "-frames:v",
        "4",
        "-c:v",
        "ffv1",
        str(tmp_path / "a.mkv"),
    )
    assert read_strip(tmp_path / "a.mkv").has_alpha


def test_hdr_is_read_and_told(tmp_path: Path):
    tags = "setparams=colorspace=bt2020nc:color_primaries=bt2020:color_trc=smpte2084"
    assert read_strip(clip(tmp_path / "a.mp4", frames=4, filters=tags)).is_hdr


def test_silent_damage_is_heard_from_the_decoder(tmp_path: Path):
    path = clip(tmp_path / "a.mp4", frames=48, size="320x180")
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 400] = bytes(400)
    path.write_bytes(bytes(data))
    strip = read_strip(path)
    assert strip.complaints or strip.frames < strip.promised


def test_a_sound_is_refused_by_name(tmp_path: Path):
    path = tone(tmp_path / "a.wav")
    with pytest.raises(MediaError, match=r"a\.wav"):
        read_strip(path)


def test_only_the_wanted_frames_are_read(tmp_path: Path):
    strip = read_strip(clip(tmp_path / "a.mp4", frames=30), first=10, frames=5)
    assert (strip.first, strip.frames) == (10, 5)


def test_small_frames_of_another_shape_fill_the_frame(tmp_path: Path):
    strip = read_strip(clip(tmp_path / "a.mp4", size="90x160", frames=2))
    assert fitted_small(strip.small, 160, 90).shape == (2, 90, 160, 3)
