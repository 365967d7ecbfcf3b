"""Whatever goes wrong: the sentence names the shot, the target is as it was, and nothing is left behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from storyboard.media import process
from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import probe
from storyboard.model.cut import Cut
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Item
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import Dissolve, Push
from storyboard.model.values import replace
from storyboard.stitch import film as room
from storyboard.stitch.batch import grouped
from storyboard.stitch.film import ExportReport, export
from storyboard.stitch.job import BurnInJob
from storyboard.stitch.plan import plan
from storyboard.stitch.profile import Profile
from storyboard.stitch.recipe import Ground, LayerRecipe, Recipe
from storyboard.stitch.workspace import module_command
from tests.fakes.clips import Shoot, clip, ffmpeg
from tests.stitch.test_killed import half_made, processes_of, until

MOST_COMMAND = 32_000
"""What Windows takes as one command line, in characters."""


SHORT_CHUNKS = Profile("export", chunk_s=2.5)


def film(shoot: Shoot, cut: Cut, name: str = "film.mp4", **options: Any) -> ExportReport:
    options = {"strict": True, "cache": shoot.folder / "cache", **options}
    return export(cut, shoot.folder / name, media=shoot.media, **options)


@pytest.fixture
def clean(shoot: Shoot) -> Iterator[None]:
    """Afterwards no process and nothing half made is left."""
    yield
    assert until(lambda: not processes_of(shoot.folder) and not half_made(shoot.folder))


def moving(shoot: Shoot, frames: int = 240) -> Path:
    return clip(shoot.folder / "moving.mp4", "mandelbrot", size="320x180", frames=frames)


@pytest.mark.parametrize(
    "name", ['it\'s a "quote".mp4', "new\nline.mp4", "\U0001f3ac é ü %05d.mp4", "-y.mp4", "a:b;c,[d].mp4"]
)
def test_names_may_hold_anything(shoot: Shoot, clips: Path, clean: None, name: str) -> None:
    folder = shoot.folder / f"in {name}"
    folder.mkdir()
    take = folder / name
    take.write_bytes((clips / "red.mp4").read_bytes())
    items = [shoot.add("a", take), replace(shoot.add("b", take), transition_in=Dissolve(frames=6))]
    out = export(shoot.cut(items), folder / f"out {name}", media=shoot.media, cache=folder / "cache")
    assert probe(out.path, decode=True).frames == 42


def test_a_take_replaced_during_the_export_is_named(shoot: Shoot, clean: None) -> None:
    path = moving(shoot)
    cut = shoot.cut([shoot.add("lamp", path, 240)])

    def spoil(_done: int, _of: int) -> None:
        path.write_bytes(b"another file")

    with pytest.raises(MediaError, match=r"lamp.*changed during the export"):
        film(shoot, cut, on_progress=spoil)
    assert not (shoot.folder / "film.mp4").exists()


def test_a_take_that_is_damaged_in_the_middle_is_named(shoot: Shoot, clean: None) -> None:
    path = moving(shoot, 96)
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    path.write_bytes(bytes(data[:half]))
    with pytest.raises(MediaError, match="lamp"):
        film(shoot, shoot.cut([shoot.add("lamp", path, 96)]))


def test_a_take_that_says_more_than_it_has_is_named_though_its_group_began_well(shoot: Shoot, clean: None) -> None:
    path = moving(shoot, 300)
    cut = shoot.cut([shoot.add("lamp", path, 400)])
    with pytest.raises(StoryboardError, match=r"lamp: from frame \d+ on only \d+ of \d+ frames can be played"):
        film(shoot, cut, profile=SHORT_CHUNKS)
    report = film(shoot, cut, strict=False, profile=SHORT_CHUNKS)
    assert (report.frames, len([note for note in report.notes if "can be played" in note])) == (400, 2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_a_renderer_killed_at_work_is_one_sentence(shoot: Shoot, clean: None) -> None:
    item = shoot.add("lamp", moving(shoot, 240), 240)
    cut = shoot.cut([replace(item, supers=(Super(text="Here", frames=240),))])

    def kill(_done: int, _of: int) -> None:
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if b"render_child" in (entry / "cmdline").read_bytes() and str(shoot.folder) in str(
                    (entry / "cwd").readlink()
                ):
                    os.kill(int(entry.name), signal.SIGKILL)
            except OSError:
                continue

    with pytest.raises(MediaError, match=r"lamp: The renderer was ended by signal 9"):
        film(shoot, cut, on_progress=kill)
    assert not (shoot.folder / "film.mp4").exists()


def test_a_folder_that_takes_no_files_is_known_before_anything_is_rendered(
    shoot: Shoot, clips: Path, clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_where: object) -> None:
        raise PermissionError(13, "Permission denied", str(shoot.folder))

    monkeypatch.setattr(room.tempfile, "TemporaryFile", refuse)
    with pytest.raises(StoryboardError) as caught:
        film(shoot, shoot.cut([shoot.add("a", clips / "red.mp4")]))
    assert str(shoot.folder) in str(caught.value)
    assert list((shoot.folder / "cache").rglob("*.mp4")) == []


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="there is no second file system to write to")
def test_a_target_on_another_file_system_is_written(shoot: Shoot, clips: Path, clean: None) -> None:
    target = Path("/dev/shm") / f"storyboard-{os.getpid()}.mp4"
    try:
        cut = shoot.cut([shoot.add("a", clips / "red.mp4")])
        export(cut, target, media=shoot.media, cache=shoot.folder / "cache")
        assert probe(target).frames == 24
    finally:
        target.unlink(missing_ok=True)


def test_an_ffmpeg_without_the_encoder_is_told_of(shoot: Shoot, clips: Path, clean: None) -> None:
    poor = type(find_ffmpeg())(find_ffmpeg().path)
    poor.__dict__["encoders"] = frozenset({"mpeg4"})
    with pytest.raises(MediaError, match=r"cannot write H\.264"):
        film(shoot, shoot.cut([shoot.add("a", clips / "red.mp4")]), ffmpeg=poor)


def test_what_cannot_be_played_is_named_with_its_file(shoot: Shoot, clips: Path) -> None:
    board = shoot.board([shoot.add("lamp", clips / "red.mp4")])
    cut = plan(board, board.main_sequence, shoot.takes, has_media=lambda _: False)
    with pytest.raises(StoryboardError, match=r"lamp \(media missing: .*red\.mp4\)"):
        film(shoot, cut)


def test_two_cold_exports_are_the_same_bytes(shoot: Shoot, clips: Path, clean: None) -> None:
    long = moving(shoot, 200)
    items = [
        Item(id="t", source=TitleSource(text="A title"), frames=24),
        replace(shoot.add("long", long, 200), transition_in=Dissolve(frames=8)),
        shoot.add("beep", clips / "beep.mp4", has_audio=True),
        shoot.add("again", long, 200),
    ]
    cut = shoot.cut(items)
    made = [film(shoot, cut, f"{n}.mp4", cache=shoot.folder / f"cache{n}").path.read_bytes() for n in range(2)]
    assert made[0] == made[1]


def test_a_shot_is_the_same_bytes_in_one_go_and_piece_by_piece(
    shoot: Shoot, clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = clip(shoot.folder / "long.mp4", frames=600)
    cut = shoot.cut([shoot.add("long", path, 600)])
    together = film(shoot, cut, "together.mp4", cache=shoot.folder / "one").path.read_bytes()
    monkeypatch.setattr("storyboard.stitch.batch.TOGETHER", 1)
    assert film(shoot, cut, "alone.mp4", cache=shoot.folder / "two").path.read_bytes() == together


def test_no_command_grows_with_the_number_of_shots(
    shoot: Shoot, clips: Path, clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    longest = [0]
    popen = subprocess.Popen

    def noted(argv: list[str], **options: Any) -> Any:
        longest[0] = max(longest[0], len(" ".join(argv)))
        return popen(argv, **options)

    items = [replace(shoot.add(f"s{n}", clips / "beep.mp4", has_audio=True), frames=3) for n in range(240)]
    monkeypatch.setattr(process.subprocess, "Popen", noted)
    assert film(shoot, shoot.cut(items)).frames == 240 * 3
    assert 0 < longest[0] < MOST_COMMAND


@pytest.mark.parametrize("rate", ["24000/1001", "30000/1001", "25"])
def test_packets_come_at_even_times_and_decode_without_a_warning(tmp_path: Path, rate: str) -> None:
    shoot = Shoot(tmp_path)
    shoot.rate = type(shoot.rate).of(rate)
    path = clip(tmp_path / "c.mp4", rate=rate, frames=40)
    items = [replace(shoot.add(f"s{n}", path, 40), frames=17 + n) for n in range(5)]
    items[2] = replace(items[2], transition_in=Dissolve(frames=5))
    made = film(shoot, shoot.cut(items)).path
    rows = ffmpeg("-i", str(made), "-map", "0:v", "-c", "copy", "-f", "framecrc", "-").decode().splitlines()
    times = [int(row.split(",")[1]) for row in rows if not row.startswith("#")]
    assert len({later - earlier for earlier, later in pairwise(times)}) == 1
    assert find_ffmpeg().run(["-v", "warning", "-i", str(made), "-f", "null", "-"], timeout_s=60) == ""


def test_a_frozen_program_runs_its_own_children(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = module_command("storyboard.stitch.guard")
    assert command[1:] == ["--run-module", "storyboard.stitch.guard"]
    said = subprocess.run([command[0], "-m", "storyboard", *command[1:]], input=b"done\0", check=True, timeout=30)
    assert said.returncode == 0


def test_a_stop_while_the_sound_is_mixed_leaves_nothing(shoot: Shoot, clips: Path, clean: None) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(StoryboardError):
        film(shoot, shoot.cut([shoot.add("beep", clips / "beep.mp4", has_audio=True)]), cancel=stop)


def test_only_stretches_that_follow_each_other_in_one_file_are_made_in_one_go() -> None:
    def stretch(first: int, sha256: str = "a", **changes: Any) -> Recipe:
        ground = Ground(kind="video", sha256=sha256, first=first)
        return Recipe(frames=60, layers=(LayerRecipe(ground=ground),), **changes)

    recipes = [stretch(0), stretch(60), stretch(120), stretch(0, "b"), stretch(200, "b"), stretch(260, "b")]
    recipes[2] = stretch(120, is_straight=False, burn_in=BurnInJob())
    todo = [(str(index), index) for index in range(6)]
    assert [[index for _, index in group] for group in grouped(recipes, todo, 4)] == [[0, 1], [2], [3], [4, 5]]
    assert len(grouped(recipes, todo, 1)) == 6


def test_a_dissolve_goes_with_the_stretch_before_it_and_the_one_behind() -> None:
    first, second = (LayerRecipe(ground=Ground(kind="video", sha256=name)) for name in "ab")
    leaving = replace(first, ground=replace(first.ground, first=60))
    after = replace(second, ground=replace(second.ground, first=24))
    joint = Recipe(frames=24, layers=(leaving, second), transition=Dissolve(frames=24), is_straight=False)
    recipes = [Recipe(frames=60, layers=(first,)), joint, Recipe(frames=36, layers=(after,))]
    assert len(grouped(recipes, [(str(index), index) for index in range(3)], 4)) == 1
    recipes[1] = replace(joint, transition=Push(frames=24))
    assert len(grouped(recipes, [(str(index), index) for index in range(3)], 4)) == 3


@pytest.mark.parametrize("bad", ["lamp", "moon"])
@pytest.mark.parametrize("ending", ["short", "damaged"])
def test_of_two_takes_in_a_dissolve_the_bad_one_is_named(shoot: Shoot, clean: None, bad: str, ending: str) -> None:
    items: list[Item] = []
    for name, picture in (("lamp", "mandelbrot"), ("moon", "testsrc2")):
        path = clip(shoot.folder / f"{name}.mp4", picture, frames=40)
        if name == bad and ending == "damaged":
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        # The other way to be wrong is to say more than there is.
        items.append(shoot.add(name, path, 60 if name == bad and ending == "short" else 40))
    items[1] = replace(items[1], transition_in=Dissolve(frames=20))
    with pytest.raises(StoryboardError, match=bad) as told:
        film(shoot, shoot.cut(items))
    assert ({"lamp", "moon"} - {bad}).pop() not in str(told.value)
    report = film(shoot, shoot.cut(items), strict=False)
    lost = [note for note in report.notes if "not tagged" not in note]
    assert lost
    assert all(bad in note for note in lost)
