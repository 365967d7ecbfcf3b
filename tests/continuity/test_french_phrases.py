"""What is told in French changes the ledger as English does; what is no French that is known changes nothing."""

import unicodedata

import pytest

from storyboard.continuity.book import book_of
from storyboard.continuity.check import check
from storyboard.continuity.ledger import ShotState, ledger
from storyboard.continuity.told import in_words
from storyboard.model.board import Board
from storyboard.model.edits.edit import changed
from storyboard.model.edits.fixes import apply_fix
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse, shots

PATH = shots()[2]


def french(action: str) -> Board:
    """The lighthouse with a lantern called lanterne, and one shot's action."""
    board = lighthouse([replace(PATH, action=action, changes=())])
    props = tuple(replace(p, name="La lanterne") if p.id == "lantern" else p for p in board.props)
    return changed(board, props=props)


def line(action: str) -> ShotState:
    """What is true in the shot."""
    return ledger(french(action))["path"]


@pytest.mark.parametrize(
    ("action", "subject", "field", "value"),
    [
        ("Mara → prend la lanterne", "lantern", "owner", "mara"),
        ("Mara → ramasse la lanterne par terre", "lantern", "owner", "mara"),
        ("Du vent. Mara → pose la lanterne sur le rocher", "lantern", "owner", ""),
        ("Mara → laisse tomber la lanterne", "lantern", "owner", ""),
        ("Mara → donne la lanterne à Ilya", "lantern", "owner", "ilya"),
        ("Mara → glisse la lanterne dans son sac", "lantern", "owner", "mara"),
        ("Mara → enlève son manteau", "mara", "wardrobe", "coat, no manteau"),
        ("Mara → enfile une écharpe et des gants", "mara", "wardrobe", "coat, écharpe, gants"),
        ("Mara → s’assoit près du feu", "mara", "posture", "seated"),
        ("Mara → se lève", "mara", "posture", "standing"),
        ("Mara → tombe à genoux", "mara", "posture", "kneeling"),
        ("Mara → regarde à gauche", "mara", "looks", "left"),
        ("Mara → court vers la droite", "mara", "travels", "right"),
        ("Mara → avance vers la caméra", "mara", "travels", "towards camera"),
        ("Ilya → entre", "ilya", "present", "yes"),
        ("Ilya → quitte la pièce", "ilya", "present", "no"),
        ("Ilya → cheveux mouillés", "ilya", "hair", "mouillés"),
        ("Ilya → a une coupure à la joue", "ilya", "marks", "une coupure à la joue"),
        ("Mara → allume la lanterne", "lantern", "condition", "lit"),
        ("La lanterne → s'éteint", "lantern", "condition", "out"),
        ("La lanterne → cassée", "lantern", "condition", "broken"),
        ("Cliff path → la nuit tombe", "cliff", "time of day", "night"),
        ("Cliff path → il commence à pleuvoir", "cliff", "weather", "rain"),
        ("Mara → prend la lanterne, puis se lève", "mara", "posture", "standing"),
        ("Mara → s'assoit et allume la lanterne", "lantern", "condition", "lit"),
    ],
)
def test_french_is_understood(action: str, subject: str, field: str, value: str) -> None:
    assert line(action).after[subject].get(field, "") == value


def test_french_with_its_accents_taken_apart_is_understood() -> None:
    state = line(unicodedata.normalize("NFD", "Mara → enlève son manteau"))
    assert state.after["mara"]["wardrobe"] == "coat, no manteau"


def test_an_arrow_with_accents_taken_apart_that_nobody_understands_can_be_written_away() -> None:
    board = french(unicodedata.normalize("NFD", "Mara rêve. Gaël → disparaît"))
    (finding,) = (found for found in check(board).open if found.rule == "arrow_not_understood")
    assert "→" not in apply_fix(board, finding.fixes[0]).board.shots["path"].action


@pytest.mark.parametrize(
    "action", ["Mara → met Ilya at the door", "Mara → pense à demain", "Mara → chante une chanson"]
)
def test_what_is_no_known_step_changes_nothing(action: str) -> None:
    state = line(action)
    assert state.after == state.before


def test_a_model_is_told_the_sentence_as_it_was_written() -> None:
    board = french("Mara → prend la lanterne")
    said = in_words("Mara → prend la lanterne", line("Mara → prend la lanterne").before, book_of(board))
    assert said == "Mara prend la lanterne"
