"""Which snapshots are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.errors import StoryboardError
from storyboard.store.schema import dump_board
from storyboard.store.snapshots import (
    KEPT,
    Snapshot,
    add_snapshot,
    due_at,
    expendable,
    load_snapshot,
    newest_good,
    snapshots_in,
)
from tests.fakes.boards_on_disk import board_of

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def at(minutes: float, label: str = "") -> Snapshot:
    moment = NOON - timedelta(minutes=minutes)
    return Snapshot(Path(f"{'pinned-' if label else ''}{minutes}.json"), moment, label)


def test_the_newest_are_all_kept() -> None:
    assert expendable([at(n) for n in range(KEPT)]) == ()


def test_of_older_ones_the_last_of_each_day_is_kept() -> None:
    recent = [at(n) for n in range(KEPT)]
    day = 24 * 60
    old = [at(day), at(day + 5), at(day + 10), at(2 * day), at(2 * day + 5)]
    assert expendable(recent + old) == (old[1], old[2], old[4])


def test_pinned_ones_are_kept_and_take_no_other_ones_place() -> None:
    pinned = [at(n, "issue") for n in range(100)]
    recent = [at(n) for n in range(KEPT)]
    assert expendable(sorted(pinned + recent, key=lambda s: s.at_utc, reverse=True)) == ()


@given(st.lists(st.integers(0, 60 * 24 * 90), unique=True), st.sets(st.integers(0, 60 * 24 * 90)))
def test_whatever_was_kept_every_day_still_has_its_last(minutes: list[int], pins: set[int]) -> None:
    every = [at(m, "pin" if m in pins else "") for m in sorted(minutes)]
    gone = set(expendable(every))
    loose = [s for s in every if not s.is_pinned]
    assert not gone & set(loose[:KEPT])
    assert not any(s.is_pinned for s in gone)
    assert {s.at_utc.date() for s in loose} == {s.at_utc.date() for s in loose if s not in gone}


def test_adding_lets_go_of_the_expendable(tmp_path: Path) -> None:
    for minute in range(30):
        add_snapshot(tmp_path, b"{}", NOON + timedelta(minutes=minute))
    assert len(list(tmp_path.iterdir())) == KEPT


def test_two_in_the_same_moment_are_two(tmp_path: Path) -> None:
    add_snapshot(tmp_path, b"1", NOON)
    add_snapshot(tmp_path, b"2", NOON)
    assert [s.path.read_bytes() for s in snapshots_in(tmp_path)] == [b"2", b"1"]


@pytest.mark.parametrize(
    ("label", "kept"),
    [("Issue 1", "Issue-1"), ("../../x", "x"), ("U\u0308bung", "\u00dcbung"), ("…", "named"), ("漢字 CON", "漢字-CON")],
)
def test_a_label_becomes_a_file_name_that_stays_in_the_folder(tmp_path: Path, label: str, kept: str) -> None:
    add_snapshot(tmp_path, b"{}", NOON, label)
    (snapshot,) = snapshots_in(tmp_path)
    assert (snapshot.label, snapshot.path.parent) == (kept, tmp_path)


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path) -> None:
    for name in ("notes.json", "20261399T250000000000Z.json", "x"):
        (tmp_path / name).touch()
    assert snapshots_in(tmp_path) == ()


def test_a_missing_folder_holds_none(tmp_path: Path) -> None:
    assert snapshots_in(tmp_path / "versions") == ()


def test_one_is_due_after_five_minutes(tmp_path: Path) -> None:
    add_snapshot(tmp_path, b"{}", NOON)
    assert due_at(tmp_path, NOON + timedelta(minutes=1)) == NOON + timedelta(minutes=5)


def test_a_snapshot_from_the_future_delays_no_other(tmp_path: Path) -> None:
    add_snapshot(tmp_path, b"{}", NOON + timedelta(days=400))
    assert due_at(tmp_path, NOON) == NOON


def test_the_newest_that_can_be_opened_is_found(tmp_path: Path) -> None:
    good = add_snapshot(tmp_path, dump_board(board_of(1)), NOON)
    add_snapshot(tmp_path, b"{", NOON + timedelta(minutes=1))
    assert newest_good(tmp_path) == good


def test_without_a_good_one_none_is_found(tmp_path: Path) -> None:
    add_snapshot(tmp_path, b"{", NOON)
    assert newest_good(tmp_path) is None


def test_a_snapshot_that_is_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    versions = tmp_path / "project" / "versions"
    versions.mkdir(parents=True)
    (tmp_path / "outside.json").write_bytes(dump_board(board_of(1)))
    (versions / "20261122T120000000000Z.json").symlink_to(tmp_path / "outside.json")
    assert newest_good(versions) is None


def test_a_snapshot_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoryboardError, match="No such file"):
        load_snapshot(at(1))
