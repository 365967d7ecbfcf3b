"""What most tests of the store begin with: a user's folders and a project of a few shots."""

from pathlib import Path

import pytest

from storyboard.store.paths import UserFolders
from storyboard.store.project import create_project
from tests.fakes.boards_on_disk import board_of


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    """A user's folders, none of them made yet."""
    return UserFolders(tmp_path / "config", tmp_path / "state", tmp_path / "cache")


@pytest.fixture
def project_folder(tmp_path: Path) -> Path:
    """A project of four shots, closed."""
    folder = tmp_path / "Harbour.storyboard"
    create_project(folder, board_of(4))
    return folder
