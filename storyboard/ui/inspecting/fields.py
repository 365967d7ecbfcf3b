"""Fields that can also say that the selected shots differ."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QDoubleSpinBox, QSizePolicy, QSpinBox, QWidget

from storyboard.ui.pieces import Choice

DIFFERENT = "\N{EM DASH}"


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


def numeric(spin: QSpinBox | QDoubleSpinBox, name: str, suffix: str) -> None:
    """Dress a number field: no change while typing, its name for a screen reader."""
    spin.setSuffix(suffix)
    spin.setAccessibleName(name)
    spin.setKeyboardTracking(False)
    # The style sheet's padding does not reach the text of a spin box.
    spin.lineEdit().setTextMargins(6, 0, 6, 0)


def show_number(spin: QSpinBox | QDoubleSpinBox, value: float | None) -> None:
    """Show a number without it counting as typed; None shows a dash, which is the least value."""
    with QSignalBlocker(spin):
        spin.setSpecialValueText(DIFFERENT if value is None else "")
        if isinstance(spin, QSpinBox):
            spin.setValue(spin.minimum() if value is None else round(value))
        else:
            spin.setValue(spin.minimum() if value is None else value)
