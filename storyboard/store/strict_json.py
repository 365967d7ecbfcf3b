"""JSON from disk, read without surprises: no repeated keys, no NaN, no bottomless nesting, no absurd size."""

import json
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, cast

from storyboard.model.errors import StoryboardError

MAX_BYTES = 64 * 1024 * 1024
"""No board or settings file comes near this."""

MAX_DEPTH = 100
"""Levels of nesting; a board of ours has fewer than 20."""

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


_NESTS = frozenset({dict, list})


class BadJson(StoryboardError):
    """The bytes are not the JSON that was promised."""


class _Refused(ValueError):
    """What a hook of the parser found."""


def parse_object(data: bytes, where: str) -> dict[str, Any]:
    """The JSON object in `data`; `where` names the file in errors. Raises BadJson."""
    text = _decoded(data, where)
    try:
        value: Any = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite_float)
        _check_depth(value)
    except json.JSONDecodeError as error:
        raise BadJson(
            f"this is not valid JSON from line {error.lineno}, column {error.colno} on; the file may be cut short.",
            where=where,
        ) from None
    except RecursionError:
        raise BadJson(f"its values are nested more than {MAX_DEPTH} levels deep.", where=where) from None
    except ValueError as error:
        raise BadJson(str(error), where=where) from None
    if not isinstance(value, dict):
        raise BadJson(f"it holds {_kind(value)} where an object {{…}} belongs.", where=where)
    if _SURROGATE.search(text):
        _check_text(value, where)
    return cast("dict[str, Any]", value)


def _decoded(data: bytes, where: str) -> str:
    if len(data) > MAX_BYTES:
        raise BadJson(f"it is larger than {MAX_BYTES // 2**20} MB, which no such file is.", where=where)
    if not data.strip():
        raise BadJson("the file is empty.", where=where)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadJson(f"byte {error.start} is not UTF-8 text; this is no JSON file.", where=where) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))
        raise _Refused(f"the key {twice!r} appears twice in one object.")
    return made


def _no_constant(word: str) -> NoReturn:
    raise _Refused(f"{word} is not a number that JSON knows.")


def _finite_float(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise _Refused(f"the number {text[:40]} is too large.")
    return number


def _check_depth(value: Any) -> None:
    level: list[Any] = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [inner for outer in level for inner in _children(outer) if type(inner) in _NESTS]
        if not level:
            return
    raise _Refused(f"its values are nested more than {MAX_DEPTH} levels deep.")


def _children(value: Any) -> Iterable[Any]:
    # The parser makes plain dicts and lists alone, and a long board has tens of thousands of them.
    kind = cast("type[object]", type(value))
    if kind is dict:
        return cast("Mapping[str, Any]", value).values()
    return cast("list[Any]", value) if kind is list else ()


def _check_text(value: Any, where: str) -> None:
    """Half a surrogate pair can be read but never written again."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise BadJson(
            "it holds half of a surrogate pair (\\ud800–\\udfff), which is no character.", where=where
        ) from None


def _kind(value: Any) -> str:
    words = {"list": "a list", "str": "a text", "bool": "a yes or no", "NoneType": "nothing (null)"}
    return words.get(type(value).__name__, "a number")
