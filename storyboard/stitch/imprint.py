"""What a film's file says about the film: title, author, chapters, and truly what its pictures are. Pure."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from storyboard.model.board import Board
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.facts import Take
from storyboard.model.headings import scene_heading
from storyboard.model.rate import Rate
from storyboard.model.requests import Grade
from storyboard.model.sequences import ShotSource
from storyboard.stitch.recipe import EMPTY

MADE_WITH = "Made with Storyboard"

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Where the IPTC's digital source types are defined: a type is told as this address and its name."""


class SourceType(StrEnum):
    """The IPTC digital source types that a film of ours can be of."""

    GENERATED = "trainedAlgorithmicMedia"
    PARTLY_GENERATED = "compositeWithTrainedAlgorithmicMedia"
    DRAWN = "algorithmicMedia"
    COMPOSED = "composite"


class Origin(StrEnum):
    """Where what is seen or heard comes from; in the plural, as it is told."""

    GENERATED = "AI-generated clips"
    DRAFT = "draft clips drawn by a program"
    IMPORTED = "imported clips"
    ASSET = "imported pictures or clips"
    TITLE = "titles"
    SLATE = "slates"
    SOUND = "imported sounds"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the film, from its first frame to before its last."""

    title: str
    first_frame: int
    end_frame: int


@dataclass(frozen=True, slots=True)
class Imprint:
    """The tags and the chapters of a file; `captions` (SubRip text) become a track that a player may show.

    Captions are those of the whole film: a part of it goes without. `source` is the digital source type, None where
    nobody can say.
    """

    tags: Mapping[str, str]
    chapters: tuple[Chapter, ...] = ()
    captions: str = ""
    source: SourceType | None = None


def plain_imprint(cut: Cut) -> Imprint:
    """What is said where nothing but the cut is known."""
    return Imprint({"title": cut.title, "comment": MADE_WITH})


def imprint(board: Board, cut: Cut, takes: Iterable[Take]) -> Imprint:
    """All there is to say about a cut of the board."""
    known = tuple(takes)
    comment = f"{MADE_WITH}. {disclosure(cut, known)}"
    tags = {"title": cut.title, "artist": board.author, "description": board.logline, "comment": comment}
    return Imprint(tags, chapters(board, cut), source=source_type(origins(cut, known)))


def chapters(board: Board, cut: Cut) -> tuple[Chapter, ...]:
    """One chapter for each run of shots of one scene; none where the film has fewer than two.

    Titles and gaps belong to the chapter they follow, those at the beginning to the first.
    """
    starts: list[tuple[str, int]] = []
    last = ""
    for piece in cut.pieces:
        scene = board.scene_of(piece.source.shot_id) if isinstance(piece.source, ShotSource) else None
        if scene is None or scene.id == last:
            continue
        last = scene.id
        name = scene_heading(board, scene) or f"Scene {board.scenes.index(scene) + 1}"
        starts.append((name, piece.start_frame if starts else 0))
    if len(starts) < 2:
        return ()
    edges = [*(first for _, first in starts), cut.frames]
    return tuple(Chapter(name, *edge) for (name, _), edge in zip(starts, pairwise(edges), strict=True))


def origins(cut: Cut, takes: Iterable[Take]) -> Mapping[Origin, int]:
    """How many of each kind the film holds; titles over a picture count as titles."""
    grades = {take.id: take.grade for take in takes}
    found = Counter(_origin(piece, grades) for piece in cut.pieces)
    found[Origin.TITLE] += sum(len(piece.supers) for piece in cut.pieces)
    found[Origin.SOUND] += sum(len(track.clips) for track in cut.audio if not track.is_muted)
    return {origin: found[origin] for origin in Origin if found[origin]}


def source_type(held: Mapping[Origin, int]) -> SourceType:
    """The digital source type of a film that holds these; wholly generated only where nothing else is in it."""
    kinds = set(held)
    if kinds == {Origin.GENERATED}:
        return SourceType.GENERATED
    if Origin.GENERATED in kinds:
        return SourceType.PARTLY_GENERATED
    drawn = {Origin.DRAFT, Origin.TITLE, Origin.SLATE}
    return SourceType.DRAWN if kinds <= drawn else SourceType.COMPOSED


def disclosure(cut: Cut, takes: Iterable[Take]) -> str:
    """One line for people and machines: whether there is AI-generated content in the film, and what else is."""
    held = origins(cut, takes)
    told = ", ".join(f"{count} {origin}" for origin, count in held.items())
    generated = (
        "Contains AI-generated content" if Origin.GENERATED in held else "No AI-generated content from Storyboard"
    )
    unknown = "; how imported clips were made is not known" if {Origin.IMPORTED, Origin.ASSET} & set(held) else ""
    return f"{generated}: {told}{unknown}. Digital source type: {source_type(held)}."


def chapter_file(parts: Iterable[Chapter], rate: Rate, first: int, end: int) -> str:
    """The chapters that meet frames `first` to `end`, on the clock of a film of only those, as ffmpeg reads them."""
    exact = rate.fraction
    rows = [";FFMETADATA1"]
    for part in _within(parts, first, end):
        base = f"TIMEBASE={exact.denominator}/{exact.numerator}"
        rows += [
            "[CHAPTER]",
            base,
            f"START={part.first_frame}",
            f"END={part.end_frame}",
            f"title={_escaped(part.title)}",
        ]
    return "\n".join(rows) + "\n"


def _within(parts: Iterable[Chapter], first: int, end: int) -> Iterator[Chapter]:
    for part in parts:
        start, stop = max(part.first_frame, first), min(part.end_frame, end)
        if start < stop:
            yield Chapter(part.title, start - first, stop - first)


def _escaped(text: str) -> str:
    return re.sub(r"([=;#\\])", r"\\\1", " ".join(text.split()))


def _origin(piece: CutPiece, grades: Mapping[str, str]) -> Origin:
    if EMPTY & set(piece.gaps) or piece.media_kind == "gap":
        return Origin.SLATE
    if piece.media_kind == "title":
        return Origin.TITLE
    if not piece.take_id:
        return Origin.ASSET
    # What only a newer version knows is taken for generated: saying too much does no harm, too little does.
    known = {Grade.DRAFT: Origin.DRAFT, Grade.IMPORTED: Origin.IMPORTED}
    return known.get(Grade(grades[piece.take_id]), Origin.GENERATED) if _is_known(piece, grades) else Origin.GENERATED


def _is_known(piece: CutPiece, grades: Mapping[str, str]) -> bool:
    return grades.get(piece.take_id, "") in set(Grade)
