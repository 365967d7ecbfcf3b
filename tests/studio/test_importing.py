"""A shot list comes in whole, with its pictures, or not at all."""

from pathlib import Path

import pytest

from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.studio.creating import new_project
from storyboard.studio.importing import NoShotList, import_shot_list
from storyboard.studio.session import open_session

ROWS = """\
scene,action,size,seconds,images
1,The door opens.,wide,2.5,photo.png
1,She waits.,CU,1.5,
2,Rain.,LS,3,photo.png
"""


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A project without a shot."""
    new_project(tmp_path / "a", title="A")
    return tmp_path / "a"


def write(folder: Path, text: str) -> Path:
    path = folder / "shots.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_become_shots_with_pictures_copied_in_once(empty: Path, photo: Path) -> None:
    report = import_shot_list(empty, write(photo.parent, ROWS))
    assert (report["shots"], report["scenes"]) == (3, 2)
    with open_session(empty, read_only=True) as session:
        board = session.board
        assert list(numbers(board).values()) == ["1", "1A", "2"]
        assert [s.frames for _, s in board.story()] == [60, 36, 72]
        assert len(board.assets) == 1
        assert session.media.has(board.assets[0].sha256)


def test_a_picture_that_is_missing_refuses_the_list_naming_the_line(empty: Path, tmp_path: Path) -> None:
    with pytest.raises(NoShotList, match=r"line 2.*photo\.png"):
        import_shot_list(empty, write(tmp_path, ROWS))
    with open_session(empty, read_only=True) as session:
        assert not session.board.shots


def test_a_file_that_is_no_table_is_refused(empty: Path, tmp_path: Path) -> None:
    with pytest.raises(StoryboardError, match="colour"):
        import_shot_list(empty, write(tmp_path, "colour,weight\nred,3\n"))
    with pytest.raises(NoShotList, match="no such file"):
        import_shot_list(empty, tmp_path / "nothing.csv")
    huge = tmp_path / "huge.csv"
    with huge.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(NoShotList, match="larger than 20 MB"):
        import_shot_list(empty, huge)
