"""The General (Buster Keaton, 1926): the engine is stolen, and Johnnie goes after it with a cannon."""

from storyboard.model.board import Board
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on

NAMES = Names(
    people={
        "johnnie": ("Johnnie", "slight engine driver with a grave face", {"wardrobe": "dark vest and flat cap"}),
        "annabelle": ("Annabelle", "young woman with long curls", {"wardrobe": "light travelling dress and bonnet"}),
        "anderson": ("Anderson", "bearded captain of the raiders", {"wardrobe": "civilian coat and broad hat"}),
        "raider": ("The raider", "tall soldier in plain clothes", {"wardrobe": "waistcoat and slouch hat"}),
    },
    places={
        "station": ("Big Shanty", "a wooden station beside the track"),
        "track": ("The track", "a single line through pine woods"),
        "tender": ("The tender", "a tender stacked with logs behind the engine"),
        "stolen": ("The stolen train", "the General with two box cars"),
    },
    things={
        "cannon": ("The cannon", "a squat siege mortar on a flat car", {"condition": "unloaded"}),
        "axe": ("The axe", "a long woodman's axe", {"owner": "raider"}),
        "tie": ("The railroad tie", "a heavy squared timber", {"owner": ""}),
    },
)


def the_general() -> Board:
    """Seventeen shots; the pursuit is cut across between the two trains."""
    scenes = (THEFT, RAIDERS, CHASE)
    told = {shot.id: None for scene in scenes for shot in scene.shots}
    across = ("gen-aboard", "gen-steam", "gen-wire", "gen-truck", "gen-cut", "gen-load", "gen-fuse", "gen-barrel")
    first = [shot_id for shot_id in told if shot_id.startswith("gen-a-")]
    rest = [shot_id for shot_id in told if shot_id not in across and shot_id not in first]
    return film("The General", NAMES, scenes, (*first, *across, *rest))


THEFT = Place(
    "gen1",
    "station",
    "day",
    is_continuous=False,
    shots=(
        Told(
            "gen-a-stop",
            "ELS",
            "The train stands at @Big Shanty; passengers climb down to dinner.",
            (on("annabelle", "right", posture="standing"),),
            6,
        ),
        Told(
            "gen-a-trunk",
            "MS",
            "@Annabelle climbs back into the baggage car to look into her trunk.",
            (on("annabelle", "centre", looks="left", posture="standing"),),
            4,
        ),
        Told(
            "gen-a-raiders",
            "LS",
            "@Anderson nods; @The raider uncouples the passenger cars.",
            (
                on("anderson", "left", looks="right", posture="standing"),
                on("raider", "right", looks="down", posture="bending"),
            ),
            5,
        ),
        Told(
            "gen-a-wash",
            "MLS",
            "@Johnnie washes his hands, looks up and sees his engine go.",
            (on("johnnie", "left", looks="right", posture="standing"),),
            5,
        ),
        Told(
            "gen-a-run",
            "ELS",
            "@Johnnie runs along the rails after the train.",
            (on("johnnie", "left", travels="right", posture="running"),),
            6,
        ),
    ),
)


RAIDERS = Place(
    "gen2",
    "stolen",
    "day",
    shots=(
        Told(
            "gen-aboard",
            "LS",
            "@Anderson and @The raider on the stolen engine, at full steam.",
            (
                on("anderson", "right", travels="right", posture="standing"),
                on("raider", "left", travels="right", posture="standing"),
            ),
            5,
        ),
        Told(
            "gen-wire",
            "MLS",
            "@The raider climbs the pole and brings the wire down with @The axe.",
            (on("raider", "centre", looks="up", posture="climbing"), on("axe")),
            4,
        ),
        Told(
            "gen-cut",
            "LS",
            "@Anderson has @The raider break the end out of the last car.",
            (
                on("anderson", "right", looks="left", posture="standing"),
                on("raider", "left", looks="right", posture="standing"),
                on("axe"),
            ),
            6,
        ),
        Told(
            "gen-tie",
            "MS",
            "@The raider → drops the railroad tie. It falls across the rails.",
            (on("raider", "left", looks="down", posture="standing"), on("tie")),
            4,
        ),
    ),
)


CHASE = Place(
    "gen3",
    "track",
    "day",
    shots=(
        Told(
            "gen-steam",
            "ELS",
            "@Johnnie follows in another engine, alone.",
            (on("johnnie", "centre", travels="right", posture="standing"),),
            6,
        ),
        Told(
            "gen-truck",
            "LS",
            "@Johnnie couples a flat car with @The cannon to his train.",
            (on("johnnie", "left", looks="right", posture="standing"), on("cannon", "right")),
            5,
        ),
        Told(
            "gen-load",
            "MS",
            "@Johnnie measures out a pinch of powder and then the whole keg into @The cannon.",
            (on("johnnie", "left", looks="down", posture="standing"), on("cannon")),
            6,
            changes=(becomes("cannon", "condition", "loaded", "he pours the powder in"),),
        ),
        Told(
            "gen-fuse",
            "CU",
            "The fuse of @The cannon burns down.",
            (on("cannon"),),
            2,
            changes=(becomes("cannon", "condition", "lit", "he puts the match to it"),),
        ),
        Told(
            "gen-barrel",
            "LS",
            "The barrel of @The cannon sinks until it points at @Johnnie, who hides his head.",
            (on("johnnie", "left", looks="right", posture="crouching"), on("cannon", "right")),
            5,
            changes=(becomes("johnnie", "posture", "crouching", "he ducks behind the coals"),),
        ),
        Told(
            "gen-bang",
            "ELS",
            "The track bends; @The cannon fires past him at the train ahead.",
            (on("johnnie", "left", travels="right", posture="crouching"), on("cannon")),
            4,
            changes=(becomes("cannon", "condition", "fired", "the shot goes off"),),
        ),
        Told(
            "gen-pilot",
            "MLS",
            "@Johnnie → picks up the railroad tie. He sits on the cowcatcher with it in his arms.",
            (on("johnnie", "centre", looks="right", posture="seated"), on("tie")),
            6,
            changes=(becomes("johnnie", "posture", "seated", "he lets himself down on the cowcatcher"),),
        ),
        Told(
            "gen-throw",
            "LS",
            "@Johnnie → drops the railroad tie. It knocks a second one off the rails.",
            (on("johnnie", "centre", looks="right", posture="seated"), on("tie")),
            5,
        ),
    ),
)
