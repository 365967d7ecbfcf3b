"""Keeping a folder of things that can be made again: each whole or not there, and all within a limit."""

import contextlib
import secrets
from collections.abc import Callable
from pathlib import Path


def keep_if_possible(path: Path, write: Callable[[Path], object], *, ending: str = ".sbtmp") -> bool:
    """Have a file written whole or not at all; False where the disk will not.

    `write` is given a file beside it, whose name has this ending. Nothing is synced: what a power cut spoils is made
    again.
    """
    temp = path.with_name(f".{secrets.token_hex(8)}{ending}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(temp)
        temp.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)
        return False
    return True


def sweep_folder(folder: Path, pattern: str, limit_bytes: int) -> None:
    """Delete what was not written for longest among the files of the pattern, until the rest fits the limit."""
    found: list[tuple[float, int, Path]] = []
    for path in folder.glob(pattern):
        with contextlib.suppress(OSError):
            seen = path.stat()
            found.append((seen.st_mtime, seen.st_size, path))
    total = sum(size for _, size, _ in found)
    for _, size, path in sorted(found):
        if total <= limit_bytes:
            return
        with contextlib.suppress(OSError):
            path.unlink()
            total -= size
