"""The order in which a line of mixed directions is read, by Unicode's rules (UAX #9) for text without embeddings.

Pillow's shaper orders one typeface's text by itself; a line set in several typefaces must be ordered before that.
"""

import unicodedata
from collections.abc import Sequence
from itertools import groupby

STRONG = {"L": "L", "R": "R", "AL": "R"}
NEUTRAL = frozenset({"B", "S", "WS", "ON", "ES", "ET", "CS", "NSM"})
UNSEEN = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"})
_BRACKETS = "()[]{}\u2045\u2046\u27e8\u27e9\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\uff08\uff09"
PAIRS = dict(zip(_BRACKETS[::2], _BRACKETS[1::2], strict=True))
"""Brackets that run together (UAX #9 has no quotation marks among them)."""


def is_right_to_left(text: str) -> bool:
    """Whether the text's first letter of any direction runs from right to left."""
    first = (STRONG.get(unicodedata.bidirectional(sign)) for sign in text)
    return next((way for way in first if way), "L") == "R"


def levels(text: str, *, rtl: bool) -> list[int]:
    """How deep each sign is embedded: even ones run from left to right, odd ones from right to left."""
    base = 1 if rtl else 0
    own = "R" if rtl else "L"
    kinds = _numbers(_plain(text, own), own)
    _brackets(text, kinds, own)
    _neutrals(kinds, own)
    found = [_level(base, kind) for kind in kinds]
    for at in range(len(text) - 1, -1, -1):
        if unicodedata.bidirectional(text[at]) not in {"WS", "B", "S"}:
            break
        found[at] = base
    return found


def visual(depths: Sequence[int]) -> list[int]:
    """The indexes of parts with these levels, from left to right as they are seen."""
    order = list(range(len(depths)))
    for level in range(max(depths, default=0), 0, -1):
        swapped: list[int] = []
        for deep, group in groupby(order, key=lambda index: depths[index] >= level):
            part = list(group)
            swapped += part[::-1] if deep else part
        order = swapped
    return order


def _level(base: int, kind: str) -> int:
    if kind in {"EN", "AN"}:
        return base + (1 if base % 2 else 2)
    return base + (1 if (kind == "R") != bool(base % 2) else 0)


def _plain(text: str, own: str) -> list[str]:
    """Each sign's kind; marks take that of what they stand on (W1)."""
    kinds: list[str] = []
    for sign in text:
        kind = unicodedata.bidirectional(sign) or "L"
        if kind in UNSEEN or kind == "NSM":
            kind = kinds[-1] if kinds else own
        kinds.append(kind)
    return kinds


def _numbers(kinds: list[str], own: str) -> list[str]:
    """Numbers and their signs resolved (W2 to W7)."""
    strong = own
    for at, kind in enumerate(kinds):
        if kind in STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "CS" and before in {"EN", "AN"}) or (kind == "ES" and before == "EN")):
            kinds[at] = before
    kinds = _money(kinds)
    strong = own
    for at, kind in enumerate(kinds):
        if kind in STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _money(kinds: list[str]) -> list[str]:
    """Signs of money and percent go with their number (W5); what is left over is neutral (W6)."""
    for way in (1, -1):
        order = range(len(kinds)) if way == 1 else range(len(kinds) - 1, -1, -1)
        before = ""
        for at in order:
            if kinds[at] == "ET" and before == "EN":
                kinds[at] = "EN"
            before = kinds[at]
    return ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]


def _direction(kind: str) -> str:
    return "R" if kind in {"R", "EN", "AN"} else "L" if kind == "L" else ""


def _brackets(text: str, kinds: list[str], own: str) -> None:
    """A pair of brackets runs as what it holds (N0)."""
    for opened, closed in _paired(text, kinds):
        inside = {_direction(kind) for kind in kinds[opened + 1 : closed]} - {""}
        if own in inside:
            way = own
        elif inside:
            earlier = next((_direction(kind) for kind in reversed(kinds[:opened]) if _direction(kind)), own)
            way = earlier if earlier != own else own
        else:
            continue
        kinds[opened] = kinds[closed] = way


def _paired(text: str, kinds: Sequence[str]) -> list[tuple[int, int]]:
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, sign in enumerate(text):
        if kinds[at] != "ON":
            continue
        if sign in PAIRS:
            waiting.append(at)
        while sign in PAIRS.values() and any(PAIRS[text[opened]] == sign for opened in waiting):
            opened = waiting.pop()
            if PAIRS[text[opened]] == sign:
                pairs.append((opened, at))
                break
    return sorted(pairs)


def _neutrals(kinds: list[str], own: str) -> None:
    """What has no direction takes that of its neighbours where they agree, else the line's (N1, N2)."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] in NEUTRAL:
            end += 1
        if end > at:
            before = _direction(kinds[at - 1]) if at else own
            after = _direction(kinds[end]) if end < len(kinds) else own
            kinds[at:end] = [before if before == after else own] * (end - at)
        at = max(end, at + 1)
