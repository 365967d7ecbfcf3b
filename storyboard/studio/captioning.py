"""Caption files of a film."""

from pathlib import Path
from typing import Any

from storyboard.exchange.captions import too_fast
from storyboard.store.atomic import write_atomically
from storyboard.studio.context import Context
from storyboard.studio.creating import BadChoice
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.outputs import check_output
from storyboard.studio.session import open_session
from storyboard.studio.writing import WRITERS, spoken_in


def write_captions(
    folder: Path, out: Path | None, *, kind: str = "", version: str = "", context: Context | None = None
) -> dict[str, Any]:
    """Write what is spoken in the film (or the version of that name) as srt, vtt or ass; what was written, as data.

    Without `kind` the file's name says which; without `out` it is film.KIND. Raises BadChoice where the two do not
    agree or there is no such kind, NotFound for an unknown version, BadOutput and StorageError.
    """
    kind, out = _target(kind, out)
    check_output(folder, out)
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session, sequence_id=version_named(session, version))
        found = spoken_in(session.board, cut)
    write_atomically(out.absolute(), WRITERS[kind](cut, found).encode())
    return {
        "file": str(out),
        "format": kind,
        "captions": len(found),
        "notes": too_fast(found, cut.format.rate),
    }


def _target(kind: str, out: Path | None) -> tuple[str, Path]:
    """What to write and where."""
    wanted = kind.strip().lower().lstrip(".")
    suffix = out.suffix.lower().lstrip(".") if out else ""
    chosen = wanted or suffix or "srt"
    if chosen not in WRITERS:
        raise BadChoice(f"Captions are not written as {chosen!r}.", fix=f"There are: {', '.join(WRITERS)}.")
    if out is None:
        return chosen, Path(f"film.{chosen}")
    if suffix != chosen:
        raise BadChoice(
            f"This name is not one of a {chosen} file.", where=str(out), fix=f"Name it {out.stem}.{chosen}."
        )
    return chosen, out
