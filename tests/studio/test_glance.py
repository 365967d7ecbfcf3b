"""What `info` remembers is forgotten when anything changed, and never stands in the way."""

from pathlib import Path

import pytest

from storyboard.store.paths import user_folders
from storyboard.studio.glance import remember, remembered, state_key
from storyboard.studio.session import open_session

ANSWER = {"title": "Lantern"}


def remember_now(project: Path) -> None:
    remember(project, ANSWER, state_key(project))


def test_an_answer_is_remembered_while_nothing_changes(project: Path) -> None:
    remember_now(project)
    assert remembered(project) == ANSWER


def test_an_answer_is_forgotten_with_the_next_fact(project: Path) -> None:
    with open_session(project):
        pass
    remember_now(project)
    with open_session(project) as session:
        session.journal.append(session.scribe.rating("take-1", 5))
    assert remembered(project) is None


def test_an_answer_made_while_the_board_changed_is_not_kept(project: Path) -> None:
    key = state_key(project)
    (project / "board.json").write_bytes((project / "board.json").read_bytes() + b"\n")
    remember(project, ANSWER, key)
    assert remembered(project) is None


def test_a_project_that_cannot_be_read_has_no_state_and_no_memory(tmp_path: Path) -> None:
    assert state_key(tmp_path / "nowhere") == ""
    remember_now(tmp_path / "nowhere")
    assert remembered(tmp_path / "nowhere") is None


def test_a_cache_that_cannot_be_written_is_no_failure(project: Path) -> None:
    cache = user_folders().cache
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_text("a file in its place", encoding="utf-8")
    remember_now(project)
    assert remembered(project) is None


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff"])
def test_a_damaged_memory_is_no_memory(project: Path, data: bytes) -> None:
    remember_now(project)
    (held,) = (user_folders().cache / "info").iterdir()
    held.write_bytes(data)
    assert remembered(project) is None
