"""A cut made of what editors find hard, and the files it would be handed over with."""

from collections.abc import Iterable
from fractions import Fraction

from storyboard.exchange.timeline import Footage
from storyboard.exchange.timeline_plan import Stock
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.picture import Format
from storyboard.model.rate import Rate, Ratio
from storyboard.model.sequences import ShotSource
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import CutTransition, DipToColour, Dissolve, Transition, Wipe

RATES = ("24", "25", "30000/1001", "24000/1001")

CUT = CutTransition()


def piece(
    number: str,
    start: int,
    frames: int,
    *,
    into: Transition = CUT,
    lead: int = 0,
    tail: int = 0,
    in_frame: int = 10,
    speed: str = "1",
    is_reversed: bool = False,
    is_frozen: bool = False,
    gaps: tuple[Gap, ...] = (),
    supers: tuple[Super, ...] = (),
    early: int = 0,
) -> CutPiece:
    """A piece that plays a take of the shot of that number."""
    return CutPiece(
        item_id=f"item-{number}",
        label=f"{number} Mara waits",
        number=number,
        source=ShotSource(shot_id=f"shot-{number}"),
        take_id=f"take-{number}",
        media_sha256="" if gaps else "ab" * 32,
        has_audio=not gaps,
        start_frame=start,
        frames=frames,
        in_frame=in_frame,
        available_frames=200,
        speed=Ratio.of(speed),
        transition=into,
        lead_frames=lead,
        tail_frames=tail,
        gaps=gaps,
        supers=supers,
        is_reversed=is_reversed,
        is_frozen=is_frozen,
        early_sound=early,
    )


def hard_cut(rate: str = "24") -> Cut:
    """Eight pieces of 267 frames: dissolve, wipe, dip, speed, reverse, freeze, a title and a missing take."""
    pieces = (
        piece("1A", 0, 48, tail=12),
        piece("1B", 36, 48, into=Dissolve(frames=12), lead=12, tail=7, supers=(Super(text="One", start_frame=20),)),
        piece("2A", 77, 40, into=Wipe(frames=7), lead=7),
        piece("2B", 117, 30, into=DipToColour(frames=8), speed="2", early=4),
        piece("3A", 147, 30, is_reversed=True),
        piece("3B", 177, 30, is_frozen=True),
        CutPiece(
            item_id="item-title",
            label="THE LAST LIGHT",
            source=TitleSource(text="THE LAST LIGHT"),
            media_kind="title",
            start_frame=207,
            frames=36,
            transition=CUT,
        ),
        piece("4A", 243, 24, gaps=(Gap.MISSING,)),
    )
    shape = Format(id="f", width=1280, height=720, rate=Rate.of(rate))
    return Cut(sequence_id="main", title='Mara\'s "last" light', format=shape, pieces=pieces, frames=267)


def footage(reel: str, frames: int = 200) -> Footage:
    """A clip in `media/`."""
    file = f"media/{reel}.mp4"
    return Footage(file, reel, f"file:///turnover/{file}", frames, 1280, 720, has_audio=True, facts={"sha256": "ab"})


def stock_of(cut: Cut, without: Iterable[str] = ()) -> Stock:
    """A file for every piece that has one, and one other take each."""
    items = {p.item_id: footage(f"{p.number}_T2") for p in cut.pieces if p.media_sha256 and p.item_id not in without}
    others = {key: (footage(held.reel.replace("T2", "T1")),) for key, held in items.items()}
    facts = {key: {"sha256": "ab" * 32, "is_ai_generated": True} for key in items}
    return Stock(items, {}, others, facts)


def seconds(text: str) -> Fraction:
    """An FCPXML time."""
    return Fraction(text.removesuffix("s"))
