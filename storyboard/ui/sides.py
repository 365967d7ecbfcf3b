"""Words begin where the window begins: in a window from right to left, labels and fields stand on the right.

Qt puts a line of words on the side where its own writing begins, whichever way the window runs, so that every sentence
in Latin letters would stay on the left of a mirrored panel.
"""

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

Side = Qt.AlignmentFlag
OTHER = {Side.AlignLeft: Side.AlignRight, Side.AlignRight: Side.AlignLeft}
MARK = "/* from right to left */"
EDGES = {"left": "right", "right": "left"}


class Sides(QObject):
    """Turns the labels and fields of a mirrored application as they come, and back when it is mirrored no more."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._is_on = False
        app.layoutDirectionChanged.connect(lambda _way: self.follow())
        self.follow()

    def follow(self) -> None:
        """Turn what there is to the side where the application begins now; listen only while it is mirrored."""
        if self._app.isRightToLeft() and not self._is_on:
            self._is_on = True
            self._app.installEventFilter(self)
            self._turn_all()
        elif self._is_on:
            # Windows hear only after this that they are mirrored no more.
            QTimer.singleShot(0, self, self._leave)

    def _leave(self) -> None:
        if self._is_on and not self._app.isRightToLeft():
            self._is_on = False
            self._app.removeEventFilter(self)
            self._turn_all()

    def _turn_all(self) -> None:
        self._app.setStyleSheet(sided(self._app.styleSheet(), is_mirrored=self._is_on))
        for widget in self._app.allWidgets():
            turn(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Polish, QEvent.Type.LayoutDirectionChange):
            turn(watched)
        return False


def sided(sheet: str, *, is_mirrored: bool) -> str:
    """A style sheet whose edges stand on the other side where the application is mirrored; the same one otherwise."""
    if sheet.startswith(MARK) == is_mirrored:
        return sheet
    turned = re.sub(r"\b(border|margin)-(left|right)\b", lambda edge: f"{edge[1]}-{EDGES[edge[2]]}", sheet)
    return MARK + turned if is_mirrored else turned.removeprefix(MARK)


def turn(widget: QObject) -> None:
    """Put the words of a label or a field where its side of the window begins; anything else is left as it is."""
    if not isinstance(widget, QLabel | QLineEdit):
        return
    held = widget.alignment()
    is_turned = bool(held & Side.AlignAbsolute)
    if widget.isRightToLeft() == is_turned:
        return
    across = held & Side.AlignHorizontal_Mask & ~Side.AlignAbsolute
    others = held & ~Side.AlignHorizontal_Mask
    turned = OTHER.get(across, across)
    widget.setAlignment(turned | others | (Side.AlignAbsolute if not is_turned else Side(0)))
