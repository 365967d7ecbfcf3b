"""Reference pictures with their roles: the list that shots, entries of the bible and the look share."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.ui.inspecting.fields import Pick
from storyboard.ui.pieces import Short, emptied
from storyboard.ui.thumbnails import Thumbnails
from storyboard.ui.vocabulary import role_said

THUMB = QSize(64, 40)
PICTURES = "*.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.bmp *.avif"


class Thumb(QLabel):
    """The small picture of an asset, filled in when it is read."""

    def __init__(self, asset: Asset | None, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._sha256 = asset.sha256 if asset else ""
        self._thumbnails = thumbnails
        self.setFixedSize(THUMB)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(asset.name if asset else "")
        thumbnails.came.connect(self._came)
        self._came(self._sha256)

    def _came(self, sha256: str) -> None:
        if sha256 == self._sha256:
            picture = self._thumbnails.pixmap(sha256, THUMB.width(), THUMB.height())
            if picture is not None:
                self.setPixmap(picture)


class ReferenceRows(QWidget):
    """A row for each reference. `removed` carries it, `turned` it and its new role, `chosen` a picture file to add."""

    removed = Signal(object)
    turned = Signal(object, str)
    chosen = Signal(object)

    def __init__(self, thumbnails: Thumbnails, roles: Iterable[ReferenceRole]) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._roles = tuple(roles)
        self._shown: tuple[tuple[Reference, Asset | None], ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self.add = QPushButton(self.tr("Add picture\N{HORIZONTAL ELLIPSIS}"))
        self.add.setAccessibleName(self.tr("Add a reference picture"))
        self.add.clicked.connect(self._ask)
        column.addWidget(self.add)

    def show_references(self, board: Board, references: Sequence[Reference]) -> None:
        """Show these; rows are built again only where they differ from those that stand."""
        wanted = tuple((reference, board.asset(reference.asset_id)) for reference in references)
        if wanted == self._shown:
            return
        self._shown = wanted
        emptied(self._rows)
        for reference, asset in wanted:
            self._rows.addWidget(self._row(reference, asset))

    def _row(self, reference: Reference, asset: Asset | None) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(Thumb(asset, self._thumbnails))
        name = asset.name if asset else self.tr("a file that is gone")
        words = QVBoxLayout()
        words.setSpacing(1)
        label = Short(name)
        label.setObjectName("quiet")
        words.addWidget(label)
        if len(self._roles) > 1:
            role = Pick([(r, role_said(r)) for r in self._roles], self.tr("What {name} is for").format(name=name))
            role.show_value(str(reference.role), role_said(str(reference.role)))
            role.chosen.connect(lambda wanted: self.turned.emit(reference, wanted))
            words.addWidget(role)
        line.addLayout(words, 1)
        gone = QToolButton()
        gone.setText("\N{MULTIPLICATION SIGN}")
        gone.setAccessibleName(self.tr("Take {name} away").format(name=name))
        gone.setToolTip(gone.accessibleName())
        gone.clicked.connect(lambda: self.removed.emit(reference))
        line.addWidget(gone)
        return row

    def _ask(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Add a reference picture"), "", self.tr("Pictures ({kinds})").format(kinds=PICTURES)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: [self.chosen.emit(Path(name)) for name in names])
        dialog.open()
