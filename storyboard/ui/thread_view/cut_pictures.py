"""The two pictures at a cut, side by side or in turns, whole or cut to one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.later import later
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.theme import Palette, Size, font

if TYPE_CHECKING:
    from PIL import Image
else:
    Image = later("PIL", "Image")

TURN_MS = 360
TITLE_PX = 24
GAP_PX = 14


class CutPictures(QWidget):
    """Paints both pictures under their titles."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._pictures: list[QPixmap] = [QPixmap(), QPixmap()]
        self._titles = ("", "")
        self._empty = self.tr("Reading the frames\N{HORIZONTAL ELLIPSIS}")
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(TURN_MS)
        self._timer.timeout.connect(self._next)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 84))
        self.setAccessibleName(self.tr("Pictures at the cut"))

    @property
    def is_flickering(self) -> bool:
        """Whether the two take turns in one place."""
        return self._timer.isActive()

    def show_pictures(
        self, first: Image.Image | None, second: Image.Image | None, titles: tuple[str, str], empty: str
    ) -> None:
        """Show two pictures; where one is None, `empty` is said in its place."""
        self._pictures = [QPixmap.fromImage(as_qimage(p)) if p is not None else QPixmap() for p in (first, second)]
        self._titles, self._empty = titles, empty
        self.setAccessibleDescription(" / ".join(titles))
        self.update()

    def flicker(self, is_on: bool) -> None:
        """Let the two take turns in one place, or stand side by side."""
        self._turn = 0
        if is_on:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, high = float(self.width()), float(self.height())
        if self.is_flickering:
            self._paint(painter, self._turn, QRectF(0, 0, wide, high))
            return
        half = (wide - GAP_PX) / 2
        self._paint(painter, 0, QRectF(0, 0, half, high))
        self._paint(painter, 1, QRectF(half + GAP_PX, 0, half, high))

    def _paint(self, painter: QPainter, at: int, area: QRectF) -> None:
        painter.setFont(font(Size.SMALL, bold=True))
        painter.setPen(self._palette.colour("quiet"))
        title = QRectF(area.x(), area.y(), area.width(), TITLE_PX - 6)
        painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self._titles[at].upper())
        room = QRectF(area.x(), area.y() + TITLE_PX, area.width(), max(1.0, area.height() - TITLE_PX))
        picture = self._pictures[at]
        if picture.isNull():
            painter.setFont(font(Size.LABEL))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            return
        scale = min(room.width() / picture.width(), room.height() / picture.height())
        shown = QRectF(room.x(), room.y(), picture.width() * scale, picture.height() * scale)
        path = QPainterPath()
        path.addRoundedRect(shown, 7, 7)
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(shown, picture, QRectF(picture.rect()))
        painter.restore()

    def _next(self) -> None:
        self._turn = 1 - self._turn
        self.update()
