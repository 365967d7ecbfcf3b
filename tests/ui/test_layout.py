"""The board's layout: where cards stand, and what keys, clicks and drops find there."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from storyboard.ui.layout import BoardLayout, Measure, Rect, Section, Step, lay_out

sections = st.lists(st.builds(Section, cards=st.integers(0, 9), is_folded=st.booleans()), min_size=1, max_size=6)
measures = st.builds(Measure, width=st.integers(40, 3000), card_width=st.integers(112, 900))
layouts = st.builds(lay_out, sections, measures)


def sides(rect: Rect | None) -> tuple[float, float, float, float]:
    assert rect is not None
    return rect.x, rect.y, rect.width, rect.height


def shown(layout: BoardLayout) -> list[int]:
    return [row.first + at for row in layout.rows for at in range(row.count)]


@given(layouts)
def test_every_card_of_an_open_scene_has_a_place_and_no_folded_one_does(layout: BoardLayout) -> None:
    expected = []
    for first, section in zip(layout.firsts, layout.sections, strict=True):
        expected += [] if section.is_folded else range(first, first + section.cards)
    total = sum(section.cards for section in layout.sections)
    assert [i for i in range(total) if layout.card_rect(i) is not None] == expected == shown(layout)


@given(layouts)
def test_no_two_things_overlap(layout: BoardLayout) -> None:
    rects = [rect for i in shown(layout) if (rect := layout.card_rect(i))]
    everything = [*rects, *layout.headings]
    assert not any(a.meets(b) for at, a in enumerate(everything) for b in everything[at + 1 :])


@given(layouts)
def test_everything_lies_inside_the_board(layout: BoardLayout) -> None:
    rects = [rect for i in shown(layout) if (rect := layout.card_rect(i))]
    assert all(rect.x >= 0 and rect.y >= 0 and rect.bottom <= layout.height for rect in rects)
    assert all(rect.right <= max(layout.measure.width, 110) + 0.01 for rect in rects)


@given(layouts)
def test_the_middle_of_a_card_finds_the_card(layout: BoardLayout) -> None:
    for index in shown(layout):
        rect = layout.card_rect(index)
        assert rect is not None
        assert layout.card_at(rect.x + rect.width / 2, rect.y + rect.height / 2) == index


@given(layouts)
def test_a_link_mark_stands_in_the_gap_before_its_card(layout: BoardLayout) -> None:
    for index in shown(layout):
        gap, card = layout.gap_rect(index), layout.card_rect(index)
        assert gap is not None
        assert card is not None
        assert abs(gap.right - card.x) < 0.01
        assert layout.card_at(gap.x + gap.width / 2, gap.y + 1) is None


@given(layouts, st.floats(0, 1), st.floats(0, 1))
def test_a_mirrored_board_is_the_board_in_a_mirror(layout: BoardLayout, across: float, down: float) -> None:
    width = layout.measure.width
    assume(width >= 112)
    mirror = lay_out(layout.sections, replace(layout.measure, is_mirrored=True))
    x, y = across * width, down * layout.height
    assert mirror.drop_at(width - x, y) == layout.drop_at(x, y)
    for index in shown(layout):
        card, gap = layout.card_rect(index), layout.gap_rect(index)
        assert card is not None
        assert gap is not None
        assert sides(mirror.card_rect(index)) == pytest.approx(sides(card.mirrored(width)))
        assert sides(mirror.gap_rect(index)) == pytest.approx(sides(gap.mirrored(width)))
        assert mirror.card_at(width - card.x - card.width / 2, card.y + 1) == index
    for section in range(len(layout.sections)):
        mark = layout.mark_rect(section, 0)
        assert sides(mirror.mark_rect(section, 0)) == pytest.approx(sides(mark.mirrored(width)))


@given(layouts)
def test_a_rubber_band_over_the_board_finds_every_shown_card(layout: BoardLayout) -> None:
    assert list(layout.cards_in(Rect(0, 0, 4000, layout.height))) == shown(layout)


@given(layouts)
def test_steps_right_visit_every_shown_card_once(layout: BoardLayout) -> None:
    cards = shown(layout)
    if not cards:
        return
    visited = [cards[0]]
    while (after := layout.moved(visited[-1], Step.RIGHT)) != visited[-1]:
        visited.append(after)
    assert visited == cards


@given(layouts, st.sampled_from(Step), st.integers(0, 60))
def test_every_step_leads_to_a_shown_card(layout: BoardLayout, step: Step, index: int) -> None:
    cards = shown(layout)
    if cards and index < sum(section.cards for section in layout.sections):
        assert layout.moved(index, step, 500) in cards


@given(layouts, st.floats(-100, 4000), st.floats(-100, 9000))
def test_every_drop_lands_in_a_scene(layout: BoardLayout, x: float, y: float) -> None:
    section, place = layout.drop_at(x, y)
    assert 0 <= place <= layout.sections[section].cards
    assert layout.mark_rect(section, place).width > 0


def test_a_drop_on_the_left_half_of_a_card_goes_before_it() -> None:
    layout = lay_out([Section(4)], Measure(width=1200))
    rect = layout.card_rect(2)
    assert rect is not None
    assert layout.drop_at(rect.x + 5, rect.y + 5) == (0, 2)
    assert layout.drop_at(rect.right - 5, rect.y + 5) == (0, 3)


def test_a_heading_is_found_by_its_place() -> None:
    layout = lay_out([Section(2), Section(1)], Measure(width=1200))
    heading = layout.headings[1]
    assert layout.heading_at(heading.x + 3, heading.y + 3) == 1
    assert layout.heading_at(heading.x + 3, heading.bottom + 3) is None


def test_a_page_moves_by_what_is_seen() -> None:
    layout = lay_out([Section(40)], Measure(width=1200))
    page = 2 * (layout.card_height + layout.measure.row_gap)
    assert layout.moved(0, Step.PAGE_DOWN, page) == 2 * layout.columns


def test_zooming_out_puts_more_cards_beside_each_other() -> None:
    near, far = (lay_out([Section(40)], Measure(width=1200, card_width=width)) for width in (500, 120))
    assert near.columns < far.columns


@given(layouts, st.floats(0, 3000), st.floats(1, 900))
def test_what_scrolling_brings_next_is_nearest_first_and_not_in_sight(
    layout: BoardLayout, top: float, room: float
) -> None:
    seen = {row.first for row in layout.rows_in(top, top + room)}
    below = [row.first for row in layout.rows if row.y >= top + room]
    above = [row.first for row in layout.rows if row.y + layout.card_height < top][::-1]
    firsts = {row.first: row for row in layout.rows}
    for rows, expected in ((2, below[:2]), (-2, above[:2])):
        found = [index for index in layout.beyond(top, top + room, rows) if index in firsts]
        assert found == expected
        assert seen.isdisjoint(found)
