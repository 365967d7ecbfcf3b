"""The command line as a person meets it: answers, JSON, one sentence for a failure, exit codes that mean something."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from storyboard import __version__
from storyboard.cli.answers import table
from storyboard.cli.run import GROUPS, run
from storyboard.model.money import dollars
from tests.fakes.clips import clip as make_clip


@pytest.fixture
def project(tmp_path: Path) -> str:
    """The coffee sample as a new project."""
    folder = str(tmp_path / "Coffee.storyboard")
    assert run(["new", folder, "--sample", "coffee"]) == 0
    return folder


def data_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def failure_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    capsys.readouterr()
    code = run(list(arguments))
    return code, capsys.readouterr().err


def test_info_says_the_same_to_a_person_and_to_a_program(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = data_of(capsys, "info", project)
    assert (found["frames"], found["duration_s"], found["missing"][:2]) == (480, 20.0, ["1", "1A"])
    assert run(["info", project]) == 0
    assert "9 shots in 3 scenes, 20 s (480 frames at 24)" in capsys.readouterr().out


def test_what_was_remembered_is_forgotten_when_the_board_changes(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert data_of(capsys, "info", project) == data_of(capsys, "info", project)
    assert run(["set", project, "board", "title=Espresso"]) == 0
    assert data_of(capsys, "info", project)["title"] == "Espresso"


def test_what_was_remembered_is_forgotten_when_a_file_vanishes(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert data_of(capsys, "info", project)["notices"] == []
    next(Path(project, "media").glob("*/*.png")).unlink()
    assert "is no longer in the project" in data_of(capsys, "info", project)["notices"][0]


def test_a_failure_is_one_sentence_on_stderr_and_a_code(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, words = failure_of(capsys, "set", project, "9Z", "action=x")
    assert (code, words.count("\n")) == (2, 1)
    assert words.startswith("storyboard: There is no shot '9Z'")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["info", "{tmp}/nowhere"], 1, "no project folder"),
        (["new", "{project}"], 1, "something here already"),
        (["new", "{tmp}/x", "--size", "wide"], 2, "WIDTHxHEIGHT"),
        (["new", "{tmp}/x", "--sample", "tea"], 2, "no sample"),
        (["generate", "{project}", "--only", "some"], 2, "none of missing"),
        (["generate", "{project}", "--target", "moon"], 1, "no target 'moon'"),
        (["generate", "{project}", "--cap", "lots", "--as", "seedance-2-5-260628"], 2, "no amount of money"),
        (["export", "{project}", "--out", "{tmp}/a.mp4"], 1, "Generate them first"),
        (["export", "{project}", "--version", "Tall"], 2, "no version"),
        (["approve", "{project}", "1"], 2, "no take to accept"),
        (["approve", "{project}", "1", "--take", "zz"], 2, "begins with 'zz'"),
        (["settle", "{project}", "zz", "--ran"], 2, "beginning with 'zz'"),
        (["targets", "test", "moon"], 1, "no target 'moon'"),
        (["targets", "add", "a", "--url", "ftp://x"], 1, "ftp"),
        (["targets", "add", "a", "--url", "https://x.example/v1", "--profile", "zz"], 2, "no model profile"),
        (["import-take", "{project}", "1", "{project}/board.json"], 1, "board.json"),
    ],
)
def test_every_bad_input_ends_in_a_sentence_and_its_code(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str
) -> None:
    given = [a.format(tmp=tmp_path, project=project) for a in arguments]
    found, said = failure_of(capsys, *given)
    assert (found, said.count("\n")) == (code, 1), said
    assert words in said


def test_every_command_is_in_the_group_that_is_loaded_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    listed = re.findall(r"^  ([a-z-]+)  ", capsys.readouterr().out.split("Commands:")[1], re.MULTILINE)
    assert sorted(listed) == sorted(command for commands in GROUPS.values() for command in commands)
    for command in listed:
        assert run([command, "--help"]) == 0
        assert f"Usage: storyboard {command}" in capsys.readouterr().out


def test_wrong_usage_is_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate"]) == 2
    assert run(["nonsense"]) == 2
    capsys.readouterr()


def test_a_dry_run_says_the_bill_and_sends_nothing(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = data_of(capsys, "generate", project, "--dry-run", "--as", "seedance-2-5-260628")
    assert (found["estimate_microusd"], found["online_microusd"]) == (0, 9 * 4 * 216_000)
    assert len(found["planned"]) == 9
    assert data_of(capsys, "jobs", project) == []


def test_obstacles_are_said_and_nothing_is_sent(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, words = failure_of(capsys, "generate", project, "--shots", "2A")
    assert code == 2
    assert "goes on from shot 2, which has no take" in words
    assert data_of(capsys, "jobs", project) == []


def test_an_imported_take_plays_is_accepted_and_released(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = tmp_path / "clip.mp4"
    make_clip(film, frames=12)
    assert run(["import-take", project, "1", str(film)]) == 0
    assert run(["approve", project, "1"]) == 0
    (row,) = data_of(capsys, "takes", project)
    assert (row["shot"], row["grade"], row["frames"], row["state"]) == ("1", "imported", 12, "accepted")
    assert run(["approve", project, "1", "--undo"]) == 0
    assert data_of(capsys, "takes", project)[0]["state"] == ""
    assert run(["takes", project]) == 0


def test_verify_names_a_file_whose_bytes_have_changed(project: str, capsys: pytest.CaptureFixture[str]) -> None:
    picture = next(Path(project, "media").glob("*/*.png"))
    picture.write_bytes(picture.read_bytes()[:-1] + b"!")
    capsys.readouterr()
    assert run(["verify", project]) == 1
    assert picture.name[:12] in capsys.readouterr().out


def test_targets_are_added_listed_keyed_and_removed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["targets", "add", "studio", "--url", "https://video.example/v1/", "--model", "wan"]) == 0
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", "sk-canary-1234")
    capsys.readouterr()
    assert run(["targets", "list"]) == 0
    said = capsys.readouterr().out
    assert "https://video.example/v1 " in said
    assert "the environment" in said
    assert "canary" not in said
    assert run(["targets", "remove", "studio"]) == 0


def test_a_target_without_a_model_is_told_what_it_lacks(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", "add", "bare", "--url", "https://video.example/v1"]) == 0
    assert "again with --model" in capsys.readouterr().out


def test_money_is_shown_in_full_and_an_unknown_price_is_not_zero() -> None:
    assert [dollars(m) for m in (None, 0, 1_500_000)] == ["unknown", "$0.00", "$1.50"]
    assert [dollars(m) for m in (216_000, 100)] == ["$0.216", "$0.0001"]
    assert table(("a",), []) == ["none"]


def test_the_version_costs_no_import() -> None:
    done = subprocess.run([sys.executable, "-m", "storyboard", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"storyboard {__version__}\n"


def test_importing_the_command_line_loads_neither_qt_nor_moviepy_nor_httpx() -> None:
    heavy = ("PySide6", "moviepy", "httpx")
    code = f"import sys, storyboard, storyboard.cli.run; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
