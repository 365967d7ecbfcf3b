"""Both sample boards delivered to four places, small, by the command line; every file checked by playing it."""

import json
import shutil
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from storyboard.cli.run import run
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe
from storyboard.stitch.boxes import starts_fast
from storyboard.stitch.loudness import weighed_file
from storyboard.stitch.xmp import source_in
from storyboard.store.paths import resource, user_folders
from tests.fakes.clips import ffmpeg

SMALL = """\
schema = 1
[[presets]]
id = "youtube"
width = 320
height = 180
[[presets]]
id = "reels"
width = 180
height = 320
[[presets]]
id = "hevc"
loudness_lufs = -23.0
[[presets]]
id = "webm"
loudness_lufs = -16.0
"""
FRAMES = {"coffee": 480, "depth": 720}
PLACES = {"youtube": "mp4", "reels": "mp4", "hevc": "mp4", "webm": "webm"}


def small(tmp_path: Path, name: str) -> Path:
    """A copy of the sample whose formats are a quarter as wide, with drafts of every shot."""
    folder = tmp_path / f"{name}.storyboard"
    shutil.copytree(resource("samples") / folder.name, folder)
    raw = json.loads((folder / "board.json").read_text(encoding="utf-8"))
    for shape in raw["formats"]:
        shape["width"], shape["height"] = shape["width"] // 4, shape["height"] // 4
    (folder / "board.json").write_text(json.dumps(raw), encoding="utf-8")
    config = user_folders().config
    config.mkdir(parents=True, exist_ok=True)
    (config / "presets.toml").write_text(SMALL, encoding="utf-8")
    assert run(["generate", str(folder)]) == 0
    return folder


def delivered(folder: Path, out: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The films made of the project, as the program tells them."""
    capsys.readouterr()
    words = [word for place in PLACES for word in ("--preset", place)]
    assert run(["export", str(folder), *words, "--out", str(out), "--json"]) == 0
    return json.loads(capsys.readouterr().out)["films"]


@pytest.mark.parametrize("name", FRAMES)
def test_a_sample_in_four_places_is_whole_in_each(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films = delivered(small(tmp_path, name), tmp_path / "films", capsys)
    assert [(film["preset"], film["state"], film["problem"]) for film in films] == [(p, "done", "") for p in PLACES]
    for film in films:
        check_film(Path(film["film"]), film, FRAMES[name])
    # The same pictures in every codec: no film is another's frames.
    wide = [pictures(Path(film["film"])) for film in films if film["preset"] != "reels"]
    assert all(float(np.abs(other - wide[0]).mean()) < 3 for other in wide[1:])
    assert [film["rendered"] == 0 for film in films if film["preset"] in ("youtube", "webm")].count(True) >= 1


def check_film(path: Path, film: dict[str, Any], frames: int) -> None:
    """Length, sound, loudness, colours, tags and chapters are as they must be, and it plays without a warning."""
    info = probe(path, decode=True)
    assert (info.frames, film["frames"], str(info.rate)) == (frames, frames, "24")
    assert abs(info.audio_s - frames / 24) <= 0.022
    assert (info.colours.matrix, info.colours.full_range) == ("bt709", False)
    assert ffmpeg("-v", "warning", "-xerror", "-i", str(path), "-f", "null", "-") == b""
    goal = film["loudness"]["goal"]["lufs"]
    level = weighed_file(path, find_ffmpeg(), threading.Event())
    assert abs(level.lufs - goal) <= 0.5
    assert level.true_peak_db <= -0.7
    said = ffmpeg("-i", str(path), "-f", "ffmetadata", "-").decode()
    assert "No AI-generated content from Storyboard" in said
    assert said.count("[CHAPTER]") >= 2
    told = json.loads(Path(film["receipts"]).read_text(encoding="utf-8"))
    if path.suffix == ".mp4":
        assert starts_fast(path)
        assert told["digital_source_type"].endswith(f"/{source_in(path)}")
    assert not [flaw for flaw in film["findings"] if flaw["severity"] == "error"]


def pictures(path: Path) -> "np.ndarray[Any, np.dtype[np.float32]]":
    """Every twelfth frame, small and grey."""
    chain = "select='not(mod(n\\,12))',scale=32:18:flags=area,format=gray"
    raw = ffmpeg("-i", str(path), "-vf", chain, "-fps_mode", "passthrough", "-f", "rawvideo", "-")
    return np.frombuffer(raw, np.uint8).astype(np.float32).reshape(-1, 18, 32)
