"""Films from the command line: for several places at once."""

import io
import json
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from storyboard.cli.run import run
from storyboard.model.rate import FILM
from storyboard.model.shots import DialogueLine
from storyboard.model.values import replace
from storyboard.stitch.profile import PREVIEW
from storyboard.studio.context import open_context
from storyboard.studio.filming import cut_of
from storyboard.studio.session import open_session
from storyboard.studio.stand_ins import with_stills
from storyboard.studio.stepping import picture_at
from tests.fakes.clips import clip
from tests.fakes.places import made
from tests.fakes.tiny import tiny


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


def test_a_film_that_would_not_be_taken_is_an_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path)
    fast = ("-movflags", "+faststart")
    film = str(clip(tmp_path / "film.mp4", sound="sine=frequency=440:sample_rate=48000:d=1", options=fast))
    assert run(["preflight", film, "--preset", "tall", "--json"]) == 1
    flaws = json.loads(capsys.readouterr().out)
    assert (flaws[0]["rule"], flaws[0]["severity"]) == ("size", "error")
    assert run(["preflight", film, "--preset", "brief"]) == 0
    assert f"{film} is as brief asks." in capsys.readouterr().out


def spoken(tmp_path: Path) -> str:
    """A tiny project in which something is said."""
    board = tiny()
    name, shot = next(iter(board.shots.items()))
    speaking = replace(shot, dialogue=(DialogueLine(text="Who is there?"),))
    return str(made(tmp_path, replace(board, shots={**board.shots, name: speaking})))


def test_captions_are_written_for_what_is_spoken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = spoken(tmp_path)
    assert run(["captions", folder, "--out", str(tmp_path / "film.vtt")]) == 0
    assert "Who is there?" in (tmp_path / "film.vtt").read_text(encoding="utf-8")
    assert run(["captions", folder, "--out", str(tmp_path / "film.txt")]) == 2
    assert "not written as 'txt'" in capsys.readouterr().err


@pytest.mark.parametrize("where", [["--out", "film.mp4", "--receipts"], ["--out", ".", "--preset", "tall"]])
def test_a_film_may_carry_its_captions_and_have_its_receipts_beside_it(tmp_path: Path, where: list[str]) -> None:
    arguments = [where[0], str(tmp_path / where[1]), *where[2:]]
    assert run(["export", spoken(tmp_path), *arguments, "--captions", "--allow-gaps"]) == 0
    (film,) = tmp_path.glob("*.mp4")
    assert b"Who is there?" in film.read_bytes()
    assert film.with_name(f"{film.name}.receipts.json").is_file()


def test_an_unknown_place_and_a_file_that_is_no_film_are_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "film.mp4").write_text("no film")
    assert run(["preflight", str(tmp_path / "film.mp4"), "--preset", "moon"]) == 2
    assert run(["preflight", str(tmp_path / "film.mp4"), "--preset", "reels"]) == 1
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.parametrize(("part", "frames"), [("0.5..1.5", 24), ("1.5..", 12), ("..0.25", 6), ("1..99", 24)])
def test_a_part_of_the_preview_is_as_long_as_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str, frames: int
) -> None:
    out = str(tmp_path / "part.mp4")
    assert run(["preview", str(made(tmp_path)), "--seconds", part, "--out", out, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["frames"] == frames


@pytest.mark.parametrize("part", ["soon", "3..2", "5", "1..2..3", "1/0.."])
def test_a_part_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], part: str) -> None:
    assert run(["preview", str(made(tmp_path)), "--seconds", part, "--out", str(tmp_path / "part.mp4")]) == 2
    assert "5..12" in capsys.readouterr().err


def test_the_cache_says_its_size_and_lets_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["preview", str(made(tmp_path)), "--out", str(tmp_path / "film.mp4"), "--json"]) == 0
    capsys.readouterr()
    assert run(["cache", "--size", "--json"]) == 0
    held = json.loads(capsys.readouterr().out)["bytes"]
    assert held > 0
    assert run(["cache", "--prune", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) | {"folder": ""} == {"folder": "", "bytes": 0, "freed_bytes": held}
    assert run(["cache"]) == 0
    assert "0.0 MB" in capsys.readouterr().out


def test_the_preview_shows_drawn_panels_as_the_window_does_and_says_of_which_shots(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, film = made(tmp_path), tmp_path / "film.mp4"
    assert run(["preview", str(folder), "--out", str(film), "--json"]) == 0
    notes = json.loads(capsys.readouterr().out)["notes"]
    assert [note.split()[0] for note in notes] == ["1", "1A", "2", "2A"]
    assert all(note.endswith(": missing; its drawn panel stands in") for note in notes)
    with open_session(folder, open_context(), read_only=True) as session:
        cut = cut_of(session)
        shown = with_stills(session, session.board, cut, PREVIEW)
        panel = Image.open(shown.files[shown.cut.pieces[1].media_sha256]).convert("RGB")
    frame = Image.open(io.BytesIO(picture_at(film, Fraction(3, 4), FILM))).convert("RGB").resize(panel.size)
    assert max(ImageStat.Stat(ImageChops.difference(frame, panel)).mean) < 12


def test_a_part_of_the_preview_draws_only_what_plays_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "part.mp4")
    assert run(["preview", str(made(tmp_path)), "--seconds", "0.5..1", "--out", out, "--json"]) == 0
    stood_in = [note for note in json.loads(capsys.readouterr().out)["notes"] if "stands in" in note]
    assert [note.split()[0] for note in stood_in] == ["1A"]
