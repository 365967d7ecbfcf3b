"""What the board has cost: in all, by target, model and scene, and what a second that is kept in the film has cost."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import quiet
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette, Size, font
from storyboard.ui.words import figure, money
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.spending import spending_of
else:
    spending_of = later("storyboard.studio.spending", "spending_of")

SIZE_PX = (760, 480)


class SpendingDialog(QDialog):
    """Follows the jobs and takes of the open board while it is open; reads them beside the window."""

    def __init__(self, document: Document, workshop: Workshop, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("What it has cost"))
        self.messages = MessageBar(palette)
        self.total = quiet()
        self.total.setFont(font(Size.BODY, bold=True))
        self.kept = quiet()
        self.tree = QTreeWidget()
        self._lay_out()
        document.facts_changed.connect(self.refresh)
        document.board_changed.connect(self._follow)
        self.refresh()
        self.resize(*SIZE_PX)

    def done(self, result: int) -> None:
        """Stop following, and close."""
        self._document.facts_changed.disconnect(self.refresh)
        self._document.board_changed.disconnect(self._follow)
        super().done(result)

    def refresh(self) -> None:
        """Read again what was spent."""
        session = self._document.session
        self._workshop.save(lambda: spending_of(session), done=self._show, failed=self._refused)

    def _refused(self, why: str) -> None:
        self.messages.say(why, "error")

    def _follow(self, _before: object, _after: object) -> None:
        self.refresh()

    def _lay_out(self) -> None:
        names = (
            "",
            self.tr("Spent"),
            self.tr("Takes"),
            self.tr("Kept"),
            self.tr("Discarded"),
            self.tr("Per kept second"),
        )
        self.tree.setHeaderLabels(list(names))
        self.tree.setAccessibleName(self.tr("What it has cost"))
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, len(names)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.tree.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 14, 20, 4)
        inside.setSpacing(8)
        for widget in (self.total, self.kept):
            inside.addWidget(widget)
        inside.addWidget(self.tree, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.messages)
        column.addLayout(inside, 1)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        close.setAutoDefault(False)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 4, 20, 4)
        foot.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(foot)

    def _show(self, told: Mapping[str, Any]) -> None:
        total = told["total"]
        parts = [self.tr("{price} spent").format(price=money(total["spent"]))]
        if told["cap"] is not None:
            parts = [self.tr("{price} of {cap} spent").format(price=money(total["spent"]), cap=money(told["cap"]))]
        if told["reserved"]:
            parts.append(self.tr("{price} set aside").format(price=money(told["reserved"])))
        if told["uncertain"]:
            parts.append(self.tr("{price} uncertain").format(price=money(told["uncertain"])))
        if total["estimated"]:
            parts.append(self.tr("{price} of it estimated").format(price=money(total["estimated"])))
        self.total.setText(" \N{MIDDLE DOT} ".join(parts))
        self.kept.setText(self._kept(total))
        self.tree.clear()
        self._group(self.tr("By target"), told["targets"])
        self._group(self.tr("By model"), told["models"])
        self._group(self.tr("By scene"), told["scenes"])
        self.tree.expandAll()

    def _kept(self, total: Mapping[str, Any]) -> str:
        if not total["takes"]:
            if total["spent"]:
                return self.tr("No take has come of it yet.")
            return self.tr("Nothing has been paid for yet. Drafts are free and are not counted.")
        words = self.tr("{kept} s of {made} s paid for are in the film; {discarded} s are not.").format(
            kept=figure(total["kept_s"]), made=figure(total["made_s"]), discarded=figure(total["discarded_s"])
        )
        each = total["per_kept_second"]
        if each is None:
            return words
        return f"{words} {self.tr('A second of the film has cost {price}.').format(price=money(each))}"

    def _group(self, title: str, rows: Sequence[Mapping[str, Any]]) -> None:
        if not rows:
            return
        head = QTreeWidgetItem([title])
        head.setFont(0, font(Size.SMALL, bold=True))
        self.tree.addTopLevelItem(head)
        for row in sorted(rows, key=lambda row: -row["spent"]):
            each = row["per_kept_second"]
            figures = [
                money(row["spent"]),
                str(row["takes"]),
                f"{figure(row['kept_s'])} s",
                f"{figure(row['discarded_s'])} s",
                "\N{EM DASH}" if each is None else money(each),
            ]
            item = QTreeWidgetItem([f"   {spoken(row['name'])}", *figures])
            for at in range(1, len(figures) + 1):
                item.setTextAlignment(at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head.addChild(item)


class SpendingCommands(QObject):
    """Opens the dialog, once."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench

    def show(self) -> None:
        """Show what the board has cost, beside the window."""
        window, desk = self._bench.stage.window(), self._bench.desk
        if brought_forward(SpendingDialog, window) is None:
            SpendingDialog(desk.document, desk.workshop, self._bench.palette, window).show()


def install(bench: Workbench) -> None:
    """Bring the dialog into the window."""
    bench.add_commands("spending", SpendingCommands(bench))
