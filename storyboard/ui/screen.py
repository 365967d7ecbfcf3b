"""Where the film is seen: our own widget that paints the frames of the player, and what is laid over them."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from storyboard.ui.overlays import Overlays
from storyboard.ui.player import PaintsItself, Player
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette, Size, font

MARGIN_PX = 16
SEAM_PX = 4


class Pairing(Enum):
    """How two takes are seen that lie beside each other in one file."""

    NONE = auto()
    SIDE = auto()
    WIPE = auto()


@dataclass(slots=True)
class Pair:
    """Two takes in one picture, the first on the left. `edge` is where the wipe stands, 0 to 1."""

    how: Pairing = Pairing.NONE
    names: tuple[str, str] = ("", "")
    edge: float = 0.5


class Screen(QWidget):
    """Paints the film's frame in the middle of neutral grey; a poster or words where there is no frame.

    `shown` says that it came into sight, `edge_moved` that the wipe was dragged, `pair_left` that Escape was pressed
    while two takes were compared.
    """

    shown = Signal()
    edge_moved = Signal()
    pair_left = Signal()

    def __init__(
        self,
        player: Player,
        palette: Palette,
        parent: QWidget | None = None,
        *,
        overlays: Overlays | None = None,
        pair: Pair | None = None,
        margin_px: int = MARGIN_PX,
    ) -> None:
        super().__init__(parent)
        self.overlays = overlays or Overlays()
        self.pair = pair or Pair()
        self.aspect = 16 / 9
        self._palette = palette
        self._player = player
        self._margin_px = margin_px
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
        width = min(self.width() - 2.0 * self._margin_px, (self.height() - 2 * self._margin_px) * aspect)
        return QSize(round(width), round(width / aspect))

    def say(self, words: str) -> None:
        """Words over the picture: why there is no film, or that it is being made."""
        words = self._words = spoken(words)
        self.setAccessibleDescription(words)
        self.update()

    def show_poster(self, poster: QPixmap | None) -> None:
        """What to show while there is no film."""
        self._poster = poster
        self.update()

    def clear(self) -> None:
        """The film is of another board; its frame stays until the new one comes, so that nothing flickers."""
        self.update()

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pair.how is not Pairing.NONE:
            self.pair_left.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._drag_edge(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag_edge(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Captions and timecode run as they are written, whichever way the window does.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(self.rect(), self._palette.colour("ground"))
        picture = self._picture()
        is_paired = self.pair.how is not Pairing.NONE
        if self._frame is not None and self._frame.isValid():
            if self.pair.how is Pairing.WIPE:
                self._paint_wipe(painter, self._frame, picture)
            else:
                self._frame.paint(painter, picture, self._player.paint_options())
        elif self._poster is not None:
            size = self._poster.size().scaled(picture.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(picture.center())
            painter.drawPixmap(place, self._poster, QRectF(self._poster.rect()))
        if is_paired:
            self._paint_names(painter, picture)
        else:
            self.overlays.paint(painter, picture)
        words = self._words
        if not words and not self.has_frame and self._poster is None:
            words = self.tr("Nothing plays yet. Add shots, and the film is seen here.")
        if words:
            self._paint_words(painter, picture, words)

    def _picture(self) -> QRectF:
        """Where the picture lies: as large as it goes, in the film's own shape."""
        aspect = self.aspect * (2 if self.pair.how is Pairing.SIDE else 1)
        size = self.picture_size(aspect)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    def _drag_edge(self, event: QMouseEvent) -> None:
        if self.pair.how is not Pairing.WIPE or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        picture = self._picture()
        self.pair.edge = min(max((event.position().x() - picture.left()) / max(picture.width(), 1), 0.0), 1.0)
        self.edge_moved.emit()
        self.update()

    def _paint_wipe(self, painter: QPainter, frame: PaintsItself, picture: QRectF) -> None:
        image = frame.toImage()
        half, high = image.width() / 2, image.height()
        edge = self.pair.edge
        x = picture.left() + picture.width() * edge
        left = QRectF(picture.left(), picture.top(), x - picture.left(), picture.height())
        right = QRectF(x, picture.top(), picture.right() - x, picture.height())
        painter.drawImage(left, image, QRectF(0, 0, half * edge, high))
        painter.drawImage(right, image, QRectF(half + half * edge, 0, half * (1 - edge), high))
        painter.setPen(QPen(self._palette.colour("accent"), 2))
        painter.drawLine(QPointF(x, picture.top()), QPointF(x, picture.bottom()))
        painter.setBrush(self._palette.colour("accent"))
        painter.drawEllipse(QPointF(x, picture.center().y()), 6, 6)

    def _paint_names(self, painter: QPainter, picture: QRectF) -> None:
        painter.setFont(font(Size.BODY, bold=True))
        metrics = painter.fontMetrics()
        is_side = self.pair.how is Pairing.SIDE
        if is_side:
            middle = QRectF(picture.center().x() - SEAM_PX / 2, picture.top(), SEAM_PX, picture.height())
            painter.fillRect(middle, self._palette.colour("ground"))
        for at, name in enumerate(self.pair.names):
            width = metrics.horizontalAdvance(name) + 16
            x = picture.left() + 10
            if at:
                x = picture.center().x() + 10 if is_side else picture.right() - width - 10
            plate = QRectF(x, picture.top() + 10, width, 22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(10, 12, 14, 190))
            painter.drawRoundedRect(plate, 4, 4)
            painter.setPen(QColor("#f2f3f5"))
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_words(self, painter: QPainter, picture: QRectF, words: str) -> None:
        has_picture = self.has_frame or self._poster is not None
        painter.setFont(font(Size.LABEL if has_picture else Size.BODY))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(picture.adjusted(40, 0, -40, 0), flags, words)
        plate = QRectF(needed).adjusted(-12, -6, 12, 6)
        if has_picture:
            plate.moveBottomLeft(picture.bottomLeft() + QPointF(10, -10))
        else:
            plate.moveCenter(picture.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.colour("card"))
        painter.drawRoundedRect(plate, 6, 6)
        painter.setPen(self._palette.colour("text"))
        painter.drawText(plate, flags, words)

    def _show_frame(self, frame: PaintsItself) -> None:
        if frame.isValid():
            self._frame = frame
            self.update()
