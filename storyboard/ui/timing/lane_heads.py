"""The heads of the strip's lanes: what each track is called, and buttons to mute it or to hear it alone."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from storyboard.ui.pieces import Short, isolated
from storyboard.ui.strip import Strip
from storyboard.ui.timing.lane_painter import role_word
from storyboard.ui.timing.timeline import Lane
from storyboard.ui.words import decibels

LEFT_PX, BESIDE_PX, BUTTON_PX = 12, 6, 20
"""A head begins so far from the window's edge and ends so far from the strip."""


class Head(QWidget):
    """One lane's name with its two buttons. `changed` carries the track's id, the field and its new value.

    `reached` says that keys have come to one of its buttons.
    """

    changed = Signal(str, str, bool)
    reached = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._name = Short()
        self._name.setObjectName("quiet")
        row.addWidget(self._name, 1)
        self._track_id = ""
        self._buttons: dict[str, QToolButton] = {}
        for field, letter in (("is_muted", self.tr("M")), ("is_solo", self.tr("S"))):
            button = QToolButton()
            button.setText(letter)
            button.setObjectName("lane")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda is_on, name=field: self.changed.emit(self._track_id, name, is_on))
            button.installEventFilter(self)
            row.addWidget(button)
            self._buttons[field] = button

    def show_lane(self, lane: Lane) -> None:
        """Show one track."""
        track = lane.track
        self._track_id = track.id
        # A name that only repeats what the track is for is said as the window says it.
        role = str(track.role)
        name = role_word(role) if track.name.casefold() in ("", role) else track.name
        gain = f" {isolated(decibels(track.gain_db, 0))}" if track.gain_db else ""
        # A name may run from right to left in a window that does not; the gain keeps its sign before its figure.
        self._name.setText(f"{isolated(name)}{gain}" if gain else name)
        self._name.setToolTip(f"{name} \N{MIDDLE DOT} {role_word(str(track.role))}{gain}")
        words = {"is_muted": self.tr("Mute {track}"), "is_solo": self.tr("Hear {track} alone")}
        for field, button in self._buttons.items():
            with QSignalBlocker(button):
                button.setChecked(bool(getattr(track, field)))
            button.setAccessibleName(words[field].format(track=name))
            button.setToolTip(words[field].format(track=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.reached.emit()
        return super().eventFilter(watched, event)

    def fit(self, height: int) -> None:
        """Let the buttons be no higher than the lane."""
        for button in self._buttons.values():
            wide = button.fontMetrics().horizontalAdvance(button.text()) + 8
            button.setFixedSize(max(BUTTON_PX, wide), min(BUTTON_PX, height))


class HeadsInSight(QWidget):
    """The part of the heads that is seen: it ends where the lanes in sight end. A wheel over it scrolls them too."""

    def __init__(self, strip: Strip, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip = strip

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._strip.lanes_bar.turn(event.angleDelta().y())
        event.accept()


class LaneHeads(QObject):
    """Keeps a head beside every lane of the strip, scrolled as the lanes are."""

    changed = Signal(str, str, bool)

    def __init__(self, strip: Strip, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip = strip
        self._place = parent
        self._own = QLabel(self.tr("Takes"), parent)
        self._own.setObjectName("quiet")
        self._seen = HeadsInSight(strip, parent)
        self._heads: list[Head] = []
        strip.laid_out.connect(self.lay)

    def show_lanes(self, lanes: tuple[Lane, ...]) -> None:
        """Show these tracks."""
        while len(self._heads) > len(lanes):
            self._heads.pop().deleteLater()
        while len(self._heads) < len(lanes):
            head = Head(self._seen)
            head.changed.connect(self.changed)
            head.reached.connect(partial(self._show, len(self._heads)))
            head.show()
            self._heads.append(head)
        for head, lane in zip(self._heads, lanes, strict=True):
            head.show_lane(lane)
        self.lay()

    def _show(self, at: int) -> None:
        self._strip.lanes_bar.show_lane(self._strip.rows, at)

    def lay(self) -> None:
        """Put every head beside its lane."""
        rows, width = self._strip.rows, self._place.width() - LEFT_PX
        # The gap lies at the window's edge, on whichever side that is.
        left, beside = (0, BESIDE_PX) if self._place.isRightToLeft() else (LEFT_PX, 0)
        self._own.setGeometry(left, round(rows.own.y), width, round(rows.own.height))
        self._seen.setGeometry(left, round(rows.sounds.y), width, round(rows.sounds.height))
        for head, band in zip(self._heads, rows.lanes, strict=False):
            head.fit(round(band.height))
            head.setGeometry(beside, round(band.y - rows.sounds.y), width - BESIDE_PX, round(band.height))
