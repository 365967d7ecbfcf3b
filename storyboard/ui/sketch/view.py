"""The sketch view: tools on top, the sheet below, and what the panel is for."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from storyboard.model.picture import ReferenceRole
from storyboard.ui.chip_row import Flow
from storyboard.ui.icons import icon
from storyboard.ui.pieces import Choice
from storyboard.ui.sentences import spoken
from storyboard.ui.sketch.canvas import THICKEST, THINNEST, USUAL, Canvas
from storyboard.ui.sketch.strokes import INK, Tool
from storyboard.ui.theme import Palette

COLOURS = (INK, "#2f6fb0", "#c8452f", "#8a8f98")
SLIDER = 100
TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
"""How the pages of a keyboard turn over the shots."""


class SketchView(QWidget):
    """Asks for things; `panel_asked` carries start or end, `role_asked` what the panel is used as (empty: nothing).

    `shot_asked` carries how many shots to go on, -1 for the one before.
    """

    panel_asked = Signal(str)
    role_asked = Signal(str)
    onion_asked = Signal(bool)
    voice_asked = Signal(bool)
    done_asked = Signal()
    shot_asked = Signal(int)

    def __init__(self, palette: Palette, aspect: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._icons: dict[QToolButton, str] = {}
        self._keys: dict[QWidget, tuple[str, ...]] = {}
        self._actions: Mapping[str, QAction] = {}
        self.canvas = Canvas(palette, aspect)
        self._title = QLabel()
        self._title.setObjectName("title")
        self._words = QLabel()
        self._words.setObjectName("quiet")
        self._words.setWordWrap(True)
        self._tools = self._tool_buttons()
        self._swatches = self._swatch_buttons()
        self.thickness = self._width_slider()
        self._undo = self._button("undo", self.tr("Take the stroke back"), "", "undo")
        self._redo = self._button("redo", self.tr("Make the stroke again"), "", "redo")
        self._undo.clicked.connect(self.canvas.undo)
        self._redo.clicked.connect(self.canvas.redo)
        self._steps = self._shot_buttons()
        self.onion = self._button(
            "onion", self.tr("Onion skin"), self.tr("Let the neighbour shine through"), "sketch onion"
        )
        self.onion.setCheckable(True)
        self.onion.toggled.connect(self.onion_asked)
        self._panels = self._panel_buttons()
        self.use = self._use_choice()
        self.voice = self._button(
            "microphone",
            self.tr("Scratch voice"),
            self.tr("Speak onto this shot, or stop speaking"),
            "scratch voice",
        )
        self.voice.setCheckable(True)
        self.voice.clicked.connect(self.voice_asked)
        self._done = QPushButton(self.tr("Done"))
        self._tip(self._done, self.tr("Keep the sketch and go back to the cards"), "sketch done")
        self._done.setAccessibleName(self.tr("Done"))
        self._done.clicked.connect(self.done_asked)
        self.canvas.changed.connect(self.show_steps)
        self._lay_out()
        self.show_steps()

    def show_keys(self, actions: Mapping[str, QAction]) -> None:
        """Say in every tip which keys do the same, and go on saying so when they change."""
        self._actions = actions
        for name in {name for _words, *names in self._keys.values() for name in names}:
            actions[name].changed.connect(self._tell_keys)
        self._tell_keys()

    def show_steps(self) -> None:
        """Switch the two arrows on where there is a stroke to take back, or to make again."""
        self._undo.setEnabled(self.canvas.has_strokes)
        self._redo.setEnabled(self.canvas.has_taken_back)

    def show_shot(self, title: str, role: str) -> None:
        """Say which shot it is, and what its panel is used as."""
        self._title.setText(title)
        self.use.show_value(role)

    def show_panel(self, which: str) -> None:
        """Press the button of a panel."""
        self._panels[which].setChecked(True)

    def show_tool(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self._tools[tool].setChecked(True)
        self.canvas.tool = tool
        self.canvas.update()

    def show_width(self) -> None:
        """Let the slider say how thick the stroke is."""
        part = (self.canvas.width_part / THINNEST) ** (1 / 2)
        most = (THICKEST / THINNEST) ** (1 / 2)
        self.thickness.blockSignals(True)
        self.thickness.setValue(round((part - 1) / (most - 1) * SLIDER))
        self.thickness.blockSignals(False)

    def show_voice(self, *, is_on: bool, words: str) -> None:
        """Say whether the microphone is on, and what came of it."""
        self.voice.setChecked(is_on)
        self.say(words)

    def say(self, words: str) -> None:
        """One sentence beside the tools."""
        words = spoken(words)
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._words.setVisible(bool(words))

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self.canvas.dress(palette)
        for button, name in self._icons.items():
            button.setIcon(icon(name, palette))

    def _tool_buttons(self) -> dict[Tool, QToolButton]:
        made: dict[Tool, QToolButton] = {}
        group = QButtonGroup(self)
        for tool, name, tip in (
            (Tool.PEN, self.tr("Pen"), self.tr("Draw; a tablet's pressure makes it thick or thin")),
            (Tool.ERASER, self.tr("Eraser"), self.tr("Rub out; the blunt end of a tablet's pen does so, too")),
            (Tool.ARROW, self.tr("Arrow"), self.tr("Mark a move with an arrow")),
        ):
            button = made[tool] = self._button(str(tool), name, tip, f"sketch {tool}")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, chosen=tool: self.show_tool(chosen))
            group.addButton(button)
        made[Tool.PEN].setChecked(True)
        return made

    def _swatch_buttons(self) -> list[QToolButton]:
        made: list[QToolButton] = []
        group = QButtonGroup(self)
        names = (self.tr("Black"), self.tr("Blue"), self.tr("Red"), self.tr("Grey"))
        for colour, name in zip(COLOURS, names, strict=True):
            button = QToolButton()
            button.setIcon(_swatch(colour))
            button.setIconSize(QSize(16, 16))
            button.setCheckable(True)
            button.setToolTip(name)
            button.setAccessibleName(self.tr("{colour} ink").format(colour=name))
            button.clicked.connect(lambda _on, ink=colour: setattr(self.canvas, "colour", ink))
            group.addButton(button)
            made.append(button)
        made[0].setChecked(True)
        return made

    def _width_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, SLIDER)
        slider.setFixedWidth(96)
        slider.setAccessibleName(self.tr("Thickness"))
        self._tip(slider, self.tr("Thickness"), "sketch thinner", "sketch thicker")
        slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        most = (THICKEST / THINNEST) ** (1 / 2)
        slider.setValue(round(((USUAL / THINNEST) ** (1 / 2) - 1) / (most - 1) * SLIDER))
        slider.valueChanged.connect(
            lambda at: setattr(self.canvas, "width_part", THINNEST * (1 + at / SLIDER * (most - 1)) ** 2)
        )
        return slider

    def _panel_buttons(self) -> dict[str, QToolButton]:
        made: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for which, name in (("start", self.tr("Start")), ("end", self.tr("End"))):
            button = made[which] = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setAccessibleName(self.tr("{panel} panel").format(panel=name))
            self._tip(button, self.tr("Draw the {panel} of the shot").format(panel=name.lower()), "sketch panel")
            button.clicked.connect(lambda _on, panel=which: self.panel_asked.emit(panel))
            group.addButton(button)
        made["start"].setChecked(True)
        return made

    def _use_choice(self) -> Choice:
        values = (
            ("", self.tr("On the card only")),
            (str(ReferenceRole.COMPOSITION), self.tr("As a reference")),
            (str(ReferenceRole.FIRST_FRAME), self.tr("As first frame")),
            (str(ReferenceRole.LAST_FRAME), self.tr("As last frame")),
        )
        choice = Choice(values, self.tr("What the panel is used as"))
        choice.setMinimumContentsLength(14)
        choice.chosen.connect(self.role_asked)
        return choice

    def _shot_buttons(self) -> tuple[QToolButton, QToolButton]:
        ahead, back = ("left", "right") if self.isRightToLeft() else ("right", "left")
        before = self._button(f"chevron-{back}", self.tr("Shot before"), "")
        after = self._button(f"chevron-{ahead}", self.tr("Shot after"), "")
        for button, by, key in ((before, -1, Qt.Key.Key_PageUp), (after, 1, Qt.Key.Key_PageDown)):
            words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{button.accessibleName()} ({words})")
            button.clicked.connect(lambda _on, by=by: self.shot_asked.emit(by))
        return before, after

    def event(self, event: QEvent) -> bool:
        """While there are strokes, undo is theirs wherever in this view the focus is, as it is in a field of text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in TURNS:
            self.shot_asked.emit(TURNS[Qt.Key(event.key())])
        elif not self._takes(event):
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.canvas.undo()
        else:
            self.canvas.redo()

    def _takes(self, event: QKeyEvent) -> bool:
        is_undo = event.matches(QKeySequence.StandardKey.Undo) and self.canvas.has_strokes
        return is_undo or (event.matches(QKeySequence.StandardKey.Redo) and self.canvas.has_taken_back)

    def _tell_keys(self) -> None:
        for widget, (words, *names) in self._keys.items():
            keys = [self._actions[name].shortcut() for name in names]
            known = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys if not key.isEmpty())
            if names:
                widget.setToolTip(f"{words} ({known})" if known else words)

    def _tip(self, widget: QWidget, words: str, *names: str) -> None:
        widget.setToolTip(words)
        self._keys[widget] = (words, *names)

    def _button(self, name: str, words: str, tip: str, *names: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._palette))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(words)
        self._tip(button, tip or words, *names)
        self._icons[button] = name
        return button

    def _lay_out(self) -> None:
        # A flow: on a small display the tools stand in two lines instead of making the window wider.
        tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        flow = Flow(tools, spacing=6)
        for group in (
            self._panels.values(),
            (*self._tools.values(), self.thickness),
            self._swatches,
            (self._undo, self._redo),
            (self.onion, self.voice, self.use),
        ):
            flow.addWidget(_together(group))
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.setSpacing(12)
        # As high as a button, so that the title and the first line of tools share their middle.
        self._title.setMinimumHeight(self._done.sizeHint().height())
        head = _together((self._steps[0], self._title, self._steps[1]))
        bar.addWidget(head, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(tools, 1)
        bar.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        self._words.setContentsMargins(14, 0, 14, 6)
        column.addWidget(self._words)
        column.addWidget(self.canvas, 1)


def _together(widgets: Iterable[QWidget]) -> QWidget:
    """Widgets that belong together and stay in one line."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for widget in widgets:
        row.addWidget(widget)
    return group


def _swatch(colour: str) -> QIcon:
    pixmap = QPixmap(32, 32)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(colour))
    painter.setPen(QColor("#9aa2ae"))
    painter.drawEllipse(4, 4, 24, 24)
    painter.end()
    return QIcon(pixmap)
