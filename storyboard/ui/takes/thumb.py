"""One take as a picture: its number, grade, stars and whether it plays; the pointer leafs through its pictures."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from storyboard.studio.take_stories import STRIP_FRAMES
from storyboard.ui.theme import Palette, Size, font

WIDTH_PX, HEIGHT_PX, FOOT_PX = 90, 51, 20


class Thumb(QAbstractButton):
    """A take to choose.

    `strip_asked` says that the pointer wants its pictures, `opened` that it was double-clicked, `menu_asked` where on
    the screen a menu is wanted.
    """

    strip_asked = Signal()
    opened = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, number: int, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.palette_ = palette
        self.foot = ""
        self.stars = 0
        self.is_approved = False
        self.is_compared = False
        self.is_retired = False
        self._picture: QPixmap | None = None
        self._strip: QImage | None = None
        self._at = -1
        self.setCheckable(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(WIDTH_PX, HEIGHT_PX + FOOT_PX)

    def show_picture(self, picture: QPixmap) -> None:
        """Show the take's poster."""
        self._picture = picture
        self.update()

    def show_strip(self, strip: QImage) -> None:
        """Leaf through these pictures, `STRIP_FRAMES` side by side."""
        self._strip = strip
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, HEIGHT_PX + FOOT_PX)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        if self._strip is None:
            self.strip_asked.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._at = -1
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().x() / self.width() * STRIP_FRAMES)
        self._leaf(min(max(at, 0), STRIP_FRAMES - 1))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus leaf through the pictures, as the pointer does."""
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        if self._strip is None:
            self.strip_asked.emit()
        self._leaf(min(max(self._at + step, 0), STRIP_FRAMES - 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        palette = self.palette_
        area = QRectF(1, 1, self.width() - 2, HEIGHT_PX - 1)
        painter.fillRect(area, palette.colour("ground"))
        painter.setOpacity(0.45 if self.is_retired else 1.0)
        self._paint_picture(painter, area)
        painter.setOpacity(1.0)
        role = "accent" if self.isChecked() else "good" if self.is_approved else "line"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.colour(role), 2 if role != "line" else 1))
        painter.drawRoundedRect(area, 4, 4)
        self._paint_plate(painter, area)
        self._paint_foot(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        if self._strip is not None and self._at >= 0:
            painter.drawImage(area, self._strip, self._cut_out(self._strip, area))
            painter.fillRect(QRectF(area.left(), area.bottom() - 3, area.width(), 3), QColor(0, 0, 0, 160))
            done = area.width() * (self._at + 1) / STRIP_FRAMES
            painter.fillRect(QRectF(area.left(), area.bottom() - 3, done, 3), self.palette_.colour("accent"))
        elif self._picture is not None:
            painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))

    def _cut_out(self, strip: QImage, area: QRectF) -> QRectF:
        """The middle of the picture that is leafed to, in the shape of the thumb, as its poster is cut."""
        wide, high = strip.width() / STRIP_FRAMES, float(strip.height())
        shape = area.width() / area.height()
        width, height = min(wide, high * shape), min(high, wide / shape)
        return QRectF(self._at * wide + (wide - width) / 2, (high - height) / 2, width, height)

    def _paint_plate(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font(Size.SMALL, bold=True))
        plays = " \N{BLACK RIGHT-POINTING TRIANGLE}" if self.isChecked() else ""
        mark = " \N{CHECK MARK}" if self.is_approved else ""
        text = f"{self.number}{plays}{mark}"
        plate = QRectF(area.left() + 3, area.top() + 3, painter.fontMetrics().horizontalAdvance(text) + 8, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(12, 14, 17, 215))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(QColor("#e6e8eb"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
        if self.is_compared:
            painter.setBrush(self.palette_.colour("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            corner = area.topRight()
            painter.drawPolygon(QPolygonF([corner, corner - QPointF(14, 0), corner + QPointF(0, 14)]))

    def _paint_foot(self, painter: QPainter) -> None:
        foot = QRectF(2, HEIGHT_PX, self.width() - 4, FOOT_PX)
        painter.setFont(font(Size.SMALL))
        painter.setPen(self.palette_.colour("secondary"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.foot)
        if self.stars:
            painter.setPen(self.palette_.colour("accent_text"))
            painter.drawText(
                foot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "\N{BLACK STAR}" * self.stars
            )

    def _leaf(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self.update()
