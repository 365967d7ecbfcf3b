"""A kill at any moment, and a disk that is full, in a process of their own."""

import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

from storyboard.store.paths import UserFolders
from storyboard.store.project import open_project

KILLS = 30

NURSERY = """
import itertools, json, os, random, signal, sys, time
from pathlib import Path
from storyboard.model.values import replace
from storyboard.store.paths import user_folders
from storyboard.store.project import open_project

folder, kills, what = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]

def save_for_ever(pipe):
    project = open_project(folder, folders=user_folders())
    assert not project.is_read_only, project.reason
    begun = int(project.board.title) if project.board.title.isdigit() else 0
    for number in itertools.count(begun + 1):
        shots = {k: replace(s, title=str(number)) for k, s in project.board.shots.items()}
        os.write(pipe, f"{number}\\n".encode())
        project.save(replace(project.board, title=str(number), shots=shots))
        if number % 5 == 0:
            project.snapshot(f"issue {number}")

def receive_for_ever(pipe):
    project = open_project(folder, folders=user_folders())
    assert not project.is_read_only, project.reason
    for number in itertools.count(1):
        temp = project.media.temporary(".mp4")
        temp.write_bytes(os.urandom(300_000))
        os.write(pipe, f"{number}\\n".encode())
        project.media.adopt(temp, ".mp4")
        temp.write_bytes(os.urandom(300_000))
        project.media.add_file(temp)

work = {"save": save_for_ever, "media": receive_for_ever}[what]
chance = random.Random(20261122)
for _ in range(kills):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(writing)
        os._exit(1)
    os.close(writing)
    said, rounds = b"", chance.randint(1, 3)
    while said.count(b"\\n") < rounds and (more := os.read(reading, 100)):
        said += more
    time.sleep(chance.uniform(0, 0.02))
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    raw = json.loads((folder / "board.json").read_bytes())
    found = sorted({raw["title"], *(shot["title"] for shot in raw["shots"].values())})
    print(json.dumps([os.waitstatus_to_exitcode(status), int(said.split()[-1]), found]), flush=True)
"""
"""Starts children that write without end, kills each somewhere in its first rounds, and prints a row for each."""

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
# The disk has room again, for what a measured child writes at its end.
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
"""


def test_a_kill_at_any_moment_leaves_the_old_board_or_the_new_one(project_folder: Path, folders: UserFolders) -> None:
    rows = killed(project_folder, "save")
    for _, begun, titles in rows:
        assert titles in ([str(begun - 1)], [str(begun)]) or begun == 1
    with open_project(project_folder, folders=folders) as project:
        assert [project.board.title] == rows[-1][2]
    assert not list(project_folder.rglob("*.sbtmp"))


def test_a_kill_at_any_moment_leaves_whole_media_files_or_none(project_folder: Path, folders: UserFolders) -> None:
    rows = killed(project_folder, "media")
    with open_project(project_folder, folders=folders) as project:
        steps = list(project.media.verify())
    # Two files a round, and whoever began a round had ended the one before, however slow the disk was.
    certain = sum(2 * (begun - 1) for _, begun, _ in rows)
    assert certain <= len(steps) <= certain + 2 * KILLS
    assert certain >= KILLS
    assert {step.trouble for step in steps} == {""}


def killed(folder: Path, what: str) -> list[tuple[int, int, list[str]]]:
    """A row for each killed child: its exit code, the last number it began, the titles then in the board."""
    command = [sys.executable, "-c", NURSERY, str(folder), str(KILLS), what]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [exit_code for exit_code, _, _ in rows] == [-signal.SIGKILL] * KILLS
    return rows


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
