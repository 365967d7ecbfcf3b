"""A Trip to the Moon (Georges Méliès, 1902): the congress, the shell, the landing, the king, the flight home."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on, says

NAMES = Names(
    people={
        "barbenfouillis": ("Barbenfouillis", "president of the astronomers, white beard", {"wardrobe": "starred robe"}),
        "doubter": ("The doubter", "thin astronomer with spectacles", {"wardrobe": "starred robe"}),
        "king": ("The king", "king of the Selenites, a horned mask", {"wardrobe": "scaled coat and crown"}),
        "selenite": ("The Selenite", "lean creature with claws", {"wardrobe": "bone-coloured tights"}),
    },
    places={
        "hall": ("The hall", "a vaulted observatory with a great telescope"),
        "workshop": ("The workshop", "a yard of planks where smiths hammer"),
        "roofs": ("The roofs", "roofs over a town of smoking chimneys"),
        "moon": ("The moon", "a plain of crags with the earth in the sky"),
        "grotto": ("The grotto", "a cave of giant mushrooms"),
        "throne": ("The throne room", "a palace of stars and steps"),
        "cliff": ("The cliff", "the edge of the moon above the void"),
        "sea": ("The sea", "open water"),
    },
    things={
        "shell": ("The shell", "a riveted shell with a door", {"condition": "unfinished"}),
        "umbrella": ("The umbrella", "a large black umbrella", {"owner": "barbenfouillis"}),
    },
)


def trip_to_the_moon() -> Board:
    """Eighteen shots, a tableau or a part of one each."""
    return film("A Trip to the Moon", NAMES, (*EARTH, *UP_THERE, *HOME))


EARTH: tuple[Place, ...] = (
    Place(
        "moon1",
        "hall",
        "night",
        is_interior=True,
        is_continuous=False,
        shots=(
            Told(
                "moon-plan",
                "LS",
                "@Barbenfouillis draws the way to the moon on the board; @The doubter shakes his head.",
                (
                    on("barbenfouillis", "right", looks="left", posture="standing"),
                    on("doubter", "left", looks="right", posture="standing"),
                ),
                8,
                speech=(says("doubter", "Impossible!"),),
            ),
            Told(
                "moon-books",
                "MLS",
                "@Barbenfouillis throws his papers at @The doubter.",
                (
                    on("barbenfouillis", "right", looks="left", posture="standing"),
                    on("doubter", "left", looks="right", posture="standing"),
                ),
                4,
            ),
            Told(
                "moon-coats",
                "LS",
                "The astronomers dress. @Barbenfouillis → changes into a frock coat and top hat.",
                (on("barbenfouillis", "centre", posture="standing"),),
                6,
            ),
        ),
    ),
    Place(
        "moon2",
        "workshop",
        "day",
        is_continuous=False,
        changes=(becomes("doubter", "wardrobe", "frock coat and top hat", "he has dressed for the voyage"),),
        shots=(
            Told(
                "moon-smiths",
                "ELS",
                "Smiths hammer at @The shell; @Barbenfouillis and @The doubter inspect it.",
                (
                    on("barbenfouillis", "left", looks="right", posture="standing"),
                    on("doubter", "centre", looks="right", posture="standing"),
                    on("shell", "right"),
                ),
                6,
                changes=(becomes("shell", "condition", "finished", "the last rivet is driven"),),
            ),
            Told(
                "moon-tub",
                "LS",
                "@The doubter falls into a tub of acid.",
                (on("doubter", "centre", posture="falling"),),
                3,
            ),
        ),
    ),
    Place(
        "moon3",
        "roofs",
        "day",
        is_continuous=False,
        shots=(
            Told(
                "moon-board",
                "LS",
                "@Barbenfouillis waves his hat and climbs into @The shell with @The umbrella.",
                (
                    on("barbenfouillis", "left", looks="right", posture="standing"),
                    on("shell", "right"),
                    on("umbrella"),
                ),
                7,
            ),
            Told(
                "moon-fire",
                "ELS",
                "The gun is fired over @The roofs.",
                (on("shell"),),
                5,
            ),
        ),
    ),
)


UP_THERE: tuple[Place, ...] = (
    Place(
        "moon4",
        "moon",
        "night",
        is_continuous=False,
        changes=(becomes("shell", "condition", "scorched", "it has been fired"),),
        shots=(
            Told("moon-eye", "CU", "@The shell strikes the face of the moon in the eye.", (on("shell"),), 4),
            Told(
                "moon-land",
                "ELS",
                "@Barbenfouillis and @The doubter climb out of @The shell and greet the earth.",
                (
                    on("barbenfouillis", "centre", looks="away from camera", posture="standing"),
                    on("doubter", "left", looks="away from camera", posture="standing"),
                    on("shell", "right"),
                ),
                7,
            ),
            Told(
                "moon-sleep",
                "LS",
                "They lie down to sleep; stars look out over them.",
                (
                    on("barbenfouillis", "centre", posture="lying"),
                    on("doubter", "left", posture="lying"),
                ),
                8,
                changes=(
                    becomes("barbenfouillis", "posture", "lying", "he rolls himself into his blanket"),
                    becomes("doubter", "posture", "lying", "he rolls himself into his blanket"),
                ),
            ),
        ),
    ),
    Place(
        "moon5",
        "grotto",
        "night",
        is_interior=True,
        is_continuous=False,
        shots=(
            Told(
                "moon-mushroom",
                "LS",
                "@Barbenfouillis plants @The umbrella; it grows into a mushroom.",
                (on("barbenfouillis", "left", looks="right", posture="standing"), on("umbrella", "right")),
                5,
            ),
            Told(
                "moon-strike",
                "MLS",
                "@The Selenite leaps at @Barbenfouillis, who strikes it with @The umbrella; it bursts.",
                (
                    on("barbenfouillis", "left", looks="right", posture="standing"),
                    on("selenite", "right", looks="left", posture="leaping"),
                    on("umbrella"),
                ),
                4,
            ),
        ),
    ),
    Place(
        "moon6",
        "throne",
        "night",
        is_interior=True,
        is_continuous=False,
        shots=(
            Told(
                "moon-throne",
                "ELS",
                "@Barbenfouillis is brought in bonds before @The king.",
                (
                    on("king", "right", looks="left", posture="seated"),
                    on("barbenfouillis", "left", looks="right", posture="standing"),
                ),
                6,
                changes=(becomes("barbenfouillis", "marks", "bound", "the Selenites tie him"),),
            ),
            Told(
                "moon-slam",
                "LS",
                "@Barbenfouillis breaks loose, lifts @The king and throws him down in a cloud of smoke.",
                (
                    on("king", "right", looks="left", posture="falling"),
                    on("barbenfouillis", "left", looks="right", posture="standing"),
                ),
                4,
                changes=(becomes("barbenfouillis", "marks", "free", "he breaks his bonds"),),
            ),
        ),
    ),
)


HOME: tuple[Place, ...] = (
    Place(
        "moon7",
        "cliff",
        "night",
        shots=(
            Told(
                "moon-flight",
                "ELS",
                "@Barbenfouillis runs to @The shell on the edge of @The cliff.",
                (on("barbenfouillis", "left", travels="right", posture="running"), on("shell", "right")),
                5,
            ),
            Told(
                "moon-rope",
                "LS",
                "@Barbenfouillis hangs on the rope under @The shell; @The Selenite clings to it.",
                (
                    on("barbenfouillis", "centre", posture="hanging", travels="down"),
                    on("shell", "centre"),
                    on("selenite", "right", posture="clinging"),
                ),
                4,
                changes=(becomes("barbenfouillis", "posture", "hanging", "he swings himself on the rope"),),
            ),
        ),
    ),
    Place(
        "moon8",
        "sea",
        "day",
        is_continuous=False,
        shots=(Told("moon-splash", "ELS", "@The shell falls into @The sea.", (on("shell", travels="down"),), 6),),
    ),
)
