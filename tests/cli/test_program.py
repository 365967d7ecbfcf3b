"""The program as it is started: what it prints goes where it belongs, and its exit code means something."""

import subprocess
import sys
from pathlib import Path


def test_a_failure_leaves_one_sentence_on_stderr_and_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "storyboard", "info", str(tmp_path / "nowhere")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("storyboard: ")
    assert str(tmp_path / "nowhere") in done.stderr
