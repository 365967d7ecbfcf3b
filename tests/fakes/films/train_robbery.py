"""The Great Train Robbery (Edwin S. Porter, 1903): the office, the tank, the car, the holdup, the flight."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on

NAMES = Names(
    people={
        "operator": ("The operator", "telegraph operator in shirtsleeves and a visor", {"wardrobe": "shirt and vest"}),
        "leader": ("The leader", "bandit with a broad hat and a moustache", {"wardrobe": "dark coat, broad hat"}),
        "second": ("The second bandit", "younger bandit with a neckerchief", {"wardrobe": "light shirt, neckerchief"}),
        "messenger": ("The messenger", "express messenger in a cap", {"wardrobe": "uniform and cap"}),
        "girl": ("The girl", "small girl in a hooded cape", {"wardrobe": "hooded cape"}),
    },
    places={
        "office": ("The telegraph office", "a plank room with a window on the tracks"),
        "tank": ("The water tank", "a water tower beside the line"),
        "car": ("The express car", "a mail car with an open side door"),
        "line": ("The line", "a single track between trees"),
        "wood": ("The wood", "thin trees and fallen leaves"),
    },
    things={
        "revolver": ("The revolver", "a long revolver", {"owner": "leader"}),
        "box": ("The strongbox", "an iron box with a lock", {"condition": "locked"}),
        "bags": ("The mail bags", "canvas bags", {"owner": "messenger"}),
    },
)


ROBBED = (
    Place(
        "gtr1",
        "office",
        "day",
        is_interior=True,
        shots=(
            Told(
                "gtr-desk",
                "LS",
                "@The operator works at the key; the door opens and @The leader comes in with @The revolver.",
                (
                    on("operator", "centre", looks="right", posture="seated"),
                    on("leader", "right", looks="left", posture="standing"),
                    on("revolver"),
                ),
                6,
            ),
            Told(
                "gtr-forced",
                "LS",
                "@The leader makes @The operator sign while @The second bandit watches the window.",
                (
                    on("operator", "centre", looks="right", posture="seated"),
                    on("leader", "right", looks="left", posture="standing"),
                    on("second", "left", looks="away from camera", posture="standing"),
                ),
                7,
                goes_on_from="gtr-desk",
            ),
            Told(
                "gtr-tied",
                "LS",
                "They throw @The operator down, bind and gag him, and go.",
                (
                    on("operator", "centre", posture="lying"),
                    on("leader", "right", posture="bending"),
                    on("second", "left", posture="bending"),
                ),
                6,
                changes=(
                    becomes("operator", "posture", "lying", "he is thrown down"),
                    becomes("operator", "marks", "bound and gagged", "they tie him"),
                ),
                goes_on_from="gtr-forced",
            ),
        ),
    ),
    Place(
        "gtr2",
        "tank",
        "day",
        shots=(
            Told(
                "gtr-tank",
                "LS",
                "The train stands at the tank; @The leader and @The second bandit steal aboard behind the tender.",
                (on("leader", "right", travels="left"), on("second", "right", travels="left")),
                6,
            ),
        ),
    ),
    Place(
        "gtr3",
        "car",
        "day",
        is_interior=True,
        shots=(
            Told(
                "gtr-messenger",
                "MLS",
                "@The messenger sorts @The mail bags beside @The strongbox, hears something and listens.",
                (on("messenger", "centre", looks="left", posture="standing"), on("box"), on("bags")),
                5,
            ),
            Told(
                "gtr-key",
                "MLS",
                "@The messenger throws the key of @The strongbox out of the open door.",
                (on("messenger", "right", looks="right", posture="standing"), on("box")),
                4,
            ),
            Told(
                "gtr-shot",
                "MLS",
                "@The leader breaks in and shoots @The messenger, who falls; @The revolver smokes.",
                (
                    on("leader", "left", looks="right", posture="standing"),
                    on("messenger", "right", looks="left", posture="falling"),
                    on("revolver"),
                ),
                5,
                changes=(becomes("messenger", "marks", "shot", "the leader fires"),),
            ),
            Told(
                "gtr-blast",
                "MLS",
                "@The second bandit lays powder; @The strongbox bursts open and they take @The mail bags.",
                (
                    on("leader", "left", posture="crouching"),
                    on("second", "centre", posture="crouching"),
                    on("messenger", "right", posture="lying"),
                    on("box"),
                    on("bags"),
                ),
                6,
                changes=(
                    becomes("box", "condition", "blown open", "the powder"),
                    becomes("bags", "owner", "second", "he takes them up"),
                    becomes("leader", "posture", "crouching", "he takes cover"),
                ),
            ),
        ),
    ),
)


AWAY = (
    Place(
        "gtr4",
        "line",
        "day",
        shots=(
            Told(
                "gtr-uncouple",
                "LS",
                "The engine is uncoupled; @The leader climbs to the footplate.",
                (on("leader", "left", travels="left"),),
                5,
            ),
            Told(
                "gtr-engine",
                "ELS",
                "@The leader and @The second bandit make off with the engine.",
                (on("leader", "left", travels="left"), on("second", "left", travels="left"), on("bags")),
                5,
            ),
        ),
    ),
    Place(
        "gtr5",
        "wood",
        "day",
        is_continuous=False,
        shots=(
            Told(
                "gtr-wood",
                "ELS",
                "@The leader and @The second bandit run down the bank into the trees with @The mail bags.",
                (on("leader", "right", travels="left"), on("second", "centre", travels="left"), on("bags")),
                6,
            ),
        ),
    ),
    Place(
        "gtr6",
        "office",
        "day",
        is_interior=True,
        is_continuous=False,
        shots=(
            Told(
                "gtr-girl",
                "LS",
                "@The girl brings a lunch pail and finds @The operator on the floor.",
                (on("girl", "right", looks="down", posture="standing"), on("operator", "centre", posture="lying")),
                5,
            ),
            Told(
                "gtr-freed",
                "LS",
                "@The girl cuts the rope and dashes water in the face of @The operator.",
                (
                    on("girl", "right", looks="down", posture="kneeling"),
                    on("operator", "centre", posture="lying"),
                ),
                6,
                changes=(
                    becomes("operator", "marks", "free", "she cuts the rope"),
                    becomes("girl", "posture", "kneeling", "she kneels down to him"),
                ),
                goes_on_from="gtr-girl",
            ),
            Told(
                "gtr-up",
                "LS",
                "@The operator gets up and staggers to the door.",
                (on("operator", "centre", travels="right", posture="standing"),),
                4,
                changes=(becomes("operator", "posture", "standing", "he gets up"),),
            ),
        ),
    ),
)


def train_robbery() -> Board:
    """Fourteen shots in story order."""
    return film("The Great Train Robbery", NAMES, (*ROBBED, *AWAY))
