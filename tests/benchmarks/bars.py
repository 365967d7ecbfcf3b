"""Bars that a benchmark is held to, and the table or JSON that shows them."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter

COLUMNS = ("what", "ours", "rival", "rival_value", "ratio", "bar", "ok")


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: our figure, the rival's figure from the same run, their ratio, and whether the bar is met.

    `bar` reads like "≤ 3×" or "≤ 150 ms". `ratio` and `rival_value` are None where there is no rival.
    """

    what: str
    ours: float
    rival: str
    rival_value: float | None
    ratio: float | None
    bar: str
    ok: bool


def at_most_times(what: str, ours: float, rival: str, rival_value: float, times: float) -> Bar:
    """A bar that is met when ours is at most `times` the rival's."""
    ratio = ours / rival_value if rival_value else float("inf")
    return Bar(what, ours, rival, rival_value, ratio, f"≤ {times:g}×", ratio <= times)


def at_least_times(what: str, ours: float, rival: str, rival_value: float, times: float) -> Bar:
    """A bar that is met when ours is at least `times` the rival's."""
    ratio = ours / rival_value if rival_value else float("inf")
    return Bar(what, ours, rival, rival_value, ratio, f"≥ {times:g}×", ratio >= times)


def at_most(what: str, ours: float, limit: float, unit: str) -> Bar:
    """A bar without a rival: ours in `unit` is at most `limit`."""
    return Bar(what, ours, "", None, None, f"≤ {limit:g} {unit}", ours <= limit)


def seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The median time of `rounds` runs, in seconds."""
    times: list[float] = []
    for _ in range(rounds):
        began = perf_counter()
        work()
        times.append(perf_counter() - began)
    return median(times)


def report(bars: Sequence[Bar], arguments: Sequence[str]) -> int:
    """Print the bars (as JSON with `--json`); the exit code: 1 when a bar is missed."""
    if "--json" in arguments:
        sys.stdout.write(json.dumps([asdict(bar) for bar in bars], indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(table(bars))
    return 0 if all(bar.ok for bar in bars) else 1


def table(bars: Sequence[Bar]) -> str:
    """The bars as an aligned table with a heading."""
    rows = [COLUMNS, *(_cells(bar) for bar in bars)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(COLUMNS))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def _cells(bar: Bar) -> tuple[str, ...]:
    rival_value = "" if bar.rival_value is None else f"{bar.rival_value:.4g}"
    ratio = "" if bar.ratio is None else f"{bar.ratio:.2f}"
    return bar.what, f"{bar.ours:.4g}", bar.rival, rival_value, ratio, bar.bar, "yes" if bar.ok else "NO"
