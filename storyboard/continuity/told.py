"""Changes told in plain text: `Mara → picks up lantern`, `Mara -> takes off coat`, `Lantern → condition: lit`.

A change is told by a name of the bible (with or without @), an arrow (`→`, `->` or `=>`) and a phrase up to the end
of the sentence or line; several phrases are joined by commas, `and` or `then`. The phrases that are understood:

- hands: picks up / takes / grabs X · takes X from N · puts down / drops / leaves X · gives / hands / throws X to N
- clothes: puts on X · takes off X · changes into X
- body: sits, stands, rises, kneels, crouches, lies down, falls · looks left · runs right, walks towards camera
- presence: enters, arrives · leaves, exits
- things: X → lit, open, broken … · N lights / puts out / opens / closes / breaks X
- places: dawn … night · clear … wind
- any field by its name: `hair: wet`, `marks = a cut on the brow`, `light from: left`

What is told is itself the cause that is seen. A change of the shot's own (`Shot.changes`) wins over a told one.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.book import Book
from storyboard.continuity.hands import things_named
from storyboard.model.shots import StateChange
from storyboard.model.words import Direction, StateField, TimeOfDay, Weather

_ARROW = re.compile(r"\s*(?:→|->|=>|⇒)\s*")
_SENTENCES = re.compile(r"[\n;!?]+|\.(?=\s|$)")
_STEPS = re.compile(r"\s*(?:,\s*(?:and\s+|then\s+)?|\s+and\s+(?:then\s+)?|\s+then\s+)")
_FIELDS = {str(f): f for f in StateField} | {f.name.lower(): f for f in StateField}
_FIELD = re.compile(rf"(?:(?:the|her|his|their)\s+)?({'|'.join(sorted(_FIELDS, key=len, reverse=True))})\s*[:=]\s*(.+)")

FEW_WORDS = 4
"""A thing's condition is said in so many words at most; more are a sentence that nobody reads as one."""

Fact = tuple[str, str, str]
"""Subject id, field and new value."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a text tells: the changes in order, and the arrows that were not understood, as they are written."""

    changes: tuple[StateChange, ...] = ()
    unread: tuple[str, ...] = ()


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a phrase is read against: whom it is said of, what is true so far, and the bible."""

    subject_id: str
    values: Mapping[str, str]
    book: Book


def told_in(text: str, state: Mapping[str, Mapping[str, str]], book: Book) -> Told:
    """The changes that a text tells by arrows; `state` is what is true before it."""
    if "→" not in text and ">" not in text and "⇒" not in text:
        return NOTHING_TOLD
    changes: list[StateChange] = []
    unread: list[str] = []
    for sentence in _SENTENCES.split(text):
        parts = _ARROW.split(sentence, maxsplit=1)
        if len(parts) < 2:
            continue
        subject_id, phrase = _subject(parts[0], book), parts[1].strip()
        facts = tuple(_facts(phrase, _Scene(subject_id, state.get(subject_id, {}), book))) if subject_id else ()
        if facts:
            changes += [StateChange(subject_id=s, field=f, value=v, because=phrase) for s, f, v in facts]
        else:
            unread.append(sentence.strip())
    return Told(tuple(changes), tuple(unread))


def _subject(words: str, book: Book) -> str:
    """The id of the longest name that the words end with; empty where they end with none."""
    parts = words.replace("@", " ").split()
    for start in range(len(parts)):
        entry = book.meant(" ".join(parts[start:]))
        if entry is not None:
            return entry.id
    return ""


def _facts(phrase: str, scene: _Scene) -> Iterator[Fact]:
    """The facts of a phrase: of all its steps where each is understood, else of the phrase as a whole."""
    steps = [tuple(_step(step, scene)) for step in _STEPS.split(phrase) if step.strip()]
    if steps and all(steps):
        for facts in steps:
            yield from facts
    elif len(steps) > 1:
        yield from _step(phrase, scene)


def _step(phrase: str, scene: _Scene) -> Iterator[Fact]:
    words = " ".join(phrase.split()).strip(" .,")
    named = _FIELD.fullmatch(words) or _FIELD.fullmatch(words.lower())
    if named:
        yield scene.subject_id, str(_FIELDS[named[1].lower()]), words[-len(named[2]) :].strip()
        return
    for pattern, read in _FORMS:
        found = pattern.fullmatch(words)
        facts = tuple(read(found, scene)) if found else ()
        if facts:
            yield from facts
            return


def _picked_up(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    if scene.subject_id in scene.book.cast:
        for prop in things_named(found["x"], scene.book)[0]:
            yield prop, StateField.OWNER, scene.subject_id


def _put_down(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    for prop in things_named(found["x"], scene.book)[0]:
        yield prop, StateField.OWNER, ""


def _given(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    to = scene.book.meant(found["to"])
    if to is not None and to.id in scene.book.cast:
        for prop in things_named(found["x"], scene.book)[0]:
            yield prop, StateField.OWNER, to.id


def _put_on(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    """Clothes join the wardrobe; a thing of the bible is taken in hand."""
    if things_named(found["x"], scene.book)[0]:
        yield from _picked_up(found, scene)
        return
    thing = _bare(found["x"])
    kept = [part for part in _worn(scene) if part.lower() != f"no {thing}".lower()]
    yield scene.subject_id, StateField.WARDROBE, ", ".join(dict.fromkeys((*kept, thing)))


def _taken_off(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    if things_named(found["x"], scene.book)[0]:
        yield from _put_down(found, scene)
        return
    thing = _bare(found["x"])
    worn = _worn(scene)
    kept = [part for part in worn if thing.lower() not in part.lower()]
    if len(kept) == len(worn):
        kept.append(f"no {thing}")
    yield scene.subject_id, StateField.WARDROBE, ", ".join(kept) or f"no {thing}"


def _changed_into(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    yield scene.subject_id, StateField.WARDROBE, found["x"].strip()


def _worn(scene: _Scene) -> list[str]:
    worn = scene.values.get(StateField.WARDROBE, "")
    return [part for part in re.split(r"\s*,\s*|\s+and\s+", worn) if part]


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|a|an|her|his|their|its)\s+", "", words.strip(), flags=re.IGNORECASE)


def _always(field: StateField, value: str) -> Callable[[re.Match[str], _Scene], Iterator[Fact]]:
    def read(_: re.Match[str], scene: _Scene) -> Iterator[Fact]:
        if scene.subject_id in scene.book.cast:
            yield scene.subject_id, field, value

    return read


def _facing(field: StateField) -> Callable[[re.Match[str], _Scene], Iterator[Fact]]:
    def read(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
        words = found["way"].lower()
        way = next((d for d in Direction if words in (str(d), str(d).split()[0])), None)
        if way is not None:
            yield scene.subject_id, field, str(way)

    return read


def _conditioned(value: str) -> Callable[[re.Match[str], _Scene], Iterator[Fact]]:
    def read(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
        for prop in things_named(found["x"], scene.book)[0]:
            yield prop, StateField.CONDITION, value

    return read


def _own_word(found: re.Match[str], scene: _Scene) -> Iterator[Fact]:
    """A bare word: the hour or the weather of a place, the condition of a thing."""
    words = re.sub(r"^(?:is|becomes|turns|goes|now)\s+", "", found["x"].strip(), flags=re.IGNORECASE)
    if scene.subject_id in scene.book.props:
        if len(words.split()) <= FEW_WORDS:
            yield scene.subject_id, StateField.CONDITION, words
    elif scene.subject_id in scene.book.places:
        if words.lower() in set(TimeOfDay):
            yield scene.subject_id, StateField.TIME_OF_DAY, words.lower()
        elif words.lower() in set(Weather):
            yield scene.subject_id, StateField.WEATHER, words.lower()


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_WAY = r"(?:to(?:wards?)? )?(?:the )?(?P<way>left|right|up|down|towards(?: camera)?|away(?: from camera)?)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], _Scene], Iterator[Fact]]], ...] = (
    (_form(r"(?:takes|grabs|snatches|gets|receives|steals) (?P<x>.+?) (?:from|off) .+"), _picked_up),
    (_form(r"(?:gives|hands|passes|throws|tosses|returns) (?P<x>.+?) (?:over )?(?:to|back to) (?P<to>.+)"), _given),
    (_form(r"(?:gives|hands|passes|throws) (?P<to>@?\w+) (?P<x>.+)"), _given),
    (_form(r"(?:puts on|wears|dons|pulls on) (?P<x>.+)"), _put_on),
    (_form(r"puts (?P<x>.+?) on"), _put_on),
    (_form(r"(?:takes off|removes|pulls off|sheds|loses) (?P<x>.+)"), _taken_off),
    (_form(r"takes (?P<x>.+?) off"), _taken_off),
    (_form(r"(?:changes|dresses|slips) into (?P<x>.+)"), _changed_into),
    (_form(r"(?:picks up|takes up|takes|grabs|lifts|draws|holds|carries|catches|seizes|finds) (?P<x>.+)"), _picked_up),
    (_form(r"picks (?P<x>.+?) up"), _picked_up),
    (
        _form(
            r"(?:puts down|sets down|lays down|puts away|drops|leaves|hangs up|lets go of|throws away)"
            r" (?P<x>.+?)(?: (?:on|in|at|by|under|behind|beside) .+)?"
        ),
        _put_down,
    ),
    (_form(r"(?:puts|sets|lays) (?P<x>.+?) (?:down|away|on .+|in .+)"), _put_down),
    (_form(r"(?:lights|ignites|switches on|turns on) (?P<x>.+)"), _conditioned("lit")),
    (_form(r"(?:puts out|blows out|extinguishes|switches off|turns off) (?P<x>.+)"), _conditioned("out")),
    (_form(r"(?:breaks|smashes|shatters) (?P<x>.+)"), _conditioned("broken")),
    (_form(r"opens (?P<x>.+)"), _conditioned("open")),
    (_form(r"(?:closes|shuts) (?P<x>.+)"), _conditioned("closed")),
    (_form(r"(?:looks|turns|glances|gazes) (?:back )?" + _WAY), _facing(StateField.LOOKS)),
    (_form(r"(?:goes|walks|runs|rides|moves|travels|drives|crosses) " + _WAY), _facing(StateField.TRAVELS)),
    (_form(r"(?:sits|sits down|sits up|takes a seat)(?: .*)?"), _always(StateField.POSTURE, "seated")),
    (_form(r"(?:stands|stands up|rises|gets up|springs up)(?: .*)?"), _always(StateField.POSTURE, "standing")),
    (_form(r"(?:kneels|kneels down)(?: .*)?"), _always(StateField.POSTURE, "kneeling")),
    (_form(r"(?:crouches|squats|ducks)(?: .*)?"), _always(StateField.POSTURE, "crouching")),
    (_form(r"(?:lies|lies down|falls|falls down|collapses)(?: .*)?"), _always(StateField.POSTURE, "lying")),
    (_form(r"(?:enters|arrives|comes in|walks in|appears)(?: .*)?"), _always(StateField.PRESENT, "yes")),
    (
        _form(r"(?:leaves|exits|departs|goes out|walks out|goes away|disappears)(?: .*)?"),
        _always(StateField.PRESENT, "no"),
    ),
    (_form(r"(?P<x>.+)"), _own_word),
)
"""The forms of a phrase in the order they are tried, and what each says."""
