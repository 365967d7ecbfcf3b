"""For each rule a board that breaks it and one that nearly does: what people carry, hold, and where they are."""

from collections.abc import Callable
from dataclasses import dataclass

from storyboard.model.board import Board
from storyboard.model.shots import StateChange
from storyboard.model.values import replace
from tests.fakes.films.telling import Names, Place, Told, becomes, film, on, says

NAMES = Names(
    people={
        "mara": ("Mara", "keeper of the light", {"wardrobe": "coat"}),
        "ilya": ("Ilya", "a rower", {"wardrobe": "jersey"}),
    },
    places={"tower": ("The tower", "a round room"), "cliff": ("The cliff", "a narrow path")},
    things={"lantern": ("The lantern", "a brass lantern", {"owner": "mara"}), "rope": ("The rope", "a rope", {})},
)


@dataclass(frozen=True)
class Case:
    """A rule, a board that breaks it, what is to be named, and a board that comes near and does not."""

    rule: str
    broken: Callable[[], Board]
    near: Callable[[], Board]
    shots: tuple[str, ...]
    field: str
    before: str = ""
    after: str = ""


def story(*shots: Told, names: Names = NAMES, later: tuple[Told, ...] = (), is_continuous: bool = False) -> Board:
    """A scene in the tower, and where `later` says so a second one on the cliff."""
    scenes = [Place("s1", "tower", "night", shots, is_continuous=False, is_interior=True)]
    if later:
        scenes.append(Place("s2", "cliff", "night", later, is_continuous=is_continuous))
    return film("Tower", names, scenes)


def a(*seen: object, size: str = "MS", **more: object) -> Told:
    """The first shot."""
    return Told("a", size, "", seen, 3, **more)  # type: ignore[arg-type]


def b(*seen: object, size: str = "CU", **more: object) -> Told:
    """The second shot."""
    return Told("b", size, "", seen, 4, **more)  # type: ignore[arg-type]


def c(*seen: object, size: str = "LS", **more: object) -> Told:
    """The third shot."""
    return Told("c", size, "", seen, 5, **more)  # type: ignore[arg-type]


def uncaused(subject: str, field: str, value: str) -> tuple[StateChange, ...]:
    """A change that nobody explains."""
    return (becomes(subject, field, value, ""),)


def caused(subject: str, field: str, value: str) -> tuple[StateChange, ...]:
    """The same, explained."""
    return (becomes(subject, field, value, "it is seen"),)


def without(board: Board, shot_id: str) -> Board:
    """The board with one shot not playing."""
    items = tuple(replace(i, enabled=i.id != f"item-{shot_id}") for i in board.main_sequence.items)
    return replace(board, sequences=(replace(board.main_sequence, items=items),))


MARA, ILYA = on("mara", "left", "right", "", "standing"), on("ilya", "right", "left", "", "standing")
TURNED = (on("mara", "right", "left", "", "standing"), on("ilya", "left", "right", "", "standing"))
ASK = (says("mara", "Who goes there?"),)

STATE_CASES = (
    Case(
        "change_without_cause",
        lambda: story(a(MARA), b(MARA, changes=uncaused("mara", "wardrobe", "shawl"))),
        lambda: story(a(MARA), b(MARA, changes=caused("mara", "wardrobe", "shawl"))),
        ("a", "b"),
        "wardrobe",
        "coat",
        "shawl",
    ),
    Case(
        "change_unseen",
        lambda: without(story(a(MARA), b(MARA, changes=caused("mara", "wardrobe", "shawl")), c(MARA)), "b"),
        lambda: story(a(MARA), b(MARA, changes=caused("mara", "wardrobe", "shawl")), c(MARA)),
        ("a", "c"),
        "wardrobe",
        "coat",
        "shawl",
    ),
    Case(
        "contradicting_changes",
        lambda: story(a(MARA, changes=caused("mara", "hair", "wet") + caused("mara", "hair", "dry"))),
        lambda: story(a(MARA, changes=caused("mara", "hair", "wet") + caused("mara", "marks", "dry"))),
        ("a",),
        "hair",
        "wet",
        "dry",
    ),
    Case(
        "prop_in_two_hands",
        lambda: story(
            a(MARA, ILYA, changes=caused("mara", "holds", "rope, lantern") + caused("ilya", "holds", "the rope"))
        ),
        lambda: story(a(MARA, ILYA, changes=caused("mara", "holds", "lantern") + caused("ilya", "holds", "rope"))),
        ("a",),
        "owner",
        "Mara",
        "Ilya",
    ),
    Case(
        "hand_off_missing",
        lambda: story(a(MARA, on("lantern")), b(ILYA, on("lantern"))),
        lambda: story(
            a(MARA, on("lantern")),
            b(MARA, ILYA, changes=caused("lantern", "owner", "ilya")),
            c(ILYA, on("lantern")),
        ),
        ("a", "b"),
        "owner",
        "Mara",
        "Ilya",
    ),
    Case(
        "prop_from_nowhere",
        lambda: story(a(MARA, on("lantern"), changes=caused("lantern", "owner", "")), later=(b(MARA, on("lantern")),)),
        lambda: story(
            a(MARA, on("lantern"), changes=caused("lantern", "owner", "")),
            c(MARA, changes=caused("lantern", "owner", "mara")),
            later=(b(MARA, on("lantern")),),
        ),
        ("a", "b"),
        "owner",
        "left in The tower",
        "seen in The cliff",
    ),
    Case(
        "axis_crossed",
        lambda: story(a(MARA, ILYA), b(*TURNED)),
        lambda: story(a(MARA, ILYA), b(*TURNED, changes=caused("mara", "side", "right"))),
        ("a", "b"),
        "side",
        "left of Ilya",
        "right of Ilya",
    ),
    Case(
        "side_swapped",
        lambda: story(a(on("mara", "left")), b(on("mara", "right"))),
        lambda: story(a(on("mara", "left", travels="right")), b(on("mara", "right"))),
        ("a", "b"),
        "side",
        "left",
        "right",
    ),
    Case(
        "travel_flipped",
        lambda: story(a(on("mara", travels="right")), b(on("ilya")), c(on("mara", travels="left"))),
        lambda: story(
            a(on("mara", travels="right")), b(on("mara", travels="towards camera")), c(on("mara", travels="left"))
        ),
        ("a", "c"),
        "travels",
        "right",
        "left",
    ),
    Case(
        "jump_cut",
        lambda: story(a(MARA), b(MARA, size="MS")),
        lambda: story(a(MARA), b(MARA, size="MS", angle="low")),
        ("a", "b"),
        "size",
    ),
    Case(
        "thirty_degrees",
        lambda: story(a(MARA, ILYA), b(MARA, ILYA, size="MS")),
        lambda: story(a(MARA, ILYA), b(MARA, ILYA, size="MS", goes_on_from="a")),
        ("a", "b"),
        "size",
    ),
    Case(
        "eyeline_mismatch",
        lambda: story(a(MARA, speech=ASK), b(on("ilya", "right", "right"))),
        lambda: story(a(MARA, speech=ASK), b(on("ilya", "right", "left"))),
        ("a", "b"),
        "looks",
        "right",
        "right",
    ),
    Case(
        "light_jump",
        lambda: story(a(MARA), b(MARA, changes=uncaused("tower", "time of day", "day"))),
        lambda: story(a(MARA), b(MARA, changes=caused("tower", "time of day", "day"))),
        ("a", "b"),
        "time of day",
        "night",
        "day",
    ),
    Case(
        "posture_jump",
        lambda: story(a(on("mara", posture="seated at the desk")), b(on("mara", posture="standing"))),
        lambda: story(a(on("mara", posture="walking")), b(on("mara", posture="standing"))),
        ("a", "b"),
        "posture",
        "seated at the desk",
        "standing",
    ),
    Case(
        "present_while_absent",
        lambda: story(a(MARA, ILYA), b(ILYA, changes=caused("ilya", "present", "arrives"))),
        lambda: story(a(MARA), b(ILYA, changes=caused("ilya", "present", "arrives"))),
        ("a", "b"),
        "present",
        "in the shot",
        "arrives",
    ),
    Case(
        "speaking_while_absent",
        lambda: story(a(ILYA, speech=ASK)),
        lambda: story(a(ILYA, speech=(replace(ASK[0], kind="off screen"),))),
        ("a",),
        "dialogue",
    ),
)
