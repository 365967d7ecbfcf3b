"""Saving and opening a board of 500 shots, beside a bare synced write of the same bytes."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from storyboard.model.board import Board
from storyboard.model.values import replace
from storyboard.store.paths import UserFolders
from storyboard.store.project import BOARD, create_project, open_project
from tests.benchmarks.bars import Bar, at_most, at_most_times, report
from tests.fakes.boards_on_disk import board_of

SHOTS = 500
MEDIA = 1000
ROUNDS = 31


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met."""
    with tempfile.TemporaryDirectory() as folder:
        return report(list(measure(Path(folder))), arguments)


def measure(folder: Path) -> Iterator[Bar]:
    """A bar for saving, one for opening, and one for opening with a look at all media."""
    folders = UserFolders(folder / "config", folder / "state", folder / "cache")
    project = folder / "Long.storyboard"
    board = board_of(SHOTS)
    create_project(project, board)
    with open_project(project, folders=folders) as opened:
        opened.save(replace(board, title="first"))  # leaves the snapshot that is due at most every five minutes
        data = (project / BOARD).read_bytes()
        ours: list[float] = []
        bare: list[float] = []
        for turn in range(ROUNDS):
            # Turn about, so that a busy disk is the same for both.
            edited = _edited(opened.board, turn)
            ours.append(_timed(lambda edited=edited: opened.save(edited)))
            bare.append(_timed(lambda: bare_write(folder / "bare.json", data)))
    yield at_most_times(f"save {SHOTS} shots ({len(data) // 1024} KiB), ms", _ms(ours), "fsynced write", _ms(bare), 3)
    yield at_most(f"open {SHOTS} shots, ms", _opening_s(project, folders) * 1000, 150, "ms")
    hashes = _fill_media(project, folders)
    yield at_most(
        f"open {SHOTS} shots, check {len(hashes)} media, ms", _opening_s(project, folders, hashes) * 1000, 150, "ms"
    )


def _opening_s(project: Path, folders: UserFolders, hashes: Sequence[str] = ()) -> float:
    def work() -> None:
        with open_project(project, folders=folders) as opened:
            assert opened.media_notices(hashes) == ()

    return min(_timed(work) for _ in range(ROUNDS))


def _fill_media(project: Path, folders: UserFolders) -> list[str]:
    hashes: list[str] = []
    with open_project(project, folders=folders) as opened:
        for number in range(MEDIA):
            temp = opened.media.temporary(".mp4")
            temp.write_bytes(number.to_bytes(4))
            hashes.append(opened.media.adopt(temp, ".mp4"))
    return hashes


def _edited(board: Board, turn: int) -> Board:
    """One shot is given other words, as between two autosaves."""
    shot_id = sorted(board.shots)[turn * 31 % SHOTS]
    shot = replace(board.shots[shot_id], action=f"Another take on it, the {turn}th.")
    return replace(board, shots={**board.shots, shot_id: shot})


def bare_write(path: Path, data: bytes) -> None:
    """The least that saving could be: the bytes, on the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return perf_counter() - began


def _ms(times: list[float]) -> float:
    """The best time: what the work itself costs when nothing else uses the machine."""
    return min(times) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
