"""Titles and supers: where they stand, how they come and go, and that they can be read."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.model.captions import Place, Watermark
from storyboard.model.rate import FILM, Rate
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super, TitleMotion, TitleSource, TitleStyle
from storyboard.stitch.burn_in import burn
from storyboard.stitch.compose import letterings_of
from storyboard.stitch.job import BurnInJob, LayerJob
from storyboard.stitch.overlay import lay_mark
from storyboard.stitch.stage import Mark, Stage
from storyboard.stitch.titles import super_marks, title_marks
from storyboard.stitch.transitions import Frame

SHAPES = [(640, 360), (360, 640), (480, 480), (480, 600)]
TEXTS = [
    "Nobody came back",
    "No one remembers who lit the lamp the first time, only that it has never gone out since that winter night",
    ("words and more words " * 30)[:500],
    "W" * 60,
    "two\nlines",
    "\u05d4\u05d0\u05d5\u05e8 \u05d4\u05d0\u05d7\u05e8\u05d5\u05df",
    "\u5728\u9ed1\u6697\u7684\u6d77\u908a\uff0c\u706f\u5854\u4eae\u8d77",
    "\u201cQuotes\u201d & <marks> 'n' more",
    "\u0e19\u0e49\u0e33\u0e43\u0e2b\u0e0d\u0e48 \u00c5\u0302",
]


def ground(shape: tuple[int, int], level: int = 0) -> Frame:
    return np.full((shape[1], shape[0], 3), level, np.uint8)


def shown(layer: LayerJob, shape: tuple[int, int], at: int, level: int = 0) -> Frame:
    frame = ground(shape, level)
    for lettering in letterings_of(layer, Stage(*shape), FILM):
        lettering.over(frame, at)
    return frame


def inked(frame: Frame, level: int = 0) -> tuple[int, int, int, int] | None:
    """The box of what differs clearly from the ground: left, top, right, bottom."""
    rows, columns = np.nonzero(np.abs(frame.astype(int) - level).max(axis=2) > 40)
    if not len(rows):
        return None
    return int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1


def is_safe(box: tuple[int, int, int, int] | None, shape: tuple[int, int]) -> bool:
    edge = (round(shape[0] * 0.1) - 1, round(shape[1] * 0.1) - 1)
    return box is None or (
        box[0] >= edge[0] and box[1] >= edge[1] and box[2] <= shape[0] - edge[0] and box[3] <= shape[1] - edge[1]
    )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("style", [*TitleStyle, "a style of tomorrow"])
def test_no_text_leaves_the_title_safe_area(style: str, shape: tuple[int, int]) -> None:
    for text in TEXTS:
        over = LayerJob(piece_frames=48, supers=(Super(text=text, style=style, subtitle="A second line"),))
        card = LayerJob(piece_frames=48, title=TitleSource(text=text, style=style, subtitle=text, call_to_action="Go"))
        assert is_safe(inked(shown(over, shape, 24)), shape), text
        assert is_safe(inked(shown(card, shape, 24)), shape), text


@pytest.mark.parametrize("motion", list(TitleMotion))
@pytest.mark.parametrize("style", list(TitleStyle))
def test_a_text_stays_in_the_safe_area_all_the_time_it_moves(style: str, motion: str) -> None:
    shape = SHAPES[0]
    layer = LayerJob(piece_frames=48, supers=(Super(text=TEXTS[1], style=style, motion=motion),))
    assert all(is_safe(inked(shown(layer, shape, at)), shape) for at in range(0, 48, 3))


def moving(motion: str) -> list[tuple[int, int, int, int]]:
    layer = LayerJob(piece_frames=48, supers=(Super(text="Here", style="card", motion=motion, frames=40),))
    boxes = [inked(shown(layer, (640, 360), at)) for at in range(48)]
    assert all(box is None for box in boxes[40:])
    return [box for box in boxes if box is not None]


def test_a_text_without_motion_is_there_at_once_and_gone_at_once() -> None:
    boxes = moving("none")
    assert len(boxes) == 40
    assert len(set(boxes)) == 1


def test_a_fading_text_stays_in_its_place() -> None:
    boxes = moving("fade")
    assert max(box[0] for box in boxes) - min(box[0] for box in boxes) <= 2
    assert max(box[1] for box in boxes) - min(box[1] for box in boxes) <= 2


def test_a_rising_text_comes_from_below() -> None:
    tops = [box[1] for box in moving("rise")[:12]]
    assert tops[0] > tops[-1] + 2
    assert all(a >= b - 1 for a, b in pairwise(tops))


@pytest.mark.parametrize(("motion", "way"), [("slide left", -1), ("slide right", 1)])
def test_a_sliding_text_comes_from_one_side_and_leaves_by_the_other(motion: str, way: int) -> None:
    middles = [(box[0] + box[2]) / 2 for box in moving(motion)]
    rest = middles[len(middles) // 2]
    assert (rest - middles[0]) * way > 4
    assert (middles[-1] - rest) * way > 4


def test_a_text_moves_by_parts_of_a_pixel() -> None:
    mark = Mark(Image.new("RGBA", (4, 4), (255, 255, 255, 255)), 4, 4)
    frame = ground((16, 16))
    lay_mark(frame, mark, 0.5, 0.0, 1.0)
    assert frame[5, 4:9, 0].tolist() == [pytest.approx(128, abs=2), 255, 255, 255, pytest.approx(128, abs=2)]


def contrast(frame: Frame) -> float:
    """WCAG's contrast of the brightest ink to the ground right beside the letters."""

    def light(level: float) -> float:
        part = level / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    grey = frame.max(axis=2)
    box = grey[299:313, 290:350]
    bright, dark = float(np.percentile(box, 99)), float(np.percentile(box, 25))
    return (light(bright) + 0.05) / (light(dark) + 0.05)


@pytest.mark.parametrize("level", [0, 60, 128, 190, 255])
def test_a_super_can_be_read_on_any_ground(level: int) -> None:
    layer = LayerJob(piece_frames=48, supers=(Super(text="HHHHHHHHHH"),))
    assert contrast(shown(layer, (640, 360), 24, level)) >= 4.5


def test_a_dark_ground_is_hardly_touched() -> None:
    layer = LayerJob(piece_frames=48, supers=(Super(text="H"),))
    frame = shown(layer, (640, 360), 24, 30)
    assert int(frame.min()) >= 12


def test_dark_ink_is_set_apart_by_light() -> None:
    layer = LayerJob(piece_frames=48, supers=(Super(text="HHHHHHHH", colour="#101010"),))
    frame = shown(layer, (640, 360), 24, 20)
    assert int(frame.max()) > 120


def test_a_lower_third_of_a_text_from_right_to_left_stands_on_the_right() -> None:
    marks = super_marks(Super(text="\u05de\u05d0\u05e8\u05d4", style="lower third"), Stage(640, 360))
    assert min(mark.x for mark in marks if mark.shade is None) > 320


def test_a_lower_third_takes_its_second_line_from_either_place() -> None:
    stage = Stage(640, 360)
    by_field = super_marks(Super(text="Mara", subtitle="Keeper", style="lower third"), stage)
    by_line = super_marks(Super(text="Mara\nKeeper", style="lower third"), stage)
    assert [(m.x, m.y, m.picture.size) for m in by_field] == [(m.x, m.y, m.picture.size) for m in by_line]


@pytest.mark.parametrize("style", list(TitleStyle))
def test_an_empty_text_shows_nothing(style: str) -> None:
    assert super_marks(Super(text="  ", style=style), Stage(640, 360)) == []


def test_tracking_spreads_a_title() -> None:
    plain, wide = (
        title_marks(TitleSource(text="NORTH", tracking_em=space), Stage(640, 360))[0].picture.width
        for space in (0, 0.3)
    )
    assert wide > plain * 1.2


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [(600, 400), (40, 400), (1200, 90)])
def test_an_end_card_shows_logo_words_and_button_without_overlap(
    tmp_path: Path, shape: tuple[int, int], size: tuple[int, int]
) -> None:
    Image.new("RGBA", size, (200, 40, 40, 255)).save(tmp_path / "logo.png")
    card = TitleSource(text="Harbour", subtitle="Since 1962", call_to_action="Order now", style="end card")
    marks = title_marks(card, Stage(*shape), str(tmp_path / "logo.png"))
    assert len(marks) == 4
    assert all(above.y + above.picture.height <= below.y for above, below in pairwise(marks))
    logo = marks[0].picture
    assert logo.width / logo.height == pytest.approx(size[0] / size[1], rel=0.12)


def test_what_is_hidden_in_a_logo_does_not_bleed_into_its_edge(tmp_path: Path) -> None:
    logo = Image.new("RGBA", (400, 400), (0, 255, 0, 0))
    logo.paste((255, 0, 0, 255), (100, 100, 300, 300))
    logo.save(tmp_path / "logo.png")
    card = TitleSource(text="", style="end card", background="#000000")
    layer = LayerJob(piece_frames=24, title=card, logo=str(tmp_path / "logo.png"))
    assert int(shown(layer, (640, 360), 12)[:, :, 1].max()) < 8


def burnt(job: BurnInJob, index: int = 0, rate: Rate = FILM, level: int = 120) -> Frame:
    return burn(ground((640, 360), level), job, Stage(640, 360), rate, index)


def test_a_clock_does_not_jitter() -> None:
    edges = {inked(burnt(BurnInJob(timecode_frame=0), index), 120) for index in range(24)}
    assert len({(box[0], box[2]) for box in edges if box}) == 1


def test_the_clock_drops_frames_where_its_rate_does() -> None:
    ntsc = Rate.of("30000/1001")
    assert [ntsc.clock(n) for n in (0, 1799, 1800, 17982, 107892)] == [
        "00:00:00;00",
        "00:00:59;29",
        "00:01:00;02",
        "00:10:00;00",
        "01:00:00;00",
    ]
    assert Rate.of("60000/1001").clock(3600) == "00:01:00;04"
    assert Rate.of("24000/1001").clock(1440) == "00:01:00:00"
    assert ntsc.clock(-1800) == "-00:01:00;02"


@pytest.mark.parametrize("place", list(Place))
def test_a_watermark_stands_where_it_was_put_and_as_strong_as_it_was_asked(place: Place) -> None:
    faint = burnt(BurnInJob(watermark=Watermark(text="DRAFT", opacity=0.3, place=place)))
    strong = burnt(BurnInJob(watermark=Watermark(text="DRAFT", opacity=1.0, place=place)))
    box = inked(strong, 120)
    assert box is not None
    middle = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    assert (middle[0] < 320) == ("left" in place) or place == Place.CENTRE
    assert (middle[1] < 180) == ("top" in place) or place == Place.CENTRE
    assert 120 < int(faint.max()) < 190 < int(strong.max())


def test_a_watermark_never_covers_number_and_clock() -> None:
    job = BurnInJob(number="1A", watermark=Watermark(text="X" * 40, opacity=1, place=Place.TOP_LEFT))
    alone = burnt(BurnInJob(number="1A"))
    both = burnt(job)
    assert np.array_equal(alone[18:40, 32:70], both[18:40, 32:70])


def test_a_caption_makes_way_for_a_super() -> None:
    line = (DialogueLine(text="Not tonight.", start_frame=0, frames=10),)
    low, high = (inked(burnt(BurnInJob(lines=line, lines_on_top=top)), 120) for top in (False, True))
    assert low is not None
    assert high is not None
    assert low[1] > 270
    assert 36 <= high[1] < high[3] < 140


@pytest.mark.parametrize("text", TEXTS)
def test_a_burnt_in_caption_keeps_to_the_safe_area(text: str) -> None:
    box = inked(burnt(BurnInJob(lines=(DialogueLine(text=text, start_frame=0, frames=9),))), 120)
    assert is_safe(box, (640, 360))
