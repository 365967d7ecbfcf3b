"""A model's own template says what it is told to say, and can do nothing else, whoever wrote it."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.model.capabilities import Dialect, ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import AssetInput, Identity, NoteLevel, ShotRequest, Speech, Staging
from storyboard.model.targets import Target
from storyboard.model.words import Move
from storyboard.prompting.compiler import compile_request, refusals
from storyboard.prompting.dialects import said_plainly, said_to, values_of
from storyboard.prompting.template import MOST_SOURCE, PLAIN, VARIABLES, BadTemplate, check_template, filled

TARGET = Target(id="t", name="T", api_kind="xai", model_id="m")
REQUEST = ShotRequest(
    shot_id="s",
    action="She lights {{ action }} {% raw %}",
    identities=(Identity(subject_id="mara", name="Mara", description='keeper, "grey"... and\nold.'),),
    speech=(Speech(speaker="Mara", text="Now {{ own }}."),),
    look="Ember...",
    sound="wind",
    avoid="rain",
)


def model(template: str = "", **dialect: Any) -> ModelCapabilities:
    known = {"id": "m", "label": "M", "api_kind": "xai", "as_of": "2026-11-22", "source": "test"}
    spoken = Dialect(template=template, **dialect)
    return ModelCapabilities.model_validate({**known, "reference_images_max": 5, "dialect": spoken})


def prompt(template: str, request: ShotRequest = REQUEST) -> str:
    return said_to(request, model(template), (), 4)


words = st.text(alphabet=st.sampled_from('aé .{}%#\n"灯?'), max_size=12)
people = st.lists(
    st.builds(Identity, subject_id=st.sampled_from(("mara", "tom")), name=words, description=words), max_size=3
)
requests = st.builds(
    ShotRequest,
    shot_id=st.just("s"),
    action=words,
    identities=people.map(tuple),
    look=words,
    sound=words,
    avoid=words,
    prompt_override=words,
    speech=st.lists(st.builds(Speech, speaker=words, text=words), max_size=2).map(tuple),
    staging=st.builds(Staging, place_name=words, place_description=words, weather=words, move=st.sampled_from(Move)),
)
dialects = st.sampled_from(
    (
        {},
        {"speech": "tagged", "sound": "tagged", "camera": "tagged"},
        {"one_shot": "One shot.", "negative": "dropped"},
        {"reference_tag": "[Image {number}]", "negative": "field"},
    )
)


@given(requests, dialects)
def test_the_template_of_every_model_says_what_is_said_without_loading_one(request: ShotRequest, dialect: Any) -> None:
    able, inputs = model(**dialect), (AssetInput(sha256="aa", subject_id="mara"), AssetInput(sha256="bb"))
    assert filled(PLAIN, values_of(request, able, inputs, 4)) == said_plainly(request, able, inputs)


def test_a_template_stands_instead_of_the_built_in_one() -> None:
    told = prompt("{% for one in people %}\n<{{ one.name }}> {{ one.words }}\n{% endfor %}\n{{ seconds }} s: {{ own }}")
    assert told.startswith('<Mara> keeper, "grey"... and\nold.\n4 s: ')


def test_what_a_person_wrote_is_never_read_as_a_template() -> None:
    told = prompt(PLAIN)
    assert "She lights {{ action }} {% raw %}" in told
    assert "Now {{ own }}." in told


@pytest.mark.parametrize("name", VARIABLES)
def test_every_variable_that_is_told_of_can_be_printed(name: str) -> None:
    assert prompt("x{% if " + name + " %}{{ " + name + " }}{% endif %}").startswith("x")


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ own.__class__ }}",
        "{{ own|attr('__class__') }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% for a in own %}x{% endfor %}",
        "{% for a in people %}{% for b in people %}x{% endfor %}{% endfor %}",
        "{% for a in people recursive %}{{ loop(people) }}{% endfor %}",
        "{% set x = own ~ own %}{{ x }}",
        "{{ own * 1000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ own|center(1000000000) }}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{% extends own %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ own",
        "{% if own %}",
        "{{ nobody }}",
        "{{ people.nothing }}",
        "{% for own in people %}x{% endfor %}",
        "{{ own.format(own) }}",
        "{{ cycler }}",
        "x" * (MOST_SOURCE + 1),
        "{{ own" + "|upper" * 3000 + " }}",
        "{% if own %}" * 800 + "{% endif %}" * 800,
        "{{ " + "(" * 5000 + "own" + ")" * 5000 + " }}",
        "{{ " + "not " * 4000 + "own }}",
    ],
)
def test_a_template_that_does_what_it_may_not_is_refused_in_a_sentence(template: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        prompt(template)
    assert len(str(refused.value)) > 15


def test_a_template_that_says_nothing_is_refused() -> None:
    check_template("{% if not own %}x{% endif %}")
    with pytest.raises(BadTemplate, match="says nothing"):
        prompt("{% if not own %}x{% endif %}")


def test_a_prompt_beyond_all_bounds_is_refused() -> None:
    many = tuple(Identity(subject_id=str(n), name="M", description="x" * 900) for n in range(300))
    with pytest.raises(BadTemplate, match="more than"):
        prompt("{% for one in people %}{{ one.words }}{% endfor %}", ShotRequest(shot_id="s", identities=many))


def test_a_shot_whose_template_fails_is_refused_and_shown_plainly() -> None:
    made = compile_request(REQUEST, model("{{ nobody }}"), TARGET, today=date(2026, 11, 22))
    assert [note.field for note in refusals(made)] == ["template"]
    assert "nobody" in refusals(made)[0].why
    assert "She lights" in made.prompt


def test_what_a_template_leaves_out_or_changes_is_said() -> None:
    made = compile_request(REQUEST, model("{{ action|upper }} {{ look }}"), TARGET, today=date(2026, 11, 22))
    left = [n.asked for n in made.notes if n.field == "template"]
    assert left == ["action", "the words of Mara", "a line", "the sound"]
    assert {n.level for n in made.notes if n.field == "template"} == {NoteLevel.DROPPED}


def test_a_plain_template_leaves_nothing_out() -> None:
    made = compile_request(REQUEST, model(PLAIN), TARGET, today=date(2026, 11, 22))
    assert [n for n in made.notes if n.field == "template"] == []


def test_a_refused_template_is_an_error_for_people() -> None:
    with pytest.raises(StoryboardError, match="line 2"):
        check_template("{{ own }}\n{{ nobody }}")
