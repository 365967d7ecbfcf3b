"""One walk through the real window by keyboard and mouse: write, generate, reorder, undo, redo, play, export."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from storyboard.media.probe import probe
from storyboard.model.facts import JobState
from storyboard.studio.cards import Status
from storyboard.ui.main_window import MainWindow
from tests.fakes.tiny import FRAMES

ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
WAIT_MS = 60_000


def order(window: MainWindow) -> list[str]:
    return [shot.id for _, shot in window.desk.document.board.story()]


def statuses(window: MainWindow) -> set[Status]:
    return {card.status for scene in window.desk.document.scenes for card in scene.cards}


def test_a_board_becomes_a_film_by_keyboard_and_mouse(
    window: MainWindow, press: Callable[..., None], qtbot: QtBot, tmp_path: Path
) -> None:
    document = window.desk.document
    first_board = document.board

    # Create and write.
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_N)
    assert window.inspector.action.hasFocus()
    qtbot.keyClicks(window.inspector.action, "@Mara lights the lamp.")
    (new_id,) = window.stage.board.selected_shot_ids()
    assert document.board.shots[new_id].action == "@Mara lights the lamp."
    qtbot.keyClicks(window.inspector.dialogue, "MARA: At last.")
    assert document.board.shots[new_id].dialogue[0].speaker_id == "mara"

    # Reorder by keys.
    press(Qt.Key.Key_Right, ALT)
    assert order(window) == ["dark", "match", new_id, "path", "wind"]

    # Undo everything, redo everything.
    last_board = document.board
    while document.undo_stack.canUndo():
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.board == first_board
    while document.undo_stack.canRedo():
        window.actions_by_id["redo"].trigger()
    assert document.board == last_board

    # Generate drafts of everything.
    document.save()
    qtbot.waitUntil(lambda: window.top.generate.text() == "Generate 5 missing", timeout=WAIT_MS)
    qtbot.mouseClick(window.top.generate, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(document.facts.takes) == 5, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: statuses(window) == {Status.DRAFT}, timeout=WAIT_MS)
    assert {job.state for job in document.facts.jobs} == {JobState.DONE}

    # Play.
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.desk.player.is_playing or bool(window.desk.player.why_not), timeout=WAIT_MS)
    assert window.stage.view == 1
    window.desk.player.pause()

    # Export.
    out = tmp_path / "film.mp4"
    window.actions_by_id["export"].trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(str(out))
    with qtbot.waitSignal(window.film.exported, timeout=WAIT_MS):
        dialog.accept()
    film = probe(out, decode=True)
    assert film.frames == 4 * FRAMES + document.board.shots[new_id].frames
    assert "film.mp4" in window.stage.messages.words
