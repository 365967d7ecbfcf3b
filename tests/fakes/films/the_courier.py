"""The courier (invented): a chase from right to left through two streets, and a flashback in the middle of it."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on

NAMES = Names(
    people={
        "kit": ("Kit", "courier of twenty, shaved head", {"wardrobe": "orange jacket, black trousers"}),
        "rook": ("Rook", "tall man with a limp", {"wardrobe": "long grey coat"}),
        "gran": ("Grandmother", "old woman in a shawl", {"wardrobe": "brown shawl"}),
    },
    places={
        "market": ("The market", "a crowded market under awnings"),
        "bridge": ("The bridge", "an iron bridge over a canal"),
        "kitchen": ("The kitchen", "a small kitchen with blue tiles"),
    },
    things={
        "tube": ("The tube", "a cardboard tube with a red cap", {"owner": "kit", "condition": "sealed"}),
        "bicycle": ("The bicycle", "a white bicycle without gears", {"owner": "kit"}),
    },
)

PLAYED = (
    *("co-market", "co-kit", "co-rook", "co-sees", "co-run", "co-after"),
    *("co-gran", "co-given", "co-keeps"),
    *("co-bridge", "co-jump", "co-rail", "co-stops", "co-opens"),
)


def the_courier() -> Board:
    """Fourteen shots; the kitchen is told first and played in the middle."""
    return film("The courier", NAMES, (KITCHEN, MARKET, BRIDGE), PLAYED)


KITCHEN = Place(
    "co1",
    "kitchen",
    "morning",
    is_interior=True,
    changes=(
        becomes("tube", "owner", "gran", "she has kept it for years"),
        becomes("kit", "wardrobe", "striped pyjamas", "a child's morning, years ago"),
    ),
    shots=(
        Told(
            "co-gran",
            "LS",
            "Years ago. @Grandmother at the table, @Kit beside her.",
            (
                on("gran", "left", looks="right", posture="seated"),
                on("kit", "right", looks="left", posture="standing"),
            ),
            4,
            tags=("flashback",),
        ),
        Told(
            "co-given",
            "MS",
            "@Grandmother → gives the tube to Kit",
            (
                on("gran", "left", looks="right", posture="seated"),
                on("kit", "right", looks="left", posture="standing"),
                on("tube", "centre"),
            ),
            3,
        ),
        Told("co-keeps", "CU", "@Kit looks at @The tube.", (on("kit", "right", looks="down"), on("tube", "centre")), 2),
    ),
)

MARKET = Place(
    "co2",
    "market",
    "day",
    is_continuous=False,
    changes=(becomes("kit", "wardrobe", "orange jacket, black trousers", "grown up, at work"),),
    shots=(
        Told("co-market", "ELS", "The market at noon, awnings, steam.", (), 4),
        Told(
            "co-kit",
            "MLS",
            "@Kit pushes @The bicycle through the crowd, @The tube on her back.",
            (
                on("kit", "centre", looks="left", travels="left", posture="walking"),
                on("bicycle", "left"),
                on("tube", "centre"),
            ),
            3,
        ),
        Told(
            "co-rook",
            "MCU",
            "@Rook lowers his newspaper.",
            (on("rook", "right", looks="left", posture="standing"),),
            1.5,
        ),
        Told("co-sees", "CU", "@Kit has seen him.", (on("kit", "left", looks="right"),), 1.25),
        Told(
            "co-run",
            "LS",
            "Kit → drops the bicycle, runs left",
            (on("kit", "centre", looks="left", travels="left", posture="running"), on("bicycle", "right")),
            2.5,
        ),
        Told(
            "co-after",
            "LS",
            "@Rook shoves a barrow aside and runs after her.",
            (on("rook", "centre", looks="left", travels="left", posture="running"),),
            2,
        ),
    ),
)

BRIDGE = Place(
    "co3",
    "bridge",
    "day",
    shots=(
        Told(
            "co-bridge",
            "ELS",
            "@Kit runs onto the bridge, @Rook behind.",
            (
                on("kit", "left", looks="left", travels="left", posture="running"),
                on("rook", "right", looks="left", travels="left", posture="running"),
            ),
            3,
        ),
        Told(
            "co-jump",
            "MS",
            "@Kit vaults the barrier.",
            (on("kit", "centre", looks="left", travels="left", posture="running"),),
            1.75,
        ),
        Told(
            "co-rail",
            "MS",
            "@Rook slams into the rail. Rook → hair: in his eyes",
            (on("rook", "right", looks="left", travels="left", posture="running"),),
            1.5,
            angle="low",
        ),
        Told("co-stops", "MCU", "@Rook gives up. Rook → stops, kneels", (on("rook", "right", looks="left"),), 2.25),
        Told(
            "co-opens",
            "CU",
            "Far off, @Kit → opens the tube",
            (on("kit", "left", looks="down", posture="standing"), on("tube", "centre")),
            3.5,
        ),
    ),
)
