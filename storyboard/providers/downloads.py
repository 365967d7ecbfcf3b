"""Where a clip's bytes go, and what an answer that is no clip means."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from storyboard.model.facts import FailureKind
from storyboard.providers.base import ProviderError, Refused, Unreachable
from storyboard.providers.bodies import Reply, TooLargeError, is_words
from storyboard.providers.complaints import make_failure, sort_failure, within

_MOST_WORDS = 65_536


def in_megabytes(count: int) -> str:
    """A number of bytes as people say it."""
    return f"{count / 1e6:,.0f} MB" if count >= 1e6 else f"{count} bytes"


class DiskError(OSError):
    """The file could not be made or written; kept apart from the network's OSErrors."""


class Sink:
    """Bytes into one new file, counted, bounded, and kept out of it when they turn out to be words."""

    disk_errors = DiskError

    def __init__(self, path: Path, most_bytes: int, on_bytes: Callable[[int], None]) -> None:
        self._path = path
        self._most_bytes = most_bytes
        self._on_bytes = on_bytes
        self._file: BinaryIO | None = None
        self.count = 0
        self.words: bytearray | None = None

    def expect(self, length: str) -> None:
        """Refuse an announced length beyond the bound before a byte is read."""
        if length.isdecimal() and int(length) > self._most_bytes:
            told = in_megabytes(int(length))
            raise TooLargeError(f"it is announced as {told}, and {in_megabytes(self._most_bytes)} is the most taken")

    def write(self, piece: bytes, mime: str) -> None:
        """Take the next bytes; the first ones tell a clip from words."""
        if self.words is None and not self.count and is_words(mime, piece):
            self.words = bytearray()
        if self.words is not None:
            self.words += piece[: _MOST_WORDS - len(self.words)]
            return
        self.count += len(piece)
        if self.count > self._most_bytes:
            raise TooLargeError(f"it is longer than {in_megabytes(self._most_bytes)}, the most that is taken")
        try:
            self._open().write(piece)
        except OSError as error:
            raise DiskError(error.errno, error.strerror) from None
        self._on_bytes(self.count)

    def settle(self) -> None:
        """Put what was written safely on the disk."""
        try:
            file = self._open()
            file.flush()
            os.fsync(file.fileno())
        except OSError as error:
            raise DiskError(error.errno, error.strerror) from None

    def close(self, *, keep: bool) -> None:
        """Close the file; remove it unless it is kept. A file that was there before is never touched."""
        if self._file is None:
            return
        try:
            self._file.close()
        except OSError:
            keep = False
        if not keep:
            self._path.unlink(missing_ok=True)

    def _open(self) -> BinaryIO:
        if self._file is None:
            self._file = self._path.open("xb")
        return self._file


def judge_download(reply: Reply, clean: Callable[[str], str]) -> ProviderError:
    """What it means that words, or a bad status, came in place of a clip."""
    complaint = reply.complaint
    whole = clean(complaint.message)
    words = within(whole)
    kind = sort_failure(complaint, 0)
    if reply.status == 410 or complaint.code == "expired":
        return Refused(make_failure(FailureKind.EXPIRED, whole or "The clip has expired at the provider."))
    if kind == FailureKind.MODERATION or reply.status == 422:
        return Refused(make_failure(kind, whole or "The provider made no clip.", clean(complaint.code)))
    if reply.status in (401, 402):
        refusal = FailureKind.AUTH if reply.status == 401 else FailureKind.CREDIT
        return Refused(make_failure(refusal, whole or f"The server said {reply.status}.", clean(complaint.code)))
    if reply.status == 200:
        if not words:
            return Unreachable("The provider sent nothing where the clip should be.")
        return Unreachable(f"The provider sent no clip but words: {words}.")
    # 403 and 404 may be a stale link or a lagging replica: a fresh look may help.
    said = f"The clip cannot be fetched, the server said {reply.status}: {words or 'nothing'}."
    return Unreachable(said, retry_after_s=reply.wish_s)
