"""A card whose words change is painted onto what it was, and looks as if it had been painted anew."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem

from storyboard.studio.cards import CardView, Poster, SceneView, Status
from storyboard.ui.board_model import BoardModel
from storyboard.ui.card_delegate import CardDelegate
from storyboard.ui.theme import DARK, Palette

SIZE = QSize(246, 231)
CARD = CardView(
    shot_id="wind",
    number="2A",
    scene_id="s1",
    status=Status.DRAFT,
    seconds=4.0,
    words="The wind takes the letter out of her hand before she can close it.",
    poster=Poster(key="panel:1"),
)


@pytest.fixture
def pixmap(dressed: Palette) -> QPixmap:
    made = QPixmap(480, 270)
    made.fill(QColor("#7a3b2e"))
    return made


def painter_of(pixmap: QPixmap | None) -> CardDelegate:
    return CardDelegate(DARK, lambda _poster, _size: pixmap, 16 / 9)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize(
    "now",
    [
        replace(CARD, words="Nothing."),
        replace(CARD, status=Status.STALE, findings=2),
        replace(CARD, words="", seconds=7.5),
        replace(CARD, number="3"),
        replace(CARD, is_enabled=False),
        replace(CARD, plays=3),
    ],
)
def test_a_card_that_changes_looks_as_if_painted_anew(pixmap: QPixmap, now: CardView, ratio: float) -> None:
    used = painter_of(pixmap)
    used.picture(CARD, SIZE, ratio)
    assert used.picture(now, SIZE, ratio).toImage() == painter_of(pixmap).picture(now, SIZE, ratio).toImage()


def test_a_card_without_a_poster_changes_its_words_too(dressed: Palette) -> None:
    used, now = painter_of(None), replace(CARD, words="Nothing.")
    used.picture(CARD, SIZE, 1)
    assert used.picture(now, SIZE, 1).toImage() == painter_of(None).picture(now, SIZE, 1).toImage()


def test_the_card_of_before_stays_as_it_was(pixmap: QPixmap) -> None:
    used = painter_of(pixmap)
    before = used.picture(CARD, SIZE, 1).toImage()
    used.picture(replace(CARD, words="Nothing."), SIZE, 1)
    assert used.picture(CARD, SIZE, 1).toImage() == before


def test_new_words_alone_scale_no_poster_again(pixmap: QPixmap, monkeypatch: pytest.MonkeyPatch) -> None:
    used = painter_of(pixmap)
    used.picture(CARD, SIZE, 1)
    monkeypatch.delattr(CardDelegate, "_poster")
    assert not used.picture(replace(CARD, words="Nothing."), SIZE, 1).isNull()


def test_what_was_seen_stays_until_the_next_poster_is_made(pixmap: QPixmap) -> None:
    posters: list[QPixmap | None] = [pixmap, None, None]
    used = CardDelegate(DARK, lambda _poster, _size: posters.pop(0), 16 / 9)
    before = used.picture(CARD, SIZE, 1).toImage()
    drawn = replace(CARD, poster=Poster(key="sketch:2"))
    assert used.picture(drawn, SIZE, 1).toImage() == before
    nothing = replace(CARD, poster=Poster(key=""))
    assert used.picture(nothing, SIZE, 1).toImage() == painter_of(None).picture(CARD, SIZE, 1).toImage()


@pytest.mark.parametrize("status", list(Status))
def test_no_status_runs_out_of_the_smallest_card(pixmap: QPixmap, status: Status) -> None:
    shown = replace(CARD, status=status, progress=0.4, take_index=12, take_count=14, findings=3)
    size = QSize(112, 93)
    used = painter_of(pixmap)
    on_card = QPixmap(size.width() + 80, size.height())
    on_card.fill(QColor("#ff00ff"))
    option = QStyleOptionViewItem()
    option.rect = QRect(QPoint(40, 0), size)
    model = BoardModel()
    model.show((SceneView("s1", 1, "INT. HOUSE", "", (shown,)),))
    painter = QPainter(on_card)
    used.paint(painter, option, model.index(0))
    painter.end()
    image = on_card.toImage()
    beside = (*range(40), *range(image.width() - 40, image.width()))
    assert {image.pixelColor(x, y).name() for x in beside for y in range(image.height())} == {"#ff00ff"}


def test_findings_are_counted_on_the_smallest_card_too(pixmap: QPixmap) -> None:
    size, used = QSize(112, 93), painter_of(pixmap)
    images = [used.picture(replace(CARD, findings=count), size, 1).toImage() for count in (0, 1, 7)]
    assert images[0] != images[1] != images[2]
