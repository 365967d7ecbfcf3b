"""What is carried when cards are dragged, and the picture under the pointer."""

import json

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

MIME_SHOTS = "application/x-storyboard-shots+json"
"""Shot ids in story order, as a JSON list."""


def carried(shot_ids: tuple[str, ...]) -> QMimeData:
    """The ids as something to drag."""
    data = QMimeData()
    data.setData(MIME_SHOTS, QByteArray(json.dumps(shot_ids).encode()))
    return data


def shots_in(data: QMimeData) -> tuple[str, ...]:
    """The ids that are dragged; none where it is something else or cannot be read."""
    if not data.hasFormat(MIME_SHOTS):
        return ()
    try:
        found = json.loads(bytes(data.data(MIME_SHOTS).data()))
    except ValueError:
        return ()
    return tuple(found) if isinstance(found, list) and all(isinstance(entry, str) for entry in found) else ()


def drag_of(view: QAbstractItemView, shot_ids: tuple[str, ...]) -> QDrag:
    """A drag that shows the current card at half its size, and how many go with it."""
    drag = QDrag(view)
    drag.setMimeData(carried(shot_ids))
    index = view.currentIndex()
    option = QStyleOptionViewItem()
    option.rect = view.visualRect(index).translated(-view.visualRect(index).topLeft())
    option.state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Selected
    picture = QPixmap(option.rect.size())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(0.85)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    half = picture.scaledToWidth(max(picture.width() // 2, 1), Qt.TransformationMode.SmoothTransformation)
    if len(shot_ids) > 1:
        painter = QPainter(half)
        painter.fillRect(half.width() - 26, half.height() - 20, 26, 20, view.palette().highlight())
        painter.setPen(view.palette().highlightedText().color())
        painter.drawText(half.width() - 24, half.height() - 6, f"\N{MULTIPLICATION SIGN}{len(shot_ids)}")
        painter.end()
    drag.setPixmap(half)
    drag.setHotSpot(QPoint(half.width() // 2, half.height() // 2))
    return drag
