"""A project of its own for every test."""

from pathlib import Path

import pytest
from PIL import Image

from storyboard.store.project import create_project
from tests.fakes.lighthouse import lighthouse


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The lighthouse board on disk."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    return folder


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small real picture file."""
    path = tmp_path / "photo.png"
    Image.new("RGB", (64, 36), "#8a5a36").save(path)
    return path
