"""Plain text with an arrow changes the ledger, is marked as told, and never wins over the shot's own word."""

import pytest

from storyboard.continuity.book import book_of
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.told import in_words
from storyboard.model.shots import StateChange
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse, shots

PATH = shots()[2]


def line(action: str, *changes: StateChange) -> ShotState:
    return ledger(lighthouse([replace(PATH, action=action, changes=changes)]))["path"]


@pytest.mark.parametrize(
    ("action", "subject", "field", "value"),
    [
        ("Mara → picks up lantern", "lantern", "owner", "mara"),
        ("@Mara -> takes the Lantern from Ilya.", "lantern", "owner", "mara"),
        ("Wind. Mara => drops the lantern in the snow", "lantern", "owner", ""),
        ("Mara → hands the lantern to Ilya", "lantern", "owner", "ilya"),
        ("Mara → gives Ilya the lantern", "lantern", "owner", "ilya"),
        ("Mara → takes off coat", "mara", "wardrobe", "no coat"),
        ("Mara → puts on a scarf", "mara", "wardrobe", "coat, scarf"),
        ("Mara → changes into a red dress", "mara", "wardrobe", "a red dress"),
        ("Mara → kneels down by the fire", "mara", "posture", "kneeling"),
        ("Mara → turns to the left", "mara", "looks", "left"),
        ("Mara → runs towards camera", "mara", "travels", "towards camera"),
        ("Mara → puts on the lantern", "lantern", "owner", "mara"),
        ("Mara → takes off the lantern", "lantern", "owner", ""),
        ("Mara → leaves the lantern on the rock", "lantern", "owner", ""),
        ("Mara → puts the lantern down", "lantern", "owner", ""),
        ("Mara → picks the lantern up", "lantern", "owner", "mara"),
        ("Mara → takes her coat off", "mara", "wardrobe", "no coat"),
        ("Mara → removes a glove", "mara", "wardrobe", "coat, no glove"),
        ("Mara → rises from the chair", "mara", "posture", "standing"),
        ("Mara → falls to the ground", "mara", "posture", "lying"),
        ("Mara → walks to the right", "mara", "travels", "right"),
        ("Mara → puts out the lantern", "lantern", "condition", "out"),
        ("Lantern → becomes red hot", "lantern", "condition", "red hot"),
        ("Cliff path → fog", "cliff", "weather", "fog"),
        ("Ilya → enters", "ilya", "present", "yes"),
        ("Ilya → leaves the room", "ilya", "present", "no"),
        ("Ilya → hair: wet", "ilya", "hair", "wet"),
        ("Ilya → marks = a Cut on the brow", "ilya", "marks", "a Cut on the brow"),
        ("Mara → lights the lantern", "lantern", "condition", "lit"),
        ("Lantern → broken", "lantern", "condition", "broken"),
        ("Cliff path → dawn", "cliff", "time of day", "dawn"),
        ("Cliff path → light from: left", "cliff", "light from", "left"),
        ("Mara --> picking up the lantern", "lantern", "owner", "mara"),
        ("Mara ➜ slides the lantern across to Ilya", "lantern", "owner", "ilya"),
        ("Mara → slowly gives Ilya the lantern back", "lantern", "owner", "ilya"),
        ("Mara → Ilya takes the lantern", "lantern", "owner", "ilya"),
        ("Mara → is handed the lantern", "lantern", "owner", "mara"),
        ("Mara → holds the lantern up to the window", "lantern", "owner", "mara"),
        ("Mara → throws the lantern to the floor", "lantern", "owner", ""),
        ("Mara → tucks the lantern under the bench", "lantern", "owner", ""),
        ("Mara → slips the lantern into her coat", "lantern", "owner", "mara"),
        ("Lantern → in Ilya's hand", "lantern", "owner", "ilya"),
        ("Lantern → Ilya", "lantern", "owner", "ilya"),
        ("Lantern → dropped in the snow", "lantern", "owner", ""),
        ("Lantern → goes out", "lantern", "condition", "out"),
        ("Lantern → shatters on the rocks", "lantern", "condition", "broken"),
        ("Mara → shrugs off her coat", "mara", "wardrobe", "no coat"),
        ("Mara → hangs up her coat", "mara", "wardrobe", "no coat"),
        ("Mara → in a red dress", "mara", "wardrobe", "a red dress"),
        ("Mara → puts on a hat, gloves and smiles", "mara", "wardrobe", "coat, hat, gloves"),
        ("Mara → wet hair", "mara", "hair", "wet"),
        ("Mara → lets her hair down", "mara", "hair", "down"),
        ("Mara → cuts her hand", "mara", "marks", "cut on the hand"),
        ("Mara → has a bruise on her cheek", "mara", "marks", "a bruise on her cheek"),
        ("Mara → looks screen left", "mara", "looks", "left"),
        ("Mara → stares into the lens", "mara", "looks", "towards camera"),
        ("Mara → moves from left to right", "mara", "travels", "right"),
        ("Cliff path → it starts to rain", "cliff", "weather", "rain"),
        ("Cliff path → night falls", "cliff", "time of day", "night"),
    ],
)
def test_a_phrase_behind_an_arrow_changes_what_is_true(action: str, subject: str, field: str, value: str) -> None:
    told = line(action).told
    assert [(c.subject_id, c.field, c.value) for c in told] == [(subject, field, value)]
    assert line(action).value(subject, field) == value


def test_several_steps_are_told_in_one_phrase() -> None:
    told = line("Mara → picks up lantern, takes off her coat and sits down").told
    assert [(c.subject_id, c.value) for c in told] == [("lantern", "mara"), ("mara", "no coat"), ("mara", "seated")]


def test_what_is_told_is_its_own_cause() -> None:
    assert line("Mara → takes off coat").told[0].because == "takes off coat"


def test_the_shots_own_word_wins_over_the_text() -> None:
    own = StateChange(subject_id="mara", field="wardrobe", value="shawl", because="cold")
    state = line("Mara → takes off coat", own)
    assert state.told == ()
    assert state.value("mara", "wardrobe") == "shawl"


@pytest.mark.parametrize(
    "action",
    [
        "Mara → ponders",
        "Lantern → is thrown all the way across the room",
        "Cliff path → picks up lantern",
        "Mara → hands the lantern to nobody",
        "Nobody → picks up lantern",
        "Mara → picks up the sword",
        "→",
    ],
)
def test_an_arrow_that_nobody_can_read_is_kept_as_it_is_written(action: str) -> None:
    assert line(action).told == ()
    assert line(action).unread == (action,)


def test_text_without_an_arrow_tells_nothing() -> None:
    assert line("Mara picks up the lantern. x > y").told == ()
    assert line("Mara picks up the lantern. x > y").unread == ()


def test_several_people_do_a_thing_together() -> None:
    told = line("Mara and Ilya → sit down").told
    assert [(c.subject_id, c.value) for c in told] == [("mara", "seated"), ("ilya", "seated")]


def test_who_goes_out_on_a_side_is_gone_that_way() -> None:
    told = line("Mara → runs out of frame left").told
    assert [(str(c.field), c.value) for c in told] == [("travels", "left"), ("present", "no")]


def test_it_is_the_one_thing_in_hand() -> None:
    told = line("Mara → picks up the lantern").told
    assert told
    held = replace(PATH, changes=(StateChange(subject_id="lantern", field="owner", value="mara"),))
    after = replace(shots()[3], action="Mara → drops it")
    board = lighthouse([held, after])
    assert [(c.subject_id, c.value) for c in ledger(board)[after.id].told] == [("lantern", "")]


def test_a_step_that_changes_nothing_hides_none_that_does() -> None:
    found = line("Mara → picks up the lantern and smiles, sighs")
    assert [c.subject_id for c in found.told] == ["lantern"]
    assert found.unread == ()


def test_a_step_about_a_thing_that_nobody_understands_is_told() -> None:
    assert line("Mara → sits down, juggles with the lantern").unread == ("Mara → juggles with the lantern",)


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ("Wind. Mara → picks up lantern, turns left. Snow.", "Wind. Mara picks up lantern, turns left. Snow."),
        ("@Mara -> takes off coat\nShe waits.", "@Mara takes off coat\nShe waits."),
        ("Mara → hair: wet", "Mara, hair wet"),
        ("Mara → sighs at the sea", "Mara sighs at the sea"),
        ("Lantern → broken", "Lantern is broken"),
        ("Lantern → goes out", "Lantern goes out"),
        ("Lantern → Ilya", "Lantern is now with Ilya"),
        ("Cliff path → fog", "Cliff path, fog"),
        ("A sign that says A → B", "A sign that says A → B"),
        ("No arrow; no change. 3 > 2", "No arrow; no change. 3 > 2"),
    ],
)
def test_an_arrow_behind_a_name_is_said_in_words(action: str, said: str) -> None:
    board = lighthouse(shots())
    assert in_words(action, ledger(board)["path"].before, book_of(board)) == said
