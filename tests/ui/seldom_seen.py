"""Pictures of what is seldom seen: receipts, takes side by side, what bars say, other directions of writing."""

from __future__ import annotations

from math import cos, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from storyboard.ui.bible_panel import BiblePanel
from storyboard.ui.board_form import BoardDialog
from storyboard.ui.inspecting.group import Group
from storyboard.ui.screen import Pairing
from storyboard.ui.sentences import spoken
from storyboard.ui.sketch.strokes import Tool

if TYPE_CHECKING:
    from tests.screenshots import Photographer


def seldom(photographer: Photographer, name: str) -> None:
    """Everything of the kind, in the language and theme of the moment."""
    window = photographer.window
    window._show_view("board")
    _groups(photographer, name)
    _sketch(photographer, name)
    _receipt(photographer, name)
    _compare(photographer, name)
    _bars(photographer, name)
    _bible(photographer, name)
    window.actions_by_id["whole board"].trigger()
    (form,) = window.findChildren(BoardDialog)
    photographer.of(form, f"form-{name}", resizes=False)
    form.close()
    photographer.rest(0.1)


def mirrored(photographer: Photographer) -> None:
    """The views as they stand where writing goes from right to left."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    photographer.change("en", "dark")
    photographer.views("rtl")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _groups(photographer: Photographer, name: str) -> None:
    """Every group of the inspector open, one picture below the other."""
    inspector = photographer.window.docks["inspector"]
    groups = inspector.findChildren(Group)
    held = [group.is_open for group in groups]
    for group in groups:
        group.open(True)
    (area, *_) = inspector.findChildren(QScrollArea)
    photographer.rest(0.8)
    inner = area.widget()
    photographer.of(inner, f"inspector-{name}", resizes=False)
    for group, was_open in zip(groups, held, strict=True):
        group.open(was_open)


def _sketch(photographer: Photographer, name: str) -> None:
    """A figure and an arrow on the panel of a shot, the shot before shining through; taken back at the end."""
    window = photographer.window
    window.actions_by_id["sketch"].trigger()
    commands = window.bench.commands["sketch"]
    canvas = commands.view.canvas
    head = [(0.5 + 0.06 * cos(at / 3), 0.32 + 0.1 * sin(at / 3)) for at in range(20)]
    for part in (head, [(0.5, 0.42), (0.51, 0.55), (0.5, 0.66)], [(0.42, 0.56), (0.5, 0.48), (0.58, 0.54)]):
        canvas.stroke(Tool.PEN, part)
    canvas.stroke(Tool.ARROW, [(0.64, 0.5), (0.82, 0.4)])
    commands.view.onion.setChecked(True)
    photographer.rest(1.5)
    photographer.every_size(f"sketch-{name}")
    commands.view.onion.setChecked(False)
    for _ in range(4):
        canvas.undo()
    commands.done()


def _receipt(photographer: Photographer, name: str) -> None:
    panel = photographer.window.panels.takes
    if not panel._shows_receipt:
        panel._toggle_receipt()
    photographer.until(lambda: bool(panel._stories))
    photographer.rest(0.4)
    photographer.of(panel, f"receipt-{name}", resizes=False)
    panel._toggle_receipt()


def _compare(photographer: Photographer, name: str) -> None:
    """Two takes of a shot, side by side and by wipe."""
    window = photographer.window
    screen = window.stage.film_screen
    window._show_view("timing")
    window.actions_by_id["compare takes"].trigger()
    photographer.until(lambda: screen.pair.how is Pairing.SIDE)
    photographer.rest(1.0)
    photographer.picture(f"side-by-side-{name}")
    window.actions_by_id["compare takes"].trigger()
    photographer.rest(0.4)
    photographer.picture(f"wipe-{name}")
    window.actions_by_id["compare takes"].trigger()
    window._show_view("board")


def _bars(photographer: Photographer, name: str) -> None:
    """What the message bar says after a bad end, and of a refusal."""
    window = photographer.window
    window.stage.tell_of_bad_end(lambda: None)
    photographer.rest(0.3)
    photographer.picture(f"bad-end-{name}")
    refusal = "'ab' is no length in seconds. Write a number, such as 30."
    window.stage.messages.say(spoken(refusal), "error")
    photographer.rest(0.3)
    photographer.picture(f"error-{name}")
    window.stage.messages.hide()


def _bible(photographer: Photographer, name: str) -> None:
    """The bible with a character open."""
    panel = photographer.window.findChildren(BiblePanel)[0]
    panel.open(photographer.window.desk.document.board.cast[0].id)
    photographer.rest(0.5)
    photographer.of(panel, f"bible-{name}", resizes=False)
    panel.open(photographer.window.desk.document.board.cast[0].id)
