"""Figures, keys and names as people read them, in English and in French."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter
from PySide6.QtWidgets import QApplication

from storyboard.model.words import StateField
from storyboard.ui.action_table import TABLE
from storyboard.ui.board_model import BoardModel
from storyboard.ui.keymap import Keymap, told_keys
from storyboard.ui.languages import speak
from storyboard.ui.signs import chip_edge, paint_link
from storyboard.ui.theme import DARK, LIGHT, Palette, contrast
from storyboard.ui.vocabulary import state_said
from storyboard.ui.words import decibels, figure, money, seconds_text
from tests.fakes.cards import scenes


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    held = QLocale()
    speak(qapp, "fr")
    yield
    speak(qapp, "en")
    QLocale.setDefault(held)


@pytest.fixture
def plain_locale() -> Iterator[None]:
    held = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(held)


def test_french_figures_have_a_comma(french: None) -> None:
    assert (seconds_text(2.5), figure(12.345, 2)) == ("2,5", "12,35")


def test_french_money_stands_before_its_sign(french: None) -> None:
    assert money(2_400_000) == "2,40\N{NO-BREAK SPACE}$"


def test_money_is_read_the_same_where_the_system_has_no_language(plain_locale: None) -> None:
    assert money(1_234_560_000) == "$1,234.56"


@pytest.mark.parametrize(("gain_db", "told"), [(-3, "\N{MINUS SIGN}3.0"), (2.25, "+2.2"), (-0.01, "+0.0")])
def test_gains_have_a_sign_and_a_true_minus(plain_locale: None, gain_db: float, told: str) -> None:
    assert decibels(gain_db) == f"{told}\N{NO-BREAK SPACE}dB"


def test_light_says_that_it_is_light(qapp: QApplication) -> None:
    assert state_said(StateField.LIGHT_FROM, "above") == "light from above"


def test_what_an_author_wrote_stays(french: None) -> None:
    assert state_said(StateField.WARDROBE, "a rust-orange shell") == "a rust-orange shell"


def test_french_states_are_french(french: None) -> None:
    told = (state_said(StateField.TIME_OF_DAY, "night"), state_said(StateField.LIGHT_FROM, "left"))
    assert told == ("nuit", "lumière\N{NO-BREAK SPACE}: gauche")


def test_keys_that_few_keyboards_have_are_not_read_out(qapp: QApplication) -> None:
    (save,) = (entry for entry in TABLE if entry.id == "save")
    assert told_keys([*Keymap().keys(save), QKeySequence("Save")]) == ["Ctrl+S"]


def test_two_commands_never_read_the_same_in_the_palette() -> None:
    names = [
        entry.text.rstrip("\N{HORIZONTAL ELLIPSIS}") for entry in TABLE if entry.menu in {"file", "export", "view"}
    ]
    assert len(names) == len(set(names))


def linked(last_from: str) -> BoardModel:
    """Three cards, the last of which begins with the picture of another."""
    model = BoardModel()
    (scene,) = scenes(["a", "b", "c"])
    last = replace(scene.cards[2], link="continue", goes_on_from=last_from)
    model.show((replace(scene, cards=(*scene.cards[:2], last)),))
    return model


def test_a_card_that_goes_on_from_afar_says_from_which_shot() -> None:
    assert linked("a").far_source(2) == "A"


def test_a_card_that_goes_on_from_the_one_before_needs_no_number() -> None:
    assert linked("b").far_source(2) == ""


@pytest.mark.parametrize("source", ["", "2A"])
def test_the_number_is_painted_below_the_arrow(dressed: Palette, source: str) -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor("#17191d"))
    painter = QPainter(image)
    colours = [dressed.colour(role) for role in ("secondary", "good", "info")]
    paint_link(painter, image.rect().toRectF().adjusted(20, 0, -20, 0), "continue", *colours, source=source)
    painter.end()
    below = {image.pixel(x, y) for x in range(60) for y in range(38, 56)}
    assert (len(below) > 1) == bool(source)


@pytest.mark.parametrize("palette", [DARK, LIGHT])
@pytest.mark.parametrize("colour", ["#ffe09a", "#1f3b57", "#ffffff", "#22262c"])
def test_the_edge_of_a_chip_is_seen_in_both_themes(qapp: QApplication, palette: Palette, colour: str) -> None:
    assert contrast(chip_edge(colour, palette.card).name(), palette.card) > 1.6
