"""What the index of an MP4 says of its tracks, read without starting a decoder.

For files that our own ffmpeg has just written: what others give us is probed by media.probe, but for plain takes (see
`plain_take`).
"""

import hashlib
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.stitch.boxes import boxes

MAX_INDEX_BYTES = 256 << 20
"""No index is larger: the sample tables of a day of film are less."""

VISUAL_BYTES = 78
"""How much of a picture track's entry comes before its boxes."""

SETUPS = (b"avcC", b"hvcC", b"av1C", b"vpcC")
"""What tells a picture's decoder how it is set up; a codec without such a box says it in every frame."""

Parts = Mapping[bytes, bytes]
"""The boxes that describe a track, by kind."""

INNER = frozenset({b"trak", b"mdia", b"minf", b"stbl", b"edts"})


@dataclass(frozen=True, slots=True)
class Track:
    """One track: `kind` is vide, soun or another, times in its own `clock`.

    `setup` identifies what a picture's decoder is told before the first sample. `length` is what plays, from the first
    moment that is shown to the end of the last sample.
    """

    kind: str
    clock: int
    samples: int
    is_even: bool
    length: int
    setup: str


def tracks_of(path: Path) -> tuple[Track, ...]:
    """The tracks of the file; raises MediaError where it has no index that can be read."""
    try:
        return tuple(track_in(parts) for parts in parts_of(path))
    except (struct.error, KeyError, IndexError, ValueError, StopIteration) as error:
        raise MediaError("The file's index cannot be read.", where=str(path)) from error


def parts_of(path: Path) -> list[Parts]:
    """What describes each track, by kind, the movie's own head (`mvhd`) among it.

    Raises MediaError where the file has no index that can be read.
    """
    try:
        found = next(((at, size) for kind, at, size in boxes(path) if kind == "moov"), None)
        if found is None or found[1] > MAX_INDEX_BYTES:
            raise MediaError("The file has no index.", where=str(path))
        with path.open("rb") as file:
            file.seek(found[0] + 8)
            data = file.read(found[1] - 8)
        if len(data) < found[1] - 8:
            raise MediaError("The file is cut short.", where=str(path))
        held = list(boxes_in(data))
        head = next(body for kind, body in held if kind == b"mvhd")
        return [{b"mvhd": head, **_parts(body)} for kind, body in held if kind == b"trak"]
    except (OSError, struct.error, KeyError, IndexError, ValueError, StopIteration) as error:
        raise MediaError("The file's index cannot be read.", where=str(path)) from error


def track_of(path: Path, kind: str) -> Track:
    """The first track of that kind; raises MediaError where there is none."""
    found = next((track for track in tracks_of(path) if track.kind == kind), None)
    if found is None:
        raise MediaError("The file holds no such track.", where=str(path))
    return found


def boxes_in(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each box; raises ValueError where one is not whole."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if size < 8 or at + size > len(data):
            raise ValueError
        yield kind, data[at + 8 : at + size]
        at += size


def _inner(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Every box that holds no boxes we look for, wherever it lies."""
    for kind, body in boxes_in(data):
        if kind in INNER:
            yield from _inner(body)
        else:
            yield kind, body


def _parts(track: bytes) -> Parts:
    """The boxes of a track by kind, the first of each: QuickTime has a second handler, of the data."""
    found: dict[bytes, bytes] = {}
    for kind, body in _inner(track):
        found.setdefault(kind, body)
    return found


def track_in(parts: Parts) -> Track:
    """The track that is described so.

    Raises KeyError, IndexError, ValueError or struct.error where the description is not whole.
    """
    is_even, end = _clocked(parts)
    kind = parts[b"hdlr"][8:12].decode("latin-1")
    return Track(
        kind=kind,
        clock=_clock(parts[b"mdhd"]),
        samples=struct.unpack_from(">I", parts[b"stsz"], 8)[0],
        is_even=is_even,
        length=end - _edit_start(parts.get(b"elst", b"")),
        setup=_setup(parts[b"stsd"]) if kind == "vide" else "",
    )


def _setup(entries: bytes) -> str:
    """The codec and its own description; what is said beside it of bit rates differs from file to file."""
    kind, body = next(boxes_in(entries[8:]))
    held = dict(boxes_in(body[VISUAL_BYTES:]))
    told = next((held[name] for name in SETUPS if name in held), b"")
    return f"{kind.decode('latin-1')} {hashlib.sha256(told).hexdigest()[:32]}"


def _clocked(parts: Parts) -> tuple[bool, int]:
    """Whether samples are shown at even steps, and when the last one ends."""
    runs = list(_pairs(parts[b"stts"]))
    if b"ctts" not in parts:
        # Counted in runs: of uncompressed sound each sample is one of the track's.
        before_last = [*runs[:-1], *([(runs[-1][0] - 1, runs[-1][1])] if runs[-1][0] > 1 else [])]
        return len({step for _, step in before_last}) <= 1, sum(count * step for count, step in runs)
    shown = _shown(runs, parts)
    return len({later - earlier for earlier, later in pairwise(shown)}) <= 1, shown[-1] + runs[-1][1]


def _shown(runs: Sequence[tuple[int, int]], parts: Parts) -> list[int]:
    """When each sample is shown, in order."""
    times, at = list[int](), 0
    for count, step in runs:
        times.extend(at + step * number for number in range(count))
        at += count * step
    late = (shift for count, shift in _pairs(parts[b"ctts"], ">Ii") for _ in range(count))
    return sorted(time + shift for time, shift in zip(times, late, strict=True))


def _pairs(body: bytes, form: str = ">II") -> Iterator[tuple[int, int]]:
    count = struct.unpack_from(">I", body, 4)[0]
    for index in range(count):
        first, second = struct.unpack_from(form, body, 8 + 8 * index)
        yield first, second


def _clock(header: bytes) -> int:
    return struct.unpack_from(">I", header, 20 if header[0] == 1 else 12)[0]


def _edit_start(body: bytes) -> int:
    """How much of the track's beginning is not shown: an encoder's run-up, or what waits to be put in order."""
    if not body or not struct.unpack_from(">I", body, 4)[0]:
        return 0
    start = struct.unpack_from(">q", body, 16)[0] if body[0] == 1 else struct.unpack_from(">i", body, 12)[0]
    return max(0, start)
