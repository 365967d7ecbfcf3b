"""What can be done about the cut into a shot, from what was measured before, and how a match of colours would look."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from PIL import Image

from storyboard.media.grading import graded
from storyboard.media.measure_colour import Pixels
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.evidence import Evidence, Shown, Verdict
from storyboard.model.grading import ColourGrade
from storyboard.model.values import replace
from storyboard.studio.evidence import Measured, evidence_cache, measured
from storyboard.studio.evidence_crops import crop_of
from storyboard.studio.filming import cut_of
from storyboard.studio.mending import NotMended, Offer, fitted_match, offers
from storyboard.studio.replanning import Cause, Suggestion, cause_of, replan
from storyboard.studio.session import Session

PREVIEW_PX = 640
"""How wide a picture is on which a match is tried."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What can be done about a shot on a board: offers, cheapest first, and what is known for more.

    `item_id` is the item that plays the shot, empty while nothing of it is measured; `anchors` are the other shots
    that its colours can be matched to, the nearest first; `cause` is what speaks for another take, of all `causes`;
    `instead` what to do in place of a fourth take.
    """

    board: Board
    shot_id: str
    item_id: str = ""
    sequence_id: str = ""
    offers: tuple[Offer, ...] = ()
    anchors: tuple[str, ...] = ()
    grade: ColourGrade | None = None
    cause: Cause = Cause.OTHER
    causes: tuple[Cause, ...] = tuple(Cause)
    instead: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """A match as it would look: the grade at full strength, and a picture of the shot in its own colours."""

    shot_id: str
    grade: ColourGrade
    own: Pixels

    def at(self, strength: float) -> tuple[Image.Image, Image.Image]:
        """The picture without and with the match at a strength of 0 to 1."""
        given = replace(self.grade, strength=strength)
        return Image.fromarray(self.own), Image.fromarray(graded(self.own, given))


def ways_at(session: Session, board: Board, shot_id: str, about: tuple[Evidence, ...]) -> Ways:
    """What can be done about a shot and the cut into it, given the evidence about both (see `about_cut`).

    Fits colours and searches trims, but decodes no film: any thread except the window's.
    """
    instead = replan(board, session.takes(), shot_id, about) if shot_id in board.shots else ()
    seen = _known(session, board)
    playing = [played for played in seen.pieces if seen.shot_of(played.piece) == shot_id]
    if not playing:
        return Ways(board, shot_id, instead=instead)
    piece = playing[0].piece
    return Ways(
        board=board,
        shot_id=shot_id,
        item_id=piece.item_id,
        sequence_id=seen.cut.sequence_id,
        offers=tuple(_offers(seen, about)),
        anchors=_anchors(seen, shot_id),
        grade=piece.grade,
        cause=cause_of(about),
        instead=instead,
    )


def try_match(session: Session, board: Board, item_id: str, anchor_shot_id: str) -> Trial:
    """Fit an item's colours to a shot, and fetch the picture it is tried on. Raises NotMended."""
    seen = _known(session, board)
    grade = fitted_match(seen, item_id, anchor_shot_id)
    played = next(p for p in seen.pieces if p.piece.item_id == item_id)
    frame = min(played.source_frame(played.piece.frames // 2), played.take.frames - 1)
    whole = crop_of(session.media.path_of, Shown(sha256=played.take.sha256, frame=frame))
    own = np.asarray(played.take.frame(frame)) if whole is None else whole
    return Trial(seen.shot_of(played.piece), grade, _narrowed(own))


def shown_by(session: Session, evidence: Evidence) -> tuple[tuple[Image.Image, Shown], ...]:
    """The pictures that show evidence: the frames at a flaw where there is one, else those it names. Decodes."""
    found: list[tuple[Image.Image, Shown]] = []
    for shown in _frames_of(evidence):
        with suppress(StoryboardError):
            pixels = crop_of(session.media.path_of, shown)
            if pixels is not None:
                found.append((Image.fromarray(pixels), shown))
    return tuple(found)


def _frames_of(evidence: Evidence) -> tuple[Shown, ...]:
    """Two pictures: before and at the worst flaw, else the first and the last that are named."""
    flaw = next((r.frame for r in evidence.readings if r.verdict == Verdict.OVER and r.frame > 0), 0)
    named = evidence.pictures
    if flaw and named:
        return tuple(Shown(sha256=named[0].sha256, frame=frame) for frame in (flaw - 1, flaw))
    return (named[0], named[-1]) if len(named) > 1 else named


def _known(session: Session, board: Board) -> Measured:
    cache = evidence_cache(session.context, only_known=True)
    return measured(session, cut_of(session, board), board=board, cache=cache)


def _offers(seen: Measured, about: tuple[Evidence, ...]) -> Iterator[Offer]:
    """Every offer once, however many readings it would mend."""
    told: set[str] = set()
    for entry in about:
        with suppress(NotMended):
            for offer in offers(seen, entry):
                if offer.label not in told:
                    told.add(offer.label)
                    yield offer


def _anchors(seen: Measured, shot_id: str) -> tuple[str, ...]:
    """The measured shots beside one, those that play nearest to it first."""
    order = list(dict.fromkeys(seen.shot_of(played.piece) for played in seen.pieces))
    here = order.index(shot_id)
    return tuple(sorted((s for s in order if s != shot_id), key=lambda s: abs(order.index(s) - here)))


def _narrowed(pixels: Pixels) -> Pixels:
    if pixels.shape[1] <= PREVIEW_PX:
        return pixels
    height = max(1, round(pixels.shape[0] * PREVIEW_PX / pixels.shape[1]))
    return np.asarray(Image.fromarray(pixels).resize((PREVIEW_PX, height)), dtype=np.uint8)
