"""One phrase behind an arrow: the steps it tells, and what each says of whom."""

import re
from collections.abc import Iterator

from storyboard.continuity.book import Book
from storyboard.continuity.french_phrases import in_english
from storyboard.continuity.hands import things_named
from storyboard.continuity.phrase_facts import Fact, Telling
from storyboard.continuity.phrase_forms import VERBS, WORDS
from storyboard.model.bible import Entry
from storyboard.model.letters import folded
from storyboard.model.words import StateField

_STEPS = re.compile(
    r"\s*(?:,\s*(?:and\s+|then\s+|et\s+|puis\s+)?|\s+and\s+(?:then\s+)?|\s+then\s+|\s+et\s+(?:puis\s+)?|\s+puis\s+)"
)
_FIELDS = {str(f): f for f in StateField} | {f.name.lower(): f for f in StateField}
_FIELD = re.compile(rf"(?:(?:the|her|his|their)\s+)?({'|'.join(sorted(_FIELDS, key=len, reverse=True))})\s*[:=]\s*(.+)")
_CLOTHES = re.compile(
    r"(?:^|\s)(?:hats?|caps?|hoods?|helmets?|masks?|veils?|scar(?:f|ves)|ties?|shirts?|blouses?|coats?|jackets?|vests?|"
    r"sweaters?|jumpers?|cardigans?|dress(?:es)?|gowns?|skirts?|trousers|pants|jeans|shorts|aprons?|cloaks?|capes?|"
    r"robes?|shawls?|gloves?|mittens?|belts?|boots?|shoes?|sandals?|socks?|glasses|goggles|sunglasses|rings?|"
    r"necklaces?|watch(?:es)?|uniforms?|suits?|overalls|pyjamas|armou?r|wigs?)$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:then|now|slowly|quickly|suddenly|carefully|gently|silently|finally|at last|again|quietly|calmly|abruptly|is"
    r"|(?:starts|begins|tries) to|has|just|also|still)\s+(?=\S)",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<=\S)\s+(?:slowly|quickly|suddenly|carefully|gently|silently|again|back|too|now|quietly|calmly|abruptly|away"
    r"|at once|at last|hard|hastily|in haste|for good)$",
    re.IGNORECASE,
)
_BEING = re.compile(r"(?:is|are|becomes?|turns?|goes|gets?|has|have)\b", re.IGNORECASE)
_IT = re.compile(r"\bit\b", re.IGNORECASE)
_LISTED = re.compile(
    r"(?:the|a|an|her|his|their|its|some|both|@\S+|le|la|les|une?|des|son|sa|ses)\b.*|l['’]\w.*", re.IGNORECASE
)


def read_phrase(phrase: str, telling: Telling) -> tuple[tuple[Fact, ...], tuple[str, ...]]:
    """The facts of a phrase, and the steps that could not be read; those that change nothing are passed over."""
    steps = _joined([step for step in _STEPS.split(phrase) if step.strip()], telling)
    read = [tuple(read_step(step, telling)) for step in steps]
    if not any(read):
        whole = tuple(read_step(phrase, telling))
        return (whole, ()) if whole else ((), (phrase,))
    rest = tuple(s for s, facts in zip(steps, read, strict=True) if not facts and _speaks_of_a_thing(s, telling.book))
    return tuple(_following(steps, telling)), rest


def said_after_name(phrase: str, telling: Telling) -> str:
    """How a phrase goes on after the name, in words and not by an arrow, whether or not it changes anything."""
    first = next((step for step in _STEPS.split(phrase) if step.strip()), "")
    words = " ".join(first.split()).strip(" .,")
    named = _FIELD.fullmatch(words) or _FIELD.fullmatch(words.lower())
    if named:
        return f", {phrase.replace(':', '', 1).replace('=', '', 1)}"
    if telling.is_person:
        return f": {phrase}" if _other_in(words, telling) else f" {phrase}"
    if not telling.is_thing or not read_phrase(phrase, telling)[0]:
        return f", {phrase}"
    if _BEING.match(words) or any(form.facts(_plain(words), telling) for form in VERBS):
        return f" {phrase}"
    owner = telling.book.meant(words)
    return f" is now with {owner.name}" if owner is not None else f" is {phrase}"


def _joined(steps: list[str], telling: Telling) -> list[str]:
    """The steps with lists made whole: `puts on a hat, gloves` and `takes the cup and the letter` are one step each."""
    made: list[str] = []
    for step in steps:
        goes_on = made and not tuple(read_step(step, telling)) and _is_listed(step, telling)
        if goes_on and tuple(read_step(made[-1], telling)):
            made[-1] = f"{made[-1]} and {step}"
        else:
            made.append(step)
    return made


def _is_listed(step: str, telling: Telling) -> bool:
    thing = telling.book.meant(step)
    return thing is not None or bool(_CLOTHES.search(step) or _LISTED.fullmatch(step))


def _speaks_of_a_thing(step: str, book: Book) -> bool:
    words = re.sub(r"[^\w\s'-]", " ", folded(step))
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in book.names if len(name) > 1)


def _following(steps: list[str], telling: Telling) -> Iterator[Fact]:
    """The facts of steps one after the other: each is read against what the one before left."""
    values = dict(telling.values)
    for step in steps:
        for fact in tuple(read_step(step, Telling(telling.subject_id, values, telling.book))):
            if fact[0] == telling.subject_id:
                values[fact[1]] = fact[2]
            yield fact


def read_step(phrase: str, telling: Telling) -> Iterator[Fact]:
    """The facts of one step: as it is written, without adverbs, with the name for `it`, or of whom it names first."""
    words = " ".join(phrase.split()).strip(" .,")
    # Whatever is said of a thing is its condition: what is French for one is said in the words of the others.
    french = in_english(words) if telling.is_thing else ()
    for form in dict.fromkeys((*french, words, _plain(words), _named(_plain(words), telling))):
        facts = tuple(_facts(form, telling))
        if facts:
            yield from facts
            return
    another = tuple(_of_another(words, telling))
    if another:
        yield from another
        return
    for said in in_english(words):
        facts = tuple(_facts(said, telling))
        if facts:
            yield from facts
            return


def _plain(words: str) -> str:
    """The words without what only says how or when."""
    while (plain := _TAIL.sub("", _LEAD.sub("", words))) != words:
        words = plain
    return words


def _named(words: str, telling: Telling) -> str:
    """The words with the name of the one thing in hand for `it`."""
    held = things_named(telling.values.get(StateField.HOLDS, ""), telling.book)[0]
    return _IT.sub(telling.book.name(held[0]), words) if len(held) == 1 else words


def _of_another(words: str, telling: Telling) -> Iterator[Fact]:
    """The facts of a step that begins with somebody else's name: `Ines takes the letter`."""
    other = _other_in(words, telling)
    if other is not None:
        entry, rest = other
        yield from _facts(rest, Telling(entry.id, dict(entry.state), telling.book))


def _other_in(words: str, telling: Telling) -> tuple[Entry, str] | None:
    """Whom a step names before it goes on, where that is somebody else, and how it goes on."""
    parts = words.split()
    for end in range(len(parts) - 1, 0, -1):
        other = telling.book.meant(" ".join(parts[:end]))
        if other is not None and other.id != telling.subject_id:
            return other, " ".join(parts[end:])
    return None


def _facts(words: str, telling: Telling) -> Iterator[Fact]:
    named = _FIELD.fullmatch(words) or _FIELD.fullmatch(words.lower())
    if named:
        yield telling.subject_id, str(_FIELDS[named[1].lower()]), words[-len(named[2]) :].strip()
        return
    for form in (*VERBS, *WORDS):
        facts = form.facts(words, telling)
        if facts:
            yield from facts
            return
