"""One card, many dialects: what is the author's own stays word for word and in the same order."""

from datetime import date
from typing import Any

import pytest

from storyboard.model.capabilities import Coupling, Dialect, Durations, ModelCapabilities, PictureSize, PricePerSecond
from storyboard.model.requests import AssetInput, Identity, InputRole, NoteLevel, ShotRequest, Speech, Staging
from storyboard.model.targets import Target
from storyboard.model.words import Keep, Move
from storyboard.prompting.compiler import compile_request, refusals
from storyboard.prompting.dialects import length_of
from storyboard.prompting.difference import difference

TODAY = date(2026, 11, 22)
MARA = Identity(subject_id="mara", name="Mara", description="a keeper of sixty, grey braid")
REFERENCES = (AssetInput(sha256="aa"), AssetInput(sha256="bb", subject_id="mara"))
FRAME = AssetInput(role=InputRole.FIRST_FRAME, sha256="cc")


def model(**fields: Any) -> ModelCapabilities:
    known = {"id": "m", "label": "M", "api_kind": "xai", "as_of": "2026-11-22", "source": "test"}
    return ModelCapabilities.model_validate(known | {"reference_images_max": 5} | fields)


def compiled(able: ModelCapabilities, *, today: date = TODAY, **fields: Any) -> Any:
    request = ShotRequest(shot_id="s", action="She lights the lamp.", identities=(MARA,), **fields)
    target = Target(id="t", name="T", api_kind="xai", model_id="m")
    return compile_request(request, able, target, today=today)


def test_a_reference_is_named_where_the_model_has_a_name_for_it() -> None:
    made = compiled(model(dialect=Dialect(reference_tag="[Image {number}]")), inputs=REFERENCES)
    assert "Mara ([Image 2]): a keeper of sixty, grey braid." in made.prompt


def test_the_authors_words_are_the_same_in_every_dialect() -> None:
    for dialect in (Dialect(), Dialect(speech="tagged", sound="tagged", camera="tagged", one_shot="No cut.")):
        made = compiled(
            model(dialect=dialect), sound="Wind. Sound: none", speech=(Speech(speaker="Mara", text="Now."),)
        )
        assert [
            made.prompt.index(t) for t in ("She lights the lamp.", "grey braid", '"Now."', "Wind. Sound: none")
        ] == (
            sorted(made.prompt.index(t) for t in ("She lights the lamp.", "grey braid", '"Now."', "Wind. Sound: none"))
        )


def test_a_model_with_commands_for_the_camera_gets_them() -> None:
    made = compiled(model(dialect=Dialect(camera="tagged")), staging=Staging(move=Move.PUSH))
    assert "[Push in]" in made.prompt


@pytest.mark.parametrize(
    ("way", "in_prompt", "negative"), [("field", False, "rain"), ("sentence", True, ""), ("dropped", False, "")]
)
def test_what_is_to_be_avoided_is_a_field_a_sentence_or_dropped_with_a_note(
    way: str, in_prompt: bool, negative: str
) -> None:
    made = compiled(model(negative_prompt=way == "field", dialect=Dialect(negative=way)), avoid="rain")
    assert ("rain" in made.prompt, made.negative_prompt) == (in_prompt, negative)
    assert any(note.field == "avoid" for note in made.notes) == (way != "field")


@pytest.mark.parametrize(("unit", "count"), [("characters", 3), ("bytes", 9), ("tokens", 3)])
def test_length_is_counted_as_the_model_counts_it(unit: str, count: int) -> None:
    assert length_of("灯台守", unit) == count


def test_a_prompt_too_long_in_bytes_is_refused() -> None:
    long = compiled(model(prompt_max=130, dialect=Dialect(length_unit="bytes")), sound="灯" * 30)
    assert [note.field for note in refusals(long)] == ["prompt"]


def test_frames_or_references_is_asked_once_and_the_answer_kept() -> None:
    able = model(frames_xor_references=True)
    pictures = (FRAME, *REFERENCES)
    assert [n.field for n in refusals(compiled(able, inputs=pictures))] == ["frames or references"]
    frames, references = (compiled(able, inputs=pictures, keep=keep) for keep in Keep)
    assert (frames.inputs, references.inputs) == ((FRAME,), REFERENCES)
    assert refusals(frames) == refusals(references) == ()


def test_a_model_that_ends_soon_is_warned_of_and_one_that_ended_is_refused() -> None:
    able = model(sunset="2027-02-20", replaced_by="next")
    assert [n.level for n in compiled(able).notes if n.field == "model"] == [NoteLevel.WARNED]
    assert [n.level for n in compiled(able, today=date(2026, 11, 21)).notes] == []
    gone = refusals(compiled(able, today=date(2027, 2, 20)))
    assert "next" in gone[0].why


def test_lengths_that_go_with_a_size_only_are_kept_to() -> None:
    couplings = (Coupling(from_height=1080, allowed_s=(8,)),)
    able = model(
        durations=Durations(allowed_s=(4, 6, 8)),
        couplings=couplings,
        sizes=(PictureSize(width=1280, height=720), PictureSize(width=1920, height=1080)),
    )
    assert compiled(able, frames=72).duration_s == 4
    assert compiled(able, frames=72, width=1920, height=1080).duration_s == 8


def test_references_beyond_the_free_ones_are_in_the_price() -> None:
    able = model(prices=(PricePerSecond(microusd=10),), references_free=1, reference_microusd=7)
    made = compiled(able, inputs=REFERENCES)
    assert made.estimate_microusd == made.duration_s * 10 + 7


def test_two_compilations_are_held_against_each_other() -> None:
    one, other = compiled(model(), avoid="rain"), compiled(model(negative_prompt=True, id="n"), avoid="rain")
    found = difference(one, other)
    assert "-Avoid: rain." in found.lines
    assert ("negative prompt", "", "rain") in found.settings
    assert difference(one, one).lines == ()
