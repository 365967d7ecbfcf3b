"""The compiler fits what it can, says what it changed, and refuses what cannot be."""

from datetime import date

import pytest

from storyboard.model.capabilities import Durations, ModelCapabilities, PictureSize, PricePerSecond
from storyboard.model.requests import AssetInput, FrameOf, ModelRequest, ShotRequest
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.prompting.compiler import compile_request, price_online, refusals

TODAY = date(2026, 11, 22)
ONLINE = Target(id="studio", name="Studio", base_url="https://video.example/v1", model_id="wan")
PLAIN = ModelCapabilities(id="plain", label="Plain", api_kind="openai_videos", as_of="2026-11-01", source="test")
PRICED = ModelCapabilities(
    **{
        **dict(PLAIN),
        "prices": (PricePerSecond(microusd=100_000, height=720),),
        "durations": Durations(allowed_s=(4, 8)),
    }
)


def compiled(request: ShotRequest, **abilities: object) -> ModelRequest:
    return compile_request(request, ModelCapabilities(**{**dict(PLAIN), **abilities}), ONLINE, today=TODAY)


def notes(request: ModelRequest) -> list[tuple[str, str]]:
    return [(str(n.level), n.field) for n in request.notes]


def shot(**fields: object) -> ShotRequest:
    return ShotRequest.model_validate({"shot_id": "a", "action": "A door.", **fields})


def test_a_request_that_fits_has_no_notes() -> None:
    request = compiled(shot())
    assert request.notes == ()
    assert (request.duration_s, request.width, request.height, request.model_id) == (3, 1280, 720, "wan")


def test_the_next_length_up_is_taken_priced_and_said() -> None:
    request = compile_request(shot(), PRICED, ONLINE, today=TODAY)
    assert (request.duration_s, request.estimate_microusd) == (4, 400_000)
    assert notes(request) == [("changed", "duration")]


def test_a_draft_has_the_models_limits_and_costs_nothing() -> None:
    request = compile_request(shot(), PRICED, DRAFT_TARGET, today=TODAY)
    assert (request.grade, request.estimate_microusd, price_online(request, PRICED)) == ("draft", 0, 400_000)


def test_a_price_nobody_knows_is_not_zero() -> None:
    assert compiled(shot()).estimate_microusd is None


def test_a_shot_longer_than_the_model_can_is_refused() -> None:
    request = compiled(shot(frames=24 * 9), durations=Durations(allowed_s=(4, 8)))
    assert [n.why for n in refusals(request)] == ["Plain makes at most 8 s; split the shot or shorten it."]


@pytest.mark.parametrize(
    ("width", "height", "expected"), [(1280, 720, (1920, 1080)), (720, 1280, (480, 854)), (1000, 1000, (480, 854))]
)
def test_the_nearest_size_of_the_right_shape_is_taken(width: int, height: int, expected: tuple[int, int]) -> None:
    sizes = tuple(PictureSize(width=w, height=h) for w, h in ((854, 480), (1920, 1080), (480, 854)))
    request = compiled(shot(width=width, height=height), sizes=sizes)
    assert (request.width, request.height) == expected
    assert notes(request) == [("changed", "size")]


def test_what_to_avoid_goes_where_the_model_takes_it() -> None:
    assert compiled(shot(avoid="rain"), negative_prompt=True).negative_prompt == "rain"
    said = compiled(shot(avoid="rain"))
    assert said.prompt.endswith("Avoid: rain.")
    assert notes(said) == [("changed", "avoid")]


def test_a_prompt_too_long_is_refused_with_both_lengths() -> None:
    request = compiled(shot(action="x" * 50), prompt_max=20)
    assert "takes 20 characters" in refusals(request)[0].why


def test_a_seed_the_model_does_not_take_is_dropped_and_said() -> None:
    assert notes(compiled(shot(seed=7))) == [("dropped", "seed")]
    assert compiled(shot(seed=7), seed=True).seed == 7


@pytest.mark.parametrize(
    ("wanted", "ability", "given", "level"),
    [(True, "none", None, "dropped"), (False, "always", None, "changed"), (True, "toggle", True, "")],
)
def test_sound_is_asked_for_only_where_it_can_be(wanted: bool, ability: str, given: bool | None, level: str) -> None:
    request = compiled(shot(audio=wanted), audio=ability)
    assert request.audio == given
    assert [n.level for n in request.notes] == ([level] if level else [])


def test_a_shot_that_must_continue_is_refused_by_a_model_without_first_frames() -> None:
    request = compiled(shot(inputs=(FrameOf(shot_id="b"),)), first_frame=False)
    assert [n.field for n in refusals(request)] == ["first frame"]
    assert request.inputs == ()


def test_references_beyond_the_models_number_are_dropped_and_counted() -> None:
    pictures = tuple(AssetInput(sha256=c * 64) for c in "abc")
    request = compiled(shot(inputs=pictures), reference_images_max=2)
    assert [i.sha256 for i in request.inputs if isinstance(i, AssetInput)] == ["a" * 64, "b" * 64]
    assert [(n.field, n.asked) for n in request.notes] == [("references", "1")]
    assert notes(compiled(shot(inputs=pictures))) == [("dropped", "references")]


def test_references_go_along_with_a_warning_where_nobody_tells_how_many_are_taken() -> None:
    pictures = tuple(AssetInput(sha256=c * 64) for c in "abc")
    request = compiled(shot(inputs=pictures), references_unknown=True)
    assert request.inputs == pictures
    assert [(n.level, n.field, n.asked) for n in request.notes] == [("warned", "references", "3")]
    assert "unknown" in request.notes[0].why
    assert notes(compiled(shot(), references_unknown=True)) == []


def test_frames_win_where_they_exclude_references() -> None:
    inputs = (FrameOf(shot_id="b"), AssetInput(sha256="a" * 64))
    request = compiled(shot(inputs=inputs), reference_images_max=4, frames_xor_references=True)
    assert request.inputs == inputs[:1]
    assert request.symbolic == inputs[:1]


def test_a_last_frame_needs_a_model_that_takes_it_and_a_first_one_where_it_says_so() -> None:
    last = AssetInput(role="last_frame", sha256="a" * 64)
    assert notes(compiled(shot(inputs=(last,)))) == [("dropped", "last frame")]
    assert notes(compiled(shot(inputs=(last,)), last_frame=True)) == [("dropped", "last frame")]
    assert compiled(shot(inputs=(last,)), last_frame=True, last_requires_first=False).inputs == (last,)


def test_a_compatible_server_is_asked_for_no_profile_in_place_of_a_model() -> None:
    nameless = Target(id="studio", name="Studio", base_url="https://video.example/v1")
    request = compile_request(shot(), PLAIN, nameless, today=TODAY)
    assert [(n.field, n.why) for n in refusals(request)] == [
        ("model", "The target Studio names no model; set its model to one that the server offers.")
    ]
    assert request.model_id == ""


def test_a_draft_names_the_model_whose_limits_it_has() -> None:
    assert compile_request(shot(), PLAIN, DRAFT_TARGET, today=TODAY).model_id == "plain"


def test_a_clip_too_long_for_frames_cannot_go_on_from_another() -> None:
    lengths = Durations(allowed_s=(5, 10))
    going_on = shot(frames=24 * 6, inputs=(FrameOf(shot_id="b"),))
    request = compiled(going_on, durations=lengths, frames_max_s=5)
    (refusal,) = refusals(request)
    assert refusal.field == "first frame"
    assert refusal.why.startswith("Plain takes frames only for clips of up to 5 s, so a clip of 10 s cannot go on")
    assert request.inputs == ()


def test_a_clip_too_long_for_frames_loses_its_last_frame_and_keeps_its_references() -> None:
    picture = AssetInput(sha256="b" * 64)
    inputs = (AssetInput(role="last_frame", sha256="a" * 64), picture)
    request = compiled(shot(frames=24 * 6, inputs=inputs), last_frame=True, frames_max_s=5, reference_images_max=1)
    assert ("dropped", "last frame") in notes(request)
    assert request.inputs == (picture,)


def test_a_clip_short_enough_for_frames_takes_them() -> None:
    inputs = (FrameOf(shot_id="b"),)
    assert compiled(shot(frames=24 * 5, inputs=inputs), frames_max_s=5).inputs == inputs


def test_a_model_past_its_day_is_refused_with_what_replaced_it() -> None:
    request = compiled(shot(), sunset="2026-09-24", replaced_by="the draft generator")
    assert refusals(request)[0].why == "Plain was shut down on 2026-09-24. Use the draft generator instead."
    assert refusals(compiled(shot(), sunset="2027-01-01")) == ()


def test_an_end_without_a_date_is_warned_of_and_refuses_nothing() -> None:
    request = compiled(shot(), sunset_announced=True, replaced_by="another")
    assert notes(request) == [("warned", "model")]
    assert request.notes[0].why == "The end of Plain is announced, without a date. another replaces it."
    assert notes(compiled(shot(), sunset_announced=True, sunset="2028-01-01")) == []
