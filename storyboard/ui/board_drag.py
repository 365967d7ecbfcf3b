"""What is carried when cards are dragged, the picture under the pointer, and where a drop would go."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from storyboard.later import later
from storyboard.ui.layout import BoardLayout

if TYPE_CHECKING:
    from storyboard.ui.clipboard import clip_in
    from storyboard.ui.given import could_take
else:
    clip_in = later("storyboard.ui.clipboard", "clip_in")
    could_take = later("storyboard.ui.given", "could_take")

MIME_SHOTS = "application/x-storyboard-shots+json"
"""Shot ids in story order, as a JSON list."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where something would go: onto a card, or before a place of a scene; the place is -1 where it goes onto one."""

    row: int = -1
    section: int = 0
    place: int = -1


def carried(shot_ids: tuple[str, ...], whole: QMimeData | None = None) -> QMimeData:
    """The ids as something to drag; `whole` is what other windows and programs can take of them."""
    data = whole or QMimeData()
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


def aim_of(data: QMimeData, placed: BoardLayout, x: float, y: float) -> Aim | None:
    """Where the data would go at a point of the board; None where the board has no use for it."""
    is_shots = bool(shots_in(data)) or clip_in(data) is not None
    if not placed.sections or not (is_shots or could_take(data)):
        return None
    row = None if is_shots else placed.card_at(x, y)
    if row is not None:
        return Aim(row=row)
    section, place = placed.drop_at(x, y)
    return Aim(section=section, place=place)


def drag_of(
    view: QAbstractItemView, shot_ids: tuple[str, ...], whole: Callable[[tuple[str, ...]], QMimeData] | None = None
) -> QDrag:
    """A drag that shows the current card at half its size, and how many go with it."""
    drag = QDrag(view)
    drag.setMimeData(carried(shot_ids, whole(shot_ids) if whole is not None else None))
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
