"""A ProRes master has ten bits from its takes on, however a piece of it comes about."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.media.colour import TAG_FILTER
from storyboard.media.probe import probe
from storyboard.model.captions import Watermark
from storyboard.model.grading import ColourGrade
from storyboard.model.picture import Box
from storyboard.model.sequences import Fades, Fit, Item, ReframeKey
from storyboard.model.titles import Super
from storyboard.model.transitions import DipToColour, Dissolve, FilmBurn, Push, Slide, Transition, Whip, Wipe, Zoom
from storyboard.model.values import replace
from storyboard.stitch.coding import Coding
from storyboard.stitch.film import export
from storyboard.stitch.profile import NO_BURN_IN, BurnIn
from tests.fakes.clips import Shoot, ffmpeg

PRORES = Coding("mov", "prores", "prores_ks", "pcm_s24le")
SIZE = (320, 180)
GENTLE = "geq=lum='256+X*400/W+N/4':cb='512+Y*64/H':cr='512-Y*64/H'"
"""A ramp of 400 codes of ten bits: of eight it would have a hundred steps."""

Film = NDArray[np.int32]


def take(path: Path, chain: str, frames: int = 36, size: tuple[int, int] = SIZE) -> Path:
    """A take of ten bits, without loss."""
    source = f"color=s={size[0]}x{size[1]}:r=24,format=yuv422p10le,{chain},{TAG_FILTER}"
    ffmpeg("-f", "lavfi", "-i", source, "-frames:v", str(frames), "-c:v", "ffv1", str(path))
    return path


def planes10(path: Path) -> Film:
    """Every frame's codes of ten bits, chroma doubled across: frames × 3 × rows × columns."""
    info = probe(path)
    chain = "scale=sws_flags=neighbor,format=yuv444p10le"
    raw = ffmpeg("-i", str(path), "-map", "0:v:0", "-fps_mode", "passthrough", "-vf", chain, "-f", "rawvideo", "-")
    return np.frombuffer(raw, "<u2").reshape(-1, 3, info.height, info.width).astype(np.int32)


def mezzanine(shoot: Shoot, items: Sequence[Item], burn_in: BurnIn = NO_BURN_IN) -> Path:
    out = shoot.folder / "film.mov"
    cut = shoot.cut(items)
    export(cut, out, media=shoot.media, cache=shoot.folder / "cache", coding=PRORES, burn_in=burn_in)
    found = probe(out, decode=True)
    assert (found.pixel_format, found.video_codec, found.frames) == ("yuv422p10le", "prores", cut.frames)
    assert (found.colours.matrix, found.audio_codec) == ("bt709", "pcm_s24le")
    assert b"apch" in out.read_bytes()
    assert ffmpeg("-v", "warning", "-i", str(out), "-f", "null", "-") == b""
    return out


@pytest.fixture
def shoot(tmp_path: Path) -> Shoot:
    return Shoot(tmp_path, width=SIZE[0], height=SIZE[1])


@pytest.fixture
def ramp(shoot: Shoot) -> Path:
    return take(shoot.folder / "ramp.mkv", GENTLE)


def grades(film: Film) -> int:
    """How many lumas there are between 300 and 600 in the middle rows of a frame: of eight bits only 75."""
    middle = film[0, 80:100]
    return len(np.unique(middle[(middle > 300) & (middle < 600)]))


def test_a_gradient_keeps_every_code_of_ten_bits(shoot: Shoot, ramp: Path) -> None:
    made, given = planes10(mezzanine(shoot, [shoot.add("a", ramp, 36)])), planes10(ramp)
    assert np.abs(made - given).mean() < 0.6
    assert np.abs(made - given).max() <= 4
    assert grades(made[0]) > 200


MADE: list[tuple[str, dict[str, object]]] = [
    ("fade", {"fades": Fades(picture_in=20)}),
    ("super", {"supers": (Super(text="Soon", start_frame=0, frames=36),)}),
    ("letterbox", {"fit": Fit.LETTERBOX}),
    ("blur", {"fit": Fit.BLUR}),
    ("reframed", {"reframe": {"f": (ReframeKey(frame=0, box=Box(x=0.1, y=0.1, width=0.7, height=0.7)),)}}),
    ("graded", {"grade": ColourGrade(exposure_stops=0.2)}),
]


@pytest.mark.parametrize(("name", "asked"), MADE, ids=[name for name, _ in MADE])
def test_whatever_is_done_to_it_a_gradient_has_no_bands(
    shoot: Shoot, ramp: Path, name: str, asked: dict[str, object]
) -> None:
    film = planes10(mezzanine(shoot, [replace(shoot.add("a", ramp, 36), **asked)]))
    assert grades(film[19 if name == "fade" else 10]) > 150


@pytest.mark.parametrize(
    "transition",
    [
        Dissolve(frames=12),
        Wipe(frames=12, angle_deg=30, softness=0.5),
        DipToColour(frames=12),
        Push(frames=12, angle_deg=20),
        Whip(frames=8),
        Slide(frames=12),
        Zoom(frames=12),
        FilmBurn(frames=12),
    ],
    ids=lambda t: t.kind,
)
def test_codes_do_not_jump_at_either_end_of_a_transition(shoot: Shoot, transition: Transition) -> None:
    held = take(shoot.folder / "held.mkv", GENTLE.replace("+N/4", ""))
    items = [shoot.add("a", held, 36), replace(shoot.add("b", held, 36), transition_in=transition)]
    film, given = planes10(mezzanine(shoot, items)), planes10(held)[0]
    lead = (30, 42) if isinstance(transition, DipToColour) else (len(film) - 36, 36)
    for frame in (0, lead[0] - 1, lead[1], lead[1] + 3, len(film) - 1):
        assert np.abs(film[frame] - given).max() <= 4, frame
    assert all(grades(film[at]) > 120 for at in range(lead[0], lead[1]) if transition.kind in {"dissolve", "wipe"})


def test_a_fade_and_a_dissolve_have_exactly_the_weights_they_should(shoot: Shoot) -> None:
    flat = [take(shoot.folder / f"{level}.mkv", f"geq=lum={level}:cb=512:cr=512", 24) for level in (200, 900)]
    first = replace(shoot.add("a", flat[0], 24), fades=Fades(picture_in=8))
    second = replace(shoot.add("b", flat[1], 24), transition_in=Dissolve(frames=9))
    lumas = planes10(mezzanine(shoot, [first, second]))[:, 0, 90, 160]
    assert np.abs(lumas[:9] - [64 + 136 * n / 8 for n in range(9)]).max() <= 2
    assert np.abs(lumas[14:25] - [200 + 70 * n for n in range(11)]).max() <= 2


@pytest.mark.parametrize("burn_in", [BurnIn(), BurnIn(watermark=Watermark(text="x"), timecode=True)], ids=str)
def test_bars_keep_their_codes_beside_what_is_drawn(shoot: Shoot, burn_in: BurnIn) -> None:
    bars = "geq=lum='64+876*floor(X*8/W)/7':cb='512+300*(mod(floor(X*8/W),3)-1)':cr='512-300*(mod(floor(X*8/W),2)-0.5)'"
    path = take(shoot.folder / "bars.mkv", bars)
    items = [shoot.add("a", path, 36), replace(shoot.add("b", path, 36), supers=(Super(text="Here", frames=20),))]
    film, given = planes10(mezzanine(shoot, items, burn_in)), planes10(path)[0]
    for column in range(20, 320, 40):
        assert np.abs(film[:, :, 60, column] - given[:, 60, column]).max() <= 2


def test_a_take_of_eight_bits_has_four_codes_for_each_of_its_own(shoot: Shoot) -> None:
    path = shoot.folder / "eight.mkv"
    chain = f"format=yuv420p,geq=lum='16+X*200/W':cb=128:cr=128,{TAG_FILTER}"
    source = ["-f", "lavfi", "-i", f"color=s=320x180:r=24,{chain}", "-frames:v", "12"]
    ffmpeg(*source, "-c:v", "ffv1", str(path))
    film = planes10(mezzanine(shoot, [shoot.add("a", path, 12)]))
    wanted = 4 * np.frombuffer(ffmpeg("-i", str(path), "-pix_fmt", "gray", "-f", "rawvideo", "-"), np.uint8)
    wanted = wanted.reshape(12, 180, 320).astype(np.int32)
    plain = 4 * (16 + np.arange(320) * 200 // 320)
    assert np.abs(film[0, 0, 90] - plain).max() <= 3
    assert wanted.shape == film[:, 0].shape


def test_hdr_becomes_bt709_of_ten_bits(shoot: Shoot) -> None:
    path = shoot.folder / "hdr.mkv"
    tags = "setparams=range=tv:colorspace=bt2020nc:color_primaries=bt2020:color_trc=smpte2084"
    chain = f"format=yuv420p10le,geq=lum='200+X*240/W':cb=512:cr=512,{tags}"
    ffmpeg("-f", "lavfi", "-i", f"color=s=320x180:r=24,{chain}", "-frames:v", "12", "-c:v", "ffv1", str(path))
    film = planes10(mezzanine(shoot, [shoot.add("a", path, 12)]))
    row = film[0, 0, 90]
    assert (np.diff(row) >= -3).all()
    assert len(np.unique(row[(row > 300) & (row < 600)])) > 90
    assert np.abs(film[:, 1:] - 512).max() <= 2
