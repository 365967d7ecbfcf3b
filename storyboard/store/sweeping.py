"""Keeping a folder of things that can be made again within its limit."""

import contextlib
from pathlib import Path


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
