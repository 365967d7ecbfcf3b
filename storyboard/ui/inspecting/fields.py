"""Fields that can also say that the selected shots differ."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QSpinBox, QWidget

from storyboard.model.shots import Shot
from storyboard.ui.inspecting.shown import Shown
from storyboard.ui.pieces import Choice, Prose

DIFFERENT = "\N{EM DASH}"
LEAST = "least"
"""The property of a number field that keeps the least value it takes."""


class Pick(Choice):
    """A closed list of words that shows a dash where the shots differ."""

    def __init__(self, values: Iterable[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(values, name, parent)
        self.setPlaceholderText(DIFFERENT)
        # The panel decides how wide it is; a long word is cut short, not the panel widened.
        self.setMinimumContentsLength(3)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_same(self, value: str | None, text: str = "") -> None:
        """Show the value that all shots have; None: they differ."""
        if value is None:
            with QSignalBlocker(self):
                self.setCurrentIndex(-1)
        else:
            self.show_value(value, text)

    def offer(self, values: Iterable[tuple[str, str]]) -> None:
        """Offer other words; nothing counts as chosen."""
        values = tuple(values)
        if values == tuple((self.itemData(at), self.itemText(at)) for at in range(self.count())):
            return
        with QSignalBlocker(self):
            self.clear()
            for value, text in values:
                self.addItem(text, value)

    def mark_off(self, value: str, why: str) -> None:
        """Grey out one word and say why; with nothing to say it can be chosen again."""
        at = self.findData(value)
        entries = self.model()
        if at >= 0 and isinstance(entries, QStandardItemModel):
            entries.item(at).setEnabled(not why)
            entries.item(at).setToolTip(why)


class WholeDash(QObject):
    """Selects the dash of a number field as soon as one clicks into it, so that typing takes its place."""

    def __init__(self, spin: QSpinBox | QDoubleSpinBox) -> None:
        super().__init__(spin)
        self._spin = spin
        spin.lineEdit().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonRelease) and self._spin.specialValueText():
            QTimer.singleShot(0, self._spin, self._spin.selectAll)
        return False


def numeric(spin: QSpinBox | QDoubleSpinBox, name: str, suffix: str) -> None:
    """Dress a number field: no change while typing, its name for a screen reader."""
    spin.setSuffix(suffix)
    spin.setAccessibleName(name)
    spin.setKeyboardTracking(False)
    spin.setProperty(LEAST, spin.minimum())
    WholeDash(spin)
    # The style sheet's padding does not reach the text of a spin box.
    spin.lineEdit().setTextMargins(8, 0, 8, 0)


def show_number(spin: QSpinBox | QDoubleSpinBox, value: float | None) -> None:
    """Show a number without it counting as typed; None shows a dash, one below the least value."""
    with QSignalBlocker(spin):
        least = spin.property(LEAST)
        step = 1 if isinstance(spin, QSpinBox) else 10 ** -spin.decimals()
        spin.setMinimum(least - step if value is None else least)  # type: ignore[arg-type]
        spin.setSpecialValueText(DIFFERENT if value is None else "")
        if isinstance(spin, QSpinBox):
            spin.setValue(spin.minimum() if value is None else round(value))
        else:
            spin.setValue(spin.minimum() if value is None else value)


def show_prose(prose: Prose, shown: Shown, read: Callable[[Shot], str], hint: str = "") -> None:
    """Show what all the shots say alike; where they differ, that they do and what becomes of words typed there."""
    said = shown.same(read)
    differ = said is None and bool(shown.shots)
    words = QCoreApplication.translate("Fields", "The shots differ; what you write goes into all of them")
    prose.setPlaceholderText(words if differ else hint)
    prose.show_text(said or "")
