"""The neutral request says what the author wants, in the same words in every shot."""

import pytest

from storyboard.model.canon import content_hash
from storyboard.model.errors import EditError
from storyboard.model.picture import Asset, Reference
from storyboard.model.requests import AssetInput, FrameOf, ShotRequest
from storyboard.model.shots import DialogueLine, MatchLink, Shot, StateChange
from storyboard.model.values import replace
from storyboard.prompting.neutral import request_for, requests_for
from storyboard.prompting.prose import identity_text, pieces_of, prompt_of
from storyboard.prompting.staging import initials
from tests.fakes.lighthouse import LANTERN, MARA, lighthouse, shots

DARK, MATCH, PATH, WIND = shots()
PICTURE = Asset(id="pic", sha256="a" * 64, mime="image/png", width=10, height=10)
SOUND = Asset(id="noise", sha256="b" * 64, mime="audio/mpeg", kind="audio")


def said(request: ShotRequest) -> str:
    return prompt_of(pieces_of(request))


def test_who_is_in_the_shot_is_described_in_the_same_words_every_time() -> None:
    requests = requests_for(lighthouse(), ("match", "path", "wind"))
    words = {identity_text(request.identities[0]) for request in requests.values()}
    assert words == {"keeper of the light, wearing coat"}


def test_a_change_told_by_an_arrow_is_said_in_words_and_the_authors_own_words_stay() -> None:
    told = replace(PATH, action="Gusts. Mara → picks up lantern, and laughs.", prompt_override="Mara → here")
    request = request_for(lighthouse([told]), "path")
    assert request.action == "Gusts. Mara picks up lantern, and laughs."
    assert request.prompt_override == "Mara → here"


def test_only_those_in_the_shot_are_described() -> None:
    assert request_for(lighthouse(), "dark").identities == ()


def test_a_prop_in_somebodys_hand_is_in_the_picture_and_in_the_words() -> None:
    taken = StateChange(subject_id="lantern", field="owner", value="mara", because="she picks it up")
    request = request_for(lighthouse([replace(MATCH, changes=(taken,))]), "path")
    assert [p.held_by for p in request.staging.props] == ["mara"]
    assert identity_text(request.identities[0]).endswith("carrying the Lantern")
    assert [i.name for i in request.identities] == ["Mara", "Lantern"]


def test_nothing_is_said_twice_and_an_article_stays_one() -> None:
    board = lighthouse()
    mara = replace(MARA, description="keeper with a scar", state={"marks": "a scar"})
    lantern = replace(LANTERN, name="The lantern", state={"owner": "mara"})
    told = identity_text(request_for(replace(board, cast=(mara,), props=(lantern,)), "match").identities[0])
    assert told == "keeper with a scar, carrying the lantern"


def test_a_continued_shot_waits_for_the_frame_at_the_cut() -> None:
    assert request_for(lighthouse(), "wind").inputs == (FrameOf(shot_id="path"),)


def test_a_matched_shot_begins_on_the_shared_keyframe() -> None:
    board = replace(lighthouse([replace(WIND, link=MatchLink(keyframe_id="pic"))]), assets=(PICTURE,))
    assert request_for(board, "wind").inputs == (AssetInput(role="first_frame", sha256="a" * 64),)


def test_the_shot_before_a_matched_one_ends_on_the_shared_keyframe_unless_it_has_an_end_of_its_own() -> None:
    matched = replace(WIND, link=MatchLink(keyframe_id="pic"))
    board = replace(lighthouse([matched]), assets=(PICTURE, replace(PICTURE, id="own", sha256="c" * 64)))
    assert request_for(board, "path").inputs == (AssetInput(role="last_frame", sha256="a" * 64),)
    assert request_for(board, "match").inputs == ()
    own = replace(PATH, references=(Reference(asset_id="own", role="last_frame"),))
    board = replace(board, shots={**board.shots, "path": own})
    assert request_for(board, "path").inputs == (AssetInput(role="last_frame", sha256="c" * 64),)


def test_references_come_from_the_shot_then_the_bible_then_the_look_and_only_pictures_count() -> None:
    mara = replace(MARA, references=(Reference(asset_id="pic", role="character"),))
    own = (
        Reference(asset_id="pic", role="last_frame"),
        Reference(asset_id="pic", role="first_frame"),
        Reference(asset_id="pic", role="composition"),
        Reference(asset_id="noise"),
    )
    board = replace(lighthouse([replace(MATCH, references=own)]), assets=(PICTURE, SOUND), cast=(mara,))
    inputs = request_for(board, "match").inputs
    assert [(getattr(i, "role", ""), getattr(i, "subject_id", "")) for i in inputs] == [
        ("first_frame", ""),
        ("last_frame", ""),
        ("reference", ""),
        ("reference", "mara"),
    ]


def test_art_for_the_panel_is_the_shots_composition_or_the_props_own_picture() -> None:
    lantern = replace(LANTERN, references=(Reference(asset_id="pic", role="prop"),))
    shown = replace(PATH, references=(Reference(asset_id="pic", role="composition"),))
    taken = StateChange(subject_id="lantern", field="owner", value="mara")
    board = replace(lighthouse([replace(shown, changes=(taken,))]), assets=(PICTURE,), props=(lantern,))
    staging = request_for(board, "path").staging
    assert (staging.art_sha256, staging.props[0].art_sha256) == ("a" * 64, "a" * 64)


def test_a_title_a_note_or_a_number_changes_no_hash_but_a_word_of_the_action_does() -> None:
    before = content_hash(request_for(lighthouse(), "match"))
    same = lighthouse([replace(MATCH, title="Match", notes="lovely", tags=("keep",))])
    assert content_hash(request_for(same, "match")) == before
    assert content_hash(request_for(lighthouse([replace(MATCH, action="@Mara waits.")]), "match")) != before


def test_a_shot_in_no_scene_is_refused_in_a_sentence() -> None:
    board = lighthouse()
    loose = replace(board, shots={**board.shots, "loose": Shot(id="loose")})
    with pytest.raises(EditError, match="in no scene"):
        request_for(loose, "loose")


def test_the_prompt_says_framing_action_people_place_light_speech_sound_and_look_in_that_order() -> None:
    lines = (
        DialogueLine(speaker_id="mara", text="Not tonight."),
        DialogueLine(text="Once there was a light.", kind="voice over"),
    )
    prompt = said(request_for(lighthouse([replace(MATCH, dialogue=lines, sound="wind")]), "match"))
    assert prompt.splitlines() == [
        "Medium shot, eye level, 35 mm lens, the camera is locked off. Mara strikes a match.",
        "Mara: keeper of the light, wearing coat.",
        "Interior, Lighthouse: a round room of stone.",
        "Dusk.",
        'Mara says: "Not tonight."',
        'A voice (voice over) says: "Once there was a light."',
        "Sound: wind.",
        "Storm and ember.",
    ]


def test_the_authors_own_prompt_stands_word_for_word() -> None:
    prompt = said(request_for(lighthouse([replace(MATCH, prompt_override="A match, @Mara's face")]), "match"))
    assert prompt.startswith("A match, Mara's face\n")


def test_words_of_a_newer_version_are_said_as_they_are() -> None:
    framing = replace(MATCH.framing, size="XXL", move="orbit")
    assert "XXL, eye level, 35 mm lens, orbit." in said(
        request_for(lighthouse([replace(MATCH, framing=framing)]), "match")
    )


def test_light_from_somewhere_is_said() -> None:
    lit = StateChange(subject_id="tower", field="light from", value="left")
    assert "Dusk, light from left." in said(request_for(lighthouse([replace(MATCH, changes=(lit,))]), "match"))


@pytest.mark.parametrize(("name", "letters"), [("Mara", "M"), ("Ana-Sofia", "AS"), ("The old man", "TO"), ("…", "?")])
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters
