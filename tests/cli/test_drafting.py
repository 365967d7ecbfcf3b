"""Commands that write on the board and hand it out."""

from pathlib import Path

import pytest
from PIL import Image

from storyboard.cli.run import run
from storyboard.store.project import create_project
from tests.fakes.lighthouse import lighthouse


@pytest.fixture
def project(tmp_path: Path) -> str:
    """The lighthouse board on disk."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    return str(folder)


def test_each_change_is_said_once(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["set", project, "board", "title=Beacon", "cap=5.00"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_a_shot_list_goes_where_it_was_asked_for(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "list.csv"
    assert run(["shot-list", project, "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"Wrote {out}\n"
    assert "The lighthouse stands dark." in out.read_text(encoding="utf-8-sig")


def test_a_contact_sheet_goes_where_it_was_asked_for(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.png"
    assert run(["contact-sheet", project, "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"Wrote {out}\n"
    with Image.open(out, formats=("PNG",)) as sheet:
        assert sheet.width > 500
