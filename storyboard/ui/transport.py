"""Timecode, play and step buttons, and the pace of the film: the left end of the strip."""

from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.timing import placed, total_frames
from storyboard.ui.pieces import quiet
from storyboard.ui.theme import Size, font


class Transport(QWidget):
    """Shows where the film stands. Its buttons are the window's own actions."""

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(176)
        self._time = QLabel("00:00:00:00")
        self._time.setFont(font(Size.TITLE, bold=True, tabular=True))
        self._time.setStyleSheet("font-size: 20px;")
        self._time.setAccessibleName(self.tr("Timecode"))
        self._of = quiet()
        self._pace = quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 4, 6)
        column.setSpacing(2)
        column.addWidget(self._time)
        column.addWidget(self._of)
        row = QHBoxLayout()
        row.setSpacing(1)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._pace)
        column.addStretch(1)

    def show_board(self, board: Board) -> None:
        """Show the pace of the film: median shot, how many, and the length wanted."""
        rate = board.master.rate
        if not board.sequences:
            return
        self._of.setText(self.tr("of {timecode}").format(timecode=rate.timecode(total_frames(board.main_sequence))))
        lengths = [float(rate.seconds(item.frames)) for _, item in placed(board.main_sequence)]
        pace = self.tr("median {seconds} s · %n item(s)", "", len(lengths)).format(
            seconds=f"{median(lengths) if lengths else 0:.1f}"
        )
        target = board.main_sequence.target_frames
        if target:
            pace += "\n" + self.tr("target {seconds} s").format(seconds=f"{float(rate.seconds(target)):.0f}")
        self._pace.setText(pace)

    def show_timecode(self, timecode: str) -> None:
        """Show where the film stands."""
        self._time.setText(timecode)
