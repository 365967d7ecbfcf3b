"""What somebody drops or pastes: files, a picture, words or an address, told apart by what it is."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from storyboard.later import later
from storyboard.media.errors import MediaError

if TYPE_CHECKING:
    from storyboard.media.sniff import sniff
else:
    sniff = later("storyboard.media.sniff", "sniff")

MOST_FILES = 200
KINDS = {
    **dict.fromkeys((".txt", ".md", ".fountain", ".spmd", ".fdx"), "script"),
    **dict.fromkeys((".csv", ".tsv"), "list"),
}
"""Files that are words, by the end of their names."""
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """Local files, a picture without a file, or words; addresses of the web come as words."""

    files: tuple[Path, ...] = ()
    image: QImage | None = None
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that a shot could take."""
        return not (self.files or self.image or self.text.strip())

    @property
    def name(self) -> str:
        """What it is called where it is offered."""
        first = next(iter(self.files), None)
        if first is not None:
            more = f" +{len(self.files) - 1}" if len(self.files) > 1 else ""
            return first.name + more
        return " ".join(self.text.split())[:48]


def given_in(data: QMimeData) -> Given:
    """What the data holds for a shot: files first, then a picture, then words."""
    urls = data.urls() if data.hasUrls() else []
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if files:
        return Given(files=files[:MOST_FILES])
    if data.hasImage():
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return Given(image=image)
    if data.hasText() and data.text().strip():
        return Given(text=data.text().strip())
    return Given(text="\n".join(url.toString() for url in urls))


def is_address(text: str) -> bool:
    """Whether a text is one address of the web and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def could_take(data: QMimeData) -> bool:
    """Whether it is worth a closer look; reads nothing but the kinds that are on offer."""
    return data.hasUrls() or data.hasImage() or data.hasText()


def kind_of_file(path: Path) -> str:
    """`script` or `list` by its name; `picture`, `video` or `sound` from its first bytes. Raises MediaError.

    The error names the file, for anything else.
    """
    if path.is_dir():
        raise MediaError("this is a folder.", where=str(path), fix="Drop the files that are in it.")
    named = KINDS.get(path.suffix.lower())
    if named:
        return named
    kind = sniff(path)
    return "picture" if kind.is_picture else "sound" if kind.is_audio else "video"
