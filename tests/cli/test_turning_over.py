"""The commands that hand a cut to an editor and take it back."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.store.project import create_project
from storyboard.studio.accepting import import_clip
from tests.fakes.clips import clip
from tests.fakes.tiny import tiny


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A tiny project of which one shot has a take."""
    folder = tmp_path / "Tiny.storyboard"
    create_project(folder, tiny())
    import_clip(folder, "1", clip(tmp_path / "a.mp4"))
    return folder


def test_a_turnover_says_what_it_holds(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["turnover", str(project), "--out", str(tmp_path / "out"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["clips"], len(told["gaps"]), told["start"]) == (1, 3, "01:00:00:00")
    assert all((tmp_path / "out" / name).is_file() for name in told["files"])


def test_one_timeline_alone_is_a_file(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["turnover", str(project), "--out", str(tmp_path / "cut.otio"), "--only", "otio"]) == 0
    assert capsys.readouterr().out.startswith(f"{tmp_path / 'cut.otio'}: 1 clip, 48 frames at 24\n")


def test_a_dry_run_changes_nothing(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("opentimelineio", reason="nothing is published for this machine")
    run(["turnover", str(project), "--out", str(tmp_path / "cut.edl"), "--only", "edl"])
    before = (project / "board.json").read_bytes()
    assert run(["conform", str(project), str(tmp_path / "cut.edl"), "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "The film would be 48 frames long."
    assert (project / "board.json").read_bytes() == before


def test_a_folder_in_use_is_bad_input(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["turnover", str(project), "--out", str(tmp_path)]) == 2
    assert "not empty" in capsys.readouterr().err
