"""Check, thread and sheet from the command line, on real projects and on bad input."""

import json
from pathlib import Path

import pytest
from PIL import Image

from storyboard.cli.run import run
from storyboard.continuity.check import Report
from storyboard.continuity.thread_layout import Look, lay_out
from storyboard.continuity.thread_table import thread_table
from storyboard.exchange.thread_picture import DARK, thread_picture
from storyboard.exchange.tones import tones_of
from storyboard.model.bible import CastMember
from storyboard.model.shots import Subject
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.creating import new_project, project_from_sample
from tests.continuity.lantern_broken.planting import broken, clean
from tests.fakes.tiny import tiny


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of the tiny board."""
    create_project(tmp_path / "small", tiny())
    return tmp_path / "small"


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Lantern with twelve errors."""
    create_project(tmp_path / "bad", broken())
    return tmp_path / "bad"


def test_a_clean_sample_ends_with_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project_from_sample("lantern", tmp_path / "p")
    assert run(["check", str(tmp_path / "p"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_an_error_ends_with_one_and_names_shots_and_values(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(bad), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["errors"] == 1
    travel = next(f for f in told["findings"] if f["rule"] == "travel_flipped")
    assert (travel["shots"], travel["field"], travel["before"], travel["after"]) == (
        ["5A", "5B"], "travels", "right", "left",
    )  # fmt: skip
    assert travel["fixes"]
    assert travel["why"]


def test_warnings_alone_end_with_nothing(bad: Path) -> None:
    assert run(["check", str(bad), "--rule", "light_jump"]) == 0


def test_findings_are_narrowed_by_severity(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(bad), "--severity", "error", "--json"]) == 1
    assert {f["severity"] for f in json.loads(capsys.readouterr().out)["findings"]} == {"error"}


@pytest.mark.parametrize("words", [["--rule", "tidy"], ["--severity", "awful"]])
def test_a_filter_that_there_is_none_of_is_one_sentence(bad: Path, words: list[str]) -> None:
    assert run(["check", str(bad), *words]) == 2


@pytest.mark.parametrize("options", [[], ["--theme", "light", "--order", "story"], ["--scale", "equal"]])
def test_the_thread_is_written_as_a_picture(small: Path, tmp_path: Path, options: list[str]) -> None:
    assert run(["thread", str(small), "--out", str(tmp_path / "t.png"), *options]) == 0
    with Image.open(tmp_path / "t.png") as picture:
        assert picture.width > 2 * 1500
        assert len(picture.convert("RGB").getcolors(10_000_000) or []) > 200


@pytest.mark.parametrize("options", [["--theme", "pink"], ["--order", "random"], ["--scale", "log"]])
def test_a_thread_that_cannot_be_is_refused(small: Path, tmp_path: Path, options: list[str]) -> None:
    assert run(["thread", str(small), "--out", str(tmp_path / "t.png"), *options]) == 2
    assert not (tmp_path / "t.png").exists()


def test_the_thread_is_never_written_over_the_board(small: Path) -> None:
    before = (small / "board.json").read_bytes()
    assert run(["thread", str(small), "--out", str(small / "board.json")]) == 2
    assert (small / "board.json").read_bytes() == before


def test_the_sheet_has_a_page_for_every_scene_and_all_as_pdf(small: Path, tmp_path: Path) -> None:
    assert run(["sheet", str(small), "--out", str(tmp_path / "sheet")]) == 0
    names = sorted(path.name for path in (tmp_path / "sheet").iterdir())
    assert names == ["continuity.pdf", *(f"scene-{n:02}.png" for n in range(1, len(tiny().scenes) + 1))]
    assert (tmp_path / "sheet" / "continuity.pdf").read_bytes().startswith(b"%PDF")
    with Image.open(tmp_path / "sheet" / "scene-01.png") as page:
        assert page.height / page.width == pytest.approx(297 / 210, abs=0.002)


def test_a_file_is_no_folder_for_a_sheet(small: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    assert run(["sheet", str(small), "--out", str(tmp_path / "file")]) == 2
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("command", ["check", "thread", "sheet"])
def test_an_empty_board_is_no_trouble(tmp_path: Path, command: str) -> None:
    new_project(tmp_path / "p", title="Nothing")
    out = [] if command == "check" else ["--out", str(tmp_path / ("t.png" if command == "thread" else "s"))]
    assert run([command, str(tmp_path / "p"), *out]) == 0


def test_a_thousand_of_the_cast_are_drawn_on_a_picture_that_can_be_opened(tmp_path: Path) -> None:
    crowd = tuple(CastMember(id=f"x{i}", name=f"Extra {i}") for i in range(1000))
    board = tiny()
    everybody = replace(board, cast=(*board.cast, *crowd))
    create_project(tmp_path / "p", everybody)
    assert run(["thread", str(tmp_path / "p"), "--out", str(tmp_path / "t.png")]) == 0
    with Image.open(tmp_path / "t.png") as picture:
        assert picture.height <= 16_000


def test_a_thousand_who_are_all_seen_are_cut_off_with_a_word_and_not_with_a_crash(tmp_path: Path) -> None:
    crowd = tuple(CastMember(id=f"x{i}", name=f"Extra {i}") for i in range(1000))
    board = tiny()
    first, *_rest = board.shots
    shown = (*board.shots[first].subjects, *(Subject(ref_id=member.id) for member in crowd))
    shots = {**board.shots, first: replace(board.shots[first], subjects=shown)}
    table = thread_table(replace(board, cast=(*board.cast, *crowd), shots=shots), Report(open=(), waived=()))
    made = lay_out(table, Look(400, DARK))
    picture = thread_picture(made, "Crowd", "", DARK, lambda _shot, _wide, _high: None, 16 / 9)
    assert picture.height == 16_000
    assert len(made.row_tops) > 1000


def test_tones_run_from_dark_to_light_and_fill_the_strip() -> None:
    picture = Image.new("RGB", (90, 30), "#102030")
    picture.paste("#f0e0c0", (60, 0, 90, 30))
    tones = tones_of(picture, is_drawn=True)
    assert [colour for colour, _ in tones.swatches] == ["#102030", "#f0e0c0"]
    assert tones.swatches[0][1] == pytest.approx(2 / 3, abs=0.02)
    assert 0.1 < tones.luma < 0.6


def test_the_lantern_sample_is_what_the_tests_break() -> None:
    assert clean().title == "Lantern"
