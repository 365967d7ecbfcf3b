"""Mentions of the bible in free text: @Name, matched whole, the longest name first.

In any case of letters, and with either apostrophe: word processors write @L’Atelier for L'Atelier.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


@lru_cache(maxsize=32)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    known = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    if not known:
        return None
    either = (re.sub("['’]", "['’]", re.escape(name)) for name in known)
    return re.compile(rf"(?<!\w)@({'|'.join(either)})(?!\w)", re.IGNORECASE)


def key_of(name: str) -> str:
    """The name as it is looked up: in small letters, with straight apostrophes."""
    return name.strip().lower().replace("’", "'")


def mentioned(text: str, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and name (as written) of each mention of one of the names."""
    if "@" not in text:
        return
    pattern = _pattern(tuple(names))
    for found in pattern.finditer(text) if pattern else ():
        yield found.start(), found.end(), found[1]


def renamed(text: str, old: str, new: str, names: Iterable[str]) -> str:
    """The text with mentions of `old` rewritten; longer names that begin with `old` are left alone."""
    pattern = _pattern((*names, old))
    if pattern is None or "@" not in text:
        return text
    return pattern.sub(lambda found: f"@{new}" if key_of(found[1]) == key_of(old) else found[0], text)
