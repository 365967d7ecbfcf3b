"""Where films, sheets and lists may be written: in a folder that is there, and never over a part of the project."""

from itertools import pairwise
from pathlib import Path

from storyboard.model.errors import StoryboardError
from storyboard.store.atomic import storage_error
from storyboard.store.project import OURS


class BadOutput(StoryboardError):
    """A file that must not be written."""

    exit_code = 2


FILM_SUFFIXES = frozenset({"", ".mp4", ".m4v"})
"""What a film without a preset may be called: it is always an MP4."""

OTHER_FILMS = {".mov": "prores", ".webm": "webm", ".gif": "gif"}
"""Presets whose films end in these."""


def check_film_name(out: Path) -> None:
    """Raise BadOutput where the name says that the file is something else than an MP4."""
    ending = out.suffix.casefold()
    if ending in FILM_SUFFIXES:
        return
    other = OTHER_FILMS.get(ending)
    offer = f", or make it with --preset {other}" if other else ""
    raise BadOutput(
        f"a film is written as an MP4, and {out.suffix} is none.",
        where=str(out),
        fix=f"Name it {out.with_suffix('.mp4').name}{offer}.",
    )


def check_output(folder: Path, out: Path) -> None:
    """Raise BadOutput where `out` is no file, has no folder, or belongs to the project itself; write nothing."""
    try:
        if out.is_dir():
            raise BadOutput("this is a folder.", where=str(out), fix="Give the name of a file in it.")
        if out.exists() and not out.is_file():
            raise BadOutput("this is a device or a pipe, not a file.", where=str(out), fix="Give the name of a file.")
        if not out.absolute().parent.is_dir():
            raise BadOutput("there is no such folder.", where=str(out.absolute().parent), fix="Make it first.")
        if _is_ours(folder, out):
            raise BadOutput(
                "this belongs to the project itself and is never written over.",
                where=str(out),
                fix="Give a name outside the project, or beside its board.json.",
            )
    except OSError as error:
        raise storage_error(error, out) from error


def _is_ours(folder: Path, out: Path) -> bool:
    """Whether the file, with every link resolved, is or lies in what the project is made of."""
    real = out.resolve()
    parts = [real, *real.parents]
    for inner, outer in pairwise(parts):
        if outer.exists() and folder.exists() and outer.samefile(folder):
            # Without regard to case: the disk may not know the difference.
            name = inner.name.casefold()
            return name in OURS or name.startswith(("journal.sqlite", ".journal.sqlite"))
    return False
