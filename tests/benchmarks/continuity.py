"""The check before spending: how fast it is, how many breaks it finds, how often it cries wolf."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from storyboard.continuity.check import check
from storyboard.model.board import Board
from storyboard.store.paths import UserFolders
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.full_check import checked
from storyboard.studio.session import open_session
from tests.benchmarks.bars import Bar, at_most, at_most_times, report
from tests.continuity.recall import counted, false_alarms
from tests.fakes.films.long_film import long_film

ROUNDS = 9


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether every bar is met; `--missed` names what was not found."""
    bars = list(measure())
    if "--missed" in arguments:
        sys.stdout.write("".join(f"missed: {line}\n" for line in counted().missed))
    return report(bars, arguments)


def measure() -> Iterator[Bar]:
    """Bars for the rules' speed and its growth, and for the whole check; then recall and false alarms."""
    small, large = long_film(200), long_film(2000)
    small_ms, large_ms = _check_ms(small, perf_counter), _check_ms(large, perf_counter)
    yield at_most(f"all rules, {len(small.shots)} shots, ms", small_ms, 50, "ms")
    yield at_most(f"all rules, {len(large.shots)} shots, ms", large_ms, 800, "ms")
    # Growth is told from processor time, which a busy machine does not stretch.
    grown_ms = _check_ms(large, process_time)
    per_shot = _check_ms(small, process_time) / len(small.shots) * len(large.shots)
    yield at_most_times("the same in processor time, ms", grown_ms, "ten small boards", per_shot, 1.5)
    for board, limit_ms in ((small, 50), (large, 800)):
        yield at_most(f"a full check, {len(board.shots)} shots, ms", _full_check_ms(board), limit_ms, "ms")
    count = counted()
    missed = 100 * (1 - count.recall)
    yield at_most(f"breaks not found with shots and field, of {count.total}, %", missed, 5, "%")
    findings, shots = false_alarms()
    yield at_most(f"findings per 30 clean shots, over {shots}", 30 * findings / shots, 2, "findings")


def _check_ms(board: Board, clock: Callable[[], float]) -> float:
    return _best_ms(partial(check, board), clock)


def _full_check_ms(board: Board) -> float:
    """Rules, limits of the models and known evidence, as the window and the command line ask for them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        context = open_context(UserFolders(folder / "config", folder / "state", folder / "cache"))
        create_project(folder / "Long.storyboard", board)
        with open_session(folder / "Long.storyboard", context, read_only=True) as session:
            return _best_ms(partial(checked, session), process_time)


def _best_ms(work: Callable[[], object], clock: Callable[[], float]) -> float:
    """The best of several rounds: what the work costs when nothing else uses the machine."""
    times: list[float] = []
    for _ in range(ROUNDS):
        began = clock()
        work()
        times.append(clock() - began)
    return min(times) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
