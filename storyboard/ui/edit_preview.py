"""What an editor's cut would change, clip by clip, before it is taken onto the board."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from storyboard.model.sequences import Item
from storyboard.model.timing import overlap_frames
from storyboard.studio.conforming import ClipChange, CutBack, Kind
from storyboard.ui.pieces import quiet
from storyboard.ui.words import clock, figure

SIZE_PX = (760, 460)


class EditPreview(QDialog):
    """A list of everything that would change. `take` is called when the person wants it so; closing changes nothing."""

    def __init__(self, back: CutBack, name: str, take: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._rate = back.rate
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(self.tr("Bring an edit back"))
        head = QLabel(self.tr("What {name} changes").format(name=name))
        head.setObjectName("title")
        head.setWordWrap(True)
        was, now = (clock(float(frames / back.rate.fraction)) for frames in back.frames)
        self.about = quiet(
            self.tr(
                "The film is {was} long and would be {now}. Takes stay as they are; undo takes it all back."
            ).format(was=was, now=now)
        )
        self.about.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Changes"))
        self.list.setHeaderLabels(
            [self.tr("What"), self.tr("Clip"), self.tr("As it is"), self.tr("As the editor has it")]
        )
        for change in back.changes:
            row = QTreeWidgetItem(self._row(change))
            row.setToolTip(1, change.name)
            self.list.addTopLevelItem(row)
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # A long name gives way, so that what changes is always in sight.
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.buttons = QDialogButtonBox()
        yes = self.buttons.addButton(self.tr("Bring it onto the board"), QDialogButtonBox.ButtonRole.AcceptRole)
        yes.setDefault(True)
        yes.setObjectName("primary")
        self.buttons.addButton(self.tr("Leave the board as it is"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(take)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for part in (head, self.about):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.buttons)
        self.resize(*SIZE_PX)

    def _row(self, change: ClipChange) -> list[str]:
        return [self._said(change.kind), change.name, *self._sides(change)]

    def _said(self, kind: Kind) -> str:
        return {
            Kind.MOVED: self.tr("Moved"),
            Kind.RETIMED: self.tr("Retimed"),
            Kind.REPLACED: self.tr("Another take"),
            Kind.ADDED: self.tr("Plays once more"),
            Kind.REMOVED: self.tr("Taken out"),
            Kind.UNKNOWN: self.tr("Not of this film"),
        }[kind]

    def _sides(self, change: ClipChange) -> tuple[str, str]:
        match change.kind:
            case Kind.MOVED:
                first, second = (self.tr("place {place}").format(place=place) for place in change.places)
                return first, second
            case Kind.REPLACED:
                first, second = (self.tr("take {number}").format(number=n) if n else "" for n in change.takes)
                return first, second
            case Kind.UNKNOWN:
                return "", self.tr("a gap of {length}").format(length=self._length(change.now))
            case _:
                return self._stretch(change.was), self._stretch(change.now)

    def _length(self, item: Item | None) -> str:
        seconds = float(item.frames / self._rate.fraction) if item else 0.0
        return self.tr("{seconds} s").format(seconds=figure(seconds, 2))

    def _stretch(self, item: Item | None) -> str:
        """How long it plays, from which frame of its take, and how: `2.00 s from frame 12, 150 %, dissolve`."""
        if item is None:
            return ""
        parts = [self.tr("{length} from frame {frame}").format(length=self._length(item), frame=item.in_frame)]
        if item.speed.fraction != 1:
            percent = QLocale().toString(round(float(item.speed.fraction * 100)))
            parts.append(self.tr("{percent}\N{NO-BREAK SPACE}%").format(percent=percent))
        if item.is_reversed:
            parts.append(self.tr("backwards"))
        if item.is_frozen:
            parts.append(self.tr("held"))
        if overlap_frames(item.transition_in):
            parts.append(self.tr("%n frame(s) of transition", "", overlap_frames(item.transition_in)))
        return ", ".join(parts)
