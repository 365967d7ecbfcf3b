"""Evidence: what was measured of takes and cuts, beside the limit it is held to; never one total score."""

from collections.abc import Mapping
from enum import StrEnum

from storyboard.model.picture import Box
from storyboard.model.values import Value


class Measure(StrEnum):
    """What is measured. The unit of each is in `UNITS`; all but `MATCH` are worse the higher they are."""

    PALETTE = "palette"
    LIGHT = "light"
    WARMTH = "warmth"
    CONTRAST = "contrast"
    GRAIN = "grain"
    MOTION_TURN = "motion turn"
    MOTION_STEP = "motion step"
    MATCH = "frame match"
    PATCHES = "patches"
    EXPOSURE = "exposure"
    WHITE_BALANCE = "white balance"
    HUE = "hue"
    SATURATION = "saturation"
    ZOOM = "framing size"
    JUMP = "framing shift"
    PACE = "lost time"
    MIRROR = "mirrored"
    HIDDEN_CUT = "hidden cut"
    FREEZE = "freeze"
    BLACK = "black"
    FLICKER = "flicker"
    LETTERBOX = "letterbox"
    DAMAGE = "damage"
    SHORT = "short"
    WARDROBE = "wardrobe colour"
    DRIFT = "drift"
    FACE = "face"
    TEXT = "text in picture"
    EMBEDDING = "likeness"


UNITS: Mapping[Measure, str] = {
    Measure.PALETTE: "ΔE",
    Measure.LIGHT: "L*",
    Measure.WARMTH: "mired",
    Measure.CONTRAST: "L*",
    Measure.GRAIN: "codes",
    Measure.MOTION_TURN: "°",
    Measure.MOTION_STEP: "% of width/s",
    Measure.MATCH: "SSIM",
    Measure.PATCHES: "ΔE",
    Measure.EXPOSURE: "stops",
    Measure.WHITE_BALANCE: "mired",
    Measure.HUE: "°",
    Measure.SATURATION: "%",
    Measure.ZOOM: "%",
    Measure.JUMP: "% of width",
    Measure.PACE: "× usual change",
    Measure.MIRROR: "gain in correlation",
    Measure.HIDDEN_CUT: "0 to 1",
    Measure.FREEZE: "s",
    Measure.BLACK: "s",
    Measure.FLICKER: "L*",
    Measure.LETTERBOX: "% of height or width",
    Measure.DAMAGE: "complaints",
    Measure.SHORT: "frames",
    Measure.WARDROBE: "ΔE",
    Measure.DRIFT: "ΔE",
    Measure.FACE: "distance",
    Measure.TEXT: "words",
    Measure.EMBEDDING: "distance",
}
"""What each measure is told in."""


class Verdict(StrEnum):
    """What a reading says; what is not available, or not held to a limit, is no pass."""

    WITHIN = "within"
    OVER = "over"
    NOT_JUDGED = "not judged"
    NOT_AVAILABLE = "not available"


class Reading(Value):
    """One measure: its value, the limit it was held to and where that limit comes from, or why there is none.

    `learned_from` counts the approved takes or cuts that the limit was learned from, 0 for the default. `frame` is the
    frame of the take at which it was found, -1 where it is about the whole.
    """

    measure: Measure
    value: float | None = None
    limit: float | None = None
    verdict: Verdict = Verdict.NOT_AVAILABLE
    learned_from: int = 0
    frame: int = -1
    why: str = ""

    @property
    def unit(self) -> str:
        """The unit of value and limit."""
        return UNITS[self.measure]

    @property
    def source(self) -> str:
        """Where the limit comes from, in words."""
        if self.limit is None:
            return ""
        if not self.learned_from:
            return f"the usual limit is {self.limit:g}"
        return f"{self.learned_from} approved, your limit is {self.limit:g}"


class Shown(Value):
    """A picture that shows the evidence: a frame of a file, or the part of it in `box`."""

    sha256: str
    frame: int = 0
    box: Box | None = None
    label: str = ""


class EvidenceKind(StrEnum):
    """What evidence is about."""

    TAKE = "take"
    CUT = "cut"
    CONTINUE = "continue"
    SUBJECT = "subject"
    CHAIN = "chain"


class Evidence(Value):
    """Everything measured of one take, one cut, or one subject beside its best picture.

    `shot_ids` are one shot or two, the first being what is compared with; `pictures` are to be seen side by side.
    """

    kind: EvidenceKind
    shot_ids: tuple[str, ...]
    item_ids: tuple[str, ...] = ()
    subject_id: str = ""
    take_ids: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    pictures: tuple[Shown, ...] = ()
    notes: tuple[str, ...] = ()
    is_draft: bool = False
    compared_with: str = ""

    def reading(self, measure: Measure) -> Reading | None:
        """The reading of one measure; None where it was not asked for."""
        return next((r for r in self.readings if r.measure == measure), None)
