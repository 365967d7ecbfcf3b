"""The two commands speak in sentences."""

import subprocess
import sys
from pathlib import Path

import pytest

import run

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
NO_DISPLAY = "There is no display here, so the editor was not opened."
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


@pytest.fixture
def without_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("without_display")
def test_the_sample_trailer_is_made_in_a_bare_checkout_from_any_folder(tiny_checkout: Path, tmp_path: Path):
    told = called(tiny_checkout / "packaging" / "run.py", "--out", "films/film.mp4", cwd=tmp_path)
    films = tmp_path / "films"
    assert told.returncode == 0, told.stdout + told.stderr
    assert f"ran demo --out {films / 'film.mp4'} --keep {films / 'coffee.storyboard'}\n" in told.stdout
    assert told.stdout.endswith(f"The trailer is {films / 'film.mp4'}\n{NO_DISPLAY}\n")


@pytest.mark.parametrize(
    ("options", "commands"),
    [
        (
            ["--out", "a.mp4"],
            [["demo", "--out", "/a.mp4", "--keep", "/coffee.storyboard"], ["open", "/coffee.storyboard"]],
        ),
        (["--out", "a.mp4", "--board", "b"], [["demo", "--out", "/a.mp4", "--board", "/b"], ["open", "/b"]]),
        (["--out", "a.mp4", "--no-window"], [["demo", "--out", "/a.mp4", "--keep", "/coffee.storyboard"]]),
    ],
)
def test_the_editor_opens_on_the_board_of_the_trailer(
    options: list[str], commands: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    made: list[list[str]] = []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["run.py", *options])
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setattr(run, "prepare", lambda *_: Path("python"))
    monkeypatch.setattr(run, "missing_packages", lambda _: [])
    monkeypatch.setattr(
        run, "_storyboard", lambda _, *words: made.append([w.removeprefix(str(tmp_path)) for w in words])
    )
    run.main()
    assert made == commands
