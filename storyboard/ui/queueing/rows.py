"""A row of the queue: what it is, how far, since when, what it costs, and the buttons that fit its state."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from storyboard.ui.pieces import quiet

BUTTONS = ("retry", "release", "ran", "did not run", "cancel", "dismiss")


@dataclass(frozen=True, slots=True)
class Told:
    """What a row shows. `fraction` None hides the bar; `offers` are names out of `BUTTONS`."""

    name: str
    words: str
    fraction: float | None = None
    why: str = ""
    offers: frozenset[str] = frozenset()


class Row(QFrame):
    """One job or film. `asked` carries the name of the button that was pressed and what was typed."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self._told: Told | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 5, 0, 5)
        outer.setSpacing(3)
        line = QHBoxLayout()
        self._name = QLabel()
        self._words = quiet()
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._name)
        line.addWidget(self._words, 1)
        outer.addLayout(line)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        outer.addWidget(self._bar)
        self._why = quiet()
        outer.addWidget(self._why)
        self._id = QLineEdit()
        self._id.setPlaceholderText(self.tr("Its id there, if the list shows one"))
        self._id.setAccessibleName(self.tr("The id in the provider's list"))
        outer.addWidget(self._id)
        self._buttons = self._made_buttons(outer)

    def show_state(self, told: Told) -> None:
        """Show where it stands; nothing is touched that is as it was."""
        if told == self._told:
            return
        self._told = told
        self._name.setText(told.name)
        self._words.setText(told.words)
        self._bar.setVisible(told.fraction is not None)
        self._bar.setValue(round((told.fraction or 0) * 1000))
        self._bar.setAccessibleName(self.tr("Progress of {name}").format(name=told.name))
        self._why.setVisible(bool(told.why))
        self._why.setText(told.why)
        self._id.setVisible("ran" in told.offers)
        for name, button in self._buttons.items():
            button.setVisible(name in told.offers)
            button.setAccessibleName(f"{button.text()}: {told.name}")

    def _made_buttons(self, outer: QVBoxLayout) -> Mapping[str, QPushButton]:
        texts = {
            "cancel": self.tr("Cancel"),
            "retry": self.tr("Try again"),
            "release": self.tr("Release"),
            "ran": self.tr("It ran"),
            "did not run": self.tr("It did not run"),
            "dismiss": self.tr("Dismiss"),
        }
        line = QHBoxLayout()
        line.setSpacing(10)
        made: dict[str, QPushButton] = {}
        for name in BUTTONS:
            made[name] = QPushButton(texts[name])
            made[name].setObjectName("link")
            made[name].clicked.connect(lambda _checked=False, name=name: self.asked.emit(name, self._id.text().strip()))
            line.addWidget(made[name])
        line.addStretch(1)
        outer.addLayout(line)
        return made
