"""The sheet that is drawn on: with a mouse, a tablet that feels pressure, or the keyboard alone."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.ui.sketch.strokes import INK, Stroke, Tool, Touch, drawn, paint_stroke, sheet
from storyboard.ui.theme import Palette

ONION_OPACITY = 0.3
THINNEST, THICKEST, USUAL = 0.001, 0.05, 0.004
KEY_STEP = 0.01
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """One sheet. `changed` follows every stroke and every one taken back.

    The keyboard draws as well: arrows move the point (Shift finely), Space puts the pen down and lifts it.
    """

    changed = Signal()

    def __init__(self, palette: Palette, aspect: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._aspect = aspect
        self._ground = sheet(aspect)
        self._picture = self._ground
        self._strokes: list[Stroke] = []
        self._taken_back: list[Stroke] = []
        self._touches: list[Touch] = []
        self._onion: QPixmap | None = None
        self._point = Touch(0.5, 0.5)
        self._is_down = False
        self.tool = Tool.PEN
        self.colour = INK
        self.width_part = USUAL
        self.setAccessibleName(self.tr("Sketch"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def has_strokes(self) -> bool:
        """Whether something was drawn since the sheet was laid down."""
        return bool(self._strokes)

    @property
    def picture(self) -> QImage:
        """The sheet as it is."""
        return self._picture

    def lay(self, ground: QImage | None) -> None:
        """Begin a new sheet, on a picture or on empty paper."""
        self._ground = sheet(self._aspect)
        if ground is not None and not ground.isNull():
            painter = QPainter(self._ground)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            # A picture of another shape is shown whole: the board's shape may have been changed since.
            size = ground.size().scaled(self._ground.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(), size)
            place.moveCenter(self._ground.rect().center())
            painter.drawImage(place, ground)
            painter.end()
        self._picture, self._strokes, self._taken_back, self._touches = self._ground, [], [], []
        self._is_down = False
        self.update()

    def clear(self) -> None:
        """Go back to empty paper; a step like any stroke."""
        wipe = Stroke(Tool.ERASER, INK, 4.0, (Touch(0.5, 0.5),))
        self._keep(wipe)

    def shape(self, aspect: float) -> None:
        """Take sheets of this shape from now on."""
        self._aspect = aspect

    def show_onion(self, neighbour: QPixmap | None) -> None:
        """Let the neighbour's panel shine through; it is never part of the sketch."""
        self._onion = neighbour
        self.update()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._taken_back.append(self._strokes.pop())
            self._redraw()

    def redo(self) -> None:
        """Make it again."""
        if self._taken_back:
            self._strokes.append(self._taken_back.pop())
            self._redraw()

    def thicken(self, factor: float) -> None:
        """Make the stroke thicker or thinner."""
        self.width_part = min(max(self.width_part * factor, THINNEST), THICKEST)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def sheet_rect(self) -> QRectF:
        """Where the sheet lies on the widget."""
        size = self._picture.size().scaled(self.size() - QSize(32, 32), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def event(self, event: QEvent) -> bool:
        # While there are strokes, undo is theirs, as it is in a field of text.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo) and bool(self._strokes)
            is_redo = event.matches(QKeySequence.StandardKey.Redo) and bool(self._taken_back)
            if is_undo or is_redo or event.key() in MOVES or event.key() == Qt.Key.Key_Space:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.key() in MOVES:
            self._move_point(
                *MOVES[Qt.Key(event.key())], fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._turn_pen()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(self._touch(event.position(), 0.5))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._touches and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(self._touch(event.position(), 0.5))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        # The blunt end of a pen rubs out, whatever tool is chosen.
        kept, is_eraser = self.tool, event.pointerType() == QPointingDevice.PointerType.Eraser
        self.tool = Tool.ERASER if is_eraser else kept
        touch = self._touch(event.position(), event.pressure())
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(touch)
            case QEvent.Type.TabletMove if self._touches:
                self._go_on(touch)
            case QEvent.Type.TabletRelease:
                self._end()
            case _:
                pass
        self.tool = kept
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._palette.colour("ground"))
        place = self.sheet_rect()
        painter.drawImage(place, self._picture, QRectF(self._picture.rect()))
        if self._onion is not None:
            painter.setOpacity(ONION_OPACITY)
            painter.drawPixmap(place, self._onion, QRectF(self._onion.rect()))
            painter.setOpacity(1)
        if self._touches:
            painter.save()
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            paint_stroke(painter, self._stroke(), place.width(), place.height())
            painter.restore()
        if self.hasFocus():
            self._paint_point(painter, place)

    def _paint_point(self, painter: QPainter, place: QRectF) -> None:
        """Where the keyboard would draw."""
        at = QPointF(place.x() + self._point.x * place.width(), place.y() + self._point.y * place.height())
        painter.setPen(QPen(self._palette.colour("accent"), 2 if self._is_down else 1))
        painter.drawEllipse(at, 5, 5)

    def _touch(self, position: QPointF, pressure: float) -> Touch:
        place = self.sheet_rect()
        x = (position.x() - place.x()) / max(place.width(), 1)
        y = (position.y() - place.y()) / max(place.height(), 1)
        return Touch(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0), pressure)

    def _stroke(self) -> Stroke:
        return Stroke(self.tool, self.colour, self._wide(), tuple(self._touches))

    def _wide(self) -> float:
        return self.width_part * 6 if self.tool is Tool.ERASER else self.width_part

    def _begin(self, touch: Touch) -> None:
        self._touches = [touch]
        self.update()

    def _go_on(self, touch: Touch) -> None:
        self._touches.append(touch)
        self.update()

    def _end(self) -> None:
        if self._touches:
            stroke, self._touches = self._stroke(), []
            self._keep(stroke)

    def _keep(self, stroke: Stroke) -> None:
        self._strokes.append(stroke)
        self._taken_back.clear()
        self._picture = drawn(self._picture, (stroke,))
        self.update()
        self.changed.emit()

    def _redraw(self) -> None:
        self._picture = drawn(self._ground, self._strokes)
        self.update()
        self.changed.emit()

    def _move_point(self, right: int, down: int, *, fine: bool) -> None:
        step = KEY_STEP / 4 if fine else KEY_STEP
        x = min(max(self._point.x + right * step, 0.0), 1.0)
        y = min(max(self._point.y + down * step * self._aspect, 0.0), 1.0)
        self._point = Touch(x, y)
        if self._is_down:
            self._go_on(self._point)
        self.update()

    def _turn_pen(self) -> None:
        self._is_down = not self._is_down
        if self._is_down:
            self._begin(self._point)
        else:
            self._end()
