"""The child process that draws panels for a window, so that drawing and the window never wait for each other.

Says `ready` on stdout, then reads a JSON line for each panel on stdin: `{"staging", "width", "height", "art": {sha256:
path}}`. Answers each with a JSON line `{"bytes", "art"}` and so many bytes of RGB rows; `art` names the reference
pictures that could be read, and no bytes at all mean that it could not be drawn. The end of stdin ends it.
"""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

from PIL import Image

from storyboard.draft.panel import poster
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import Staging
from storyboard.store.pictures import open_picture

READY = b"ready\n"
LATER_THAN_THE_WINDOW = 5
"""So much nicer than the window: where processors are few, it goes first."""


class Drawer:
    """Draws; reference pictures are read once and kept no larger than `art_px`."""

    def __init__(self, art_px: int) -> None:
        self._art_px = art_px
        self._art: dict[str, Image.Image] = {}

    def draw(self, asked: Mapping[str, Any]) -> tuple[bytes, list[str]]:
        """The rows of the panel that is asked for, and the hashes of the reference pictures that were at hand.

        Raises ValueError or StoryboardError for what cannot be drawn.
        """
        for sha256, path in asked["art"].items():
            self._read(sha256, Path(path))
        staging = Staging.model_validate(asked["staging"])
        drawn = poster(staging, int(asked["width"]), int(asked["height"]), self._art)
        return drawn.convert("RGB").tobytes(), [sha256 for sha256 in asked["art"] if sha256 in self._art]

    def _read(self, sha256: str, path: Path) -> None:
        if sha256 in self._art:
            return
        try:
            picture = open_picture(path)
        except (OSError, StoryboardError):
            return
        picture.thumbnail((self._art_px, self._art_px))
        self._art[sha256] = picture


def main(stdin: BinaryIO, stdout: BinaryIO, art_px: int) -> None:
    """Draw what is asked for until stdin ends."""
    drawer = Drawer(art_px)
    stdout.write(READY)
    stdout.flush()
    for line in stdin:
        try:
            rows, art = drawer.draw(json.loads(line))
        except (OSError, ValueError, KeyError, StoryboardError):
            rows, art = b"", []
        stdout.write(json.dumps({"bytes": len(rows), "art": art}).encode() + b"\n" + rows)
        stdout.flush()


if __name__ == "__main__":
    if hasattr(os, "nice"):
        os.nice(LATER_THAN_THE_WINDOW)
    main(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1]))
