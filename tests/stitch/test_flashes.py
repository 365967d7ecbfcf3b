"""Flashes are counted as the guidelines count them: over an area, within a second, by light or by red."""

import numpy as np

from storyboard.stitch.flashes import CELLS_HIGH, CELLS_WIDE, FlashCounter

Colour = tuple[int, int, int]
BLACK, RED, GREEN, BLUE = (0, 0, 0), (255, 0, 0), (0, 127, 0), (90, 90, 255)


def counted(colours: list[Colour], *, part: float = 1.0, late: int = 0) -> FlashCounter:
    """A counter that has seen frames of these colours at 24 a second; `part` of the picture shows them.

    The right half of that part is `late` by so many frames.
    """
    counter = FlashCounter(24)
    edge = round(CELLS_WIDE * part)
    for index, colour in enumerate(colours):
        frame = np.zeros((CELLS_HIGH, CELLS_WIDE, 3), np.uint8)
        frame[:, : edge // 2] = colour
        frame[:, edge // 2 : edge] = colours[max(0, index - late)]
        counter.see(frame)
    return counter


def flashing(levels: list[int], *, part: float = 1.0, late: int = 0) -> list[tuple[float, float]]:
    """The stretches in which greys flash."""
    return list(counted([(level, level, level) for level in levels], part=part, late=late).stretches())


def test_three_flashes_in_a_second_are_allowed_and_a_fourth_is_not() -> None:
    one = [255, 0]
    assert flashing([0, *one * 3, *[0] * 30]) == []
    assert len(flashing([0, *one * 4, *[0] * 30])) == 1


def test_slow_small_and_faint_changes_are_no_flashes() -> None:
    slow = [level for _ in range(6) for level in [0] * 6 + [255] * 6]
    assert flashing(slow) == []
    assert flashing([0, 255] * 12, part=0.2) == []
    assert flashing([0, 60] * 12) == []


def test_a_flash_over_a_quarter_is_allowed_and_over_more_is_not() -> None:
    assert flashing([0, 255] * 12, part=0.25) == []
    assert flashing([0, 255] * 12, part=0.32)


def test_a_flash_whose_halves_come_a_frame_apart_is_one_flash() -> None:
    levels = [level for _ in range(5) for level in (0, 0, 255, 255)]
    assert flashing(levels, part=0.4, late=1)


def test_two_strobes_are_two_stretches() -> None:
    assert len(flashing([*[0, 255] * 5, *[0] * 48, *[0, 255] * 5])) == 2


def test_red_that_comes_and_goes_at_the_same_light_is_a_red_flash_alone() -> None:
    counter = counted([RED, RED, GREEN, GREEN] * 6)
    assert list(counter.stretches()) == []
    assert len(list(counter.red_stretches())) == 1


def test_colours_without_saturated_red_are_no_red_flash() -> None:
    assert list(counted([BLUE, BLUE, GREEN, GREEN] * 6).red_stretches()) == []
    assert list(counted([(255, 160, 160), (255, 160, 160), GREEN, GREEN] * 6).red_stretches()) == []


def test_a_red_that_stays_is_no_flash() -> None:
    assert list(counted([BLACK, *[RED] * 40]).red_stretches()) == []


def test_three_red_flashes_are_allowed() -> None:
    assert list(counted([GREEN, *[RED, GREEN] * 3, *[GREEN] * 30]).red_stretches()) == []
