"""A nasty card in every model's dialect: nothing the author wrote is changed, moved, or lost in silence."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from storyboard.model.board import Board
from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.model.requests import ModelRequest, NoteLevel
from storyboard.model.shots import DialogueLine, Framing, Shot, Subject
from storyboard.model.targets import Target
from storyboard.model.values import replace
from storyboard.model.words import Keep, Move
from storyboard.prompting.compiler import COMPILER_VERSION, compile_request, price_online
from storyboard.prompting.dialects import length_of
from storyboard.prompting.difference import difference
from storyboard.prompting.neutral import requests_for
from tests.fakes.lighthouse import CLIFF, ILYA, LANTERN, MARA, lighthouse, shots

DATA = Path(__file__).parents[2] / "resources" / "models.toml"
MODELS = [ModelCapabilities.model_validate(row) for row in tomllib.loads(DATA.read_text(encoding="utf-8"))["models"]]
every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
DAY = date(2026, 11, 22)

WORDS = 'keeper, sixty... "grey" {braid} {{ own }} [Image 9]; שומרת המגדלור — 灯台守\nscar: left cheek.'
OTHER = "a rower who never speaks!"
ACTION = 'She says nothing. Mara\'s hand (left) shakes: 100% "cold" {x} %s <b> @nobody'
SAID = 'Don\'t "go", Ilya… {you}'
SOUND = "wind; a bell, twice?"
LOOK = "16 mm, Kodak 7219... no blue"
AVOID = "text, Logos, lens flares"
PLACE = "Beachy Head: chalk, 162 m..."


def board() -> Board:
    """Mara alone in two shots, with Ilya in a third; pictures of both, of the place and of the ends of a shot."""
    pictures = {
        name: Asset(id=name, sha256=name[0] * 64, mime="image/png") for name in ("mara", "ilya", "first", "end")
    }
    mara = replace(MARA, description=WORDS, references=(Reference(asset_id="mara", role=ReferenceRole.CHARACTER),))
    ilya = replace(ILYA, description=OTHER, references=(Reference(asset_id="ilya", role=ReferenceRole.CHARACTER),))
    own = (
        Reference(asset_id="first", role=ReferenceRole.FIRST_FRAME),
        Reference(asset_id="end", role=ReferenceRole.LAST_FRAME),
    )
    nasty = Shot(
        id="path",
        action=ACTION,
        frames=84,
        subjects=(Subject(ref_id="mara"),),
        framing=Framing(move=Move.PUSH),
        dialogue=(DialogueLine(speaker_id="mara", text=SAID), DialogueLine(text="Once.", kind="voice over")),
        sound=SOUND,
        references=own,
    )
    with_keep = replace(nasty, model=replace(nasty.model, seed=7, audio=True, keep=Keep.FRAMES))
    base = lighthouse([with_keep])
    look = replace(base.look, description=LOOK, avoid=AVOID)
    place = replace(CLIFF, description=PLACE)
    return replace(
        base,
        look=look,
        cast=(mara, ilya),
        locations=(base.locations[0], place),
        props=(LANTERN,),
        assets=tuple(pictures.values()),
    )


def compiled(model: ModelCapabilities, *shot_ids: str) -> list[ModelRequest]:
    target = Target(id="t", name="T", api_kind=model.api_kind, model_id=model.id, profile_id=model.id)
    requests = requests_for(board(), shot_ids)
    return [compile_request(requests[shot_id], model, target, today=DAY) for shot_id in shot_ids]


@every_model
def test_what_the_author_wrote_stands_word_for_word_and_in_one_order(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "path")
    at = [made.prompt.find(words) for words in (ACTION, WORDS, PLACE, SAID, "Once.", SOUND, LOOK)]
    assert -1 not in at
    assert at == sorted(at)


@every_model
def test_an_identity_is_the_same_words_in_every_shot_and_only_of_those_who_are_there(model: ModelCapabilities) -> None:
    for made in compiled(model, "match", "path"):
        assert made.prompt.count(WORDS) == 1
        assert OTHER not in made.prompt
    (both,) = compiled(model, "wind")
    assert 0 < both.prompt.find(WORDS) < both.prompt.find(OTHER)
    (nobody,) = compiled(model, "dark")
    assert WORDS not in nobody.prompt


@every_model
def test_an_override_stands_instead_of_framing_and_action(model: ModelCapabilities) -> None:
    base = board()
    own = "My OWN words,\n\nin two paragraphs; no full stop"
    target = Target(id="t", name="T", api_kind=model.api_kind, model_id=model.id, profile_id=model.id)
    request = requests_for(
        replace(base, shots={**base.shots, "path": replace(base.shots["path"], prompt_override=own)}), ("path",)
    )["path"]
    prompt = compile_request(request, model, target, today=DAY).prompt
    assert prompt.startswith(f"{own}\n")
    assert ACTION not in prompt
    assert WORDS in prompt


@every_model
def test_what_is_to_be_avoided_is_never_lost_in_silence(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "path")
    places = [made.negative_prompt == AVOID, f"Avoid: {AVOID}." in made.prompt]
    noted = [note for note in made.notes if note.field == "avoid"]
    assert places.count(True) == 1
    assert bool(noted) == places[1]


@every_model
def test_what_a_model_cannot_do_is_said(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "path")
    noted = {note.field for note in made.notes}
    roles = [str(getattr(given, "role", "")) for given in made.inputs]
    assert ("seed" in noted) == (made.seed is None)
    assert ("first_frame" in roles) or ("first frame" in noted)
    assert ("last_frame" in roles) or ("last frame" in noted)
    assert ("reference" in roles) or ("references" in noted)
    assert made.audio is True or "audio" in noted
    assert ((made.width, made.height) == (1280, 720)) or ("size" in noted)
    assert made.duration_s == 3.5 or "duration" in noted


@every_model
def test_camera_and_cuts_are_said_in_the_models_own_way(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "path")
    assert ("[Push in]" in made.prompt) == (model.dialect.camera == "tagged")
    assert ("the camera pushes in slowly" in made.prompt) == (model.dialect.camera == "plain")
    assert not model.dialect.one_shot or made.prompt.count(model.dialect.one_shot) == 1


@every_model
def test_a_reference_is_called_as_the_model_calls_it(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "match")
    named = "Mara ([Image 1]): " in made.prompt
    assert named == bool(model.dialect.reference_tag and model.reference_images_max)


@every_model
def test_length_is_held_against_what_the_model_takes_in_its_own_unit(model: ModelCapabilities) -> None:
    (made,) = compiled(model, "path")
    count = length_of(made.prompt, model.dialect.length_unit)
    for most, is_refused in ((count, False), (count - 1, True)):
        (tight,) = compiled(replace(model, prompt_max=most), "path")
        refused = [n for n in tight.notes if n.field == "prompt" and n.level == NoteLevel.REFUSED]
        assert bool(refused) == is_refused


@every_model
def test_the_same_card_is_compiled_the_same_way_each_time_and_priced_from_the_request(model: ModelCapabilities) -> None:
    once, again = compiled(model, "path"), compiled(model, "path")
    assert once == again
    assert once[0].compiler_version == COMPILER_VERSION
    assert once[0].estimate_microusd == price_online(once[0], model)


def test_any_two_models_differ_in_what_the_diff_says_and_nothing_else() -> None:
    made = {model.id: compiled(model, "path")[0] for model in MODELS}
    for one in made.values():
        for other in made.values():
            found = difference(one, other)
            removed = [line[1:] for line in found.lines if line.startswith("-") and not line.startswith("---")]
            added = [line[1:] for line in found.lines if line.startswith("+") and not line.startswith("+++")]
            assert all(line in one.prompt.splitlines() for line in removed)
            assert all(line in other.prompt.splitlines() for line in added)
            assert bool(removed or added) == (one.prompt.splitlines() != other.prompt.splitlines())


def test_the_board_has_the_shots_that_these_tests_are_about() -> None:
    assert {shot.id for shot in shots()} == {"dark", "match", "path", "wind"}
