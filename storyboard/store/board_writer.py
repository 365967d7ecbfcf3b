"""A board as pretty JSON, written again only where it changed: an edit of one shot need not write five hundred."""

import json
from collections.abc import Callable, Iterable

from pydantic import ValidationError

from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Sequence
from storyboard.model.values import Value, replace

_STEP = b"  "

MANNERS = 32
"""So many texts, some milliseconds of work, are made without a look at who else waits."""

Held = tuple[Value, str | None, bytes]
"""A value, the name it was written under (None in a list), and its text."""


class UnwritableBoard(StoryboardError):
    """The board holds something that could not be read back; nothing was written."""


class BoardWriter:
    """Makes the bytes of boards that follow one another, remembering the text of each shot, scene and item.

    Values never change, so a value that is the same object has the same text. What the last board did not hold is
    forgotten. `give_way` is called every so many texts that are made: beside a window, it may wait there.
    """

    def __init__(self, give_way: Callable[[], object] = lambda: None) -> None:
        self.give_way = give_way
        self._cards: dict[int, Held] = {}
        self._items: dict[int, Held] = {}
        self._sequences: tuple[tuple[Sequence, bytes], ...] = ()
        self._json: Callable[[Value], bytes] = _json_read_back

    def dump(self, board: Board, *, is_fresh_from_disk: bool = False) -> bytes:
        """The board in UTF-8: fields in their own order, shots by id, one newline at the end.

        What was not written before is read back once, so that no save can make a board that does not open; one that
        was just loaded needs no such care. Raises UnwritableBoard naming the part, a gain that is no number say.
        """
        self._json = _plain_json if is_fresh_from_disk else _json_read_back
        bare = self._json(replace(board, shots={}, scenes=(), sequences=()))
        cards: dict[int, Held] = {}
        scenes = self._entries(((None, scene) for scene in board.scenes), 2, self._cards, cards)
        named = ((name, board.shots[name]) for name in sorted(board.shots))
        shots = self._entries(named, 2, self._cards, cards)
        self._write_sequences(board.sequences)
        self._cards = cards
        sequences = [text for _, text in self._sequences]
        return b"".join([*_filled(bare, 1, ("scenes", scenes), ("shots", shots), ("sequences", sequences)), b"\n"])

    def _write_sequences(self, sequences: tuple[Sequence, ...]) -> None:
        """Bring the texts of the sequences up to date; most edits touch none."""
        if len(sequences) == len(self._sequences) and all(
            now is before for now, (before, _) in zip(sequences, self._sequences, strict=True)
        ):
            return
        items: dict[int, Held] = {}
        texts: list[bytes] = []
        for sequence in sequences:
            bare = self._indented(replace(sequence, items=()), 2)
            entries = self._entries(((None, item) for item in sequence.items), 4, self._items, items)
            texts.append(b"".join(_filled(bare, 3, ("items", entries))))
        self._items, self._sequences = items, tuple(zip(sequences, texts, strict=True))

    def _entries(
        self, values: Iterable[tuple[str | None, Value]], depth: int, known: dict[int, Held], used: dict[int, Held]
    ) -> list[bytes]:
        """The texts of the values, after their names where they have one, to stand at `depth`."""
        texts: list[bytes] = []
        for name, value in values:
            held = known.get(id(value))
            if held is None or held[0] is not value or held[1] != name:
                if len(used) % MANNERS == 0:
                    self.give_way()
                key = b"" if name is None else json.dumps(name, ensure_ascii=False).encode() + b": "
                held = (value, name, key + self._indented(value, depth))
            used[id(value)] = held
            texts.append(held[2])
        return texts

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


def _filled(bare: bytes, depth: int, *fillings: tuple[str, list[bytes]]) -> list[bytes]:
    """`bare` in pieces, with entries put into its empty fields (given in their order), which stand at `depth`."""
    indent = b"\n" + _STEP * depth
    pieces: list[bytes] = []
    for field, entries in fillings:
        before, name, bare = bare.partition(indent + b'"' + field.encode() + b'": ')
        pieces += [before, name]
        if entries:
            line = indent + _STEP
            # Joined but once, at the end: copying a megabyte costs more than finding what changed in it.
            between = [b"," + line] * (2 * len(entries))
            between[0], between[1::2] = line, entries
            pieces += [bare[:1], *between, indent]
            bare = bare[1:]
    return [*pieces, bare]
