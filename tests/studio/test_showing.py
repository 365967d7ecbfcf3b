"""The demo says which shot did not come, rather than making a film without it."""

from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.planning import CannotGenerate
from storyboard.studio.showing import show
from tests.fakes.lighthouse import lighthouse, shots


def test_a_board_that_cannot_be_drafted_is_no_film(tmp_path: Path) -> None:
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse([replace(shots()[0], frames=24 * 601)]))
    with pytest.raises(CannotGenerate, match="at most 600 s"):
        show(tmp_path / "film.mp4", board=folder)
    assert not (tmp_path / "film.mp4").exists()


def test_a_lost_shot_is_named_with_its_reason(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "nowhere"))
    with pytest.raises(CannotGenerate, match=r"Shot \d"):
        show(tmp_path / "film.mp4", board=project)
    assert not (tmp_path / "film.mp4").exists()
