"""A kill at any moment, and a disk that is full, in a process of their own."""

import json
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

from storyboard.store.paths import UserFolders
from storyboard.store.project import open_project

KILLS = 25

SAVER = """
import itertools, sys
from pathlib import Path
from storyboard.model.values import replace
from storyboard.store.paths import user_folders
from storyboard.store.project import open_project
project = open_project(Path(sys.argv[1]), folders=user_folders())
assert not project.is_read_only, project.reason
begun = int(project.board.title) if project.board.title.isdigit() else 0
for number in itertools.count(begun + 1):
    shots = {k: replace(s, title=str(number)) for k, s in project.board.shots.items()}
    print(number, flush=True)
    project.save(replace(project.board, title=str(number), shots=shots))
    project.snapshot(f"issue {number}") if number % 5 == 0 else None
"""

FILLER = """
import resource, sys
from pathlib import Path
from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace
from storyboard.store.paths import user_folders
from storyboard.store.project import open_project
project = open_project(Path(sys.argv[1]), folders=user_folders())
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    if sys.argv[2] == "save":
        project.save(replace(project.board, title="x" * 500_000))
    elif sys.argv[2] == "media":
        project.media.add_file(Path(sys.argv[4]))
except StoryboardError as error:
    print(type(error).__name__, error)
project._lock.release()
"""


def test_a_kill_at_any_moment_leaves_the_old_board_or_the_new_one(project_folder: Path, folders: UserFolders) -> None:
    chance = random.Random(20261122)
    last = 0
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", SAVER, str(project_folder)], stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            said = [int(child.stdout.readline())]
            time.sleep(chance.uniform(0, 0.02))
            child.send_signal(signal.SIGKILL)
            said += [int(line) for line in child.stdout if line.endswith("\n")]
        titles = titles_of(project_folder)
        assert len(titles) == 1
        found = int(titles.pop()) if titles != {""} else last
        assert said[-1] - 1 <= found <= said[-1]
        last = found
    with open_project(project_folder, folders=folders) as project:
        assert project.board.title == str(last)
    assert not list(project_folder.rglob("*.sbtmp"))


def titles_of(folder: Path) -> set[str]:
    """The board's number, and that of each of its shots: one number, or the board is torn."""
    raw = json.loads((folder / "board.json").read_bytes())
    if not raw["title"].isdigit():
        return {""}
    return {raw["title"], *(shot["title"] for shot in raw["shots"].values())}


def test_a_full_disk_while_saving_keeps_the_old_board(project_folder: Path) -> None:
    before = (project_folder / "board.json").read_bytes()
    said = filled(project_folder, "save", 100_000)
    assert said.startswith(
        f"DiskFull {project_folder / 'board.json'}: it could not be written because the disk is full"
    )
    assert (project_folder / "board.json").read_bytes() == before
    assert not list(project_folder.rglob("*.sbtmp"))


def test_a_full_disk_while_copying_media_leaves_no_part(project_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_bytes(b"x" * 3_000_000)
    said = filled(project_folder, "media", 1_500_000, tmp_path / "clip.mp4")
    assert said.startswith("DiskFull ")
    assert [p for p in (project_folder / "media").rglob("*") if p.is_file()] == []


def filled(folder: Path, what: str, limit: int, *more: Path) -> str:
    """What the child said when no file of its may be larger than `limit` bytes."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    assert hard == resource.RLIM_INFINITY or hard > limit
    command = [sys.executable, "-c", FILLER, str(folder), what, str(limit), *map(str, more)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout
