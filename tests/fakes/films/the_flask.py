"""The flask (invented): an advertisement; a product goes from hand to hand, from dawn to dusk."""

from storyboard.model.board import Board
from storyboard.model.words import Beat
from tests.fakes.films.telling import Names, Place, Told, film, on, says

NAMES = Names(
    people={
        "ada": (
            "Ada",
            "climber with a sunburnt nose",
            {"wardrobe": "blue fleece", "marks": "plaster on the left thumb"},
        ),
        "ben": ("Ben", "climber with a red beard", {"wardrobe": "green windbreaker"}),
    },
    places={
        "hut": ("The hut", "a wooden hut with one window"),
        "ridge": ("The ridge", "a bare ridge above the clouds"),
    },
    things={
        "flask": ("The flask", "a brushed steel flask with a cork lid", {"owner": "ada", "condition": "closed"}),
        "rope": ("The rope", "a coil of yellow rope", {"owner": "ben"}),
        "cup": ("The cup", "a tin cup", {"owner": "ben", "condition": "empty"}),
    },
)


def the_flask() -> Board:
    """Eleven shots in a hut, on a ridge and in the hut again."""
    return film("The flask", NAMES, (DAWN, NOON, DUSK))


DAWN = Place(
    "fl1",
    "hut",
    "dawn",
    is_interior=True,
    shots=(
        Told("fl-hut", "ELS", "A hut, a lit window, first light.", (), 3, beat=Beat.HOOK),
        Told(
            "fl-fill",
            "CU",
            "@Ada fills @The flask, the plaster on her thumb. Ada → closes the flask",
            (on("flask", "centre"), on("ada", "left", looks="down")),
            2.5,
            beat=Beat.PRODUCT,
        ),
        Told(
            "fl-coil",
            "MS",
            "@Ben coils @The rope.",
            (on("ben", "right", looks="down", posture="standing"), on("rope", "right")),
            2,
        ),
    ),
)

NOON = Place(
    "fl2",
    "ridge",
    "day",
    is_continuous=False,
    shots=(
        Told(
            "fl-ridge",
            "ELS",
            "Two dots on the ridge: @Ada leads, @Ben follows.",
            (
                on("ada", "right", travels="right", posture="walking"),
                on("ben", "left", travels="right", posture="walking"),
            ),
            4,
        ),
        Told(
            "fl-climb",
            "MLS",
            "@Ada climbs up to the right.",
            (on("ada", "centre", looks="right", travels="right", posture="climbing"),),
            2.25,
        ),
        Told(
            "fl-cold",
            "MCU",
            "@Ben shivers. Ben → puts on a wool hat",
            (on("ben", "right", looks="left", posture="standing"),),
            2,
            speech=(says("ben", "Is it far?"),),
        ),
        Told(
            "fl-throw",
            "MS",
            "@Ada → tosses the flask to Ben",
            (
                on("ada", "left", looks="right", posture="standing"),
                on("ben", "right", looks="left", posture="standing"),
                on("flask", "centre"),
            ),
            2.5,
        ),
        Told(
            "fl-steam",
            "CU",
            "Ben → opens the flask; the cup → full",
            (on("ben", "right", looks="down", posture="standing"), on("flask", "right"), on("cup", "centre")),
            3,
            beat=Beat.PRODUCT,
        ),
    ),
)

DUSK = Place(
    "fl3",
    "hut",
    "dusk",
    is_interior=True,
    is_continuous=False,
    shots=(
        Told(
            "fl-back",
            "LS",
            "@Ada and @Ben in the doorway, snow on their shoulders.",
            (
                on("ada", "left", looks="right", posture="standing"),
                on("ben", "right", looks="left", posture="standing"),
            ),
            3,
        ),
        Told(
            "fl-give",
            "MS",
            "Ben → hands the flask back to Ada, takes off the wool hat",
            (
                on("ben", "right", looks="left", posture="standing"),
                on("ada", "left", looks="right", posture="standing"),
                on("flask", "centre"),
            ),
            2.75,
        ),
        Told(
            "fl-packshot",
            "CU",
            "@The flask on the table, its lid beside it.",
            (on("flask", "centre"),),
            3.5,
            beat=Beat.CALL_TO_ACTION,
        ),
    ),
)
