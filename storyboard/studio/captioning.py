"""Caption files of a film."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from storyboard.exchange.captions import Caption, captions, srt, vtt
from storyboard.model.rate import Rate
from storyboard.store.atomic import write_atomically
from storyboard.studio.context import Context
from storyboard.studio.creating import BadChoice
from storyboard.studio.filming import cut_of, version_named
from storyboard.studio.outputs import check_output
from storyboard.studio.session import open_session

WRITERS: Mapping[str, Callable[[Sequence[Caption], Rate], str]] = {".srt": srt, ".vtt": vtt}


def write_captions(folder: Path, out: Path, *, version: str = "", context: Context | None = None) -> int:
    """Write what is spoken in the film (or the version of that name) as .srt or .vtt; how many captions there are.

    Raises BadChoice for another suffix, NotFound for an unknown version, BadOutput and StorageError.
    """
    writer = WRITERS.get(out.suffix.lower())
    if writer is None:
        raise BadChoice("Captions are written as .srt or .vtt.", where=str(out), fix="Name the file film.srt.")
    check_output(folder, out)
    with open_session(folder, context, read_only=True) as session:
        cut = cut_of(session, sequence_id=version_named(session, version))
        found = captions(cut, {member.id: member.name for member in session.board.cast})
    write_atomically(out.absolute(), writer(found, cut.format.rate).encode())
    return len(found)
