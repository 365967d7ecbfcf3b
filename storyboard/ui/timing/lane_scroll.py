"""Scrolls the lanes of sound where the strip has not room for all: a slim bar beside them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollBar, QWidget

from storyboard.ui.timing.rows import GAP_PX, Rows

BAR_PX = 8
"""No wider than what the film leaves free at its ends."""
BRINK_PX = 14
"""What is carried so near to an end of the lanes scrolls them on."""
CARRIED_PX, CARRIED_MS = 6, 30
NOTCH = 120
"""A wheel's notch, as Qt counts it."""


class LaneScroll(QScrollBar):
    """Its value is how far the lanes are scrolled, in pixels; it is gone where all of them are seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._way = 0
        self._carrying = QTimer(self)
        self._carrying.setInterval(CARRIED_MS)
        self._carrying.timeout.connect(lambda: self.setValue(self.value() + self._way * CARRIED_PX))

    def fit(self, rows: Rows, width_px: int) -> None:
        """Stand beside the rows of a strip so wide, at the end where bars are in this direction of writing."""
        self.blockSignals(True)
        self.setRange(0, rows.hidden_px)
        self.setPageStep(round(rows.sounds.height))
        self.setSingleStep(round(rows.lanes[0].height) + GAP_PX)
        self.blockSignals(False)
        self.setVisible(rows.hidden_px > 0)
        x = 0 if QGuiApplication.isRightToLeft() else width_px - BAR_PX
        self.setGeometry(x, round(rows.sounds.y), BAR_PX, round(rows.sounds.height))

    def turn(self, angle: int) -> None:
        """Scroll by a turn of the wheel: a lane for a notch."""
        self.setValue(self.value() - round(self.singleStep() * angle / NOTCH))

    def show_lane(self, rows: Rows, at: int) -> None:
        """Scroll just as far as it takes to see the whole of a lane, counted from 0."""
        band, seen = rows.lanes[at], rows.sounds
        above, below = seen.y - band.y, band.bottom - seen.bottom
        self.setValue(self.value() + round(-above if above > 0 else max(below, 0)))

    def carry(self, rows: Rows, y: float) -> None:
        """Go on scrolling while something is held over an end of the lanes."""
        seen = rows.sounds
        up, down = seen.y <= y < seen.y + BRINK_PX, seen.bottom - BRINK_PX < y <= seen.bottom
        self._way = int(down) - int(up)
        if not self._way:
            self._carrying.stop()
        elif not self._carrying.isActive():
            self._carrying.start()

    def let_go(self) -> None:
        """Scroll no further by itself."""
        self._carrying.stop()
