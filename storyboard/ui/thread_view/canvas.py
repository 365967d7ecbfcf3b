"""The picture of the thread that scrolls, zooms and can be walked through by keys."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from storyboard.continuity.thread_marks import Mark, Sheet, Spot, SpotKind
from storyboard.continuity.thread_rows import ThreadTable
from storyboard.ui.theme import Palette
from storyboard.ui.thread_view.brush import QtBrush, ShotPixmap

MOST_ZOOM = 12.0
BUCKET_PX = 600


class ThreadCanvas(QAbstractScrollArea):
    """Labels stay at the left and pictures at the top while the rest scrolls.

    `stepped` carries the place of the column that is current now, `opened` the shot that was asked for by a double
    click or Enter, `flagged` the index of a finding that was clicked; `zoomed` says that another layout is wanted.
    """

    stepped = Signal(int)
    opened = Signal(str)
    flagged = Signal(int)
    zoomed = Signal()

    def __init__(self, palette: Palette, pixmap: ShotPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thread"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.horizontalScrollBar().setSingleStep(48)
        self._palette = palette
        self._brush = QtBrush(pixmap)
        self._sheet: Sheet | None = None
        self._table: ThreadTable | None = None
        self._buckets: dict[int, list[Mark]] = {}
        self._current = -1
        self._chosen: frozenset[int] = frozenset()
        self.zoom = 1.0

    @property
    def room_px(self) -> float:
        """The width that there is for shots."""
        label = self._sheet.label_px if self._sheet is not None else 148.0
        return max(120.0, self.viewport().width() - label - 12)

    @property
    def current(self) -> int:
        """The place of the current column, -1 where there is none."""
        return self._current

    def show_sheet(self, table: ThreadTable, sheet: Sheet) -> None:
        """Show another picture; the current column stays where it can."""
        self._table, self._sheet = table, sheet
        self._buckets = _bucketed(sheet.body)
        self._current = min(self._current, len(table.columns) - 1)
        self._fit()
        self._say()
        self.viewport().update()

    def choose(self, columns: frozenset[int]) -> None:
        """Mark these columns; the first becomes the current one where the current one is not among them."""
        if columns == self._chosen:
            return
        self._chosen = columns
        if columns and self._current not in columns:
            self._current = min(columns)
            self.show_column(self._current)
        self._say()
        self.viewport().update()

    def go(self, column: int) -> None:
        """Make a column the current one and bring it into sight."""
        if self._table is None or not self._table.columns:
            return
        self._current = max(0, min(column, len(self._table.columns) - 1))
        self._chosen = frozenset({self._current})
        self.show_column(self._current)
        self._say()
        self.viewport().update()
        self.stepped.emit(self._current)

    def show_column(self, column: int) -> None:
        """Scroll as far as needed to see a column whole."""
        if self._sheet is None or not 0 <= column < len(self._sheet.lefts):
            return
        bar, left = self.horizontalScrollBar(), self._sheet.lefts[column]
        right = left + self._sheet.widths[column]
        if left < bar.value():
            bar.setValue(int(left) - 8)
        elif right > bar.value() + self.room_px:
            bar.setValue(int(right - self.room_px) + 8)

    def magnify(self, factor: float, at_x: float | None = None) -> None:
        """Wider or narrower shots; 0 shows the whole film. What is at `at_x` stays there."""
        before = self.zoom
        self.zoom = min(MOST_ZOOM, max(1.0, self.zoom * factor)) if factor else 1.0
        if self.zoom == before:
            return
        bar = self.horizontalScrollBar()
        held = (self.room_px / 2 if at_x is None else at_x) + bar.value()
        self.zoomed.emit()
        bar.setValue(round(held * self.zoom / before - (held - bar.value())))

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.viewport().update()

    def spot_at(self, point: QPoint) -> Spot | None:
        """What is under a point of the viewport, the topmost."""
        sheet = self._sheet
        if sheet is None or point.x() < sheet.label_px:
            return None
        x = point.x() - sheet.label_px + self.horizontalScrollBar().value()
        y = point.y() - sheet.head_px
        if y >= 0:
            y += self.verticalScrollBar().value()
        return next((spot for spot in reversed(sheet.spots) if spot.holds(x, y)), None)

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(event.rect(), self._palette.colour("canvas"))
        sheet = self._sheet
        if sheet is None or self._table is None:
            return
        if not self._table.columns:
            painter.setPen(self._palette.colour("quiet"))
            words = self.tr("Nothing plays yet. Shots of the film stand here side by side.")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
            return
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        wide, high = self.viewport().width(), self.viewport().height()
        label, head = sheet.label_px, sheet.head_px
        right = left + wide - label
        painter.save()
        painter.setClipRect(QRectF(label - 2, 0, wide - label + 2, high))
        painter.translate(label - left, 0)
        self._bands(painter, sheet, high)
        self._brush.draw(painter, sheet.head, left, right)
        painter.setClipRect(QRectF(left - 2, head - 20, wide - label + 2, high - head + 20))
        painter.translate(0, head - top)
        self._brush.draw(painter, self._between(left, right), left, right)
        painter.restore()
        painter.setClipRect(QRectF(0, head, label, high - head))
        painter.translate(0, head - top)
        self._brush.draw(painter, sheet.labels, 0, label)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().width() != event.oldSize().width():
            self.zoomed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            super().mousePressEvent(event)
            return
        if spot.kind is SpotKind.FINDING:
            self.flagged.emit(spot.flag)
        else:
            self.go(spot.column)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position().toPoint())
        if spot is not None and spot.shot_id:
            self.opened.emit(spot.shot_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._table.columns) - 1 if self._table is not None else -1
        steps = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in steps and not event.modifiers():
            self.go(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._table is not None and 0 <= self._current <= last:
            self.opened.emit(self._table.columns[self._current].shot_id)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            label = self._sheet.label_px if self._sheet is not None else 0.0
            self.magnify(1.2 if event.angleDelta().y() > 0 else 1 / 1.2, event.position().x() - label)
            event.accept()
            return
        super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(event.pos())
            QToolTip.showText(event.globalPos(), spot.tip if spot is not None else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def _bands(self, painter: QPainter, sheet: Sheet, high: int) -> None:
        """A quiet band behind the chosen columns, stronger at the current one."""
        for column in sorted(self._chosen | ({self._current} if self._current >= 0 else set())):
            if not 0 <= column < len(sheet.lefts):
                continue
            colour = self._palette.colour("accent")
            colour.setAlpha(34 if column == self._current else 18)
            painter.fillRect(QRectF(sheet.lefts[column] - 1, 0, sheet.widths[column] + 2, high), colour)
            if column == self._current and self.hasFocus():
                painter.fillRect(
                    QRectF(sheet.lefts[column] - 1, 0, sheet.widths[column] + 2, 2), self._palette.colour("accent")
                )

    def _between(self, left: float, right: float) -> list[Mark]:
        """The marks of the body near a stretch, back to front."""
        found: dict[int, Mark] = {}
        for bucket in range(int(left // BUCKET_PX), int(right // BUCKET_PX) + 1):
            for mark in self._buckets.get(bucket, ()):
                found[id(mark)] = mark
        return list(found.values())

    def _fit(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(sheet.width_px - self.room_px)))
        across.setPageStep(round(self.room_px))
        room = self.viewport().height() - sheet.head_px
        down.setRange(0, max(0, round(sheet.height_px - room)))
        down.setPageStep(max(1, round(room)))

    def _say(self) -> None:
        """Let a screen reader say where we are: the shot, and what every row says there."""
        if self._table is None or not 0 <= self._current < len(self._table.columns):
            self.setAccessibleDescription("")
            return
        column = self._table.columns[self._current]
        said = [" ".join(part for part in (column.number, column.heading, column.words) if part)]
        for row in self._table.rows:
            said += [f"{row.label}: {c.text}" for c in row.cells if c.text and c.first <= self._current <= c.last]
        self.setAccessibleDescription(". ".join(said))


def _bucketed(marks: tuple[Mark, ...]) -> dict[int, list[Mark]]:
    """Marks by the stretch of the film that they are in, so that painting looks only at what is near."""
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        first, last = int(mark.x // BUCKET_PX), int((mark.x + mark.width) // BUCKET_PX)
        for bucket in range(first, last + 1):
            found.setdefault(bucket, []).append(mark)
    return found
