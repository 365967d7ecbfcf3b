"""Limits of what was measured: robust to begin with, learned from what the user approved as soon as there is enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from storyboard.model.evidence import Measure, Reading, Verdict

DEFAULTS: Mapping[Measure, float] = MappingProxyType(
    {
        Measure.PALETTE: 14.0,
        Measure.LIGHT: 12.0,
        Measure.WARMTH: 35.0,
        Measure.CONTRAST: 30.0,
        Measure.GRAIN: 2.5,
        Measure.MOTION_TURN: 135.0,
        Measure.MOTION_STEP: 60.0,
        Measure.MATCH: 0.70,
        Measure.PATCHES: 2.2,
        Measure.EXPOSURE: 0.15,
        Measure.WHITE_BALANCE: 5.0,
        Measure.HUE: 4.5,
        Measure.SATURATION: 12.0,
        Measure.ZOOM: 2.0,
        Measure.JUMP: 1.5,
        Measure.PACE: 2.4,
        Measure.MIRROR: 0.1,
        Measure.HIDDEN_CUT: 0.2,
        Measure.FREEZE: 0.3,
        Measure.BLACK: 0.2,
        Measure.FLICKER: 0.5,
        Measure.LETTERBOX: 2.0,
        Measure.DAMAGE: 0.0,
        Measure.SHORT: 0.0,
        Measure.WARDROBE: 14.0,
        Measure.DRIFT: 8.0,
        Measure.FACE: 0.6,
        Measure.TEXT: 0.0,
        Measure.EMBEDDING: 0.45,
    }
)
"""What is usual; figures as `python -m tests.benchmarks.evidence` measures them on real clips. FACE is dlib's own."""

LOWER_IS_WORSE = frozenset({Measure.MATCH})
"""Measures that are over their limit when they are below it."""

NEVER_LEARNED = frozenset(
    {Measure.DAMAGE, Measure.SHORT, Measure.MIRROR, Measure.HIDDEN_CUT, Measure.BLACK, Measure.TEXT}
)
"""Flaws that no number of approvals makes usual."""

ENOUGH = 8
"""From so many approved values on the limit is learned."""

SHARE = 0.95
MARGIN = 1.15
NARROWEST, WIDEST = 0.5, 2.5
"""A learned limit stays between these parts of the default."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit, and from how many approved values it was learned; 0 for the default."""

    value: float
    learned_from: int = 0


Limits = Mapping[Measure, Limit]


def default_limits() -> Limits:
    """The limits before anything was approved."""
    return {measure: Limit(value) for measure, value in DEFAULTS.items()}


def learned_limits(approved: Mapping[Measure, Sequence[float]]) -> Limits:
    """The limits after what was measured of what is approved: a little above what nearly all of it stays within."""
    limits = dict(default_limits())
    for measure, values in approved.items():
        if measure not in NEVER_LEARNED and len(values) >= ENOUGH:
            limits[measure] = Limit(_learned(measure, values), len(values))
    return limits


def _learned(measure: Measure, values: Sequence[float]) -> float:
    default = DEFAULTS[measure]
    if measure in LOWER_IS_WORSE:
        wanted = 1 - (1 - _quantile(values, 1 - SHARE)) * MARGIN
        return round(min(max(wanted, 1 - (1 - default) * WIDEST), 1 - (1 - default) * NARROWEST), 4)
    wanted = _quantile(values, SHARE) * MARGIN
    return round(min(max(wanted, default * NARROWEST), default * WIDEST), 4)


def _quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def judged(
    measure: Measure, value: float | None, limits: Limits, *, frame: int = -1, why: str = "", judge: bool = True
) -> Reading:
    """The reading of a value; None is not available, and without `judge` it is held to no limit; `why` says why."""
    if value is None:
        return Reading(measure=measure, why=why or "it could not be measured here", frame=frame)
    if not judge:
        return Reading(measure=measure, value=_rounded(value), verdict=Verdict.NOT_JUDGED, frame=frame, why=why)
    limit = limits[measure]
    over = value < limit.value if measure in LOWER_IS_WORSE else value > limit.value
    return Reading(
        measure=measure,
        value=_rounded(value),
        limit=limit.value,
        verdict=Verdict.OVER if over else Verdict.WITHIN,
        learned_from=limit.learned_from,
        frame=frame,
        why=why,
    )


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
