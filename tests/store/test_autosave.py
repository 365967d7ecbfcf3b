"""When an open board saves itself."""

import pytest

from storyboard.store.autosave import AutosavePolicy

POLICY = AutosavePolicy(rest_s=2, limit_s=20)


@pytest.mark.parametrize(
    ("first", "last", "now", "wait"),
    [
        (None, 0, 100, None),
        (10, 10, 10, 2),
        (10, 10, 11.5, 0.5),
        (10, 10, 12, 0),
        (10, 29.5, 29.5, 0.5),
        (10, 30, 31, 0),
    ],
)
def test_it_waits_for_a_rest_but_never_for_long(
    first: float | None, last: float, now: float, wait: float | None
) -> None:
    assert POLICY.wait_s(first, last, now) == wait
