"""A written script taken apart: headings, paragraphs, speeches and transitions, each with its place in the text. Pure.

The same text is always cut the same way, and no word of it is changed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from storyboard.exchange.script_labels import AFTER_ACTION, TRANSITION, Label, label_of, narrator, unquoted
from storyboard.model.letters import ACCENTS

SIDES = r"INT\.?/EXT|EXT\.?/INT|I/E|INT|EXT|EST"
INSIDE_OUT = re.compile(rf"^(?:(?P<dotted>(?i:{SIDES}))[.:]\s*|(?P<plain>{SIDES})\s+)(?=\S)")
"""In small letters a heading needs its full stop: "Int he kitchen" is a slip of the pen."""
FORCED = re.compile(r"^\.(?=[A-Za-z0-9À-ÿ])")
MARKED = re.compile(r"^#{1,6}\s+(?=\S)")
NUMBERED = re.compile(r"^(scene|act|chapter|scène|acte|chapitre)\s+[\dIVXLC]+\b[.:\s–—-]*", re.IGNORECASE)
CUE = re.compile(r"^@?(?P<name>[^\W\d_a-zà-ÿ][^a-zà-ÿ:]{0,38}?)\s*(?P<how>\((?:[^)]*)\)\s*)*\^?$")
FORCED_CUE = re.compile(r"^@(?P<name>[^\W\d_][^:\n(]{0,38}?)\s*(?P<how>\([^)]*\)\s*)*\^?$")
CLAUSE = re.compile(r"[。\uff01\uff1f؟、\uff0c,;]|[^\x00-\x7f][.!?…]$")
"""What no name holds: in scripts without capitals it tells the first line of a paragraph from a speaker's name."""
INLINE = re.compile(
    rf"^(?P<name>[^\W\d_][\w{ACCENTS} .'’-]{{0,38}}?)\s*(?P<how>\([^)]*\))?\s*:\s+(?P<words>\S.*)$", re.DOTALL
)
LISTED = re.compile(r"^\s*(?:[-*•]\s+|(?:shot\s+)?\d{1,4}[A-Za-z]?[.):]\s+)(?=\S)", re.IGNORECASE)
LONGEST_NAME_WORDS = 4


class Kind(StrEnum):
    """What a block of a script is."""

    HEADING = "heading"
    ACTION = "action"
    SPEECH = "speech"
    TRANSITION = "transition"
    SHOWN = "shown"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Block:
    """Characters `start` to before `end` of the text. `text` is verbatim: the heading, the paragraph, what is said.

    `speaker` and `how` (V.O., quietly) are those of a speech, `label` is what kind of text is shown on the screen;
    `is_listed` marks a line of a shot list.
    """

    kind: Kind
    start: int
    end: int
    text: str
    speaker: str = ""
    how: str = ""
    is_listed: bool = False
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def bare(self) -> str:
        return self.text.strip()

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def blocks(text: str, *, forced_cues: bool = False) -> tuple[Block, ...]:
    """The blocks of the text in order; blank lines and list marks belong to none of them.

    With `forced_cues` a line that begins with @ names who speaks below it, as in Fountain.
    """
    found: list[Block] = []
    for paragraph in _paragraphs(text):
        found.extend(_of_paragraph(text, paragraph, FORCED_CUE if forced_cues else CUE))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[list[_Line]]:
    """Runs of lines between blank ones."""
    run: list[_Line] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        line = _Line(at, raw.rstrip("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"))
        at += len(raw)
        if line.bare:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _of_paragraph(text: str, lines: list[_Line], cues: re.Pattern[str]) -> Iterator[Block]:
    """A paragraph's blocks: its headings and list lines stand alone, the rest is one speech or one paragraph."""
    rest: list[_Line] = []
    for line in lines:
        alone = _alone(line)
        if alone is None:
            rest.append(line)
            continue
        yield from _told(text, rest, cues)
        rest = []
        yield alone
    yield from _told(text, rest, cues)


def _alone(line: _Line) -> Block | None:
    """The line as a block of its own: a heading, a transition, a line of a shot list."""
    bare = line.bare
    start = line.start + len(line.text) - len(line.text.lstrip())
    end = start + len(bare)
    mark = FORCED.match(bare) or MARKED.match(bare)
    if mark:
        return Block(Kind.HEADING, start + mark.end(), end, bare[mark.end() :])
    if INSIDE_OUT.match(bare) or NUMBERED.match(bare):
        return Block(Kind.HEADING, start, end, bare)
    if TRANSITION.match(bare):
        return Block(Kind.TRANSITION, start, end, bare)
    listed = LISTED.match(bare)
    if listed:
        return Block(Kind.ACTION, start + listed.end(), end, bare[listed.end() :], is_listed=True)
    return None


def _told(text: str, lines: list[_Line], cues: re.Pattern[str]) -> Iterator[Block]:
    if not lines:
        return
    cue = cues.match(lines[0].bare) or CUE.match(lines[0].bare) if len(lines) > 1 else None
    if cue and _is_name(cue["name"]) and not CLAUSE.search(cue["name"]):
        start, end = lines[0].start, lines[-1].end
        spoken = lines[1].start
        yield _said(start, end, cue["name"], cue["how"], text[spoken:end].strip())
        return
    yield from _spoken_lines(text, lines)


def _spoken_lines(text: str, lines: list[_Line]) -> Iterator[Block]:
    """Lines that say NAME: words are speeches of their own; what stands between them is action."""
    action: list[_Line] = []
    for line in lines:
        start = line.start + len(line.text) - len(line.text.lstrip())
        said = INLINE.match(line.bare)
        if said is not None and _is_name(said["name"]) and said["name"].isupper():
            yield from _action(text, action)
            action = []
            yield _said(start, start + len(line.bare), said["name"], said["how"], said["words"])
            continue
        shown = AFTER_ACTION.search(line.bare)
        action.append(_Line(line.start, line.text[: line.text.index(shown[0])]) if shown else line)
        if shown:
            yield from _action(text, action)
            action = []
            yield _said(start + shown.start("label"), start + len(line.bare), shown["label"], "", shown["words"])
    yield from _action(text, action)


def _said(start: int, end: int, name: str, how: str | None, words: str) -> Block:
    """What follows a name: somebody's speech, or what its label makes of it."""
    label = label_of(name)
    match label:
        case None:
            return Block(Kind.SPEECH, start, end, words, name.strip(), (how or "").strip(" ()"))
        case Label.NARRATOR:
            return Block(Kind.SPEECH, start, end, words, narrator(name), "V.O.")
        case Label.SOUND:
            return Block(Kind.SOUND, start, end, words)
        case _:
            return Block(Kind.SHOWN, start, end, unquoted(words), label=label)


def _action(text: str, lines: list[_Line]) -> Iterator[Block]:
    if lines:
        start = lines[0].start + len(lines[0].text) - len(lines[0].text.lstrip())
        end = lines[-1].start + len(lines[-1].text.rstrip())
        yield Block(Kind.ACTION, start, end, text[start:end])


def _is_name(text: str) -> bool:
    words = text.strip().split()
    return 0 < len(words) <= LONGEST_NAME_WORDS and any(sign.isalpha() for sign in text)
