"""A model's own template for prompts: Jinja in its sandbox, kept to a small part of the language, bounded in all.

A template arranges; it cannot compute. It may print variables, ask whether there is something (`if`) and go through
`people`, `speech` or `references` (`for`, one inside another never). There are no calls, no assignments, no imports and
no arithmetic, so that it takes time and room in proportion to the shot, whoever wrote it.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from storyboard.model.errors import StoryboardError
from storyboard.prompting.prose import sentence
from storyboard.prompting.template_faults import foreign, said_of

MOST_SOURCE = 20_000
"""Characters of a template."""

MOST_OUTPUT = 200_000
"""Characters of a prompt; no model takes near as much."""

PLAIN = """\
{{ own }}
{% for one in people %}
{{ one.said }}
{% endfor %}
{% if place %}
{{ place }}
{% endif %}
{% if light %}
{{ light }}
{% endif %}
{% for line in speech %}
{{ line.said }}
{% endfor %}
{% if sound %}
{{ sound }}
{% endif %}
{% if look %}
{{ look }}
{% endif %}
{% if one_shot %}
{{ one_shot }}
{% endif %}
{% if avoid %}
Avoid: {{ avoid }}
{% endif %}
"""
"""The template of every model that has none of its own."""

VARIABLES: Mapping[str, str] = {
    "own": "your override of the prompt, else framing and action",
    "framing": "size, angle, lens and camera move in the model's words",
    "action": "what happens, as you wrote it",
    "people": "who and what is in the shot, in the bible's order: one.said, one.name, one.words, one.tag",
    "place": "where, with the place's own words",
    "light": "time of day, weather, light",
    "speech": "the lines: line.said, line.speaker, line.text, line.manner, line.kind",
    "sound": "the sound of the shot",
    "look": "the look of the film, as you wrote it",
    "one_shot": "what keeps the model to one continuous shot, where it needs that",
    "avoid": "what is to be avoided, where the model takes it in the prompt",
    "references": "the names of the reference pictures, where the model has names for them",
    "seconds": "how long the clip is",
    "width": "pixels",
    "height": "pixels",
    "model": "the model's name",
}
"""What a template may print."""

_LISTS = ("people", "speech", "references")
_FILTERS = ("capitalize", "default", "first", "last", "length", "lower", "sentence", "trim", "upper")
_PARTS = ("said", "name", "words", "tag", "speaker", "text", "kind", "first", "last", "index", "length")
_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.For, nodes.If,
    nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter,
)  # fmt: skip


class BadTemplate(StoryboardError):
    """A template that cannot be used: what is wrong, and where."""

    exit_code = 2


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without its globals, tests and most of its filters."""

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False)
        self.globals = {}
        known = cast("dict[str, Any]", self.filters)
        self.filters = {**{name: known[name] for name in _FILTERS if name in known}, "sentence": sentence}


_SANDBOX = _Sandbox()


def filled(source: str, values: Mapping[str, Any]) -> str:
    """The template with its variables filled in; what is filled in is never read as a template.

    Raises BadTemplate for one that is no template, does what it may not, or says nothing.
    """
    template = _compiled(source)
    said: list[str] = []
    count = 0
    try:
        for piece in template.generate(dict(values)):
            count += len(piece)
            if count > MOST_OUTPUT:
                raise BadTemplate(f"It makes a prompt of more than {MOST_OUTPUT:,} characters.", fix="Say less.")
            said.append(piece)
    except (TemplateError, TypeError, ValueError, AttributeError) as error:
        raise BadTemplate(f"It cannot be filled in. {said_of(str(error))}", fix="Correct it.") from None
    prompt = "".join(said).removesuffix("\n")
    if not prompt.strip():
        raise BadTemplate("It says nothing of this shot.", fix="Begin with {{ own }}.")
    return prompt


def check_template(source: str) -> None:
    """Raise BadTemplate for a text that is no template or does what a template may not."""
    _compiled(source)


@lru_cache(maxsize=64)
def _compiled(source: str) -> Template:
    if len(source) > MOST_SOURCE:
        raise BadTemplate(f"It is longer than {MOST_SOURCE:,} characters.", fix="Make it shorter.")
    try:
        for line, flaw in _flaws(_SANDBOX.parse(source)):
            raise BadTemplate(_in_line(line, flaw), fix="A template prints variables, with if and for.")
        return _SANDBOX.from_string(source)
    except TemplateError as error:
        raise BadTemplate(
            _in_line(getattr(error, "lineno", 0), said_of(str(error.message))), fix="Correct it."
        ) from None
    except (RecursionError, SyntaxError, MemoryError):
        raise BadTemplate("It is nested too deeply.", fix="Make it simpler.") from None


def _in_line(line: int, said: str) -> str:
    there = f"There is a fault in line {line}."
    return f"{there} {said}" if line else said


def _flaws(tree: nodes.Template) -> Iterator[tuple[int, str]]:
    """What a template may not, each with its line."""
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _NODES):
            yield node.lineno, foreign(node)
    loops = list(tree.find_all(nodes.For))
    for loop in loops:
        yield from _flaws_of_loop(loop)
    known = {*VARIABLES, "loop", *(loop.target.name for loop in loops if isinstance(loop.target, nodes.Name))}
    for name in tree.find_all(nodes.Name):
        if name.name not in known:
            yield name.lineno, f"There is no variable {name.name!r}; there are {', '.join(VARIABLES)}."
    for part in tree.find_all(nodes.Getattr):
        if part.attr not in _PARTS:
            yield part.lineno, f"Nothing has a part {part.attr!r}; there are {', '.join(_PARTS)}."
    for used in tree.find_all(nodes.Filter):
        if used.name not in _FILTERS:
            yield used.lineno, f"There is no filter {used.name!r}; there are {', '.join(_FILTERS)}."


def _flaws_of_loop(loop: nodes.For) -> Iterator[tuple[int, str]]:
    if not isinstance(loop.iter, nodes.Name) or loop.iter.name not in _LISTS:
        yield loop.lineno, f"A loop goes through {', '.join(_LISTS)} and nothing else."
    if loop.recursive or any(inner is not loop for inner in loop.find_all(nodes.For)):
        yield loop.lineno, "A loop holds no other loop."
    if not isinstance(loop.target, nodes.Name) or loop.target.name in VARIABLES:
        yield loop.lineno, "A loop names what it goes through by a name of its own."
