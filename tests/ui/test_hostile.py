"""What a bad day brings: read-only folders, two windows, boards changed elsewhere, clocks that jump, mirrored words."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from storyboard.model.edits.words import set_action
from storyboard.model.facts import JobState
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.chip_row import Flow
from storyboard.ui.desk import set_up
from storyboard.ui.headings import beat_colour
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.player import Player
from storyboard.ui.theme import Palette
from storyboard.ui.work import Workshop
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


def test_a_window_on_a_folder_that_cannot_be_written_says_why_and_takes_no_edit(
    folder: Path, dressed: Palette, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_lock: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("storyboard.store.lock._locked", refused)
    desk = set_up(open_session(folder, open_context()), key_chain())
    window = MainWindow(desk, dressed, remembered(tmp_path / "reading"))
    window.show()
    window.furnishing.finish()
    try:
        assert "cannot be written to" in window.stage.messages.words
        assert not desk.document.apply(set_action(desk.document.board, "dark", "No."))
        assert not window.actions_by_id["add"].isEnabled()
    finally:
        window.close()
        window.let_go()
        desk.close()
        window.deleteLater()


def test_without_a_sound_device_the_film_plays_and_that_is_said_once(qtbot: QtBot) -> None:
    player = Player()
    player.make_stills = None
    player._engine = SimpleNamespace(can_play=True, has_sound=False)
    told: list[str] = []
    player.trouble.connect(told.append)
    player._say_silent()
    player._say_silent()
    assert told == ["There is no sound device here: the film plays without sound."]
    player._engine = None


FINE = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from storyboard.app import Opener, application
from storyboard.studio.context import open_context

app = application()
opener = Opener(app, open_context())
opener.open(Path(sys.argv[1]))
window = opener.window
window.furnishing.finish()
window.resize(1920, 1080)
board = window.desk.document


def posters():
    return [p for s in board.scenes for c in s.cards if (p := window.desk.posters.held(c.poster)) is not None]


for _ in range(300):
    if posters():
        break
    QTest.qWait(100)
grabbed = window.grab()
narrow = [b.text() for b in window.findChildren(QAbstractButton) if b.text() and b.isVisible()
          and b.width() + 1 < b.minimumSizeHint().width()]
view = window.stage.board
cards = [c for s in board.scenes for c in s.cards]
size = view.visualRect(view.model().index(0, 0)).size()
ratio = view.viewport().devicePixelRatioF()
drawn = {window.stage.delegate.picture(card, size, ratio).width() / size.width() for card in cards}
print(grabbed.width(), grabbed.height(), window.devicePixelRatio(), narrow, sorted(drawn))
opener.close()
opener.let_go()
"""


def test_a_display_of_3840_by_2160_at_200_percent_is_drawn_finely(folder: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"}
    done = subprocess.run(
        [sys.executable, "-c", FINE, str(folder)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "3840 2160 2.0 [] [2.0]"


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


def test_cards_follow_the_words_and_time_runs_from_left_to_right_where_words_run_the_other_way(
    mirrored: None, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(window.desk.document.scenes), timeout=WAIT_MS)
    board, strip = window.stage.board, window.strip
    lefts = [board.visualRect(board.model().index(row, 0)).left() for row in range(2)]
    assert lefts[0] > lefts[1]
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
    qtbot.keyClick(board, Qt.Key.Key_Left)
    assert board.selected_shot_ids() == ("match",)
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.selected_shot_ids() == ("dark",)


def test_what_stands_in_a_flow_begins_at_the_right_when_mirrored(mirrored: None, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    flow = Flow(row, spacing=4)
    first, second = QToolButton(), QToolButton()
    flow.addWidget(first)
    flow.addWidget(second)
    row.resize(300, 40)
    row.show()
    qtbot.waitUntil(lambda: first.geometry().right() == 299, timeout=WAIT_MS)
    assert second.geometry().right() < first.geometry().left()


def test_a_card_is_moved_the_way_its_key_points_when_mirrored(mirrored: None, window: MainWindow, qtbot: QtBot) -> None:
    board, document = window.stage.board, window.desk.document
    qtbot.waitUntil(lambda: bool(document.scenes), timeout=WAIT_MS)
    before = [shot.id for _, shot in document.board.story()]
    board.select((before[0],))
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert [shot.id for _, shot in document.board.story()][:2] == [before[1], before[0]]


def test_a_drop_goes_where_the_pointer_is_when_mirrored(mirrored: None, window: MainWindow, qtbot: QtBot) -> None:
    board = window.stage.board
    qtbot.waitUntil(lambda: bool(window.desk.document.scenes), timeout=WAIT_MS)
    first, second = (board.visualRect(board.model().index(row, 0)) for row in range(2))
    gap = board.placed.gap_rect(1)
    assert gap is not None
    assert second.right() < gap.x + gap.width / 2 < first.left()
    assert board.placed.drop_at(gap.x + gap.width / 2, first.center().y()) == (0, 1)
    assert board.placed.mark_rect(0, 1).meets(gap)
    heading = board.placed.headings[0]
    image = board.viewport().grab().toImage()
    bar = image.pixelColor(round(heading.right - 21.5), round(heading.y + heading.height / 2))
    assert bar == beat_colour(window.stage.model.scenes[0].beat)


def test_what_is_asked_for_after_closing_is_dropped_without_a_word(qapp: QApplication) -> None:
    workshop = Workshop()
    heard: list[object] = []
    workshop.crashed.connect(heard.append)
    workshop.close()
    workshop.think(lambda: heard.append("thought"), done=heard.append)
    qapp.processEvents()
    assert heard == []


def test_the_thread_with_a_cut_chosen_fits_a_small_display(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.board.select(("match",))
    window._show_view("thread")
    window.show_dock("findings")
    qtbot.wait(200)
    assert window.minimumSizeHint().width() <= 1280
