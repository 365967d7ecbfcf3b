"""What is wrong with a template, in our own words: Jinja speaks to programmers, and in English only."""

import re
from collections.abc import Mapping

from jinja2 import nodes

SIGNS: Mapping[str, str] = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of comment": "#}",
    "end of template": "",
}
"""What Jinja's names of signs stand for."""

FAULTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"'(?P<name>[^']*)' is undefined", "Nothing is called {name} there."),
        (r".* has no attribute '(?P<name>[^']*)'", "It has no part {name}."),
        (r"Encountered unknown tag '(?P<name>\w*)'\. .* is '(?P<open>\w+)'\.", "{name} comes before {open} is ended."),
        (r"Encountered unknown tag '(?P<name>(?:end\w*|else|elif))'\.?", "{name} has nothing that it belongs to."),
        (r"Encountered unknown tag '(?P<name>.*?)'\.?.*", "There is no tag {name}; there are if and for."),
        (r"Unexpected end of template\..* closed is '(?P<open>\w+)'\.", "What {open} begins is never ended."),
        (r"unexpected end of template, expected '(?P<wanted>.*)'\.?", "It ends where {wanted} is missing."),
        (r"expected token '(?P<wanted>.*)', got '(?P<name>.*)'", "{name} stands where {wanted} was expected."),
        (r"unexpected '(?P<name>.*)', expected '(?P<wanted>.*)'", "{name} stands where {wanted} was expected."),
        (r"unexpected '(?P<name>.*)'", "{name} does not belong there."),
        (r"unexpected char (?P<quote>['\"])(?P<name>.*)(?P=quote) at \d+", "{name} does not belong there."),
        (r"Expected an expression, got '(?P<name>.*)'", "{name} comes before anything to print or to ask for."),
        (r"tag name expected", "A tag says if or for."),
        (r"Missing end of comment tag", "A comment that {# begins is never ended."),
        (r"Missing end of raw directive", "What raw begins is never ended."),
    )
)  # fmt: skip
"""What Jinja says, and what we say, in the order in which they are tried."""

FOREIGN: tuple[tuple[type[nodes.Node], str], ...] = (
    (nodes.BinExpr, "Arithmetic is not for templates."),
    (nodes.UnaryExpr, "Arithmetic is not for templates."),
    (nodes.Concat, "Joining texts is not for templates; write one behind the other."),
    (nodes.Call, "Calling something is not for templates."),
    (nodes.Getitem, "Brackets behind a name are not for templates."),
    (nodes.Literal, "Lists are not for templates."),
    (nodes.Test, "Questions with 'is' are not for templates."),
    (nodes.Assign, "Setting a variable is not for templates."),
    (nodes.AssignBlock, "Setting a variable is not for templates."),
    (nodes.Include, "Including another template is not for templates."),
    (nodes.Import, "Including another template is not for templates."),
    (nodes.FromImport, "Including another template is not for templates."),
    (nodes.Extends, "Including another template is not for templates."),
)
"""What the language has and templates have not, by its node."""


def said_of(fault: str) -> str:
    """What Jinja found fault with, as a sentence of ours; its own words where it says what it seldom does."""
    for pattern, said in FAULTS:
        found = pattern.fullmatch(fault.strip())
        if found:
            values = {name: repr(SIGNS.get(value, value)) for name, value in found.groupdict().items()}
            return re.sub(r"\{(\w+)\}", lambda field, values=values: values[field[1]], said)
    return f"{fault.strip().rstrip('.')}."


def foreign(node: nodes.Node) -> str:
    """Why a node of the language may not stand in a template."""
    return next(
        (said for kind, said in FOREIGN if isinstance(node, kind)), f"{type(node).__name__} is not for templates."
    )
