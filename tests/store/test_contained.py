"""Paths that stay inside."""

from pathlib import Path

import pytest

from storyboard.store.contained import OutsideFolder, inside


def test_a_path_inside_is_given_resolved(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert inside(tmp_path, tmp_path / "link" / "file") == (tmp_path / "real" / "file").resolve()


def test_dots_that_climb_out_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OutsideFolder, match="this path leads outside the project folder"):
        inside(tmp_path / "project", tmp_path / "project" / ".." / "other")


def test_a_link_that_leaves_is_refused_by_name(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "escape").symlink_to(tmp_path)
    with pytest.raises(OutsideFolder, match="the symbolic link 'escape' leads outside"):
        inside(project, project / "escape" / "file")


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(OutsideFolder):
        inside(tmp_path / "project", tmp_path / "a" / "c")


def test_a_folder_whose_name_only_begins_the_same_is_outside(tmp_path: Path) -> None:
    with pytest.raises(OutsideFolder):
        inside(tmp_path / "project", tmp_path / "project-2" / "file")
