"""What is laid over the film on the screen: safe areas, the shapes of other formats, captions, number and timecode."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from storyboard.ui.theme import Size, font

ASPECTS: tuple[tuple[str, float], ...] = (("1:1", 1.0), ("4:5", 0.8), ("9:16", 9 / 16), ("2.39:1", 2.39))
ACTION_SAFE, TITLE_SAFE = 0.93, 0.90
"""Of width and height, after EBU R 95."""

LINE = QColor(255, 255, 255, 150)
SHADE = QColor(0, 0, 0, 150)
PLATE = QColor(10, 12, 14, 190)
INK = QColor("#f2f3f5")


class Words(NamedTuple):
    """What can be written over a frame."""

    number: str = ""
    timecode: str = ""
    frame: int = 0
    captions: tuple[str, ...] = ()


@dataclass(slots=True)
class Overlays:
    """Which overlays are on. `words` gives what to write now; `aspect` is a place in `ASPECTS`, below 0 for none."""

    words: Callable[[], Words] = Words
    safe: bool = False
    aspect: int = -1
    captions: bool = False
    burn_in: bool = False

    def paint(self, painter: QPainter, picture: QRectF) -> None:
        """Paint what is on over the picture."""
        # Lines first, so that none goes through a word.
        if self.safe:
            _paint_safe(painter, picture)
        if self.aspect >= 0:
            _paint_aspect(painter, picture, *ASPECTS[self.aspect])
        if self.captions or self.burn_in:
            words = self.words()
            if self.captions and words.captions:
                _paint_captions(painter, picture, words.captions)
            if self.burn_in:
                _paint_burn_in(painter, picture, words)


def _paint_aspect(painter: QPainter, picture: QRectF, name: str, aspect: float) -> None:
    kept = QRectF(picture)
    if aspect < picture.width() / picture.height():
        kept.setWidth(picture.height() * aspect)
    else:
        kept.setHeight(picture.width() / aspect)
    kept.moveCenter(picture.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADE)
    for part in (
        QRectF(picture.left(), picture.top(), kept.left() - picture.left(), picture.height()),
        QRectF(kept.right(), picture.top(), picture.right() - kept.right(), picture.height()),
        QRectF(picture.left(), picture.top(), picture.width(), kept.top() - picture.top()),
        QRectF(picture.left(), kept.bottom(), picture.width(), picture.bottom() - kept.bottom()),
    ):
        if part.width() > 0.5 and part.height() > 0.5:
            painter.drawRect(part)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(LINE, 1))
    painter.drawRect(kept)
    _plate(painter, QPointF(kept.left() + 8, kept.top() + 8), name)


def _paint_safe(painter: QPainter, picture: QRectF) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, style in ((ACTION_SAFE, Qt.PenStyle.SolidLine), (TITLE_SAFE, Qt.PenStyle.DashLine)):
        area = QRectF(0, 0, picture.width() * part, picture.height() * part)
        area.moveCenter(picture.center())
        painter.setPen(QPen(LINE, 1, style))
        painter.drawRect(area)
    middle = picture.center()
    painter.setPen(QPen(LINE, 1))
    painter.drawLine(middle - QPointF(8, 0), middle + QPointF(8, 0))
    painter.drawLine(middle - QPointF(0, 8), middle + QPointF(0, 8))


def _paint_captions(painter: QPainter, picture: QRectF, lines: tuple[str, ...]) -> None:
    made = font(Size.BODY, bold=True)
    made.setPixelSize(max(12, round(picture.height() * 0.042)))
    painter.setFont(made)
    room = picture.adjusted(picture.width() * 0.1, 0, -picture.width() * 0.1, -picture.height() * 0.07)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    text = "\n".join(lines)
    needed = painter.boundingRect(room, flags, text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(QRectF(needed).adjusted(-10, -4, 10, 4), 4, 4)
    painter.setPen(INK)
    painter.drawText(room, flags, text)


def _paint_burn_in(painter: QPainter, picture: QRectF, words: Words) -> None:
    top = picture.top() + 10
    _plate(painter, QPointF(picture.left() + 10, top), words.number)
    _plate(painter, QPointF(picture.right() - 10, top), f"{words.timecode}  f{words.frame}", is_right=True)


def _plate(painter: QPainter, at: QPointF, text: str, *, is_right: bool = False) -> None:
    if not text:
        return
    painter.setFont(font(Size.BODY, bold=True, tabular=True))
    width = painter.fontMetrics().horizontalAdvance(text) + 14
    area = QRectF(at.x() - (width if is_right else 0), at.y(), width, 22)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(PLATE)
    painter.drawRoundedRect(area, 4, 4)
    painter.setPen(INK)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
