"""The walk through the board: one picture at a time on the whole screen, as it is shown to a client."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from storyboard.studio.cards import CardView
from storyboard.ui.document import Document
from storyboard.ui.posters import Posters
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.vocabulary import heading_said
from storyboard.ui.words import apart, seconds_text

ONWARD = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_PageDown})
BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_PageUp})
WORDS_PX = 132
WIDEST_PX = 2560
"""Wider pictures take long to make and much to keep, and the eye gains little by them."""


class WalkThrough(QWidget):
    """Arrows and Space go from shot to shot, P plays them at their lengths, Escape ends it."""

    def __init__(self, document: Document, posters: Posters, palette: Palette, start_id: str = "") -> None:
        super().__init__()
        self._document = document
        self._posters = posters
        self._palette = palette
        self._cards = [card for scene in document.scenes for card in scene.cards if card.is_enabled]
        self._headings = {scene.scene_id: heading_said(scene.heading) for scene in document.scenes}
        self.at = next((at for at, card in enumerate(self._cards) if card.shot_id == start_id), 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWindowTitle(document.board.title)
        self.setAccessibleName(self.tr("Walk through the board"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        posters.came.connect(self._came)
        self._tell()

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def step(self, by: int) -> None:
        """Go on, or back; it stays at either end."""
        at = min(max(self.at + by, 0), max(len(self._cards) - 1, 0))
        if at != self.at:
            self.at = at
            self._tell()
            self.update()

    def play(self) -> None:
        """Show every shot for as long as it plays, or stop doing so."""
        if self._timer.isActive():
            self._timer.stop()
        elif self._cards:
            self._timer.start(round(self._cards[self.at].seconds * 1000))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ONWARD:
            self.step(1)
        elif key in BACK:
            self.step(-1)
        elif key == Qt.Key.Key_Home:
            self.step(-len(self._cards))
        elif key == Qt.Key.Key_End:
            self.step(len(self._cards))
        elif key == Qt.Key.Key_P:
            self.play()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Q, Qt.Key.Key_F11):
            self.close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.step(-1 if event.button() == Qt.MouseButton.RightButton or event.position().x() < self.width() / 4 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._palette.colour("ground"))
        if not self._cards:
            painter.setPen(self._palette.colour("secondary"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("There are no shots yet."))
            return
        card = self._cards[self.at]
        area = self._picture_area()
        for near in self._cards[self.at + 1 : self.at + 2]:
            # Asked for ahead, so that the next step shows its picture at once; what is asked last is made first.
            self._posters.pixmap(near.poster, self._wanted(area))
        pixmap = self._posters.pixmap(card.poster, self._wanted(area))
        if pixmap is None:
            painter.fillRect(area, self._palette.colour("card"))
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(area, pixmap)
        self._paint_words(painter, card, area)

    def _paint_words(self, painter: QPainter, card: CardView, area: QRect) -> None:
        left, width, top = area.left(), area.width(), area.bottom() + 16
        painter.setFont(font(Size.LABEL, bold=True))
        painter.setPen(self._palette.colour("secondary"))
        head = apart(f"{card.number}   {self._headings.get(card.scene_id, '')}   {seconds_text(card.seconds)} s")
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRect(left, top, width - 120, 20), flags, head)
        count = apart(f"{self.at + 1} / {len(self._cards)}")
        painter.drawText(QRect(left + width - 120, top, 120, 20), Qt.AlignmentFlag.AlignRight, count)
        painter.setFont(font(Size.TITLE))
        painter.setPen(self._palette.colour("text"))
        painter.drawText(QRect(left, top + 26, width, 84), flags | Qt.TextFlag.TextWordWrap, card.words)

    def _wanted(self, area: QRect) -> QSize:
        """How many pixels the picture has on this display; no more than make a difference."""
        return area.size() * max(1.0, min(self.devicePixelRatioF(), WIDEST_PX / max(area.width(), 1)))

    def _picture_area(self) -> QRect:
        aspect = self._document.board.master.aspect
        room = QSize(max(self.width() - 96, 160), max(self.height() - WORDS_PX - 48, 90))
        width = min(room.width(), round(room.height() * aspect))
        height = round(width / aspect)
        return QRect(QPoint((self.width() - width) // 2, 32 + (room.height() - height) // 2), QSize(width, height))

    def _came(self, keys: frozenset[str]) -> None:
        if self._cards and self._cards[self.at].poster.key in keys:
            self.update()

    def _go_on(self) -> None:
        if self.at + 1 < len(self._cards):
            self.step(1)
            self._timer.start(round(self._cards[self.at].seconds * 1000))

    def _tell(self) -> None:
        if self._cards:
            card = self._cards[self.at]
            self.setAccessibleDescription(f"{card.number}: {card.words}")
