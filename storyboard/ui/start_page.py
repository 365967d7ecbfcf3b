"""The start page: go on with a project, begin one from a template, or open one from disk."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from storyboard.studio.recents import Recent
from storyboard.studio.templates import Template
from storyboard.ui.headings import beat_colour
from storyboard.ui.message_bar import MessageBar
from storyboard.ui.pieces import scrolled, section
from storyboard.ui.theme import Palette, Size, font

TILE = QSize(208, 117)
GAP_PX = 16
SIDE_PX = 248


class Tile(QToolButton):
    """A picture with a name under it; Enter and Space press it."""

    def __init__(self, title: str, about: str, picture: QPixmap, do: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("tile")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIcon(QIcon(picture))
        self.setIconSize(TILE)
        self.setText(f"{title}\n{about}" if about else title)
        self.setToolTip(f"{title}\n{about}")
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setFixedWidth(TILE.width() + 18)
        self.clicked.connect(lambda _checked=False: do())


class Flow(QWidget):
    """Tiles in as many columns as there is room for."""

    def __init__(self, tiles: Sequence[QWidget]) -> None:
        super().__init__()
        self._tiles = tiles
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PX)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._lay_out(4)

    def resizeEvent(self, event: object) -> None:
        del event
        self._lay_out(max(1, (self.width() + GAP_PX) // (TILE.width() + 18 + GAP_PX)))

    def _lay_out(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)


class StartPage(QWidget):
    """`opened` carries a project's folder, `template_chosen` and `sample_chosen` a name, `browse_asked` nothing."""

    opened = Signal(Path)
    template_chosen = Signal(str)
    sample_chosen = Signal(str)
    browse_asked = Signal()
    settings_asked = Signal()
    closed = Signal()

    def __init__(
        self,
        recents: tuple[Recent, ...],
        templates: tuple[Template, ...],
        samples: tuple[str, ...],
        palette: Palette,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Storyboard")
        self._palette = palette
        self.messages = MessageBar(palette)
        self.templates = [self._template(template) for template in templates]
        self.recents = [self._recent(recent) for recent in recents]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(32, 28, 32, 32)
        column.setSpacing(12)
        if self.recents:
            column.addWidget(_over_tiles(self.tr("Go on with")))
            column.addWidget(Flow(self.recents))
            column.addSpacing(16)
        column.addWidget(_over_tiles(self.tr("Begin with")))
        column.addWidget(Flow(self.templates))
        column.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.messages)
        middle.addWidget(scrolled(inner), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side(samples))
        row.addLayout(middle, 1)
        self.resize(1180, 760)
        (self.recents or self.templates)[0].setFocus()

    def closeEvent(self, event: object) -> None:
        del event
        self.closed.emit()

    def tell_of_bad_end(self, folder: Path) -> None:
        """Say that the program ended badly with this project open, and offer to go on; nothing waits for an answer."""
        name = folder.name.removesuffix(".storyboard")
        words = self.tr(
            "Storyboard ended unexpectedly while {name} was open. It was saved as you worked; the last two seconds "
            "may be missing."
        ).format(name=name)
        self.messages.say(words, "warning", step=self.tr("Go on with it"), then=lambda: self.opened.emit(folder))

    def _side(self, samples: tuple[str, ...]) -> QWidget:
        side = QWidget()
        side.setObjectName("side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(SIDE_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 28, 24, 24)
        column.setSpacing(8)
        name = QLabel("Storyboard")
        name.setFont(font(Size.TITLE, bold=True))
        column.addWidget(name)
        about = QLabel(self.tr("Trailers that hold together"))
        about.setObjectName("quiet")
        column.addWidget(about)
        column.addSpacing(16)
        empty = QPushButton(self.tr("New project"))
        empty.setObjectName("primary")
        empty.clicked.connect(lambda: self.template_chosen.emit("blank"))
        column.addWidget(empty)
        for text, signal in (
            (self.tr("Open\u2026"), self.browse_asked),
            (self.tr("Settings\u2026"), self.settings_asked),
        ):
            button = QPushButton(text)
            button.clicked.connect(signal)
            column.addWidget(button)
        column.addSpacing(16)
        column.addWidget(section(self.tr("Samples")))
        for sample in samples:
            button = QPushButton(sample.title())
            button.setObjectName("link")
            button.setToolTip(self.tr("Open the sample {name}").format(name=sample.title()))
            button.clicked.connect(lambda _checked=False, sample=sample: self.sample_chosen.emit(sample))
            column.addWidget(button)
        column.addStretch(1)
        return side

    def _recent(self, recent: Recent) -> Tile:
        about = str(recent.folder.parent).replace(str(Path.home()), "~") if recent.is_there else self.tr("not found")
        metrics = self.fontMetrics()
        short = metrics.elidedText(about, Qt.TextElideMode.ElideMiddle, TILE.width())
        picture = QPixmap(str(recent.picture)) if recent.picture.is_file() else QPixmap()
        drawn = _lettered(recent.name, self._palette) if picture.isNull() else _framed(picture, self._palette)
        tile = Tile(recent.name, short, drawn, lambda: self.opened.emit(recent.folder))
        tile.setEnabled(recent.is_there)
        return tile

    def _template(self, template: Template) -> Tile:
        title = QCoreApplication.translate("Templates", template.title)
        about = QCoreApplication.translate("Templates", template.about)
        picture = _beats(template, self._palette)
        tile = Tile(title, "", picture, lambda: self.template_chosen.emit(template.name))
        tile.setToolTip(f"{title}\n{about}")
        tile.setAccessibleDescription(about)
        return tile


def _framed(picture: QPixmap, palette: Palette) -> QPixmap:
    """The picture fitted into a tile with round corners."""
    made, painter = _card(palette)
    fitted = picture.scaled(
        TILE * 2, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawPixmap(
        QRectF(0, 0, TILE.width(), TILE.height()),
        fitted,
        QRectF(
            (fitted.width() - TILE.width() * 2) / 2,
            (fitted.height() - TILE.height() * 2) / 2,
            TILE.width() * 2,
            TILE.height() * 2,
        ),
    )
    painter.end()
    return made


def _lettered(name: str, palette: Palette) -> QPixmap:
    """A project that has no picture yet: a frame with the first letter of its name."""
    made, painter = _card(palette)
    frame = QRectF(0, 0, 92, 52)
    frame.moveCenter(QRectF(0, 0, TILE.width(), TILE.height()).center())
    painter.setPen(palette.colour("quiet"))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setFont(font(Size.TITLE, bold=True))
    painter.setPen(palette.colour("secondary"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, name[:1].upper())
    painter.end()
    return made


def _over_tiles(text: str) -> QLabel:
    """A section's label, in line with the pictures of the tiles below it."""
    label = section(text)
    label.setContentsMargins(8, 0, 0, 0)
    return label


def _beats(template: Template, palette: Palette) -> QPixmap:
    """A template as a picture: its shape, and its beats as a strip to scale."""
    made, painter = _card(palette)
    width, height = (int(part) for part in template.size.split("x"))
    frame_height = 52.0
    frame_width = min(frame_height * width / height, TILE.width() - 40)
    frame = QRectF((TILE.width() - frame_width) / 2, 20, frame_width, frame_height)
    painter.setPen(palette.colour("quiet"))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setFont(font(Size.LABEL, bold=True))
    painter.setPen(palette.colour("text"))
    told = f"{template.seconds:g} s" if template.seconds else "+"
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, told)
    x, room = 16.0, TILE.width() - 32.0
    painter.setPen(Qt.PenStyle.NoPen)
    for beat, seconds in template.beats:
        part = room * seconds / template.seconds
        painter.setBrush(beat_colour(beat))
        painter.drawRoundedRect(QRectF(x, TILE.height() - 25, max(part - 2, 1), 8), 2, 2)
        x += part
    painter.end()
    return made


def _card(palette: Palette) -> tuple[QPixmap, QPainter]:
    made = QPixmap(TILE * 2)
    made.setDevicePixelRatio(2)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, TILE.width(), TILE.height()), 6, 6)
    painter.setClipPath(path)
    painter.fillPath(path, palette.colour("card"))
    return made, painter
