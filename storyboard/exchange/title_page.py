"""What a script says of itself before it begins: its title, who wrote it, which draft it is. Pure.

`Title: The Lamp` above a script names the film. `TITLE: THE LAMP` alone, in capitals, is a card to be shown, as
anywhere else in a plain script; Fountain knows no such cards above a script, there it names the film too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from storyboard.exchange.script_blocks import FORCED, INSIDE_OUT, MARKED, NUMBERED
from storyboard.exchange.script_labels import TRANSITION

KEY = re.compile(
    r"^(?P<key>title|titre|credits?|crédits?|authors?|auteure?s?|written by|écrit par|scénario|source|based on"
    r"|d['’]après|draft|draft date|date|version|contact|copyright|revision|révision|notes?|logline)"
    r"\s*:(?!\w)\s*(?P<value>.*)$",
    re.IGNORECASE,
)
BYLINE = re.compile(r"^(?:(?i:(?:written|directed|created) by|écrit par|by|de|par))(?:\s+[A-ZÀ-Þ][^\s.!?]*\.?){1,5}$")
"""Who wrote it, on a line of its own; a sentence that begins with "by" has small letters in it."""
INDENTED = re.compile(r"^(?:\t| {3,})")
EMPHASIS = re.compile(r"(?<!\\)[*_]+")
LINE = re.compile(r"[^\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|.|\Z)", re.DOTALL)
TITLES = frozenset({"title", "titre"})


@dataclass(frozen=True, slots=True)
class TitlePage:
    """The film's title ("" where none is named), the rest, each as `Author: Jane Roe`, and where the script begins."""

    title: str
    others: tuple[str, ...]
    end: int

    def covered(self, text: str) -> str:
        """The text with spaces where the title page was; every other character stands where it stood."""
        return re.sub(r"[^\r\n]", " ", text[: self.end]) + text[self.end :]


@dataclass
class _Entry:
    key: str
    words: list[str]

    @property
    def is_title(self) -> bool:
        return self.key.casefold() in TITLES

    @property
    def value(self) -> str:
        return " ".join(word for word in self.words if word)

    @property
    def told(self) -> str:
        return f"{self.key}: {self.value}" if self.key else self.value


def title_page(text: str, *, is_fountain: bool = False) -> TitlePage:
    """The title page that the text begins with; one that says nothing where it begins with the script."""
    entries, end = _entries(text)
    if not (is_fountain or _is_page(entries)):
        return TitlePage("", (), 0)
    title = next((entry for entry in entries if entry.is_title), None)
    others = tuple(entry.told for entry in entries if entry.value and entry is not title)
    return TitlePage(EMPHASIS.sub("", title.value).strip() if title else "", others, end)


def _is_page(entries: Iterable[_Entry]) -> bool:
    """Whether a plain script means a page: several things are said, or not in the capitals of a card."""
    return any(not entry.is_title or not entry.key.isupper() for entry in entries)


def _entries(text: str) -> tuple[list[_Entry], int]:
    """What is said line by line before the script begins, and where that is."""
    entries: list[_Entry] = []
    end, is_apart = 0, False
    for found in LINE.finditer(text):
        line = found[0].rstrip()
        if not line:
            is_apart = bool(entries)
            continue
        if not _belongs(line, entries, is_apart=is_apart):
            break
        end, is_apart = found.end(), False
    return entries, end


def _belongs(line: str, entries: list[_Entry], *, is_apart: bool) -> bool:
    """Add the line to what is said; False for one of the script. Behind a blank line only another key still belongs."""
    bare = line.strip()
    key = KEY.match(bare)
    if key:
        if is_apart and any(entry.key.casefold() == key["key"].casefold() for entry in entries):
            return False
        entries.append(_Entry(key["key"], [key["value"]]))
    elif not entries or is_apart or _is_of_script(bare):
        return False
    elif BYLINE.match(bare):
        entries.append(_Entry("", [bare]))
    elif INDENTED.match(line):
        entries[-1].words.append(bare)
    else:
        return False
    return True


def _is_of_script(bare: str) -> bool:
    return any(mark.match(bare) for mark in (FORCED, MARKED, INSIDE_OUT, NUMBERED, TRANSITION))
