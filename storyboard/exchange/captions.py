"""Captions of a film, SRT or WebVTT, from what is spoken and when. Pure."""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from storyboard.model.cut import Cut
from storyboard.model.rate import Rate

LINE_LETTERS = 42
"""The longest line that is read with ease."""

LINES = 2
"""How many lines are shown at once; longer speech is shown in turns."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A text from its first frame to before its last, on the film's clock; lines already broken."""

    first_frame: int
    end_frame: int
    text: str
    speaker: str = ""


def captions(cut: Cut, names: Mapping[str, str] | None = None) -> tuple[Caption, ...]:
    """Everything spoken in the film, in order; `names` are the speakers' by id.

    Lines of one item that are not timed share its time in turn, each as long as its text. What is too long to be
    read at once is shown in turns too.
    """
    spoken: list[Caption] = []
    for piece in cut.pieces:
        for line in piece.dialogue:
            text = " ".join(line.text.split())
            first = piece.start_frame + (line.start_frame or 0)
            end = min(first + (line.frames or piece.frames), piece.start_frame + piece.frames, cut.frames)
            if text and first < end:
                spoken.append(Caption(first, end, text, (names or {}).get(line.speaker_id, "")))
    spoken.sort(key=lambda caption: (caption.first_frame, caption.end_frame))
    turns = (_in_turn(list(group)) for _, group in groupby(spoken, key=lambda c: (c.first_frame, c.end_frame)))
    return tuple(part for group in turns for caption in group for part in _in_turn(list(_pages(caption))))


def srt(found: Sequence[Caption], rate: Rate) -> str:
    """The captions as SubRip text."""
    blocks = (
        f"{number}\n{_stamp(c.first_frame, rate, ',')} --> {_stamp(c.end_frame, rate, ',')}\n{_unarrowed(c.text)}\n"
        for number, c in enumerate(found, start=1)
    )
    return "\n".join(blocks)


def vtt(found: Sequence[Caption], rate: Rate) -> str:
    """The captions as WebVTT, with the speakers' names as voices."""
    blocks = (
        f"{_stamp(c.first_frame, rate, '.')} --> {_stamp(c.end_frame, rate, '.')}\n{_voice(c)}{_escaped(c.text)}\n"
        for c in found
    )
    return "\n".join(("WEBVTT\n", *blocks))


def _pages(caption: Caption) -> Iterator[Caption]:
    """The caption in parts of at most as many lines as are shown at once, all with its whole time."""
    lines = textwrap.wrap(caption.text, LINE_LETTERS)
    for at in range(0, len(lines), LINES):
        text = "\n".join(lines[at : at + LINES])
        yield Caption(caption.first_frame, caption.end_frame, text, caption.speaker)


def _in_turn(group: Sequence[Caption]) -> Iterator[Caption]:
    """Captions of the same time, one after the other within it, each as long as its text; one where time is short."""
    first, end = group[0].first_frame, group[0].end_frame
    if end - first < len(group):
        yield Caption(first, end, "\n".join(caption.text for caption in group))
        return
    letters, read = sum(len(c.text) for c in group), 0
    at = first
    for left, caption in zip(range(len(group) - 1, -1, -1), group, strict=True):
        read += len(caption.text)
        stop = max(at + 1, min(first + (end - first) * read // letters, end - left))
        yield Caption(at, stop, caption.text, caption.speaker)
        at = stop


def _stamp(frame: int, rate: Rate, point: str) -> str:
    whole = int(rate.seconds(frame) * 1000 + Fraction(1, 2))
    seconds, thousandths = divmod(whole, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}{point}{thousandths:03}"


def _unarrowed(text: str) -> str:
    """The text without what readers take for the line of times."""
    return re.sub(r"-{2,}>", "→", text)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _voice(caption: Caption) -> str:
    return f"<v {_escaped(caption.speaker)}>" if caption.speaker else ""
