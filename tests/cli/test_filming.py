"""Films from the command line: for several places at once."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from tests.fakes.places import made


def test_one_command_makes_a_film_for_each_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--preset", "tall", "--preset", "tall-too", "--out", str(tmp_path / "films"), "--allow-gaps"]
    assert run(["export", str(made(tmp_path)), *arguments, "--json"]) == 0
    films = json.loads(capsys.readouterr().out)["films"]
    assert [(film["preset"], film["size"]) for film in films] == [("tall", "90x160"), ("tall-too", "90x160")]
    assert all(Path(film["film"]).is_file() for film in films)


def test_a_place_that_cannot_take_the_film_is_named_and_the_others_are_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--preset", "brief", "--preset", "tall", "--out", str(tmp_path), "--allow-gaps"]
    assert run(["export", str(made(tmp_path)), *arguments]) == 1
    said = capsys.readouterr().out
    assert "brief: not made: the film lasts 2 s" in said
    assert "Tiny-tall.mp4: 48 frames, 2 s, 90x160" in said
    assert "Say so." in said


def test_places_are_listed_with_what_they_ask(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["presets"]) == 0
    assert "1080x1920" in capsys.readouterr().out
