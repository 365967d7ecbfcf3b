"""A first or last frame as it is sent, with what a crop takes away drawn faint around it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QDialog, QSizePolicy, QStyle, QVBoxLayout, QWidget

from storyboard.ui.inspecting.sent_frames import SentFrame
from storyboard.ui.pieces import closing_foot, quiet
from storyboard.ui.poster_maker import as_qimage

FAINT = 0.38
"""How much is seen of what is cut away."""
MOST_PX = 240
"""No picture in the inspector is taller."""
OF_SCREEN = 0.8
"""The large picture takes no more of the screen's width and height than this part."""
LEAST = 0.08
"""Of a picture of which less than this is kept, only that is shown: in a long strip it would be a speck."""
KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class FramePicture(QWidget):
    """One frame in its exact shape. `asked` says that one wants to see it large: by a click, Enter or Space."""

    asked = Signal()
    at = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop

    def __init__(self, sent: SentFrame, image: QImage, *, shows_lost: bool = True) -> None:
        super().__init__()
        self._sent, self._image = sent, image
        self._shows_lost = shows_lost
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(1)

    def take_clicks(self, words: str) -> None:
        """Let it be clicked; the words say what for."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(words)

    def show_lost(self, shows: bool) -> None:
        """Show what is cut away, or only what is sent."""
        self._shows_lost = shows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(320))

    def heightForWidth(self, width: int) -> int:
        painted = self.painted_px()
        return max(1, min(MOST_PX, round(width * painted.height() / painted.width())))

    def painted_px(self) -> QSizeF:
        """All that is painted in pixels of the model: the frame, and what is cut away where that is shown."""
        frame = self._sent.frame
        left, top, right, bottom = frame.kept if self._is_cut() else (0.0, 0.0, 1.0, 1.0)
        return QSizeF(frame.width_px / (right - left), frame.height_px / (bottom - top))

    def parts(self) -> tuple[QRectF, QRectF]:
        """Where the whole of what is painted stands, and in it what is sent; as large as there is room for."""
        size = self.painted_px().scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        style, flag = self.layoutDirection(), self.at
        outer = QRectF(QStyle.alignedRect(style, flag, size.toSize(), self.rect()))
        if not self._is_cut():
            return outer, outer
        left, top, right, bottom = self._sent.frame.kept
        inner = QRectF(outer.width() * left, outer.height() * top, outer.width() * (right - left), 0.0)
        inner.setHeight(outer.height() * (bottom - top))
        return outer, inner.translated(outer.topLeft())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        outer, inner = self.parts()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._is_cut() and self._sent.whole is not None:
            painter.setOpacity(FAINT)
            _paint(painter, outer, self._sent.whole)
            painter.setOpacity(1)
        _paint(painter, inner, self._image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Dark and light, so that the frame's edge is seen on any picture and in any palette.
        for inset, colour in ((0.5, QColor(0, 0, 0)), (1.5, QColor(255, 255, 255, 150))):
            painter.setPen(QPen(colour, 1))
            painter.drawRect(inner.adjusted(inset, inset, -inset, -inset))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(outer.adjusted(1, 1, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.asked.emit()
            return
        super().keyPressEvent(event)

    def _is_cut(self) -> bool:
        left, top, right, bottom = self._sent.frame.kept
        is_seen = min(right - left, bottom - top) >= LEAST
        return self._shows_lost and self._sent.whole is not None and is_seen


class LargePicture(FramePicture):
    """The same pixel for pixel, or as large as the screen has room for."""

    at = Qt.AlignmentFlag.AlignCenter

    def __init__(self, sent: SentFrame, image: QImage, *, shows_lost: bool = True) -> None:
        super().__init__(sent, image, shows_lost=shows_lost)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        room = QSizeF(self.screen().availableSize()) * OF_SCREEN
        size = self.painted_px() / self.screen().devicePixelRatio()
        fits = size.width() <= room.width() and size.height() <= room.height()
        return (size if fits else size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)).toSize()


class FrameDialog(QDialog):
    """A frame large, with its words below it."""

    def __init__(self, sent: SentFrame, title: str, words: str, parent: QWidget, *, shows_lost: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        whole = sent.frame.picture
        self.picture = LargePicture(sent, as_qimage(whole) if whole is not None else QImage(), shows_lost=shows_lost)
        self.picture.setAccessibleName(title)
        column.addWidget(self.picture, 1)
        told = quiet(words)
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column.addWidget(told)
        self.lost = lost_box(shows_lost)
        self.lost.setHidden(sent.whole is None)
        self.lost.toggled.connect(self._show_lost)
        column.addWidget(self.lost)
        column.addLayout(closing_foot(self, self.tr("Close")))
        self.resize(self.sizeHint())

    def _show_lost(self, shows: bool) -> None:
        self.picture.show_lost(shows)
        self.resize(self.sizeHint())


def lost_box(shows: bool) -> QCheckBox:
    """The box that shows and hides what is cut away."""
    box = QCheckBox(QCoreApplication.translate("FramePicture", "Show what is cut away"))
    box.setChecked(shows)
    return box


def _paint(painter: QPainter, place: QRectF, image: QImage) -> None:
    """Made small in one go where it is much larger than its place: thinned pixels would flicker."""
    ratio = painter.device().devicePixelRatio()
    size = QSize(max(1, round(place.width() * ratio)), max(1, round(place.height() * ratio)))
    if image.width() > size.width():
        mode = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
    painter.drawImage(place, image)
