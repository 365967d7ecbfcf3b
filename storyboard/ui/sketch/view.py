"""The sketch view: tools on top, the sheet below, and what the panel is for."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
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


class SketchView(QWidget):
    """Asks for things; `panel_asked` carries start or end, `role_asked` what the panel is used as (empty: nothing)."""

    panel_asked = Signal(str)
    role_asked = Signal(str)
    onion_asked = Signal(bool)
    voice_asked = Signal(bool)
    done_asked = Signal()

    def __init__(self, palette: Palette, aspect: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._icons: dict[QToolButton, str] = {}
        self.canvas = Canvas(palette, aspect)
        self._title = QLabel()
        self._title.setObjectName("title")
        self._words = QLabel()
        self._words.setObjectName("quiet")
        self._words.setWordWrap(True)
        self._tools = self._tool_buttons()
        self._swatches = self._swatch_buttons()
        self.thickness = self._width_slider()
        self.onion = self._button("onion", self.tr("Onion skin"), self.tr("Let the neighbour shine through (O)"))
        self.onion.setCheckable(True)
        self.onion.toggled.connect(self.onion_asked)
        self._panels = self._panel_buttons()
        self.use = self._use_choice()
        self.voice = self._button(
            "microphone", self.tr("Scratch voice"), self.tr("Speak onto this shot, or stop speaking (V)")
        )
        self.voice.setCheckable(True)
        self.voice.clicked.connect(self.voice_asked)
        self._done = QToolButton()
        self._done.setText(self.tr("Done"))
        self._done.setToolTip(self.tr("Keep the sketch and go back to the cards (Esc)"))
        self._done.setAccessibleName(self.tr("Done"))
        self._done.clicked.connect(self.done_asked)
        self._lay_out()

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
            (Tool.PEN, self.tr("Pen"), self.tr("Draw (P); a tablet's pressure makes it thick or thin")),
            (Tool.ERASER, self.tr("Eraser"), self.tr("Rub out (E)")),
            (Tool.ARROW, self.tr("Arrow"), self.tr("Mark a move with an arrow (A)")),
        ):
            button = made[tool] = self._button(str(tool), name, tip)
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
        slider.setToolTip(self.tr("Thickness ([ and ])"))
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
            button.setToolTip(self.tr("Draw the {panel} of the shot (X)").format(panel=name.lower()))
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

    def _button(self, name: str, words: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._palette))
        button.setIconSize(QSize(18, 18))
        button.setAccessibleName(words)
        button.setToolTip(tip)
        self._icons[button] = name
        return button

    def _lay_out(self) -> None:
        # A flow: on a small display the tools stand in two lines instead of making the window wider.
        tools = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        tools.setSizePolicy(policy)
        flow = Flow(tools, spacing=6)
        for widget in (
            *self._panels.values(),
            *self._tools.values(),
            self.thickness,
            *self._swatches,
            self.onion,
            self.voice,
            self.use,
        ):
            flow.addWidget(widget)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 8, 14, 8)
        bar.setSpacing(12)
        # As high as a button, so that the title and the first line of tools share their middle.
        self._title.setMinimumHeight(self._done.sizeHint().height())
        bar.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        bar.addWidget(tools, 1)
        bar.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        self._words.setContentsMargins(14, 0, 14, 6)
        column.addWidget(self._words)
        column.addWidget(self.canvas, 1)


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
