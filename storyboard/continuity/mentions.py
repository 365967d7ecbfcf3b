"""@Name in a text: which entry of the bible is meant, and which name nobody has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from storyboard.model.bible import Entry
from storyboard.model.board import Board

_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """One @name: where it stands in the text and whom it can mean (several when ambiguous, none when unknown)."""

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]


def names_of(board: Board) -> dict[str, tuple[Entry, ...]]:
    """Every name and alias, in lower case, with the entries that answer to it."""
    known: dict[str, tuple[Entry, ...]] = {}
    for entry in board.entries():
        for name in (entry.name, *entry.aliases):
            key = name.strip().lower()
            if key and entry not in known.get(key, ()):
                known[key] = (*known.get(key, ()), entry)
    return known


def mentions(text: str, known: dict[str, tuple[Entry, ...]]) -> Iterator[Mention]:
    """Every @name of the text, the longest known name first; an unknown one is a single word."""
    longest_first = sorted(known, key=len, reverse=True)
    lowered = text.lower()
    at = lowered.find("@")
    while at >= 0:
        name = next((n for n in longest_first if _stands_at(lowered, at + 1, n)), "")
        if name:
            end = at + 1 + len(name)
            yield Mention(at, end, text[at + 1 : end], known[name])
        elif (word := _WORD.match(text, at + 1)) and not (at and lowered[at - 1].isalnum()):
            yield Mention(at, word.end(), word.group(), ())
        at = lowered.find("@", at + 1)


def _stands_at(text: str, at: int, name: str) -> bool:
    end = at + len(name)
    return text.startswith(name, at) and (end == len(text) or not text[end].isalnum())


def plain(text: str, known: dict[str, tuple[Entry, ...]]) -> str:
    """The text with every known @name as the entry's own name, without the sign."""
    parts: list[str] = []
    done = 0
    for mention in mentions(text, known):
        if len(mention.entries) == 1:
            parts += [text[done : mention.start], mention.entries[0].name]
            done = mention.end
    return "".join(parts) + text[done:]
