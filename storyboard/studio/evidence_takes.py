"""Evidence of one take as it plays: flaws inside it, and what had to be assumed to read it."""

from collections.abc import Callable, Iterator
from math import ceil

from storyboard.continuity.evidence_limits import Limits, judged
from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Reading, Shown
from storyboard.model.facts import Take
from storyboard.model.requests import Grade
from storyboard.studio.evidence_pieces import PlayedPiece

TextReading = Callable[[Shown, Limits], Reading]
"""Says how many words are written in a picture, or that nothing here can read."""

TOO_SHORT = "the take has too few frames"
OUTSIDE = "outside of the part that plays"
DRAWN = "a drawn panel may stand still"
ONE_FRAME = "one frame only: nothing can be said of motion, cuts or flicker"
VARIABLE = "no steady rate: measured at its mean rate"
HDR = "HDR: measured as it looks once brought to BT.709"
ALPHA = "transparent parts were measured as black"
NOTES = (ONE_FRAME, VARIABLE, HDR, ALPHA)


def take_evidence(played: PlayedPiece, shot_id: str, take: Take | None, limits: Limits, text: TextReading) -> Evidence:
    """What was found inside the take of a piece."""
    piece, seen = played.piece, played.take
    shown = tuple(_pictures(played))
    is_draft = take is not None and take.grade == Grade.DRAFT
    return Evidence(
        kind=EvidenceKind.TAKE,
        shot_ids=(shot_id,),
        item_ids=(piece.item_id,),
        take_ids=(piece.take_id,) if piece.take_id else (),
        readings=(*_readings(played, limits, is_draft=is_draft), text(shown[1], limits)),
        pictures=shown,
        notes=tuple(_notes(played)),
        is_draft=is_draft,
        compared_with="itself" if seen.frames > 1 else "",
    )


def _readings(played: PlayedPiece, limits: Limits, *, is_draft: bool) -> Iterator[Reading]:
    yield from _breaks(played, limits, is_draft=is_draft)
    yield from _wholes(played, limits)


def _breaks(played: PlayedPiece, limits: Limits, *, is_draft: bool) -> Iterator[Reading]:
    """What begins at a frame of the take."""
    flaws = played.take.flaws
    for measure, name, place in (
        (Measure.HIDDEN_CUT, "hidden_cut", "cut_frame"),
        (Measure.FREEZE, "freeze_s", "freeze_frame"),
        (Measure.BLACK, "black_s", "black_frame"),
    ):
        if is_draft and measure is Measure.FREEZE:
            yield judged(measure, None, limits, why=DRAWN)
            continue
        value, frame = flaws.get(name), flaws.get(place)
        found = value is not None and value > 0 and frame is not None
        frame_number = int(frame) if found and frame is not None else -1
        yield judged(
            measure, value, limits, frame=frame_number, why=TOO_SHORT if value is None else _where(played, frame_number)
        )


def _wholes(played: PlayedPiece, limits: Limits) -> Iterator[Reading]:
    """What is true of the take as a whole."""
    flaws = played.take.flaws
    yield judged(
        Measure.FLICKER, flaws.get("flicker"), limits, why="" if flaws.get("flicker") is not None else TOO_SHORT
    )
    bars = flaws.get("letterbox")
    yield judged(Measure.LETTERBOX, None if bars is None else 100 * bars, limits)
    yield judged(Measure.DAMAGE, float(_damage(played)), limits, why="; ".join(played.take.complaints[:2]))
    yield judged(Measure.SHORT, float(_missing_frames(played)), limits)


def _where(played: PlayedPiece, frame: int) -> str:
    """Says so where a flaw lies outside of what plays."""
    if frame < 0:
        return ""
    first, last = sorted((played.source_frame(0), played.source_frame(played.piece.frames - 1)))
    return "" if first <= frame <= last else OUTSIDE


def _damage(played: PlayedPiece) -> int:
    """How often the decoder complained, and how many promised frames it did not give."""
    seen = played.take
    return len(seen.complaints) + max(0, seen.promised - seen.frames - (1 if seen.is_variable else 0))


def _missing_frames(played: PlayedPiece) -> int:
    """How many frames of the piece lie behind the end of its file, at the film's rate."""
    last = max(played.source_frame(0), played.source_frame(played.piece.frames - 1))
    over = last - (played.take.frames - 1)
    # Rates that differ may round to a frame more.
    slack = 0 if played.take.rate == played.rate else 1
    return max(0, ceil((over - slack) * played.rate.fraction / played.take.rate.fraction))


def _pictures(played: PlayedPiece) -> Iterator[Shown]:
    sha256 = played.take.sha256
    for at, label in ((0, "first"), (played.piece.frames // 2, "middle"), (played.piece.frames - 1, "last")):
        yield Shown(sha256=sha256, frame=min(played.source_frame(at), played.take.frames - 1), label=label)


def _notes(played: PlayedPiece) -> Iterator[str]:
    seen = played.take
    if seen.frames == 1:
        yield ONE_FRAME
    if seen.is_variable:
        yield VARIABLE
    if seen.is_hdr:
        yield HDR
    if seen.has_alpha:
        yield ALPHA
