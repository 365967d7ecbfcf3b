"""A script file is kept as it is, and its shots come onto the board in one step."""

from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.exchange.script_breakdown import NoScript
from storyboard.studio.breaking_down import break_script_down
from storyboard.studio.session import open_session


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A scene of two shots."""
    path = tmp_path / "scene.txt"
    path.write_text("INT. PIER - DAY\n\nMara waits.\n\nA gull lands.\n", encoding="utf-8-sig")
    return path


def test_the_file_is_kept_and_every_shot_points_into_it(project: Path, script: Path) -> None:
    report = break_script_down(project, script)
    assert [shot["action"] for shot in report["shots"]] == ["Mara waits.", "A gull lands."]
    with open_session(project, read_only=True) as session:
        (document,) = session.board.documents
        asset = session.board.asset(document.asset_id)
        assert asset is not None
        text = session.media.path_of(asset.sha256).read_text(encoding="utf-8-sig")
        spans = [shot.source for _, shot in session.board.story() if shot.source]
    assert [text[span.start : span.end] for span in spans] == ["Mara waits.", "A gull lands."]


def test_a_dry_run_writes_nothing(project: Path, script: Path) -> None:
    before = (project / "board.json").read_bytes()
    assert break_script_down(project, script, is_dry_run=True)["scenes"] == 1
    assert (project / "board.json").read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"\n \n"])
def test_what_is_no_script_is_refused_and_changes_nothing(project: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    before = (project / "board.json").read_bytes()
    with pytest.raises(NoScript):
        break_script_down(project, tmp_path / "bad.txt")
    assert (project / "board.json").read_bytes() == before


def test_the_command_tells_what_came_of_it(project: Path, script: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["breakdown", str(project), str(script)]) == 0
    assert "2 shots, 1 scenes" in capsys.readouterr().out
    assert run(["breakdown", str(project), str(script.with_name("gone.txt"))]) == 2
    assert "gone.txt" in capsys.readouterr().err
