"""Icons from `resources/icons`, drawn in the palette's colour so that one file serves every theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from storyboard.store.paths import resource
from storyboard.ui.theme import Palette

SIZES_PX = (16, 24, 32, 48)


def icon(name: str, palette: Palette, role: str = "text") -> QIcon:
    """The icon called `name` in a role's colour, greyed where it is disabled."""
    made = QIcon()
    for side_px in SIZES_PX:
        made.addPixmap(_pixmap(name, palette.colour(role), side_px))
        made.addPixmap(_pixmap(name, palette.colour("line"), side_px), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: QColor, side_px: int) -> QPixmap:
    # Read once a window, at start: a few hundred bytes each from the installed package.
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour.name())
    pixmap = QPixmap(QSize(side_px, side_px))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    return pixmap
