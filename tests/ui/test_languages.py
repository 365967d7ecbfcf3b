"""English and French: complete, fresh, with plurals; and room for words that are two fifths longer."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from storyboard.studio.cards import NAMELESS
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session
from storyboard.ui.desk import set_up
from storyboard.ui.languages import STRETCHED, language_of, speak
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette
from storyboard.ui.vocabulary import heading_said
from tests import translations

FILLED = re.compile(r"\{[^}]*\}|%n")


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The application in French."""
    speak(qapp, "fr")
    yield
    speak(qapp, "en")


@pytest.fixture
def stretched(qapp: QApplication) -> Iterator[None]:
    """The application in words that are two fifths longer."""
    speak(qapp, STRETCHED)
    yield
    speak(qapp, "en")


def messages() -> Iterator[tuple[str, ET.Element]]:
    tree = ET.parse(translations.TARGET / "storyboard_fr.ts")
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message


def test_the_translations_are_fresh(tmp_path: Path) -> None:
    for path in translations.TARGET.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    translations.refresh(tmp_path)
    stale = [
        path.name for path in translations.TARGET.iterdir() if (tmp_path / path.name).read_bytes() != path.read_bytes()
    ]
    assert stale == [], "run python -m tests.translations"


def test_every_text_is_said_in_french() -> None:
    unfinished = [(name, m.findtext("source")) for name, m in messages() if m.find("translation[@type]") is not None]
    assert unfinished == []


def test_what_is_filled_in_is_filled_in_in_french_too() -> None:
    for _context, message in messages():
        source, said = message.findtext("source") or "", message.findtext("translation") or ""
        for form in [form.text or "" for form in message.iter("numerusform")] or [said]:
            wanted, found = set(FILLED.findall(source)), set(FILLED.findall(form))
            # A singular may say "one" where the source counts.
            assert found - {"%n"} == wanted - {"%n"}, source


def test_every_translation_belongs_to_a_class_or_to_a_place_of_its_own() -> None:
    assert [word for word in translations.words() if not word[0]] == []


def test_french_counts_as_french_does(french: None) -> None:
    def said(count: int) -> str:
        return QCoreApplication.translate("ShotList", "%n shot(s)", "", count)

    assert [said(count) for count in (0, 1, 2)] == ["0 plan", "1 plan", "2 plans"]


def test_english_counts_as_english_does(qapp: QApplication) -> None:
    speak(qapp, "en")
    said = [QCoreApplication.translate("ShotList", "%n shot(s)", "", count) for count in (0, 1, 2)]
    assert said == ["0 shots", "1 shot", "2 shots"]


def test_an_unknown_language_is_english() -> None:
    assert language_of("tlh") in ("en", "fr")
    assert language_of("fr") == "fr"


@pytest.fixture
def speaking(session: Session, dressed: Palette, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window made in the language that is spoken now."""
    desk = set_up(session, key_chain())
    made = MainWindow(desk, dressed, remembered(tmp_path))
    made.resize(1680, 1000)
    made.show()
    made.furnishing.finish()
    desk.start()
    qtbot.waitUntil(lambda: bool(desk.document.scenes))
    yield made
    made.close()
    made.let_go()
    desk.close()
    made.deleteLater()


def test_the_window_speaks_french(french: None, speaking: MainWindow) -> None:
    assert speaking.actions_by_id["board"].text() == "Tableau"
    assert speaking.docks["inspector"].windowTitle() == "Inspecteur"


def test_a_scene_without_a_heading_is_called_one_in_french(french: None) -> None:
    assert heading_said(NAMELESS) == "SC\u00c8NE"
    assert heading_said("EXT. NIGHT") == "EXT. NIGHT"


def test_longer_words_are_not_clipped(stretched: None, speaking: MainWindow, qtbot: QtBot) -> None:
    for name in ("board", "list", "timing"):
        speaking._show_view(name)
        qtbot.wait(50)
        assert list(clipped(speaking)) == []


def test_longer_words_are_not_clipped_beside_the_views(stretched: None, speaking: MainWindow, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    for name in speaking.docks:
        speaking.show_dock(name)
        found[name] = list(clipped(speaking.docks[name]))
    for name in ("deliver", "generation", "spending", "whole board", "trust"):
        speaking.actions_by_id[name].trigger()
        for dialog in (d for d in speaking.findChildren(QDialog) if d.isVisible()):
            found[name] = list(clipped(dialog))
            dialog.close()
    assert set(found) >= {"inspector", "versions", "deliver", "generation", "spending", "whole board", "trust"}
    assert {name: words for name, words in found.items() if words} == {}


def clipped(window: QWidget) -> Iterator[str]:
    """The labels and buttons in sight that are narrower than their words."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and not widget.wordWrap() and widget.text():
            metrics = QFontMetrics(widget.font())
            needed = max(metrics.horizontalAdvance(line) for line in widget.text().splitlines() or [""])
            room = widget.contentsRect().width()
        elif isinstance(widget, QAbstractButton) and widget.text():
            room, needed = widget.width(), widget.minimumSizeHint().width()
        else:
            continue
        if needed > room + 1:
            yield f"{type(widget).__name__} {widget.objectName()!r} {widget.text()!r} needs {needed} has {room}"


@pytest.mark.parametrize("language", ["en", "fr", STRETCHED])
def test_the_window_fits_a_small_display_in_every_language(
    qapp: QApplication, session: Session, dressed: Palette, tmp_path: Path, language: str
) -> None:
    speak(qapp, language)
    desk = set_up(session, key_chain())
    window = MainWindow(desk, dressed, remembered(tmp_path))
    window.furnishing.finish()
    try:
        least = window.minimumSizeHint()
        assert (least.width() <= 1280, least.height() <= 720) == (True, True), least
    finally:
        window.close()
        window.let_go()
        desk.close()
        window.deleteLater()
        speak(qapp, "en")
