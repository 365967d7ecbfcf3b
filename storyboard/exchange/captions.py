"""Captions of a film from what is spoken and when: in lines that can be read, for as long as reading takes. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from storyboard.model.captions import Caption
from storyboard.model.cut import Cut
from storyboard.model.lines import Unit, broken, clusters, columns, units
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.speech import spoken_words

LINE_LETTERS = 42
"""The longest line that is read with ease; signs as wide as Chinese ones count twice."""

NARROW_LETTERS = 32
"""The longest line in a picture that is taller than wide."""

LINES = 2
"""How many lines are shown at once; longer speech is shown in turns."""

LEAST_S, MOST_S = 5 / 6, 7.0
"""No caption is shown shorter where its picture leaves the time, none longer."""

LETTERS_A_SECOND = 20
"""How fast people read; a caption stays as long as this takes where its picture leaves the time."""

DASH = "– "
"""Stands before each line of a caption in which two people speak."""

_LINKS = frozenset(
    {"and", "but", "or", "nor", "so", "because", "that", "which", "who", "when", "while", "if", "as"}
    | {"to", "of", "in", "on", "at", "for", "from", "with", "by"}
)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A text that may be shown from its first frame to before its end, and at the most until `limit`."""

    first: int
    end: int
    limit: int
    text: str
    speaker: str = ""


def captions(cut: Cut, names: Mapping[str, str] | None = None) -> tuple[Caption, ...]:
    """Everything spoken in the film, in order, no two at a time; `names` are the speakers' by id.

    Lines of one item that are not timed share its time in turn, each as long as its text. What is too long to be
    read at once is shown in turns too; what is too short to be read stays longer, but never past its own picture, or
    is shown together with what another person answers.
    """
    letters = letters_a_line(cut.format)
    spoken = sorted(_spoken(cut, names or {}), key=lambda s: (s.first, s.end))
    turns = [
        turn for _, group in groupby(spoken, key=lambda s: (s.first, s.end)) for turn in _turns(list(group), letters)
    ]
    least = cut.format.rate.frames(LEAST_S)
    apart = _apart(_paired(turns, letters, least), least, letters)
    return tuple(_timed(apart, cut.format.rate))


def letters_a_line(format_: Format) -> int:
    """How many letters a line of captions has in this picture."""
    return LINE_LETTERS if format_.aspect >= 1 else NARROW_LETTERS


def too_fast(found: Sequence[Caption], rate: Rate) -> list[str]:
    """A sentence for each caption that nobody reads in its time."""
    told: list[str] = []
    for caption in found:
        seconds = float(rate.seconds(caption.end_frame - caption.first_frame))
        speed = columns(caption.text) / seconds
        if speed > LETTERS_A_SECOND * 1.25:
            at, fast = rate.clock(caption.first_frame), f"{speed:.0f} letters a second are too fast to read"
            told.append(f"Caption at {at}: {fast}; give the line more time or fewer words.")
    return told


def _spoken(cut: Cut, names: Mapping[str, str]) -> Iterator[_Spoken]:
    for index, piece in enumerate(cut.pieces):
        stop = min(piece.start_frame + piece.frames, cut.frames)
        # Where the next picture comes over this one, its own lines take over.
        after = cut.pieces[index + 1] if index + 1 < len(cut.pieces) else None
        limit = min(stop, after.start_frame) if after is not None and after.dialogue else stop
        for line in piece.dialogue:
            text = " ".join(spoken_words(line.text).split())
            first = piece.start_frame + (line.start_frame or 0)
            end = min(first + (line.frames or piece.frames), stop)
            if text and first < end:
                yield _Spoken(first, end, max(end, limit), text, names.get(line.speaker_id, ""))


def _turns(group: Sequence[_Spoken], letters: int) -> list[_Spoken]:
    """The pages of lines of the same time, one after the other within it, each as long as its text."""
    pages = [replace(line, text=page) for line in group for page in _pages(line.text, letters)]
    first, end = pages[0].first, pages[0].end
    if end - first < len(pages):
        return [replace(pages[0], text="\n".join(page.text for page in pages))]
    whole, read, at = sum(columns(page.text) for page in pages), 0, first
    turns: list[_Spoken] = []
    for left, page in zip(range(len(pages) - 1, -1, -1), pages, strict=True):
        read += columns(page.text)
        stop = max(at + 1, min(first + (end - first) * read // whole, end - left))
        turns.append(replace(page, first=at, end=stop, limit=stop if left else page.limit))
        at = stop
    return turns


def _pages(text: str, letters: int) -> Iterator[str]:
    """The text in parts of at most as many lines as are shown at once, cut at the ends of sentences where it can be."""
    rest = [piece for unit in units(text) for piece in _narrow(unit, letters)]
    while rest:
        most = 1
        while most < len(rest) and len(broken(rest[: most + 1], letters, columns)) <= LINES:
            most += 1
        if most < len(rest):
            most = next((at for at in range(most, most // 2, -1) if rest[at - 1].text[-1] in ".!?…。"), most)
        yield _laid(rest[:most], letters)
        rest = rest[most:]


def _narrow(unit: Unit, letters: int) -> list[Unit]:
    """The unit itself, or its parts where it is wider than a line."""
    if columns(unit.text) <= letters:
        return [unit]
    parts, part = list[Unit](), ""
    for cluster in clusters(unit.text):
        if columns(part + cluster) > letters:
            parts.append(Unit(part, unit.spaced and not parts))
            part = ""
        part += cluster
    return [*parts, Unit(part, unit.spaced and not parts)]


def _laid(parts: Sequence[Unit], letters: int) -> str:
    """The parts in one line, or in two broken where the sense and the eye are best served."""
    if columns(_joined(parts)) <= letters:
        return _joined(parts)
    places = (at for at in range(1, len(parts)) if _is_room(parts, at, letters))
    best = min(places, key=lambda at: _cost(parts, at), default=None)
    if best is None:
        return "\n".join(broken(parts, letters, columns))
    return f"{_joined(parts[:best])}\n{_joined(parts[best:])}"


def _is_room(parts: Sequence[Unit], at: int, letters: int) -> bool:
    return max(columns(_joined(parts[:at])), columns(_joined(parts[at:]))) <= letters


def _cost(parts: Sequence[Unit], at: int) -> int:
    """How bad a break is: uneven lines, a longer upper one; good after a comma and before a linking word."""
    above, below = columns(_joined(parts[:at])), columns(_joined(parts[at:]))
    bonus = 12 if parts[at - 1].text[-1] in ".,;:!?…—–、。" else 6 if parts[at].text.lower() in _LINKS else 0
    worse = 8 if parts[at - 1].text.lower() in _LINKS else 0
    return abs(above - below) + (2 if above > below else 0) + worse - bonus


def _joined(parts: Sequence[Unit]) -> str:
    return "".join(f" {part.text}" if part.spaced and index else part.text for index, part in enumerate(parts))


def _paired(turns: Sequence[_Spoken], letters: int, least: int) -> list[_Spoken]:
    """Short turns of two people that follow each other at once, shown together with dashes."""
    found: list[_Spoken] = []
    for turn in turns:
        before = found[-1] if found else None
        if before is not None and before.end == turn.first and _fit_together(before, turn, letters, least):
            found[-1] = _together(before, turn)
        else:
            found.append(turn)
    return found


def _fit_together(before: _Spoken, turn: _Spoken, letters: int, least: int) -> bool:
    short = min(before.end - before.first, turn.end - turn.first) < least
    both = max(columns(before.text), columns(turn.text)) + columns(DASH) <= letters
    return short and both and before.speaker != turn.speaker and "\n" not in before.text + turn.text


def _together(before: _Spoken, turn: _Spoken) -> _Spoken:
    text = f"{DASH}{before.text}\n{DASH}{turn.text}"
    return _Spoken(before.first, max(before.end, turn.end), max(before.limit, turn.limit), text)


def _apart(turns: Sequence[_Spoken], least: int, letters: int) -> list[_Spoken]:
    """The turns with no two at a time: what begins later takes over, or both are shown together from the first on."""
    found: list[_Spoken] = []
    for turn in sorted(turns, key=lambda turn: (turn.first, turn.end)):
        before = found[-1] if found else None
        if before is None or before.end <= turn.first:
            found.append(turn)
        elif turn.first - before.first >= least or not _fit_together(before, turn, letters, 1 << 30):
            found += _after(found.pop(), turn)
        else:
            found[-1] = _together(before, turn)
    return found


def _after(before: _Spoken, turn: _Spoken) -> list[_Spoken]:
    """The one, ended where the other begins; where they begin at once the other follows it."""
    if before.first < turn.first:
        return [replace(before, end=turn.first, limit=turn.first), turn]
    middle = (before.first + max(before.end, turn.end)) // 2
    if not before.first < middle < max(before.end, turn.end):
        return [replace(before, end=max(before.end, turn.end), text=f"{before.text}\n{turn.text}")]
    return [
        replace(before, end=middle, limit=middle),
        replace(turn, first=middle, end=max(before.end, turn.end, middle + 1)),
    ]


def _timed(turns: Sequence[_Spoken], rate: Rate) -> Iterator[Caption]:
    """The turns as captions, each as long as reading takes where there is time."""
    least, most = rate.frames(LEAST_S), rate.frames(MOST_S)
    for index, turn in enumerate(turns):
        later = turns[index + 1].first if index + 1 < len(turns) else turn.limit
        wanted = max(least, rate.frames(columns(turn.text) / LETTERS_A_SECOND), turn.end - turn.first)
        end = max(turn.end, min(turn.first + wanted, turn.limit, max(later, turn.end)))
        yield Caption(
            first_frame=turn.first,
            end_frame=min(end, turn.first + most),
            text=turn.text,
            speaker=turn.speaker,
        )
