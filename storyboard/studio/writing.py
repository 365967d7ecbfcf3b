"""What is written over a film and beside it: burn-in, watermark and captions, as a person asks for them in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from storyboard.exchange.caption_files import ass, srt, vtt
from storyboard.exchange.captions import captions, too_fast
from storyboard.model.board import Board
from storyboard.model.captions import Caption, Place, Watermark
from storyboard.model.cut import Cut
from storyboard.stitch.profile import BurnIn
from storyboard.store.atomic import write_atomically
from storyboard.studio.creating import BadChoice
from storyboard.studio.outputs import check_output

WRITERS: Mapping[str, Callable[[Cut, Sequence[Caption]], str]] = {
    "srt": lambda cut, found: srt(found, cut.format.rate),
    "vtt": lambda cut, found: vtt(found, cut.format.rate),
    "ass": lambda cut, found: ass(found, cut.format, cut.title),
}
"""How captions are written, by suffix."""

BURN_INS = ("number", "timecode", "dialogue")
WAYS = ("none", "soft", "burned", "sidecar")


@dataclass(frozen=True, slots=True)
class Writing:
    """What is wanted over the picture and beside the film; nothing unless said.

    `soft` captions are a track of the file that a player may show, `burned` ones are in the picture; `sidecar` names
    the kinds of caption files that lie beside the film.
    """

    number: bool = False
    timecode: bool = False
    dialogue: bool = False
    watermark: Watermark | None = None
    soft: bool = False
    burned: bool = False
    sidecar: tuple[str, ...] = ()


NOTHING_WRITTEN = Writing()
REVIEW = Writing(number=True, timecode=True, dialogue=True)
"""Everything that a review copy shows."""


def writing_of(
    *, burn_in: str = "", watermark: str = "", opacity: float = 0.35, place: str = "centre", captions: str = "none"
) -> Writing:
    """What these words ask for: `number,timecode,dialogue` or `all`, a watermark, and ways of captions.

    Those are `soft`, `burned` and `sidecar:srt,vtt`, and may be joined as `soft+sidecar`. Raises BadChoice for a word
    that is none of these.
    """
    wanted = ",".join(BURN_INS) if burn_in.strip().lower() == "all" else burn_in
    shown = _chosen(wanted, BURN_INS, "There is no burn-in {word!r}.")
    ways = [way.partition(":") for way in captions.split("+")]
    for way, colon, _ in ways:
        if way.strip() not in WAYS or (colon and way.strip() != "sidecar"):
            raise BadChoice(f"There are no captions {way!r}.", fix=f"Write {', '.join(WAYS)} or sidecar:srt,vtt,ass.")
    named = [
        _chosen(kinds or "srt", tuple(WRITERS), "Captions are not written as {word!r}.")
        for way, _, kinds in ways
        if way.strip() == "sidecar"
    ]
    plain = {way.strip() for way, _, _ in ways}
    return Writing(
        number="number" in shown,
        timecode="timecode" in shown,
        dialogue="dialogue" in shown,
        watermark=_watermark(watermark, opacity, place),
        soft="soft" in plain,
        burned="burned" in plain,
        sidecar=tuple(dict.fromkeys(kind for kinds in named for kind in kinds)),
    )


def _chosen(words: str, known: tuple[str, ...], what: str) -> tuple[str, ...]:
    chosen = tuple(word.strip().lower() for word in words.split(",") if word.strip())
    for word in chosen:
        if word not in known:
            raise BadChoice(what.format(word=word), fix=f"There are: {', '.join(known)}.")
    return chosen


def _watermark(text: str, opacity: float, place: str) -> Watermark | None:
    if not text.strip():
        return None
    where = place.strip().lower().replace("-", " ").replace("center", "centre")
    if where not in set(Place):
        raise BadChoice(f"A watermark cannot stand {place!r}.", fix=f"There are: {', '.join(Place)}.")
    try:
        return Watermark(text=" ".join(text.split()), opacity=opacity, place=Place(where))
    except ValidationError:
        raise BadChoice(
            "This is no watermark.", fix="Give at most 200 letters and an opacity above 0 and at most 1."
        ) from None


def spoken_in(board: Board, cut: Cut) -> tuple[Caption, ...]:
    """The film's captions, with the speakers' names."""
    return captions(cut, {member.id: member.name for member in board.cast})


def burn_in_of(board: Board, cut: Cut, wanted: Writing) -> BurnIn:
    """What is written over the cut's pictures."""
    shows = wanted.dialogue or wanted.burned
    found = spoken_in(board, cut) if shows else ()
    return BurnIn(number=wanted.number, timecode=wanted.timecode, watermark=wanted.watermark, captions=found)


def soft_captions(board: Board, cut: Cut, wanted: Writing) -> str:
    """The captions for a track of the file, as SubRip text; empty where none are wanted."""
    return srt(spoken_in(board, cut), cut.format.rate) if wanted.soft else ""


def caption_notes(board: Board, cut: Cut, wanted: Writing) -> list[str]:
    """What to know about the captions that are wanted: those that nobody can read in their time."""
    if not (wanted.soft or wanted.burned or wanted.sidecar):
        return []
    return too_fast(spoken_in(board, cut), cut.format.rate)


def caption_texts(board: Board, cut: Cut, wanted: Writing) -> dict[str, str]:
    """The caption files that are wanted beside a film, by suffix."""
    found = spoken_in(board, cut) if wanted.sidecar else ()
    return {kind: WRITERS[kind](cut, found) for kind in wanted.sidecar}


def check_captions(wanted: Writing, film: Path, project: Path) -> None:
    """Raise BadOutput where a caption file beside the film must not be written."""
    for kind in wanted.sidecar:
        check_output(project, caption_path(film, kind))


def lay_captions(texts: Mapping[str, str], film: Path, project: Path) -> dict[str, str]:
    """Write what `caption_texts` gave beside the film; the files by suffix. Raises BadOutput and StorageError."""
    for kind, text in texts.items():
        path = caption_path(film, kind)
        check_output(project, path)
        write_atomically(path.absolute(), text.encode())
    return {kind: str(caption_path(film, kind)) for kind in texts}


def caption_path(film: Path, kind: str) -> Path:
    """Where the film's captions of that kind lie: beside it, under its own name."""
    return film.with_name(f"{film.stem if film.suffix else film.name}.{kind}")
