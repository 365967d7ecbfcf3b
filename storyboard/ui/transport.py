"""Timecode, play and step buttons, the pace of the film, and the heads of the lanes: the left end of the strip."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.rate import FILM, Rate
from storyboard.ui.pieces import quiet
from storyboard.ui.strip import Strip
from storyboard.ui.theme import Size, font
from storyboard.ui.timing.lane_heads import LaneHeads
from storyboard.ui.timing.timecode import frame_of
from storyboard.ui.timing.timeline import Pace, pace_of, runs_the_same
from storyboard.ui.words import apart, figure

WIDTH_PX = 196


class TimeField(QLineEdit):
    """Shows a timecode and takes one: 01:02:03:04, 3:04, 304, 2.5s, +10.

    `asked` carries the frame, `left` says that the field is done with, `refused` carries why it goes nowhere.
    """

    asked = Signal(int)
    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("00:00:00:00", parent)
        self.setObjectName("timecode")
        self.setFont(font(Size.TITLE, bold=True, tabular=True))
        self.setStyleSheet("QLineEdit { font-size: 20px; border: none; background: transparent; padding: 0; }")
        self.setFrame(False)
        # Hours stand before frames in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Timecode"))
        self.setToolTip(self.tr("Where the film stands. Type 3:04, 304, 2.5s or +10 to go there"))
        self._rate: Rate = FILM
        self._frame = 0
        self.returnPressed.connect(self._go)
        self.editingFinished.connect(self._ended)

    def show_frame(self, frame: int, rate: Rate) -> None:
        """Show a frame, unless somebody is typing."""
        self._frame, self._rate = frame, rate
        if not self.hasFocus() or not self.isModified():
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._show()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _go(self) -> None:
        text = self.text()
        frame = frame_of(text, self._rate, self._frame)
        if frame is None and text.strip():
            words = self.tr(
                "\u201c{text}\u201d is no place in the film: write 01:02:03:04, 3:04, 304, 2.5s, 90f or +10."
            )
            self.refused.emit(words.format(text=text.strip()[:40]))
            self.selectAll()
            return
        self._show()
        if frame is not None:
            self.asked.emit(frame)
        self.left.emit()

    def _ended(self) -> None:
        """Show where the film stands, unless what was typed is to be mended."""
        if not self.hasFocus():
            self._show()

    def _show(self) -> None:
        shown = self._rate.clock(self._frame)
        if shown == self.text() and not self.isModified():
            return
        with QSignalBlocker(self):
            self.setText(shown)
            self.setModified(False)


class Transport(QWidget):
    """Shows where the film stands. Its buttons are the window's actions; the strip tells what is typed or pressed.

    `said` carries a sentence with its level.
    """

    said = Signal(str, str)

    def __init__(self, actions: tuple[QAction, ...], strip: Strip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH_PX)
        self._strip = strip
        self._told: Board | None = None
        self.time = TimeField()
        self.time.asked.connect(self._go)
        self.time.refused.connect(lambda words: self.said.emit(words, "warning"))
        self.time.left.connect(strip.setFocus)
        self._of = quiet()
        self._pace = quiet()
        self._pace.setWordWrap(False)
        column = QVBoxLayout(self)
        self._column = column
        column.setSpacing(0)
        line = QHBoxLayout()
        line.addWidget(self.time, 1)
        column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(0)
        for action in actions:
            row.addWidget(_button(action))
        row.addStretch(1)
        # The start is left and the end right wherever films are played.
        keys = QWidget()
        keys.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row.setContentsMargins(0, 0, 0, 0)
        keys.setLayout(row)
        column.addWidget(self._of)
        column.addWidget(keys)
        column.addWidget(self._pace)
        column.addStretch(1)
        self._heads = LaneHeads(strip, self)
        self._heads.changed.connect(strip.track_asked)
        self._take_side()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._take_side()

    def show_board(self, board: Board) -> None:
        """Show the pace of the film: the middle shot and its spread, the total against the length wanted."""
        timeline = self._strip.timeline
        if self._told is not None and runs_the_same(self._told, board):
            return
        self._told = board
        self._of.setText(self.tr("of {timecode}").format(timecode=apart(timeline.rate.clock(timeline.frames))))
        pace = pace_of(timeline)
        self._pace.setText(self._pace_words(pace))
        self._pace.setToolTip(self.tr("Half of the items last between these two lengths"))
        # Some languages need more room for the pace than English does.
        self.setFixedWidth(max(WIDTH_PX, *(told.sizeHint().width() + 20 for told in (self._pace, self._of))))
        self._heads.show_lanes(timeline.lanes)

    def show_timecode(self, timecode: str) -> None:
        """Show where the film stands."""
        rate = self._strip.timeline.rate
        self.time.show_frame(self._strip.look.frame, rate)
        self.time.setAccessibleDescription(timecode)

    def _take_side(self) -> None:
        """Stand at the window's edge, on whichever side that is: the wide margin there, the narrow one at the strip."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self._column.setContentsMargins(*((4, 2, 12, 0) if self.isRightToLeft() else (12, 2, 4, 0)))
        self.time.setAlignment(side)
        self._heads.lay()

    def _go(self, frame: int) -> None:
        last = max(self._strip.timeline.frames - 1, 0)
        if frame > last:
            ends = apart(self._strip.timeline.rate.clock(last))
            words = self.tr("The film ends at {timecode}.").format(timecode=ends)
            self.said.emit(words, "info")
        self._strip.sought.emit(frame)

    def _pace_words(self, pace: Pace) -> str:
        words = self.tr("%n item(s)", "", pace.items)
        if not pace.items:
            # Nothing has a pace yet; what is wanted is said all the same.
            wanted = self.tr("{target} s wanted").format(target=figure(pace.target_s, 0)) if pace.target_s else ""
            return "\n".join(part for part in (words, wanted) if part)
        words += " \N{MIDDLE DOT} "
        words += self.tr("median {median} s ({low}\N{EN DASH}{high})").format(
            median=figure(pace.median_s), low=figure(pace.low_s), high=figure(pace.high_s)
        )
        if pace.target_s is None:
            return words + "\n" + self.tr("total {total} s").format(total=figure(pace.total_s))
        over = pace.total_s - pace.target_s
        told = (
            self.tr("{total} of {target} s, {over} over")
            if over > 0.05
            else self.tr("{total} of {target} s, {over} left")
        )
        if abs(over) <= 0.05:
            told = self.tr("{total} s, as wanted")
        return (
            words
            + "\n"
            + told.format(total=figure(pace.total_s), target=figure(pace.target_s, 0), over=figure(abs(over)))
        )


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button
