"""The thread view: a bar, the picture of the whole film, and the evidence of one cut below it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from storyboard.continuity.evidence import about_cut
from storyboard.continuity.thread_layout import Look, Scale, lay_out
from storyboard.continuity.thread_marks import Colours, Sheet
from storyboard.continuity.thread_rows import Order, ThreadTable
from storyboard.later import later
from storyboard.model.evidence import Evidence
from storyboard.model.findings import Finding
from storyboard.studio.cards import CardView
from storyboard.ui.desk import Desk
from storyboard.ui.pieces import Choice
from storyboard.ui.theme import Palette
from storyboard.ui.thread_view.canvas import ThreadCanvas
from storyboard.ui.thread_view.evidence_pane import EvidencePane
from storyboard.ui.thread_view.sharing import Shared
from storyboard.ui.thread_view.spoken import thread_words
from storyboard.ui.thread_view.tones import ToneKeeper

if TYPE_CHECKING:
    from storyboard.continuity.check import Report
    from storyboard.continuity.thread_table import thread_table
else:
    Report = later("storyboard.continuity.check", "Report")
    thread_table = later("storyboard.continuity.thread_table", "thread_table")

ROLES = ("canvas", "panel", "line", "text", "secondary", "quiet", "accent", "info", "warn", "bad")


class ThreadView(QWidget):
    """The whole film at a glance. `picked` carries shots to select, `opened` one to go to, `save_asked` nothing."""

    picked = Signal(tuple)
    opened = Signal(str)
    save_asked = Signal()

    def __init__(self, desk: Desk, tones: ToneKeeper, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._document = desk.document
        self._palette = palette
        self._tones = tones
        self._cards: dict[str, CardView] = {}
        self._table: ThreadTable | None = None
        self._flag = -1
        self._wanted: tuple[str, ...] = ()
        self._is_busy = self._is_old = False
        self.canvas = ThreadCanvas(palette, self._pixmap)
        self.pane = EvidencePane(desk.document, desk.workshop, palette)
        self.order = Choice(
            ((Order.FILM, self.tr("Film order")), (Order.STORY, self.tr("Story order"))), self.tr("Order")
        )
        self.scale = Choice(
            ((Scale.TIME, self.tr("To scale")), (Scale.EQUAL, self.tr("All as wide"))), self.tr("Width of shots")
        )
        for choice in (self.order, self.scale):
            choice.setMinimumContentsLength(round(0.8 * max(len(choice.itemText(at)) for at in range(choice.count()))))
        self.found = QLabel()
        self.found.setObjectName("pill")
        self.save_button = QPushButton(self.tr("Save as picture\u2026"))
        self._lay_out()
        self._connect()

    @property
    def look(self) -> Look:
        """How the picture is laid out now."""
        chosen = frozenset(self._chosen_ids())
        return Look(
            self.canvas.room_px, self.colours, Scale(self.scale.currentData()), self.canvas.zoom, thread_words, chosen
        )

    @property
    def colours(self) -> Colours:
        """The palette's roles that the picture is drawn in."""
        return {role: getattr(self._palette, role) for role in ROLES}

    @property
    def way(self) -> Order:
        """The order that is shown."""
        return Order(self.order.currentData())

    def select(self, shot_ids: tuple[str, ...]) -> None:
        """Mark the columns of these shots, and show the cut into the first of them."""
        self._wanted = shot_ids
        if self._table is None:
            return
        wanted = set(shot_ids)
        columns = frozenset(at for at, column in enumerate(self._table.columns) if column.shot_id in wanted)
        self.canvas.choose(columns)
        self._show_cut()

    def step_finding(self, step: int) -> None:
        """Go to the next finding, or the one before, in the film's order."""
        if self._table is None:
            return
        places = [
            (flag.columns[-1], at) for at, flag in enumerate(self._table.flags) if flag.columns and not flag.is_waived
        ]
        if not places:
            return
        places.sort()
        order = [at for _column, at in places]
        now = order.index(self._flag) if self._flag in order else (-1 if step > 0 else 0)
        self.show_flag(order[(now + step) % len(order)])

    def show_flag(self, index: int) -> None:
        """Go to a finding: its last shot, and the cut that it is about."""
        if self._table is None or not 0 <= index < len(self._table.flags):
            return
        self._flag = index
        self.canvas.go(self._table.flags[index].columns[-1])
        self._show_cut()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What is known of the takes that were measured."""
        return self._document.checker.evidence

    def renew(self) -> None:
        """Lay the picture out again, beside the window; soon, where that is under way."""
        if not self.isVisible():
            self._is_old = True
            return
        if self._is_busy:
            self._is_old = True
            return
        self._is_busy, self._is_old = True, False
        document = self._document
        self._cards = {card.shot_id: card for scene in document.scenes for card in scene.cards}
        tones = self._tones.of(self._cards, document.board.master.aspect)
        report = Report(open=document.facts.findings, waived=document.waived)
        make = partial(thread_table, document.board, report, order=self.way, tones=tones)
        look = self.look
        self._desk.workshop.reckon(lambda: _laid(make(), look), done=self._have)

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.canvas.dress(palette)
        self.pane.dress(palette)
        self.renew()

    def setFocus(self, *reason: Qt.FocusReason) -> None:
        self.canvas.setFocus(*reason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.renew()

    def _have(self, made: tuple[ThreadTable, Sheet]) -> None:
        self._is_busy = False
        is_first = self._table is None
        self._table, sheet = made
        self.canvas.show_sheet(self._table, sheet)
        self._count()
        if is_first:
            self.select(self._wanted)
        self._show_cut()
        if self._is_old:
            self.renew()

    def _count(self) -> None:
        found, waived = len(self._document.facts.findings), len(self._document.waived)
        words = self.tr("%n finding(s)", "", found) if self._document.is_checked else self.tr("Checking\u2026")
        self.found.setText(f"{words} \N{MIDDLE DOT} {self.tr('%n waived', '', waived)}" if waived else words)

    def _chosen_ids(self) -> tuple[str, ...]:
        at, table = self.canvas.current, self._table
        return (
            (table.columns[at].shot_id,) if table and 0 <= at < len(table.columns) and table.columns[at].shot_id else ()
        )

    def _stepped(self, column: int) -> None:
        flags = self._table.flags if self._table is not None else ()
        if 0 <= self._flag < len(flags) and column not in flags[self._flag].columns:
            self._flag = -1
        if self._chosen_ids():
            self.picked.emit(self._chosen_ids())
        self._show_cut()

    def _show_cut(self) -> None:
        """The cut into the current column; for a finding, the cut between the shots it is about."""
        table, at = self._table, self.canvas.current
        was_shown = self.pane.isVisible()
        self.pane.setVisible(table is not None and 0 <= at < len(table.columns))
        if self.pane.isVisible() and not was_shown:
            self._split.share()
        if table is None or not 0 <= at < len(table.columns):
            return
        second = table.columns[at].shot_id
        first = table.columns[at - 1].shot_id if at else ""
        if 0 <= self._flag < len(table.flags):
            about = table.flags[self._flag].finding.shot_ids
            if len(about) > 1 and about[-1] == second:
                first = about[0]
        numbers = {column.shot_id: column.number for column in table.columns}
        pair = (first, second)
        made_of = tuple(
            (card.poster.key, card.take_index, card.take_count)
            for i in pair
            if (card := self._cards.get(i)) is not None
        )
        self.pane.show_cut(first, second, numbers, self._found_at(pair), self._measured_at(pair), made_of)

    def _found_at(self, pair: tuple[str, str]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        document = self._document
        both = tuple(
            tuple(
                f
                for f in found
                if f.shot_ids in (pair, pair[1:]) or (len(f.shot_ids) > 1 and f.shot_ids[-1] == pair[1])
            )
            for found in (document.facts.findings, document.waived)
        )
        return both[0], both[1]

    def _measured_at(self, pair: tuple[str, str]) -> tuple[Evidence, ...]:
        return about_cut(self.evidence, *pair)

    def _pixmap(self, shot_id: str, height_px: float) -> QPixmap | None:
        card = self._cards.get(shot_id)
        if card is None:
            return None
        size = QSize(round(height_px * self._document.board.master.aspect), round(height_px))
        return self._desk.posters.pixmap(card.poster, size)

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setObjectName("viewBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.order)
        row.addWidget(self.scale)
        row.addStretch(1)
        row.addWidget(self.found)
        row.addWidget(self.save_button)
        self._split = Shared(self.canvas, self.pane)
        self.pane.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._split, 1)

    def _connect(self) -> None:
        self.canvas.stepped.connect(self._stepped)
        self.canvas.opened.connect(self.opened)
        self.canvas.flagged.connect(self.show_flag)
        self.canvas.zoomed.connect(self.renew)
        self.pane.folded.connect(lambda _is_folded: self._split.share())
        self.order.chosen.connect(lambda _value: self.renew())
        self.scale.chosen.connect(lambda _value: self.renew())
        self.save_button.clicked.connect(self.save_asked)
        self._tones.came.connect(self.renew)
        self._document.cards_changed.connect(self.renew)
        self._document.posters_changed.connect(self.renew)
        self._document.facts_changed.connect(self.renew)
        self._desk.posters.came.connect(lambda _keys: self.canvas.viewport().update())


def _laid(table: ThreadTable, look: Look) -> tuple[ThreadTable, Sheet]:
    return table, lay_out(table, look)
