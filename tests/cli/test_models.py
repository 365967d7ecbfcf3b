"""Models, dialects and re-targeting from the command line."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.store.catalogue import load_models
from storyboard.store.paths import user_folders
from storyboard.store.project import create_project
from storyboard.studio.session import open_session
from tests.fakes.lighthouse import lighthouse


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The lighthouse board on disk."""
    folder = tmp_path / "lantern.storyboard"
    create_project(folder, lighthouse())
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> object:
    """What a command says to a program."""
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_model_is_listed_with_its_day_and_a_source_for_each_figure(capsys: pytest.CaptureFixture[str]) -> None:
    rows = told(capsys, "models")
    assert isinstance(rows, list)
    assert [row["id"] for row in rows] == list(load_models())
    sora = next(row for row in rows if row["id"] == "sora-2")
    assert sora["standing"] == "retired 2026-09-24"
    assert sora["source_of"].keys() >= {"durations", "sizes", "prices", "sunset", "audio"}
    assert run(["models"]) == 0
    assert "retired 2026-09-24" in capsys.readouterr().out


def test_one_model_is_shown_and_two_are_held_against_each_other(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (alone,) = told(capsys, "dialects", str(project), "--model", "MiniMax-H3", "--shots", "2")  # type: ignore[misc]
    assert "[Static shot]" in alone["told"]["MiniMax-H3"]["prompt"]
    both = ("--model", "MiniMax-H3", "--model", "vllm-omni")
    (pair,) = told(capsys, "dialects", str(project), *both, "--shots", "2")  # type: ignore[misc]
    assert pair["settings"]["negative prompt"] == ["", "lettering"]
    assert any(line.startswith("+") and "locked off" in line for line in pair["difference"])
    assert run(["dialects", str(project), *both, "--shots", "2"]) == 0
    assert "+++ vllm-omni" in capsys.readouterr().out


@pytest.mark.parametrize(
    "models", [("nobody",), ("sora-2", "nobody"), ("sora-2", "sora-2-pro", "gen4.5")], ids=["one", "other", "three"]
)
def test_models_that_cannot_be_compared_are_refused_in_a_sentence(
    project: Path, capsys: pytest.CaptureFixture[str], models: tuple[str, ...]
) -> None:
    assert run(["dialects", str(project), *(word for model in models for word in ("--model", model))]) == 2
    assert capsys.readouterr().err.startswith("storyboard: ")


def test_a_dry_run_tells_what_is_lost_and_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "board.json").read_bytes()
    found = told(capsys, "retarget", str(project), "--from", "draft", "--to", "gen4.5", "--dry-run")
    assert isinstance(found, dict)
    assert found["dry_run"] is True
    assert {"duration", "avoid"} <= {loss["field"] for loss in found["losses"]}
    assert (project / "board.json").read_bytes() == before
    assert run(["retarget", str(project), "--from", "draft", "--to", "gen4.5"]) == 0
    with open_session(project, read_only=True) as session:
        assert session.board.generation.model_id == "gen4.5"


def test_a_model_that_has_ended_is_no_goal(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["retarget", str(project), "--from", "draft", "--to", "sora-2"]) == 2
    assert "was shut down on 2026-09-24" in capsys.readouterr().err


def test_a_flaw_in_the_users_own_models_is_told_by_file_and_field(capsys: pytest.CaptureFixture[str]) -> None:
    config = user_folders().config
    config.mkdir(parents=True, exist_ok=True)
    (config / "models.toml").write_text('schema = 1\n[[models]]\nid = "mine"\n')
    assert run(["models"]) == 1
    assert "models 'mine': the field label is missing" in capsys.readouterr().err
