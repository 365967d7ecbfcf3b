"""A card dragged by a real pointer on a real display goes where its mark stood."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

NEEDED = ("xvfb-run", "xdotool")


@pytest.mark.skipif(any(shutil.which(name) is None for name in NEEDED), reason="needs xvfb-run and xdotool")
@pytest.mark.timeout(240)
def test_a_card_dragged_behind_another_moves_there(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "STORYBOARD_HOME": str(tmp_path / "home")}
    screen = "-screen 0 1600x1000x24"
    command = ["xvfb-run", "-a", "-s", screen, sys.executable, "-m", "tests.ui.real_drag", str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    before, after = (line.split() for line in done.stdout.splitlines()[-2:])
    assert after == [before[1], before[0], *before[2:]]
