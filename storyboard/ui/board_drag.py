"""What is carried when cards are dragged, the picture under the pointer, and where a drop would go."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from storyboard.later import later
from storyboard.ui.board_model import BoardModel
from storyboard.ui.layout import BoardLayout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle

    from storyboard.ui.clipboard import clip_in
    from storyboard.ui.given import could_take, given_in
else:
    QStyle = later("PySide6.QtWidgets", "QStyle")
    clip_in = later("storyboard.ui.clipboard", "clip_in")
    could_take = later("storyboard.ui.given", "could_take")
    given_in = later("storyboard.ui.given", "given_in")

MIME_SHOTS = "application/x-storyboard-shots+json"
"""Shot ids in story order, as a JSON list."""


class Aim(NamedTuple):
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
    if not (is_shots or could_take(data)):
        return None
    if not placed.sections:
        # A board without scenes takes what it is given into a new one.
        return Aim(section=-1, place=0)
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


class DropView(QAbstractItemView):
    """A view of the board that things are dropped on. `dropped` carries shot ids, the scene they go to and the place.

    The place counts the scene's cards before any is taken out. `clip_dropped` carries shots of another window the
    same way; `given` anything else, with the shot that it was dropped onto, or the scene and place between cards.
    """

    dropped = Signal(tuple, str, int)
    clip_dropped = Signal(object, str, int)
    given = Signal(object, str, str, int)

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._aim: Aim | None = None
        self.setAcceptDrops(True)
        # A viewport that was made here is known; for Qt's own one, PySide would look through every class of widgets.
        viewport = QWidget(self)
        viewport.setAcceptDrops(True)
        # Every pixel of it is painted: only so does scrolling move what is there and paint no more than what comes.
        viewport.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewport(viewport)

    @property
    def placed(self) -> BoardLayout:
        """Where everything is now."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        data, aim = event.mimeData(), self._aim_at(event)
        if aim is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._drop_at(data, aim)
        self._show_aim(None)
        self.setState(QAbstractItemView.State.NoState)

    def _drop_at(self, data: QMimeData, aim: Aim) -> None:
        scene_id = self._cards.scenes[aim.section].scene_id if aim.section >= 0 else ""
        shot_ids = shots_in(data)
        if shot_ids and all(self._cards.row_of(shot_id) >= 0 for shot_id in shot_ids):
            self.dropped.emit(shot_ids, scene_id, aim.place)
        elif (clip := clip_in(data)) is not None:
            self.clip_dropped.emit(clip, scene_id, aim.place)
        else:
            card = self._cards.card(aim.row) if aim.row >= 0 else None
            place = (card.shot_id, "", -1) if card else ("", scene_id, aim.place)
            self.given.emit(given_in(data), *place)

    def _aim_at(self, event: QDropEvent) -> Aim | None:
        x, y = event.position().x(), event.position().y() + self.verticalOffset()
        return aim_of(event.mimeData(), self.placed, x, y)

    def _consider(self, event: QDragMoveEvent) -> None:
        aim = self._aim_at(event)
        self._show_aim(aim)
        if aim is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def _show_aim(self, aim: Aim | None) -> None:
        if aim != self._aim:
            self._aim = aim
            self.viewport().update()
