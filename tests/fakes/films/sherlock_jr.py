"""Sherlock Jr. (Buster Keaton, 1924): the stolen watch, the pawn ticket, and the projectionist who is sent away."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on, says

NAMES = Names(
    people={
        "boy": ("The boy", "young projectionist with a still face", {"wardrobe": "dark suit and flat straw hat"}),
        "girl": ("The girl", "young woman with dark curls", {"wardrobe": "white house dress"}),
        "sheik": ("The sheik", "sleek rival with a thin moustache", {"wardrobe": "striped suit and light hat"}),
        "father": ("The father", "heavy man with grey hair", {"wardrobe": "shirtsleeves and waistcoat"}),
    },
    places={
        "parlour": ("The parlour", "a small parlour with a sofa and a curtained door"),
        "pawnshop": ("The pawnshop", "a counter with a barred window"),
        "hallway": ("The hallway", "a hallway with a coat stand"),
    },
    things={
        "ring": ("The ring", "a ring with a very small stone", {"owner": "boy"}),
        "watch": ("The watch", "a gold pocket watch on a chain", {"owner": ""}),
        "ticket": ("The pawn ticket", "a slip of printed paper", {"owner": ""}),
        "chocolates": ("The chocolates", "a large box of chocolates", {"owner": "sheik"}),
    },
)


def sherlock_jr() -> Board:
    """Eighteen shots; between the courtship and the search the watch is pawned."""
    return film("Sherlock Jr.", NAMES, (COURTSHIP, THEFT, PAWNED, SEARCH))


COURTSHIP = Place(
    "sher1",
    "parlour",
    "afternoon",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "sher-sofa",
            "LS",
            "@The boy and @The girl on the sofa, a hand's breadth apart.",
            (
                on("boy", "left", looks="right", posture="seated"),
                on("girl", "right", looks="left", posture="seated"),
            ),
            6,
        ),
        Told(
            "sher-ring",
            "MS",
            "@The boy → gives The ring to The girl. He looks at his shoes.",
            (
                on("boy", "left", looks="right", posture="seated"),
                on("girl", "right", looks="down", posture="seated"),
                on("ring"),
            ),
            5,
        ),
        Told("sher-stone", "ECU", "The stone of @The ring; one would need a lens.", (on("ring"),), 2),
        Told(
            "sher-lens",
            "MCU",
            "@The boy holds out his magnifying glass.",
            (on("boy", "left", looks="right", posture="seated"),),
            3,
            speech=(says("boy", "Look closer."),),
        ),
        Told(
            "sher-smile",
            "MCU",
            "@The girl smiles.",
            (on("girl", "right", looks="left", posture="seated"),),
            2.5,
        ),
    ),
)


THEFT = Place(
    "sher2",
    "hallway",
    "afternoon",
    is_interior=True,
    shots=(
        Told(
            "sher-comes",
            "LS",
            "@The sheik → enters. He has @The chocolates under his arm and looks at the coat stand.",
            (on("sheik", "right", looks="left", posture="standing"), on("chocolates"), on("watch", "left")),
            5,
        ),
        Told(
            "sher-lifts",
            "MS",
            "@The sheik → takes The watch from the vest on the coat stand.",
            (on("sheik", "centre", looks="left", posture="standing"), on("watch")),
            4,
        ),
        Told(
            "sher-goes",
            "LS",
            "@The sheik → leaves.",
            (on("sheik", "centre", travels="right", posture="walking"),),
            3,
        ),
    ),
)


PAWNED = Place(
    "sher3",
    "pawnshop",
    "afternoon",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "sher-pawn",
            "LS",
            "@The sheik → puts down The watch, picks up The pawn ticket. The broker counts four dollars.",
            (on("sheik", "left", looks="right", posture="standing"), on("watch", "right"), on("ticket")),
            6,
        ),
        Told("sher-four", "ECU", "On @The pawn ticket: four dollars.", (on("ticket"),), 2),
    ),
)


SEARCH = Place(
    "sher4",
    "parlour",
    "afternoon",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "sher-missed",
            "LS",
            "@The father comes through the curtain; his watch is gone. @The boy, @The girl and @The sheik look up.",
            (
                on("father", "centre", looks="left", posture="standing"),
                on("boy", "left", looks="right", posture="standing"),
                on("girl", "right", looks="left", posture="standing"),
                on("sheik", "right", looks="left", posture="standing"),
            ),
            6,
            speech=(says("father", "Somebody has stolen my watch."),),
            changes=(becomes("boy", "posture", "standing", "he has got up for her father"),),
        ),
        Told(
            "sher-book",
            "MS",
            "@The boy reads in his manual: search everybody.",
            (on("boy", "left", looks="down", posture="standing"),),
            4,
        ),
        Told(
            "sher-slips",
            "CU",
            "@The sheik → hands The pawn ticket to The boy. It slides into his pocket and he does not feel it.",
            (
                on("sheik", "right", looks="left", posture="standing"),
                on("boy", "left", looks="right", posture="standing"),
                on("ticket"),
            ),
            3,
        ),
        Told(
            "sher-search",
            "LS",
            "@The boy goes through the pockets of @The sheik and finds nothing.",
            (
                on("boy", "left", looks="right", posture="standing"),
                on("sheik", "right", looks="left", posture="standing"),
                on("father", "centre", looks="left", posture="standing"),
            ),
            6,
        ),
        Told(
            "sher-found",
            "MS",
            "@The father → takes The pawn ticket from The boy.",
            (
                on("father", "centre", looks="left", posture="standing"),
                on("boy", "left", looks="right", posture="standing"),
                on("ticket"),
            ),
            5,
            speech=(says("father", "Four dollars. You need not come again."),),
        ),
        Told(
            "sher-back",
            "MCU",
            "@The girl gives him back @The ring without a word.",
            (on("girl", "right", looks="left", posture="standing"), on("ring")),
            4,
        ),
        Told(
            "sher-takes",
            "MS",
            "@The boy → takes The ring from The girl.",
            (
                on("boy", "left", looks="right", posture="standing"),
                on("girl", "right", looks="left", posture="standing"),
                on("ring"),
            ),
            3,
        ),
        Told(
            "sher-out",
            "LS",
            "@The boy goes out by the curtained door with his head down.",
            (on("boy", "left", looks="down", travels="left", posture="walking"),),
            5,
        ),
    ),
)
