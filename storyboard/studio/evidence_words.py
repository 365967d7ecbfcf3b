"""Every word that evidence is told in beside its numbers: for the window, which says them in its own language."""

from storyboard.media.measure_extras import WHYS
from storyboard.model.evidence import UNITS
from storyboard.studio.evidence_cuts import ELSEWHERE, REASONS, UNLIKE
from storyboard.studio.evidence_looks import NO_READER, NOT_LOOKED, UNREADABLE
from storyboard.studio.evidence_subjects import NO_REFERENCE, OTHERWISE, TOO_SMALL
from storyboard.studio.evidence_takes import DRAWN, NOTES, OUTSIDE, TOO_SHORT

LABELS = ("first", "middle", "last", "first frame", "last frame", "reference", "where it stands")
"""What pictures of evidence are called."""

WORDS: tuple[str, ...] = tuple(
    dict.fromkeys(
        (
            *LABELS,
            *UNITS.values(),
            *REASONS.values(),
            *NOTES,
            *WHYS,
            ELSEWHERE,
            UNLIKE,
            NOT_LOOKED,
            NO_READER,
            UNREADABLE,
            NO_REFERENCE,
            OTHERWISE,
            TOO_SMALL,
            DRAWN,
            OUTSIDE,
            TOO_SHORT,
        )
    )
)
"""Units, reasons why nothing can be said, and notes, as they are written in English."""
