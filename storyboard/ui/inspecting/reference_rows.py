"""Reference pictures with their roles: the list that shots, entries of the bible and the look share."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.model.board import Board
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.ui.bible.rights_form import RightsForm
from storyboard.ui.forward import brought_forward
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
    """A row for each reference, with the rights to its picture under it where they are asked for.

    `removed` carries it, `turned` it and its new role, `chosen` a picture file to add, `righted` an asset's id and its
    rights.
    """

    removed = Signal(object)
    turned = Signal(object, str)
    chosen = Signal(object)
    righted = Signal(str, object)
    phrase_ended = Signal()

    def __init__(self, thumbnails: Thumbnails, roles: Iterable[ReferenceRole]) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._roles = tuple(roles)
        self._shown: tuple[tuple[Reference, str, str], ...] | None = None
        self._opened: set[str] = set()
        self._forms: dict[str, tuple[QToolButton, RightsForm]] = {}
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
        assets = {reference.asset_id: board.asset(reference.asset_id) for reference in references}
        # Rights that are written while one looks are filled in; rows that are written in are not built again.
        wanted = tuple((r, a.name if (a := assets[r.asset_id]) else "", a.sha256 if a else "") for r in references)
        if wanted != self._shown:
            self._shown = wanted
            self._forms = {}
            emptied(self._rows)
            for reference in references:
                self._rows.addWidget(self._row(reference, assets[reference.asset_id]))
        for asset_id, (button, form) in self._forms.items():
            asset = assets[asset_id]
            if asset is not None:
                form.show_rights(asset.rights)
                button.setToolTip(self._rights_words(asset))

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
        if asset is not None and asset.id not in self._forms:
            line.addWidget(self._rights(asset))
        gone = QToolButton()
        gone.setText("\N{MULTIPLICATION SIGN}")
        gone.setAccessibleName(self.tr("Take {name} away").format(name=name))
        gone.setToolTip(gone.accessibleName())
        gone.clicked.connect(lambda: self.removed.emit(reference))
        line.addWidget(gone)
        if asset is None or asset.id not in self._forms:
            return row
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)
        column.addWidget(self._forms[asset.id][1])
        return whole

    def _rights(self, asset: Asset) -> QToolButton:
        """The button that opens the rights to a picture under its row."""
        form = RightsForm(self.phrase_ended.emit)
        form.changed.connect(lambda rights: self.righted.emit(asset.id, rights))
        form.setVisible(asset.id in self._opened)
        button = QToolButton()
        button.setText("\N{COPYRIGHT SIGN}")
        button.setCheckable(True)
        button.setChecked(asset.id in self._opened)
        button.setAccessibleName(self.tr("Rights to {name}").format(name=asset.name))

        def turn(is_open: bool) -> None:
            self._opened = self._opened | {asset.id} if is_open else self._opened - {asset.id}
            form.setVisible(is_open)

        button.toggled.connect(turn)
        self._forms[asset.id] = (button, form)
        return button

    def _rights_words(self, asset: Asset) -> str:
        rights = asset.rights
        said = (rights.source, rights.holder, rights.licence, rights.expires_on)
        known = " \N{MIDDLE DOT} ".join(word for word in said if word)
        name = self.tr("Rights to {name}").format(name=asset.name)
        return f"{name}\n{known or self.tr('nothing said yet')}"

    def _ask(self) -> None:
        if brought_forward(QFileDialog, self) is not None:
            return
        dialog = QFileDialog(
            self, self.tr("Add a reference picture"), "", self.tr("Pictures ({kinds})").format(kinds=PICTURES)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: [self.chosen.emit(Path(name)) for name in names])
        dialog.open()
