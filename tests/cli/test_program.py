"""The program as it is started: what it prints goes where it belongs, and its exit code means something."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from storyboard.cli.run import run


def test_a_failure_leaves_one_sentence_on_stderr_and_no_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "storyboard", "info", str(tmp_path / "nowhere")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert done.stderr.startswith("storyboard: ")
    assert str(tmp_path / "nowhere") in done.stderr


def test_open_hands_the_project_to_the_window_and_its_exit_code_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []

    def run_window(project: Path | None) -> int:
        opened.append(project)
        return 7

    # The window itself needs Qt, which the command line must do without.
    window = ModuleType("storyboard.app")
    monkeypatch.setattr(window, "run_window", run_window, raising=False)
    monkeypatch.setitem(sys.modules, "storyboard.app", window)
    assert run(["open", str(tmp_path)]) == 7
    assert opened == [tmp_path]
