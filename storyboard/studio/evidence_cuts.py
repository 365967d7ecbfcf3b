"""Evidence of a cut, of a join that should go on, and of a chain of such joins."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

import numpy as np

from storyboard.continuity.evidence_limits import Limits, judged
from storyboard.continuity.ledger import ShotState
from storyboard.media.measure_colour import Floats, Pixels, palette_distance
from storyboard.media.measure_join import measure_join
from storyboard.media.measure_take import Movement, colouring, movement
from storyboard.model.board import Board
from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Reading, Shown
from storyboard.model.facts import Take
from storyboard.model.requests import Grade
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import ContinueLink
from storyboard.model.words import StateField
from storyboard.studio.evidence_cache import EvidenceCache
from storyboard.studio.evidence_pieces import PlayedPiece

NEAR = 6
"""So many frames on either side of a cut stand for it."""

REACH = 4
MOVING = 4.0
"""Below this, in percent of the width a second, a picture has no direction."""

JOINED: Mapping[Measure, str] = {
    Measure.MATCH: "match",
    Measure.PATCHES: "patches",
    Measure.EXPOSURE: "exposure_stops",
    Measure.WHITE_BALANCE: "warmth_mired",
    Measure.HUE: "hue_deg",
    Measure.SATURATION: "saturation",
    Measure.ZOOM: "zoom_percent",
    Measure.JUMP: "jump_percent",
    Measure.PACE: "pace",
    Measure.MIRROR: "mirrored",
}
"""Which number of a join each measure is."""

CUT_MEASURES = (Measure.PALETTE, Measure.LIGHT, Measure.WARMTH, Measure.CONTRAST, Measure.GRAIN)
MOTION_MEASURES = (Measure.MOTION_TURN, Measure.MOTION_STEP)

REASONS: Mapping[Measure, str] = {
    Measure.WARMTH: "too little in the pictures is grey",
    Measure.GRAIN: "nothing in the pictures is flat",
    Measure.MOTION_TURN: "one of the pictures hardly moves, or moves in no one direction",
    Measure.MOTION_STEP: "the motion could not be followed",
    Measure.HUE: "the pictures are nearly grey, or do not show the same thing",
    Measure.SATURATION: "the pictures are nearly grey, or do not show the same thing",
    Measure.PACE: "there are too few frames beside the join",
}
UNLIKE = "the pictures do not show the same thing"
ELSEWHERE = "another place, time or light: a difference is no fault"


def shot_of(played: PlayedPiece) -> str:
    """The shot a piece plays."""
    source = played.piece.source
    return source.shot_id if isinstance(source, ShotSource) else ""


def goes_on(board: Board, one: PlayedPiece, two: PlayedPiece) -> bool:
    """Whether the second should go on from the first: by its link, or for being the rest of the same take."""
    second = board.shots.get(shot_of(two))
    if second is not None and isinstance(second.link, ContinueLink) and second.link.from_shot_id == shot_of(one):
        return True
    same = one.piece.media_sha256 == two.piece.media_sha256
    return same and two.source_frame(0) == one.source_frame(one.piece.frames - 1) + 1


def in_one_place(states: Mapping[str, ShotState], first: str, second: str) -> bool:
    """Whether two shots are in one place at one time of day, in one light."""
    one, two = states.get(first), states.get(second)
    if one is None or two is None or one.location_id != two.location_id:
        return False
    return all(
        one.value(one.location_id, field) == two.value(two.location_id, field)
        for field in (StateField.TIME_OF_DAY, StateField.WEATHER)
    )


def cut_evidence(
    board: Board,
    states: Mapping[str, ShotState],
    takes: Mapping[str, Take],
    one: PlayedPiece,
    two: PlayedPiece,
    limits: Limits,
    cache: EvidenceCache,
) -> Evidence:
    """What was measured between two pieces that follow each other."""
    on = goes_on(board, one, two)
    found = cache.numbers(f"cut {on:d} {one.key} | {two.key}", lambda: _measured(one, two, on=on))
    near = on or in_one_place(states, shot_of(one), shot_of(two))
    why = "" if near else ELSEWHERE
    measures = (*CUT_MEASURES, *(() if on else MOTION_MEASURES))
    readings = [
        judged(m, found.get(str(m)), limits, judge=near, why=why or _reason(m, found.get(str(m)))) for m in measures
    ]
    if on:
        readings += [judged(m, found.get(str(m)), limits, why=_reason(m, found.get(str(m)))) for m in JOINED]
    return Evidence(
        kind=EvidenceKind.CONTINUE if on else EvidenceKind.CUT,
        shot_ids=(shot_of(one), shot_of(two)),
        item_ids=(one.piece.item_id, two.piece.item_id),
        take_ids=tuple(p.piece.take_id for p in (one, two) if p.piece.take_id),
        readings=tuple(readings),
        pictures=(_last(one), _first(two)),
        is_draft=any(_is_draft(takes, played) for played in (one, two)),
        compared_with="the shot before",
    )


def chain_evidence(
    board: Board, takes: Mapping[str, Take], pieces: tuple[PlayedPiece, ...], limits: Limits
) -> Iterator[Evidence]:
    """How far each shot of a chain of `continue` links has drifted from the chain's first one."""
    by_shot: dict[str, PlayedPiece] = {}
    for played in pieces:
        by_shot.setdefault(shot_of(played), played)
    for shot_id, played in by_shot.items():
        first, depth = _head_of_chain(board, shot_id)
        if depth < 2 or first not in by_shot:
            continue
        head = by_shot[first]
        drift = palette_distance(colouring(head.middle()).palette, colouring(played.middle()).palette)
        yield Evidence(
            kind=EvidenceKind.CHAIN,
            shot_ids=(first, shot_id),
            item_ids=(head.piece.item_id, played.piece.item_id),
            take_ids=tuple(p.piece.take_id for p in (head, played) if p.piece.take_id),
            readings=(judged(Measure.DRIFT, drift, limits), _softened(head, played, limits)),
            pictures=(_first(head), _first(played)),
            is_draft=any(_is_draft(takes, p) for p in (head, played)),
            compared_with="the first shot of the chain",
        )


def _softened(head: PlayedPiece, played: PlayedPiece, limits: Limits) -> Reading:
    one, two = head.take.grain, played.take.grain
    apart = None if one is None or two is None else abs(two - one)
    return judged(Measure.GRAIN, apart, limits, why=_reason(Measure.GRAIN, apart))


def _head_of_chain(board: Board, shot_id: str) -> tuple[str, int]:
    """The shot a chain begins with, and how many links lead there; a circle ends where it closes."""
    seen = [shot_id]
    shot = board.shots.get(shot_id)
    while shot is not None and isinstance(shot.link, ContinueLink) and shot.link.from_shot_id not in seen:
        seen.append(shot.link.from_shot_id)
        shot = board.shots.get(shot.link.from_shot_id)
    return seen[-1], len(seen) - 1


def _measured(one: PlayedPiece, two: PlayedPiece, *, on: bool) -> Mapping[str, float | None]:
    tail, head = one.tail(NEAR), two.head(NEAR)
    a, b = colouring(tail), colouring(head)
    values: dict[Measure, float | None] = {
        Measure.PALETTE: palette_distance(a.palette, b.palette),
        Measure.LIGHT: abs(b.lightness - a.lightness),
        Measure.WARMTH: _apart(a.warmth_mired, b.warmth_mired),
        Measure.CONTRAST: abs(b.contrast - a.contrast),
        Measure.GRAIN: _apart(one.take.grain, two.take.grain),
    }
    if on:
        values |= _joined(tail, head)
    else:
        values |= _moved(one, two)
    return {str(measure): value for measure, value in values.items()}


def _joined(tail: Pixels, head: Pixels) -> dict[Measure, float | None]:
    found = asdict(measure_join(tail[-REACH:], head[:REACH]))
    values: dict[Measure, float | None] = {m: found[name] for m, name in JOINED.items()}
    for measure in (Measure.EXPOSURE, Measure.WHITE_BALANCE, Measure.HUE):
        value = values[measure]
        values[measure] = None if value is None else abs(value)
    ratio = values[Measure.SATURATION]
    values[Measure.SATURATION] = None if ratio is None else 100 * abs(ratio - 1)
    mirrored = values[Measure.MIRROR]
    values[Measure.MIRROR] = None if mirrored is None else max(0.0, mirrored)
    return values


def _moved(one: PlayedPiece, two: PlayedPiece) -> dict[Measure, float | None]:
    rate = float(one.rate.fraction)
    a, b = movement(one.tail(2 * NEAR), rate, 3), movement(two.head(2 * NEAR), rate, 3)
    if a is None or b is None:
        return {Measure.MOTION_TURN: None, Measure.MOTION_STEP: None}
    step = float(np.hypot(b.right - a.right, b.down - a.down))
    return {Measure.MOTION_TURN: _turned(a, b), Measure.MOTION_STEP: step}


def _turned(a: Movement, b: Movement) -> float | None:
    """By how many degrees the motion turns; None where either hardly moves."""
    if min(a.amount, b.amount) < MOVING:
        return None
    turn = np.degrees(np.arctan2(b.down, b.right) - np.arctan2(a.down, a.right))
    return float(abs((turn + 180) % 360 - 180))


def _apart(one: float | None, two: float | None) -> float | None:
    return None if one is None or two is None else abs(two - one)


def _reason(measure: Measure, value: float | None) -> str:
    return "" if value is not None else REASONS.get(measure, UNLIKE)


def _is_draft(takes: Mapping[str, Take], played: PlayedPiece) -> bool:
    take = takes.get(played.piece.take_id)
    return take is not None and take.grade == Grade.DRAFT


def _first(played: PlayedPiece) -> Shown:
    frame = min(played.source_frame(0), played.take.frames - 1)
    return Shown(sha256=played.take.sha256, frame=frame, label="first frame")


def _last(played: PlayedPiece) -> Shown:
    frame = min(played.source_frame(played.piece.frames - 1), played.take.frames - 1)
    return Shown(sha256=played.take.sha256, frame=frame, label="last frame")


def palette_of_piece(played: PlayedPiece) -> Floats:
    """The palette of a whole piece."""
    return colouring(played.middle()).palette
