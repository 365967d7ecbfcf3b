"""The dialog in which films are ordered: for which places, into which folder, with what written over them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.ui.delivering.place_row import PlaceRow
from storyboard.ui.inspecting.group import Form
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import Choice, quiet, section
from storyboard.ui.sentences import spoken
from storyboard.ui.theme import Palette

if TYPE_CHECKING:
    from storyboard.studio.writing import writing_of
else:
    writing_of = later("storyboard.studio.writing", "writing_of")

ID = Qt.ItemDataRole.UserRole
LABEL_PX = 96
OFF = Qt.ItemFlag.ItemIsSelectable
ON = OFF | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
ANY = ("any", "as mixed")
CONTAINERS = {"webm": "WebM"}
"""Those whose names are not their capitals."""


class ExportDialog(QDialog):
    """`ordered` carries the ids of the presets, the folder, what is written over the films, and if gaps are allowed.

    Presets come with `show_presets`; until then the list says that it waits. It stands beside the window, blocks
    nothing, and remembers what was chosen.
    """

    ordered = Signal(tuple, object, object, bool)

    def __init__(self, remembered: QSettings, folder: Path, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._is_over = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Films for several places"))
        self.messages = MessageBar(palette)
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Places"))
        self.places.setWordWrap(True)
        self.places.setItemDelegate(PlaceRow(self.places))
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        waiting = QListWidgetItem(self.tr("Looking at what can be written here\u2026"))
        waiting.setFlags(OFF)
        self.places.addItem(waiting)
        self.places.itemChanged.connect(lambda _item: self._count())
        self.places.itemActivated.connect(_turn)
        self.folder = QLineEdit(str(remembered.value("export/folder", "") or folder))
        self.captions = Choice(
            (
                ("none", self.tr("None")),
                ("burned", self.tr("In the picture")),
                ("soft", self.tr("As a track of the file")),
                ("sidecar:srt,vtt", self.tr("As files beside it (SRT, VTT)")),
                ("soft+sidecar:srt,vtt", self.tr("As a track and as files")),
            ),
            self.tr("Captions"),
        )
        self.captions.show_value(str(remembered.value("export/captions", "none")))
        self.number = QCheckBox(self.tr("Shot number"))
        self.timecode = QCheckBox(self.tr("Timecode"))
        self.watermark = QLineEdit()
        self.watermark.setPlaceholderText(self.tr("none"))
        self.gaps = QCheckBox(self.tr("Show a slate where a take is missing"))
        self.gaps.setChecked(True)
        self.make = QPushButton()
        self.make.setObjectName("primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self._order)
        self._lay_out()
        self._count()
        self.resize(800, 560)

    def done(self, result: int) -> None:
        """Close; nothing that comes later is shown any more."""
        self._is_over = True
        super().done(result)

    def show_presets(self, presets: Sequence[Mapping[str, Any]]) -> None:
        """Offer these places; one that cannot be written here is off and says why."""
        if self._is_over:
            # What can be written here was found out after the dialog had gone.
            return
        ticked = str(self._remembered.value("export/presets", "")).split(",")
        self.places.clear()
        for preset in presets:
            item = QListWidgetItem(f"{spoken(preset['label'])}\n{spoken(preset['problem']) or _asks(preset)}")
            item.setData(ID, preset["id"])
            item.setToolTip(spoken(preset["note"] or preset["label"]))
            item.setFlags(OFF if preset["problem"] else ON)
            is_on = preset["id"] in ticked and not preset["problem"]
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.places.addItem(item)
        self.places.setCurrentRow(0)
        self._count()

    def say_trouble(self, words: str) -> None:
        """Say why no films can be ordered."""
        if not self._is_over:
            self.messages.say(words, "error")

    def chosen(self) -> tuple[str, ...]:
        """The ids of the presets that are ticked."""
        items = (self.places.item(row) for row in range(self.places.count()))
        return tuple(item.data(ID) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _order(self) -> None:
        burn_in = ",".join(
            name for name, box in (("number", self.number), ("timecode", self.timecode)) if box.isChecked()
        )
        try:
            writing = writing_of(
                burn_in=burn_in, watermark=self.watermark.text(), captions=str(self.captions.currentData())
            )
        except StoryboardError as error:
            self.messages.say(str(error), "error")
            return
        folder = self.folder.text().strip()
        if not folder or not Path(folder).expanduser().is_absolute():
            self.messages.say(self.tr("Choose the folder the films go to."), "error")
            self.folder.setFocus()
            return
        for key, value in (
            ("presets", ",".join(self.chosen())),
            ("folder", folder),
            ("captions", self.captions.currentData()),
        ):
            self._remembered.setValue(f"export/{key}", value)
        self.ordered.emit(self.chosen(), Path(folder).expanduser(), writing, self.gaps.isChecked())
        self.accept()

    def _count(self) -> None:
        count = len(self.chosen())
        self.make.setEnabled(count > 0)
        self.make.setText(self.tr("Make %n film(s)", "", count) if count else self.tr("Tick a place"))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for films"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        sides = QHBoxLayout()
        sides.setContentsMargins(20, 16, 20, 8)
        sides.setSpacing(24)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(section(self.tr("Where it is going")))
        left.addWidget(self.places, 1)
        sides.addLayout(left, 1)
        sides.addLayout(self._options(), 1)
        column.addLayout(sides, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        close = QPushButton(self.tr("Cancel"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.make)
        column.addLayout(foot)

    def _options(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(section(self.tr("How")))
        form = Form(LABEL_PX)
        form.setVerticalSpacing(8)
        choose = QPushButton(self.tr("Choose\u2026"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.watermark.setAccessibleName(self.tr("Watermark"))
        form.row(self.tr("Folder"), holder)
        form.row(self.tr("Captions"), self.captions)
        form.row(self.tr("Burn in"), self.number)
        form.row("", self.timecode)
        form.row(self.tr("Watermark"), self.watermark)
        form.row(self.tr("Gaps"), self.gaps)
        right.addLayout(form)
        right.addSpacing(12)
        right.addWidget(
            quiet(
                self.tr(
                    "Each film is reframed to its place, brought to the loudness asked there, and checked against its "
                    "rules once it is made. You can go on editing: what is made is the board as it is now."
                )
            )
        )
        right.addStretch(1)
        return right


def _asks(preset: Mapping[str, Any]) -> str:
    """What a place asks for, on one line."""
    asked = (preset[key] for key in ("size", "longest", "loudness"))
    size, longest, loudness = ("" if text in ANY else str(text) for text in asked)
    longest = f"\N{LESS-THAN OR EQUAL TO} {longest}" if longest else ""
    parts = (
        CONTAINERS.get(preset["container"], preset["container"].upper()),
        size.replace("x", "\N{MULTIPLICATION SIGN}"),
        longest,
        loudness.replace("-", "\N{MINUS SIGN}"),
    )
    return " \N{MIDDLE DOT} ".join(part for part in parts if part)


def _turn(item: QListWidgetItem) -> None:
    """Enter ticks as Space does."""
    if item.flags() & Qt.ItemFlag.ItemIsEnabled:
        is_on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked)
