"""What people type to go somewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.rate import FILM, Rate
from storyboard.ui.timing.timecode import frame_of


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("00:00:03:04", 76),
        ("3:04", 76),
        ("1:00:00", 1440),
        ("304", 76),
        ("2.5s", 60),
        ("2,5 s", 60),
        ("90f", 90),
        ("+10", 110),
        ("-1:00", 76),
        ("-999", 0),
        ("+1s", 124),
        ("01;00;00", 1440),
    ],
)
def test_every_way_to_write_it_is_understood(text: str, frame: int) -> None:
    assert frame_of(text, FILM, now=100) == frame


@pytest.mark.parametrize("text", ["", "soon", "1.5", "::", "+", "12:", "1:2:3:4:5", "\u0663"])
def test_what_means_nothing_goes_nowhere(text: str) -> None:
    assert frame_of(text, FILM, now=100) is None


@given(st.integers(0, 2_000_000), st.sampled_from(["24", "25", "30000/1001", "60"]))
def test_a_timecode_leads_back_to_its_frame(frame: int, rate: str) -> None:
    exact = Rate.of(rate)
    assert frame_of(exact.clock(frame), exact, now=0) == frame


NTSC = Rate.of("30000/1001")


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("00:01:00;02", 1800),
        ("1:00:02", 1800),
        ("10002", 1800),
        ("1:00:00", 1800),
        ("00:10:00;00", 17982),
        ("00:09:59;29", 17981),
        ("60:02", 1800),
        ("+1:00", 130),
        ("+1:00:00", 1898),
    ],
)
def test_at_29_97_what_is_typed_is_read_as_it_is_shown(text: str, frame: int) -> None:
    assert frame_of(text, NTSC, now=100) == frame
