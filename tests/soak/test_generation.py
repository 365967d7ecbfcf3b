"""A short soak in every run of the tests; the long one is `python -m tests.soak generation --kills 200`."""

import os
import random
from pathlib import Path

import pytest

from tests.soak.generation import Soak
from tests.soak.vendor import Vendor

KILLS = 12


@pytest.mark.timeout(400)
def test_a_program_killed_at_random_moments_buys_nothing_twice_and_loses_nothing() -> None:
    with Vendor() as vendor:
        soak = Soak(Path(os.environ["STORYBOARD_HOME"]), vendor, random.Random(20261122))
        for _ in range(KILLS):
            soak.kill_once()
            assert soak.broken() == []
        soak.end_well()
        assert soak.broken() == []
        assert soak.kills["killed"] >= KILLS // 3
        assert len(vendor.jobs) > KILLS // 2
