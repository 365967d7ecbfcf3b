"""The sidecar of a film: what is in it, where each clip came from, and the receipt of each that was generated."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from storyboard.exchange.caption_files import srt
from storyboard.exchange.captions import captions as spoken
from storyboard.model.cut import Cut, CutPiece
from storyboard.model.facts import Take
from storyboard.stitch.imprint import SOURCE_TYPES, Imprint, disclosure, imprint, origins, source_type
from storyboard.store.atomic import storage_error, write_atomically
from storyboard.studio.outputs import check_output
from storyboard.studio.session import Session

SIDECAR = ".receipts.json"

LONGEST_NAME = 255
"""So many bytes a name may have on most disks; of a film's the end is left out where its receipts' would have more."""


def imprint_of(session: Session, cut: Cut, *, captions: bool = False) -> Imprint:
    """What the cut's file says about it; with `captions` what is spoken is a track of it too."""
    said = imprint(session.board, cut, session.takes())
    return replace(said, captions=srt(spoken(cut), cut.format.rate)) if captions else said


def sidecar_of(film: Path) -> Path:
    """Where a film's receipts lie: beside it, under its name as far as names may go."""
    name = film.name
    while len(os.fsencode(name)) > LONGEST_NAME - len(SIDECAR):
        name = name[:-1]
    return film.with_name(name + SIDECAR)


def write_receipts(session: Session, cut: Cut, film: Path) -> Path:
    """Write the sidecar of a finished film, whole or not at all. Raises BadOutput and StorageError."""
    return lay_receipts(receipts_of(session, cut), film, session.project.folder)


def lay_receipts(told: Mapping[str, Any], film: Path, project: Path) -> Path:
    """Write what `receipts_of` gave beside the film (or folder of pictures). Raises BadOutput and StorageError."""
    path = sidecar_of(film)
    check_output(project, path)
    try:
        digests = {part.name: _digest(part) for part in sorted(film.iterdir())} if film.is_dir() else {}
        held = {"files": digests} if digests else {"sha256": _digest(film)}
    except OSError as error:
        raise storage_error(error, film) from error
    data = {"film": film.name, **held, **told}
    write_atomically(path.absolute(), f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode())
    return path


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def receipts_of(session: Session, cut: Cut) -> dict[str, Any]:
    """All that is known of what the cut holds, as data."""
    takes = session.takes()
    held = origins(cut, takes)
    by_id = {take.id: take for take in takes}
    return {
        "title": cut.title,
        "frames": cut.frames,
        "rate": str(cut.format.rate),
        "disclosure": disclosure(cut, takes),
        "digital_source_type": f"{SOURCE_TYPES}{source_type(held)}",
        "holds": {str(origin): count for origin, count in held.items()},
        "items": [_item(session, piece, by_id.get(piece.take_id)) for piece in cut.pieces],
    }


def _item(session: Session, piece: CutPiece, take: Take | None) -> dict[str, Any]:
    receipt = session.journal.receipt(take.id) if take else None
    return {
        "label": piece.label,
        "first_frame": piece.start_frame,
        "frames": piece.frames,
        "source": piece.source.kind,
        "sha256": piece.media_sha256,
        "take": take.id if take else "",
        "grade": str(take.grade) if take else "",
        "made_at_utc": take.made_at_utc if take else "",
        "receipt": receipt.model_dump(mode="json") if receipt else None,
    }
