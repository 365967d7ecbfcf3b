"""The columns of a shot list: what they are called here and elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import combining, normalize

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
"""Known columns in the order they are written, each with the other English names it answers to."""

_FRENCH: Mapping[str, str] = {
    "scene": "no scene, n scene, numero de scene, sequence, seq, n sequence",
    "scene_heading": "intitule, en tete, titre de scene, intitule de scene",
    "shot": "plan, n, n plan, no plan, n de plan, numero, numero de plan",
    "title": "titre, nom",
    "description": "descriptif, contenu, ce qu on voit",
    "dialogue": "dialogues, replique, repliques, voix off",
    "shot_size": "taille, valeur, valeur de plan, valeur du plan, cadre, cadrage, echelle, echelle de plan, "
    "taille de plan, type de plan",
    "angle": "axe, angle de vue, angle de prise de vue, angle camera",
    "movement": "mouvement, mouvements, mouvement camera, mouvement de camera",
    "lens": "focale, objectif, optique",
    "duration_s": "duree, duree s, duree sec, duree en secondes, secondes, minutage",
    "location": "lieu, lieux, decor, decors",
    "cast": "personnage, personnages, distribution, comediens, qui",
    "props": "accessoire, accessoires, objets, produit",
    "time_of_day": "moment, moment du jour, heure, jour nuit, j n, lumiere",
    "weather": "meteo",
    "sound": "son, sons, bruitage, bruitages, musique",
    "beat": "partie",
    "negative": "a eviter",
    "link": "raccord",
    "images": "visuel, visuels",
    "seed": "graine",
    "model": "modele",
    "tags": "etiquettes, mots cles",
    "notes": "remarque, remarques, commentaire, commentaires",
}
"""What French shot lists call the columns, as `plain_name` writes it."""

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
    """A header as it is compared: lower case without accents, one space for every sign in between."""
    bare = "".join(sign for sign in normalize("NFD", folded(text)) if not combining(sign))
    return re.sub(r"[\W_]+", " ", bare).strip()


def names_of_columns() -> Mapping[str, str]:
    """Every name, as compared, that a column answers to, in English and French, and the column."""
    french = {other: name for name, others in _FRENCH.items() for other in others.split(", ")}
    english = {other: name for name, others in COLUMNS.items() for other in (plain_name(name), *others)}
    return french | english


def match_columns(table: Table) -> Columns:
    """Match a table's header; a TableError names the columns there are when it is no shot list."""
    names = names_of_columns()
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
