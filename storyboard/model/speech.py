"""What of a written line is spoken, and what only says how: "(whispering) He's here." Pure."""

import re

_LEADING = re.compile(r"^[ \t]*\((?P<how>[^()\n]{1,120})\)[ \t]*", re.MULTILINE)
_PAUSES = re.compile(r"[ \t]*\((?:an? |long |une? )?(?P<how>beat|pause|silence|temps|court silence)\)", re.IGNORECASE)


def spoken_words(text: str) -> str:
    """The line without directions in brackets: those that begin one of its lines, and pauses anywhere.

    A line that is nothing else stays as it is.
    """
    words = "\n".join(line for line in _PAUSES.sub("", _LEADING.sub("", text)).splitlines() if line.strip())
    return words.strip() or text


def manner(text: str) -> str:
    """How the line is said, as its directions put it; empty where there are none."""
    if spoken_words(text) == text:
        return ""
    return ", ".join(found["how"].strip() for found in _LEADING.finditer(text) if not _is_pause(found["how"]))


def _is_pause(how: str) -> bool:
    return bool(_PAUSES.fullmatch(f"({how.strip()})"))
