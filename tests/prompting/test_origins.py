"""Which words of a prompt are the bible's."""

from storyboard.model.requests import Identity, ShotRequest, Staging
from storyboard.prompting.origins import bible_spans
from storyboard.prompting.prose import pieces_of, prompt_of


def told(request: ShotRequest) -> str:
    return prompt_of(pieces_of(request))


def request() -> ShotRequest:
    """Somebody somewhere."""
    return ShotRequest(
        shot_id="a",
        action="Mara waits.",
        identities=(Identity(subject_id="mara", name="Mara", description="the keeper of the light."),),
        look="grain and salt",
        staging=Staging(place_name="The pier", place_description="planks over black water."),
    )


def test_description_place_and_look_are_found_word_for_word() -> None:
    prompt = told(request())
    said = [prompt[span.start : span.end] for span in bible_spans(prompt, request())]
    assert said == ["the keeper of the light.", "planks over black water.", "grain and salt"]


def test_a_span_says_whose_words_they_are() -> None:
    prompt = told(request())
    assert [span.subject_id for span in bible_spans(prompt, request())] == ["mara", "", ""]


def test_words_that_are_not_in_the_prompt_are_not_marked() -> None:
    assert bible_spans("Something else.", request()) == ()


def test_no_span_lies_inside_another() -> None:
    twice = ShotRequest(
        shot_id="a",
        identities=(Identity(subject_id="mara", name="Mara", description="grain and salt on her coat"),),
        look="grain and salt",
    )
    prompt = told(twice)
    assert len(bible_spans(prompt, twice)) == 1
