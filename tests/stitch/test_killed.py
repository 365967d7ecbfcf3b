"""Whatever is killed, nothing stays behind: no process, no folder, no half film."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.stitch.child import RenderChild
from storyboard.stitch.guard import clear
from storyboard.stitch.workspace import Workspace, sweep
from tests.fakes.clips import clip
from tests.stitch.test_render_child import job

ROOT = Path(__file__).parents[2]

EXPORT = """
import sys
from pathlib import Path
from storyboard.model.transitions import Dissolve, Whip
from storyboard.model.values import replace
from storyboard.stitch.film import export
from tests.fakes.clips import Shoot
folder = Path(sys.argv[1])
shoot = Shoot(folder, width=640, height=360)
items = [shoot.add(f"s{n}", folder / "long.mp4", 400) for n in range(3)]
change = (Whip if sys.argv[2] == "composed" else Dissolve)(frames=150)
items = [items[0], *(replace(item, transition_in=change) for item in items[1:])]
print("begins", flush=True)
export(shoot.cut(items), folder / "film.mp4", media=shoot.media, cache=folder / "cache",
       on_progress=lambda done, of: print(done, flush=True))
"""


def until(true: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Whether it became true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return true()


def processes_of(folder: Path) -> list[str]:
    """The command lines of living processes that name the folder."""
    found: list[str] = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            if str(folder) in line or str(folder) in str((entry / "cwd").readlink()):
                found.append(line)
        except OSError:
            continue
    return found


def half_made(folder: Path) -> list[Path]:
    # Somebody may be clearing up right now: a folder that goes while it is read counts for what is left of it.
    named = [Path(at, name) for at, folders, files in os.walk(folder) for name in (*folders, *files)]
    return [path for path in named if path.name.startswith((".render-", ".storyboard-"))]


@pytest.fixture(scope="module")
def long_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.mp4"
    return clip(path, "testsrc2", size="640x360", frames=400)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("how", ["blended", "composed"])
def test_a_killed_export_leaves_nothing_running_and_nothing_half_made(
    tmp_path: Path, long_clip: Path, how: str
) -> None:
    (tmp_path / "long.mp4").hardlink_to(long_clip)
    command = [sys.executable, "-c", EXPORT, str(tmp_path), how]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ}) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"begins\n"
        assert until(lambda: bool(half_made(tmp_path)) and len(processes_of(tmp_path)) > 2)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
    assert until(lambda: not processes_of(tmp_path) and not half_made(tmp_path))
    assert not (tmp_path / "film.mp4").exists()


def test_a_render_child_that_dies_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    with Workspace(tmp_path) as workspace:
        child = RenderChild(workspace, find_ffmpeg())
        os.kill(child._process.pid, signal.SIGKILL)
        with pytest.raises(MediaError, match="The renderer was ended by signal 9"):
            child.render(
                job(workspace.path("o.mp4")), workspace.path("j"), on_frames=print, cancel=threading.Event(), what="1A"
            )
        child.close()


def test_the_guard_ends_processes_and_removes_what_it_was_told(tmp_path: Path) -> None:
    folder, file = tmp_path / "folder", tmp_path / "file"
    folder.mkdir()
    file.touch()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, start_new_session=True) as child:
        clear([folder, file, tmp_path / "absent"], {child.pid})
        assert child.wait(5) != 0
    assert list(tmp_path.iterdir()) == []


def test_a_guard_that_was_told_done_touches_nothing(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.touch()
    with Workspace(tmp_path) as workspace:
        workspace.owns(kept)
    assert kept.exists()


def test_only_old_work_folders_are_swept(tmp_path: Path) -> None:
    old, new = tmp_path / ".render-old", tmp_path / ".render-new"
    for folder in (old, new):
        folder.mkdir()
    os.utime(old, (0, 0))
    sweep(tmp_path)
    assert [folder.name for folder in tmp_path.iterdir()] == [".render-new"]


FULL = """
import resource, sys
from pathlib import Path
from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.stitch.film import export
from tests.fakes.clips import Shoot
folder = Path(sys.argv[1])
shoot = Shoot(folder, width=640, height=360)
item = replace(shoot.add("s", folder / "long.mp4", 400), frames=40)
if int(sys.argv[2]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    export(shoot.cut([item]), folder / "film.mp4", media=shoot.media, cache=folder / "cache", strict=True)
except StoryboardError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by resource")
@pytest.mark.parametrize("limit", [20_000, 60_000])
def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path, long_clip: Path, limit: int) -> None:
    (tmp_path / "long.mp4").hardlink_to(long_clip)
    (tmp_path / "film.mp4").write_bytes(b"old")
    assert "disk is full" in exported(tmp_path, limit)
    assert (tmp_path / "film.mp4").read_bytes() == b"old"
    assert until(lambda: not half_made(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="limits are set by resource")
def test_a_disk_that_fills_while_joining_keeps_the_old_film(tmp_path: Path, long_clip: Path) -> None:
    (tmp_path / "long.mp4").hardlink_to(long_clip)
    assert exported(tmp_path, 0) == ""
    old = (tmp_path / "film.mp4").read_bytes()
    assert "disk is full" in exported(tmp_path, len(old) - 1000)
    assert (tmp_path / "film.mp4").read_bytes() == old
    assert until(lambda: not half_made(tmp_path))


def exported(folder: Path, limit: int) -> str:
    """What an export says that may write files of `limit` bytes at most."""
    command = [sys.executable, "-c", FULL, str(folder), str(limit)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.count("\n") <= 1
    return said
