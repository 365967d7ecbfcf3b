"""Versions, changes, notes, steps and the walk through the board, in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QUndoView
from pytestqt.qtbot import QtBot

from storyboard.model.edits.shots import remove_shots
from storyboard.model.edits.words import set_action
from storyboard.studio.comparing import Change, Kind
from storyboard.ui.main_window import MainWindow
from storyboard.ui.review.notes_panel import NotesPanel
from storyboard.ui.review.versions_panel import VersionsPanel
from storyboard.ui.review.walk_through import WalkThrough
from tests.fakes.facts import take

SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def versions_of(window: MainWindow, qtbot: QtBot) -> VersionsPanel:
    """The panel with one version kept, chosen."""
    panel = window.findChildren(VersionsPanel)[0]
    window.actions_by_id["versions list"].trigger()
    panel.keep("Client review")
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    panel.list.setCurrentRow(0)
    return panel


def reword(window: MainWindow, shot_id: str, text: str) -> None:
    window.desk.document.apply(set_action(window.desk.document.board, shot_id, text))


def test_changes_since_a_version_are_stepped_through_on_the_cards(window: MainWindow, qtbot: QtBot) -> None:
    panel = versions_of(window, qtbot)
    assert "Client review" in panel.list.item(0).text()
    reword(window, "match", "Fog.")
    reword(window, "wind", "Rain.")
    qtbot.waitUntil(lambda: panel.changes.count() == 2)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.stage.board.selected_shot_ids() == ("match",)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.stage.board.selected_shot_ids() == ("wind",)
    assert "Rain." in panel.changes.item(1).text()


def test_a_shot_that_is_gone_is_shown_by_the_card_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    panel = versions_of(window, qtbot)
    document = window.desk.document
    document.apply(remove_shots(document.board, ("wind",)))
    qtbot.waitUntil(lambda: panel.changes.count() == 1)
    window.stage.board.select(("dark",))
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.stage.board.selected_shot_ids() == ("path",)


def test_going_back_is_one_step_that_undo_takes_back(window: MainWindow, qtbot: QtBot) -> None:
    panel = versions_of(window, qtbot)
    before = window.desk.document.board
    reword(window, "match", "Fog.")
    panel.go_back()
    qtbot.waitUntil(lambda: window.desk.document.board == before)
    window.edit.undo()
    assert window.desk.document.board.shots["match"].action == "Fog."


def test_a_version_opens_as_a_copy(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    panel = versions_of(window, qtbot)
    with qtbot.waitSignal(window.opened) as heard:
        panel.copy(tmp_path / "Old.storyboard")
    assert heard.args == [tmp_path / "Old.storyboard"]
    panel.copy(tmp_path / "Old.storyboard")
    qtbot.waitUntil(lambda: "Old.storyboard" in window.stage.messages.words)


def test_notes_are_written_on_the_selected_shot_and_settled(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["notes"].trigger()
    panel = window.findChildren(NotesPanel)[0]
    window.stage.board.select(("match",))
    panel.line.setFocus()
    qtbot.keyClicks(panel.line, "Slower, please.")
    qtbot.keyClick(panel.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [note.text for note in panel.notes] == ["Slower, please."])
    assert panel.notes[0].shot_id == "match"
    panel.settle(panel.notes[0], True)
    qtbot.waitUntil(lambda: panel.notes[0].is_settled)


def test_the_history_lists_steps_and_goes_to_any_of_them(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.document.board
    reword(window, "match", "Fog.")
    window.desk.document.end_phrase()
    reword(window, "wind", "Rain.")
    qtbot.keyClick(window, Qt.Key.Key_H, SHIFT)
    steps = window.findChildren(QUndoView)[0]
    assert steps.model().rowCount() == 3
    steps.setCurrentIndex(steps.model().index(0, 0))
    assert window.desk.document.board == before


def test_the_walk_goes_through_the_shots_that_play_and_ends_with_escape(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.board.select(("match",))
    window.actions_by_id["walk"].trigger()
    walk = window.bench.commands["review"].walk
    assert isinstance(walk, WalkThrough)
    assert walk.isFullScreen()
    qtbot.waitUntil(walk.isActiveWindow)
    assert walk.at == 1
    for key, at in (
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Space, 3),
        (Qt.Key.Key_Space, 3),
        (Qt.Key.Key_Left, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 3),
    ):
        qtbot.keyClick(walk, key)
        assert walk.at == at
    walk.grab()
    qtbot.keyClick(walk, Qt.Key.Key_Home)
    qtbot.keyClick(walk, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: walk.at == 3)
    qtbot.keyClick(walk, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.bench.commands["review"].walk is None)


def test_the_walk_asks_for_its_picture_last_and_in_the_pixels_of_the_display(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []
    posters, document = window.desk.posters, window.desk.document
    monkeypatch.setattr(posters, "pixmap", lambda poster, size: asked.append((poster.key, size.width())))
    monkeypatch.setattr(WalkThrough, "devicePixelRatioF", lambda _self: 2.0)
    walk = WalkThrough(document, posters, window.stage.delegate.colours)
    qtbot.addWidget(walk)
    walk.resize(800, 600)
    walk.grab()
    first, second = (card.poster.key for card in document.scenes[0].cards)
    width = walk._picture_area().width()
    assert asked[-2:] == [(second, width * 2), (first, width * 2)]


def test_a_shot_taken_anew_is_told_by_the_numbers_of_its_takes(window: MainWindow) -> None:
    panel = window.findChildren(VersionsPanel)[0]
    document = window.desk.document
    document.facts = replace(document.facts, takes=(take("aaaa1111x", "dark"), take("bbbb2222x", "dark")))
    told = panel._words(Change(Kind.RETAKEN, "dark", "1", "aaaa1111", "bbbb2222"))
    assert told.splitlines()[1] == "take 1 \N{RIGHTWARDS ARROW} take 2"
    told = panel._words(Change(Kind.RETAKEN, "dark", "1", "", "bbbb2222"))
    assert told.splitlines()[1] == "no take \N{RIGHTWARDS ARROW} take 2"
