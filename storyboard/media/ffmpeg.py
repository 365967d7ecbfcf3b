"""The ffmpeg we use: where it is, what it can do, and the only way files are given to it."""

import hashlib
import os
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import imageio_ffmpeg  # pyright: ignore[reportMissingTypeStubs]

from storyboard.media.errors import MediaError
from storyboard.media.pipe import Pipe
from storyboard.media.process import run
from storyboard.media.sniff import sniff

MAX_PIXELS = 16384 * 16384
"""No picture with more pixels is decoded."""

MAX_OUTPUT_BYTES = 1 << 30
"""No program's output that we hold in memory may be larger."""

QUICK_TIMEOUT_S = 120.0
"""For questions that take a moment: probing, one frame."""


@dataclass(frozen=True)
class Ffmpeg:
    """One ffmpeg binary. What it can do is asked once, when first needed."""

    path: str

    @cached_property
    def _banner(self) -> str:
        return self.output(["-version"]).decode("utf-8", "replace")

    @property
    def version(self) -> str:
        """Its version, as it says itself."""
        found = re.match(r"ffmpeg version (\S+)", self._banner)
        return found.group(1) if found else "unknown"

    @cached_property
    def build_id(self) -> str:
        """A short hash of version and configuration: two builds that may write other bytes differ in it."""
        return hashlib.sha256(self._banner.encode()).hexdigest()[:16]

    @cached_property
    def encoders(self) -> frozenset[str]:
        """The encoders this build has."""
        return self._listed("-encoders")

    @cached_property
    def filters(self) -> frozenset[str]:
        """The filters this build has."""
        return self._listed("-filters")

    def argv(self, args: Sequence[str]) -> list[str]:
        """The whole command line of `args`."""
        return [self.path, "-hide_banner", "-nostdin", *args]

    def run(
        self,
        args: Sequence[str],
        *,
        timeout_s: float,
        on_progress: Callable[[int], None] | None = None,
        cancel: threading.Event | None = None,
        on_start: Callable[[int], None] | None = None,
        what: str = "",
    ) -> str:
        """Run to the end and give back the tail of stderr; `on_progress` hears the frames written so far.

        Raises MediaError about `what`, or Stopped when `cancel` is set. See process.run.
        """
        progress = ["-nostats", "-stats_period", "0.2", "-progress", "pipe:1"] if on_progress else []
        return run(
            self.argv([*progress, *args]),
            timeout_s=timeout_s,
            on_output=_frames_heard(on_progress),
            cancel=cancel,
            on_start=on_start,
            what=what,
        )

    def output(
        self,
        args: Sequence[str],
        *,
        timeout_s: float = QUICK_TIMEOUT_S,
        cancel: threading.Event | None = None,
        what: str = "",
    ) -> bytes:
        """What ffmpeg writes to stdout, at most a gigabyte; raises MediaError about `what`, or Stopped."""
        kept = bytearray()

        def keep(chunk: bytes) -> None:
            kept.extend(chunk)
            if len(kept) > MAX_OUTPUT_BYTES:
                raise MediaError("ffmpeg gave more than a gigabyte.", where=what)

        run(self.argv(args), timeout_s=timeout_s, on_output=keep, cancel=cancel, what=what)
        return bytes(kept)

    def pipe(self, args: Sequence[str], *, what: str = "") -> Pipe:
        """An encoder that reads raw frames: `args` names `-i pipe:0` as its input."""
        return Pipe([self.path, "-hide_banner", "-loglevel", "warning", *args], what=what)

    def _listed(self, option: str) -> frozenset[str]:
        rows = self.output([option]).decode("utf-8", "replace").splitlines()
        return frozenset(found.group(1) for row in rows if (found := re.match(r" [A-Z.|]{2,6} ([\w-]+) ", row)))


def find_ffmpeg() -> Ffmpeg:
    """The binary IMAGEIO_FFMPEG_EXE names, else the one imageio-ffmpeg brings; MediaError where there is none."""
    named = os.environ.get("IMAGEIO_FFMPEG_EXE", "")
    if named:
        if not os.access(named, os.X_OK):
            raise MediaError("IMAGEIO_FFMPEG_EXE names no program that can be run.", where=named)
        return Ffmpeg(named)
    try:
        return Ffmpeg(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise MediaError("There is no ffmpeg.", fix="Install imageio-ffmpeg or set IMAGEIO_FFMPEG_EXE.") from error


def safe_input(path: Path, *, limit_s: float | None = None) -> list[str]:
    """The only arguments by which a file is given to ffmpeg.

    Protocols are file and pipe alone, the demuxer is the one of our own sniff, the name cannot be read as an address,
    pixels and (with `limit_s`) time are bounded. Raises MediaError that names the file.
    """
    kind = sniff(path)
    limit = [] if limit_s is None else ["-t", f"{limit_s:.6f}"]
    return [
        *("-protocol_whitelist", "file,pipe", "-max_pixels", str(MAX_PIXELS), "-f", kind.demuxer),
        *limit,
        *("-i", f"file:{path.absolute()}"),
    ]


def _frames_heard(on_progress: Callable[[int], None] | None) -> Callable[[bytes], None]:
    """A reader of ffmpeg's progress lines."""
    left = bytearray()

    def hear(chunk: bytes) -> None:
        left.extend(chunk)
        while (end := left.find(b"\n")) >= 0:
            line = bytes(left[:end])
            del left[: end + 1]
            if on_progress is not None and line.startswith(b"frame=") and line[6:].strip().isdigit():
                on_progress(int(line[6:]))

    return hear
