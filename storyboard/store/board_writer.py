"""A board as pretty JSON, written again only where it changed: an edit of one shot need not write five hundred."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import ValidationError

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Sequence
from storyboard.model.values import Value, replace

_STEP = b"  "

Place = tuple[int, str | None]
"""Which object, under which name."""


class UnwritableBoard(StoryboardError):
    """The board holds something that could not be read back; nothing was written."""


class BoardWriter:
    """Makes the bytes of boards that follow one another, remembering the text of each shot, scene and item.

    Values never change, so a value that is the same object has the same text. What the last board did not hold is
    forgotten.
    """

    def __init__(self) -> None:
        self._known: dict[Place, tuple[Value, bytes]] = {}
        self._used: dict[Place, tuple[Value, bytes]] = {}
        self._json: Callable[[Value], bytes] = _json_read_back

    def dump(self, board: Board, *, is_fresh_from_disk: bool = False) -> bytes:
        """The board in UTF-8: fields in their own order, shots by id, one newline at the end.

        What was not written before is read back once, so that no save can make a board that does not open; one that
        was just loaded needs no such care. Raises UnwritableBoard naming the part, a gain that is no number say.
        """
        self._used = {}
        self._json = _plain_json if is_fresh_from_disk else _json_read_back
        bare = self._json(replace(board, shots={}, scenes=(), sequences=()))
        fillings: Mapping[str, Callable[[], Iterator[bytes]]] = {
            "scenes": lambda: self._entries(board.scenes, 2),
            "shots": lambda: self._members(board.shots, 2),
            "sequences": lambda: self._sequences(board.sequences),
        }
        text = b"".join([*_filled(bare, 1, fillings), b"\n"])
        self._known = self._used
        return text

    def _sequences(self, sequences: Iterable[Sequence]) -> Iterator[bytes]:
        for place, sequence in enumerate(sequences):
            bare = self._indented(replace(sequence, items=()), 2)
            yield _lead(place, 2)
            yield from _filled(bare, 3, {"items": lambda items=sequence.items: self._entries(items, 4)})

    def _entries(self, values: Iterable[Value], depth: int) -> Iterator[bytes]:
        for place, value in enumerate(values):
            yield _lead(place, depth)
            yield self._text(value, depth)

    def _members(self, values: Mapping[str, Value], depth: int) -> Iterator[bytes]:
        for place, name in enumerate(sorted(values)):
            yield _lead(place, depth)
            yield self._text(values[name], depth, name)

    def _text(self, value: Value, depth: int, name: str | None = None) -> bytes:
        """The value's JSON, after its name where it has one, indented to stand at `depth`."""
        place = (id(value), name)
        held = self._known.get(place)
        if held is None or held[0] is not value:
            key = json.dumps(name, ensure_ascii=False).encode() + b": " if name is not None else b""
            held = (value, key + self._indented(value, depth))
        self._used[place] = held
        return held[1]

    def _indented(self, value: Value, depth: int) -> bytes:
        """The value's JSON at `depth`, without the first line's own indentation; strings hold no raw newline."""
        return self._json(value).replace(b"\n", b"\n" + _STEP * depth)


def _plain_json(value: Value) -> bytes:
    return value.model_dump_json(indent=2).encode()


def _json_read_back(value: Value) -> bytes:
    try:
        text = _plain_json(value)
        type(value).model_validate_json(text)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        field = ".".join(map(str, problem["loc"]))
        raise _unwritable(value, f"its {field} is no value that can be kept") from None
    except ValueError as error:
        raise _unwritable(value, str(error)) from None
    return text


def _unwritable(value: Value, why: str) -> UnwritableBoard:
    name = f"{type(value).__name__.lower()} {getattr(value, 'id', '')!r}"
    return UnwritableBoard(
        f"{name} cannot be saved: {why}.", fix="Nothing was changed on disk; undo the last edit and save again."
    )


def _lead(place: int, depth: int) -> bytes:
    """What stands before an entry: the end of the entry before, a new line, the indentation."""
    return (b",\n" if place else b"\n") + _STEP * depth


def _filled(bare: bytes, depth: int, fillings: Mapping[str, Callable[[], Iterator[bytes]]]) -> Iterator[bytes]:
    """`bare` in pieces, with entries put into its empty fields (named in their order), which stand at `depth`."""
    for field, entries in fillings.items():
        before, name, bare = bare.partition(b"\n" + _STEP * depth + b'"' + field.encode() + b'": ')
        pieces = list(entries())
        yield before + name + bare[:1]
        yield from pieces
        bare = (b"\n" + _STEP * depth if pieces else b"") + bare[1:]
    yield bare
