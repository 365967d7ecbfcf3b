"""Safety Last! (Fred Newmeyer and Sam Taylor, 1923): the boy climbs; his friend and the policeman run the stairs."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on

NAMES = Names(
    people={
        "boy": (
            "The boy",
            "slim clerk with round horn-rimmed glasses",
            {"wardrobe": "dark suit, bow tie, straw boater"},
        ),
        "bill": ("Bill", "sturdy steelworker", {"wardrobe": "work jacket and cap"}),
        "policeman": ("The policeman", "burly officer with a moustache", {"wardrobe": "blue uniform and helmet"}),
        "girl": ("Mildred", "young woman with bobbed hair", {"wardrobe": "pale summer dress and hat"}),
    },
    places={
        "street": ("The street", "a busy street before a department store"),
        "wall": ("The wall", "the front of a tall building, the street far below"),
        "stairs": ("The stairs", "an office corridor with a stair"),
        "roof": ("The roof", "a flat roof with a parapet"),
    },
    things={
        "clock": ("The clock", "a great white clock on the wall", {"condition": "whole"}),
        "net": ("The tennis net", "a rolled tennis net", {}),
    },
)

PLAYED = (
    "saf-crowd", "saf-meets", "saf-flees", "saf-first", "saf-birds", "saf-run", "saf-window", "saf-later", "saf-net",
    "saf-board", "saf-clock", "saf-hangs", "saf-face", "saf-rope", "saf-edge", "saf-vane", "saf-kiss",
)  # fmt: skip
"""The climb and the stairs, cut across."""


def safety_last() -> Board:
    """Seventeen shots; the climb outside is cut across with the chase inside."""
    return film("Safety Last!", NAMES, (STREET, WALL, STAIRS, ROOF), PLAYED)


STREET = Place(
    "saf1",
    "street",
    "day",
    is_continuous=False,
    shots=(
        Told(
            "saf-crowd",
            "ELS",
            "A crowd before the building; @The boy looks up at twelve storeys.",
            (on("boy", "centre", looks="up", posture="standing"),),
            5,
        ),
        Told(
            "saf-meets",
            "MLS",
            "@Bill hurries to @The boy, the law behind him.",
            (
                on("bill", "right", looks="left", posture="standing"),
                on("boy", "left", looks="right", posture="standing"),
            ),
            4,
        ),
        Told(
            "saf-flees",
            "LS",
            "@The policeman runs @Bill into the building.",
            (
                on("bill", "right", travels="right", posture="running"),
                on("policeman", "left", travels="right", posture="running"),
            ),
            4.5,
        ),
    ),
)


WALL = Place(
    "saf2",
    "wall",
    "day",
    shots=(
        Told(
            "saf-first",
            "LS",
            "@The boy pulls himself up past the first floor.",
            (on("boy", "centre", travels="up", posture="climbing"),),
            6,
            angle="high",
        ),
        Told(
            "saf-birds",
            "MS",
            "Pigeons settle on @The boy; he shakes popcorn from his hat.",
            (on("boy", "centre", looks="up", posture="climbing"),),
            5,
        ),
        Told(
            "saf-net",
            "MLS",
            "From a window @The tennis net falls on @The boy and wraps him.",
            (on("boy", "centre", posture="climbing"), on("net", "centre")),
            4,
        ),
        Told(
            "saf-board",
            "LS",
            "A painter's board swings out of a window and @The boy with it.",
            (on("boy", "left", posture="clinging"),),
            5,
            changes=(becomes("boy", "posture", "clinging", "the board swings out under him"),),
        ),
        Told(
            "saf-clock",
            "MS",
            "@The boy slips and catches the hand of @The clock.",
            (on("boy", "centre", looks="up", posture="hanging"), on("clock", "centre")),
            3,
        ),
        Told(
            "saf-hangs",
            "LS",
            "@The clock comes away from the wall on its spring; @The boy hangs from it over the street.",
            (on("boy", "centre", looks="down", posture="hanging"), on("clock", "centre")),
            6,
            angle="high",
            changes=(becomes("clock", "condition", "hanging from its spring", "his weight tears it open"),),
        ),
        Told(
            "saf-face",
            "CU",
            "@The boy looks down.",
            (on("boy", "centre", looks="down", posture="hanging"),),
            2,
        ),
        Told(
            "saf-rope",
            "MLS",
            "@The boy swings from the clock to the ledge on a rope's end.",
            (on("boy", "centre", looks="up", posture="hanging"),),
            5,
        ),
        Told(
            "saf-edge",
            "LS",
            "@The boy creeps along the ledge below the roof.",
            (on("boy", "left", looks="right", posture="standing"),),
            4,
            changes=(becomes("boy", "posture", "standing", "his feet find the ledge"),),
        ),
    ),
)


STAIRS = Place(
    "saf3",
    "stairs",
    "day",
    is_interior=True,
    shots=(
        Told(
            "saf-run",
            "LS",
            "@Bill runs up the stair, @The policeman after him.",
            (
                on("bill", "right", travels="right", posture="running"),
                on("policeman", "left", travels="right", posture="running"),
            ),
            4,
        ),
        Told(
            "saf-window",
            "MS",
            "@Bill leans out of a window and waves upwards.",
            (on("bill", "right", looks="up", posture="leaning"),),
            3,
        ),
        Told(
            "saf-later",
            "LS",
            "@The policeman comes on; @Bill is off again.",
            (
                on("bill", "right", travels="right", posture="running"),
                on("policeman", "left", travels="right", posture="running"),
            ),
            4.5,
        ),
    ),
)


ROOF = Place(
    "saf4",
    "roof",
    "day",
    shots=(
        Told(
            "saf-vane",
            "LS",
            "The weather vane strikes @The boy, who reels along the parapet.",
            (on("boy", "left", looks="right", posture="standing"),),
            5,
        ),
        Told(
            "saf-kiss",
            "MS",
            "@Mildred catches @The boy in her arms.",
            (
                on("girl", "right", looks="left", posture="standing"),
                on("boy", "left", looks="right", posture="standing"),
            ),
            6,
        ),
    ),
)
