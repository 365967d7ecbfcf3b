"""`owner` of a thing and `holds` of a person are one fact, whichever of them is said."""

from storyboard.continuity.ledger import ShotState, ledger
from storyboard.model.shots import StateChange
from storyboard.model.values import replace
from tests.fakes.lighthouse import MARA, lighthouse, shots

PATH, WIND = shots()[2:]


def said(subject: str, field: str, value: str) -> StateChange:
    return StateChange(subject_id=subject, field=field, value=value, because="seen")


def line(*changes: StateChange, then: tuple[StateChange, ...] = ()) -> ShotState:
    return ledger(lighthouse([replace(PATH, changes=changes), replace(WIND, changes=then)]))["wind"]


def test_who_holds_a_thing_owns_it_and_the_other_way_round() -> None:
    assert line(said("mara", "holds", "the lantern")).value("lantern", "owner") == "mara"
    assert line(said("lantern", "owner", "Mara")).value("mara", "holds") == "Lantern"


def test_a_thing_that_goes_to_another_leaves_the_first_ones_hands() -> None:
    state = line(said("mara", "holds", "lantern, a rope"), then=(said("lantern", "owner", "ilya"),))
    assert state.value("mara", "holds") == "a rope"
    assert state.value("ilya", "holds") == "Lantern"


def test_empty_hands_let_go() -> None:
    state = line(said("lantern", "owner", "mara"), then=(said("mara", "holds", "nothing"),))
    assert state.value("lantern", "owner") == ""
    assert state.value("mara", "holds") == ""


def test_what_is_held_before_the_first_shot_is_owned_too() -> None:
    held = replace(MARA, state={"holds": "Lantern"})
    board = replace(lighthouse(), cast=(held, *lighthouse().cast[1:]))
    assert ledger(board)["dark"].before["lantern"]["owner"] == "mara"
