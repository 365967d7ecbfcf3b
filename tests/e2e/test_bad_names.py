"""Where things are to be written, what they are called, and words that mean nothing."""

from pathlib import Path

import pytest
from PIL import Image

from tests.e2e.conftest import Say, contents, spoil_board


@pytest.mark.parametrize("command", [("shot-list",), ("contact-sheet",), ("export", "--allow-gaps"), ("preview",)])
@pytest.mark.parametrize("part", ["board.json", "journal.sqlite", "media/x.mp4", "versions/x.json", ".lock"])
def test_nothing_is_handed_out_over_the_projects_own_files(
    project: Path, say: Say, command: tuple[str, ...], part: str
):
    before = contents(project)
    say(command[0], project, *command[1:], "--out", project / part).expect_refusal(
        part, "belongs to the project itself"
    )
    assert contents(project) == before


@pytest.mark.parametrize("command", [("shot-list",), ("contact-sheet",), ("export", "--allow-gaps"), ("preview",)])
def test_an_output_needs_a_folder_and_a_name_of_its_own(project: Path, say: Say, command: tuple[str, ...]):
    for out, words in (
        (project.parent / "nowhere" / "x.mp4", "no such folder"),
        (project.parent, "this is a folder"),
        (Path("/dev/null"), "a device or a pipe"),
        (project.parent / ("x" * 300 + ".mp4"), "name is too long"),
    ):
        say(command[0], project, *command[1:], "--out", out).expect_refusal(words)
    assert not Path("/dev/null").is_file()


def test_the_demo_is_not_written_over_a_project_either(project: Path, say: Say):
    before = contents(project)
    say("demo", "--board", project, "--out", project / "board.json").expect_refusal("belongs to the project itself")
    assert contents(project) == before


ODD = ['it\'s "so"', "two\nlines", "emoji \U0001f600", "o" * 251]


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_names_like_others(project: Path, say: Say, name: str):
    picture = project.parent / f"{name}.png"
    Image.new("RGB", (64, 36), "red").save(picture)
    assert say("set", project, "1", f"reference={picture}").code == 0
    assert say("shot-list", project, "--out", project.parent / f"{name}.csv").code == 0
    assert say("new", project.parent / name).code == 0
    assert say("verify", project).code == 0


@pytest.mark.parametrize("command", ["info", "new"])
def test_a_project_that_cannot_be_there_is_told(tmp_path: Path, say: Say, command: str):
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    for folder in (file, file / "below", tmp_path / ("n" * 300)):
        say(command, folder).expect_refusal(
            "(?i)no project folder|something here already|not a directory|name is too long"
        )
    assert file.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    "change",
    ["max_takes=abc", "max_takes=-1", "cap=1e999999", "cap=nan", "cap=-1", "cap=1e30", "rate=1e99999999", "rate=1/0"],
)
def test_amounts_that_mean_nothing_are_refused_at_once(project: Path, say: Say, change: str):
    before = contents(project)["board.json"]
    say("set", project, "board", change).expect_refusal("cannot be|is no")
    assert contents(project)["board.json"] == before


def test_a_change_without_a_shot_is_no_change(project: Path, say: Say):
    for words in ("", ",", " , "):
        say("set", project, words, "size=CU").expect_refusal("No shot is named")


def test_what_a_board_says_does_not_steer_the_terminal(project: Path, say: Say):
    spoil_board(project, lambda raw: raw.update(title="Red \x1b[31m\x07\u202ealert"))
    shown = say("info", project).out
    assert "\x1b" not in shown
    assert "\\x1b[31m" in shown
    assert "\u202e" not in shown
