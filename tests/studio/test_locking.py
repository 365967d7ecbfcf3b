"""A lock and the media are enough to make the same cut again."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.model.cut import Cut
from storyboard.store.board_lock import BadLock
from storyboard.studio.accepting import approve_shots, import_clip
from storyboard.studio.filming import cut_of
from storyboard.studio.locking import lock_project, rebuild_project
from storyboard.studio.session import open_session
from storyboard.studio.verifying import verify_project
from tests.fakes.clips import clip
from tests.fakes.facts import receipt as a_receipt
from tests.fakes.facts import take as a_take


@pytest.fixture
def played(project: Path, tmp_path: Path) -> Path:
    """The project with two takes of one shot, the older one accepted."""
    for name, picture in (("one.mp4", "testsrc2"), ("two.mp4", "smptebars")):
        clip(tmp_path / name, picture)
        import_clip(project, "1", tmp_path / name)
    with open_session(project) as session:
        first = session.takes()[0]
    approve_shots(project, "1", first.id)
    return project


def cut_in(project: Path) -> Cut:
    """The cut as it plays now."""
    with open_session(project, read_only=True) as session:
        return cut_of(session)


def test_the_same_cut_is_made_again_in_another_folder(played: Path, tmp_path: Path) -> None:
    assert lock_project(played)["takes"] == 2
    report = rebuild_project(played, tmp_path / "again.storyboard")
    assert report["files"] == 2
    assert cut_in(tmp_path / "again.storyboard") == cut_in(played)
    assert verify_project(tmp_path / "again.storyboard")["problems"] == []


def test_a_project_that_lost_board_and_journal_comes_back_in_place(played: Path) -> None:
    before = cut_in(played)
    lock_project(played)
    for name in ("board.json", "journal.sqlite"):
        (played / name).unlink()
    rebuild_project(played)
    assert cut_in(played) == before


def test_receipts_and_those_who_chose_are_in_the_lock(played: Path) -> None:
    with open_session(played) as session:
        sha256 = session.takes()[0].sha256
        bought = a_take("bought", "dark", sha256=sha256, job_id="job-1")
        session.journal.append(session.scribe.take(bought, a_receipt("bought")))
        author_id = session.context.settings.author_id
    lock_project(played)
    held = json.loads((played / "board.lock.json").read_text())
    assert [entry["receipt"]["remote_id"] for entry in held["takes"] if entry["receipt"]] == [""]
    assert [entry["chosen_by"] for entry in held["takes"]] == [author_id, "", ""]


def test_nothing_that_is_there_is_overwritten(played: Path) -> None:
    lock_project(played)
    before = (played / "board.json").read_bytes()
    with pytest.raises(BadLock, match=r"board\.json here already"):
        rebuild_project(played)
    assert (played / "board.json").read_bytes() == before


def test_a_file_that_is_gone_or_changed_stops_the_rebuilding(played: Path, tmp_path: Path) -> None:
    lock_project(played)
    victim = next((played / "media").glob("*/*.mp4"))
    data = victim.read_bytes()
    victim.write_bytes(data[:-1] + b"?")
    with pytest.raises(BadLock):
        rebuild_project(played, tmp_path / "again.storyboard")
    victim.unlink()
    with pytest.raises(BadLock, match="1 of 2 files"):
        rebuild_project(played, tmp_path / "again.storyboard")
    assert not (tmp_path / "again.storyboard").exists()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"lock": 9}', '{"lock": 1}', '{"lock": 1, "board": {}, "takes": [1]}']
)
def test_a_lock_that_is_none_is_refused_in_one_sentence(played: Path, text: str) -> None:
    (played / "board.lock.json").write_text(text)
    with pytest.raises(BadLock) as caught:
        rebuild_project(played)
    assert "\n" not in str(caught.value)
    assert "board.lock.json" in str(caught.value)


def test_verifying_tells_of_takes_that_the_lock_knew(played: Path) -> None:
    lock_project(played)
    (played / "journal.sqlite").unlink()
    assert [p for p in verify_project(played)["problems"] if "of the lock" in p]


def test_the_commands_say_what_they_made(played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lock", str(played)]) == 0
    assert "2 takes" in capsys.readouterr().out
    assert run(["rebuild", str(played), "--out", str(tmp_path / "new.storyboard"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["files"] == 2
    assert run(["rebuild", str(played)]) == 2
