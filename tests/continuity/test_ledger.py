"""The ledger inherits along story order and changes only where somebody says so."""

from storyboard.continuity.ledger import ledger, side_of
from storyboard.model.picture import Box
from storyboard.model.shots import StateChange, Subject
from storyboard.model.values import replace
from tests.fakes.lighthouse import lighthouse, shots


def test_state_is_inherited_until_a_shot_changes_it() -> None:
    hood_down = StateChange(subject_id="mara", field="hair", value="hood down", because="wind")
    wind = replace(shots()[3], changes=(hood_down,))
    lines = ledger(lighthouse([wind]))
    assert lines["wind"].before["mara"] == {"wardrobe": "coat"}
    assert lines["wind"].after["mara"] == {"wardrobe": "coat", "hair": "hood down"}


def test_a_scene_sets_the_hour_and_the_weather_of_its_place() -> None:
    line = ledger(lighthouse())["path"]
    assert line.before["cliff"] == {"time of day": "night", "weather": "storm"}
    assert line.value("tower", "time of day") == "dusk"


def test_what_the_framing_shows_is_state_too() -> None:
    standing_left = Subject(ref_id="mara", box=Box(x=0.05, y=0.1, width=0.2, height=0.8), travels="right")
    line = ledger(lighthouse([replace(shots()[1], subjects=(standing_left,))]))["match"]
    assert line.value("mara", "side") == "left"
    assert line.value("mara", "travels") == "right"


def test_a_shot_can_be_in_another_place_than_its_scene() -> None:
    assert ledger(lighthouse([replace(shots()[1], location_id="cliff")]))["match"].location_id == "cliff"


def test_a_subject_without_a_box_is_on_no_side() -> None:
    assert side_of(Subject(ref_id="mara")) is None
    assert side_of(Subject(ref_id="mara", box=Box(x=0.7, y=0, width=0.3, height=1))) == "right"
    assert side_of(Subject(ref_id="mara", box=Box(x=0.4, y=0, width=0.2, height=1))) == "centre"
