"""Posters kept in the user's cache folder, so that a board opens with its pictures. Any thread; deletable any time."""

import hashlib
from functools import cache
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from storyboard import __version__
from storyboard.draft import panel
from storyboard.store.sweeping import keep_if_possible, sweep_folder

LIMIT_BYTES = 400_000_000
QUALITY = 92
SWEEP_EVERY = 256
"""So many posters are written between two looks at how much room they take."""


class PosterCache:
    """Pictures by the hash of all that made them: what is shown, its size, and the code that drew it.

    What cannot be read or written is as good as absent: a poster can always be made again.
    """

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._limit_bytes = limit_bytes
        self._written = 0

    def get(self, key: str, width_px: int, height_px: int) -> Image.Image | None:
        """The poster as it was kept; None where there is none or its file is damaged."""
        path = self._path(key, width_px, height_px)
        try:
            with Image.open(path, formats=("JPEG",)) as held:
                picture = held.convert("RGB")
        except (OSError, UnidentifiedImageError, ValueError, SyntaxError):
            return None
        return picture if picture.size == (width_px, height_px) else None

    def put(self, key: str, width_px: int, height_px: int, picture: Image.Image) -> None:
        """Keep a poster; where the disk will not, nothing is kept."""
        path = self._path(key, width_px, height_px)
        plain = picture.convert("RGB")
        if not keep_if_possible(path, lambda temp: plain.save(temp, "JPEG", quality=QUALITY, subsampling=0)):
            return
        self._written += 1
        if self._written % SWEEP_EVERY == 1:
            self.sweep()

    def path_of(self, key: str, width_px: int, height_px: int) -> Path | None:
        """Where the poster is kept, under the hash of all that made it; None where it is not."""
        path = self._path(key, width_px, height_px)
        return path if path.is_file() else None

    def sweep(self) -> None:
        """Let go of the posters that were not made for longest, until the rest fits the limit."""
        sweep_folder(self._folder, "??/*.jpg", self._limit_bytes)

    def _path(self, key: str, width_px: int, height_px: int) -> Path:
        made_of = f"{_drawn_by()}|{key}|{width_px}x{height_px}"
        name = hashlib.sha256(made_of.encode()).hexdigest()
        return self._folder / name[:2] / f"{name}.jpg"


@cache
def _drawn_by() -> str:
    """What names the code that draws panels: the version, and in a checkout the state of its files."""
    folder = Path(panel.__file__).parent
    files = sorted(folder.glob("*.py"))
    state = "|".join(f"{entry.name}:{entry.stat().st_size}:{entry.stat().st_mtime_ns}" for entry in files)
    return f"{__version__}:{hashlib.sha256(state.encode()).hexdigest()[:16]}"
