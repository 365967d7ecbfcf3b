"""The shot list view: sort, filter, choose columns, edit in place and in bulk, copy into a spreadsheet."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.studio.searching import Query
from storyboard.studio.table_columns import places
from storyboard.ui.document import Document
from storyboard.ui.pieces import Short
from storyboard.ui.shot_list.arrangement import WIDTHS_PX, Arrangement
from storyboard.ui.shot_list.cell_editor import ROW_PX, CellEditor
from storyboard.ui.shot_list.known import known_here
from storyboard.ui.shot_list.model import ShotTable, SortedShots, heading
from storyboard.ui.shot_list.table import Table

if TYPE_CHECKING:
    from storyboard.studio.table_edits import set_cell, set_cells
    from storyboard.ui.shot_list.clip import Spot, copied, pasted
else:
    set_cell = later("storyboard.studio.table_edits", "set_cell")
    set_cells = later("storyboard.studio.table_edits", "set_cells")
    Spot = later("storyboard.ui.shot_list.clip", "Spot")
    copied = later("storyboard.ui.shot_list.clip", "copied")
    pasted = later("storyboard.ui.shot_list.clip", "pasted")

HEADING_MOST_PX = 300


class ShotList(QWidget):
    """The whole board as a table. `picked` carries the selected shots, `trouble` why a cell was refused.

    `field_asked` carries a column of one's own that is to be changed ("" for a new one), `field_removed` one to remove.
    """

    picked = Signal(tuple)
    trouble = Signal(str)
    field_asked = Signal(str)
    field_removed = Signal(str)

    def __init__(self, document: Document, remembered: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._is_old = True
        self._is_following = self._is_telling = False
        self._wanted: tuple[str, ...] = ()
        self.model = ShotTable(self._commit, self)
        self.sorted = SortedShots(self.model, self)
        self.table = self._table()
        self._arrangement = Arrangement(self.table, remembered)
        self._known = known_here(document.session.context)
        self._count = Short()
        self._count.setObjectName("quiet")
        self._columns = self._columns_button()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.table, 1)
        self._tell_timer = QTimer(self)
        self._tell_timer.setSingleShot(True)
        self._tell_timer.timeout.connect(self._tell)
        document.cards_changed.connect(self._show_soon)

    # What the window asks of it

    def selected_shot_ids(self) -> tuple[str, ...]:
        """The selected shots, in story order."""
        rows = {self.sorted.mapToSource(index).row() for index in self.table.selectionModel().selectedRows()}
        return tuple(self.model.place(row).shot.id for row in sorted(rows))

    def select(self, shot_ids: tuple[str, ...]) -> None:
        """Select these shots where the search has left them, and bring the first into sight."""
        if self._is_telling:
            return
        self._wanted = shot_ids
        if self._is_old or shot_ids == self.selected_shot_ids():
            return
        wanted = QItemSelection()
        rows = [self.sorted.mapFromSource(self.model.index(self.model.row_of(shot_id), 0)) for shot_id in shot_ids]
        for index in rows:
            wanted.select(index, index)
        model = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        self._is_following = True
        model.select(wanted, flags.ClearAndSelect | flags.Rows)
        if rows and rows[0].isValid():
            model.setCurrentIndex(rows[0].siblingAtColumn(max(self.table.currentIndex().column(), 0)), flags.NoUpdate)
            self.table.scrollTo(rows[0])
        self._is_following = False
        self._show_count()

    def look_for(self, query: Query) -> None:
        """Show only what the query finds."""
        self.sorted.look_for(query)
        self._show_count()

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        # No focus proxy: Qt would leave the buttons above the table out of the tab order.
        self.table.setFocus(*reason)

    def story_order(self) -> None:
        """Show the shots in story order again."""
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def copy(self) -> None:
        """Copy the selected rows (all, where none is selected) with the columns that are shown, as they are sorted."""
        spot = self._spot()
        QGuiApplication.clipboard().setText(copied(self.model, spot.selected or spot.rows, spot.columns))

    def paste(self) -> None:
        """Paste cells from a spreadsheet as one step: a table with headings by its shots, else at the current cell."""
        try:
            cells = pasted(self.model, QGuiApplication.clipboard().text(), self._spot())
            self._document.end_phrase()
            self._document.apply(set_cells(self._document.board, cells))
        except StoryboardError as error:
            self.trouble.emit(str(error))

    def _spot(self) -> Spot:
        header, current = self.table.horizontalHeader(), self.table.currentIndex()
        rows = [self.sorted.mapToSource(self.sorted.index(at, 0)).row() for at in range(self.sorted.rowCount())]
        shown = [at for at in map(header.logicalIndex, range(header.count())) if not header.isSectionHidden(at)]
        picked = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        column = shown.index(current.column()) if current.column() in shown else 0
        return Spot(rows, shown, [rows[at] for at in picked], (max(current.row(), 0), column))

    def write(self) -> None:
        """Write in the current cell."""
        self.table.edit(self.table.currentIndex())

    def close_view(self) -> None:
        """Remember the columns."""
        if not self._is_old:
            self._arrangement.keep(self.model.columns)

    # Putting it together

    def _table(self) -> Table:
        table = Table()
        table.setModel(self.sorted)
        table.setItemDelegate(CellEditor(table))
        table.setAccessibleName(self.tr("Shot list"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        table.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        for corner in table.findChildren(QAbstractButton):
            corner.setAccessibleName(self.tr("Select all shots"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_heading)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.selectionModel().selectionChanged.connect(lambda _on, _off: self._picked())
        return table

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("viewBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._count, 1)
        for text, tip, do in (
            (self.tr("Story order"), self.tr("Show the shots in story order again"), self.story_order),
            (self.tr("Copy table"), self.tr("Copy the rows for a spreadsheet"), self.copy),
            (self.tr("New column\u2026"), self.tr("Add a column of your own"), lambda: self.field_asked.emit("")),
        ):
            button = QToolButton()
            button.setObjectName("top")
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked=False, do=do: do())
            row.addWidget(button)
        row.addWidget(self._columns)
        return bar

    def _columns_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("top")
        button.setText(self.tr("Columns") + " \u25be")
        button.setAccessibleName(self.tr("Columns"))
        button.setToolTip(self.tr("Choose which columns are shown"))
        button.clicked.connect(lambda: self._show_columns(button.mapToGlobal(QPoint(0, button.height()))))
        return button

    def _show_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.column_actions(menu):
            menu.addAction(action)
        menu.popup(at)

    def _show_heading(self, at: QPoint) -> None:
        """What can be done with the column under the pointer, and which columns are shown."""
        header = self.table.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        section = header.logicalIndexAt(at)
        if 0 <= section < len(self.model.columns):
            column = self.model.columns[section]
            menu.addAction(self.tr("Hide this column")).triggered.connect(
                lambda: self.table.setColumnHidden(section, True)
            )
            if column.is_own and not self._document.is_read_only:
                menu.addAction(self.tr("Change column\u2026")).triggered.connect(
                    lambda: self.field_asked.emit(column.id)
                )
                menu.addAction(self.tr("Remove column")).triggered.connect(lambda: self.field_removed.emit(column.id))
            menu.addSeparator()
        for action in self.column_actions(menu):
            menu.addAction(action)
        menu.popup(header.mapToGlobal(at))

    def column_actions(self, parent: QMenu) -> list[QAction]:
        """One switch for each column."""
        actions: list[QAction] = []
        for at, column in enumerate(self.model.columns):
            action = QAction(heading(column), parent)
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(at))
            action.toggled.connect(lambda on, at=at: self.table.setColumnHidden(at, not on))
            actions.append(action)
        return actions

    # Showing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_old:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_back = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.isVisible()
        if is_back and known_here(self._document.session.context) != self._known:
            # Targets were set up, renamed or removed in the settings.
            self._show()

    def _show_soon(self) -> None:
        self._is_old = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        self._is_old = False
        self._known = known_here(self._document.session.context)
        board = self._document.board
        cards = {card.shot_id: card for scene in self._document.scenes for card in scene.cards}
        known = self._arrangement.now(self.model.columns)
        self._is_following = True
        if self.model.show(list(places(board, cards)), self._known.columns(board)):
            self._arrangement.arrange(self.model.columns, known, self._heading_width(WIDTHS_PX["scene"]))
        self._is_following = False
        self.select(self._wanted)
        self._show_count()

    def _heading_width(self, usual: int) -> int:
        """Headings are read whole, as far as they leave the words of the shots their room."""
        metrics = self.table.fontMetrics()
        widest = max((metrics.horizontalAdvance(scene.heading) for scene in self._document.scenes), default=0)
        return min(max(usual, widest + 28), HEADING_MOST_PX)

    def _picked(self) -> None:
        if self._is_following:
            return
        self._wanted = self.selected_shot_ids()
        self._show_count()
        # Once, when the selection has come to rest: a drag over rows selects many times.
        self._tell_timer.start(0)

    def _tell(self) -> None:
        # Whoever takes the selection over says so step by step; only the last step would be true here.
        self._is_telling = True
        self.picked.emit(self._wanted)
        self._is_telling = False

    def _show_count(self) -> None:
        all_rows, shown = self.model.rowCount(), self.sorted.rowCount()
        words = self.tr("%n shot(s)", "", all_rows)
        if shown != all_rows:
            words = self.tr("{shown} of %n shot(s)", "", all_rows).format(shown=shown)
        selected = len(self.table.selectionModel().selectedRows())
        if selected > 1:
            words = self.tr("what you write goes into all %n selected", "", selected)
        self._count.setText(words)
        self.table.words = (
            self.tr("No shot fits. Clear the search to see all.")
            if all_rows
            else self.tr("No shots yet. Add one on the board.")
        )
        self.table.viewport().update()

    def _commit(self, shot_id: str, column_id: str, text: str) -> bool:
        offered = self._known.choices.get(column_id)
        if offered is not None and text not in offered:
            self.trouble.emit(self.tr("There is no {word} to choose here.").format(word=text))
            return False
        selected = self.selected_shot_ids()
        shot_ids = selected if shot_id in selected else (shot_id,)
        self._document.end_phrase()
        try:
            return self._document.apply(set_cell(self._document.board, shot_ids, column_id, text))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            return False
