"""What is rendered ahead is there when it is asked for, and gives way at once to what is wanted instead."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard.model.cut import Cut
from storyboard.model.transitions import Dissolve
from storyboard.model.values import replace
from storyboard.stitch.film import export
from storyboard.stitch.prerender import NICENESS, Prerender
from storyboard.stitch.profile import EXPORT, PREVIEW
from tests.fakes.clips import Shoot, clip
from tests.stitch.test_killed import processes_of, until


@pytest.fixture
def ahead(shoot: Shoot) -> Iterator[Prerender]:
    made = Prerender(shoot.media, shoot.folder / "cache", settle_s=0.05)
    yield made
    made.close()


def three(shoot: Shoot, clips: Path) -> Cut:
    items = [shoot.add(name, clips / f"{name}.mp4") for name in ("red", "blue", "grey")]
    return shoot.cut([items[0], items[1], replace(items[2], transition_in=Dissolve(frames=6))])


@pytest.fixture(scope="module")
def long_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What takes a while to render, since every frame of it is noise."""
    path = tmp_path_factory.mktemp("long") / "long.mp4"
    return clip(path, "color=c=gray", size="640x360", frames=240, filters="noise=alls=60:allf=t")


@pytest.fixture
def long(shoot: Shoot, long_clip: Path) -> Cut:
    """Its cut, from a file in the shoot's own folder."""
    path = shoot.folder / "long.mp4"
    path.hardlink_to(long_clip)
    return shoot.cut([shoot.add("long", path, 240)])


@pytest.mark.parametrize("profile", [PREVIEW, EXPORT], ids=["preview", "export"])
def test_a_film_that_was_rendered_ahead_has_nothing_left_to_render(
    shoot: Shoot, clips: Path, ahead: Prerender, profile: object
) -> None:
    cut = three(shoot, clips)
    ahead.want(lambda: cut)
    assert ahead.wait(30)
    film = shoot.folder / "film.mp4"
    report = export(cut, film, media=shoot.media, cache=shoot.folder / "cache", profile=profile)  # type: ignore[arg-type]
    assert (report.segments, report.rendered) == (4, 0)


def test_after_an_edit_only_what_changed_is_rendered_ahead(shoot: Shoot, clips: Path, ahead: Prerender) -> None:
    cut = three(shoot, clips)
    ahead.want(lambda: cut)
    assert ahead.wait(30)
    before = {path: path.stat().st_mtime_ns for path in (shoot.folder / "cache").rglob("*.mp4")}
    other = shoot.cut([shoot.add("dark", clips / "dark.mp4")])
    ahead.want(lambda: other)
    assert ahead.wait(30)
    after = set((shoot.folder / "cache").rglob("*.mp4"))
    assert len(after - set(before)) == 2


def test_what_is_superseded_is_cancelled_at_once(shoot: Shoot, clips: Path, ahead: Prerender, long: Cut) -> None:
    ahead.want(lambda: long)
    assert until(lambda: any("segment.mp4" in line for line in processes_of(shoot.folder)))
    short = three(shoot, clips)
    began = time.monotonic()
    ahead.want(lambda: short)
    assert until(lambda: not any("long.mp4" in line for line in processes_of(shoot.folder)), 1.0)
    assert time.monotonic() - began < 1.0
    assert ahead.wait(30)
    assert list((shoot.folder / "cache").rglob("*.mp4"))


def test_edits_in_quick_succession_are_taken_together(shoot: Shoot, clips: Path) -> None:
    asked: list[int] = []
    cut = three(shoot, clips)
    slow = Prerender(shoot.media, shoot.folder / "cache", settle_s=0.3)
    try:
        for number in range(5):
            slow.want(lambda number=number: (asked.append(number), cut)[1])
        assert slow.wait(30)
    finally:
        slow.close()
    assert asked == [4]


def test_what_is_rendered_ahead_stands_still_while_it_is_asked_to(shoot: Shoot, clips: Path) -> None:
    may_go_on, came = threading.Event(), threading.Event()

    def give_way() -> None:
        came.set()
        may_go_on.wait(20)

    made = Prerender(shoot.media, shoot.folder / "cache", settle_s=0.05, give_way=give_way)
    made.want(lambda: three(shoot, clips))
    assert came.wait(20)
    assert not made.wait(0.5)
    assert not list((shoot.folder / "cache").rglob("*.mp4"))
    may_go_on.set()
    assert made.wait(30)
    assert list((shoot.folder / "cache").rglob("*.mp4"))
    made.close()


def test_resting_leaves_the_machine_alone(shoot: Shoot, ahead: Prerender, long: Cut) -> None:
    ahead.want(lambda: long)
    assert until(lambda: any("segment.mp4" in line for line in processes_of(shoot.folder)))
    ahead.rest()
    assert ahead.wait(5)
    assert processes_of(shoot.folder) == []


def test_closing_leaves_no_thread_process_or_folder(shoot: Shoot, long: Cut) -> None:
    made = Prerender(shoot.media, shoot.folder / "cache", settle_s=0.0)
    made.want(lambda: long)
    assert until(lambda: any("segment.mp4" in line for line in processes_of(shoot.folder)))
    made.close()
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith(("prerender", "segment"))] == []
    assert processes_of(shoot.folder) == []
    assert list((shoot.folder / "cache").rglob(".render-*")) == []


def test_a_take_that_cannot_be_read_is_left_for_the_export_to_tell_of(
    shoot: Shoot, clips: Path, ahead: Prerender
) -> None:
    bad = shoot.folder / "bad.mp4"
    bad.write_bytes((clips / "red.mp4").read_bytes()[:700])
    cut = shoot.cut([shoot.add("bad", bad), shoot.add("blue", clips / "blue.mp4")])
    ahead.want(lambda: cut)
    assert ahead.wait(30)
    assert len(list((shoot.folder / "cache").rglob("*.mp4"))) >= 2


def test_a_board_that_cannot_be_planned_is_kept_as_trouble(ahead: Prerender) -> None:
    def fail() -> Cut:
        raise OSError("the disk has gone")

    ahead.want(fail)
    assert ahead.wait(10)
    assert "the disk has gone" in ahead.trouble


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="niceness of a thread is Linux's own")
def test_what_is_rendered_ahead_stands_back(shoot: Shoot, ahead: Prerender, long: Cut) -> None:
    ahead.want(lambda: long)

    def niceness() -> list[int]:
        found: list[int] = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if b"segment.mp4" in (line := (entry / "cmdline").read_bytes()) and str(shoot.folder).encode() in line:
                    found.append(os.getpriority(os.PRIO_PROCESS, int(entry.name)))
            except OSError:
                continue
        return found

    assert until(lambda: bool(niceness()))
    assert set(niceness()) <= {NICENESS}
    assert os.getpriority(os.PRIO_PROCESS, 0) < NICENESS
