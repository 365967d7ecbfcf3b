"""A board as pretty JSON, written again only where it changed: an edit of one shot need not write five hundred."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from storyboard.model.board import Board
from storyboard.model.sequences import Sequence
from storyboard.model.values import Value, replace

_STEP = b"  "

Place = tuple[int, str | None]
"""Which object, under which name."""


class BoardWriter:
    """Makes the bytes of boards that follow one another, remembering the text of each shot, scene and item.

    Values never change, so a value that is the same object has the same text. What the last board did not hold is
    forgotten.
    """

    def __init__(self) -> None:
        self._known: dict[Place, tuple[Value, bytes]] = {}
        self._used: dict[Place, tuple[Value, bytes]] = {}

    def dump(self, board: Board) -> bytes:
        """The board in UTF-8: fields in their own order, shots by id, one newline at the end."""
        self._used = {}
        bare = replace(board, shots={}, scenes=(), sequences=()).model_dump_json(indent=2).encode()
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
            bare = _indented(replace(sequence, items=()), 2)
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
            held = (value, key + _indented(value, depth))
        self._used[place] = held
        return held[1]


def _indented(value: Value, depth: int) -> bytes:
    """The value's JSON at `depth`, without the first line's own indentation; strings hold no raw newline."""
    return value.model_dump_json(indent=2).encode().replace(b"\n", b"\n" + _STEP * depth)


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
