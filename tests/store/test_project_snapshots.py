"""What a project keeps of its own past."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store.paths import UserFolders
from storyboard.store.project import ReadOnlyProject, open_project, restore_snapshot
from storyboard.store.schema import dump_board
from tests.fakes.boards_on_disk import board_of


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)


def test_a_save_leaves_a_snapshot_at_most_every_five_minutes(project_folder: Path, folders: UserFolders) -> None:
    clock = Clock()
    with open_project(project_folder, folders=folders, clock=clock) as project:
        for minute in range(11):
            project.save(replace(project.board, title=f"minute {minute}"))
            clock.pass_minutes(1)
        assert [s.at_utc.minute for s in project.snapshots] == [10, 5, 0]


def test_closing_keeps_the_last_board(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        project.save(replace(project.board, title="one"))
        project.save(replace(project.board, title="two"))
    assert [json.loads(s.path.read_bytes())["title"] for s in project.snapshots] == ["two", "one"]


def test_opening_and_closing_again_adds_no_snapshot(project_folder: Path, folders: UserFolders) -> None:
    for _ in range(3):
        open_project(project_folder, folders=folders).close()
    assert len(list((project_folder / "versions").iterdir())) == 1


def test_a_named_snapshot_is_pinned(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        snapshot = project.snapshot("Issue 3: for the client!")
    assert (snapshot.is_pinned, snapshot.label) == (True, "issue-3-for-the-client")


def test_a_snapshot_that_fails_does_not_fail_the_save(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        (project_folder / "versions").rmdir()
        (project_folder / "versions").touch()
        project.save(replace(project.board, title="Saved"))
        assert "versions" in project.snapshot_trouble
    assert json.loads((project_folder / "board.json").read_bytes())["title"] == "Saved"


def test_restoring_keeps_what_it_replaces(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        first = project.snapshot()
        project.save(replace(project.board, title="Ruined"))
        assert project.restore(first).title == "Harbour"
        assert [s.label for s in project.snapshots if s.is_pinned] == ["before-restore"]


def test_a_damaged_project_is_restored_and_its_file_kept(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        snapshot = project.snapshot()
    (project_folder / "board.json").write_bytes(b"ruins")
    restore_snapshot(project_folder, snapshot)
    assert (project_folder / "board.json").read_bytes() == dump_board(board_of(4))
    assert [p.read_bytes() for p in (project_folder / "versions").glob("damaged-*")] == [b"ruins"]


def test_a_missing_board_is_restored(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        snapshot = project.snapshot()
    (project_folder / "board.json").unlink()
    restore_snapshot(project_folder, snapshot)
    assert (project_folder / "board.json").is_file()


def test_a_project_in_use_is_not_restored_under_its_owner(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project, pytest.raises(ReadOnlyProject, match="open"):
        restore_snapshot(project_folder, project.snapshot())
