"""Two entries of the bible that are the same become one, wherever the other was."""

import pytest

from storyboard.model.bible import CastMember
from storyboard.model.edits.assets import add_asset
from storyboard.model.edits.bible import add_entry, set_entry
from storyboard.model.edits.merging import merge_entry
from storyboard.model.edits.scenes import set_scene
from storyboard.model.edits.subjects import set_state_change
from storyboard.model.edits.words import set_action, set_dialogue
from storyboard.model.errors import EditError
from storyboard.model.invariants import broken, dangling
from storyboard.model.picture import Asset, Reference
from storyboard.model.shots import DialogueLine
from tests.fakes.lighthouse import lighthouse

PICTURE = Asset(id="pic", sha256="a" * 64, mime="image/png", name="coat.png")
TWIN = CastMember(
    id="twin", name="Marra", aliases=("M.",), description="a slip", references=(Reference(asset_id="pic"),)
)
BOARD = add_entry(add_asset(lighthouse(), PICTURE).board, TWIN).board


def test_who_was_seen_heard_changed_and_mentioned_is_the_other_now():
    board = set_action(BOARD, "dark", "@Marra waits for @Ilya.").board
    board = set_dialogue(board, "dark", (DialogueLine(speaker_id="twin", text="Who is @marra?"),)).board
    board = set_state_change(board, "dark", "twin", "hair", "wet").board
    board = set_entry(board, "lantern", {"state": {"owner": "twin"}}).board
    board = merge_entry(board, "twin", "mara").board
    shot = board.shots["dark"]
    assert (shot.action, shot.dialogue[0].text) == ("@Mara waits for @Ilya.", "Who is @Mara?")
    assert (shot.dialogue[0].speaker_id, shot.changes[0].subject_id) == ("mara", "mara")
    assert board.props[0].state["owner"] == "mara"
    assert [entry.id for entry in board.cast] == ["mara", "ilya"]
    assert (broken(board), dangling(board)) == ((), ())


def test_the_kept_entry_answers_to_the_other_names_and_keeps_what_it_says():
    mara = merge_entry(BOARD, "twin", "mara").board.cast[0]
    assert (mara.aliases, mara.description) == (("Marra", "M."), "keeper of the light")
    assert [reference.asset_id for reference in mara.references] == ["pic"]


def test_who_is_in_a_shot_already_is_in_it_once():
    board = merge_entry(BOARD, "ilya", "mara").board
    assert [subject.ref_id for subject in board.shots["wind"].subjects] == ["mara"]


def test_places_are_made_one_in_scenes_too():
    board = set_scene(BOARD, "s2", {"location_id": "cliff"}).board
    board = merge_entry(board, "cliff", "tower").board
    assert {scene.location_id for scene in board.scenes} == {"tower"}


@pytest.mark.parametrize(("gone", "kept"), [("mara", "tower"), ("mara", "mara"), ("mara", "nobody")])
def test_what_cannot_be_one_is_refused(gone: str, kept: str):
    with pytest.raises(EditError):
        merge_entry(BOARD, gone, kept)
