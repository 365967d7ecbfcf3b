"""A plain take told by its index alone, without starting ffmpeg: one track of H.264 at a steady rate, and no sound.

Such files are what most takes are. All else, and all that is in any way unusual, is for media.probe to look at; where
this says something, it says what that would.
"""

import struct
from collections.abc import Mapping
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path

from storyboard.media.colour import UNTAGGED, ColourTags
from storyboard.media.errors import MediaError
from storyboard.media.probe import MediaInfo
from storyboard.media.sniff import MP4, sniff
from storyboard.model.rate import Rate
from storyboard.stitch.boxes import boxes
from storyboard.stitch.h264_setup import Setup, plain_setup
from storyboard.stitch.mp4_index import VISUAL_BYTES, Parts, boxes_in, parts_of, track_in

UPRIGHT = struct.pack(">9i", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
"""The matrix of a picture that is shown as it is stored."""

USUAL_PARTS = frozenset({"ftyp", "moov", "mdat", "free"})
USUAL_ENTRY = frozenset({b"avcC", b"pasp", b"btrt", b"colr"})

COLOURS: Mapping[tuple[bool, bool], ColourTags] = {
    (False, False): UNTAGGED,
    (True, False): ColourTags("", "", "", full_range=False),
    (True, True): ColourTags("bt709", "bt709", "bt709", full_range=False),
}
"""By whether the range is given, and whether the colours are."""

BT709_BOX = b"nclx" + struct.pack(">HHHB", 1, 1, 1, 0)

MOST_FRAMES = 1 << 20
"""No take is longer; a file that says so is not believed."""

SQUARE_BOX = struct.pack(">II", 1, 1)


def plain_take(path: Path) -> MediaInfo | None:
    """What media.probe says of the file; None where that must be asked. Raises MediaError where it is no media."""
    if sniff(path) != MP4:
        return None
    try:
        tracks = parts_of(path) if {kind for kind, _, _ in boxes(path)} <= USUAL_PARTS else []
        if len(tracks) != 1 or not _is_usual(tracks[0], path.stat().st_size):
            return None
        return _told(tracks[0])
    except (MediaError, OSError, struct.error, KeyError, IndexError, ValueError):
        return None


def _told(parts: Parts) -> MediaInfo | None:
    setup, track = _picture(parts), track_in(parts)
    step = track.length // track.samples
    if setup is None or not track.is_even or step < 1 or step * track.samples != track.length:
        return None
    return _info(setup, Rate.of(Fraction(track.clock, step)), track.samples)


def _is_usual(parts: Parts, size: int) -> bool:
    """True for a picture that is upright, at one step from frame to frame, not edited, and there to its last byte."""
    return (
        parts[b"hdlr"][8:12] == b"vide"
        and parts[b"tkhd"][-44:-8] == UPRIGHT
        and _count(parts) <= MOST_FRAMES
        and (b"elst" not in parts or _is_all(parts))
        and _end_of_samples(parts) <= size
    )


def _count(parts: Parts) -> int:
    """How many frames there are, all of one length; raises ValueError where the index contradicts itself."""
    runs, frames = struct.unpack_from(">II", parts[b"stts"], 4)
    if runs != 1 or frames != struct.unpack_from(">I", parts[b"stsz"], 8)[0]:
        raise ValueError
    return frames


def _is_all(parts: Parts) -> bool:
    """Whether the one edit shows the track to its end, at its speed; where it begins is in the track's length."""
    edits = parts[b"elst"]
    count, length, start, rate = struct.unpack_from(">IIiI", edits, 4)
    if edits[0] or start < 0 or (count, rate) != (1, 1 << 16):
        return False
    movie, track = (struct.unpack_from(">I", parts[name], 12)[0] for name in (b"mvhd", b"mdhd"))
    frames, step = struct.unpack_from(">II", parts[b"stts"], 8)
    return (length + 1) * track > frames * step * movie


def _end_of_samples(parts: Parts) -> int:
    """The first byte of the file behind all that the index names."""
    same, count = struct.unpack_from(">II", parts[b"stsz"], 4)
    sizes = [same] * count if same else struct.unpack_from(f">{count}I", parts[b"stsz"], 12)
    chunks = struct.unpack_from(">I", parts[b"stco"], 4)[0]
    starts = struct.unpack_from(f">{chunks}I", parts[b"stco"], 8)
    runs = struct.unpack_from(">I", parts[b"stsc"], 4)[0]
    rows = [(*struct.unpack_from(">II", parts[b"stsc"], 8 + 12 * n), 0) for n in range(runs)]
    if chunks > count or any(first > chunks for first, _, _ in rows):
        raise ValueError
    held = [row[1] for row, after in pairwise([*rows, (chunks + 1, 0, 0)]) for _ in range(after[0] - row[0])]
    ends, places = [0, *accumulate(sizes)], [0, *accumulate(held)]
    if not count or min(sizes) < 1 or places[-1] != count or len(held) != chunks:
        raise ValueError
    return max(start + ends[last] - ends[first] for start, (first, last) in zip(starts, pairwise(places), strict=True))


def _picture(parts: Parts) -> Setup | None:
    """How the pictures are coded; None where that is not plain, or the file says other things of it than they do."""
    ((kind, entry),) = boxes_in(parts[b"stsd"][8:])
    held = dict(boxes_in(entry[VISUAL_BYTES:]))
    setup = plain_setup(held.get(b"avcC", b""))
    if setup is None or kind != b"avc1" or not set(held) <= USUAL_ENTRY:
        return None
    is_square = held.get(b"pasp", SQUARE_BOX) == SQUARE_BOX
    is_agreed = b"colr" not in held or (setup.is_tagged and held[b"colr"] == BT709_BOX)
    is_size = struct.unpack_from(">HH", entry, 24) == (setup.width, setup.height)
    return setup if is_square and is_agreed and is_size else None


def _info(setup: Setup, rate: Rate, frames: int) -> MediaInfo:
    return MediaInfo(
        kind=MP4,
        width=setup.width,
        height=setup.height,
        rate=rate,
        frames=frames,
        duration_s=float(rate.seconds(frames)),
        colours=COLOURS[setup.is_limited, setup.is_tagged],
        pixel_format="yuv420p",
        video_codec="h264",
    )
