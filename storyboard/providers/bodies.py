"""Response bodies with bounds: never more than asked for, however they are packed."""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from storyboard.providers.complaints import Complaint, read_complaint

_STEP = 262_144
_GZIP_OR_ZLIB = 47
_PLAIN = frozenset({"", "identity"})
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_TEXT_TYPES = ("text/", "application/json", "application/problem+json", "application/xml")


class BodyError(Exception):
    """A body that cannot be read; the text says why and never leaves the adapters unexplained."""


class TooLargeError(BodyError):
    """A body beyond its bound."""


class Unpacker(Protocol):
    """Turns what came over the wire into the body's bytes, in pieces of bounded size."""

    def pieces(self, raw: bytes) -> Iterator[bytes]:
        """The body bytes in this piece of the wire."""
        ...


class _AsItCame:
    def pieces(self, raw: bytes) -> Iterator[bytes]:
        yield raw


class _Inflated:
    """gzip or zlib, at most `_STEP` bytes at a time, so that a bomb meets the bound before it fills the memory."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(_GZIP_OR_ZLIB)

    def pieces(self, raw: bytes) -> Iterator[bytes]:
        while raw and not self._inflater.eof:
            try:
                piece = self._inflater.decompress(raw, _STEP)
            except zlib.error as error:
                raise BodyError("its compression is broken") from error
            raw = self._inflater.unconsumed_tail
            if piece:
                yield piece


def unpacker(encoding: str) -> Unpacker:
    """The unpacker for a Content-Encoding; BodyError for one that was not asked for."""
    name = encoding.strip().lower()
    if name in _PLAIN:
        return _AsItCame()
    if name in _PACKED:
        return _Inflated()
    raise BodyError(f"it came packed as {name[:40]!r}, which was not asked for")


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer of bounded size; header names are in lower case. Its repr shows no word of the server's.

    Servers repeat the key that they refuse, and a traceback may show what a function held.
    """

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    wish_s: float | None = None

    @property
    def is_ok(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    @property
    def value(self) -> Any:
        """The decoded JSON, None where the body is none."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @property
    def complaint(self) -> Complaint:
        """What the body says went wrong."""
        return read_complaint(self.body)


def is_words(mime: str, start: bytes) -> bool:
    """Whether a body that should be a clip is text: by its type, unless it starts like a clip, or by its bytes."""
    if start[4:8] == b"ftyp" or start.startswith(b"\x1aE\xdf\xa3"):
        return False
    return mime.lower().startswith(_TEXT_TYPES) or start.lstrip()[:1] in (b"{", b"<", b"[")
