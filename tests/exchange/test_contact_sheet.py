"""Contact sheets."""

import pytest
from PIL import Image, ImageChops

from storyboard.exchange.contact_sheet import Theme, clock, contact_sheet, summary
from storyboard.exchange.sheet_layout import HEIGHT, MARGIN, WIDTH, lay_out
from storyboard.exchange.typography import Style, Weight, printable, put, shortened, wrapped
from storyboard.model.bible import CastMember
from storyboard.model.edits.shots import enable_shots
from storyboard.model.edits.words import set_beat
from storyboard.model.picture import Format
from storyboard.model.sequences import Sequence
from storyboard.model.shots import ContinueLink, DialogueLine, MatchLink, Subject
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse
from tests.fakes.plain_board import plain_board

STYLE = Style(22, "#ffffff")


def red(_shot, width, height):
    return Image.new("RGB", (width, height), "#ff0000")


def nothing(_shot, _width, _height):
    return None


def first(board, picture=red, **options):
    return next(iter(contact_sheet(board, picture, **options)))


def differ(one, other):
    return ImageChops.difference(one, other).getbbox() is not None


def with_shot(board, shot_id, **changes):
    return replace(board, shots={**board.shots, shot_id: replace(board.shots[shot_id], **changes)})


def in_format(board, width, height):
    fmt = Format(id="wide", width=width, height=height)
    return replace(board, formats=(fmt,), sequences=(Sequence(id="main", format_id="wide"),))


@pytest.mark.parametrize("theme", Theme)
def test_a_board_is_drawn_in_either_theme(theme):
    page = first(lighthouse(), theme=theme)
    assert (page.size, page.mode) == ((WIDTH, HEIGHT), "RGB")


def test_the_themes_are_as_dark_and_light_as_they_say():
    dark, light = (first(lighthouse(), theme=theme).convert("L") for theme in (Theme.DARK, Theme.LIGHT))
    assert dark.getextrema() != light.getextrema()
    assert (dark.getpixel((4, 4)), light.getpixel((4, 4))) == (22, 255)


def test_each_shots_picture_stands_in_its_own_card():
    board = lighthouse()
    sheet = lay_out(board)
    colours = dict(zip(board.shots, ("#ff0000", "#00ff00", "#0000ff", "#ffff00"), strict=True))
    page = first(board, lambda shot, width, height: Image.new("RGB", (width, height), colours[shot.id]))
    middle = sheet.row_top(0) + 46 + sheet.picture_height // 2
    seen = [page.getpixel((sheet.card_left(i) + sheet.card_width // 2, middle)) for i in range(4)]
    assert seen == [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)]


def test_a_picture_of_another_shape_is_shown_whole():
    sheet = lay_out(lighthouse())
    page = first(lighthouse(), lambda *_: Image.new("RGB", (100, 400), "#ff0000"))
    top = sheet.row_top(0) + 46
    centre, side = sheet.card_left(0) + sheet.card_width // 2, sheet.card_left(0) + 20
    assert page.getpixel((centre, top + 3)) == (255, 0, 0)
    assert page.getpixel((side, top + sheet.picture_height // 2)) != (255, 0, 0)


def test_a_long_board_has_as_many_pages_as_it_needs():
    board = plain_board(scenes="abcde", shots=5)
    assert [len(page) for page in lay_out(board).pages] == [3, 3, 1]
    assert len(list(contact_sheet(board, nothing))) == 3


def test_pages_are_made_one_after_the_other():
    pages = contact_sheet(plain_board(scenes="a", shots=400), nothing)
    assert next(pages).size == next(pages).size


def test_an_empty_board_has_one_page():
    (page,) = contact_sheet(plain_board(scenes=""), red)
    assert page.size == (WIDTH, HEIGHT)


@pytest.mark.parametrize(("width", "height", "columns"), [(1920, 1080, 4), (1080, 1080, 5), (1080, 1920, 7)])
def test_tall_pictures_stand_closer_together(width, height, columns):
    assert lay_out(in_format(lighthouse(), width, height)).columns == columns


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920), (2390, 1000), (16, 16384)])
def test_every_card_lies_on_the_page(width, height):
    sheet = lay_out(in_format(plain_board(scenes="abc", shots=9), width, height))
    rows = max(len(page) for page in sheet.pages)
    assert sheet.card_left(sheet.columns - 1) + sheet.card_width <= WIDTH - MARGIN
    assert sheet.row_top(rows) <= HEIGHT


@pytest.mark.parametrize(
    "changes",
    [
        {"dialogue": (DialogueLine(speaker_id="mara", text="Not tonight."),)},
        {"dialogue": (DialogueLine(text="A voice nobody knows."),)},
        {"action": "Something else happens here."},
        {"link": ContinueLink(from_shot_id="dark")},
        {"link": MatchLink(keyframe_id="key")},
        {"frames": 90},
        {"subjects": (Subject(ref_id="ilya"), Subject(ref_id="lost"))},
        {"subjects": tuple(Subject(ref_id=f"c{i}") for i in range(9))},
    ],
)
def test_what_a_shot_says_is_on_its_card(changes):
    crowd = tuple(CastMember(id=f"c{i}", name=f"Somebody {i}") for i in range(9))
    board = replace(lighthouse(), cast=(*lighthouse().cast, *crowd))
    assert differ(first(board), first(with_shot(board, "match", **changes)))


def test_a_scenes_beat_is_named_beside_its_heading():
    assert differ(first(lighthouse()), first(set_beat(lighthouse(), ("dark",), "hook").board))


def test_a_name_is_shown_without_its_sign():
    with_sign, without = (with_shot(lighthouse(), "match", action=f"{sign}Mara runs.") for sign in ("@", ""))
    assert not differ(first(with_sign), first(without))


def test_a_shot_that_is_off_looks_off():
    assert differ(first(lighthouse()), first(enable_shots(lighthouse(), ("match",), enabled=False).board))


def test_a_scene_that_goes_on_in_the_next_row_is_named_again():
    board = plain_board(scenes="a", shots=5)
    page = first(board)
    sheet = lay_out(board)
    band = page.crop((MARGIN, sheet.row_top(1), WIDTH // 2, sheet.row_top(1) + 40))
    assert len(band.getcolors(100_000) or []) > 2


@pytest.mark.parametrize("text", ["x" * 20_000, "word " * 4_000, "\0\x07\u200f", "ש" * 99, "\n\n\n", "  "])
def test_no_text_breaks_a_page(text):
    board = with_shot(lighthouse(), "match", action=text, dialogue=(DialogueLine(speaker_id="mara", text=text),))
    scenes = tuple(replace(scene, heading=text) for scene in board.scenes)
    assert first(replace(board, title=text, logline=text, scenes=scenes), nothing).size == (WIDTH, HEIGHT)


def test_the_summary_counts_shots_scenes_and_length():
    assert summary(lighthouse()) == ("4 shots in 2 scenes  ·  16:9  ·  24 fps", "0:11")
    assert summary(plain_board(scenes="a", shots=1)) == ("1 shot in 1 scene  ·  16:9  ·  24 fps", "0:02")


def test_an_odd_shape_is_said_as_a_number():
    assert "2.39:1" in summary(in_format(lighthouse(), 2390, 1000))[0]


@pytest.mark.parametrize(("seconds", "said"), [(0, "0:00"), (26.54, "0:26.5"), (59.96, "1:00"), (3600, "60:00")])
def test_a_length_is_said_in_minutes_and_seconds(seconds, said):
    assert clock(seconds) == said


def test_wrapped_lines_fit_and_the_last_one_says_that_there_is_more():
    lines = wrapped("She carries the lantern down the cliff path in the wind.", STYLE, 200, 2)
    assert len(lines) == 2
    assert all(STYLE.width(line) <= 200 for line in lines)
    assert lines[1].endswith("…")


def test_a_word_wider_than_the_line_is_shortened():
    assert [line[-1] for line in wrapped("x" * 99 + " end", STYLE, 100, 3)] == ["…", "d"]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_wraps_to_nothing(text):
    assert wrapped(text, STYLE, 100, 3) == []


def test_a_text_that_fits_is_left_alone():
    assert shortened("Rain.", STYLE, 200) == "Rain."


def test_signs_that_cannot_be_drawn_become_spaces():
    assert printable("a\0b\n\tc") == "a b c"


@pytest.mark.parametrize("weight", Weight)
def test_every_weight_of_the_typeface_is_there(weight):
    image = Image.new("RGB", (120, 40), "#000000")
    put(image, (60, 20), "Hxg", Style(22, "#ffffff", weight), anchor="mm")
    left, _, right, _ = image.getbbox() or (0, 0, 0, 0)
    assert abs((left + right) / 2 - 60) < 2


def test_drawing_no_text_draws_nothing():
    image = Image.new("RGB", (9, 9))
    put(image, (0, 0), "", STYLE)
    assert image.getbbox() is None
