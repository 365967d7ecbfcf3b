"""Sentences that rooms without a window made (findings, fixes, failures, refusals), in the interface's language.

Such a sentence is plain English with names and figures filled in. `resources/translations/sentences.json` holds the
patterns they are made from; the one that fits says what was filled in, and its translation is filled with the same.
"""

import json
import re
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication, QTranslator

from storyboard.store.paths import resource

CONTEXT = "Sentences"
FILLED = re.compile(r"\{\{|\}\}|\{(\w+)\}")
ENDS = re.compile(r"(?<=[.?!\u2026])\s+")
PLACE = re.compile(r":\s+")
REMEMBERED = 500


def spoken(text: str) -> str:
    """What was said, in the interface's language; as it is where no pattern is known for it."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


@dataclass(slots=True)
class Pattern:
    """One sentence with names for what is filled in; how it is recognised is worked out when it is first tried."""

    source: str
    longest: str = field(init=False)
    letters: int = field(init=False)
    names: tuple[str, ...] = field(init=False)
    _found: re.Pattern[str] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        said = re.split(r"\{\w+\}", self.source)
        self.longest = max(said, key=len)
        self.letters = sum(len(part) for part in said)
        self.names = tuple(name for name in FILLED.findall(self.source) if name)

    def values_in(self, text: str, *, is_strict: bool) -> dict[str, str] | None:
        """What was filled in where the text was made from this pattern, else None; strictly, no sentence's end is."""
        if self.longest not in text:
            return None
        if self._found is None:
            parts = re.split(r"(\{\w+\})", self.source)
            made = ("(.*?)" if re.fullmatch(r"\{\w+\}", part) else re.escape(part) for part in parts)
            self._found = re.compile("".join(made), re.DOTALL)
        held = self._found.fullmatch(text)
        if held is None or (is_strict and any(ENDS.search(value) for value in held.groups())):
            return None
        return dict(zip(self.names, held.groups(), strict=True))


class Sentences(QTranslator):
    """Answers for the context `Sentences` alone; stands behind the translations that it looks the patterns up in."""

    def __init__(self, translations: QTranslator, parent: QCoreApplication | None = None) -> None:
        super().__init__(parent)
        self._translations = translations
        self._patterns: list[Pattern] | None = None
        self._remembered: OrderedDict[str, str | None] = OrderedDict()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """The sentence in the language of the translations; None where nothing is known of it."""
        del disambiguation, n
        if context != CONTEXT:
            return None
        if source not in self._remembered:
            while len(self._remembered) >= REMEMBERED:
                self._remembered.popitem(last=False)
            self._remembered[source] = self._say(source)
        return self._remembered[source]

    def _say(self, text: str) -> str | None:
        said = "\n".join(self._line(line) for line in text.split("\n"))
        return said if said != text else None

    def _line(self, line: str) -> str:
        """A line of several sentences, the first of which may stand behind the place that it is about."""
        told: list[str] = []
        at = 0
        ends = [found.start() for found in ENDS.finditer(line)] + [len(line)]
        while at < len(line):
            ending = [end for end in ends if end > at]
            found = ((end, strict) for strict in (True, False) for end in reversed(ending))
            end, said = next(
                ((end, said) for end, strict in found if (said := self._one(line[at:end], strict)) is not None),
                (ending[0], line[at : ending[0]]),
            )
            told.append(said)
            at = end + (len(line) - end - len(line[end:].lstrip()))
        return " ".join(told)

    def _one(self, text: str, is_strict: bool) -> str | None:
        """A sentence, or one behind a place, as `shot 2A: …`."""
        said = self._whole(text, is_strict)
        if said is not None:
            return said
        for found in PLACE.finditer(text):
            behind = self._whole(text[found.end() :], is_strict)
            if behind is not None:
                place = text[: found.start()]
                return f"{self._whole(place, is_strict) or place}{self._colon()}{behind}"
        return None

    def _colon(self) -> str:
        return self._translations.translate(CONTEXT, ": ") or ": "

    def _whole(self, text: str, is_strict: bool = False) -> str | None:
        exact = self._translations.translate(CONTEXT, text)
        if exact:
            return exact
        for pattern in self._known():
            values = pattern.values_in(text, is_strict=is_strict)
            if values is not None and (said := self._translations.translate(CONTEXT, pattern.source)):
                return FILLED.sub(lambda found, values=values: self._fill(found, values), said)
        return None

    def _fill(self, found: re.Match[str], values: dict[str, str]) -> str:
        name = found.group(1)
        # Where a job stands is called `state`: it runs otherwise than a person does.
        words = "Status" if name.startswith("state") else "Vocabulary"
        return self._value(values[name], words) if name in values else found.group()

    def _value(self, value: str, words: str = "Vocabulary") -> str:
        """A word of the field or a sentence within the sentence is said too; a name stays as it is."""
        word = self._translations.translate(words, value)
        if word or " " not in value:
            return word or value
        # A sentence within another has lost its full stop to it.
        whole = self._whole(f"{value}.", is_strict=True)
        return whole.removesuffix(".") if whole else self._line(value)

    def _known(self) -> list[Pattern]:
        """Those that say most first: of two that fit, it is the one that leaves less to be filled in."""
        if self._patterns is None:
            held = json.loads((resource("translations") / "sentences.json").read_text(encoding="utf-8"))
            self._patterns = sorted(map(Pattern, held), key=lambda pattern: -pattern.letters)
        return self._patterns
