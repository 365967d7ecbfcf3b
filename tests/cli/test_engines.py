"""The same film by another engine, from the command line."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from tests.fakes.places import made


@pytest.mark.parametrize("command", [["export", "--allow-gaps"], ["preview"]], ids=["export", "preview"])
def test_moviepy_alone_makes_the_same_film(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    told: list[dict[str, object]] = []
    for engine in ("fast", "moviepy"):
        out = tmp_path / f"{engine}.mp4"
        arguments = [command[0], str(made(tmp_path / engine)), *command[1:], "--engine", engine, "--out", str(out)]
        assert run([*arguments, "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0]["frames"] == told[1]["frames"]
    assert (told[0]["width"], told[0]["height"]) == (told[1]["width"], told[1]["height"])


def test_an_engine_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", str(made(tmp_path)), "--allow-gaps", "--engine", "steam"]) == 2
    assert "There is no engine 'steam'. There are: fast, moviepy." in capsys.readouterr().err
