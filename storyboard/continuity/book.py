"""The bible as continuity reads it: entries by id, and who or what a word in a text means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.continuity.mentions import names_of
from storyboard.model.bible import CastMember, Entry, Location, Prop
from storyboard.model.board import Board

_ARTICLES = re.compile(r"^(?:the|a|an|her|his|their|its|my|your|our)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Book:
    """Entries by id and by name; `cast`, `props` and `places` hold ids in the bible's order."""

    entries: Mapping[str, Entry]
    names: Mapping[str, tuple[Entry, ...]]
    cast: Mapping[str, CastMember]
    props: Mapping[str, Prop]
    places: Mapping[str, Location]

    def name(self, ref_id: str) -> str:
        """The entry's name; the word itself where the bible has no such id."""
        entry = self.entries.get(ref_id)
        return entry.name if entry else ref_id

    def meant(self, words: str) -> Entry | None:
        """The one entry that the words mean, by id, name or alias, with or without an article or an @."""
        bare = words.strip().lstrip("@").strip(" .,!")
        if bare in self.entries:
            return self.entries[bare]
        for text in (bare, _ARTICLES.sub("", bare), f"the {_ARTICLES.sub('', bare)}"):
            found = self.names.get(text.lower(), ())
            if len(found) == 1:
                return found[0]
        return None


def book_of(board: Board, names: Mapping[str, tuple[Entry, ...]] | None = None) -> Book:
    """The board's bible, ready to be asked; `names` are those of `mentions.names_of` where they are at hand."""
    return Book(
        entries={entry.id: entry for entry in board.entries()},
        names=names if names is not None else names_of(board),
        cast={member.id: member for member in board.cast},
        props={prop.id: prop for prop in board.props},
        places={place.id: place for place in board.locations},
    )
