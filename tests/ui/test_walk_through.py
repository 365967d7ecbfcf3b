"""One walk through the real window by keyboard and mouse: write, generate, reorder, undo, redo, play, export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.media.probe import probe
from storyboard.model.board import Board
from storyboard.model.facts import JobState
from storyboard.model.timing import total_frames
from storyboard.studio.cards import Status
from storyboard.ui.board_drag import drag_of
from storyboard.ui.main_window import MainWindow
from tests.fakes.tiny import FRAMES

ALT = Qt.KeyboardModifier.AltModifier
WAIT_MS = 60_000


def order(window: MainWindow) -> list[str]:
    return [shot.id for _, shot in window.desk.document.board.story()]


def statuses(window: MainWindow) -> set[Status]:
    return {card.status for scene in window.desk.document.scenes for card in scene.cards}


def write_a_shot(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> str:
    """Add a shot behind the first, give it words and a voice; its id."""
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N)
    assert window.inspector.words.action.hasFocus()
    qtbot.keyClicks(window.inspector.words.action, "@Mara lights the lamp.")
    qtbot.keyClicks(window.inspector.words.dialogue, "MARA: At last.")
    (shot_id,) = window.stage.board.selected_shot_ids()
    shot = window.desk.document.board.shots[shot_id]
    assert (shot.action, shot.dialogue[0].speaker_id) == ("@Mara lights the lamp.", "mara")
    return shot_id


def drag_a_card(window: MainWindow, shot_id: str, before: str) -> None:
    """Drag a card of one scene in front of a card of another, and let go."""
    board = window.stage.board
    data = drag_of(board, (shot_id,), board.whole).mimeData()
    goal = board.visualRect(window.stage.model.index(window.stage.model.row_of(before)))
    at = QPoint(goal.left() + 4, goal.center().y())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(at, copy, data, left, none),
        QDragMoveEvent(at, copy, data, left, none),
        QDropEvent(QPointF(at), copy, data, left, none),
    ):
        QApplication.sendEvent(board.viewport(), event)


def trim_the_first_item(window: MainWindow, qtbot: QtBot, frames: int) -> None:
    """Drag the end of the first item on the strip."""
    strip = window.strip
    strip.snaps = False
    start = QPoint(round(strip.look.scale.x(strip.pieces[0].end)) - 4, round(strip.rows.pictures.y + 40))
    way = round(strip.look.scale.px_per_frame * frames)
    qtbot.mousePress(strip, Qt.MouseButton.LeftButton, pos=start)
    for step in (1, 2, 3, 4):
        qtbot.mouseMove(strip, start + QPoint(way * step // 4, 0))
    qtbot.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=start + QPoint(way, 0))


def undo_and_redo_everything(window: MainWindow, press: Callable[..., None], first: Board) -> None:
    document = window.desk.document
    last = document.board
    while document.undo_stack.canUndo():
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.board == first
    while document.undo_stack.canRedo():
        window.actions_by_id["redo"].trigger()
    assert document.board == last


def generate(window: MainWindow, qtbot: QtBot) -> None:
    document = window.desk.document
    document.save()
    qtbot.waitUntil(lambda: window.top.generate.text().startswith("Generate 5 missing"), timeout=WAIT_MS)
    qtbot.mouseClick(window.top.generate, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: statuses(window) == {Status.DRAFT}, timeout=WAIT_MS)
    assert {job.state for job in document.facts.jobs} == {JobState.DONE}


def play(window: MainWindow, press: Callable[..., None], qtbot: QtBot) -> None:
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.desk.player.is_playing or bool(window.desk.player.why_not), timeout=WAIT_MS)
    assert window.stage.view == 1
    window.desk.player.pause()


def export(window: MainWindow, qtbot: QtBot, out: Path) -> None:
    window.actions_by_id["export"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(out))
    with qtbot.waitSignal(window.film.exported, timeout=WAIT_MS):
        dialog.accept()
    assert out.name in window.stage.messages.words


def test_a_board_becomes_a_film_by_keyboard_and_mouse(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    document = window.desk.document
    first, out = document.board, tmp_path / "film.mp4"
    new_id = write_a_shot(window, press, qtbot)
    generate(window, qtbot)
    press(Qt.Key.Key_Right, ALT)
    assert order(window) == ["dark", "match", new_id, "path", "wind"]
    drag_a_card(window, "dark", before="wind")
    assert order(window) == ["match", new_id, "path", "dark", "wind"]
    assert window.stage.board.selected_shot_ids() == ("dark",)
    trim_the_first_item(window, qtbot, 4)
    assert document.board.main_sequence.items[0].frames == FRAMES + 4
    undo_and_redo_everything(window, press, first)
    play(window, press, qtbot)
    export(window, qtbot, out)
    length = 4 * FRAMES + 4 + document.board.shots[new_id].frames
    assert probe(out, decode=True).frames == total_frames(document.board.main_sequence) == length
