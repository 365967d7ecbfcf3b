"""What a bad day brings: read-only folders, two windows, boards changed elsewhere, clocks that jump, mirrored words."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.model.edits.words import set_action
from storyboard.model.facts import JobState
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.desk import set_up
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette
from tests.fakes.job_facts import job
from tests.fakes.tiny import tiny

WAIT_MS = 30_000


@pytest.fixture
def second(window: MainWindow, folder: Path, dressed: Palette, tmp_path: Path) -> Iterator[MainWindow]:
    """A second window on the same project."""
    desk = set_up(open_session(folder, open_context()), key_chain())
    made = MainWindow(desk, dressed, remembered(tmp_path / "second"))
    made.show()
    desk.start()
    yield made
    made.close()
    made.let_go()
    desk.close()
    made.deleteLater()


def test_a_project_opened_twice_is_read_in_the_second_window_and_says_why(
    second: MainWindow, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(second.desk.document.scenes), timeout=WAIT_MS)
    assert second.desk.document.is_read_only
    assert second.stage.messages.words
    assert not second.actions_by_id["add"].isEnabled()
    assert not second.actions_by_id["generate missing"].isEnabled()
    assert second.actions_by_id["board"].isEnabled()
    assert not window.desk.document.is_read_only


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes anywhere")
def test_a_read_only_folder_opens_for_reading(tmp_path: Path, dressed: Palette, qtbot: QtBot) -> None:
    folder = tmp_path / "Locked.storyboard"
    create_project(folder, tiny())
    folder.chmod(0o555)
    try:
        with open_session(folder, open_context()) as session:
            assert session.project.is_read_only
            assert session.project.reason
    finally:
        folder.chmod(0o755)


def test_a_board_written_by_another_program_is_kept_before_ours_is_saved(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    board = folder / "board.json"
    theirs = board.read_bytes().replace(b'"title"', b'"note_of_another_program": "kept", "title"', 1)
    board.write_bytes(theirs)
    document = window.desk.document
    document.apply(set_action(document.board, "dark", "Ours."))
    document.save()
    qtbot.waitUntil(lambda: "Another program" in window.stage.messages.words, timeout=WAIT_MS)
    assert b"Ours." in board.read_bytes()
    kept = [path for path in (folder / "versions").iterdir() if "changed-elsewhere" in path.name]
    assert [path.read_bytes() for path in kept] == [theirs]


def test_a_board_that_nobody_else_wrote_is_saved_without_a_word(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    document = window.desk.document
    for words in ("One.", "Two."):
        document.apply(set_action(document.board, "dark", words))
        document.save()
        qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    assert [path for path in (folder / "versions").iterdir() if "elsewhere" in path.name] == []
    assert window.stage.messages.isHidden()


@pytest.mark.parametrize("hours", [-48, 48])
def test_a_clock_that_jumps_leaves_the_queue_with_sensible_times(window: MainWindow, qtbot: QtBot, hours: int) -> None:
    document = window.desk.document
    now = datetime(2026, 5, 1, 12, tzinfo=UTC)
    document.session.context.now = lambda: now
    document.hear_jobs((job("dark", JobState.RUNNING, progress=0.5),))
    window.show_dock("queue")
    qtbot.waitUntil(lambda: bool(window.queue._rows), timeout=WAIT_MS)
    document.session.context.now = lambda: now + timedelta(hours=hours)
    window.queue.refresh()
    (row,) = window.queue._rows.values()
    assert "-" not in row._words.text()


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    """The application as it is for languages that are read from the right."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_time_runs_from_left_to_right_where_words_run_the_other_way(
    mirrored: None, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(window.desk.document.scenes), timeout=WAIT_MS)
    board, strip = window.stage.board, window.strip
    lefts = [board.visualRect(board.model().index(row, 0)).left() for row in range(2)]
    assert lefts[0] < lefts[1]
    assert strip.look.scale.x(0) < strip.look.scale.x(24)
    assert strip.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert window.docks["inspector"].geometry().left() > window.docks["bible"].geometry().left()
    for name in ("board", "list", "timing"):
        window._show_view(name)
        assert not window.grab().isNull()


def test_the_keys_of_the_board_go_the_way_the_cards_go_when_mirrored(
    mirrored: None, window: MainWindow, qtbot: QtBot
) -> None:
    board = window.stage.board
    qtbot.waitUntil(lambda: bool(window.desk.document.scenes), timeout=WAIT_MS)
    board.select(("dark",))
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.selected_shot_ids() == ("match",)
