"""Titles, supers, burn-ins, watermarks and captions from the command line, down to the pixels of the film."""

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from storyboard.cli.run import run
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.picture import AssetKind
from storyboard.model.sequences import Item
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super, TitleMotion, TitleSource, TitleStyle
from storyboard.model.values import replace
from storyboard.store.paths import resource
from storyboard.studio.session import open_session
from tests.fakes.places import made
from tests.fakes.tiny import tiny


def spoken(tmp_path: Path) -> str:
    """A tiny project in which something is said in the first half of its first shot."""
    board = tiny()
    name, shot = next(iter(board.shots.items()))
    line = DialogueLine(text="R&D {now} <b>here</b>", start_frame=0, frames=20)
    return str(made(tmp_path, replace(board, shots={**board.shots, name: replace(shot, dialogue=(line,))})))


def items(project: str) -> tuple[Item, ...]:
    with open_session(Path(project), read_only=True) as session:
        return session.board.main_sequence.items


def title_at(project: str, index: int) -> TitleSource:
    source = items(project)[index].source
    assert isinstance(source, TitleSource)
    return source


def frames(film: Path) -> np.ndarray:
    """The luma of all frames."""
    args = [find_ffmpeg().path, "-v", "error", "-i", str(film), "-vf", "scale=160:-2", "-pix_fmt", "gray"]
    data = subprocess.run([*args, "-f", "rawvideo", "-"], capture_output=True, check=True).stdout
    tall = 90
    return np.frombuffer(data, np.uint8).reshape(-1, tall, 160).astype(int)


def exported(project: str, out: Path, *arguments: str) -> Path:
    assert run(["export", project, "--out", str(out), "--allow-gaps", *arguments]) == 0
    return out


def test_a_title_is_put_where_it_was_asked_with_all_that_was_asked(tmp_path: Path) -> None:
    project = str(made(tmp_path))
    Image.new("RGBA", (60, 40), (200, 0, 0, 128)).save(tmp_path / "logo.png")
    options = ["--after", "first", "--seconds", "12f", "--style", "end card", "--subtitle", "s", "--colour", "#FF0000"]
    options += ["--call-to-action", "Go", "--logo", str(tmp_path / "logo.png"), "--tracking", "0.2em"]
    assert run(["title", project, r"Two\nlines", *options, "--motion", "slide-left", "--background", "#102030"]) == 0
    title = title_at(project, 0)
    assert (title.text, title.style, title.call_to_action) == ("Two\nlines", TitleStyle.END_CARD, "Go")
    assert (title.colour, title.background) == ("#ff0000", "#102030")
    assert (title.tracking_em, title.motion) == (0.2, TitleMotion.SLIDE_LEFT)
    assert title.logo_asset_id
    assert items(project)[0].frames == 12


def test_a_title_follows_the_shot_it_was_put_behind(tmp_path: Path) -> None:
    project = str(made(tmp_path))
    assert run(["title", project, "Here", "--after", "#1"]) == 0
    assert title_at(project, 1).text == "Here"


def test_a_title_is_changed_like_any_item(tmp_path: Path) -> None:
    project = str(made(tmp_path))
    assert run(["title", project, "Here"]) == 0
    assert run(["set", project, "#-1", "text=There", "style=lower third", "motion=none", "font=INTER"]) == 0
    title = title_at(project, -1)
    assert (title.text, title.style, title.motion, title.font) == ("There", "lower third", "none", "Inter")


@pytest.mark.parametrize(
    "change",
    ["style=banner", "colour=red", "tracking=wide", "tracking=9", "font=Comic", "motion=spin", "logo=nowhere.png"],
)
def test_what_a_title_cannot_be_is_one_sentence_and_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    project = str(made(tmp_path))
    assert run(["title", project, "Here"]) == 0
    before = (Path(project) / "board.json").read_bytes()
    assert run(["set", project, "#-1", change]) != 0
    assert capsys.readouterr().err.count("\n") == 1
    assert (Path(project) / "board.json").read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["title", ""], ["super", "#1", ""], ["super", "#9", "x"], ["super", "#1..#2", "x"]]
)
def test_an_empty_text_or_no_such_place_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run([arguments[0], str(made(tmp_path)), *arguments[1:]]) != 0
    assert capsys.readouterr().err.count("\n") == 1


def test_a_super_is_put_changed_and_taken_away(tmp_path: Path) -> None:
    project = str(made(tmp_path))
    assert run(["super", project, "#1", "One", "--at", "2f", "--seconds", "10f", "--style", "lower third"]) == 0
    assert items(project)[0].supers == (Super(text="One", style="lower third", start_frame=2, frames=10),)
    assert run(["super", project, "#1", "--number", "1", "--subtitle", "two", "--at", "0"]) == 0
    assert items(project)[0].supers == (
        Super(text="One", style="lower third", start_frame=0, frames=10, subtitle="two"),
    )
    assert run(["super", project, "#1", "--number", "1"]) == 0
    assert items(project)[0].supers == ()
    assert run(["super", project, "#1", "--number", "1"]) != 0


def test_a_font_file_becomes_the_boards_and_is_used_by_name(tmp_path: Path) -> None:
    project = str(made(tmp_path))
    font = resource("fonts", "NotoSansThai-SemiBold.ttf")
    assert run(["title", project, "One", "--font", str(font)]) == 0
    assert run(["title", project, "Two", "--font", "notosansthai-semibold"]) == 0
    assert title_at(project, -1).font == title_at(project, -2).font != ""
    with open_session(Path(project), read_only=True) as session:
        (asset,) = [asset for asset in session.board.assets if asset.kind == AssetKind.FONT]
        assert session.media.has(asset.sha256)


def test_a_letter_that_no_font_has_is_told_of_with_its_title(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = str(made(tmp_path))
    assert run(["title", project, "Old \U00012000"]) == 0
    exported(project, tmp_path / "film.mp4")
    said = capsys.readouterr().out
    assert "U+12000" in said
    assert 'Title "Old' in said


def test_a_font_file_that_went_missing_stops_a_film_that_must_be_whole_and_is_told_of_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = str(made(tmp_path))
    assert run(["title", project, "One", "--font", str(resource("fonts", "NotoSansThai-SemiBold.ttf"))]) == 0
    for path in (Path(project) / "media").rglob("*.ttf"):
        path.unlink()
    capsys.readouterr()
    exported(project, tmp_path / "film.mp4")
    assert "is missing; it is set in Inter" in capsys.readouterr().out


def test_a_film_is_written_over_only_where_it_was_asked(tmp_path: Path) -> None:
    project = spoken(tmp_path)
    plain = frames(exported(project, tmp_path / "plain.mp4"))
    burned = frames(exported(project, tmp_path / "burned.mp4", "--captions", "burned"))
    apart = np.abs(burned - plain).max(axis=(1, 2))
    assert apart[2:11].min() > 60
    assert apart[13:].max() == 0


def test_a_watermark_covers_every_frame(tmp_path: Path) -> None:
    project = spoken(tmp_path)
    plain = frames(exported(project, tmp_path / "plain.mp4"))
    marked = frames(exported(project, tmp_path / "marked.mp4", "--watermark", "SAMPLE", "--watermark-opacity", "0.8"))
    assert np.abs(marked - plain)[:, 30:60].max(axis=(1, 2)).min() > 40


def test_a_bare_burn_in_writes_all_and_a_named_one_what_it_names(tmp_path: Path) -> None:
    project = spoken(tmp_path)
    every = frames(exported(project, tmp_path / "all.mp4", "--burn-in"))
    clock = frames(exported(project, tmp_path / "clock.mp4", "--burn-in", "timecode"))
    apart = np.abs(every - clock)
    assert apart[5, 60:].max() > 60
    assert np.abs(every - clock)[5, :30, 100:].max() < 40


def test_captions_lie_beside_the_film_in_every_kind_and_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = exported(spoken(tmp_path), tmp_path / "film.mp4", "--captions", "soft+sidecar:srt,vtt,ass", "--json")
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert set(told["captions"]) == {"srt", "vtt", "ass"}
    assert "R&D {now}" in out.with_suffix(".srt").read_text("utf-8")
    assert "R&amp;D {now} &lt;b&gt;" in out.with_suffix(".vtt").read_text("utf-8")
    assert "R&D \\{now\\}" in out.with_suffix(".ass").read_text("utf-8")
    args = [find_ffmpeg().path, "-v", "error", "-i", str(out), "-map", "0:s:0", "-f", "webvtt", "-"]
    assert b"here" in subprocess.run(args, capture_output=True, check=True).stdout


def test_films_for_places_take_captions_and_watermarks_too(tmp_path: Path) -> None:
    arguments = ["--preset", "tall", "--out", str(tmp_path / "out"), "--allow-gaps", "--watermark", "X"]
    assert run(["export", spoken(tmp_path), *arguments, "--captions", "sidecar:vtt"]) == 0
    assert len(list((tmp_path / "out").glob("*.vtt"))) == 1


@pytest.mark.parametrize("name", ["film.srt", "film.vtt", "film.ass"])
def test_captions_are_written_as_the_files_name_says(tmp_path: Path, name: str) -> None:
    project = spoken(tmp_path)
    assert run(["captions", project, "--out", str(tmp_path / name)]) == 0
    assert run(["captions", project, "--out", str(tmp_path / name), "--format", Path(name).suffix[1:]]) == 0
    assert "R&" in (tmp_path / name).read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--burn-in", "number,clock"],
        ["--captions", "loud"],
        ["--captions", "sidecar:doc"],
        ["--captions", "soft:srt"],
        ["--watermark", "x", "--watermark-opacity", "0"],
        ["--watermark", "x", "--watermark-opacity", "2"],
        ["--watermark", "x" * 300],
        ["--watermark", "x", "--watermark-place", "moon"],
    ],
)
def test_what_cannot_be_written_over_a_film_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert run(["export", str(made(tmp_path)), "--out", str(tmp_path / "film.mp4"), "--allow-gaps", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "film.mp4").exists()


def test_a_captions_name_must_agree_with_its_format(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["captions", str(made(tmp_path)), "--out", str(tmp_path / "a.vtt"), "--format", "srt"]) == 2
    assert "Name it a.srt" in capsys.readouterr().err
