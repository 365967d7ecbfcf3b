"""The board: one item view of our own over the ordinary model, selection model and delegate.

Every rectangle comes from `layout.lay_out`. A changed card repaints its own rectangle and nothing is laid out again.
"""

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QWidget

from storyboard.ui.board_ahead import ROWS_AHEAD, PaintAhead
from storyboard.ui.board_drag import DropView, drag_of
from storyboard.ui.board_keys import step_of
from storyboard.ui.board_model import BoardModel, runs_of
from storyboard.ui.card_delegate import SMALL_CARD_PX, SMALL_TEXT_HEIGHT_PX, TEXT_HEIGHT_PX, CardDelegate
from storyboard.ui.card_state import state_of
from storyboard.ui.headings import paint_empty, paint_heading, paint_hint
from storyboard.ui.layout import BoardLayout, Measure, Rect, Section, lay_out
from storyboard.ui.signs import OVER_PX, paint_band, paint_link, paint_mark, paint_target
from storyboard.ui.theme import Palette

NARROWEST_PX, USUAL_PX = 112.0, 246.0

CONTROL = Qt.KeyboardModifier.ControlModifier


class BoardView(DropView):
    """Cards by scene. `whole` makes of shot ids what other windows can take when they are dragged there."""

    menu_asked = Signal(QPoint)
    folded = Signal(str)

    def __init__(
        self, model: BoardModel, delegate: CardDelegate, palette: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, parent)
        self._delegate = delegate
        self._palette = palette
        self._card_width = USUAL_PX
        self._folds: set[str] = set()
        self._laid_out: BoardLayout | None = None
        self._band = QRect()
        self._pressed = self._reached = QPoint()
        self._ahead = PaintAhead(self, delegate)
        self.whole: Callable[[tuple[str, ...]], QMimeData] | None = None
        self.setAccessibleName(self.tr("Board"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setItemDelegate(delegate)
        self.setModel(model)
        model.scenes_changed.connect(self._lay_out_again)
        for changed in (model.rowsInserted, model.rowsRemoved, model.layoutChanged, model.modelReset):
            changed.connect(self._lay_out_again)

    @property
    def placed(self) -> BoardLayout:
        """Where everything is now."""
        if self._laid_out is None:
            scenes = self._cards.scenes
            measure = Measure(
                width=self.viewport().width(),
                card_width=self._card_width,
                aspect=self._delegate.aspect,
                text_height=SMALL_TEXT_HEIGHT_PX if self._card_width < SMALL_CARD_PX else TEXT_HEIGHT_PX,
                room=self.viewport().height(),
                is_mirrored=self.isRightToLeft(),
            )
            self._laid_out = lay_out([Section(len(s.cards), s.scene_id in self._folds) for s in scenes], measure)
        return self._laid_out

    def row_of(self, shot_id: str) -> int:
        """The row of a shot, -1 where it is not on the board."""
        return self._cards.row_of(shot_id)

    def selected_shot_ids(self) -> tuple[str, ...]:
        """The selected shots in story order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(card.shot_id for row in rows if (card := self._cards.card(row)) is not None)

    def select(self, shot_ids: tuple[str, ...]) -> None:
        """Select exactly these shots, make the first the current one and bring it into sight."""
        model = self.selectionModel()
        flag = model.SelectionFlag
        rows = [row for row in map(self._cards.row_of, shot_ids) if row >= 0]
        chosen = QItemSelection()
        for first, last in runs_of(sorted(set(rows))):
            chosen.select(self._cards.index(first), self._cards.index(last))
        # All at once: everybody who hears of it looks through the whole selection.
        model.select(chosen, flag.ClearAndSelect)
        if rows:
            model.setCurrentIndex(self._cards.index(rows[0]), flag.NoUpdate)
            self.scrollTo(self._cards.index(rows[0]))

    def zoom(self, factor: float) -> None:
        """Make cards larger or smaller, from contact sheet to one large card; 0 is the usual size."""
        wanted = self._card_width * factor if factor else USUAL_PX
        self._card_width = min(max(wanted, NARROWEST_PX), max(self.viewport().width(), NARROWEST_PX))
        self._lay_out_again()
        self.scrollTo(self.currentIndex())

    def _zoom_at(self, point: QPoint, factor: float) -> None:
        """Zoom, and keep the card under the pointer where it is."""
        index = self.indexAt(point)
        part = (point.y() - self.visualRect(index).y()) / max(self.visualRect(index).height(), 1)
        self.zoom(factor)
        rect = self.placed.card_rect(index.row()) if index.isValid() else None
        if rect is not None:
            self.verticalScrollBar().setValue(round(rect.y + part * rect.height - point.y()))

    def fold(self, scene_id: str) -> None:
        """Fold a scene away, or open it again."""
        self._folds ^= {scene_id}
        self._lay_out_again()
        self.folded.emit(scene_id)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._delegate.colours = palette
        self.viewport().update()

    # What Qt asks of an item view

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        rect = self.placed.card_rect(index.row()) if index.isValid() else None
        return self._on_screen(rect) if rect else QRect()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        rect = self.placed.card_rect(index.row()) if index.isValid() else None
        if rect is None:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        # A scene's heading comes into sight with its first row.
        above = self.placed.measure.heading_height + 4
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(round(rect.y + rect.height / 2 - room / 2))
        elif rect.y - above < bar.value():
            bar.setValue(round(rect.y - above))
        elif rect.bottom + 8 > bar.value() + room:
            bar.setValue(round(min(rect.bottom + 8 - room, rect.y - above)))

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.placed.card_at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self._cards.index(row)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self._cards.cards:
            return QModelIndex()
        at = self.currentIndex().row()
        row = (
            self.placed.moved(
                at, step_of(action, modifiers, is_mirrored=self.isRightToLeft()), self.viewport().height()
            )
            if at >= 0
            else 0
        )
        return self._cards.index(row)

    def selectionCommand(self, index, event=None):  # noqa: ANN001, ANN201 - a flag type that PySide6 does not name here
        """Ctrl+Home and Ctrl+End lead to the ends of the board and select, where Qt would only move the focus."""
        ends = (Qt.Key.Key_Home, Qt.Key.Key_End)
        if isinstance(event, QKeyEvent) and event.key() in ends and event.modifiers() == CONTROL:
            return self.selectionModel().SelectionFlag.ClearAndSelect
        return super().selectionCommand(index, event)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        return self.placed.card_rect(index.row()) is None

    def setSelection(self, rect: QRect, command) -> None:  # noqa: ANN001 - a flag type that PySide6 does not name here
        area = rect.normalized().translated(0, self.verticalOffset())
        found = list(self.placed.cards_in(Rect(area.x(), area.y(), max(area.width(), 1), max(area.height(), 1))))
        model = self.selectionModel()
        if not found:
            model.select(QModelIndex(), command)
            model.clearSelection() if command & model.SelectionFlag.Clear else None
            return
        selection = model.selection()
        selection.clear()
        for row in found:
            selection.select(self._cards.index(row), self._cards.index(row))
        model.select(selection, command)

    def visualRegionForSelection(self, selection) -> QRegion:  # noqa: ANN001 - see setSelection
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # What stays in sight is moved as it is; only what comes into sight is painted.
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)
        if not self._band.isNull():
            # The band holds on to where it was begun, and takes in what comes into sight under the pointer.
            self._draw_band(self._reached)
            flags, is_more = self.selectionModel().SelectionFlag, QGuiApplication.keyboardModifiers() & CONTROL
            self.setSelection(self._band, flags.ToggleCurrent if is_more else flags.ClearAndSelect)
        top, room = self.verticalOffset(), self.viewport().height()
        self._ahead.want(self.placed.beyond(top, top + room, ROWS_AHEAD if dy < 0 else -ROWS_AHEAD))

    def updateGeometries(self) -> None:
        super().updateGeometries()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, round(self.placed.height) - room))
        bar.setPageStep(room)
        bar.setSingleStep(40)

    def dataChanged(self, top_left, bottom_right, roles=()) -> None:  # noqa: ANN001 - QModelIndex or a persistent one
        top, gap = self.verticalOffset(), round(self.placed.measure.gap)
        left, right = (0, gap) if self.isRightToLeft() else (-gap, 0)
        for row in self.placed.rows_in(top, top + self.viewport().height()):
            first, last = max(row.first, top_left.row()), min(row.first + row.count - 1, bottom_right.row())
            for at in range(first, last + 1):
                self.viewport().update(self.visualRect(self._cards.index(at)).adjusted(left, 0, right, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        current = self.currentIndex()
        was_seen = self.visualRect(current).intersects(self.viewport().rect())
        super().resizeEvent(event)
        self._lay_out_again()
        if was_seen:
            self.scrollTo(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        # Every place comes from the layout, which knows where rows begin; nothing is mirrored a second time.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette.colour("canvas"))
        painter.drawRect(event.rect())
        top = event.rect().top() + self.verticalOffset()
        self._paint_headings(painter, top, top + event.rect().height())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        colours = [self._palette.colour(role) for role in ("quiet", "good", "info")]
        for row in self.placed.rows_in(top, top + event.rect().height() + 1):
            for at in range(row.first, row.first + row.count):
                self._paint_card(painter, option, at, event.rect(), colours)
        self._paint_marks(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.placed.heading_at(event.position().x(), event.position().y() + self.verticalOffset())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.fold(self._cards.scenes[at].scene_id)
            return
        self._pressed = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.state() == QAbstractItemView.State.DragSelectingState:
            self._draw_band(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._band = QRect()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & CONTROL:
            self._zoom_at(event.position().toPoint(), 1.1 ** (event.angleDelta().y() / 120))
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        drag = drag_of(self, self.selected_shot_ids(), self.whole)
        # Reported as a copy: the edit moves the cards, so Qt must not remove rows by itself.
        drag.exec(Qt.DropAction.CopyAction)

    def _draw_band(self, to: QPoint) -> None:
        self._reached = to
        self._band = QRect(self._pressed - QPoint(0, self.verticalOffset()), to).normalized()
        self.viewport().update()

    def _lay_out_again(self) -> None:
        self._laid_out = None
        self.updateGeometries()
        self.viewport().update()

    def _on_screen(self, rect: Rect) -> QRect:
        return QRectF(rect.x, rect.y - self.verticalOffset(), rect.width, rect.height).toRect()

    def _paint_headings(self, painter: QPainter, top: float, bottom: float) -> None:
        if not self._cards.scenes:
            words = self.tr("No scenes yet. Press N for the first shot, or drop a script, pictures or clips here.")
            place = QRectF(self.viewport().rect()).translated(0, -self.verticalOffset())
            paint_hint(painter, place, words, self._palette)
        seen, is_mirrored = self.placed.headings_in(top, bottom), self.isRightToLeft()
        for scene, rect in zip(self._cards.scenes[seen], self.placed.headings[seen], strict=False):
            area = QRectF(rect.x, rect.y - self.verticalOffset(), rect.width, rect.height)
            is_folded = scene.scene_id in self._folds
            count = self.tr("%n shot(s)", "", len(scene.cards))
            paint_heading(
                painter, area, scene, self._palette, is_folded=is_folded, cards=count, is_mirrored=is_mirrored
            )
            if not scene.cards and not is_folded:
                words = self.tr("No shots yet. Press N to add one.")
                paint_empty(painter, area, words, self._palette, is_mirrored=is_mirrored)

    def _paint_card(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, dirty: QRect, colours: list[QColor]
    ) -> None:
        index = self._cards.index(row)
        rect, card, gap = self.visualRect(index), self._cards.card(row), self.placed.gap_rect(row)
        if card is None or gap is None:
            return
        if rect.intersects(dirty):
            option.rect = rect
            option.state = state_of(self, index)
            self._delegate.paint(painter, option, index)
        space = QRectF(self._on_screen(gap))
        if row and space.adjusted(-OVER_PX, 0, OVER_PX, 0).intersects(dirty):
            source = self._cards.far_source(row)
            paint_link(painter, space, card.link, *colours, source=source, is_mirrored=self.isRightToLeft())
            self._delegate.paint_break(painter, space, self._cards.card(row - 1), card)

    def _paint_marks(self, painter: QPainter) -> None:
        accent = self._palette.colour("accent")
        if self._aim is not None and self._aim.row >= 0:
            paint_target(painter, QRectF(self.visualRect(self._cards.index(self._aim.row))), accent)
        elif self._aim is not None and self._aim.section < 0:
            paint_target(painter, QRectF(self.viewport().rect()).adjusted(6, 6, -6, -6), accent)
        elif self._aim is not None:
            mark = self.placed.mark_rect(self._aim.section, self._aim.place)
            paint_mark(painter, QRectF(self._on_screen(mark)), accent)
        if not self._band.isNull():
            paint_band(painter, self._band, accent)
