"""What the person should know about the media when a project is opened."""

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from storyboard.store.media import MediaFolder
from storyboard.store.media_index import MediaIndex, MediaTrouble

SENTENCES = {
    MediaTrouble.VANISHED: "is no longer in the project; copy it back, or generate or import it anew.",
    MediaTrouble.CHANGED: "has changed since it was received; restore it from a copy, or generate it anew.",
    MediaTrouble.TOUCHED: "was touched since it was last checked; its bytes are checked when it is next used.",
}


class MediaNotice(NamedTuple):
    """One media file (by file name, or by hash where none was ever seen), what happened to it, and a sentence."""

    name: str
    trouble: MediaTrouble
    text: str


def notices(
    media: MediaFolder, index: MediaIndex, named: AbstractSet[str], *, only_named: bool
) -> tuple[MediaNotice, ...]:
    """What happened to the files that `index` knows, and which hashes of `named` have no file.

    With `only_named`, files that nothing names any more are passed over.
    """
    troubles = {
        name: trouble
        for name, trouble in index.compare(media.folder).items()
        if not only_named or Path(name).stem in named
    }
    known = {Path(name).stem for name in index.seen}
    troubles |= dict.fromkeys(sorted(h for h in named - known if not media.has(h)), MediaTrouble.VANISHED)
    return tuple(MediaNotice(name, trouble, _sentence(name, trouble)) for name, trouble in troubles.items())


def _sentence(name: str, trouble: MediaTrouble) -> str:
    return f"media/{name[:2]}/{name} {SENTENCES[trouble]}"
