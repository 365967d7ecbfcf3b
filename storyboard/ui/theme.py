"""One palette of roles, dark and light, and how Qt is dressed in it.

Neutral greys stand around pictures; amber is for the selection and the one primary action; green, blue, amber and
red are for states, which also have a sign and a word each. Every text role keeps 4.5:1 on every ground it is used on.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from storyboard.later import later
from storyboard.store.paths import resource
from storyboard.ui.style_sheet import STYLE

if TYPE_CHECKING:
    from storyboard.ui.sides import Sides, sided
else:
    Sides = later("storyboard.ui.sides", "Sides")
    sided = later("storyboard.ui.sides", "sided")

GRID_PX = 8
RADIUS_PX = 7


class Size(StrEnum):
    """The four sizes of type."""

    SMALL = "small"
    LABEL = "label"
    BODY = "body"
    TITLE = "title"


TYPE_PX = {Size.SMALL: 11, Size.LABEL: 12, Size.BODY: 13, Size.TITLE: 20}
"""Pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by role, as #rrggbb. Grounds first, then text, then the accent and the states."""

    name: str
    ground: str
    canvas: str
    panel: str
    card: str
    field: str
    line: str
    hover: str
    text: str
    secondary: str
    quiet: str
    accent: str
    on_accent: str
    accent_text: str
    good: str
    info: str
    warn: str
    bad: str
    warn_ground: str

    def colour(self, role: str) -> QColor:
        """The role as a QColor."""
        return QColor(getattr(self, role))


DARK = Palette(
    name="dark",
    ground="#14161a",
    canvas="#17191d",
    panel="#1b1e22",
    card="#22262c",
    field="#262b31",
    line="#343941",
    hover="#2b3037",
    text="#e6e8eb",
    secondary="#a4acb8",
    quiet="#929aa8",
    accent="#d98a2b",
    on_accent="#14161a",
    accent_text="#e8a24a",
    good="#63bf77",
    info="#62aee6",
    warn="#e6a93c",
    bad="#f0807c",
    warn_ground="#2a2518",
)
LIGHT = Palette(
    name="light",
    ground="#e3e5e8",
    canvas="#eceef0",
    panel="#f5f6f7",
    card="#ffffff",
    field="#ffffff",
    line="#c9cdd3",
    hover="#e1e4e8",
    text="#1b1e22",
    secondary="#4a515c",
    quiet="#565d69",
    accent="#d98a2b",
    on_accent="#14161a",
    accent_text="#874c05",
    good="#1d6632",
    info="#16588c",
    warn="#7d4d00",
    bad="#a5282a",
    warn_ground="#fbf1dc",
)
PALETTES = {"dark": DARK, "light": LIGHT}
GROUNDS = ("ground", "canvas", "panel", "card", "field", "hover")
TEXTS = ("text", "secondary", "quiet", "accent_text", "good", "info", "warn", "bad")


def contrast(one: str, other: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


FUSION, DRAWN_IN = "Fusion", "style"
"""The style that looks alike everywhere, and the property of the application that says it is drawn in it."""
SIDED, WAITED_FOR, FOLLOWED = "sides", "waited for", "followed"
"""The property of the application that says whether anybody minds on which side words begin, and its values."""


def palette_for(name: str, system_is_dark: bool = True) -> Palette:
    """The palette called `name`; `system`, or anything unknown, follows the desktop."""
    return PALETTES.get(name) or (DARK if system_is_dark else LIGHT)


def load_fonts() -> str:
    """Load the window's own typeface and give its family; the system's own family where it cannot be read."""
    families: list[str] = []
    for path in _font_files("Inter-*"):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))
    return (families or [QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()])[0]


def load_other_fonts() -> None:
    """Load the typefaces of titles and of other scripts: words in them are drawn with these from then on."""
    for path in sorted(set(_font_files("*")) - set(_font_files("Inter-*"))):
        QFontDatabase.addApplicationFont(str(path))


def _font_files(name: str) -> list[Path]:
    folder = resource("fonts")
    return sorted(folder.glob(f"{name}.[to]tf")) if folder.is_dir() else []


def font(size: Size = Size.BODY, *, bold: bool = False, tabular: bool = False) -> QFont:
    """The application's typeface at one of its four sizes; `tabular` gives every figure the same width."""
    made = QFont(QApplication.font())
    made.setPixelSize(TYPE_PX[size])
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def fusion_application(arguments: list[str]) -> QApplication:
    """A new application that draws in Fusion from the start: asked for by name, it costs no object of a style."""
    app = QApplication([*arguments, "-style", FUSION])
    app.setProperty(DRAWN_IN, FUSION)
    return app


def dress(app: QApplication, palette: Palette, family: str) -> None:
    """Put the whole application into the palette: Fusion, an explicit QPalette, the small style sheet."""
    if app.property(DRAWN_IN) != FUSION:
        app.setStyle(QStyleFactory.create(FUSION))
        app.setProperty(DRAWN_IN, FUSION)
    _mind_sides(app)
    base = QFont(family)
    base.setPixelSize(TYPE_PX[Size.BODY])
    app.setFont(base)
    app.setPalette(qt_palette(palette))
    roles = {field.name: getattr(palette, field.name) for field in fields(palette)}
    sheet = Template(STYLE).substitute(roles, radius=RADIUS_PX, icons=resource("icons").as_posix())
    app.setStyleSheet(sided(sheet, is_mirrored=True) if app.isRightToLeft() else sheet)


def _mind_sides(app: QApplication) -> None:
    """Let words begin where the window begins, from the moment on that it runs from right to left."""
    if app.isRightToLeft() and app.property(SIDED) != FOLLOWED:
        app.setProperty(SIDED, FOLLOWED)
        Sides(app)
    elif app.property(SIDED) is None:
        app.setProperty(SIDED, WAITED_FOR)
        app.layoutDirectionChanged.connect(lambda _way: _mind_sides(app))


def qt_palette(palette: Palette) -> QPalette:
    """The roles as Qt's own, disabled text included."""
    made = QPalette()
    role = QPalette.ColorRole
    for qt_role, name in {
        role.Window: "panel",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "card",
        role.Text: "text",
        role.Button: "card",
        role.ButtonText: "text",
        role.BrightText: "bad",
        role.ToolTipBase: "card",
        role.ToolTipText: "text",
        role.PlaceholderText: "quiet",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Link: "info",
        role.LinkVisited: "info",
        role.Light: "hover",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "ground",
        role.Shadow: "ground",
        role.Accent: "accent",
    }.items():
        made.setColor(qt_role, palette.colour(name))
    for qt_role in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, qt_role, palette.colour("quiet"))
    return made


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
