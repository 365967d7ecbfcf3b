"""The bible as continuity reads it: entries by id, and who or what a word in a text means."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.continuity.mentions import names_of
from storyboard.model.bible import CastMember, Entry, Location, Prop
from storyboard.model.board import Board
from storyboard.model.mentions import key_of

_ARTICLES = re.compile(
    r"^(?:(?:the|a|an|her|his|their|its|my|your|our|le|la|les|un|une|des|du|sa|son|ses|leurs?)\s+|[ld]')", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Book:
    """Entries by id and by name; `cast`, `props` and `places` hold ids in the bible's order."""

    entries: Mapping[str, Entry]
    names: Mapping[str, tuple[Entry, ...]]
    cast: Mapping[str, CastMember]
    props: Mapping[str, Prop]
    places: Mapping[str, Location]
    cores: Mapping[str, tuple[Entry, ...]]
    """The same by names without their article: `keys` for The keys, `clés` for Les clés."""

    def name(self, ref_id: str) -> str:
        """The entry's name; the word itself where the bible has no such id."""
        entry = self.entries.get(ref_id)
        return entry.name if entry else ref_id

    def meant(self, words: str) -> Entry | None:
        """The one entry that the words mean, by id, name or alias, with or without an article or an @."""
        bare = words.strip().lstrip("@").strip(" .,!")
        if bare in self.entries:
            return self.entries[bare]
        key = key_of(bare)
        core = _ARTICLES.sub("", key)
        found = self.names.get(key, ())
        if len(found) != 1:
            found = self.names.get(core, ())
        if len(found) != 1:
            found = self.cores.get(core, ())
        return found[0] if len(found) == 1 else None


def book_of(board: Board, names: Mapping[str, tuple[Entry, ...]] | None = None) -> Book:
    """The board's bible, ready to be asked; `names` are those of `mentions.names_of` where they are at hand."""
    names = names if names is not None else names_of(board)
    cores: dict[str, tuple[Entry, ...]] = {}
    for name, found in names.items():
        core = _ARTICLES.sub("", name)
        known = cores.get(core, ())
        cores[core] = (*known, *(entry for entry in found if entry not in known))
    return Book(
        entries={entry.id: entry for entry in board.entries()},
        names=names,
        cast={member.id: member for member in board.cast},
        props={prop.id: prop for prop in board.props},
        places={place.id: place for place in board.locations},
        cores=cores,
    )
