"""Letters as they are compared: an é is an é, whether it is one sign or an e and its accent behind it.

Macs take accents apart in the names of files, and so do some of the programs that text is pasted from.
"""

import unicodedata

ACCENTS = "\u0300-\u036f\u3099\u309a"
"""Signs that stand behind the letter they belong to, for a class in a regular expression; no word ends before them."""


def composed(text: str) -> str:
    """The text with every letter and its accents as one sign, where there is one."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """The text as names are looked for in it: letters composed, in one case, with straight apostrophes."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold()).replace("’", "'")
