"""Exact rates and ratios."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from storyboard.model.rate import FILM, Rate, Ratio

NTSC = Rate.of("30000/1001")
rates = st.sampled_from([FILM, NTSC, Rate.of(25), Rate.of("24000/1001"), Rate.of(60)])


@pytest.mark.parametrize(
    ("given_as", "written"),
    [
        (24, "24"),
        ("24", "24"),
        ("48/2", "24"),
        ("29.97", "2997/100"),
        (Fraction(30000, 1001), "30000/1001"),
        ({"numerator": 48, "denominator": 2}, "24"),
        ({"numerator": 24}, "24"),
    ],
)
def test_a_ratio_is_written_in_lowest_terms(given_as, written):
    assert str(Ratio.model_validate(given_as)) == written


@pytest.mark.parametrize(
    "bad",
    [
        *("0", "-24", "1/0", "1/00", "24/", "abc", "", "1e9999999", "9" * 30),
        *(10**12, {"numerator": 1, "denominator": 0}, {"numerator": "x"}, None, 23.976, [24]),
    ],
)
def test_what_is_no_ratio_is_refused(bad):
    with pytest.raises(ValidationError):
        Ratio.model_validate(bad)


def test_ratios_are_ordered():
    assert Ratio.of("1/2") < Ratio.of(1) <= Ratio.of("3/2")


@given(rate=rates, frames=st.integers(-(10**6), 10**6))
def test_frames_survive_seconds_and_back(rate, frames):
    assert rate.frames(rate.seconds(frames)) == frames


@pytest.mark.parametrize(
    ("seconds", "frames"), [("0.0208", 0), (Fraction(1, 48), 1), (2.5, 60), (Fraction(-1, 48), -1)]
)
def test_half_a_frame_is_rounded_away_from_nothing(seconds, frames):
    assert FILM.frames(seconds) == frames


@pytest.mark.parametrize(
    ("rate", "frames", "timecode"),
    [
        (FILM, 0, "00:00:00:00"),
        (FILM, 24 * 3600 + 25, "01:00:01:01"),
        (NTSC, 30, "00:00:01:00"),
        (FILM, -25, "-00:00:01:01"),
    ],
)
def test_timecode_counts_in_whole_frames(rate, frames, timecode):
    assert rate.timecode(frames) == timecode
