"""Reading a file that somebody names, up to a bound."""

from pathlib import Path

from storyboard.model.errors import StoryboardError


def read_up_to(path: Path, most_bytes: int, refused: type[StoryboardError]) -> bytes:
    """All bytes of the file; raises `refused`, naming it, where it cannot be read or holds more.

    A device or a pipe has no size of its own, so no more than the bound is ever read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes + 1)
    except OSError as error:
        words = (error.strerror or "it cannot be read").lower()
        raise refused(f"{words}.", where=str(path), fix="Check the name and the folder.") from error
    if len(data) > most_bytes:
        raise refused(f"it is larger than {most_bytes // 1_000_000} MB.", where=str(path), fix="Split it up.")
    return data
