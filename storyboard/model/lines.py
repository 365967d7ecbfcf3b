"""Where a text may be broken into lines, how wide its letters show, and lines of even length. Pure."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

SMALL_KANA = frozenset(
    "\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee"
)
REPEATS = frozenset("\u3005\u309d\u309e\u30fc\u30fd\u30fe")

JOINERS = frozenset("\u200d\u2060\ufe0e\ufe0f\u20e3")


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a text that stays in one line, and whether a space stands before it."""

    text: str
    spaced: bool


def clusters(text: str) -> list[str]:
    """The text in letters as a reader counts them: each with its marks, joined signs and flags whole."""
    found: list[str] = []
    for sign in text:
        if found and _belongs(found[-1], sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _belongs(before: str, sign: str) -> bool:
    if sign in JOINERS or unicodedata.category(sign) in {"Mn", "Me", "Mc"} or "\U0001f3fb" <= sign <= "\U0001f3ff":
        return True
    if before[-1] == "\u200d":
        return True
    return len(before) == 1 and _is_flag_half(before) and _is_flag_half(sign)


def _is_flag_half(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"


def is_wide(sign: str) -> bool:
    """Whether the sign takes the room of two letters, as Chinese, Japanese and Korean ones do."""
    return unicodedata.east_asian_width(sign[0]) in {"W", "F"}


def columns(text: str) -> int:
    """How many letters' room a text takes in a line of captions."""
    return sum(2 if is_wide(cluster) else 1 for cluster in clusters(text))


def units(text: str) -> list[Unit]:
    """The text's unbreakable parts in order: words, and single signs of scripts that are written without spaces."""
    found: list[Unit] = []
    for word in text.split():
        for index, part in enumerate(_parts(word)):
            found.append(Unit(part, spaced=index == 0 and bool(found)))
    return found


def _parts(word: str) -> Iterator[str]:
    """The parts of one word between which a line may break."""
    part = ""
    for cluster in clusters(word):
        if part and _may_break(part, cluster):
            yield part
            part = ""
        part += cluster
    if part:
        yield part


def _may_break(before: str, after: str) -> bool:
    if _begins_no_line(after[0]) or unicodedata.category(before[-1]) in {"Ps", "Pi"}:
        return False
    if before[-1] in "-–—/" and before[-1] != after[0] and len(before) > 1:
        return after[0].isalpha()
    return _is_unspaced(before[-1]) or _is_unspaced(after[0])


def _begins_no_line(sign: str) -> bool:
    """Whether it closes or continues what stands before it: full stops, closing brackets, small kana."""
    closes = unicodedata.category(sign) in {"Pe", "Pf", "Po"}
    return closes or sign in SMALL_KANA or sign in REPEATS


def _is_unspaced(sign: str) -> bool:
    """Whether the script is written without spaces; Korean has them, though its signs are wide."""
    return is_wide(sign) and not "\uac00" <= sign <= "\ud7a3" and not "\u1100" <= sign <= "\u11ff"


def broken(parts: Sequence[Unit], room: float, width: Callable[[str], float]) -> list[str]:
    """The parts in lines no wider than `room` where they allow it; what is wider alone stands alone.

    A line is taken to be as wide as its parts and the spaces between them.
    """
    lines: list[str] = []
    line, used, space = "", 0.0, width(" ")
    for unit in parts:
        gap = space if unit.spaced else 0.0
        wide = width(unit.text)
        if line and used + gap + wide > room:
            lines.append(line)
            line, used = unit.text, wide
        elif line:
            line, used = f"{line} {unit.text}" if unit.spaced else line + unit.text, used + gap + wide
        else:
            line, used = unit.text, wide
    return [*lines, line] if line else lines


def even(parts: Sequence[Unit], room: float, width: Callable[[str], float]) -> list[str]:
    """As `broken`, in as many lines, as even in width as the parts allow."""
    lines = broken(parts, room, width)
    low, high = room / 2, room
    for _ in range(8 if len(lines) > 1 else 0):
        middle = (low + high) / 2
        narrower = broken(parts, middle, width)
        if len(narrower) == len(lines):
            lines, high = narrower, middle
        else:
            low = middle
    return lines
