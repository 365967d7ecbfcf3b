"""The sheet that is drawn on: with a mouse, a tablet that feels pressure, or the keyboard alone."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.ui.sketch.paper import Paper
from storyboard.ui.sketch.strokes import INK, Stroke, Tool, Touch, paint_part, paint_stroke, paint_tip, reach
from storyboard.ui.theme import Palette

ONION_OPACITY = 0.4
SMALLEST_RING_PX = 4.0
THINNEST, THICKEST, USUAL = 0.001, 0.05, 0.004
KEY_STEP = 0.01
MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """One sheet. `changed` follows every stroke and every one taken back, `refused` whoever may not draw here.

    The keyboard draws as well: arrows move the point (Shift finely), Space puts the pen down and lifts it.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, palette: Palette, aspect: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._aspect = aspect
        self._paper = Paper(aspect)
        self._touches: list[Touch] = []
        self._live = self._paper.picture
        self._onion: QPixmap | None = None
        self._point = Touch(0.5, 0.5)
        self._is_down = False
        self._has_keys = False
        self._hover: QPointF | None = None
        self.can_draw = True
        self.tool = Tool.PEN
        self.colour = INK
        self.width_part = USUAL
        self.setAccessibleName(self.tr("Sketch"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def has_strokes(self) -> bool:
        """Whether something was drawn since the sheet was laid down."""
        return self._paper.has_strokes

    @property
    def has_taken_back(self) -> bool:
        """Whether there is a stroke to make again."""
        return self._paper.has_taken_back

    @property
    def is_blank(self) -> bool:
        """Whether it looks like paper that nobody drew on."""
        return self._paper.is_blank

    @property
    def picture(self) -> QImage:
        """The sheet as it is."""
        return self._paper.picture

    def lay(self, ground: QImage | None) -> None:
        """Begin a new sheet, on a picture or on empty paper."""
        self._paper.lay(self._aspect, ground)
        self._touches = []
        self._is_down = False
        self.update()

    def stroke(self, tool: Tool, points: Iterable[tuple[float, float]]) -> None:
        """Draw a stroke through points, each a part of the sheet's width and height."""
        self._keep(Stroke(tool, self.colour, self.width_part, tuple(Touch(x, y) for x, y in points)))

    def clear(self) -> None:
        """Go back to empty paper; a step like any stroke."""
        self._touches = []
        self._keep(Stroke(Tool.ERASER, INK, 4.0, (Touch(0.5, 0.5),)))

    def shape(self, aspect: float) -> None:
        """Take sheets of this shape from now on."""
        self._aspect = aspect

    def show_onion(self, neighbour: QPixmap | None) -> None:
        """Let the neighbour's panel shine through; it is never part of the sketch."""
        self._onion = neighbour
        self.update()

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._paper.undo():
            self._tell()

    def redo(self) -> None:
        """Make it again."""
        if self._paper.redo():
            self._tell()

    def thicken(self, factor: float) -> None:
        """Make the stroke thicker or thinner."""
        self.width_part = min(max(self.width_part * factor, THINNEST), THICKEST)
        self.update()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def sheet_rect(self) -> QRectF:
        """Where the sheet lies on the widget."""
        size = self.picture.size().scaled(self.size() - QSize(32, 32), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def event(self, event: QEvent) -> bool:
        # The arrows and Space draw here, whatever they do elsewhere. Undo is the view's.
        own = (*MOVES, Qt.Key.Key_Space)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in MOVES:
            self._move_point(
                *MOVES[Qt.Key(event.key())], fine=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            )
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._turn_pen()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._has_keys = self._is_down = False
            self._begin(self._touch(event.position(), 0.5))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover_at(event.position())
        if self._touches and event.buttons() & Qt.MouseButton.LeftButton:
            self._go_on(self._touch(event.position(), 0.5))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_at(None)

    def tabletEvent(self, event: QTabletEvent) -> None:
        # The blunt end of a pen rubs out, whatever tool is chosen.
        kept, is_eraser = self.tool, event.pointerType() == QPointingDevice.PointerType.Eraser
        self.tool = Tool.ERASER if is_eraser else kept
        touch = self._touch(event.position(), event.pressure())
        self._hover_at(event.position())
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
        painter.fillRect(event.rect(), self._palette.colour("ground"))
        place = self.sheet_rect()
        painter.drawImage(place, self._live if self._touches else self.picture, QRectF(self.picture.rect()))
        if self._touches:
            painter.save()
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            paint = paint_stroke if self.tool is Tool.ARROW else paint_tip
            paint(painter, self._stroke(), place.width(), place.height())
            painter.restore()
        if self._onion is not None:
            # As on tracing paper: the neighbour darkens the paper and leaves the ink as it is.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.setOpacity(ONION_OPACITY)
            painter.drawPixmap(place, self._onion, QRectF(self._onion.rect()))
            painter.setOpacity(1)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._paint_points(painter, place)

    def _paint_points(self, painter: QPainter, place: QRectF) -> None:
        """Where the keyboard would draw, and how thick the stroke under the pointer would be."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() and self._has_keys:
            at = QPointF(place.x() + self._point.x * place.width(), place.y() + self._point.y * place.height())
            painter.setPen(QPen(self._palette.colour("accent"), 3 if self._is_down else 2))
            painter.drawEllipse(at, 6, 6)
        ring = self._ring()
        if self._hover is not None and ring > SMALLEST_RING_PX and place.contains(self._hover):
            for colour, off in (("#ffffff", 1.0), ("#000000", 0.0)):
                painter.setPen(QPen(QColor(colour), 1))
                painter.drawEllipse(self._hover, ring + off, ring + off)

    def _ring(self) -> float:
        return self._wide() * self.sheet_rect().width() / 2

    def _hover_at(self, at: QPointF | None) -> None:
        """Repaint the ring alone: a large sheet is not painted for each step of the pointer."""
        side = 2 * self._ring() + 8
        for where in (self._hover, at):
            if where is not None:
                self.update(QRectF(where.x() - side / 2, where.y() - side / 2, side, side).toAlignedRect())
        self._hover = at

    def _touch(self, position: QPointF, pressure: float) -> Touch:
        place = self.sheet_rect()
        x = (position.x() - place.x()) / max(place.width(), 1)
        y = (position.y() - place.y()) / max(place.height(), 1)
        return Touch(x, y, pressure)

    def _stroke(self) -> Stroke:
        return Stroke(self.tool, self.colour, self._wide(), tuple(self._touches))

    def _wide(self) -> float:
        return self.width_part * 6 if self.tool is Tool.ERASER else self.width_part

    def _begin(self, touch: Touch) -> None:
        if not self.can_draw:
            self.refused.emit()
            return
        self._touches = [touch]
        self._live = QImage(self.picture)
        self.update()

    def _go_on(self, touch: Touch) -> None:
        self._touches.append(touch)
        if self.tool is Tool.ARROW:
            self.update()
            return
        stroke, first = self._stroke(), len(self._touches) - 1
        painter = QPainter(self._live)
        paint_part(painter, stroke, self._live.width(), self._live.height(), first)
        painter.end()
        place = self.sheet_rect()
        area = QRectF(reach(stroke, place.width(), place.height(), first)).translated(place.topLeft())
        self.update(area.toAlignedRect())

    def _end(self) -> None:
        if self._touches:
            stroke, self._touches = self._stroke(), []
            painter = QPainter(self._live)
            paint = paint_stroke if self.tool is Tool.ARROW else paint_tip
            paint(painter, stroke, self._live.width(), self._live.height())
            painter.end()
            self._keep(stroke, self._live)

    def _keep(self, stroke: Stroke, shown: QImage | None = None) -> None:
        if self._paper.add(stroke, shown):
            self._tell()
        self.update()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _move_point(self, right: int, down: int, *, fine: bool) -> None:
        self._has_keys = True
        step = KEY_STEP / 4 if fine else KEY_STEP
        x = min(max(self._point.x + right * step, 0.0), 1.0)
        y = min(max(self._point.y + down * step * self._aspect, 0.0), 1.0)
        self._point = Touch(x, y)
        if self._is_down:
            self._go_on(self._point)
        self.update()

    def _turn_pen(self) -> None:
        self._has_keys = True
        self._is_down = self.can_draw and not self._is_down
        if self._is_down or not self.can_draw:
            self._begin(self._point)
        else:
            self._end()
