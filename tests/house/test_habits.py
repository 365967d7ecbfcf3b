"""What no file does."""

import ast
from collections.abc import Iterator

import pytest

from tests.house.source import Source, product, sources

VAGUE = frozenset({"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "base"})
NAMED_BY_THE_DESIGN = frozenset({"storyboard/providers/base.py"})
BOUNDARIES = {
    "storyboard/ui/work.py": "a thread's errand tells the window of its crash",
}
"""The few files in which one handler may catch everything, each with its reason."""

WIDE = frozenset({"Exception", "BaseException"})


def calls(source: Source, names: frozenset[str]) -> Iterator[str]:
    """Where methods or attributes of these names are used."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr in names:
            yield f"{source.path}:{node.lineno} {node.attr}"


def caught(handler: ast.ExceptHandler) -> set[str]:
    """The names of what a handler catches; empty for a bare one."""
    return {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else set()


def lets_through(handler: ast.ExceptHandler) -> bool:
    """Whether a handler only tidies up and lets the error go on."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def wide_handlers(source: Source) -> list[str]:
    """Where a file catches everything and keeps it."""
    return [
        f"{source.path}:{node.lineno}"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ExceptHandler) and (node.type is None or caught(node) & WIDE) and not lets_through(node)
    ]


def test_nothing_outside_the_named_boundaries_catches_every_exception():
    outside = [source for source in sources() if source.path not in BOUNDARIES]
    assert [place for source in outside for place in wide_handlers(source)] == []


def test_a_named_boundary_catches_every_exception_in_one_place_only():
    boundaries = [source for source in sources() if source.path in BOUNDARIES]
    assert [place for source in boundaries for place in wide_handlers(source)[1:]] == []


def test_no_file_has_a_vague_name():
    vague = [
        source.path
        for source in sources()
        if source.path not in NAMED_BY_THE_DESIGN
        and any(VAGUE.intersection(part.removesuffix(".py").split("_")) for part in source.path.split("/"))
    ]
    assert vague == []


@pytest.mark.parametrize(
    ("names", "instead"),
    [
        ({"model_copy"}, "values change through `replace`"),
        ({"processEvents"}, "wait for a signal"),
        ({"exec_"}, "open the dialog and wait for its signal"),
    ],
)
def test_banned_methods_are_not_used(names: set[str], instead: str):
    found = [place for source in sources() for place in calls(source, frozenset(names))]
    assert found == [], instead


def test_only_the_application_and_a_drag_run_a_loop_of_their_own():
    found = [
        f"{source.path}:{node.lineno}"
        for source in product()
        if source.path != "storyboard/app.py"
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and node.attr == "exec" and ast.unparse(node.value) != "drag"
    ]
    assert found == []


def test_no_function_changes_a_global():
    changed = [
        f"{source.path}:{node.lineno}"
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Global)
    ]
    assert changed == []
