"""The palettes can be read, and really reach the application."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from storyboard.ui import theme
from storyboard.ui.icons import icon


@pytest.mark.parametrize("palette", [theme.DARK, theme.LIGHT], ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", theme.GROUNDS)
@pytest.mark.parametrize("text", theme.TEXTS)
def test_text_reads_on_every_ground(palette: theme.Palette, ground: str, text: str) -> None:
    assert theme.contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [theme.DARK, theme.LIGHT], ids=lambda palette: palette.name)
def test_the_primary_button_and_the_warnings_read(palette: theme.Palette) -> None:
    assert theme.contrast(palette.on_accent, palette.accent) >= 4.5
    assert theme.contrast(palette.text, palette.warn_ground) >= 4.5
    assert theme.contrast(palette.accent_text, palette.warn_ground) >= 4.5


def test_dressing_the_application_changes_its_palette_and_its_typeface(qapp: QApplication) -> None:
    for palette in (theme.LIGHT, theme.DARK):
        theme.dress(qapp, palette, theme.load_fonts())
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == palette.panel
    assert qapp.font().family().startswith("Inter")


@pytest.mark.parametrize(
    ("palette", "is_on"), [(theme.DARK, True), (theme.DARK, False), (theme.LIGHT, True), (theme.LIGHT, False)]
)
def test_what_an_empty_field_suggests_reads(
    palette: theme.Palette, is_on: bool, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.dress(qapp, palette, "Inter")
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setEnabled(is_on)
    line.ensurePolished()
    suggested = line.palette().placeholderText().color()
    assert suggested.alpha() == 255
    assert theme.contrast(suggested.name(), palette.field if is_on else palette.panel) >= 4.5
    theme.dress(qapp, theme.DARK, "Inter")


def test_the_system_theme_follows_the_desktop() -> None:
    assert theme.palette_for("system", system_is_dark=False) is theme.LIGHT
    assert theme.palette_for("system", system_is_dark=True) is theme.DARK
    assert theme.palette_for("light") is theme.LIGHT


def test_an_icon_takes_the_colour_of_its_role(qapp: QApplication) -> None:
    pixel = icon("pause", theme.DARK, "accent").pixmap(16, 16).toImage().pixelColor(5, 8)
    assert pixel.name() == theme.DARK.accent
