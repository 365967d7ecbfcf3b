"""English as it is spoken: "1 shot", "2 shots" for what the source writes as "%n shot(s)"."""

import re
from typing import Any

from PySide6.QtCore import QTranslator

PLURAL = re.compile(r"\(s\)")
FILLED = re.compile(r"(\{[^}]*\}|%n|%L?\d)")


class EnglishPlurals(QTranslator):
    """Decides the (s) of counted texts; everything else stays as it is written. Other languages stand before it."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """The counted text with its plural decided; None leaves the text to others."""
        # None, not "": an empty text would count as the translation of everything else.
        if n < 0 or "%n" not in source:
            return None
        return PLURAL.sub("" if n == 1 else "s", source)


class StretchedWords(QTranslator):
    """English that is two fifths longer and full of accents: shows what a longer language would clip."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> Any:
        """The text with its plural decided, some accents, and as many signs more as a longer language may need."""
        del context, disambiguation
        text = PLURAL.sub("" if n == 1 else "s", source) if n >= 0 else source
        accents = str.maketrans("aeiou", "\u00e1\u00e9\u00ed\u00f3\u00fa")
        # What is filled in by name keeps its name.
        parts = FILLED.split(text)
        told = "".join(part if FILLED.fullmatch(part) else part.translate(accents) for part in parts)
        return told + "\u00b7" * max(1, round(len(text) * 0.4))
