"""How soon the window is there: from the start of the process to the first usable paint, beside a bare window."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.benchmarks.bars import Bar, at_most_times, report

ROUNDS = 7
RIVAL = "bare QMainWindow + QListView"

PAINTED = """
from PySide6.QtCore import QEvent, QObject, QTimer
class Ends(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
"""
"""Ends the process once what is watched was painted and its events were seen to: from then on it can be used."""

BARE = f"""
import os, sys
from PySide6.QtWidgets import QApplication, QListView, QMainWindow
{PAINTED}
app = QApplication(sys.argv)
window, view, ends = QMainWindow(), QListView(), Ends()
window.setCentralWidget(view)
view.viewport().installEventFilter(ends)
window.show()
app.exec()
"""

OURS = f"""
import os, sys
from pathlib import Path
from storyboard.app import Opener, application
from storyboard.studio.context import open_context
{PAINTED}
app = application()
opener, ends = Opener(app, open_context()), Ends()
opener.open(Path(sys.argv[1]))
opener.window.stage.board.viewport().installEventFilter(ends)
app.exec()
"""


def main(arguments: list[str]) -> int:
    """Measure, print, and say with the exit code whether the bar is met."""
    return report(list(measure()), arguments)


def measure(_folder: Path | None = None) -> Iterator[Bar]:
    """The bar for the start with an empty project, in folders of its own."""
    with tempfile.TemporaryDirectory() as folder:
        environment = _installed(Path(folder))
        project = str(Path(folder) / "Empty.storyboard")
        make = [sys.executable, "-m", "storyboard", "new", project]
        subprocess.run(make, env=environment, check=True, stdout=subprocess.DEVNULL)
        ours, theirs = [sys.executable, "-c", OURS, project], [sys.executable, "-c", BARE]
        times: tuple[list[float], list[float]] = ([], [])
        work: tuple[list[float], list[float]] = ([], [])
        for at in range(ROUNDS + 1):
            for command, kept, worked in ((ours, times[0], work[0]), (theirs, times[1], work[1])):
                began, before = perf_counter(), _work_s()
                subprocess.run(command, env=environment, check=True, stderr=subprocess.DEVNULL, timeout=120)
                # The first round compiles and warms what the others find ready.
                if at:
                    kept.append((perf_counter() - began) * 1000)
                    worked.append((_work_s() - before) * 1000)
        name = "start to first usable paint, empty project, ms"
        yield at_most_times(name, median(times[0]), RIVAL, median(times[1]), 3)
        yield at_most_times("the same, in CPU time", min(work[0]), RIVAL, min(work[1]), 3)


def _work_s() -> float:
    """The CPU time of every process that ended: on a busy machine it says more than the clock does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _installed(folder: Path) -> dict[str, str]:
    """The environment for both sides: modules are kept compiled, as they are where a program was installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    ours = {"STORYBOARD_HOME": str(folder / "home"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    return {"QT_QPA_PLATFORM": "offscreen", **kept, **ours}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
