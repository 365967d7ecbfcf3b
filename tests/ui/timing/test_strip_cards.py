"""The strip is painted again only where what changed can be seen on it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPixmap
from pytestqt.qtbot import QtBot

from storyboard.model.board import Board
from storyboard.studio.cards import CardView, Deck, Facts, Poster
from storyboard.ui.strip import Strip
from storyboard.ui.theme import DARK, Palette, Size, font
from storyboard.ui.timing.lettering import LEAST_PX, fitted_words
from tests.fakes.plain_board import plain_board
from tests.fakes.tiny import tiny

WAIT_MS = 30_000


class Painted(Strip):
    """A strip that counts how often it was painted."""

    times = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times += 1
        super().paintEvent(event)


def cards_of(board: Board) -> dict[str, CardView]:
    return {card.shot_id: card for scene in Deck()(board, Facts(), {}) for card in scene.cards}


@pytest.fixture
def strip(dressed: Palette, qtbot: QtBot) -> Painted:
    made = Painted(DARK, lambda _poster, _size: None)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show_board(tiny(), cards_of(tiny()))
    made.show()
    qtbot.waitUntil(lambda: made.times > 0, timeout=WAIT_MS)
    return made


def repainted(strip: Painted, qtbot: QtBot, cards: dict[str, CardView]) -> bool:
    before = strip.times
    strip.show_board(tiny(), cards)
    qtbot.wait(50)
    return strip.times > before


def other(cards: dict[str, CardView]) -> dict[str, CardView]:
    """The first shot with another picture."""
    first = next(iter(cards))
    return {**cards, first: replace(cards[first], poster=Poster(key="panel:other"))}


def test_another_picture_is_painted_where_it_can_be_seen(strip: Painted, qtbot: QtBot) -> None:
    assert repainted(strip, qtbot, other(cards_of(tiny())))


def test_another_picture_on_pieces_too_narrow_for_any_is_known_but_not_painted(strip: Painted, qtbot: QtBot) -> None:
    strip.resize(130, 240)
    frames = sum(piece.frames for piece in strip.pieces)
    strip.look.scale = replace(strip.look.scale, frames=frames * 400)
    qtbot.wait(50)
    assert not repainted(strip, qtbot, other(cards_of(tiny())))
    assert next(piece.poster for piece in strip.pieces if piece.shot_id) == Poster(key="panel:other")


def test_on_a_long_board_what_cards_say_comes_a_turn_later_and_what_plays_at_once(strip: Painted, qtbot: QtBot) -> None:
    board = plain_board(scenes="abcdef", shots=50)
    cards = cards_of(board)
    strip.show_board(board, cards)
    strip.show_board(board, other(cards))
    assert Poster(key="panel:other") not in {piece.poster for piece in strip.pieces}
    qtbot.waitUntil(lambda: Poster(key="panel:other") in {piece.poster for piece in strip.pieces}, timeout=WAIT_MS)
    shorter = plain_board(scenes="abcde", shots=50)
    strip.show_board(shorter, cards_of(shorter))
    assert len(strip.pieces) == 250


def test_the_same_again_paints_nothing(strip: Painted, qtbot: QtBot) -> None:
    assert not repainted(strip, qtbot, dict(cards_of(tiny())))


@pytest.mark.parametrize("width", [160, 64, 34, 14])
def test_no_word_of_a_title_runs_out_of_its_piece(dressed: Palette, width: int) -> None:
    picture = QPixmap(200, 80)
    painter = QPainter(picture)
    painter.setFont(font(Size.SMALL, bold=True))
    room = QRectF(0, 0, width, 60)
    words = fitted_words(painter, "SOME LIGHTS STAND STILL", room)
    metrics, size_px = QFontMetricsF(painter.font()), painter.font().pixelSize()
    painter.end()
    assert all(metrics.horizontalAdvance(word) <= width for word in words.split())
    assert size_px >= LEAST_PX
    assert ("\N{HORIZONTAL ELLIPSIS}" in words) == (width < 20)
