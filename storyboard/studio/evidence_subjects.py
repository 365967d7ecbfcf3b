"""Evidence of each cast member and prop: every shot of it beside its reference and its best approved take."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.evidence_limits import Limits, judged
from storyboard.continuity.ledger import ShotState
from storyboard.media.measure_colour import Pixels, palette_distance
from storyboard.media.measure_take import colouring
from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.evidence import Evidence, EvidenceKind, Measure, Reading, Shown
from storyboard.model.facts import Take
from storyboard.model.picture import Box
from storyboard.model.requests import Grade
from storyboard.model.words import StateField
from storyboard.studio.evidence_cache import MeasuredTake
from storyboard.studio.evidence_cuts import in_one_place, shot_of
from storyboard.studio.evidence_looks import Look
from storyboard.studio.evidence_pieces import PlayedPiece

LEAST_PX = 8
"""A box smaller than this, in pixels of the small frame, says nothing of colour."""

NO_REFERENCE = "the reference picture cannot be read"
TOO_SMALL = "the box is too small"
OTHERWISE = "other clothes, place or light: a difference is no fault"

INNER = 0.7
"""This much of a box is taken for the subject; the rest is what stands around it."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A subject in one shot: its piece, and the box it stands in."""

    played: PlayedPiece
    box: Box
    grade: str

    @property
    def area(self) -> float:
        """How much of the frame it fills."""
        return self.box.width * self.box.height


def subject_evidence(
    board: Board,
    states: Mapping[str, ShotState],
    takes: Mapping[str, Take],
    approved: Mapping[str, str],
    pieces: tuple[PlayedPiece, ...],
    limits: Limits,
    picture: Callable[[str], MeasuredTake | None],
    look: Look,
) -> Iterator[Evidence]:
    """Every sighting of every subject beside its reference picture and its best approved take, however far away."""
    for entry in (*board.cast, *board.props):
        seen = list(_sightings(board, takes, pieces, entry))
        best = _best(seen, approved)
        for sighting in seen:
            reference = _reference(board, entry)
            if reference:
                yield _beside_reference(entry, sighting, reference, limits, picture(reference), look)
            if best is not None and best is not sighting:
                yield _beside_best(states, entry, best, sighting, limits, look)


def _sightings(
    board: Board, takes: Mapping[str, Take], pieces: tuple[PlayedPiece, ...], entry: Entry
) -> Iterator[Sighting]:
    told: set[str] = set()
    for played in pieces:
        shot = board.shots.get(shot_of(played))
        if shot is None or shot.id in told:
            continue
        box = next((s.box for s in shot.subjects if s.ref_id == entry.id), None)
        if box is not None:
            told.add(shot.id)
            take = takes.get(played.piece.take_id)
            yield Sighting(played, box, str(take.grade) if take else "")


def _best(seen: list[Sighting], approved: Mapping[str, str]) -> Sighting | None:
    """The approved sighting that shows the subject largest; None while nothing is approved."""
    accepted = [s for s in seen if s.played.piece.take_id and approved.get(shot_of(s.played)) == s.played.piece.take_id]
    return max(accepted, key=lambda s: s.area, default=None)


def _reference(board: Board, entry: Entry) -> str:
    """The hash of the entry's first reference picture; empty where it has none."""
    for reference in entry.references:
        asset = board.asset(reference.asset_id)
        if asset is not None:
            return asset.sha256
    return ""


def _beside_reference(
    entry: Entry, sighting: Sighting, sha256: str, limits: Limits, reference: MeasuredTake | None, look: Look
) -> Evidence:
    crop = cropped(sighting.played.middle(), sighting.box)
    whole = None if reference is None else reference.small
    why = NO_REFERENCE if whole is None else TOO_SMALL
    box = Shown(sha256=sha256, label="reference")
    readings = (_wardrobe(whole, crop, limits, why), *look.readings(box, _shown(sighting), limits))
    return _evidence(entry, (sighting,), readings, (box, _shown(sighting)), "the reference picture")


def _beside_best(
    states: Mapping[str, ShotState], entry: Entry, best: Sighting, sighting: Sighting, limits: Limits, look: Look
) -> Evidence:
    one, two = shot_of(best.played), shot_of(sighting.played)
    alike = in_one_place(states, one, two) and _same(states, entry.id, one, two)
    why = "" if alike else OTHERWISE
    crops = cropped(best.played.middle(), best.box), cropped(sighting.played.middle(), sighting.box)
    wardrobe = _wardrobe(*crops, limits, why or TOO_SMALL, judge=alike)
    readings = (wardrobe, *look.readings(_shown(best), _shown(sighting), limits))
    return _evidence(entry, (best, sighting), readings, (_shown(best), _shown(sighting)), "the best approved take")


def _same(states: Mapping[str, ShotState], subject_id: str, one: str, two: str) -> bool:
    fields = (StateField.WARDROBE, StateField.CONDITION)
    return all(states[one].value(subject_id, f) == states[two].value(subject_id, f) for f in fields)


def _wardrobe(one: Pixels | None, two: Pixels | None, limits: Limits, why: str, *, judge: bool = True) -> Reading:
    if one is None or two is None:
        return judged(Measure.WARDROBE, None, limits, why=why)
    apart = palette_distance(colouring(one).palette, colouring(two).palette)
    return judged(Measure.WARDROBE, apart, limits, judge=judge, why="" if judge else why)


def cropped(frames: Pixels, box: Box, inner: float = INNER) -> Pixels | None:
    """The middle of a box in frames; None where it is too small to say anything."""
    height, width = frames.shape[1:3]
    x, y = box.centre
    half_w, half_h = box.width * inner / 2 * width, box.height * inner / 2 * height
    left, right = round(max(0.0, x * width - half_w)), round(min(float(width), x * width + half_w))
    top, bottom = round(max(0.0, y * height - half_h)), round(min(float(height), y * height + half_h))
    if right - left < LEAST_PX or bottom - top < LEAST_PX:
        return None
    return frames[:, top:bottom, left:right]


def _shown(sighting: Sighting) -> Shown:
    played = sighting.played
    frame = min(played.source_frame(played.piece.frames // 2), played.take.frames - 1)
    return Shown(sha256=played.take.sha256, frame=frame, box=sighting.box, label="where it stands")


def _evidence(
    entry: Entry,
    sightings: tuple[Sighting, ...],
    readings: tuple[Reading, ...],
    pictures: tuple[Shown, ...],
    compared_with: str,
) -> Evidence:
    return Evidence(
        kind=EvidenceKind.SUBJECT,
        shot_ids=tuple(shot_of(s.played) for s in sightings),
        item_ids=tuple(s.played.piece.item_id for s in sightings),
        subject_id=entry.id,
        take_ids=tuple(s.played.piece.take_id for s in sightings if s.played.piece.take_id),
        readings=readings,
        pictures=pictures,
        is_draft=any(s.grade == Grade.DRAFT for s in sightings),
        compared_with=compared_with,
    )
