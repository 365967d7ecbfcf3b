"""What a project says about its media when it is opened."""

import os
from pathlib import Path

from storyboard.model.picture import Asset
from storyboard.model.values import replace
from storyboard.store.media_index import MediaTrouble
from storyboard.store.paths import UserFolders
from storyboard.store.project import open_project


def test_takes_that_vanished_changed_or_were_touched_are_told(
    project_folder: Path, folders: UserFolders, tmp_path: Path
) -> None:
    with open_project(project_folder, folders=folders) as project:
        paths = []
        for name in ("gone", "changed", "touched", "well"):
            (tmp_path / name).write_text(name)
            paths.append(project.media.path_of(project.media.add_file(tmp_path / name, ".mp4")))
    paths[0].unlink()
    paths[1].write_text("other")
    os.utime(paths[2], ns=(0, 0))
    with open_project(project_folder, folders=folders) as project:
        notices = {notice.name: notice for notice in project.media_notices()}
    assert {name: notice.trouble for name, notice in notices.items()} == {
        paths[0].name: MediaTrouble.VANISHED,
        paths[1].name: MediaTrouble.CHANGED,
        paths[2].name: MediaTrouble.TOUCHED,
    }
    assert notices[paths[0].name].text.startswith(f"media/{paths[0].name[:2]}/{paths[0].name} is no longer")


def test_files_that_are_named_but_were_never_seen_are_told(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        project.save(replace(project.board, assets=(Asset(id="a", sha256="a" * 64, mime="image/png"),)))
        notices = project.media_notices(take_hashes=["b" * 64, "b" * 64])
    assert [(n.name, n.trouble) for n in notices] == [("a" * 64, "vanished"), ("b" * 64, "vanished")]


def test_the_media_index_is_in_the_users_cache_and_not_in_the_project(
    project_folder: Path, folders: UserFolders, tmp_path: Path
) -> None:
    (tmp_path / "clip").write_text("clip")
    with open_project(project_folder, folders=folders) as project:
        project.media.add_file(tmp_path / "clip", ".mp4")
    assert len(list((folders.cache / "media-index").iterdir())) == 1
    assert not list(project_folder.rglob("*index*"))


def test_a_copied_project_starts_with_an_index_of_its_own(
    project_folder: Path, folders: UserFolders, tmp_path: Path
) -> None:
    (tmp_path / "clip").write_text("clip")
    with open_project(project_folder, folders=folders) as project:
        project.media.add_file(tmp_path / "clip", ".mp4")
    project_folder.rename(tmp_path / "Moved.storyboard")
    with open_project(tmp_path / "Moved.storyboard", folders=folders) as project:
        assert project.media_notices() == ()


def test_files_that_nothing_names_any_more_are_passed_over(
    project_folder: Path, folders: UserFolders, tmp_path: Path
) -> None:
    (tmp_path / "clip").write_text("clip")
    with open_project(project_folder, folders=folders) as project:
        sha256 = project.media.add_file(tmp_path / "clip", ".mp4")
        project.media.path_of(sha256).unlink()
        assert project.media_notices(take_hashes=[]) == ()
        assert len(project.media_notices(take_hashes=[sha256])) == 1
