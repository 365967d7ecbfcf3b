"""What the steps of a phrase make true: a reader for each kind of thing that somebody can be told to do."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from storyboard.continuity.book import Book
from storyboard.continuity.hands import things_named
from storyboard.model.words import Direction, StateField, TimeOfDay, Weather

WHOLE = re.compile(
    r"\b(?:dress|gown|suit|uniform|pyjamas|nightgown|robe|costume|overalls|clothes|armou?r)\b", re.IGNORECASE
)

FEW_WORDS = 4
"""A thing's condition is said in so many words at most; more are a sentence that nobody reads as one."""

Fact = tuple[str, str, str]
"""Subject id, field and new value."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What a phrase is read against: whom it is said of, what is true so far, and the bible."""

    subject_id: str
    values: Mapping[str, str]
    book: Book

    @property
    def is_person(self) -> bool:
        """Whether it is said of somebody of the cast."""
        return self.subject_id in self.book.cast

    @property
    def is_thing(self) -> bool:
        """Whether it is said of a prop."""
        return self.subject_id in self.book.props


Reads = Callable[[re.Match[str], Telling], Iterator[Fact]]
"""Reads a step that fits a form: the facts it tells."""


def picked_up(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Somebody takes things in hand."""
    if telling.is_person:
        for prop in things_named(found["x"], telling.book)[0]:
            yield prop, StateField.OWNER, telling.subject_id


def put_down(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """A thing is let go of; clothes that are worn come off."""
    props = things_named(found["x"], telling.book)[0]
    for prop in props:
        yield prop, StateField.OWNER, ""
    if not props and any(bare(found["x"]).lower() in part.lower() for part in worn(telling)):
        yield from taken_off(found, telling)


def given(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Things go from hand to hand."""
    to = telling.book.meant(found["to"])
    if to is not None and to.id in telling.book.cast:
        for prop in things_named(found["x"], telling.book)[0]:
            yield prop, StateField.OWNER, to.id


def put_on(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Clothes join the wardrobe; a thing of the bible is taken in hand."""
    if things_named(found["x"], telling.book)[0]:
        yield from picked_up(found, telling)
        return
    if telling.is_person:
        new = [bare(part) for part in re.split(r"\s*,\s*|\s+and\s+", found["x"])]
        kept = [part for part in worn(telling) if part.lower() not in {f"no {thing}".lower() for thing in new}]
        yield telling.subject_id, StateField.WARDROBE, ", ".join(dict.fromkeys((*kept, *new)))


def taken_off(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Clothes come off; what nobody was known to wear is said to be missing."""
    if things_named(found["x"], telling.book)[0]:
        yield from put_down(found, telling)
        return
    if not telling.is_person:
        return
    kept = worn(telling)
    for thing in (bare(part) for part in re.split(r"\s*,\s*|\s+and\s+", found["x"])):
        left = [part for part in kept if thing.lower() not in part.lower()]
        kept = left if len(left) < len(kept) else [*kept, f"no {thing}"]
    yield telling.subject_id, StateField.WARDROBE, ", ".join(kept) or f"no {bare(found['x'])}"


def changed_into(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """All clothes are others."""
    if telling.is_person:
        yield telling.subject_id, StateField.WARDROBE, found["x"].strip()


def worn(telling: Telling) -> list[str]:
    """What is worn, piece by piece: `a coat over a shirt` is two."""
    worn = telling.values.get(StateField.WARDROBE, "")
    return [
        part for part in re.split(r"\s*,\s*|\s+(?:and|over|under|with)\s+(?:(?:a|an|the|his|her)\s+)?", worn) if part
    ]


def bare(words: str) -> str:
    """The words without an article before them."""
    return re.sub(r"^(?:the|a|an|her|his|their|its)\s+", "", words.strip(), flags=re.IGNORECASE)


def dressed(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Whole clothes take the place of what was worn; a single piece joins it."""
    if WHOLE.search(found["x"]):
        yield from changed_into(found, telling)
    else:
        yield from put_on(found, telling)


def hurt(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Somebody hurts a part of their own body."""
    if telling.is_person:
        mark = f"{re.sub('(?:es|s)$', '', found['how'])} on the {found['part']}"
        held = telling.values.get(StateField.MARKS, "")
        yield telling.subject_id, StateField.MARKS, ", ".join(part for part in (held, mark) if part)


def gone(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Somebody goes out of the picture on one side."""
    yield from facing(StateField.TRAVELS)(found, telling)
    yield from always(StateField.PRESENT, "no")(found, telling)


def of_place(field: StateField, value: str) -> Reads:
    """What gives this value to a place."""

    def read(_: re.Match[str], telling: Telling) -> Iterator[Fact]:
        if telling.subject_id in telling.book.places:
            yield telling.subject_id, field, value

    return read


def marked(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """A mark is added to those that are there."""
    if telling.is_person:
        held = telling.values.get(StateField.MARKS, "")
        yield telling.subject_id, StateField.MARKS, ", ".join(part for part in (held, found["x"].strip()) if part)


def haired(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """The hair is another."""
    if telling.is_person:
        yield telling.subject_id, StateField.HAIR, found["x"].strip()


def always(field: StateField, value: str) -> Reads:
    """What gives this value whoever does it."""

    def read(_: re.Match[str], telling: Telling) -> Iterator[Fact]:
        if telling.is_person:
            yield telling.subject_id, field, value

    return read


def stopped(_: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """Who stops goes nowhere, and stands where they walked or ran."""
    if telling.is_person:
        yield telling.subject_id, StateField.TRAVELS, ""
        if re.search(r"walk|run|strid|march|hurr", telling.values.get(StateField.POSTURE, "")):
            yield telling.subject_id, StateField.POSTURE, "standing"


def facing(field: StateField) -> Reads:
    """What reads a direction on the screen."""

    def read(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
        words = found["way"].lower()
        way = next((d for d in Direction if words in (str(d), str(d).split()[0])), None)
        if way is None:
            way = Direction.TOWARDS if re.search(r"camera|lens|audience", words) else None
        if way is not None and (telling.is_person or telling.is_thing):
            yield telling.subject_id, field, str(way)

    return read


def conditioned(value: str) -> Reads:
    """What gives the things that are named this condition."""

    def read(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
        for prop in things_named(found["x"], telling.book)[0]:
            yield prop, StateField.CONDITION, value

    return read


def itself(value: str) -> Reads:
    """What gives the thing that is spoken of this condition."""

    def read(_: re.Match[str], telling: Telling) -> Iterator[Fact]:
        if telling.is_thing:
            yield telling.subject_id, StateField.CONDITION, value

    return read


def owned(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """A thing is said to be somebody's now."""
    to = telling.book.meant(re.sub(r"['’]s$", "", found["to"].strip()))
    if telling.is_thing and to is not None and to.id in telling.book.cast:
        yield telling.subject_id, StateField.OWNER, to.id


def let_go(_: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """The thing is nobody's now."""
    if telling.is_thing:
        yield telling.subject_id, StateField.OWNER, ""


def own_word(found: re.Match[str], telling: Telling) -> Iterator[Fact]:
    """A bare word: the hour or the weather of a place, the condition of a thing."""
    words = re.sub(r"^(?:is|becomes|turns|goes|now)\s+", "", found["x"].strip(), flags=re.IGNORECASE)
    if telling.is_thing:
        if len(words.split()) <= FEW_WORDS:
            yield telling.subject_id, StateField.CONDITION, words
    elif telling.subject_id in telling.book.places:
        if words.lower() in set(TimeOfDay):
            yield telling.subject_id, StateField.TIME_OF_DAY, words.lower()
        elif words.lower() in set(Weather):
            yield telling.subject_id, StateField.WEATHER, words.lower()
