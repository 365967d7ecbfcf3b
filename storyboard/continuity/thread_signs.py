"""Findings marked where they are: cells outlined, the cut between them bridged, a sign that can be clicked. Pure."""

from collections.abc import Iterator

from storyboard.continuity.thread_cells import HEIGHTS, Place
from storyboard.continuity.thread_marks import Mark, Plate, Shape, Spot, SpotKind
from storyboard.continuity.thread_rows import Flag, Row, ThreadTable

SIGN = 13
ROLES = {"error": "bad", "warning": "warn", "note": "info"}
"""The role that paints each severity; what a newer version calls something else is a warning."""


def signs(table: ThreadTable, place: Place) -> tuple[list[Mark], list[Spot]]:
    """Marks and spots of every finding that some column shows, the waived ones quiet."""
    rows = {row.key: row for row in table.rows}
    marks: list[Mark] = []
    spots: list[Spot] = []
    taken: dict[tuple[str, int], int] = {}
    for index, flag in enumerate(table.flags):
        if not flag.columns:
            continue
        row = rows.get(flag.row)
        at = flag.columns[-1]
        nth = taken.get((flag.row, at), 0)
        taken[(flag.row, at)] = nth + 1
        colour = place.colours["quiet"] if flag.is_waived else place.colours[ROLES.get(flag.finding.severity, "warn")]
        if row is not None and not flag.is_waived:
            marks += _outlines(flag, row, place, colour)
        sign, spot = _sign(table, flag, index, row, place, colour, nth)
        marks += sign
        spots.append(spot)
    return marks, spots


def _outlines(flag: Flag, row: Row, place: Place, colour: str) -> Iterator[Mark]:
    top, height = place.tops[row.key] + 2, HEIGHTS[row.kind] - 4
    for nth, at in enumerate(flag.columns):
        last = nth == len(flag.columns) - 1
        yield Plate(place.lefts[at], top, place.widths[at], height, line=colour, line_px=2 if last else 1, radius=4)
    if len(flag.columns) > 1 and abs(flag.columns[-1] - flag.columns[0]) > 1:
        near, far = sorted((flag.columns[0], flag.columns[-1]))
        y = top + height / 2
        x = place.lefts[near] + place.widths[near]
        yield Shape(((x, y), (place.lefts[far], y)), line=colour, line_px=1, is_dashed=True)


def _sign(
    table: ThreadTable, flag: Flag, index: int, row: Row | None, place: Place, colour: str, nth: int
) -> tuple[list[Mark], Spot]:
    """The sign on the corner of the last cell; one that no row is about stands under its shot's number."""
    at = flag.columns[-1]
    y = place.tops[row.key] - 2 if row is not None else -18.0
    right = place.lefts[at] + place.widths[at]
    x = max(place.lefts[at] - 2, right - SIGN - nth * (SIGN + 2))
    spot = Spot(x, y, SIGN, SIGN, SpotKind.FINDING, at, flag.row, table.columns[at].shot_id, _tip(flag), index)
    return list(_drawn(str(flag.finding.severity), x, y, colour, place.colours["canvas"], flag.is_waived)), spot


def _drawn(severity: str, x: float, y: float, colour: str, ground: str, is_waived: bool) -> Iterator[Mark]:
    """A sign for every severity, so that colour is never alone: a diamond, a triangle, a disc."""
    half = SIGN / 2
    shapes = {
        "error": ((x + half, y), (x + SIGN, y + half), (x + half, y + SIGN), (x, y + half)),
        "note": ((x + 2, y + 2), (x + SIGN - 2, y + 2), (x + SIGN - 2, y + SIGN - 2), (x + 2, y + SIGN - 2)),
    }
    points = shapes.get(severity, ((x + half, y), (x + SIGN, y + SIGN - 1), (x, y + SIGN - 1)))
    if is_waived:
        yield Shape((*points, points[0]), line=colour, line_px=1)
        return
    yield Shape(points, fill=colour)
    yield Plate(x + half - 0.75, y + 4.5, 1.5, 4, fill=ground)
    yield Plate(x + half - 0.75, y + 9.5, 1.5, 1.5, fill=ground)


def _tip(flag: Flag) -> str:
    finding = flag.finding
    values = " \N{RIGHTWARDS ARROW} ".join(value for value in (finding.before, finding.after) if value)
    title = finding.rule.replace("_", " ").capitalize()
    return "\n".join(part for part in (title, f"{finding.field}: {values}" if values else "", finding.why) if part)
