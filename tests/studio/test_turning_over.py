"""The cut handed to an editor: a folder that is whole or not there."""

import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from storyboard.media.probe import probe
from storyboard.model.audio import AudioRole
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate
from storyboard.model.sequences import Item, Marker
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import TitleSource
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.accepting import import_clip
from storyboard.studio.creating import BadChoice
from storyboard.studio.finding import NotFound
from storyboard.studio.sounds import Laying, add_sound
from storyboard.studio.turning_over import turn_over, write_timeline
from tests.fakes.clips import clip, tone
from tests.fakes.tiny import tiny
from tests.stitch.test_killed import half_made, until

ROOT = Path(__file__).parents[2]

STUCK = """
import shutil, sys, time
from pathlib import Path
from storyboard.studio.turning_over import turn_over
def stuck(source, target):
    Path(target).write_bytes(b"half")
    print("begins", flush=True)
    time.sleep(60)
shutil.copyfile = stuck
turn_over(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@dataclass(frozen=True)
class Handed:
    """A project and what was made of it."""

    project: Path
    out: Path
    report: dict[str, Any]

    def names(self) -> list[str]:
        return sorted(path.relative_to(self.out).as_posix() for path in self.out.rglob("*") if path.is_file())


def board_with_a_title() -> Board:
    board = replace(tiny(), title='Launch: "One"/Two')
    sequence, first = board.sequences[0], next(iter(board.shots.values()))
    said = replace(first, dialogue=(DialogueLine(text="We leave tonight."),))
    card = Item(id="card", source=TitleSource(text="THE LAST LIGHT"), frames=12)
    marker = Marker(id="m", frame=3, text="Drop", colour="#00ff00")
    return replace(
        board,
        shots={**board.shots, first.id: said},
        sequences=(replace(sequence, items=(*sequence.items, card), markers=(marker,)),),
    )


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Handed:
    """Four shots: one with two takes, one at another rate, two with nothing; a title, and music."""
    folder = tmp_path_factory.mktemp("handed")
    project, out = folder / "Tiny.storyboard", folder / "out"
    with pytest.MonkeyPatch.context() as home:
        home.setenv("STORYBOARD_HOME", str(folder / "home"))
        create_project(project, board_with_a_title())
        for number, path in (
            ("1", clip(folder / "a.mp4", frames=30, sound="sine=d=2")),
            ("1", clip(folder / "b.mp4", "testsrc", frames=36)),
            ("1A", clip(folder / "c.mp4", rate="25", frames=25)),
        ):
            import_clip(project, number, path)
        add_sound(project, tone(folder / "song.wav", 2.0), Laying(role=AudioRole.MUSIC))
        return Handed(project, out, turn_over(project, out))


def test_everything_an_editor_needs_lies_in_one_folder(handed: Handed) -> None:
    stem = "Launch_One_Two"
    assert handed.names() == sorted(
        [
            *(f"{stem}.{kind}" for kind in ("otio", "xml", "fcpxml", "edl", "srt")),
            *("media/1_T1.mp4", "media/1_T2.mp4", "media/1A_T1.mp4", "media/THE_LAST_LIGHT_C1.mp4"),
            *("audio/song.wav", "notes.txt", "receipts.json", "shot-list.csv"),
        ]
    )
    assert handed.report["files"] == handed.names()


def test_a_take_is_handed_over_as_it_came(handed: Handed) -> None:
    media = {path.read_bytes() for path in (handed.project / "media").rglob("*.mp4")}
    assert (handed.out / "media" / "1_T2.mp4").read_bytes() in media
    assert (handed.out / "media" / "1_T2.mp4").stat().st_nlink == 1


def test_a_take_of_another_rate_is_brought_to_the_films_and_that_is_said(handed: Handed) -> None:
    info = probe(handed.out / "media" / "1A_T1.mp4")
    assert (info.rate, info.is_variable, info.frames) == (Rate.of("24"), False, 24)
    assert "1A_T1: brought from 25 to 24 frames a second." in str(handed.report["notes"])


def test_a_title_is_a_clip_as_long_as_it_shows(handed: Handed) -> None:
    assert probe(handed.out / "media" / "THE_LAST_LIGHT_C1.mp4").frames == 12


def test_what_is_missing_is_told_of_and_leaves_a_gap(handed: Handed) -> None:
    assert len(handed.report["gaps"]) == 2
    assert "Nothing to play" in next(handed.out.glob("*.otio")).read_text(encoding="utf-8")
    assert "there is nothing to play" in (handed.out / "notes.txt").read_text(encoding="utf-8")


def test_every_file_that_a_timeline_names_is_there(handed: Handed) -> None:
    library = pytest.importorskip("opentimelineio")
    timeline = library.adapters.read_from_file(str(next(handed.out.glob("*.otio"))))
    urls = {c.media_reference.target_url for c in timeline.find_clips()}
    assert {url for url in urls if not (handed.out / url).is_file()} == set()
    root = Xml.fromstring(next(handed.out.glob("*.fcpxml")).read_text(encoding="utf-8"))
    sources = [node.attrib["src"] for node in root.iter("media-rep")]
    assert [s for s in sources if not Path(s.removeprefix("file://")).is_file()] == []


def test_markers_and_scenes_are_marked(handed: Handed) -> None:
    library = pytest.importorskip("opentimelineio")
    timeline = library.adapters.read_from_file(str(next(handed.out.glob("*.otio"))))
    marks = [(m.name.split(":")[0], int(m.marked_range.start_time.value), m.color) for m in timeline.tracks.markers]
    assert marks == [("Scene 1", 0, "YELLOW"), ("Drop", 3, "GREEN"), ("Scene 2", 24, "YELLOW")]


def test_a_folder_that_holds_something_is_left_alone(handed: Handed) -> None:
    before = handed.names()
    with pytest.raises(StoryboardError, match="not empty"):
        turn_over(handed.project, handed.out)
    assert handed.names() == before


def test_a_turnover_never_lies_among_the_projects_own_files(handed: Handed) -> None:
    with pytest.raises(StoryboardError, match="belongs to the project"):
        turn_over(handed.project, handed.project / "media" / "out")


def test_an_unknown_version_leaves_nothing(handed: Handed, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no version 'moon'"):
        turn_over(handed.project, tmp_path / "out", version="moon")
    assert list(tmp_path.glob("*out*")) == []


@pytest.mark.parametrize("kind", ["otio", "xml", "fcpxml", "edl"])
def test_one_timeline_alone_names_the_files_where_they_are(handed: Handed, tmp_path: Path, kind: str) -> None:
    told = write_timeline(handed.project, tmp_path, kind)
    assert [path.name for path in tmp_path.glob(f"*.{kind}")] == [f"Launch_One_Two.{kind}"]
    assert (handed.project / "media").as_uri().removeprefix("file://") in Path(told["file"]).read_text("utf-8")


def test_a_format_that_nobody_knows_is_refused(handed: Handed, tmp_path: Path) -> None:
    with pytest.raises(BadChoice, match="not written as 'aaf'"):
        write_timeline(handed.project, tmp_path, "aaf")


def test_a_killed_turnover_leaves_nothing(handed: Handed, tmp_path: Path) -> None:
    command = [sys.executable, "-c", STUCK, str(handed.project), str(tmp_path / "out")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"begins\n"
        assert half_made(tmp_path)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    assert until(lambda: not half_made(tmp_path))
    assert not (tmp_path / "out").exists()
