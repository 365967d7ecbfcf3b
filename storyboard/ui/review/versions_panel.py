"""Versions of the board, and what changed since one of them, stepped through on the cards."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.pieces import quiet, section
from storyboard.ui.vocabulary import said
from storyboard.ui.words import apart, figure
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.comparing import Change, Kind
    from storyboard.studio.reviewing import Version, changes_since, go_back, keep_version, restore_copy, versions
else:
    Change = later("storyboard.studio.comparing", "Change")
    Kind = later("storyboard.studio.comparing", "Kind")
    Version = later("storyboard.studio.reviewing", "Version")
    changes_since = later("storyboard.studio.reviewing", "changes_since")
    go_back = later("storyboard.studio.reviewing", "go_back")
    keep_version = later("storyboard.studio.reviewing", "keep_version")
    restore_copy = later("storyboard.studio.reviewing", "restore_copy")
    versions = later("storyboard.studio.reviewing", "versions")

ROLE = Qt.ItemDataRole.UserRole
SIGNS = {
    Kind.ADDED: "+",
    Kind.REMOVED: "\u2212",
    Kind.MOVED: "\u2194",
    Kind.RETIMED: "\u23f1",
    Kind.RETAKEN: "\u21bb",
    Kind.REWORDED: "\u270e",
    Kind.RESHAPED: "\u25a2",
}

OF_THE_FIELD = ("framing", "joins by", "beat")
"""What is told in words of the field, which are said in the interface's language; names are not."""


def kind_words(kind: Kind) -> str:
    """What happened, in the interface's language."""
    return QCoreApplication.translate("Kinds", str(kind))


class VersionsPanel(QWidget):
    """`picked` carries the shots of a change, `said` a sentence with its level, `opened` a project to open."""

    picked = Signal(tuple)
    said = Signal(str, str)
    opened = Signal(Path)

    def __init__(self, document: Document, workshop: Workshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._version: Version | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self._steps: list[QPushButton] = []
        self.changes = QListWidget()
        self.changes.setAccessibleName(self.tr("What changed"))
        self.changes.setWordWrap(True)
        self.changes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes.currentItemChanged.connect(lambda now, _before: self._go(now))
        self._told = quiet(self.tr("Choose a version to see what changed since."))
        self.keep_button = self._button(self.tr("Keep this version\u2026"), self.ask_name)
        self.copy_button = self._button(self.tr("Open as a copy\u2026"), self.ask_folder)
        self.back_button = self._button(self.tr("Go back to it"), self.go_back)
        self._lay_out()
        self._allow()
        document.board_changed.connect(lambda _before, _after: self._is_old())

    def refresh(self) -> None:
        """Read the versions there are, off the window's thread."""
        session = self._document.session
        self._workshop.save(lambda: versions(session), done=self._show, failed=self._refused)

    def ask_name(self) -> None:
        """Ask under which name the board is kept."""
        if brought_forward(QInputDialog, self) is not None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Keep this version"))
        dialog.setLabelText(self.tr("What is it for?"))
        dialog.setTextValue(self.tr("Client review"))
        dialog.setOkButtonText(self.tr("Keep"))
        dialog.textValueSelected.connect(self.keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keep(self, name: str) -> None:
        """Save, and keep the board under a name for ever."""
        session = self._document.session

        def write() -> None:
            self._workshop.save(lambda: keep_version(session, name), done=self._kept, failed=self._refused)

        self._document.when_saved(write)

    def go_back(self) -> None:
        """Make the board what it was in the chosen version, as one step that can be undone."""
        version, board = self._version, self._document.board
        if version is not None:
            self._workshop.save(
                lambda: go_back(board, version), done=lambda edit: self._document.apply(edit), failed=self._refused
            )

    def ask_folder(self) -> None:
        """Ask where the copy goes."""
        folder = self._document.session.project.folder
        if brought_forward(QFileDialog, self) is not None:
            return
        dialog = QFileDialog(self, self.tr("Open the version as a copy"), str(folder.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("storyboard")
        dialog.selectFile(f"{folder.stem} {self.tr('earlier')}.storyboard")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.copy(Path(path)))
        dialog.open()

    def copy(self, folder: Path) -> None:
        """Make a project of its own from the chosen version and open it; this one stays as it is."""
        version, session = self._version, self._document.session
        if version is not None:
            self._workshop.save(
                lambda: restore_copy(session, version, folder), done=self.opened.emit, failed=self._refused
            )

    def step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        count = self.changes.count()
        if count:
            self.changes.setCurrentRow((self.changes.currentRow() + by) % count)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 12)
        column.setSpacing(6)
        self.list.setMinimumHeight(90)
        column.addWidget(self.list, 2)
        column.addWidget(self.keep_button)
        row = QHBoxLayout()
        row.addWidget(self.copy_button)
        row.addWidget(self.back_button)
        column.addLayout(row)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("What changed since")), 1)
        for sign, text, by in (("\u2191", self.tr("The change before"), -1), ("\u2193", self.tr("The next change"), 1)):
            button = QPushButton(sign)
            button.setObjectName("link")
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
            button.setEnabled(False)
            self._steps.append(button)
            head.addWidget(button)
        column.addLayout(head)
        column.addWidget(self._told)
        column.addWidget(self.changes, 3)

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.clicked.connect(lambda _checked=False: do())  # type: ignore[operator]
        return button

    def _show(self, found: tuple[Version, ...]) -> None:
        held = self._version.snapshot.path if self._version else None
        self.list.clear()
        for version in found:
            moment = QDateTime.fromSecsSinceEpoch(int(version.at_utc.timestamp()))
            when = apart(QLocale().toString(moment, QLocale.FormatType.ShortFormat))
            item = QListWidgetItem(f"{version.name} \u00b7 {when}" if version.name else when)
            item.setData(ROLE, version)
            self.list.addItem(item)
            if version.snapshot.path == held:
                self.list.setCurrentItem(item)
        if found and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        if not found:
            self._told.setText(self.tr("None kept yet. One is kept every five minutes while you work."))
        self._allow()

    def _choose(self, item: QListWidgetItem | None) -> None:
        self._version = item.data(ROLE) if item is not None else None
        self._allow()
        self._compare()

    def _compare(self) -> None:
        version, board, session = self._version, self._document.board, self._document.session
        if version is not None:
            self._workshop.save(
                lambda: changes_since(session, version, board), done=self._show_changes, failed=self._refused
            )

    def _show_changes(self, found: tuple[Change, ...]) -> None:
        self.changes.blockSignals(True)
        self.changes.clear()
        for change in found:
            item = QListWidgetItem(self._words(change))
            item.setData(ROLE, change)
            item.setToolTip(f"{change.was}\n\u2192 {change.now}" if change.was and change.now else "")
            self.changes.addItem(item)
        self.changes.blockSignals(False)
        for button in self._steps:
            button.setEnabled(bool(found))
        shots = len({change.shot_id for change in found})
        if found:
            words = self.tr("%n change(s)", "", len(found)) + ", " + self.tr("%n shot(s)", "", shots)
        else:
            words = self.tr("Nothing changed.")
        self._told.setText(words)

    def _words(self, change: Change) -> str:
        field = QCoreApplication.translate("Kinds", change.field) if change.field else ""
        head = f"{SIGNS[change.kind]}  {change.number}  {kind_words(change.kind)}"
        head += f" ({field})" if field else ""
        if change.kind in (Kind.MOVED, Kind.RETIMED, Kind.RETAKEN) or (change.field and change.was and change.now):
            was, now = self._side(change, change.was), self._side(change, change.now)
            return f"{head}\n{was or chr(8212)} \u2192 {now or chr(8212)}"
        return f"{head}\n{self._side(change, change.now or change.was)}" if change.now or change.was else head

    def _side(self, change: Change, text: str) -> str:
        """What stood before or stands after, as the language writes it."""
        match change.kind:
            case Kind.RETAKEN:
                return self._take(change.shot_id, text)
            case Kind.RETIMED:
                return f"{figure(float(text.removesuffix(' s')), 2)}\N{NO-BREAK SPACE}s"
            case Kind.RESHAPED if change.field in OF_THE_FIELD:
                return " \N{MIDDLE DOT} ".join(said(word) for word in text.split(" \N{MIDDLE DOT} "))
            case _:
                return text

    def _take(self, shot_id: str, begins: str) -> str:
        """A take by its number, as the panel of takes has it; "" where none played."""
        takes = [take for take in self._document.facts.takes if take.shot_id == shot_id]
        found = (at for at, take in enumerate(takes, start=1) if begins and take.id.startswith(begins))
        number = next(found, 0)
        return self.tr("take {number}").format(number=number) if number else self.tr("no take")

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            change: Change = item.data(ROLE)
            # What is gone is shown by the card that it stood beside.
            shot_id = change.beside or change.shot_id
            if shot_id in self._document.board.shots:
                self.picked.emit((shot_id,))

    def _is_old(self) -> None:
        if self.isVisible() and self._version is not None:
            self._compare()

    def _kept(self, version: Version) -> None:
        self.said.emit(self.tr("Kept as {name}; it stays for ever.").format(name=version.name), "good")
        self.refresh()

    def _refused(self, why: str) -> None:
        self.said.emit(why, "error")

    def _allow(self) -> None:
        is_read_only = self._document.is_read_only
        self.keep_button.setEnabled(not is_read_only)
        self.copy_button.setEnabled(self._version is not None)
        self.back_button.setEnabled(self._version is not None and not is_read_only)
