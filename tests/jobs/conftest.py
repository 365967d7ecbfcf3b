"""The floor that the engine's tests stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.studio_floor import Floor, floor_in


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    with floor_in(tmp_path) as made:
        yield made
