"""Mentions of the bible in free text: @Name, matched whole, the longest name first.

In any case of letters, with accents taken apart or not, and with either apostrophe: word processors write @L’Atelier
for L'Atelier.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from storyboard.model.letters import ACCENTS, folded

_LETTER = re.compile(rf".[{ACCENTS}]*", re.DOTALL)


@lru_cache(maxsize=32)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str] | None:
    known = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    if not known:
        return None
    either = ("".join(map(_letter, _LETTER.findall(folded(name)))).replace("ss", "(?:ss|ß)") for name in known)
    return re.compile(rf"(?<!\w)@({'|'.join(either)})(?![\w{ACCENTS}])", re.IGNORECASE)


@lru_cache(maxsize=256)
def _letter(letter: str) -> str:
    """A regular expression for one folded letter in every way it may be written."""
    if letter == "'":
        return "['’]"
    if letter.isascii():
        return re.escape(letter)
    written = {unicodedata.normalize(form, sign) for form in ("NFC", "NFD") for sign in (letter, letter.upper())}
    return f"(?:{'|'.join(re.escape(sign) for sign in sorted(written) if folded(sign) == letter)})"


def key_of(name: str) -> str:
    """The name as it is looked up: in one case, letters composed, with straight apostrophes."""
    return folded(name.strip())


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
