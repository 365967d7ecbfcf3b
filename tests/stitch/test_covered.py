"""Titles stand clear of what a place covers; everything without words is the same segment as elsewhere."""

import pytest

from storyboard.model.cut import Cut, CutPiece, Margins
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.sequences import GapSource
from storyboard.model.titles import Super, TitleMotion, TitleSource, TitleStyle
from storyboard.model.transitions import CutTransition
from storyboard.model.values import replace
from storyboard.stitch.profile import BurnIn
from storyboard.stitch.recipe import recipe
from storyboard.stitch.spans import spans
from storyboard.stitch.title_areas import title_areas

REELS = Margins(top=0.14, right=0.06, bottom=0.35, left=0.06)
TALL = Format(id="f", name="Tall", width=1080, height=1920, rate=Rate(numerator=24, denominator=1))


def cut(*texts: Super, card: TitleSource | None = None) -> Cut:
    """A film of one picture with texts over it, and perhaps a card behind it."""
    pieces = [_piece(GapSource(), 0, texts)]
    if card is not None:
        pieces.append(_piece(card, 48))
    return Cut(sequence_id="s", format=TALL, pieces=tuple(pieces), frames=48 * len(pieces))


def _piece(source: GapSource | TitleSource, start: int, texts: tuple[Super, ...] = ()) -> CutPiece:
    return CutPiece(
        item_id=f"i{start}", source=source, start_frame=start, frames=48, transition=CutTransition(), supers=texts
    )


@pytest.mark.parametrize("style", list(TitleStyle))
@pytest.mark.parametrize("motion", [TitleMotion.RISE, TitleMotion.SLIDE_LEFT])
def test_a_text_of_any_style_stays_clear_of_what_is_covered(style: TitleStyle, motion: TitleMotion) -> None:
    text = Super(text="Roasted slowly, in small drums, by hand", subtitle="since 1911", style=style, motion=motion)
    (area,) = title_areas(replace(cut(text), covered=REELS))
    assert area.box.y >= REELS.top - 0.002
    assert area.box.y + area.box.height <= 1 - REELS.bottom + 0.002
    assert area.box.x >= REELS.left - 0.002
    assert area.box.x + area.box.width <= 1 - REELS.right + 0.002


def test_a_card_that_fits_stays_in_the_middle() -> None:
    card = TitleSource(text="Lantern")
    there, elsewhere = cut(card=card), replace(cut(card=card), covered=REELS)
    assert title_areas(there) == title_areas(elsewhere)


def test_pictures_without_words_are_the_same_segments_wherever_the_film_goes() -> None:
    there = cut(card=TitleSource(text="Lantern"))
    elsewhere = replace(there, covered=REELS)
    one, two = ([recipe(film, span) for span in spans(film, BurnIn())] for film in (there, elsewhere))
    assert one[0] == two[0]
    assert one[-1] != two[-1]
