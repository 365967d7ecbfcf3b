"""Icons from `resources/icons`, drawn in the palette's colour so that one file serves every theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from storyboard.store.paths import resource
from storyboard.ui.theme import Palette


class _Drawing(QIconEngine):
    """Draws an icon when it is first shown, sharp at whatever size that is: most icons of a window are not in sight."""

    def __init__(self, name: str, colour: QColor, disabled: QColor) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        self._disabled = disabled
        self._drawn: dict[tuple[int, int, bool], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        colour = self._disabled if mode == QIcon.Mode.Disabled else self._colour
        text = _source(self._name).replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(text.encode())).render(painter, _square(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        slot = (size.width(), size.height(), mode == QIcon.Mode.Disabled)
        held = self._drawn.get(slot)
        if held is None:
            held = self._drawn[slot] = QPixmap(size)
            held.fill(Qt.GlobalColor.transparent)
            painter = QPainter(held)
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
            painter.end()
        return held

    def clone(self) -> QIconEngine:
        return _Drawing(self._name, self._colour, self._disabled)


def icon(name: str, palette: Palette, role: str = "text") -> QIcon:
    """The icon called `name` in a role's colour, greyed where it is disabled. Raises FileNotFoundError for no icon."""
    _source(name)
    return QIcon(_Drawing(name, palette.colour(role), palette.colour("line")))


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _square(rect: QRect) -> QRectF:
    """The largest square in the middle: icons are square, and Qt may ask for any rectangle."""
    side = min(rect.width(), rect.height())
    return QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
