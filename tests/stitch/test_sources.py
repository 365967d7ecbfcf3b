"""What the files of a film are, and what must be told of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storyboard.media.colour import TAG_FILTER
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.stitch.film import export
from storyboard.stitch.sources import Sources
from tests.fakes.clips import Shoot, clip, ffmpeg, tone


def sources(paths: list[Path]) -> Sources:
    """The files by their names, each used once in the order given."""
    by_name: Callable[[str], Path] = {path.name: path for path in paths}.__getitem__
    made = Sources(by_name, find_ffmpeg())
    for number, path in enumerate(paths):
        made.get(path.name, f"{number + 1}A")
    return made


def test_a_file_that_says_how_it_is_meant_needs_no_note(tmp_path: Path) -> None:
    assert sources([clip(tmp_path / "a.mp4", filters=TAG_FILTER), tone(tmp_path / "a.wav", 0.2)]).notes() == ()


@pytest.mark.parametrize(
    ("size", "matrix"),
    [
        ("160x90", "BT.601, as is usual below 720 lines"),
        ("64x720", "BT.709, as is usual from 720 lines"),
        ("1280x64", "BT.709, as is usual from 1280 columns"),
    ],
)
def test_missing_colour_tags_are_told_with_what_was_assumed(tmp_path: Path, size: str, matrix: str) -> None:
    (note,) = sources([clip(tmp_path / "a.mp4", size=size, frames=2)]).notes()
    assert note == f"1A: colours are not tagged; read as {matrix}."


def test_many_files_of_one_kind_are_one_note(tmp_path: Path) -> None:
    paths = [clip(tmp_path / f"{n}.mp4", frames=2) for n in range(5)]
    (note,) = sources(paths).notes()
    assert note.startswith("1A, 2A, 3A and 2 more: ")


@pytest.mark.parametrize(
    ("transfer", "system"), [("smpte2084", "HDR (PQ)"), ("arib-std-b67", "HDR (HLG)"), ("bt709", "bt2020")]
)
def test_what_was_brought_to_bt709_is_told(tmp_path: Path, transfer: str, system: str) -> None:
    tags = f"format=yuv420p10le,setparams=range=tv:colorspace=bt2020nc:color_primaries=bt2020:color_trc={transfer}"
    ffmpeg("-f", "lavfi", "-i", f"color=s=32x32:r=24,{tags}", "-frames:v", "2", "-c:v", "ffv1", str(tmp_path / "h.mkv"))
    (note,) = sources([tmp_path / "h.mkv"]).notes()
    assert system in note
    assert "brought to BT.709" in note


def test_a_rate_that_is_none_is_told(tmp_path: Path) -> None:
    chain = f"select='not(mod(n\\,3))+lt(n\\,20)',{TAG_FILTER}"
    path = clip(tmp_path / "v.mp4", frames=30, filters=chain, options=["-fps_mode", "vfr"])
    assert sources([path]).notes() == ("1A: no steady rate; each frame is shown at its own time.",)


def test_a_film_reports_what_was_assumed_once(shoot: Shoot, clips: Path) -> None:
    items = [shoot.add("a", clips / "numbered.mp4"), shoot.add("b", clips / "numbered.mp4")]
    report = export(shoot.cut(items), shoot.folder / "f.mp4", media=shoot.media, cache=shoot.folder / "cache")
    assert [note for note in report.notes if "not tagged" in note] == [
        "1 a: colours are not tagged; read as BT.601, as is usual below 720 lines."
    ]
