"""The strip is painted again only where what changed can be seen on it."""

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QAction, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from storyboard.model.board import Board
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.sequences import AssetSource, StillSource
from storyboard.model.values import replace as change
from storyboard.studio.cards import CardView, Deck, Facts, Poster
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.strip import Strip
from storyboard.ui.theme import DARK, LIGHT, Palette, Size, font
from storyboard.ui.timing.lettering import LEAST_PX, fitted_words
from storyboard.ui.timing.reel import BUTTONS, Reel
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


def with_posters(cards: dict[str, CardView]) -> dict[str, CardView]:
    return {shot_id: replace(card, poster=Poster(key=f"panel:{shot_id}")) for shot_id, card in cards.items()}


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


def colour_on(strip: Strip, frame: int) -> str:
    """What is seen high on the piece that plays a frame."""
    image = strip.grab().toImage()
    return image.pixelColor(round(strip.look.scale.x(frame)), round(strip.rows.pictures.y + 30)).name()


def of_red(seen: list[str]) -> Callable[[Poster, QSize], QPixmap | None]:
    """Pictures that are all red, and there for the keys in `seen` alone."""

    def pictured(poster: Poster, size: QSize) -> QPixmap | None:
        pixmap = QPixmap(size)
        pixmap.fill("#d01020")
        return pixmap if poster.key in seen else None

    return pictured


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=lambda palette: palette.name)
def test_a_piece_has_a_ground_of_the_palette_until_its_picture_comes(
    dressed: Palette, qtbot: QtBot, palette: Palette
) -> None:
    strip = Strip(palette, lambda _poster, _size: None)
    qtbot.addWidget(strip)
    strip.resize(900, 240)
    strip.show_board(tiny(), cards_of(tiny()))
    assert colour_on(strip, 4) == palette.hover


def test_the_picture_that_was_seen_stays_until_another_comes(dressed: Palette, qtbot: QtBot) -> None:
    cards = with_posters(cards_of(tiny()))
    first = next(iter(cards))
    strip = Strip(DARK, of_red([cards[first].poster.key]))
    qtbot.addWidget(strip)
    strip.resize(900, 240)
    strip.show_board(tiny(), cards)
    assert colour_on(strip, 4) == "#d01020"
    strip.show_board(tiny(), other(cards))
    assert colour_on(strip, 4) == "#d01020"
    strip.show_board(tiny(), {**cards, first: replace(cards[first], poster=Poster(key=""))})
    assert colour_on(strip, 4) == DARK.hover


@pytest.mark.parametrize(("kind", "source"), [("still", StillSource), ("take", AssetSource)])
def test_a_still_or_a_video_that_is_no_shots_has_its_picture(
    dressed: Palette, qtbot: QtBot, kind: str, source: type[StillSource] | type[AssetSource]
) -> None:
    board = tiny()
    logo = Asset(id="logo", sha256="b" * 64, mime="image/png", kind=AssetKind.PICTURE, width=16, height=9)
    sequence = board.main_sequence
    items = (change(sequence.items[0], source=source(asset_id="logo")), *sequence.items[1:])
    shown = change(board, assets=(*board.assets, logo), sequences=(change(sequence, items=items),))
    strip = Strip(DARK, of_red([f"{kind}:{'b' * 64}"]))
    qtbot.addWidget(strip)
    strip.resize(900, 240)
    strip.show_board(shown, cards_of(shown))
    assert (colour_on(strip, 4), colour_on(strip, 16)) == ("#d01020", DARK.hover)


class Came(QObject):
    """Posters of which none is there, that tell when one came."""

    came = Signal(frozenset)

    def pixmap(self, _poster: Poster, _size: QSize) -> None:
        """Have none."""


class Bench:
    """As much of the workbench as strip and transport need."""

    def __init__(self) -> None:
        self.palette = DARK
        self.posters = Came()
        self.desk = SimpleNamespace(posters=self.posters, document=SimpleNamespace(board=tiny()))
        self.actions = {name: QAction(name) for name in BUTTONS}

    def add_place(self, _scope: Scope, *_widgets: QWidget) -> None:
        """Hear no keys."""


def test_the_strip_is_painted_again_where_a_picture_came_and_nowhere_else(dressed: Palette, qtbot: QtBot) -> None:
    bench, areas = Bench(), list[QRect]()
    reel = Reel(cast("Workbench", bench))
    qtbot.addWidget(reel)
    reel.show_cards(with_posters(cards_of(tiny())))
    reel.resize(1100, 240)
    reel.show()
    qtbot.wait(50)
    reel.strip.paintEvent = lambda event: areas.append(event.rect())
    second = reel.strip.pieces[1]
    assert second.poster is not None
    bench.posters.came.emit(frozenset({second.poster.key}))
    qtbot.waitUntil(lambda: bool(areas), timeout=WAIT_MS)
    scale = reel.strip.look.scale
    assert (areas[-1].left(), areas[-1].right() + 1) == pytest.approx((scale.x(12), scale.x(24)), abs=1)
