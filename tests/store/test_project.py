"""The project folder."""

import json
import os
from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store import schema, strict_json
from storyboard.store.atomic import StorageError
from storyboard.store.board_writer import UnwritableBoard
from storyboard.store.contained import OutsideFolder
from storyboard.store.paths import UserFolders
from storyboard.store.project import (
    DamagedProject,
    NoProject,
    ReadOnlyProject,
    create_project,
    open_project,
)
from tests.fakes.boards_on_disk import board_of


def test_a_new_project_opens_with_its_board(tmp_path: Path, folders: UserFolders) -> None:
    board = board_of(3)
    create_project(tmp_path / "New.storyboard", board)
    with open_project(tmp_path / "New.storyboard", folders=folders) as project:
        assert (project.board, project.is_read_only, project.reason) == (board, False, "")


def test_a_new_project_may_fill_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "Empty").mkdir()
    create_project(tmp_path / "Empty", board_of(1))
    assert (tmp_path / "Empty" / "board.json").is_file()


@pytest.mark.parametrize("made", ["file", "full folder"])
def test_a_new_project_takes_nothing_elses_place(tmp_path: Path, made: str) -> None:
    path = tmp_path / "Taken"
    if made == "file":
        path.touch()
    else:
        (path / "letters").mkdir(parents=True)
    with pytest.raises(NoProject, match="Taken: there is something here already"):
        create_project(path, board_of(1))


def test_a_project_below_a_file_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError):
        create_project(tmp_path / "file" / "New", board_of(1))


def test_a_new_project_that_does_not_fit_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="disk is full"):
        create_project(tmp_path / "New", board_of(1))
    assert not (tmp_path / "New").exists()


def test_a_board_that_could_not_be_opened_makes_no_project(tmp_path: Path) -> None:
    with pytest.raises(UnwritableBoard, match="sequences is empty"):
        create_project(tmp_path / "New", replace(board_of(1), sequences=()))
    assert not (tmp_path / "New").exists()


def test_a_save_is_there_when_opened_again(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        project.save(replace(project.board, title="Saved"))
    with open_project(project_folder, folders=folders) as project:
        assert project.board.title == "Saved"


def test_saving_the_same_board_writes_nothing(project_folder: Path, folders: UserFolders) -> None:
    before = (project_folder / "board.json").stat().st_ino
    with open_project(project_folder, folders=folders) as project:
        project.save(project.board)
    assert (project_folder / "board.json").stat().st_ino == before


def test_the_revision_changes_with_a_save(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        before = project.rev
        project.save(replace(project.board, title="Saved"))
        assert project.rev != before


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, folders: UserFolders) -> None:
    with pytest.raises(NoProject, match="there is no project folder here"):
        open_project(tmp_path / "Nowhere", folders=folders)


@pytest.mark.parametrize("part", ["media", "versions"])
def test_a_file_in_the_place_of_a_folder_is_told(project_folder: Path, folders: UserFolders, part: str) -> None:
    (project_folder / part).rmdir()
    (project_folder / part).touch()
    with pytest.raises(NoProject, match=f"{part} is a file where a folder belongs"):
        open_project(project_folder, folders=folders)


def test_a_project_without_media_and_versions_folders_opens(project_folder: Path, folders: UserFolders) -> None:
    (project_folder / "media").rmdir()
    (project_folder / "versions").rmdir()
    with open_project(project_folder, folders=folders) as project:
        assert project.snapshots == ()


@pytest.mark.parametrize(
    "part", ["board.json", "media", "versions", "media/ab", "media/ab/linked.mp4", "journal.sqlite", ".lock"]
)
def test_a_link_that_leaves_the_folder_is_refused_by_name(
    project_folder: Path, folders: UserFolders, tmp_path: Path, part: str
) -> None:
    path = project_folder / part
    elsewhere = tmp_path / "elsewhere"
    if part == "board.json":
        path.rename(elsewhere)
    else:
        elsewhere.mkdir()
        path.parent.mkdir(exist_ok=True)
        if path.is_dir():
            path.rmdir()
    path.symlink_to(elsewhere)
    with pytest.raises(OutsideFolder, match=f"the symbolic link '{path.name}' leads outside"):
        open_project(project_folder, folders=folders)


def test_a_refused_project_is_not_locked(project_folder: Path, folders: UserFolders) -> None:
    good = (project_folder / "board.json").read_bytes()
    (project_folder / "board.json").write_bytes(b"{")
    with pytest.raises(DamagedProject):
        open_project(project_folder, folders=folders)
    (project_folder / "board.json").write_bytes(good)
    with open_project(project_folder, folders=folders) as project:
        assert not project.is_read_only


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b'{"id": "a", "title": ', "may be cut short"),
        (b"not json", "not valid JSON"),
        (b'{"schema_version": 2}', "the field id is missing"),
    ],
)
def test_a_damaged_board_offers_the_newest_good_snapshot(
    project_folder: Path, folders: UserFolders, data: bytes, words: str
) -> None:
    with open_project(project_folder, folders=folders) as project:
        good = project.snapshot()
        bad = project.folder / "versions" / "20991231T000000000000Z.json"
    bad.write_bytes(b"{")
    (project_folder / "board.json").write_bytes(data)
    with pytest.raises(DamagedProject, match=words) as caught:
        open_project(project_folder, folders=folders)
    assert caught.value.snapshot == good
    assert f"board.json: {caught.value.what} The newest good snapshot is versions/{good.path.name}" in str(caught.value)


def test_opening_a_damaged_board_changes_nothing(project_folder: Path, folders: UserFolders) -> None:
    (project_folder / "board.json").write_bytes(b"{")
    with pytest.raises(DamagedProject, match="no snapshot to go back to"):
        open_project(project_folder, folders=folders)
    assert (project_folder / "board.json").read_bytes() == b"{"


def test_a_missing_board_is_told(project_folder: Path, folders: UserFolders) -> None:
    (project_folder / "board.json").unlink()
    with pytest.raises(DamagedProject, match=r"board\.json is missing"):
        open_project(project_folder, folders=folders)


def test_a_pipe_in_the_place_of_the_board_is_not_waited_for(project_folder: Path, folders: UserFolders) -> None:
    (project_folder / "board.json").unlink()
    os.mkfifo(project_folder / "board.json")
    with pytest.raises(DamagedProject, match=r"board\.json is no file"):
        open_project(project_folder, folders=folders)


def test_an_absurdly_large_board_is_refused_unread(project_folder: Path, folders: UserFolders) -> None:
    with (project_folder / "board.json").open("rb+") as file:
        file.truncate(strict_json.MAX_BYTES + 1)
    with pytest.raises(DamagedProject, match="larger than 64 MB"):
        open_project(project_folder, folders=folders)


def test_a_newer_board_is_read_only_and_leaves_the_lock_to_others(project_folder: Path, folders: UserFolders) -> None:
    raw = json.loads((project_folder / "board.json").read_bytes())
    (project_folder / "board.json").write_text(json.dumps({**raw, "schema_version": 9, "min_reader": 9}))
    with open_project(project_folder, folders=folders) as first, open_project(project_folder, folders=folders) as again:
        assert "newer Storyboard" in first.reason
        assert "newer Storyboard" in again.reason


def test_a_read_only_project_refuses_to_save_and_says_why(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders, read_only=True) as project:
        with pytest.raises(ReadOnlyProject, match="opened for reading only"):
            project.save(replace(project.board, title="No"))
        with pytest.raises(ReadOnlyProject):
            project.snapshot("no")


def test_a_read_only_project_writes_nothing(project_folder: Path, folders: UserFolders) -> None:
    before = sorted(p.name for p in project_folder.rglob("*"))
    open_project(project_folder, folders=folders, read_only=True).close()
    assert sorted(p.name for p in project_folder.rglob("*")) == before


def test_a_board_that_could_not_be_opened_again_is_not_saved(project_folder: Path, folders: UserFolders) -> None:
    before = (project_folder / "board.json").read_bytes()
    with open_project(project_folder, folders=folders) as project:
        with pytest.raises(UnwritableBoard, match="formats is empty"):
            project.save(replace(project.board, formats=()))
        assert (project_folder / "board.json").read_bytes() == before


def test_a_board_too_large_to_open_again_is_not_saved(
    project_folder: Path, folders: UserFolders, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_project(project_folder, folders=folders) as project:
        monkeypatch.setattr(schema, "MAX_BYTES", 1 << 20)
        with pytest.raises(UnwritableBoard, match="larger than 1 MB"):
            project.save(replace(project.board, title="x" * (1 << 20)))


def test_a_closed_project_refuses_to_save(project_folder: Path, folders: UserFolders) -> None:
    project = open_project(project_folder, folders=folders)
    project.close()
    project.close()
    with pytest.raises(ReadOnlyProject, match="has been closed"):
        project.save(replace(project.board, title="No"))


def test_opening_sweeps_what_a_crash_left(project_folder: Path, folders: UserFolders) -> None:
    (project_folder / ".board.json.0f.sbtmp").touch()
    (project_folder / "versions" / ".x.sbtmp").touch()
    open_project(project_folder, folders=folders).close()
    assert not list(project_folder.rglob("*.sbtmp"))
