"""Estimate, spend and settings from the command line."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.store.project import create_project
from tests.fakes.lighthouse import lighthouse


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The lighthouse board on disk."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    return folder


def test_models_are_estimated_beside_each_other(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    models = ("--model", "veo-3.1-generate-001", "--model", "openai-compatible")
    assert run(["estimate", str(project), *models, "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first["total"] > 0
    assert second["total"] is None
    assert run(["estimate", str(project), *models]) == 0
    assert "unknown" in capsys.readouterr().out


def test_spending_of_a_project_without_bills_is_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["spend", str(project)]) == 0
    assert capsys.readouterr().out.startswith("Spent $0.00 on 0 takes")
    assert run(["spend", str(project), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["targets"] == []


def test_the_users_limit_is_set_shown_and_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "user_cap=20", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["spending"]["cap"] == 20_000_000
    assert run(["settings", "user_cap="]) == 0
    assert "$20" not in capsys.readouterr().out


def test_a_setting_that_there_is_not_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings", "colour=red"]) == 2
    assert "There is no setting 'colour'" in capsys.readouterr().err
