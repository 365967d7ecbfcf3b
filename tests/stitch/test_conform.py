"""Any source becomes the film's picture: the right frame at each moment, the right part of it, the right colour."""

from collections.abc import Sequence
from math import exp
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from storyboard.media.colour import TAG_FILTER
from storyboard.media.probe import probe
from storyboard.model.picture import AssetKind, Box
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Fades, Fit, Item, ReframeKey, StillSource
from storyboard.model.titles import Super
from storyboard.model.transitions import Curve, Dissolve
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.profile import Profile
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.fakes.counters import counted, numbers_in
from tests.fakes.pixels import luma, planes

CLEAR = Profile("export", crf=4, chunk_s=2.5)


def film(shoot: Shoot, *items: Item) -> Path:
    """The film of the items; media that end too soon are an error unless the Cut knew of it."""
    target = shoot.folder / "film.mp4"
    cut = shoot.cut(items)
    report = export(cut, target, media=shoot.media, cache=shoot.folder / "cache", profile=CLEAR)
    assert not [note for note in report.notes if "can be played" in note]
    return target


def takes(shoot: Shoot, rate: str, frames: int, name: str = "take.mp4", first: int = 0) -> Item:
    """An item that plays a counted take from end to end, as long as it lasts in the film."""
    path = counted(shoot.folder / name, frames, rate=rate, first=first)
    item = shoot.add(name, path, frames, rate=probe(path).rate)
    return replace(item, frames=int(frames / Rate.of(rate).fraction * shoot.rate.fraction))


def inside(levels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The mean of each plane over the middle of a frame."""
    height, width = levels.shape[1:]
    return levels[:, height // 4 : height * 3 // 4, width // 4 : width * 3 // 4].mean(axis=(1, 2))


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"in_frame": 10, "frames": 80, "is_reversed": True}, range(89, 9, -1)),
        ({"in_frame": 10, "frames": 30, "is_frozen": True}, [10] * 30),
        ({"in_frame": 10, "frames": 30, "is_frozen": True, "is_reversed": True}, [10] * 30),
        ({"in_frame": 11, "frames": 30, "speed": Ratio.of(2)}, range(11, 71, 2)),
        ({"in_frame": 10, "frames": 30, "speed": Ratio.of(2), "is_reversed": True}, range(68, 9, -2)),
        ({"in_frame": 90, "frames": 40, "speed": Ratio.of("1/4")}, [90 + n // 4 for n in range(40)]),
        ({"in_frame": 7, "frames": 40, "speed": Ratio.of("3/2")}, [7 + n * 3 // 2 for n in range(40)]),
    ],
)
def test_each_frame_is_the_one_that_speed_and_direction_ask_for(
    shoot: Shoot, changes: dict[str, object], wanted: Sequence[int]
) -> None:
    item = takes(shoot, "24", 100)
    assert numbers_in(film(shoot, replace(item, **changes))) == list(wanted)


def test_a_long_item_played_backwards_is_the_exact_mirror_over_all_its_chunks(shoot: Shoot) -> None:
    item = takes(shoot, "24", 200)
    assert numbers_in(film(shoot, replace(item, is_reversed=True))) == list(range(199, -1, -1))


def test_backwards_over_a_dissolve_no_frame_is_lost(shoot: Shoot) -> None:
    first, second = takes(shoot, "24", 100), takes(shoot, "24", 60, "b.mp4", first=100)
    second = replace(second, is_reversed=True, transition_in=Dissolve(frames=20))
    shown = numbers_in(film(shoot, replace(first, is_reversed=True), second))
    assert shown[:80] == list(range(99, 19, -1))
    assert shown[100:] == list(range(139, 99, -1))


@pytest.mark.parametrize(
    ("rate", "frames", "nth"),
    [
        ("60", 120, lambda n: n * 5 // 2),
        ("48", 96, lambda n: n * 2),
        ("30", 120, lambda n: (n * 5 + 1) // 4),
        ("25", 100, lambda n: int(n * 25 / 24 + 0.25)),
        ("24000/1001", 96, lambda n: n),
        ("12", 48, lambda n: n // 2),
        ("8", 32, lambda n: n // 3),
        ("15", 60, lambda n: int(n * 15 / 24 + 0.25 * 15 / 24)),
    ],
)
def test_a_take_of_another_rate_shows_the_frame_of_its_own_moment(
    shoot: Shoot, rate: str, frames: int, nth: object
) -> None:
    item = takes(shoot, rate, frames)
    assert numbers_in(film(shoot, item)) == [nth(n) for n in range(item.frames)]  # type: ignore[operator]


def test_slow_motion_takes_frames_that_a_faster_take_has(shoot: Shoot) -> None:
    item = takes(shoot, "48", 96)
    assert numbers_in(film(shoot, replace(item, speed=Ratio.of("1/2"), frames=90))) == list(range(90))


def test_a_take_of_a_variable_rate_shows_each_frame_at_its_time(shoot: Shoot) -> None:
    # A second at 24, and from then on every third frame alone.
    path = counted(shoot.folder / "v.mp4", 72, then="select='lt(n\\,24)+not(mod(n\\,3))'", mode="-fps_mode", how="vfr")
    info = probe(path)
    assert info.is_variable
    item = replace(shoot.add("v", path, info.frames, rate=info.rate), frames=70)
    shown = numbers_in(film(shoot, item))
    assert shown == [n if n < 24 else n // 3 * 3 for n in range(70)]


def test_a_take_of_a_variable_rate_is_as_long_as_it_lasts(shoot: Shoot) -> None:
    path = counted(shoot.folder / "v.mp4", 240, then="select='not(eq(mod(n\\,100)\\,7))'", mode="-fps_mode", how="vfr")
    info = probe(path)
    assert info.is_variable
    assert float(info.rate.seconds(info.frames)) == pytest.approx(info.duration_s, abs=0.001)


@pytest.mark.parametrize("size", ["161x91", "90x160", "720x576", "33x33", "1x1"])
def test_takes_of_odd_sizes_fill_the_frame(shoot: Shoot, size: str) -> None:
    width, height = size.split("x")
    path = shoot.folder / "odd.mkv"
    source = f"color=c=white:s={width}x{height}:r=24"
    ffmpeg("-f", "lavfi", "-i", source, "-frames:v", "12", "-pix_fmt", "yuv444p", "-c:v", "ffv1", str(path))
    for fit in (Fit.CROP, Fit.BLUR):
        shown = luma(film(shoot, replace(shoot.add("odd", path, 12), fit=fit)))
        assert (shown.shape, shown.min() > 225) == ((12, 90, 160), True)


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A tall clip with a white disc of 60 pixels in the middle of grey; squeezed it is none."""
    inside_it = "lt(hypot(X-45\\,Y-80)\\,30)"
    chain = f"format=yuv420p,geq=lum='if({inside_it},235,100)':cb=128:cr=128"
    return clip(tmp_path / "disc.mp4", "color=c=black", size="90x160", frames=12, filters=chain)


@pytest.mark.parametrize(("fit", "extent", "sides"), [("crop", 107, 100), ("letterbox", 34, 16), ("blur", 34, 100)])
def test_nothing_is_ever_stretched(shoot: Shoot, disc: Path, fit: str, extent: int, sides: int) -> None:
    frame = luma(film(shoot, replace(shoot.add("d", disc, 12), fit=Fit(fit))))[6].astype(int)
    # On a blurred ground only the picture itself, 51 pixels wide, is looked at.
    white = frame[:, 58:102] > 228 if fit == "blur" else frame > 228
    rows, columns = int(white.any(axis=1).sum()), int(white.any(axis=0).sum())
    assert columns == pytest.approx(extent, abs=3)
    assert rows == pytest.approx(min(extent, 90), abs=3)
    assert frame[45, 4] == pytest.approx(sides, abs=3)


def test_a_blurred_ground_has_no_edges_of_its_own(shoot: Shoot) -> None:
    tall = clip(shoot.folder / "t.mp4", "testsrc2", size="90x160", frames=12)
    frame = luma(film(shoot, replace(shoot.add("t", tall, 12), fit=Fit.BLUR)))[6].astype(int)
    assert np.abs(np.diff(frame[:, :50], axis=1)).max() < 12
    assert np.abs(np.diff(frame[:, 56:104], axis=1)).max() > 60


def ramp(path: Path) -> Path:
    """A clip whose luma rises by one code every 4 of its 800 columns."""
    return clip(
        path, "color=c=black", size="800x450", frames=25, filters="format=yuv420p,geq=lum='20+X/4':cb=128:cr=128"
    )


def keys(*boxes: tuple[int, float, float, float], curve: str = Curve.LINEAR) -> dict[str, tuple[ReframeKey, ...]]:
    """Keys at frames with left, top and side of square parts."""
    return {
        "f": tuple(
            ReframeKey(frame=at, box=Box(x=x, y=y, width=side, height=side), curve=curve) for at, x, y, side in boxes
        )
    }


def middles(path: Path) -> NDArray[np.float64]:
    """Each frame's luma in its middle columns."""
    return luma(path)[:, 30:60, 79:81].mean(axis=(1, 2))


@pytest.mark.parametrize("fades", [Fades(), Fades(picture_in=1)])
def test_a_pan_moves_evenly_and_exactly_from_key_to_key(shoot: Shoot, fades: Fades) -> None:
    item = shoot.add("r", ramp(shoot.folder / "r.mp4"), 25)
    item = replace(item, reframe=keys((0, 0.0, 0.2, 0.5), (20, 0.5, 0.2, 0.5)), fades=fades)
    seen = middles(film(shoot, item))[1:]
    wanted = [20 + 200 * (0.25 + 0.5 * min(n, 20) / 20) for n in range(1, 25)]
    assert np.abs(seen - wanted).max() < 1.5


def test_a_curve_shapes_the_way_to_the_next_key(shoot: Shoot) -> None:
    item = shoot.add("r", ramp(shoot.folder / "r.mp4"), 25)
    item = replace(item, reframe=keys((0, 0.0, 0.2, 0.5), (24, 0.5, 0.2, 0.5), curve=Curve.EASE_IN))
    wanted = [20 + 200 * (0.25 + 0.5 * (n / 24) ** 2) for n in range(25)]
    assert np.abs(middles(film(shoot, item)) - wanted).max() < 1.5


@pytest.mark.parametrize(
    "drawn", [{"fades": Fades(picture_in=2, picture_out=2)}, {"supers": (Super(text=".", tracking_em=1, frames=24),)}]
)
def test_a_pan_over_a_still_moves_also_where_something_is_drawn_over_it(shoot: Shoot, drawn: dict[str, object]) -> None:
    ffmpeg("-i", str(ramp(shoot.folder / "r.mp4")), "-frames:v", "1", str(shoot.folder / "r.png"))
    asset = shoot.asset("p", shoot.folder / "r.png", AssetKind.PICTURE, "image/png")
    item = Item(id="s", source=StillSource(asset_id=asset), frames=24, reframe=keys((0, 0, 0, 0.5), (23, 0.5, 0, 0.5)))
    straight = middles(film(shoot, item))
    composed = middles(film(shoot, replace(item, **drawn)))
    assert straight[-1] - straight[0] > 80
    assert np.abs(straight[2:22] - composed[2:22]).max() < 2


def test_a_split_pan_goes_on_where_it_was(shoot: Shoot) -> None:
    """Chunks are seams of our own; nothing is seen of them."""
    path = clip(
        shoot.folder / "r.mp4", "color=c=black", size="800x450", frames=100,
        filters="format=yuv420p,geq=lum='20+X/4':cb=128:cr=128",
    )  # fmt: skip
    item = replace(shoot.add("r", path, 100), reframe=keys((0, 0.0, 0.2, 0.5), (99, 0.5, 0.2, 0.5)))
    wanted = [20 + 200 * (0.25 + 0.5 * n / 99) for n in range(100)]
    assert np.abs(middles(film(shoot, item)) - wanted).max() < 1.5


def test_parts_outside_the_picture_are_brought_inside(shoot: Shoot) -> None:
    white = clip(shoot.folder / "w.mp4", "color=c=white", frames=12)
    item = replace(shoot.add("w", white, 12), reframe=keys((0, -1.0, -1.0, 1.0), (11, 1.5, 1.5, 3.0)))
    assert luma(film(shoot, item)).min() > 225


def lit(path: Path, code: int, transfer: str, primaries: str = "bt2020", matrix: str = "bt2020nc") -> Path:
    """A 10-bit clip of one grey."""
    tags = f"setparams=range=tv:colorspace={matrix}:color_primaries={primaries}:color_trc={transfer}"
    grey = f"color=c=black:s=160x90:r=24,format=yuv420p10le,geq=lum={code}:cb=512:cr=512,{tags}"
    ffmpeg("-f", "lavfi", "-i", grey, "-frames:v", "4", "-c:v", "ffv1", str(path))
    return path


def nits_of_pq(code: int) -> float:
    """ITU-R BT.2100."""
    power = ((code - 64) / 876) ** (1 / 78.84375)
    return 10000 * (max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125)


def nits_of_hlg(code: int) -> float:
    """ITU-R BT.2100 for a display of 1000 nits."""
    signal = (code - 64) / 876
    scene = signal**2 / 3 if signal <= 0.5 else (exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
    return 1000 * scene**1.2


@pytest.mark.parametrize("composed", [False, True])
@pytest.mark.parametrize(("transfer", "nits"), [("smpte2084", nits_of_pq), ("arib-std-b67", nits_of_hlg)])
def test_hdr_is_brought_to_what_a_display_of_bt709_shows(
    shoot: Shoot, transfer: str, nits: object, composed: bool
) -> None:
    codes = (64, 300, 450, 573, 721, 940)
    fades = Fades(picture_in=1, picture_out=3) if composed else Fades()
    items = [
        replace(shoot.add(f"h{code}", lit(shoot.folder / f"{code}.mkv", code, transfer), 4), fades=fades)
        for code in codes
    ]
    shown = planes(film(shoot, *items))
    for at, code in enumerate(codes):
        light = nits(code) / 203  # type: ignore[operator]
        level, *chroma = inside(shown[at * 4 + (0 if not composed else 1)])
        if light <= 0.5 and not composed:
            assert level == pytest.approx(16 + 219 * light ** (1 / 2.4), abs=2)
        if not composed:
            assert chroma == pytest.approx([128, 128], abs=1)
            assert (level >= 234) == (nits(code) > 900)  # type: ignore[operator]


def test_diffuse_white_of_both_hdr_systems_is_the_same_bright_grey(shoot: Shoot) -> None:
    pq = lit(shoot.folder / "pq.mkv", 573, "smpte2084")
    hlg = lit(shoot.folder / "hlg.mkv", 721, "arib-std-b67")
    shown = luma(film(shoot, shoot.add("pq", pq, 4), shoot.add("hlg", hlg, 4)))[:, 45, 80]
    assert np.abs(shown.astype(int) - 212).max() <= 2


@pytest.mark.parametrize(("primaries", "matrix"), [("bt2020", "bt2020nc"), ("smpte432", "bt709")])
def test_wide_colours_keep_their_greys(shoot: Shoot, primaries: str, matrix: str) -> None:
    path = lit(shoot.folder / "w.mkv", 502, "bt709", primaries, matrix)
    assert inside(planes(film(shoot, shoot.add("w", path, 4)))[2]) == pytest.approx([125.5, 128, 128], abs=1)


def test_a_red_of_bt2020_becomes_a_redder_red_of_bt709(shoot: Shoot) -> None:
    tags = "setparams=range=tv:colorspace={}:color_primaries={}:color_trc=bt709"
    made: list[Item] = []
    for matrix, primaries, options in (("bt2020nc", "bt2020", "bt2020"), ("bt709", "bt709", "bt709")):
        path = shoot.folder / f"{primaries}.mkv"
        chain = f"scale=out_color_matrix={options}:out_range=tv,format=yuv444p10le,{tags.format(matrix, primaries)}"
        source = ["-f", "lavfi", "-i", "color=c=0xA06050:s=160x90:r=24"]
        ffmpeg(*source, "-frames:v", "4", "-vf", chain, "-c:v", "ffv1", str(path))
        made.append(shoot.add(primaries, path, 4))
    wide, plain = (inside(frame) for frame in planes(film(shoot, *made))[[1, 5]])
    assert wide[2] > plain[2] + 4


SPELLINGS = {
    "tagged.mp4": (
        f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{TAG_FILTER}",
        ["-c:v", "libx264", "-crf", "1"],
    ),
    "sd.mp4": ("scale=out_color_matrix=bt601:out_range=tv,format=yuv420p", ["-c:v", "libx264", "-crf", "1"]),
    "full.mp4": (
        "scale=out_color_matrix=bt709:out_range=full,format=yuvj420p,setparams=colorspace=bt709:range=pc",
        ["-c:v", "libx264", "-crf", "1"],
    ),
    "ten.mov": (f"scale=out_color_matrix=bt709:out_range=tv,format=yuv422p10le,{TAG_FILTER}", ["-c:v", "prores_ks"]),
    "rgb.mkv": ("format=gbrp", ["-c:v", "ffv1"]),
    "motion.avi": ("scale=out_range=full,format=yuvj444p", ["-c:v", "mjpeg", "-q:v", "1"]),
    "alpha.mov": ("format=argb", ["-c:v", "qtrle"]),
    "wide.mp4": (
        "scale=out_color_matrix=bt2020:out_range=tv,format=yuv420p10le,setparams=colorspace=bt2020nc:range=tv",
        ["-c:v", "libx265", "-crf", "1", "-x265-params", "log-level=none"],
    ),
    "web.webm": (
        f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{TAG_FILTER}",
        ["-c:v", "libvpx-vp9", "-crf", "4", "-b:v", "0"],
    ),
}


def test_one_colour_is_the_same_colour_however_it_was_written(shoot: Shoot) -> None:
    items: list[Item] = []
    for name, (chain, encoder) in SPELLINGS.items():
        path = shoot.folder / name
        source = ["-f", "lavfi", "-i", "color=c=0xC03020:s=160x90:r=24", "-frames:v", "4"]
        ffmpeg(
            *source,
            "-vf",
            f"format=gbrp,{chain}",
            "-sws_flags",
            "bicubic+accurate_rnd+full_chroma_int",
            *encoder,
            str(path),
        )
        items.append(shoot.add(name, path, 4))
    shown = planes(film(shoot, *items))
    red, green, blue = (level / 255 for level in (0xC0, 0x30, 0x20))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    wanted = [16 + 219 * light, 128 + 224 * (blue - light) / 1.8556, 128 + 224 * (red - light) / 1.5748]
    off = {name: np.abs(inside(shown[at * 4 + 1]) - wanted).max() for at, name in enumerate(SPELLINGS)}
    assert {name: round(float(far), 1) for name, far in off.items() if far > 2} == {}


VPX = ["-crf", "4", "-b:v", "1M", "-auto-alt-ref", "0", "-pix_fmt", "yuva420p"]


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("alpha.mov", ["-c:v", "qtrle", "-pix_fmt", "argb"]),
        ("alpha.mov", ["-c:v", "png", "-pix_fmt", "rgba"]),
        ("alpha.webm", ["-c:v", "libvpx-vp9", *VPX]),
        ("alpha.webm", ["-c:v", "libvpx", *VPX]),
    ],
)
def test_what_is_transparent_is_black(shoot: Shoot, name: str, codec: list[str]) -> None:
    path = shoot.folder / name
    half = "color=c=white:s=160x90:r=24,format=rgba,geq=r=255:g=255:b=255:a='if(lt(X,80),0,255)'"
    ffmpeg("-f", "lavfi", "-i", half, "-frames:v", "4", *codec, str(path))
    frame = luma(film(shoot, shoot.add("a", path, 4)))[1]
    assert frame[:, :76].max() <= 17
    assert frame[:, 84:].min() >= 234


def test_a_take_shown_on_its_side_is_turned_upright(shoot: Shoot) -> None:
    plain = clip(
        shoot.folder / "p.mp4",
        "color=c=black",
        frames=12,
        filters="format=yuv420p,geq=lum='if(lt(X,80),20,220)':cb=128:cr=128",
    )
    turned = shoot.folder / "r.mp4"
    ffmpeg("-display_rotation", "90", "-i", str(plain), "-c", "copy", str(turned))
    frame = luma(film(shoot, replace(shoot.add("r", turned, 12), fit=Fit.LETTERBOX)))[6]
    assert sorted({round(float(frame[at, 80]), -1) for at in (20, 70)}) == [20, 220]
    assert frame[45, 20] <= 17
