"""What no file does."""

import ast
from collections.abc import Iterator

from tests.house.source import Source, product, sources

VAGUE = frozenset({"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "base"})
NAMED_BY_THE_DESIGN = frozenset({"storyboard/providers/base.py"})
BOUNDARIES = {
    "storyboard/ui/work.py": "a thread's errand tells the window of its crash",
}
"""The few files in which one handler may catch everything, each with its reason."""

WIDE = frozenset({"Exception", "BaseException"})


def uses(source: Source, name: str) -> Iterator[str]:
    """Where a method or attribute of this name is used."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr == name:
            yield f"{source.path}:{node.lineno}"


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


def test_values_change_only_through_replace():
    assert [place for source in sources() for place in uses(source, "model_copy")] == []


def test_the_window_never_runs_the_event_loop_from_within():
    assert [place for source in product() for place in uses(source, "processEvents")] == []


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
