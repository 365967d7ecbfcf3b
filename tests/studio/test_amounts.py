"""Money, lengths and yes-or-no are read exactly, or refused in a sentence."""

import pytest

from storyboard.model.rate import FILM, Rate
from storyboard.studio.amounts import BadAmount, frames, microusd, yes


@pytest.mark.parametrize(
    ("text", "amount"), [("5", 5_000_000), ("$5.00", 5_000_000), (" 0.000001 ", 1), ("", None), ("0", 0)]
)
def test_dollars_become_exact_micro_dollars(text: str, amount: int | None) -> None:
    assert microusd(text) == amount


@pytest.mark.parametrize("text", ["five", "-1", "0.0000001", "NaN", "inf", "1,50"])
def test_what_is_no_money_is_refused(text: str) -> None:
    with pytest.raises(BadAmount, match="no amount of money"):
        microusd(text)


@pytest.mark.parametrize(
    ("text", "count"), [("2.5", 60), ("2,5", 60), ("0:03", 72), ("1:00.5", 1452), ("72f", 72), ("3s", 72)]
)
def test_lengths_become_whole_frames(text: str, count: int) -> None:
    assert frames(text, FILM) == count


def test_lengths_are_exact_at_broken_rates() -> None:
    assert frames("10", Rate.of("30000/1001")) == 300


@pytest.mark.parametrize("text", ["soon", "0", "-2", "1e999", "", "f"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(BadAmount):
        frames(text, FILM)


def test_yes_and_no_and_nothing_between() -> None:
    assert yes("Yes")
    assert not yes("off")
    with pytest.raises(BadAmount, match="neither yes nor no"):
        yes("maybe")
