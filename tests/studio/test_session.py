"""A session opens everything or nothing, and lets go of it all."""

from pathlib import Path

import pytest

from storyboard.store.database import FactsError
from storyboard.store.paths import user_folders
from storyboard.studio.session import INSTANCES, JOURNAL, LEDGER, Session, open_session


def is_free(project: Path) -> bool:
    with open_session(project) as session:
        return not session.project.is_read_only


def test_a_session_lets_go_of_the_project(project: Path) -> None:
    with open_session(project) as session:
        assert not is_free(project)
    session.close()
    assert is_free(project)


@pytest.mark.parametrize("name", [JOURNAL, LEDGER, INSTANCES])
def test_a_damaged_database_leaves_the_project_free(project: Path, name: str) -> None:
    folder = project if name == JOURNAL else user_folders().state
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(b"no database at all".ljust(4096, b"!"))
    with pytest.raises(FactsError, match="damaged"):
        open_session(project)
    (folder / name).unlink()
    assert is_free(project)


def test_a_second_session_reads_what_the_first_has_saved(project: Path) -> None:
    with open_session(project), open_session(project) as second:
        assert isinstance(second, Session)
        assert (second.project.is_read_only, second.standing, second.board.title) == (True, None, "Lantern")
