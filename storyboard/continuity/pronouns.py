"""Whom a pronoun before an arrow means: `She → drops the letter`, where the text or the picture leaves only one."""

import re
from collections.abc import Iterable

from storyboard.continuity.book import Book
from storyboard.model.bible import Entry
from storyboard.model.letters import folded

_LAST_WORD = re.compile(r"(?:^|(?<=[\s,:(]))(?P<word>she|he|they|both|elle|il|elles|ils)\s*$", re.IGNORECASE)
_WOMAN = re.compile(
    r"\b(?:woman|girl|lady|mother|grandmother|daughter|sister|wife|widow|aunt|niece|queen|princess|actress|waitress"
    r"|femme|fille|dame|mère|sœur|soeur|she|her|female)\b",
    re.IGNORECASE,
)
_MAN = re.compile(
    r"\b(?:man|boy|gentleman|father|grandfather|son|brother|husband|widower|uncle|nephew|king|prince|actor|waiter"
    r"|homme|garçon|père|frère|he|his|male)\b",
    re.IGNORECASE,
)
_CONTRARY = {"she": _MAN, "elle": _MAN, "he": _WOMAN, "il": _WOMAN}
_KIND = {"she": _WOMAN, "elle": _WOMAN, "he": _MAN, "il": _MAN}


def referred(words: str, before: str, seen: Iterable[str], book: Book) -> tuple[str, ...]:
    """The ids of whom the pronoun at the end of the words means; none without a pronoun or where it is not clear.

    `before` is the text up to there and `seen` are those in the picture. One person is who was named last and can be
    meant, else the only one in the picture who can; several are all people in the picture, else all who were named.
    """
    found = _LAST_WORD.search(words)
    if found is None:
        return ()
    word = found["word"].lower()
    people = [i for i in dict.fromkeys(seen) if i in book.cast]
    named = _named(before, book)
    if word not in _KIND:
        return next((tuple(group) for group in (people, named) if len(group) > 1), ())
    spoken_of = [i for i in reversed(named) if _can_be(word, book.cast[i])]
    there = [i for i in people if _can_be(word, book.cast[i])]
    return tuple(spoken_of[:1] or (there if len(there) == 1 else ()))


def _can_be(word: str, entry: Entry) -> bool:
    """Whether the pronoun can mean somebody so described; words that say nothing of it rule nobody out."""
    says = entry.description
    return bool(_KIND[word].search(says)) or not _CONTRARY[word].search(says)


def _named(text: str, book: Book) -> list[str]:
    """Everybody of the cast whom the text names, in the order in which each is named last."""
    low, last = folded(text), dict[str, int]()
    for name, entries in book.names.items():
        if len(entries) == 1 and entries[0].id in book.cast:
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", low):
                last[entries[0].id] = max(found.start(), last.get(entries[0].id, -1))
    return sorted(last, key=last.__getitem__)
