"""The command that measures."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from tests.fakes.clips import clip
from tests.fakes.reels import reel


def test_evidence_answers_in_json_with_value_unit_and_limit(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    project = reel(tmp_path / "p.storyboard", [clip(tmp_path / "a.mp4", frames=12)], frames=24)
    assert run(["evidence", str(project), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    short = next(r for r in told["evidence"][0]["readings"] if r["measure"] == "short")
    assert (short["value"], short["unit"], short["verdict"]) == (12.0, "frames", "over")
    assert short["limit_from"] == "the usual limit is 0"


def test_evidence_tells_a_person_what_is_over_and_how_much_is_not_available(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    project = reel(tmp_path / "p.storyboard", [clip(tmp_path / "a.mp4", frames=12)], frames=24)
    assert run(["evidence", str(project)]) == 0
    said = capsys.readouterr().out
    assert "short 12 frames; the usual limit is 0" in said
    assert "not available" in said.splitlines()[-1]


def test_evidence_of_another_version_that_is_not_there_is_bad_input(tmp_path: Path):
    project = reel(tmp_path / "p.storyboard", [clip(tmp_path / "a.mp4")], frames=24)
    assert run(["evidence", str(project), "--version", "nope"]) == 2
