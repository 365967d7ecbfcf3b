"""Nosferatu (F. W. Murnau, 1922): Hutter's supper at the castle, and the cut thumb."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on, says

NAMES = Names(
    people={
        "hutter": ("Hutter", "young clerk with curls", {"wardrobe": "travelling coat and cravat"}),
        "orlok": ("Orlok", "gaunt count with long hands", {"wardrobe": "long black coat and cap"}),
    },
    places={
        "gate": ("The castle gate", "a pointed arch in a high wall"),
        "hall": ("The hall", "a vaulted hall with a long table and a chequered floor"),
    },
    things={
        "letter": ("The letter", "a sheet of cabbalistic signs", {"owner": "orlok"}),
        "knife": ("The bread knife", "a plain kitchen knife", {"owner": "hutter"}),
    },
)


GATE = Place(
    "nos1",
    "gate",
    "night",
    shots=(
        Told(
            "nos-arch",
            "ELS",
            "The gate opens by itself; @Hutter walks in under the arch.",
            (on("hutter", "centre", travels="away from camera", posture="walking"),),
            5,
        ),
        Told(
            "nos-count",
            "LS",
            "@Orlok comes out of the dark of the arch.",
            (on("orlok", "centre", looks="towards camera", travels="towards camera", posture="standing"),),
            5,
        ),
        Told(
            "nos-meet",
            "LS",
            "@Hutter takes off his hat before @Orlok.",
            (
                on("hutter", "right", looks="left", posture="standing"),
                on("orlok", "left", looks="right", posture="standing"),
            ),
            6,
            speech=(says("orlok", "You have kept me waiting."),),
        ),
        Told(
            "nos-inside",
            "ELS",
            "@Orlok leads @Hutter away through the arch.",
            (
                on("hutter", "right", travels="away from camera", posture="walking"),
                on("orlok", "left", travels="away from camera", posture="walking"),
            ),
            5,
        ),
    ),
)


SUPPER = Place(
    "nos2",
    "hall",
    "night",
    is_interior=True,
    shots=(
        Told(
            "nos-table",
            "LS",
            "@Orlok reads @The letter at the end of the table; @Hutter eats.",
            (
                on("orlok", "left", looks="down", posture="seated"),
                on("hutter", "right", looks="down", posture="seated"),
                on("letter"),
            ),
            6,
        ),
        Told(
            "nos-signs",
            "ECU",
            "The signs on @The letter.",
            (on("letter"),),
            3,
        ),
        Told(
            "nos-over",
            "MCU",
            "Over the edge of @The letter the eyes of @Orlok.",
            (on("orlok", "left", looks="right", posture="seated"), on("letter")),
            4,
        ),
        Told(
            "nos-stares",
            "MCU",
            "@Hutter looks up from his plate and is afraid.",
            (on("hutter", "right", looks="left", posture="seated"),),
            3,
        ),
        Told(
            "nos-clock",
            "CU",
            "The skeleton on the clock strikes twelve.",
            (),
            2,
        ),
        Told(
            "nos-bread",
            "MS",
            "@Hutter cuts bread with @The bread knife and cuts his thumb.",
            (on("hutter", "right", looks="down", posture="seated"), on("knife")),
            4,
            changes=(becomes("hutter", "marks", "a cut thumb", "the knife slips"),),
        ),
        Told(
            "nos-rises",
            "LS",
            "@Orlok rises and bends over the hand of @Hutter.",
            (
                on("orlok", "left", looks="right", posture="standing"),
                on("hutter", "right", looks="left", posture="seated"),
            ),
            5,
            changes=(becomes("orlok", "posture", "standing", "he rises at the sight of blood"),),
            speech=(says("orlok", "The precious blood!"),),
        ),
        Told(
            "nos-back",
            "ELS",
            "@Hutter springs up and backs away to the hearth before @Orlok.",
            (
                on("orlok", "left", looks="right", travels="right", posture="standing"),
                on("hutter", "right", looks="left", travels="right", posture="standing"),
            ),
            5,
            changes=(becomes("hutter", "posture", "standing", "he springs up"),),
        ),
        Told(
            "nos-chair",
            "MLS",
            "@Hutter sinks into the chair by the hearth.",
            (on("hutter", "right", looks="left", posture="seated"),),
            4,
            changes=(becomes("hutter", "posture", "seated", "his knees give way"),),
        ),
        Told(
            "nos-near",
            "MLS",
            "@Orlok stands over him and waits.",
            (on("orlok", "left", looks="right", posture="standing"),),
            4,
        ),
    ),
)


def nosferatu() -> Board:
    """Fourteen shots in story order."""
    return film("Nosferatu", NAMES, (GATE, SUPPER))
