"""Which letters a font file has: its character map, read without trusting the file."""

import struct
from functools import lru_cache
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO

from storyboard.model.errors import StoryboardError

MAX_TABLE = 16_000_000
"""No character map is larger than this many bytes."""

MAX_GROUPS = 200_000


class FontError(StoryboardError):
    """A file that cannot be used as a font."""


@lru_cache(maxsize=512)
def letters_of(path: Path, index: int = 0) -> frozenset[int]:
    """The code points that the font (the one at `index` of a collection) can draw. Raises FontError."""
    try:
        with path.open("rb") as file:
            return _letters(_table(file, index))
    except (OSError, struct.error, IndexError) as error:
        raise FontError(
            "this font cannot be read.", where=path.name, fix="Give a TrueType or OpenType file (.ttf, .otf, .ttc)."
        ) from error


def _table(file: BinaryIO, index: int) -> bytes:
    """The bytes of the font's character map."""
    start = 0
    if file.read(4) == b"ttcf":
        file.seek(8)
        (fonts,) = struct.unpack(">I", file.read(4))
        if not 0 <= index < fonts:
            raise IndexError(index)
        file.seek(12 + 4 * index)
        (start,) = struct.unpack(">I", file.read(4))
    file.seek(start)
    kind, tables = struct.unpack(">4sH", file.read(6))
    if kind not in {b"\0\1\0\0", b"OTTO", b"true"}:
        raise IndexError(kind)
    file.seek(start + 12)
    rows = [struct.unpack(">4sIII", file.read(16)) for _ in range(tables)]
    end = file.seek(0, SEEK_END)
    if any(offset + length > end for _, _, offset, length in rows):
        raise IndexError("a part of the font is missing")
    offset, length = next(((at, size) for tag, _, at, size in rows if tag == b"cmap"), (0, 0))
    if not 0 < length <= MAX_TABLE:
        raise IndexError("cmap")
    file.seek(offset)
    return file.read(length)


def _letters(table: bytes) -> frozenset[int]:
    (count,) = struct.unpack_from(">H", table, 2)
    found: set[int] = set()
    for entry in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", table, 4 + 8 * entry)
        if platform == 0 or (platform, encoding) in {(3, 1), (3, 10)}:
            (kind,) = struct.unpack_from(">H", table, offset)
            if kind == 4:
                found |= _segments(table, offset)
            elif kind == 12:
                found |= _groups(table, offset)
    return frozenset(found)


def _groups(table: bytes, offset: int) -> set[int]:
    """Format 12: runs of code points."""
    (count,) = struct.unpack_from(">I", table, offset + 12)
    found: set[int] = set()
    for group in range(min(count, MAX_GROUPS)):
        first, last, glyph = struct.unpack_from(">III", table, offset + 16 + 12 * group)
        if first <= last <= 0x10FFFF:
            found.update(range(first + (glyph == 0), last + 1))
    return found


def _segments(table: bytes, offset: int) -> set[int]:
    """Format 4: segments of the basic plane; glyph 0 means that the letter is not there."""
    (twice,) = struct.unpack_from(">H", table, offset + 6)
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", table, offset + 14)
    starts = struct.unpack_from(f">{count}H", table, offset + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", table, offset + 16 + 2 * twice)
    ranges = struct.unpack_from(f">{count}H", table, offset + 16 + 3 * twice)
    found: set[int] = set()
    for at in range(count):
        if ranges[at] == 0:
            found.update(code for code in range(starts[at], ends[at] + 1) if (code + deltas[at]) & 0xFFFF)
            continue
        place = offset + 16 + 3 * twice + 2 * at + ranges[at]
        room = max(0, (len(table) - place) // 2)
        glyphs = struct.unpack_from(f">{min(ends[at] - starts[at] + 1, room)}H", table, place)
        found.update(starts[at] + step for step, glyph in enumerate(glyphs) if glyph)
    found.discard(0xFFFF)
    return found
