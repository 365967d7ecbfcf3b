"""What is wrong with a template is said in sentences of ours, with the line it is in."""

import pytest

from storyboard.prompting.template import BadTemplate, check_template, filled
from storyboard.prompting.template_faults import said_of

FAULTS = {
    "{{ own\n\n": "'}}' is missing",
    "{{ own }": "'}' does not belong there.",
    "{{ own $ }}": "'$' does not belong there.",
    "{{ own own }}": "'own' stands where '}}' was expected.",
    "{{ (own }}": "'}' stands where ')' was expected.",
    "{% for a people %}{% endfor %}": "'people' stands where 'in' was expected.",
    "{{ }}": "'}}' comes before anything to print or to ask for.",
    "{% if %}x{% endif %}": "'%}' comes before anything to print or to ask for.",
    "{% if own %}x": "What 'if' begins is never ended.",
    "{% if own %}{% endfor %}": "'endfor' comes before 'if' is ended.",
    "{% endfor %}": "'endfor' has nothing that it belongs to.",
    "{% shout %}": "There is no tag 'shout'; there are if and for.",
    "{%": "A tag says if or for.",
    "{# own": "A comment that {# begins is never ended.",
    "{% raw %}x": "What raw begins is never ended.",
    "{{ own + 1 }}": "Arithmetic is not for templates.",
    "{{ own() }}": "Calling something is not for templates.",
    "{{ own[0] }}": "Brackets behind a name are not for templates.",
    "{% include 'x' %}": "Including another template is not for templates.",
    "{% import 'x' as y %}": "Including another template is not for templates.",
    "{% set x = own %}": "Setting a variable is not for templates.",
    "{{ own is none }}": "Questions with 'is' are not for templates.",
    "{{ own ~ own }}": "Joining texts is not for templates; write one behind the other.",
    "{% macro m() %}{% endmacro %}": "Macro is not for templates.",
}


@pytest.mark.parametrize("template", FAULTS)
def test_a_common_slip_is_said_in_our_words_with_a_line(template: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        check_template(f"{{{{ own }}}}\n{template}")
    assert refused.value.what.startswith("There is a fault in line ")
    assert FAULTS[template] in refused.value.what


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ own.tag }}", "It cannot be filled in. It has no part 'tag'."),
        ("{% for x in people %}{% endfor %}{{ x }}", "It cannot be filled in. Nothing is called 'x' there."),
    ],
)
def test_what_shows_only_while_it_is_filled_in_is_said_too(template: str, said: str) -> None:
    with pytest.raises(BadTemplate) as refused:
        filled(template, {"own": "Rain.", "people": []})
    assert refused.value.what == said


def test_what_is_seldom_said_stays_as_it_was_said() -> None:
    assert said_of("the moon is full.") == "the moon is full."
