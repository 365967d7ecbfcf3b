"""A board that cannot be opened is put back from its newest good snapshot, and only then."""

from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.store.project import DamagedProject
from storyboard.studio.changing import change
from storyboard.studio.restoring import NothingToRestore, restore_project
from storyboard.studio.session import open_session


def test_a_damaged_board_is_put_back_and_the_damaged_bytes_are_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "board", ["title=Torn"])
    (project / "board.json").write_bytes(b"{ torn")
    assert run(["info", str(project)]) == 1
    assert "`storyboard restore` puts it back" in capsys.readouterr().err
    assert run(["restore", str(project)]) == 0
    with open_session(project, read_only=True) as session:
        assert session.board.title == "Lantern"  # as it was before the sitting that was torn
    assert [path.read_bytes() for path in (project / "versions").glob("damaged-*.json")] == [b"{ torn"]


def test_a_board_that_opens_is_left_as_it_is(project: Path) -> None:
    before = (project / "board.json").read_bytes()
    with pytest.raises(NothingToRestore, match="nothing to restore"):
        restore_project(project)
    assert (project / "board.json").read_bytes() == before


def test_without_a_snapshot_the_damage_is_told(project: Path) -> None:
    for snapshot in (project / "versions").glob("*.json"):
        snapshot.unlink()
    (project / "board.json").write_bytes(b"")
    with pytest.raises(DamagedProject, match="no snapshot to go back to"):
        restore_project(project)
