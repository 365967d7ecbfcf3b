"""A board without a shot: no view is an empty page, and nothing is called an error."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from storyboard.store.project import create_project
from storyboard.studio.creating import empty_board
from storyboard.ui.film_commands import REST_MS
from storyboard.ui.main_window import MainWindow
from storyboard.ui.review.notes_panel import NotesPanel
from storyboard.ui.shot_list.table import Table
from storyboard.ui.theme import Palette
from storyboard.ui.timing.timeline import Timeline, pace_of
from storyboard.ui.transport import Transport


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project without a shot."""
    made = tmp_path / "Blank.storyboard"
    create_project(made, empty_board("Blank"))
    return made


def inked(widget: QWidget) -> int:
    """How many colours stand on the widget."""
    image = widget.grab().toImage()
    return len({image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)})


def test_the_timing_of_nothing_is_no_error_and_says_what_comes_there(
    dressed: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    window._show_view("timing")
    qtbot.wait(2 * REST_MS)
    assert not window.stage.messages.isVisible()
    assert inked(window.stage.film_screen) > 2
    assert inked(window.strip) > 2


def test_notes_without_a_shot_say_that_one_is_chosen_first(window: MainWindow, qtbot: QtBot) -> None:
    window.show_dock("notes")
    panel = window.findChildren(NotesPanel)[0]
    qtbot.waitUntil(lambda: any("Choose a shot" in label.text() for label in panel.findChildren(QLabel)))


def test_the_shot_list_of_nothing_says_where_shots_come_from(
    dressed: Palette, window: MainWindow, qtbot: QtBot
) -> None:
    window._show_view("list")
    table = window.findChildren(Table)[0]
    qtbot.waitUntil(lambda: "No shots yet" in table.words)
    assert inked(table.viewport()) > 2


def test_nothing_has_no_median(dressed: Palette, window: MainWindow) -> None:
    (transport,) = window.findChildren(Transport)
    assert "median" not in transport._pace_words(pace_of(Timeline()))
