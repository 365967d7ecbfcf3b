"""@Name in a text: which entry of the bible is meant, and which name nobody has."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.letters import ACCENTS
from storyboard.model.mentions import key_of, mentioned

_ANYBODY = re.compile(rf"(?<!\w)@([\w{ACCENTS}'’-]+)")


class Mention(NamedTuple):
    """One @name: where it stands in the text and whom it can mean (several when ambiguous, none when unknown)."""

    start: int
    end: int
    name: str
    entries: tuple[Entry, ...]


def names_of(board: Board) -> dict[str, tuple[Entry, ...]]:
    """Every name and alias, by its key (`key_of`), with the entries that answer to it."""
    known: dict[str, tuple[Entry, ...]] = {}
    for entry in board.entries():
        for name in (entry.name, *entry.aliases):
            key = key_of(name)
            if key and entry not in known.get(key, ()):
                known[key] = (*known.get(key, ()), entry)
    return known


def mentions(text: str, known: Mapping[str, tuple[Entry, ...]]) -> Iterator[Mention]:
    """Every @name of the text in order, the longest known name first; an unknown one is a single word."""
    if "@" not in text:
        return
    found = {start: (end, name) for start, end, name in mentioned(text, known)}
    for word in _ANYBODY.finditer(text):
        end, name = found.get(word.start(), (word.end(), word[1]))
        yield Mention(word.start(), end, name, known.get(key_of(name), ()) if word.start() in found else ())


def plain(text: str, known: Mapping[str, tuple[Entry, ...]]) -> str:
    """The text with every known @name as the entry's own name, without the sign."""
    if "@" not in text:
        return text
    parts: list[str] = []
    done = 0
    for mention in mentions(text, known):
        if len(mention.entries) == 1:
            parts += [text[done : mention.start], mention.entries[0].name]
            done = mention.end
    return "".join(parts) + text[done:]
