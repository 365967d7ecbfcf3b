"""The floor that the engine's tests stand on."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.studio_floor import Floor, floor_in


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    with floor_in(tmp_path) as made:
        yield made


@pytest.fixture
def quick_folder() -> Iterator[Path]:
    """A folder in memory where the system has such a place: thousands of commits without waiting for a disk."""
    memory = Path("/dev/shm")
    place = memory if os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="storyboard-lives-", dir=place) as folder:
        yield Path(folder)
