"""Shots on the system's clipboard: whole for other windows and projects, a table of words for everybody else."""

import csv
import io
from collections.abc import Mapping

from pydantic import ValidationError
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QClipboard

from storyboard.model.edits.pasting import ShotClip
from storyboard.ui.words import seconds_text

MIME_CLIP = "application/x-storyboard-clip+json"
"""A ShotClip as JSON, UTF-8. Files are named by hash and by the folder that they lie in."""
LARGEST_BYTES = 64_000_000
COLUMNS = ("Shot", "Size", "Move", "Lens", "Seconds", "Action", "Dialogue", "Sound", "Notes")


def clipped(clip: ShotClip, numbers: Mapping[str, str]) -> QMimeData:
    """The clip as something to put on the clipboard; as text it is a table with tabs."""
    data = QMimeData()
    data.setObjectName(MIME_CLIP)
    data.setData(MIME_CLIP, QByteArray(clip.model_dump_json().encode()))
    data.setText(table(clip, numbers))
    return data


def leave_words(clipboard: QClipboard) -> None:
    """Leave of shots that were copied here what other programs read. Call when the application ends.

    Data that Python has made is taken apart with Qt's application, when there is no Python any more: that crashes.
    """
    data = clipboard.mimeData()
    if data is not None and data.objectName() == MIME_CLIP:
        clipboard.setText(data.text())


def clip_in(data: QMimeData) -> ShotClip | None:
    """The clip on the clipboard; None where there is none or it cannot be read."""
    if not data.hasFormat(MIME_CLIP):
        return None
    raw = bytes(data.data(MIME_CLIP).data())
    if len(raw) > LARGEST_BYTES:
        return None
    try:
        return ShotClip.model_validate_json(raw)
    except ValidationError:
        return None


def table(clip: ShotClip, numbers: Mapping[str, str]) -> str:
    """The shots as rows with tabs between, for a mail or a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, "excel-tab", lineterminator="\n")
    writer.writerow(COLUMNS)
    for shot in clip.shots:
        framing = shot.framing
        row = (
            numbers.get(shot.id, ""),
            str(framing.size),
            str(framing.move),
            f"{framing.lens_mm} mm",
            seconds_text(float(clip.rate.seconds(shot.frames))),
            shot.action,
            " / ".join(line.text for line in shot.dialogue),
            shot.sound,
            shot.notes,
        )
        writer.writerow([_plain(cell) for cell in row])
    return out.getvalue()


def _plain(cell: str) -> str:
    """One line, and nothing that a spreadsheet would take for a formula."""
    words = " ".join(cell.split())
    return f"'{words}" if words[:1] in tuple("=+-@") else words
