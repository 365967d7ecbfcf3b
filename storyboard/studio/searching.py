"""Searching the board in words: `cast:mara status:stale -move:static seconds:>2 "third match"`."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_SPLIT = re.compile(r'(?:[^\s"]|"[^"]*"?)+')

ALIASES: Mapping[str, str] = {
    "shot": "number",
    "nr": "number",
    "who": "cast",
    "character": "cast",
    "location": "place",
    "duration": "seconds",
    "length": "seconds",
    "camera": "move",
    "movement": "move",
    "shot_size": "size",
    "framing": "size",
    "description": "action",
    "prop": "props",
    "time": "time_of_day",
    "tag": "tags",
    "finding": "findings",
    "note": "notes",
    "state": "status",
    "negative": "avoid",
}
"""Other names that the fields of a search answer to."""

ASKS = ("has", "no")
"""What asks whether a field is filled in."""

OFFERED = 14
"""How many fields are named to somebody who asked for one that there is not."""

Cells = Callable[[str], str]
"""The text of one shot under a column id."""


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a search: any of `values` in `field` ("" looks everywhere); `is_not` turns it round."""

    field: str
    values: tuple[str, ...]
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: every term must hold. `trouble` says which field nobody knows, and which there are."""

    terms: tuple[Term, ...] = ()
    trouble: str = ""

    def __bool__(self) -> bool:
        return bool(self.terms)


def folded(text: str) -> str:
    """The text as it is compared: small letters without accents, so that `lea` finds Léa and `etat` is État."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace(
        "\N{RIGHT SINGLE QUOTATION MARK}", "'"
    )


def parse(text: str, fields: Mapping[str, str]) -> Query:
    """The query that `text` spells. `fields` maps every name that a field answers to, as `folded`, to its id.

    Words must all be found. `field:word` looks in one field, `field:a,b` for either, `-` in front turns a part round,
    `"two words"` stay together; accents and case are no matter; numbers also as `>2`, `<=3` and `1..3`; `has:notes`
    and `no:notes` ask whether a field is filled in (`fields` maps their names in another language to them). A part
    that is only begun (`status:`) asks for nothing yet. An unknown field finds nothing and is told in `trouble`.
    """
    terms: list[Term] = []
    trouble = ""
    for part in _SPLIT.findall(text):
        term = _term(part)
        if term is None:
            continue
        asks = term.field if term.field in ASKS else fields.get(term.field, "")
        if asks in ASKS:
            names = tuple(_field(value, fields) for value in term.values)
            unknown = next((v for v, name in zip(term.values, names, strict=True) if not name), "")
            terms.append(Term(asks, tuple(name or "?" for name in names), term.is_not))
        else:
            known = _field(term.field, fields) if term.field else ""
            unknown = term.field if term.field and not known else ""
            terms.append(Term(known or ("?" if unknown else ""), term.values, term.is_not))
        if unknown and not trouble:
            trouble = f"There is no field {unknown!r}; try {', '.join(_offered(fields))}."
    return Query(tuple(terms), trouble)


def matches(query: Query, cell: Cells, columns: tuple[str, ...], also: Cells | None = None) -> bool:
    """Whether a shot is what is looked for; `columns` are those that words without a field are looked for in.

    `also` gives the same cells as they are read, in the interface's language: either is found.
    """
    return all(_holds(term, cell, columns, also or cell) != term.is_not for term in query.terms)


def _offered(fields: Mapping[str, str]) -> list[str]:
    """A name of each field, the last that it was given."""
    names = {field_id: name for name, field_id in fields.items() if field_id not in ASKS}
    return sorted(names.values())[:OFFERED]


def _term(part: str) -> Term | None:
    is_not = part.startswith("-") and len(part) > 1
    body = part[1:] if is_not else part
    field, colon, rest = body.partition(":")
    if not colon or '"' in field or not field:
        field, rest = "", body
    value = rest.replace('"', "")
    if not value.strip() or part == "-":
        return None
    # What stands in quotes is one value, commas and all; without a field a comma is only a comma.
    values = (value,) if '"' in rest or not field else tuple(v for v in value.split(",") if v)
    return Term(folded(field), tuple(folded(v).strip() for v in values), is_not) if values else None


def _field(name: str, fields: Mapping[str, str]) -> str:
    plain = folded(name).strip()
    return fields.get(plain) or fields.get(ALIASES.get(plain, ""), "")


def _holds(term: Term, cell: Cells, columns: tuple[str, ...], also: Cells) -> bool:
    if term.field == "?" or "?" in term.values:
        return False
    if term.field == "has":
        return all(_is_filled(cell(name)) for name in term.values)
    if term.field == "no":
        return not any(_is_filled(cell(name)) for name in term.values)
    if not term.field:
        return any(_says(cell, also, column, value) for column in columns for value in term.values)
    held, read = folded(cell(term.field)), folded(also(term.field))
    return any(_fits(value, held) or (read != held and _fits(value, read)) for value in term.values)


def _says(cell: Cells, also: Cells, column: str, value: str) -> bool:
    return value in folded(cell(column)) or (also is not cell and value in folded(also(column)))


def _is_filled(text: str) -> bool:
    return text not in ("", "0")


def _fits(wanted: str, held: str) -> bool:
    number = _first_number(held)
    low, dots, high = wanted.partition("..")
    if dots and number is not None:
        least, most = _first_number(low), _first_number(high)
        if least is not None or most is not None:
            return (least is None or number >= least) and (most is None or number <= most)
    for sign in (">=", "<=", ">", "<", "="):
        if wanted.startswith(sign):
            return _compares(sign, held, wanted[len(sign) :])
    return wanted in held


def _compares(sign: str, held: str, wanted: str) -> bool:
    if sign == "=" and not _NUMBER.fullmatch(wanted):
        return held == wanted
    one, other = _first_number(held), _first_number(wanted)
    if one is None or other is None:
        return False
    return {">": one > other, "<": one < other, ">=": one >= other, "<=": one <= other, "=": one == other}[sign]


def _first_number(text: str) -> float | None:
    found = _NUMBER.match(text.strip())
    return float(found[0].replace(",", ".")) if found else None
