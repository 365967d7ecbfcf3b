"""How the command line answers: a person gets text, a program gets JSON."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any


def plain(text: str) -> str:
    """The text without signs that would steer the terminal: a board or a server may hold what its author liked."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() or sign in "\n\t" else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return "" if 0xDC80 <= ord(sign) <= 0xDCFF else sign.encode("unicode_escape").decode("ascii")


def say(text: str) -> None:
    """A line for the person."""
    sys.stdout.write(f"{plain(text)}\n")


def say_failure(text: str) -> None:
    """One sentence on stderr."""
    sys.stderr.write(f"storyboard: {plain(text)}\n")


def answer(data: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """The same answer for a program or for a person."""
    if as_json:
        sys.stdout.write(f"{json.dumps(data, indent=2, ensure_ascii=False)}\n")
        return
    for line in lines:
        say(line)


def counted(number: int, one: str) -> str:
    """A number with its noun: 1 shot, 2 shots."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def sentence(text: str) -> str:
    """The text with one full stop at its end, unless it ends by a sign of its own."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows in columns as wide as their widest cell; an empty table says so."""
    cells = [tuple(head), *(tuple(row) for row in rows)]
    if len(cells) == 1:
        return ["none"]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]


def film_line(report: Mapping[str, Any]) -> str:
    """What was made, in a line."""
    return f"{report['film']}: {report['frames']} frames, {report['duration_s']:g} s, {report['size']}"
