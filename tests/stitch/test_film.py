"""A Cut becomes a film: exact, in order, right in colour, whole or not at all."""

import threading
from pathlib import Path

import numpy as np
import pytest

from storyboard.media.colour import TAG_FILTER
from storyboard.media.errors import MediaError, Stopped
from storyboard.media.probe import probe
from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.cut import Cut
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import AssetKind
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Fades, GapSource, Item, StillSource
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import DipToColour, Dissolve, Wipe
from storyboard.model.values import replace
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.profile import PREVIEW, BurnIn, Profile
from tests.fakes.clips import Shoot, clip, ffmpeg, numbered
from tests.fakes.pixels import luma, planes, sound

CLEAR = Profile("export", crf=4)
"""Nearly lossless, so that codes can be compared."""


def film(shoot: Shoot, cut: Cut, name: str = "film.mp4", **options: object) -> ExportReport:
    options = {"profile": CLEAR, "strict": True, **options}
    return export(cut, shoot.folder / name, media=shoot.media, cache=shoot.folder / "cache", **options)  # type: ignore[arg-type]


def two(shoot: Shoot, clips: Path, first: str = "red", second: str = "blue", **changes: object) -> Cut:
    """Two clips; `changes` are made to the second item."""
    items = [shoot.add("a", clips / f"{first}.mp4"), replace(shoot.add("b", clips / f"{second}.mp4"), **changes)]
    return shoot.cut(items)


def test_every_frame_of_a_straight_film_is_there_in_order(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "numbered.mp4")]
    film(shoot, shoot.cut(items))
    shown = luma(shoot.folder / "film.mp4")[:, 45, 80].astype(int)
    wanted = [16 + 6 * n for n in (*range(24), *range(24))]
    assert np.abs(shown - wanted).max() <= 1


def test_a_trimmed_item_begins_at_its_own_frame(shoot: Shoot, clips: Path) -> None:
    item = replace(shoot.add("a", clips / "numbered.mp4"), in_frame=7, frames=5)
    film(shoot, shoot.cut([item]))
    assert np.abs(luma(shoot.folder / "film.mp4")[:, 45, 80].astype(int) - [58, 64, 70, 76, 82]).max() <= 1


def test_disabled_items_do_not_play(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "red.mp4"), replace(shoot.add("b", clips / "blue.mp4"), enabled=False)]
    assert film(shoot, shoot.cut(items)).frames == 24


@pytest.mark.parametrize("rate", ["24000/1001", "25", "60"])
def test_a_film_keeps_its_exact_rate_over_many_joins(tmp_path: Path, rate: str) -> None:
    shoot = Shoot(tmp_path, rate=Rate.of(rate))
    path = numbered(tmp_path / "n.mp4", rate=rate)
    items = [replace(shoot.add(f"s{n}", path), frames=5 + n % 3) for n in range(12)]
    report = film(shoot, shoot.cut(items))
    info = probe(report.path, decode=True)
    assert (info.rate, info.frames, info.is_variable) == (Rate.of(rate), sum(5 + n % 3 for n in range(12)), False)


def test_picture_and_sound_are_of_equal_length(shoot: Shoot, clips: Path) -> None:
    report = film(shoot, two(shoot, clips, frames=17))
    info = probe(report.path)
    assert info.audio_s == pytest.approx(float(report.duration_s), abs=1e-4)


def test_the_film_says_how_its_colours_are_meant(shoot: Shoot, clips: Path) -> None:
    colours = probe(film(shoot, two(shoot, clips)).path).colours
    assert (colours.matrix, colours.primaries, colours.transfer, colours.full_range) == (*["bt709"] * 3, False)


def test_the_index_comes_first(shoot: Shoot, clips: Path) -> None:
    data = film(shoot, two(shoot, clips)).path.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_the_middle_of_a_dissolve_is_the_mean_of_both_sides(shoot: Shoot, clips: Path) -> None:
    report = film(shoot, two(shoot, clips, transition_in=Dissolve(frames=9)))
    seen = planes(report.path).mean(axis=(2, 3))
    assert report.frames == 39
    assert np.abs(seen[19] - (seen[0] + seen[-1]) / 2).max() <= 2


@pytest.mark.parametrize(
    "change",
    [
        {"transition_in": Dissolve(frames=6)},
        {"transition_in": Wipe(frames=6)},
        {"transition_in": DipToColour(frames=6)},
        {"fades": Fades(picture_in=5)},
        {"supers": (Super(text="x", start_frame=0, frames=12),)},
    ],
    ids=["dissolve", "wipe", "dip", "fade", "super"],
)
def test_bars_keep_their_codes_on_both_sides_of_a_join(tmp_path: Path, change: dict[str, object]) -> None:
    shoot = Shoot(tmp_path, width=320, height=180)
    bars = clip(tmp_path / "bars.mp4", "smptehdbars", size="320x180", filters=f"format=yuv420p,{TAG_FILTER}")
    items = [shoot.add("a", bars), replace(shoot.add("b", bars), **change)]
    shown = planes(film(shoot, shoot.cut(items)).path)
    source = planes(bars)[0]
    # The middle of each of the seven bars, in the upper half, where neither edges nor text are.
    columns = [40 + 20 + index * 34 for index in range(7)]
    for frame in (0, 12, 20, 30, len(shown) - 1):
        off = shown[frame][:, 40, columns].astype(int) - source[:, 40, columns]
        assert np.abs(off).max() <= 2


def test_a_wipe_at_angle_0_uncovers_the_left_first(shoot: Shoot, clips: Path) -> None:
    report = film(shoot, two(shoot, clips, "dark", "grey", transition_in=Wipe(frames=9, curve="linear")))
    middle = luma(report.path)[19, 45].astype(int)
    assert middle[10] > 100 > 60 > middle[150]
    assert abs(int(np.argmax(middle < 80)) - 80) <= 3


def test_a_dip_goes_through_its_colour(shoot: Shoot, clips: Path) -> None:
    report = film(shoot, two(shoot, clips, "grey", "grey", transition_in=DipToColour(frames=8, colour="#ffffff")))
    level = luma(report.path)[:, 45, 80].astype(int)
    assert report.frames == 48
    assert level[23] >= 233
    assert level[24] >= 233
    assert level[18] < 130


def test_a_picture_fades_from_and_to_black(shoot: Shoot, clips: Path) -> None:
    item = replace(shoot.add("a", clips / "grey.mp4"), fades=Fades(picture_in=4, picture_out=4))
    level = luma(film(shoot, shoot.cut([item])).path)[:, 45, 80].astype(int)
    assert level[0] <= 18
    assert level[-1] <= 18
    assert level[4] == pytest.approx(level[12], abs=2)


def test_a_title_is_seen_and_keeps_inside_the_safe_area(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, width=320, height=180)
    title = TitleSource(text="A long title that has to be broken", subtitle="and a line below", background="#000000")
    report = film(shoot, shoot.cut([Item(id="t", source=title, frames=36)]))
    bright = luma(report.path)[18] > 60
    rows, columns = np.nonzero(bright)
    assert bright.sum() > 500
    assert 18 <= rows.min() <= rows.max() < 162
    assert 32 <= columns.min() <= columns.max() < 288


def test_an_end_card_shows_its_logo_and_call_to_action(tmp_path: Path) -> None:
    shoot = Shoot(tmp_path, width=320, height=180)
    ffmpeg("-f", "lavfi", "-i", "color=c=red:s=60x40", "-frames:v", "1", str(tmp_path / "logo.png"))
    logo = shoot.asset("logo", tmp_path / "logo.png", AssetKind.PICTURE, "image/png")
    card = TitleSource(text="Go", style="end card", call_to_action="Order", logo_asset_id=logo, background="#000000")
    report = film(shoot, shoot.cut([Item(id="t", source=card, frames=36)]))
    shown = planes(report.path)[20]
    assert (shown[2] > 180).sum() > 1000
    assert (shown[0] > 200).sum() > 500


def test_a_missing_take_plays_as_a_slate_and_is_reported(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "red.mp4"), shoot.missing("b", 12)]
    report = film(shoot, shoot.cut(items), strict=False)
    assert report.frames == 36
    assert report.gaps == ("1A b: missing",)
    assert luma(report.path)[30].max() > 150


def test_a_strict_export_refuses_a_missing_take_by_name(shoot: Shoot, clips: Path) -> None:
    cut = shoot.cut([shoot.add("a", clips / "red.mp4"), shoot.missing("b")])
    with pytest.raises(StoryboardError, match=r"1A b \(missing\)"):
        film(shoot, cut)
    assert not (shoot.folder / "film.mp4").exists()


def test_a_short_take_holds_its_last_frame(shoot: Shoot, clips: Path) -> None:
    item = replace(shoot.add("a", clips / "numbered.mp4"), frames=30)
    report = film(shoot, shoot.cut([item]), strict=False)
    level = luma(report.path)[:, 45, 80].astype(int)
    assert np.abs(level[23:] - level[23]).max() <= 1
    assert report.gaps == ("1 a: short",)


def test_a_lying_take_is_named_with_its_file(shoot: Shoot, clips: Path) -> None:
    item = shoot.add("a", clips / "numbered.mp4", frames=40)
    with pytest.raises(MediaError, match=r"numbered\.mp4.*only 24 of 40 frames"):
        film(shoot, shoot.cut([item]))


def test_a_lying_take_is_held_and_noted_where_the_film_need_not_be_strict(shoot: Shoot, clips: Path) -> None:
    report = film(shoot, shoot.cut([shoot.add("a", clips / "numbered.mp4", frames=40)]), strict=False)
    assert report.frames == 40
    assert "only 24 of 40" in report.notes[0]


def test_a_vanished_take_is_named(shoot: Shoot, clips: Path) -> None:
    item = shoot.add("a", clips / "red.mp4")
    shoot.files[shoot.takes[0].sha256] = shoot.folder / "gone.mp4"
    with pytest.raises(MediaError, match=r"gone\.mp4: 1 a"):
        film(shoot, shoot.cut([item]))


@pytest.mark.parametrize("content", [b"", b"#EXTM3U\nhttp://example.invalid/a.ts\n", b"ffconcat version 1.0\nfile x\n"])
def test_a_take_that_is_no_video_is_named(shoot: Shoot, content: bytes) -> None:
    bad = shoot.folder / "bad.mp4"
    bad.write_bytes(content)
    with pytest.raises(MediaError, match=r"bad\.mp4: 1 a"):
        film(shoot, shoot.cut([shoot.add("a", bad)]))


def test_a_truncated_take_is_named(shoot: Shoot, clips: Path) -> None:
    cut_off = shoot.folder / "short.mp4"
    cut_off.write_bytes((clips / "numbered.mp4").read_bytes()[:2000])
    with pytest.raises(MediaError, match=r"short\.mp4"):
        film(shoot, shoot.cut([shoot.add("a", cut_off)]))


def test_sources_of_any_shape_fill_the_frame(shoot: Shoot) -> None:
    tall = clip(shoot.folder / "t.mp4", "color=c=white", size="90x160", rate="30", frames=30)
    wide = clip(shoot.folder / "w.mp4", "color=c=white", size="160x60", rate="25", frames=25, filters="setsar=3/2")
    turned = shoot.folder / "r.mp4"
    ffmpeg("-display_rotation", "90", "-i", str(tall), "-c", "copy", str(turned))
    names = {"t": tall, "w": wide, "r": turned}
    items = [shoot.add(name, path, 24, rate=probe(path).rate) for name, path in names.items()]
    shown = luma(film(shoot, shoot.cut(items), strict=False).path)
    assert shown.shape == (72, 90, 160)
    assert shown.min() > 220


def test_a_full_range_source_is_brought_to_limited_range(shoot: Shoot) -> None:
    full = clip(
        shoot.folder / "f.mp4",
        "color=c=white",
        filters="scale=out_range=full,format=yuvj420p",
        options=["-pix_fmt", "yuvj420p", "-color_range", "pc"],
    )
    assert abs(int(luma(film(shoot, shoot.cut([shoot.add("a", full)])).path).max()) - 235) <= 1


def test_a_portrait_film_comes_out_upright(tmp_path: Path, clips: Path) -> None:
    shoot = Shoot(tmp_path, width=90, height=160)
    info = probe(film(shoot, shoot.cut([shoot.add("a", clips / "red.mp4")])).path)
    assert (info.width, info.height) == (90, 160)


def test_half_speed_shows_each_frame_twice(shoot: Shoot, clips: Path) -> None:
    item = replace(shoot.add("a", clips / "numbered.mp4"), speed=Ratio.of("1/2"), frames=20, in_frame=2)
    level = luma(film(shoot, shoot.cut([item])).path)[:, 45, 80].astype(int)
    assert np.abs(level - [16 + 6 * (2 + n // 2) for n in range(20)]).max() <= 1


def test_stills_and_gaps_play_for_their_length(shoot: Shoot) -> None:
    picture = shoot.folder / "p.png"
    ffmpeg("-f", "lavfi", "-i", "color=c=white:s=200x200", "-frames:v", "1", str(picture))
    still = Item(
        id="s", source=StillSource(asset_id=shoot.asset("p", picture, AssetKind.PICTURE, "image/png")), frames=9
    )
    gap = Item(id="g", source=GapSource(colour="#000000"), frames=7)
    level = luma(film(shoot, shoot.cut([still, gap])).path)[:, 45, 80]
    assert len(level) == 16
    assert level[:9].min() >= 234
    assert level[9:].max() <= 17


def test_a_burn_in_is_written_over_every_picture(tmp_path: Path, clips: Path) -> None:
    shoot = Shoot(tmp_path, width=320, height=180)
    cut = shoot.cut([shoot.add("a", clips / "dark.mp4")])
    burned = luma(film(shoot, cut, burn_in=BurnIn(number=True, timecode=True, dialogue=True)).path)
    assert burned[5, :40, :60].max() > 200
    assert burned[5, :40, 220:].max() > 200
    assert burned[5, 60:120].max() < 60


def test_the_same_cut_gives_the_same_bytes(shoot: Shoot, clips: Path) -> None:
    cut = two(shoot, clips, transition_in=Dissolve(frames=4))
    first = film(shoot, cut, "one.mp4").path.read_bytes()
    again = export(cut, shoot.folder / "two.mp4", media=shoot.media, cache=shoot.folder / "other", profile=CLEAR)
    assert again.rendered > 0
    assert again.path.read_bytes() == first


def test_a_second_export_renders_nothing(shoot: Shoot, clips: Path) -> None:
    cut = two(shoot, clips, transition_in=Dissolve(frames=4))
    assert film(shoot, cut).rendered == 3
    assert film(shoot, cut).rendered == 0


def test_only_what_an_edit_touched_is_rendered_again(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add(name, clips / f"{name}.mp4") for name in ("red", "blue", "grey", "dark", "numbered")]
    film(shoot, shoot.cut(items))
    items[2] = replace(items[2], in_frame=3, frames=20)
    assert film(shoot, shoot.cut(items)).rendered == 1
    assert film(shoot, shoot.cut([items[4], *items[:4]])).rendered == 0


def test_a_preview_is_smaller_and_has_short_groups(tmp_path: Path, clips: Path) -> None:
    shoot = Shoot(tmp_path, width=1280, height=720)
    report = film(shoot, shoot.cut([shoot.add("a", clips / "grey.mp4")]), profile=PREVIEW)
    kinds = ffmpeg("-i", str(report.path), "-map", "0:v", "-c", "copy", "-f", "framecrc", "-").decode()
    keys = [line for line in kinds.splitlines() if line.startswith("0,") and "F=0x0" not in line]
    assert (report.width, report.height) == (960, 540)
    assert len(keys) == 2


def test_progress_runs_over_the_whole_film(shoot: Shoot, clips: Path) -> None:
    heard: list[tuple[int, int]] = []
    film(shoot, two(shoot, clips), on_progress=lambda done, of: heard.append((done, of)))
    assert heard[-1] == (48, 48)
    assert heard == sorted(heard)


def test_a_stopped_export_leaves_the_old_film_and_nothing_else(shoot: Shoot, clips: Path) -> None:
    (shoot.folder / "film.mp4").write_bytes(b"old")
    cancel = threading.Event()
    items = [shoot.add(f"s{n}", clips / "numbered.mp4") for n in range(4)]
    items = [items[0], *(replace(item, transition_in=Dissolve(frames=4 + n)) for n, item in enumerate(items[1:]))]
    with pytest.raises(Stopped):
        film(shoot, shoot.cut(items), cancel=cancel, on_progress=lambda *_: cancel.set())
    assert (shoot.folder / "film.mp4").read_bytes() == b"old"
    assert leftovers(shoot.folder) == []


def leftovers(folder: Path) -> list[Path]:
    """Anything half made."""
    return [p for p in folder.rglob("*") if p.name.startswith((".render-", ".storyboard-")) or p.suffix == ".part"]


def test_a_part_of_the_film_is_that_part_exactly(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "beep.mp4", has_audio=True)]
    items[1] = replace(items[1], transition_in=Dissolve(frames=6))
    whole, part = film(shoot, shoot.cut(items)), film(shoot, shoot.cut(items), "part.mp4", only=(9, 30))
    first, second = luma(whole.path)[9:30].astype(int), luma(part.path)
    assert part.frames == 21
    assert np.abs(first - second).max() <= 2
    assert np.abs(sound(whole.path)[18_000:60_000] - sound(part.path)).mean() < 2e-3


def test_a_part_that_lies_outside_is_refused(shoot: Shoot, clips: Path) -> None:
    with pytest.raises(StoryboardError, match="48 frames"):
        film(shoot, two(shoot, clips), only=(48, 60))


def test_a_folder_is_no_target(shoot: Shoot, clips: Path) -> None:
    with pytest.raises(MediaError, match="folder"):
        export(two(shoot, clips), shoot.folder, media=shoot.media, cache=shoot.folder / "cache")


def test_an_empty_cut_is_refused(shoot: Shoot) -> None:
    with pytest.raises(StoryboardError, match="nothing to play"):
        film(shoot, shoot.cut([]))


def test_a_name_of_255_bytes_can_be_written(shoot: Shoot, clips: Path) -> None:
    name = "é'" * 83 + "ab.mp4"
    assert len(name.encode()) == 255
    assert film(shoot, two(shoot, clips), name).path.exists()


def test_a_takes_own_sound_is_heard_where_it_plays(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "red.mp4"), shoot.add("b", clips / "beep.mp4", has_audio=True)]
    heard = np.abs(sound(film(shoot, shoot.cut(items)).path))
    assert heard[:47_000].max() < 1e-3
    assert heard[50_000:94_000].max() == pytest.approx(0.125, rel=0.1)


def test_a_looped_bed_lasts_to_the_end(shoot: Shoot, clips: Path) -> None:
    bed = shoot.asset("m", clips / "music.wav", AssetKind.AUDIO, "audio/wav")
    track = AudioTrack(id="t", clips=(AudioClip(id="c", asset_id=bed, is_looped=True),))
    items = [shoot.add("a", clips / "red.mp4"), shoot.add("b", clips / "blue.mp4")]
    heard = np.abs(sound(film(shoot, shoot.cut(items, [track])).path))
    assert heard[90_000:95_000].max() > 0.3
    assert len(heard) == 96_000
