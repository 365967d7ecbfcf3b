"""The two commands speak in sentences."""

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
AS_OLDER = "import runpy, sys; sys.version_info = (3, 10, 1); sys.argv = [sys.argv[1]]; runpy.run_path(sys.argv[0])"


def called(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], check=False, capture_output=True, text=True, cwd=cwd)


@pytest.mark.parametrize("name", ["run.py", "test.py"])
def test_an_older_python_is_told_which_one_it_takes(name: str, tmp_path: Path):
    told = called("-c", AS_OLDER, PACKAGING / name, cwd=tmp_path)
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert "needs Python 3.11 or newer, and this is Python 3.10" in told.stderr


def test_a_check_that_does_not_exist_is_answered_with_those_that_do(tmp_path: Path):
    told = called(PACKAGING / "test.py", "--only", "sonnets", cwd=tmp_path)
    assert (told.returncode, told.stderr.startswith("There is no check named 'sonnets'; there are top-level")) == (
        1,
        True,
    )


def test_every_check_can_be_listed_without_setting_anything_up(tmp_path: Path):
    told = called(PACKAGING / "test.py", "--list", cwd=tmp_path)
    assert (told.returncode, told.stdout.count("\n") > 8) == (0, True)


def test_the_demo_is_made_in_a_bare_checkout_from_any_folder(tiny_checkout: Path, tmp_path: Path):
    run = called(tiny_checkout / "packaging" / "run.py", "--no-window", "--out", "film.mp4", cwd=tmp_path)
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"ran demo --out {tmp_path / 'film.mp4'}" in run.stdout
