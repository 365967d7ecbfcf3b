"""An editor's cut back on the board: what was handed over comes back as it was, what was changed is told of."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import Sequence
from storyboard.model.transitions import DipToColour, Dissolve, Wipe
from storyboard.model.values import replace
from storyboard.store.project import create_project
from storyboard.studio.accepting import import_clip
from storyboard.studio.conforming import Kind, conform_cut, cut_back
from storyboard.studio.session import open_session
from storyboard.studio.turning_over import turn_over
from tests.fakes.clips import clip
from tests.fakes.tiny import tiny

library = pytest.importorskip("opentimelineio", reason="nothing is published for this machine")


def hard_board() -> Board:
    """Four shots of half a second: a dissolve, a wipe into one that plays fast, a dip into one played backwards."""
    board = tiny()
    first, second, third, fourth = board.sequences[0].items
    items = (
        replace(first, in_frame=6),
        replace(second, in_frame=8, transition_in=Dissolve(frames=5)),
        replace(third, in_frame=4, speed=Ratio.of("3/2"), transition_in=Wipe(frames=4)),
        replace(fourth, in_frame=3, is_reversed=True, transition_in=DipToColour(frames=6)),
    )
    off = replace(first, id="off", enabled=False)
    return replace(board, sequences=(replace(board.sequences[0], items=(items[0], off, *items[1:])),))


@pytest.fixture(scope="module")
def handed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project and its turnover."""
    folder = tmp_path_factory.mktemp("conform")
    with pytest.MonkeyPatch.context() as home:
        home.setenv("STORYBOARD_HOME", str(folder / "home"))
        project = folder / "Tiny.storyboard"
        create_project(project, hard_board())
        for at, number in enumerate(("1", "1A", "2", "2A")):
            import_clip(project, number, clip(folder / f"{at}.mp4", "testsrc2", frames=40 + at))
        import_clip(project, "1", clip(folder / "other.mp4", "testsrc", frames=40))
        turn_over(project, folder / "out")
    return folder


def sequence_of(project: Path) -> Sequence:
    with open_session(project, read_only=True) as session:
        return session.board.sequences[0]


def edited(handed: Path, change: Callable[[Any], None], tmp_path: Path) -> Path:
    """The timeline after an editor's change to its track of picture."""
    timeline = library.adapters.read_from_file(str(next((handed / "out").glob("*.otio"))))
    change(timeline.video_tracks()[0])
    path = tmp_path / "back.otio"
    library.adapters.write_to_file(timeline, str(path))
    return path


def labels(told: dict[str, Any], kind: str) -> list[str]:
    return [name.split()[0] for name in told[kind]]


@pytest.mark.parametrize("kind", ["otio", "xml", "edl"])
def test_what_nobody_touched_comes_back_as_it_was(handed: Path, kind: str) -> None:
    told = conform_cut(handed / "Tiny.storyboard", next((handed / "out").glob(f"*.{kind}")), dry_run=True)
    kinds = ("moved", "retimed", "replaced", "added", "removed", "unknown")
    assert {kind: told[kind] for kind in kinds if told[kind]} == {}
    assert told["is_changed"] is False


def test_a_clip_that_was_shortened_is_retimed(handed: Path, tmp_path: Path) -> None:
    def shorter(track: Any) -> None:
        first = track[0]
        time = library.opentime.RationalTime
        first.source_range = library.opentime.TimeRange(time(9, 24), time(5, 24))

    told = conform_cut(handed / "Tiny.storyboard", edited(handed, shorter, tmp_path), dry_run=True)
    assert labels(told, "retimed") == ["1"]


def test_a_clip_that_was_taken_out_is_removed_and_what_is_off_stays(handed: Path, tmp_path: Path) -> None:
    def without(track: Any) -> None:
        del track[-2:]

    project = tmp_path / "copy.storyboard"
    create_project(project, hard_board())
    told = conform_cut(project, edited(handed, without, tmp_path))
    assert labels(told, "removed") == ["2A"]
    assert [item.enabled for item in sequence_of(project).items] == [True, False, True, True]


def test_a_clip_that_moved_is_the_only_one_told_of(handed: Path, tmp_path: Path) -> None:
    def swapped(track: Any) -> None:
        last = track[-1]
        del track[-2:]
        track.insert(0, last)

    told = conform_cut(handed / "Tiny.storyboard", edited(handed, swapped, tmp_path), dry_run=True)
    assert labels(told, "moved") == ["2A"]
    assert told["removed"] == []


def test_another_take_in_its_place_is_the_take_that_plays(handed: Path, tmp_path: Path) -> None:
    text = next((handed / "out").glob("*.edl")).read_text("utf-8")
    (tmp_path / "back.edl").write_text(text.replace("1_T2 ", "1_T1 "), "utf-8")
    told = conform_cut(handed / "Tiny.storyboard", tmp_path / "back.edl", dry_run=True)
    assert labels(told, "replaced") == ["1"]


def test_a_strangers_clip_is_a_gap_as_long(handed: Path, tmp_path: Path) -> None:
    text = next((handed / "out").glob("*.edl")).read_text("utf-8")
    foreign = "\n".join(row for row in text.replace("1_T2 ", "B0042 ").splitlines() if "NAME: 1 " not in row)
    (tmp_path / "back.edl").write_text(foreign, "utf-8")
    told = conform_cut(handed / "Tiny.storyboard", tmp_path / "back.edl", dry_run=True)
    assert (len(told["unknown"]), labels(told, "removed")) == (1, ["1"])
    assert told["frames"] == 39


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.otio", "{"),
        ("a.otio", '{"OTIO_SCHEMA": "Clip.2"}'),
        ("a.xml", "<xmeml><sequence>"),
        ("a.edl", "001 not an event"),
        ("a.aaf", "x"),
        ("a.otio", ""),
    ],
)
def test_what_is_no_cut_is_refused_with_a_sentence(handed: Path, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(StoryboardError, match="cut"):
        conform_cut(handed / "Tiny.storyboard", tmp_path / name)


def test_a_cut_of_another_film_changes_nothing(handed: Path, tmp_path: Path) -> None:
    project = tmp_path / "other.storyboard"
    create_project(project, replace(tiny(), id="other", sequences=(replace(tiny().sequences[0], items=()),)))
    before = (project / "board.json").read_bytes()
    with pytest.raises(StoryboardError, match="nothing in this cut is of this film"):
        conform_cut(project, next((handed / "out").glob("*.otio")))
    assert (project / "board.json").read_bytes() == before


@pytest.mark.parametrize("rate", ["30000/1001", "24000/1001"])
def test_a_list_at_a_broadcast_rate_comes_back_as_it_was(handed: Path, tmp_path: Path, rate: str) -> None:
    board = hard_board()
    project = tmp_path / "Broadcast.storyboard"
    create_project(project, replace(board, formats=(replace(board.formats[0], rate=Rate.of(rate)),)))
    for at, number in enumerate(("1", "1A", "2", "2A")):
        import_clip(project, number, handed / f"{at}.mp4")
    turn_over(project, tmp_path / "out")
    for kind in ("otio", "xml", "edl"):
        told = conform_cut(project, next((tmp_path / "out").glob(f"*.{kind}")), dry_run=True)
        assert told["is_changed"] is False, kind


def test_a_preview_tells_of_every_clip_what_it_was_and_would_be(handed: Path, tmp_path: Path) -> None:
    def cut(track: Any) -> None:
        last = track[-1]
        del track[-2:]
        track.insert(0, last)
        track[1].source_range = library.opentime.TimeRange(
            track[1].source_range.start_time, library.opentime.RationalTime(4, track[1].source_range.duration.rate)
        )

    path = edited(handed, cut, tmp_path)
    with open_session(handed / "Tiny.storyboard", read_only=True) as session:
        told = cut_back(session, session.board, path)
        assert session.board == told.board
    found = {(change.kind, change.name.split()[0]): change for change in told.changes}
    assert found[Kind.MOVED, "2A"].places == (4, 1)
    shorter = found[Kind.RETIMED, "1"]
    assert shorter.was is not None
    assert shorter.now is not None
    assert shorter.now.frames < shorter.was.frames
    assert told.frames[0] > told.frames[1]


def test_a_preview_counts_the_takes_of_a_shot(handed: Path, tmp_path: Path) -> None:
    text = next((handed / "out").glob("*.edl")).read_text("utf-8")
    (tmp_path / "back.edl").write_text(text.replace("1_T2 ", "1_T1 "), "utf-8")
    with open_session(handed / "Tiny.storyboard", read_only=True) as session:
        (change,) = cut_back(session, session.board, tmp_path / "back.edl").changes
    assert (change.kind, change.takes) == (Kind.REPLACED, (2, 1))


def test_a_preview_names_strangers_and_what_is_gone(handed: Path, tmp_path: Path) -> None:
    text = next((handed / "out").glob("*.edl")).read_text("utf-8")
    foreign = "\n".join(row for row in text.replace("1_T2 ", "B0042 ").splitlines() if "NAME: 1 " not in row)
    (tmp_path / "back.edl").write_text(foreign, "utf-8")
    with open_session(handed / "Tiny.storyboard", read_only=True) as session:
        changes = cut_back(session, session.board, tmp_path / "back.edl").changes
    assert [change.name.split()[0] for change in changes if change.kind is Kind.REMOVED] == ["1"]
    assert [change.name for change in changes if change.kind is Kind.UNKNOWN] == ["B0042"]


def test_a_preview_of_what_nobody_touched_is_empty(handed: Path) -> None:
    with open_session(handed / "Tiny.storyboard", read_only=True) as session:
        told = cut_back(session, session.board, next((handed / "out").glob("*.otio")))
    assert told.changes == ()
    assert told.edit.board == told.board


@pytest.mark.parametrize("kind", ["otio", "xml", "edl"])
def test_two_shots_with_the_very_same_picture_come_back_as_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("STORYBOARD_HOME", str(tmp_path / "home"))
    project = tmp_path / "Twins.storyboard"
    create_project(project, tiny())
    for number in ("1", "1A", "2", "2A"):
        import_clip(project, number, clip(tmp_path / "same.mp4", "testsrc2", frames=40))
    turn_over(project, tmp_path / "out")
    assert {path.stem for path in (tmp_path / "out" / "media").iterdir()} == {"1_T1", "1A_T1", "2_T1", "2A_T1"}
    told = conform_cut(project, next((tmp_path / "out").glob(f"*.{kind}")), dry_run=True)
    assert (told["is_changed"], told["replaced"]) == (False, [])
