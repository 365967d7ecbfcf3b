"""Processes that share a suite run every test once between them."""

import re
import sys
from pathlib import Path

import pytest

from workshop import CheckFailedError, workshop

NOTED = """
import os, pathlib, pytest

@pytest.fixture(scope="module", autouse=True)
def built():
    note("built")

def note(what):
    with open({log!r}, "a") as log:
        print(what, pathlib.Path(__file__).name, file=log)
    assert what != {culprit!r}
"""
TESTS = "".join(f"\ndef test_{name}():\n    note('{name}')\n" for name in ("one", "two", "three"))
FILES = 6
BARE = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""}


def suite(folder: Path, culprit: str = "") -> Path:
    """A suite of six files with three tests each, in two folders; returns where each notes that it was run."""
    log = folder / "log"
    for number in range(FILES):
        file = folder / f"part_{number % 2}" / f"test_{number}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(NOTED.format(log=str(log), culprit=culprit) + TESTS, encoding="utf-8")
    (folder / "turns").mkdir()
    (folder / "tests").mkdir()
    plugin = Path(__file__).resolve().parents[1] / "turns.py"
    (folder / "tests" / "turns.py").write_text(plugin.read_text(encoding="utf-8"), encoding="utf-8")
    return log


def share(folder: Path, turn: str) -> list[str]:
    plugin = ["-p", "tests.turns", f"--turns={folder / 'turns'}", f"--turn={turn}", "-p", "no:cacheprovider"]
    return ["-m", "pytest", "-q", "--import-mode=importlib", *plugin, "part_0", "part_1"]


def test_two_processes_run_every_test_once_and_build_for_each_file_once(tmp_path: Path):
    log = suite(tmp_path)
    workshop(tmp_path, Path(sys.executable)).run_together(
        {turn: share(tmp_path, turn) for turn in ("0/2", "1/2")}, extra=BARE
    )
    wanted = [f"{what} test_{n}.py" for what in ("built", "one", "two", "three") for n in range(FILES)]
    assert sorted(log.read_text(encoding="utf-8").split("\n")[:-1]) == sorted(wanted)


def test_a_process_that_comes_late_finds_nothing_left_and_ends_well(tmp_path: Path):
    log = suite(tmp_path)
    for turn in ("1/2", "0/2"):
        workshop(tmp_path, Path(sys.executable)).run_together({turn: share(tmp_path, turn)}, extra=BARE)
    assert len(log.read_text(encoding="utf-8").splitlines()) == 4 * FILES


def test_a_test_that_fails_in_any_share_fails_the_check_by_the_name_of_the_share(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    suite(tmp_path, culprit="two")
    shop = workshop(tmp_path, Path(sys.executable))
    with pytest.raises(CheckFailedError, match="share ended with status 1"):
        shop.run_together({"share": share(tmp_path, "0/1")}, extra=BARE)
    assert re.search(r"^share: FAILED part_0/test_0\.py::test_two", capsys.readouterr().out, re.MULTILINE)
