"""The outermost boxes of an MP4 or QuickTime file, read without any decoder."""

import struct
from collections.abc import Iterator
from pathlib import Path


def boxes(path: Path) -> Iterator[tuple[str, int, int]]:
    """Kind, offset and size of each box in order; ends where the file, or what makes sense in it, does.

    Raises OSError.
    """
    end, at = path.stat().st_size, 0
    with path.open("rb") as file:
        while at + 8 <= end:
            file.seek(at)
            size, kind = struct.unpack(">I4s", file.read(8))
            head = 8
            if size == 1:
                size, head = struct.unpack(">Q", file.read(8))[0], 16
            elif size == 0:
                size = end - at
            if size < head:
                return
            yield kind.decode("latin-1"), at, size
            at += size


def starts_fast(path: Path) -> bool:
    """True where a player has the index before the first picture, so that it need not wait for the whole file."""
    kinds = [kind for kind, _, _ in boxes(path)]
    return "moov" in kinds and "mdat" in kinds and kinds.index("moov") < kinds.index("mdat")
