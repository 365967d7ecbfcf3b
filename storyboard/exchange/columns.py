"""The columns of a shot list: what they are called here and elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.exchange.table import Table, TableError
from storyboard.model.letters import folded

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "scene": ("sc", "scene no", "scene number", "scn"),
    "scene_heading": ("heading", "slugline", "slug", "set"),
    "shot": ("number", "no", "nr", "shot no", "shot number", "setup", "id"),
    "title": ("name", "shot name", "shot title"),
    "description": ("action", "shot description", "what we see", "visual", "visuals", "content", "picture"),
    "dialogue": ("dialog", "lines", "script", "voice over", "vo"),
    "shot_size": ("size", "framing", "shot type", "type", "field size"),
    "angle": ("camera angle", "shot angle"),
    "movement": ("move", "camera", "camera move", "camera movement"),
    "lens": ("lens mm", "focal length", "mm"),
    "duration_s": ("duration", "seconds", "secs", "length", "dur", "duration sec", "duration seconds", "length s"),
    "location": ("place", "setting"),
    "cast": ("characters", "character", "talent", "subjects", "actors", "who"),
    "props": ("prop", "objects", "product"),
    "time_of_day": ("time", "tod", "day night", "d n", "light"),
    "weather": (),
    "sound": ("sfx", "audio", "sound effects", "music"),
    "beat": ("part",),
    "prompt": ("ai prompt", "prompt override", "generation prompt"),
    "negative": ("negative prompt", "avoid"),
    "link": ("joins", "continuity link"),
    "images": ("image", "reference", "references", "ref", "pictures", "reference image", "storyboard"),
    "seed": (),
    "model": (),
    "tags": ("labels",),
    "notes": ("note", "comments", "comment", "remarks"),
    "take": (),
    "thumbnail": (),
    "timecode_in": ("tc in", "timecode", "tc"),
    "aspect": ("aspect ratio",),
    "provider": (),
    "status": (),
}
"""Known columns in the order they are written, each with the other names it answers to."""

_APOSTROPHE = re.compile(r"^'(?='*[=+\-@])")

FACTS = frozenset({"take", "thumbnail", "timecode_in", "aspect", "provider"})
"""Columns that say what happened, or what follows from the rest: written, but not read."""

TELLING = frozenset({"shot", "title", "description", "dialogue", "prompt", "images"})
"""A shot list has at least one of these."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each known column is in a table, and the columns that become custom fields, by their place."""

    known: Mapping[str, int]
    own: Mapping[int, str]


def plain_name(text: str) -> str:
    """A header as it is compared: lower case, one space for every sign in between."""
    return re.sub(r"[\W_]+", " ", folded(text)).strip()


def match_columns(table: Table) -> Columns:
    """Match a table's header; a TableError names the columns there are when it is no shot list."""
    names = {plain_name(name): name for name in COLUMNS}
    names |= {other: name for name, others in COLUMNS.items() for other in others}
    known: dict[str, int] = {}
    own: dict[int, str] = {}
    for index, header in enumerate(table.header):
        name = names.get(plain_name(header))
        if name is not None and name not in known:
            known[name] = index
        elif header.strip():
            own[index] = _APOSTROPHE.sub("", header.strip())
    if not TELLING & known.keys():
        strange = next(iter(own.values()), next(iter(known), ""))
        raise TableError(
            "No column here says what a shot shows.",
            where=table.at(table.line, strange[:60]),
            fix=f"The first line names the columns; known ones are {', '.join(c for c in COLUMNS if c not in FACTS)}.",
        )
    nameless = next((i for i, header in enumerate(table.header) if not header.strip()), None)
    if nameless is not None and any(row.cells[nameless].strip() for row in table.rows):
        raise TableError(
            f"Column {nameless + 1} has cells but no name.", where=table.at(table.line), fix="Name it in the header."
        )
    return Columns(known, own)
