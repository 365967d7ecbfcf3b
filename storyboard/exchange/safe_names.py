"""Names of files that every system and every editor takes: plain letters, no signs, not long. Pure."""

import re
import unicodedata
from collections.abc import Collection

RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that mean a device on Windows, whatever they end in."""

_STRANGE = re.compile(r"[^A-Za-z0-9_-]+")


def safe_name(text: str, otherwise: str, letters: int = 60) -> str:
    """The text as a file's stem; `otherwise` where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    stem = _STRANGE.sub("_", plain).strip("_-")[:letters].rstrip("_-")
    if not stem:
        return otherwise
    return f"{stem}_" if stem.casefold() in RESERVED else stem


def unused(stem: str, taken: Collection[str], letters: int = 32) -> str:
    """The stem, or with a number behind it where another file has it; whether letters are small does not matter."""
    held = {name.casefold() for name in taken}
    found, number = stem[:letters], 1
    while found.casefold() in held:
        number += 1
        found = f"{stem[: letters - len(str(number)) - 1]}_{number}"
    return found
