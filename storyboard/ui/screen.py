"""Where the film is seen: our own widget that paints the frames of the player."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.ui.player import PaintsItself, Player
from storyboard.ui.theme import Palette, Size, font


class Screen(QWidget):
    """Paints the film's frame in the middle of neutral grey; a poster or words where there is no frame."""

    def __init__(self, player: Player, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._player = player
        self._frame: PaintsItself | None = None
        self._poster: QPixmap | None = None
        self._words = ""
        self.setAccessibleName(self.tr("Film"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        player.frame_came.connect(self._show_frame)

    @property
    def has_frame(self) -> bool:
        """Whether a frame of the film is shown."""
        return self._frame is not None

    def picture_size(self, aspect: float) -> QSize:
        """How large a picture of this aspect is shown."""
        width = min(self.width() - 32.0, (self.height() - 32) * aspect)
        return QSize(round(width), round(width / aspect))

    def say(self, words: str) -> None:
        """Words below the picture: why there is no film, or how far it is."""
        self._words = words
        self.setAccessibleDescription(words)
        self.update()

    def show_poster(self, poster: QPixmap | None) -> None:
        """What to show while there is no film."""
        self._poster = poster
        self.update()

    def clear(self) -> None:
        """Forget the film's frame: it is of a film that is no more."""
        self._frame = None
        self.update()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._palette.colour("ground"))
        room = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        if self._frame is not None and self._frame.isValid():
            self._frame.paint(painter, room, self._player.paint_options())
        elif self._poster is not None:
            size = self._poster.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(room.center())
            painter.drawPixmap(place, self._poster, QRectF(self._poster.rect()))
        if self._words:
            self._paint_words(painter, room)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(font(Size.BODY))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(room.adjusted(40, 0, -40, 0), flags, self._words)
        plate = needed.adjusted(-14, -9, 14, 9)
        plate.moveCenter(room.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.colour("card"))
        painter.drawRoundedRect(plate, 7, 7)
        painter.setPen(self._palette.colour("text"))
        painter.drawText(plate, flags, self._words)

    def _show_frame(self, frame: PaintsItself) -> None:
        self._frame = frame
        self.update()
