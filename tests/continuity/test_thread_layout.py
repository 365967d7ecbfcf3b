"""The thread's layout: columns to scale, rows below each other, everything in its place and reachable."""

from typing import Any

import pytest

from storyboard.continuity.check import Report, check
from storyboard.continuity.thread_cells import HEIGHTS
from storyboard.continuity.thread_layout import Look, Scale, lay_out
from storyboard.continuity.thread_marks import (
    Picture,
    Plate,
    Sheet,
    SpotKind,
    Words,
    legible,
    luminance,
    mixed,
    unless_a_stub,
)
from storyboard.continuity.thread_rows import Tones
from storyboard.continuity.thread_table import thread_table
from storyboard.exchange.thread_picture import DARK, LIGHT
from storyboard.model.board import Board
from storyboard.model.values import replace
from tests.continuity.lantern_broken.planting import broken, clean

TONES = {"shot-tower": Tones((("#101820", 0.6), ("#e0a040", 0.4)), 0.4)}


def sheet(board: Board | None = None, **look: Any) -> Sheet:
    """The layout of a board at 1,200 pixels."""
    board = board or clean()
    return lay_out(thread_table(board, check(board), tones=TONES), Look(1200, DARK, **look))


def test_the_whole_film_fits_the_width_that_was_asked_for() -> None:
    assert sheet().width_px == pytest.approx(1200, abs=3)


def test_columns_are_as_wide_as_shots_are_long() -> None:
    made, frames = sheet(), [column.frames for column in thread_table(clean(), check(clean())).columns]
    for wide, long in zip(made.widths, frames, strict=True):
        assert wide + 2 == pytest.approx(1200 * long / sum(frames), abs=1.1)


def test_all_are_alike_when_asked_for() -> None:
    assert len({round(width) for width in sheet(scale=Scale.EQUAL).widths}) == 1


def test_zooming_makes_it_wider_and_no_higher() -> None:
    near, far = sheet(zoom=3.0), sheet()
    assert near.width_px == pytest.approx(3 * far.width_px, rel=0.01)
    assert near.height_px == far.height_px


def test_rows_stand_below_each_other_without_overlap() -> None:
    made = sheet()
    table = thread_table(clean(), check(clean()))
    tops = [made.row_tops[row.key] for row in table.rows]
    heights = [HEIGHTS[row.kind] for row in table.rows]
    assert [top + height for top, height in zip(tops, heights, strict=True)][:-1] == tops[1:]
    assert made.height_px >= tops[-1] + heights[-1]


def test_no_word_is_wider_than_its_place() -> None:
    made = sheet()
    assert all(mark.width > 0 for mark in made.body if isinstance(mark, Words))
    assert all(mark.x + mark.width <= made.width_px + 1 for mark in made.body)


def test_every_shot_has_its_picture_and_every_picture_its_shot() -> None:
    pictures = [mark.shot_id for mark in sheet().head if isinstance(mark, Picture)]
    assert sorted(pictures) == sorted(clean().shots)


def test_every_column_can_be_pointed_at() -> None:
    made = sheet()
    shots = [spot for spot in made.spots if spot.kind is SpotKind.SHOT]
    assert [spot.column for spot in shots] == list(range(33))


def test_every_finding_can_be_clicked_and_says_why() -> None:
    made = sheet(broken())
    flags = [spot for spot in made.spots if spot.kind is SpotKind.FINDING]
    assert len(flags) == len(check(broken()).open)
    assert all("\n" in spot.tip for spot in flags)


def test_palette_strips_hold_the_colours_that_were_measured() -> None:
    fills = {mark.fill for mark in sheet().body if isinstance(mark, Plate)}
    assert {"#101820", "#e0a040"} <= fills


def test_both_palettes_give_the_same_places() -> None:
    table = thread_table(clean(), check(clean()))
    dark, light = (lay_out(table, Look(1200, colours)) for colours in (DARK, LIGHT))
    assert [(m.x, m.width) for m in dark.body] == [(m.x, m.width) for m in light.body]


def test_nothing_at_all_is_laid_out_too() -> None:
    board = clean()
    bare = replace(
        board, cast=(), props=(), locations=(), scenes=(), shots={}, sequences=(replace(board.main_sequence, items=()),)
    )
    made = lay_out(thread_table(bare, Report(open=(), waived=())), Look(800, DARK))
    assert made.widths == ()
    assert made.width_px == 800


@pytest.mark.parametrize("ground", [DARK["canvas"], LIGHT["canvas"]])
@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#808080", "#e9a23b", "#1d3f55"])
def test_a_label_in_any_colour_can_be_read_on_its_ground(colour: str, ground: str) -> None:
    text = DARK["text"] if ground == DARK["canvas"] else LIGHT["text"]
    light, dark = sorted((luminance(legible(colour, ground, text)), luminance(ground)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_half_of_a_colour_is_between_it_and_its_ground() -> None:
    assert mixed("#ff0000", "#000000", 0.5) == "#800000"


@pytest.mark.parametrize(
    ("cut", "shown"), [("…", ""), ("a…", ""), ("a l…", "a l…"), ("oar", "oar"), ("", ""), ("a", "a")]
)
def test_a_stub_of_a_word_is_left_out(cut: str, shown: str) -> None:
    assert unless_a_stub(cut) == shown


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_words_read_on_what_is_painted_below_them(colours: Any) -> None:
    board = clean()
    board = replace(board, locations=tuple(replace(place, colour="#1d3f55") for place in board.locations))
    marks = lay_out(thread_table(board, check(board), tones=TONES), Look(1200, colours)).body
    seen: list[float] = []
    for at, mark in enumerate(marks):
        if not isinstance(mark, Words) or not mark.text:
            continue
        below = [m for m in marks[:at] if isinstance(m, Plate) and m.fill and m.x <= mark.x < m.x + m.width]
        ground = next((m.fill for m in reversed(below) if m.y <= mark.y + 1 < m.y + m.height), colours["canvas"])
        light, dark = sorted((luminance(mark.colour), luminance(ground)), reverse=True)
        seen.append((light + 0.05) / (dark + 0.05))
    assert min(seen) >= 4.49
