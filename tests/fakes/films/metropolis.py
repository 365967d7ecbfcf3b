"""Metropolis (Fritz Lang, 1927): Maria in the garden, Freder follows her down, the great machine."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on, says

NAMES = Names(
    people={
        "freder": ("Freder", "fair young man with an open face", {"wardrobe": "white silk shirt and breeches"}),
        "maria": ("Maria", "young woman with plain parted hair", {"wardrobe": "grey high-necked dress"}),
        "steward": ("The steward", "old man with a chain of office", {"wardrobe": "black tailcoat"}),
        "worker": ("The worker", "gaunt man with shaven head", {"wardrobe": "dark overalls and cap"}),
        "fredersen": ("Fredersen", "master of the city, grey temples", {"wardrobe": "dark suit"}),
        "josaphat": ("Josaphat", "secretary with thin hair", {"wardrobe": "black jacket"}),
    },
    places={
        "garden": ("The eternal garden", "a garden of grottoes, peacocks and a fountain"),
        "machine": ("The machine hall", "a stair of steel that leads up to a machine with two great drums"),
        "office": ("The office", "a wide room with a window on towers"),
    },
    things={"plans": ("The plans", "folded sheets of plans", {"owner": "josaphat"})},
)


def metropolis() -> Board:
    """Seventeen shots in three places."""
    return film("Metropolis", NAMES, (GARDEN, MACHINE, OFFICE))


GARDEN = Place(
    "met1",
    "garden",
    "day",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "met-fountain",
            "LS",
            "@Freder chases round the fountain and bends for a kiss.",
            (on("freder", "left", looks="right", posture="standing"),),
            5,
        ),
        Told(
            "met-doors",
            "ELS",
            "The doors open; @Maria stands there among the workers' children.",
            (on("maria", "centre", looks="towards camera", posture="standing"),),
            6,
        ),
        Told(
            "met-struck",
            "MCU",
            "@Freder straightens and stares.",
            (on("freder", "left", looks="right", posture="standing"),),
            3,
        ),
        Told(
            "met-brothers",
            "MS",
            "@Maria lays her arms about the children.",
            (on("maria", "right", looks="left", posture="standing"),),
            5,
            speech=(says("maria", "Look! These are your brothers!"),),
        ),
        Told("met-heart", "CU", "@Freder, both hands on his heart.", (on("freder", "left", looks="right"),), 3.5),
        Told(
            "met-driven",
            "LS",
            "@The steward and his men press @Maria and the children back through the doors.",
            (
                on("steward", "left", looks="right", travels="right", posture="walking"),
                on("maria", "right", looks="left", travels="right", posture="walking"),
            ),
            5,
        ),
        Told(
            "met-who",
            "MLS",
            "@Freder seizes the arm of @The steward.",
            (
                on("freder", "left", looks="right", posture="standing"),
                on("steward", "right", looks="left", posture="standing"),
            ),
            4,
            speech=(says("freder", "Who was that?"),),
            changes=(becomes("steward", "side", "right", "he has closed the doors and turned back"),),
        ),
    ),
)


MACHINE = Place(
    "met2",
    "machine",
    "day",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "met-hall",
            "ELS",
            "@Freder steps out below the machine; rows of men jerk like its levers.",
            (on("freder", "right", looks="left", posture="standing"),),
            6,
            lens_mm=24,
        ),
        Told(
            "met-dials",
            "MLS",
            "@The worker reels between two valves.",
            (on("worker", "left", looks="up", posture="standing"),),
            4,
        ),
        Told("met-gauge", "ECU", "The needle of a thermometer climbs.", (), 2),
        Told(
            "met-falls",
            "LS",
            "@The worker sinks to the ground.",
            (on("worker", "left", posture="lying"),),
            3,
            changes=(becomes("worker", "posture", "lying", "his strength leaves him"),),
        ),
        Told(
            "met-blast",
            "ELS",
            "Steam bursts out; @Freder is thrown back against the wall.",
            (on("freder", "right", looks="left", posture="falling"), on("worker", "left", posture="lying")),
            5,
        ),
        Told(
            "met-moloch",
            "MCU",
            "@Freder sees the machine as a face with an open mouth.",
            (on("freder", "right", looks="left", posture="leaning"),),
            4,
        ),
    ),
)


OFFICE = Place(
    "met3",
    "office",
    "day",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "met-desk",
            "ELS",
            "@Fredersen walks and dictates; @Josaphat writes, @The plans before him.",
            (
                on("fredersen", "right", looks="left", posture="standing"),
                on("josaphat", "left", looks="down", posture="seated"),
                on("plans"),
            ),
            6,
        ),
        Told(
            "met-son",
            "MLS",
            "@Freder runs in to @Fredersen.",
            (
                on("freder", "left", looks="right", posture="standing"),
                on("fredersen", "right", looks="left", posture="standing"),
            ),
            5,
            speech=(says("freder", "Father, there has been an accident!"),),
        ),
        Told(
            "met-why",
            "MCU",
            "@Fredersen turns his eyes on his secretary.",
            (on("fredersen", "right", looks="left", posture="standing"),),
            4,
            speech=(says("fredersen", "Why do I learn this from my son, Josaphat?"),),
        ),
        Told(
            "met-hands",
            "MS",
            "@Josaphat → hands The plans to Fredersen. His hand shakes.",
            (
                on("josaphat", "left", looks="right", posture="standing"),
                on("fredersen", "right", looks="left", posture="standing"),
                on("plans"),
            ),
            5,
            changes=(becomes("josaphat", "posture", "standing", "he has got up"),),
        ),
    ),
)
