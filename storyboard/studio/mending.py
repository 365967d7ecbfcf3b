"""Mending what evidence shows: colours matched, light stepped, trims moved, chains begun again, and when to re-plan."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil

import numpy as np

from storyboard.media.grading import graded
from storyboard.media.measure_colour import Pixels
from storyboard.media.measure_join import measure_join
from storyboard.media.measure_match import fit_match
from storyboard.media.measure_take import colouring
from storyboard.media.measure_trim import Trim, best_trim
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.grading import set_grade, step_light
from storyboard.model.edits.links import cut_from_before
from storyboard.model.edits.running_order import with_items
from storyboard.model.edits.titles import set_transition
from storyboard.model.errors import EditError, StoryboardError
from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Verdict
from storyboard.model.grading import ColourGrade
from storyboard.model.numbering import numbers
from storyboard.model.sequences import Item
from storyboard.model.transitions import Dissolve, Whip
from storyboard.model.values import replace
from storyboard.studio.evidence import Measured
from storyboard.studio.evidence_pieces import PlayedPiece

COLOURS = frozenset(
    {
        Measure.PALETTE,
        Measure.LIGHT,
        Measure.WARMTH,
        Measure.CONTRAST,
        Measure.PATCHES,
        Measure.EXPOSURE,
        Measure.WHITE_BALANCE,
        Measure.HUE,
        Measure.SATURATION,
        Measure.DRIFT,
    }
)
"""What a match of colours mends."""

TIMES = frozenset({Measure.PACE, Measure.MATCH, Measure.JUMP, Measure.ZOOM})
"""What another trim may mend."""

FRAMES = 6
HANDLES = 24
SEAMLESS = 1.0
"""A trim is offered where it comes within this many steps of seamless and is better than what is."""


class NotMended(StoryboardError):
    """It cannot be mended that way, and why."""

    exit_code = 2


class Way(StrEnum):
    """How something is mended, cheapest first."""

    TRIM = "trim"
    GRADE = "grade"
    JOIN = "join"
    ANCHOR = "re-anchor"


EVEN_LIGHT = "Even the light with the shot before"
MATCH_COLOURS = "Match colours to {shot}"
TRIM = "Trim to frames {out} and {into}, where both takes meet"
ANCHOR = "Begin again from the references; the shot is generated anew"
WHIP = "Hide it in a whip"
DISSOLVE = "Lead over it by a dissolve"
TEXTS = (EVEN_LIGHT, MATCH_COLOURS, TRIM, ANCHOR, WHIP, DISSOLVE)
"""What offers say, with places for their values."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One way to mend: what it is (`text` with its `values`), and the edit that does it."""

    way: Way
    text: str
    edit: Edit
    values: tuple[tuple[str, str], ...] = ()

    @property
    def label(self) -> str:
        """What it is, in words."""
        return self.text.format(**dict(self.values))


def offers(seen: Measured, evidence: Evidence) -> tuple[Offer, ...]:
    """What would mend what is over its limit, cheapest first; a dissolve or whip only where nothing else helps.

    Fits colours and searches trims: any thread but the window's.
    """
    over = {reading.measure for reading in evidence.readings if reading.verdict == Verdict.OVER}
    found = [*_trims(seen, evidence, over), *_grades(seen, evidence, over), *_anchors(seen, evidence)]
    if not found and over and evidence.kind in {EvidenceKind.CUT, EvidenceKind.CONTINUE}:
        found = list(_joins(seen, evidence))
    return tuple(found)


def match_colours(seen: Measured, item_id: str, anchor_shot_id: str, strength: float = 1.0) -> Edit:
    """The edit that matches an item's colours to a shot, fitted now and once. Raises NotMended."""
    fitted = fitted_match(seen, item_id, anchor_shot_id)
    return match_edit(seen.board, seen.cut.sequence_id, item_id, replace(fitted, strength=strength))


def fitted_match(seen: Measured, item_id: str, anchor_shot_id: str) -> ColourGrade:
    """The grade that matches an item's own colours to a shot as it plays. Raises NotMended."""
    item, anchor = _played(seen, item_id), _playing_shot(seen, anchor_shot_id)
    if anchor.piece.item_id == item_id:
        raise NotMended("A shot cannot be matched to itself.", where=item.piece.label, fix="Choose another anchor.")
    return ColourGrade(anchor_shot_id=anchor_shot_id, match=fit_match(_ends(item.ungraded), _ends(anchor)))


def match_edit(board: Board, sequence_id: str, item_id: str, grade: ColourGrade) -> Edit:
    """The edit that gives an item a match that was fitted, at the grade's strength."""
    return Edit("Match colours", set_grade(board, sequence_id, (item_id,), grade).board)


def before_and_after(seen: Measured, item_id: str, grade: ColourGrade) -> tuple[Pixels, Pixels]:
    """The middle frame of an item without and with a grade, small, height × width × RGB."""
    played = _played(seen, item_id)
    frame = np.asarray(played.take.frame(played.source_frame(played.piece.frames // 2)))
    return frame, graded(frame, grade)


def even_light(seen: Measured, evidence: Evidence) -> Edit:
    """The step of exposure and white balance that brings the second item's light to the first's. Raises NotMended."""
    one, two = _played(seen, evidence.item_ids[0]), _played(seen, evidence.item_ids[-1])
    stops, mired = light_between(one.tail(FRAMES), two.head(FRAMES))
    if abs(stops) < 0.02 and abs(mired) < 1:
        raise NotMended("The light is even already.", where=two.piece.label)
    return step_light(
        seen.board, seen.cut.sequence_id, (two.piece.item_id,), by_stops=-round(stops, 3), by_mired=-round(mired, 2)
    )


def trim_of(seen: Measured, first_item: str, second_item: str, *, handles: int = HANDLES) -> Trim:
    """The best pair of frames around a join, by frames of both takes; see measure_trim.best_trim."""
    one, two = _played(seen, first_item), _played(seen, second_item)
    _check_trimmable(one)
    _check_trimmable(two)
    out = min(one.source_frame(one.piece.frames - 1), one.take.frames - 1)
    first = min(two.source_frame(0), two.take.frames - 1)
    return best_trim(one.whole(), two.whole(), out, first, handles=handles)


def trim_edit(seen: Measured, first_item: str, second_item: str, trim: Trim) -> Edit:
    """The edit that plays both items to and from the frames of a trim; what follows moves. Raises NotMended."""
    sequence = next(s for s in seen.board.sequences if s.id == seen.cut.sequence_id)
    one, two = _played(seen, first_item), _played(seen, second_item)
    last = _film_frame(one, trim.out_frame)
    first = _film_frame(two, trim.in_frame)
    items = tuple(
        _ended(item, last) if item.id == first_item else _begun(item, first) if item.id == second_item else item
        for item in sequence.items
    )
    return Edit("Trim to the best pair", with_items(seen.board, sequence, items))


def re_anchor(board: Board, shot_id: str) -> Edit:
    """Begin a drifting chain again: the shot is generated from its references, no longer from the frame before."""
    return Edit("Begin again from the references", cut_from_before(board, shot_id).board)


def light_between(before: Pixels, after: Pixels) -> tuple[float, float]:
    """By how many stops and mired the second frames are lighter and warmer than the first.

    Where they show the same thing places are compared, else the whole of both.
    """
    found = measure_join(before, after)
    if found.exposure_stops is not None and found.warmth_mired is not None:
        return found.exposure_stops, found.warmth_mired
    one, two = colouring(before), colouring(after)
    light = [((c.lightness + 16) / 116) ** 3 for c in (one, two)]
    stops = float(np.log2(max(light[1], 1e-4) / max(light[0], 1e-4)))
    warm = 0.0 if one.warmth_mired is None or two.warmth_mired is None else two.warmth_mired - one.warmth_mired
    return stops, warm


def _trims(seen: Measured, evidence: Evidence, over: set[Measure]) -> Iterator[Offer]:
    if evidence.kind != EvidenceKind.CONTINUE or not over & TIMES:
        return
    one, two = evidence.item_ids
    with suppress(NotMended, EditError):
        trim = trim_of(seen, one, two)
        if trim.off < min(SEAMLESS, trim.before - 0.5):
            values = (("out", str(trim.out_frame)), ("into", str(trim.in_frame)))
            yield Offer(Way.TRIM, TRIM, trim_edit(seen, one, two, trim), values)


def _grades(seen: Measured, evidence: Evidence, over: set[Measure]) -> Iterator[Offer]:
    if len(evidence.shot_ids) < 2 or not over & COLOURS:
        return
    item = evidence.item_ids[-1]
    with suppress(NotMended, EditError):
        if over & {Measure.EXPOSURE, Measure.WHITE_BALANCE, Measure.LIGHT, Measure.WARMTH}:
            yield Offer(Way.GRADE, EVEN_LIGHT, even_light(seen, evidence))
    with suppress(NotMended, EditError):
        anchor = evidence.shot_ids[0]
        name = numbers(seen.board).get(anchor, anchor)
        yield Offer(Way.GRADE, MATCH_COLOURS, match_colours(seen, item, anchor), (("shot", name),))


def _anchors(seen: Measured, evidence: Evidence) -> Iterator[Offer]:
    if evidence.kind == EvidenceKind.CHAIN and any(r.verdict == Verdict.OVER for r in evidence.readings):
        edit = re_anchor(seen.board, evidence.shot_ids[-1])
        yield Offer(Way.ANCHOR, ANCHOR, edit)


def _joins(seen: Measured, evidence: Evidence) -> Iterator[Offer]:
    """A whip where both sides move, a dissolve anywhere."""
    second = evidence.item_ids[-1]
    moving = evidence.reading(Measure.MOTION_STEP)
    if moving is not None and moving.value is not None and moving.verdict == Verdict.OVER:
        yield Offer(Way.JOIN, WHIP, set_transition(seen.board, seen.cut.sequence_id, (second,), Whip()))
    fade = set_transition(seen.board, seen.cut.sequence_id, (second,), Dissolve())
    yield Offer(Way.JOIN, DISSOLVE, fade)


def _played(seen: Measured, item_id: str) -> PlayedPiece:
    found = next((p for p in seen.pieces if p.piece.item_id == item_id), None)
    if found is None:
        why = seen.lost.get(item_id, "it is no shot that plays")
        raise NotMended(f"Its pictures are not at hand: {why}.", where=item_id, fix="Generate or import a take first.")
    return found


def _playing_shot(seen: Measured, shot_id: str) -> PlayedPiece:
    found = next((p for p in seen.pieces if seen.shot_of(p.piece) == shot_id), None)
    if found is None:
        name = numbers(seen.board).get(shot_id, shot_id)
        raise NotMended(f"Shot {name} has no take that plays.", fix="Choose an anchor that plays in the film.")
    return found


def _ends(played: PlayedPiece) -> Pixels:
    """Frames that stand for a piece: its first, some of its middle, its last."""
    parts = (played.head(1), played.middle(), played.tail(1))
    return np.concatenate([part for part in parts if len(part)])


def _check_trimmable(played: PlayedPiece) -> None:
    piece = played.piece
    if piece.is_frozen or piece.is_reversed or piece.speed.fraction != 1:
        raise NotMended(
            "An item that is frozen, reversed or of another speed is not trimmed by its frames.", where=piece.label
        )


def _film_frame(played: PlayedPiece, frame: int) -> int:
    """The frame of the film's clock, counted in the source, that first shows a frame of the file."""
    exact = Fraction(frame) / played.take.rate.fraction * played.rate.fraction
    return ceil(exact - Fraction(1, 4))


def _ended(item: Item, last: int) -> Item:
    """The item so long that `last` is the last frame it shows."""
    frames = last - item.in_frame + 1
    if frames < 1:
        raise NotMended("Nothing of the first item would be left.")
    return changed(item, frames=frames)


def _begun(item: Item, first: int) -> Item:
    """The item begun at `first`; it ends where it ended."""
    frames = item.frames - (first - item.in_frame)
    if frames < 1:
        raise NotMended("Nothing of the second item would be left.")
    return changed(item, in_frame=first, frames=frames)
