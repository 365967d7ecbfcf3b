"""A French board is drawn as an English one: its places, things, weathers and postures are understood."""

import pytest

from storyboard.draft.french import PLACES, STATES, THINGS, in_english, told
from storyboard.draft.panel import poster
from storyboard.draft.words import PlaceKind, Posture, PropKind, Sky, is_lit, place_kind, posture, prop_kind, sky
from storyboard.model.requests import Staging


@pytest.mark.parametrize(
    ("name", "is_interior", "kind"),
    [
        ("Mer", False, PlaceKind.SEA),
        ("Plage déserte", False, PlaceKind.SEA),
        ("Phare de Kermorvan", False, PlaceKind.CLIFF),
        ("La cuisine d'Élodie", True, PlaceKind.KITCHEN),
        ("FORÊT DE BROCÉLIANDE", False, PlaceKind.FOREST),
        ("Rue des Martyrs", False, PlaceKind.CITY),
        ("Atelier", True, PlaceKind.WORKSHOP),
        ("The museum tour", True, PlaceKind.WORKSHOP),
        ("The piece of land", False, PlaceKind.FIELD),
    ],
)
def test_places(name: str, is_interior: bool, kind: PlaceKind) -> None:
    assert place_kind(told(name, PLACES), is_interior=is_interior) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Lanterne", PropKind.LANTERN),
        ("Boîte à café", PropKind.BOX),
        ("Clé", PropKind.KEY),
        ("Sac à dos", PropKind.BAG),
        ("Lampe de poche", PropKind.TORCH),
        ("The box", PropKind.BOX),
    ],
)
def test_things(name: str, kind: PropKind) -> None:
    assert prop_kind(told(name, THINGS)) == kind


def test_states() -> None:
    assert posture(told("assise sur le quai", STATES)) == Posture.SITTING
    assert posture(told("en courant", STATES)) == Posture.RUNNING
    assert sky(told("Pluie fine", STATES)) == Sky.RAIN
    assert (is_lit(told("allumée", STATES)), is_lit(told("éteinte", STATES))) == (True, False)


def test_a_place_in_french_is_drawn_as_in_english_and_english_stays_as_it_was() -> None:
    french, english = Staging(place_id="p", place_name="Mer"), Staging(place_id="p", place_name="Sea")
    assert poster(french, 160, 90).tobytes() == poster(english, 160, 90).tobytes()
    assert in_english(english) == english
