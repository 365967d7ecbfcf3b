"""What a model can do: lengths and prices."""

import pytest

from storyboard.model.capabilities import Durations, ModelCapabilities, PricePerSecond


def model(*prices):
    return ModelCapabilities(id="m", label="M", api_kind="k", as_of="2026-11-01", source="s", prices=prices)


@pytest.mark.parametrize(("wanted", "given_s"), [(1, 4), (4, 4), (4.1, 8), (12, 12), (12.01, None)])
def test_the_shortest_listed_length_that_is_long_enough(wanted, given_s):
    assert Durations(allowed_s=(8, 4, 12)).fit(wanted) == given_s


@pytest.mark.parametrize(
    ("wanted", "given_s"), [(0.1, 2), (2, 2), (2.05, 2.5), (3.0000000001, 3), (9.9, 10), (10.2, None)]
)
def test_a_range_is_met_in_its_steps(wanted, given_s):
    assert Durations(min_s=2, max_s=10, step_s=0.5).fit(wanted) == given_s


def test_a_step_beyond_the_longest_is_no_length():
    assert Durations(min_s=1, max_s=4, step_s=2).fit(3.5) is None


@pytest.mark.parametrize(("wanted", "given_s"), [(0.5, 1), (3.21, 3.21)])
def test_a_range_without_steps_takes_any_length(wanted, given_s):
    assert Durations(min_s=1, max_s=10, step_s=0).fit(wanted) == given_s


def test_a_price_is_rounded_up_to_a_whole_micro_dollar():
    assert model(PricePerSecond(microusd=333_333)).price_microusd(1.1, 720, audio=None) == 366_667


def test_the_first_price_that_fits_height_and_sound_counts():
    priced = model(
        PricePerSecond(microusd=300, height=1080),
        PricePerSecond(microusd=200, audio=True),
        PricePerSecond(microusd=100),
    )
    assert priced.price_microusd(1, 1080, audio=None) == 300
    assert priced.price_microusd(1, 720, audio=True) == 200
    assert priced.price_microusd(1, 720, audio=False) == 100


def test_an_unknown_price_is_none_and_never_nothing():
    assert model().price_microusd(5, 720, audio=None) is None
    assert model(PricePerSecond(microusd=1, height=1080)).price_microusd(5, 720, audio=None) is None
