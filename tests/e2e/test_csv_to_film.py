"""From a CSV and three photographs to a film, with the command line alone."""

import json
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.media.probe import probe
from storyboard.studio.session import open_session

PHOTOS = Path(__file__).parent.parent / "data" / "photos"
ROWS = """\
scene,location,time_of_day,action,size,angle,movement,seconds,cast,dialogue,link,images
1,INT. Kitchen,dawn,A cup steams on the table.,ECU,overhead,push in,1.0,,,,coffee.png
1,INT. Kitchen,dawn,@Ana waits by the window.,MS,eye level,static,1.5,Ana,ANA: It is time.,,
1,INT. Kitchen,dawn,She turns.,MS,eye level,pan right,0.5,Ana,,continue:1A,
2,EXT. Launch site,day,The rocket leaves.,LS,low,tilt up,1.5,,,,rocket.jpg
3,INT. Kitchen,night,The cat has seen it all.,CU,eye level,static,1.0,,,,chelsea.png
"""
FRAMES = 24 + 36 + 12 + 36 + 24


@pytest.fixture
def project(tmp_path: Path) -> str:
    """A small board made with commands only."""
    for photo in PHOTOS.glob("*.*g"):
        (tmp_path / photo.name).write_bytes(photo.read_bytes())
    (tmp_path / "shots.csv").write_text(ROWS, encoding="utf-8")
    folder = str(tmp_path / "Cat.storyboard")
    assert run(["new", folder, "--title", "The cat", "--size", "320x180"]) == 0
    assert run(["import-shots", folder, str(tmp_path / "shots.csv")]) == 0
    with open_session(Path(folder), read_only=True) as session:
        assert [shot.link.kind for _, shot in session.board.story()] == ["cut", "cut", "continue", "cut", "cut"]
    assert run(["set", folder, "@Ana", "description=a woman in a grey coat", "colour=#e9a23b"]) == 0
    return folder


def test_a_board_made_with_commands_becomes_a_film_of_exactly_its_frames(
    project: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    film = tmp_path / "cat.mp4"
    assert run(["generate", project]) == 0
    assert run(["approve", project]) == 0
    capsys.readouterr()
    assert run(["export", project, "--out", str(film), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["frames"] == FRAMES
    info = probe(film, decode=True)
    assert (info.width, info.height, info.frames, str(info.rate), info.has_audio) == (320, 180, FRAMES, "24", True)
    assert run(["verify", project]) == 0


def test_another_version_needs_no_new_takes(project: str, tmp_path: Path) -> None:
    assert run(["generate", project]) == 0
    assert run(["version", project, "--size", "180x320", "--name", "Vertical"]) == 0
    film = tmp_path / "tall.mp4"
    assert run(["export", project, "--version", "vertical", "--out", str(film), "--burn-in"]) == 0
    info = probe(film, decode=True)
    assert (info.width, info.height, info.frames) == (180, 320, FRAMES)
    assert run(["preview", project, "--out", str(tmp_path / "preview.mp4")]) == 0


def test_a_changed_word_makes_one_take_stale_and_only_that_is_made_anew(
    project: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", project]) == 0
    assert run(["set", project, "2", "action=The rocket explodes."]) == 0
    capsys.readouterr()
    assert run(["generate", project, "--only", "stale", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["planned"] == ["2"]
    assert run(["info", project, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["stale"] == []


def test_the_demo_is_one_command_and_may_be_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "Small.storyboard"
    assert run(["new", str(folder), "--size", "160x90", "--title", "Small"]) == 0
    (tmp_path / "one.csv").write_text("action,seconds\nA door opens.,0.5\n", encoding="utf-8")
    assert run(["import-shots", str(folder), str(tmp_path / "one.csv")]) == 0
    film = tmp_path / "small.mp4"
    for _ in range(2):
        assert run(["demo", "--board", str(folder), "--out", str(film)]) == 0
    assert probe(film, decode=True).frames == 12
    assert f"{film}: 12 frames" in capsys.readouterr().out
