"""The night shift (invented): two people argue across a counter at night under a lamp; somebody else comes in."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, film, on, says

NAMES = Names(
    people={
        "ines": ("Ines", "woman of forty, cropped grey hair", {"wardrobe": "green apron over a white shirt"}),
        "tom": ("Tom", "thin young man with freckles", {"wardrobe": "yellow raincoat", "hair": "wet"}),
        "officer": ("The officer", "heavy man, moustache", {"wardrobe": "dark uniform", "present": "no"}),
    },
    places={
        "diner": ("The diner", "a narrow diner with a long counter"),
        "street": ("The street", "a street of closed shops"),
    },
    things={
        "letter": ("The letter", "a folded blue letter", {"owner": "tom"}),
        "pot": ("The coffee pot", "a glass coffee pot", {"owner": "ines", "condition": "full"}),
        "lamp": ("The lamp", "a lamp with a red shade over the counter", {"condition": "lit"}),
    },
)


def the_night_shift() -> Board:
    """Twelve shots of shot and reverse shot, and two outside."""
    return film("The night shift", NAMES, (INSIDE, OUTSIDE))


def _ines(looks: str = "right") -> tuple:
    return (on("ines", "left", looks=looks, posture="standing"),)


def _tom(looks: str = "left", posture: str = "seated") -> tuple:
    return (on("tom", "right", looks=looks, posture=posture),)


INSIDE = Place(
    "ns1",
    "diner",
    "night",
    weather="rain",
    is_interior=True,
    shots=(
        Told(
            "ns-wide",
            "LS",
            "Night. @Ines behind the counter, @Tom on a stool, @The lamp between them.",
            (
                on("ines", "left", looks="right", posture="standing"),
                on("tom", "right", looks="left", posture="seated"),
                on("lamp", "centre"),
            ),
            5,
        ),
        Told(
            "ns-pour",
            "MS",
            "@Ines pours from @The coffee pot. The coffee pot → half empty",
            (*_ines(), on("pot", "centre")),
            3,
        ),
        Told("ns-late", "MCU", "@Tom does not touch the cup.", _tom(), 2.5, speech=(says("tom", "You are late."),)),
        Told("ns-never", "CU", "@Ines smiles at that.", _ines(), 2, speech=(says("ines", "I never left."),)),
        Told(
            "ns-letter",
            "MCU",
            "@Tom takes @The letter from his coat and unfolds it.",
            (*_tom(), on("letter", "centre")),
            3.5,
        ),
        Told(
            "ns-hand",
            "MS",
            "Tom → slides the letter across to Ines",
            (
                on("tom", "right", looks="left", posture="seated"),
                on("ines", "left", looks="right", posture="standing"),
                on("letter", "centre"),
            ),
            3,
        ),
        Told("ns-reads", "CU", "@Ines reads @The letter.", (*_ines("down"), on("letter", "centre")), 2.75),
        Told("ns-waits", "CU", "@Tom waits.", _tom(), 1.75),
        Told("ns-off", "MS", "@Ines → takes off the apron, puts down the coffee pot", (*_ines(), on("pot", "left")), 4),
        Told(
            "ns-door",
            "MLS",
            "The door opens. @The officer comes in from the rain. The officer → enters",
            (on("officer", "centre", looks="towards camera", posture="standing"),),
            3.25,
        ),
        Told(
            "ns-up",
            "MS",
            "Tom -> stands up, turns towards the camera",
            (on("tom", "right", looks="towards camera", posture="standing"),),
            2.25,
        ),
        Told(
            "ns-dark", "MS", "@Ines reaches up. Ines → switches off the lamp", (*_ines("up"), on("lamp", "centre")), 3
        ),
    ),
)

OUTSIDE = Place(
    "ns2",
    "street",
    "night",
    weather="rain",
    is_continuous=False,
    shots=(
        Told("ns-street", "ELS", "The window of the diner goes dark in the rain.", (), 4.5),
        Told(
            "ns-run",
            "LS",
            "@Tom comes out and runs to the left, into the dark.",
            (on("tom", "centre", looks="left", travels="left", posture="running"),),
            3,
        ),
    ),
)
