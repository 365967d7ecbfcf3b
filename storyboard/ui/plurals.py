"""English as it is spoken: "1 shot", "2 shots" for what the source writes as "%n shot(s)"."""

import re
from typing import Any

from PySide6.QtCore import QTranslator

PLURAL = re.compile(r"\(s\)")


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
