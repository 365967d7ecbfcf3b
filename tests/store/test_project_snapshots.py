"""What a project keeps of its own past."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storyboard.model.values import replace
from storyboard.store.paths import UserFolders
from storyboard.store.project import ReadOnlyProject, open_project, restore_snapshot
from storyboard.store.schema import dump_board
from storyboard.store.snapshots import Snapshot, add_snapshot, snapshots_in
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


def test_a_clock_that_is_set_back_does_not_stop_the_snapshots(project_folder: Path, folders: UserFolders) -> None:
    clock = Clock()
    with open_project(project_folder, folders=folders, clock=clock) as project:
        project.save(replace(project.board, title="before"))
        clock.pass_minutes(-600)
        project.save(replace(project.board, title="after"))
        assert len(project.snapshots) == 2


def test_the_first_snapshot_of_a_sitting_holds_the_board_before_it(project_folder: Path, folders: UserFolders) -> None:
    clock = Clock()
    for title in ("monday", "tuesday", "wednesday"):
        clock.pass_minutes(24 * 60)
        with open_project(project_folder, folders=folders, clock=clock) as project:
            project.save(replace(project.board, title=title))
    assert titles(snapshots_in(project_folder / "versions")) == ["tuesday", "monday", "Harbour"]


def test_a_sitting_that_begins_at_a_snapshot_keeps_what_it_saves(project_folder: Path, folders: UserFolders) -> None:
    clock = Clock()
    with open_project(project_folder, folders=folders, clock=clock) as project:
        project.snapshot()
    clock.pass_minutes(60)
    with open_project(project_folder, folders=folders, clock=clock) as project:
        project.save(replace(project.board, title="later"))
    assert titles(project.snapshots) == ["later", "Harbour"]


def test_many_short_sittings_do_not_push_out_older_snapshots(project_folder: Path, folders: UserFolders) -> None:
    clock = Clock()
    for number in range(30):
        with open_project(project_folder, folders=folders, clock=clock) as project:
            project.save(replace(project.board, title=str(number)))
        clock.pass_minutes(0.1)
    assert titles(snapshots_in(project_folder / "versions")) == ["Harbour"]


def test_opening_and_closing_leaves_no_snapshot(project_folder: Path, folders: UserFolders) -> None:
    open_project(project_folder, folders=folders).close()
    assert not list((project_folder / "versions").iterdir())


def titles(snapshots: Iterable[Snapshot]) -> list[str]:
    return [json.loads(snapshot.path.read_bytes())["title"] for snapshot in snapshots]


def test_a_named_snapshot_is_pinned(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        snapshot = project.snapshot("Issue 3: for the client!")
    assert (snapshot.is_pinned, snapshot.label) == (True, "Issue-3-for-the-client")


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


def test_a_snapshot_of_a_newer_version_is_not_restored(project_folder: Path, folders: UserFolders) -> None:
    with open_project(project_folder, folders=folders) as project:
        newer = json.loads(dump_board(project.board)) | {"schema_version": 9, "min_reader": 9}
        path = project_folder / "versions" / "20261122T090000000000Z.json"
        path.write_text(json.dumps(newer), encoding="utf-8")
        with pytest.raises(ReadOnlyProject, match="newer Storyboard"):
            project.restore(project.snapshots[0])


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


@pytest.mark.parametrize("name", ["Révision client", "クライアント確認", "Client REVIEW 2"])
def test_a_version_keeps_its_name_in_any_script(tmp_path: Path, name: str) -> None:
    add_snapshot(tmp_path, b"{}", datetime(2026, 1, 1, tzinfo=UTC), name)
    assert [s.label.replace("-", " ") for s in snapshots_in(tmp_path)] == [name]


def test_a_long_name_of_a_version_still_fits_a_file_name(tmp_path: Path) -> None:
    kept = add_snapshot(tmp_path, b"{}", datetime(2026, 1, 1, tzinfo=UTC), "確" * 200)
    assert len(kept.path.name.encode()) <= 255
