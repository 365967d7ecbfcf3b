"""Boards written by hand: a printer's workshop with French names, accents, apostrophes, plurals and a hand-off."""

from dataclasses import dataclass
from typing import Any

from storyboard.model.board import Board
from storyboard.model.shots import StateChange, Subject
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on

NAMES = Names(
    people={
        "elodie": (
            "Élodie",
            "woman of thirty, freckles",
            {"wardrobe": "a red dress and a grey coat", "hair": "tied up"},
        ),
        "jl": ("Jean-Luc", "man of fifty, grey moustache", {"wardrobe": "a blue apron"}),
        "noe": ("Noé", "boy of ten", {"wardrobe": "a striped shirt"}),
    },
    places={"atelier": ("L'Atelier", "a printer's workshop"), "rue": ("La rue", "a narrow street")},
    things={
        "cles": ("Les clés", "a ring of iron keys", {"owner": "jl"}),
        "lettre": ("La lettre", "a sealed letter", {"owner": "elodie", "condition": "sealed"}),
        "lampe": ("La lampe", "an oil lamp", {"condition": "unlit"}),
        "gants": ("The gloves", "leather gloves", {}),
        "bougies": ("Candles", "three candles", {"condition": "unlit"}),
        "epee": ("L'épée", "a short sword", {"owner": ""}),
    },
)
TWO_LAMPS = Names(
    NAMES.people,
    NAMES.places,
    {**NAMES.things, "lampe2": ("La lampe bleue", "a blue lamp", {"condition": "lit"})},
)
"""The same with two things of nearly one name."""


@dataclass(frozen=True)
class Written:
    """A board somebody wrote: where it breaks and in which of these fields, or nowhere."""

    what: str
    board: Board
    shots: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def shot(shot_id: str, size: str, action: str, *seen: Subject, **more: Any) -> Told:
    """A shot of a length that depends on its id, so that the boards have no rhythm of their own."""
    seconds = 3 + len(shot_id) % 2 + ord(shot_id[-1]) % 7 / 2
    return Told(shot_id, size, action, seen, seconds, **more)


def scene(
    *shots: Told,
    id: str = "s1",
    place: str = "atelier",
    time: str = "day",
    cont: bool = False,
    inside: bool = True,
    weather: str = "clear",
    changes: tuple[StateChange, ...] = (),
) -> Place:
    """A scene in the workshop by day, unless it is said otherwise."""
    return Place(id, place, time, shots, weather=weather, is_interior=inside, is_continuous=cont, changes=changes)


def board(*scenes: Place, played: tuple[str, ...] = (), names: Names = NAMES) -> Board:
    """The board of these scenes."""
    return film("Workshop", names, scenes, played)


def workshop(*shots: Told, **more: Any) -> Board:
    """One scene that begins wide, on Élodie and Jean-Luc by the press."""
    return board(scene(TOGETHER, *shots, **more))


def now(ref_id: str, field: str, value: str, because: str = "") -> StateChange:
    """What the inspector says of somebody, with or without a cause."""
    return becomes(ref_id, field, value, because)


ELODIE, JEAN_LUC = on("elodie", "left", "right", "", "standing"), on("jl", "right", "left", "", "standing")
MIRRORED = (on("elodie", "right", "left", "", "standing"), on("jl", "left", "right", "", "standing"))
NOE = on("noe", "centre", "left", "", "standing")
TOGETHER = shot("w", "LS", "@Élodie and @Jean-Luc by the press.", ELODIE, JEAN_LUC)
