"""Names that a shot list mentions, as entries of the bible: those it has, and new ones in colours that go together."""

import re
import unicodedata
from collections.abc import Callable
from itertools import cycle
from typing import TypeVar

from storyboard.model.bible import CastMember, Entry, Location, Prop
from storyboard.model.board import Board
from storyboard.model.mentions import key_of

COLOURS = (
    *("#e9a23b", "#5aa7d8", "#b58be0", "#6fb98f", "#d9776b", "#c9b26a"),
    *("#58b5b0", "#d68fb8", "#8f9ee0", "#a3b562"),
)
"""Told apart by eye and by number of lightness, on the dark of the board and on paper."""

PARTICLES = frozenset(
    (
        *("a", "and", "at", "au", "aux", "d", "da", "de", "del", "den", "der", "des", "di", "do", "du", "en", "et"),
        *("in", "l", "la", "le", "les", "of", "on", "sur", "the", "van", "von", "y", "à"),
    )
)
"""Words inside a name that begin small in the languages they come from."""

Kind = TypeVar("Kind", bound=Entry)


class FreshBible:
    """The bible of a board while a shot list is read; new entries get ids from `new_id`."""

    def __init__(self, board: Board, new_id: Callable[[], str]) -> None:
        self._new_id = new_id
        self._by_name: dict[str, Entry] = {}
        for entry in board.entries():
            for name in (*entry.aliases, entry.name):
                self._by_name[key_of(name)] = entry
        used = {entry.colour for entry in board.entries()}
        self._colours = cycle([colour for colour in COLOURS if colour not in used] or COLOURS)
        self.added: list[Entry] = []

    @property
    def names(self) -> dict[str, Entry]:
        """Every name and alias by its key (`key_of`), with its entry."""
        return self._by_name

    def entry(self, kind: type[Kind], name: str) -> Entry:
        """The entry that answers to a name, whatever its kind; a new one of this kind where there is none."""
        name = " ".join(name.replace("@", " ").split())
        known = self._by_name.get(key_of(name))
        if known is None:
            shown = _cased(name) if name.isupper() else name
            known = kind(id=self._new_id(), name=shown, colour=next(self._colours))
            self._by_name[key_of(name)] = known
            self.added.append(known)
        return known

    def shelves(self, board: Board) -> dict[str, tuple[Entry, ...]]:
        """Cast, locations and props of the board with what was added."""
        kinds: dict[str, type[Entry]] = {"cast": CastMember, "locations": Location, "props": Prop}
        return {
            shelf: (*getattr(board, shelf), *(entry for entry in self.added if type(entry) is kind))
            for shelf, kind in kinds.items()
        }


def _cased(name: str) -> str:
    """A name in capitals as it is written in a sentence; what cannot be spoken as a word (TV, NYC) stays."""
    if len(name) < 3 or (len(name) == 3 and not set(unicodedata.normalize("NFD", name)) & set("AEIOU")):
        return name
    first, *rest = re.split(r"(\W+)", name.title())
    return first + "".join(part.lower() if part.casefold() in PARTICLES else part for part in rest)
