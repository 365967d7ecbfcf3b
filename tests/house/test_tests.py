"""Every test can fail."""

import ast

from tests.house.source import Function, Source, functions, sources

EXPECTING = ("assert", "check", "expect", "raises", "warns", "fail", "wait")
"""How the name of a call begins that fails when something is not so."""


def called(node: ast.AST) -> str:
    """The last word of what is called: `raises` of `pytest.raises(…)`."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


def can_fail(function: Function, asserting: set[str]) -> bool:
    """Whether a function asserts something, itself or through a function of its file that does."""
    return any(
        isinstance(node, ast.Assert) or called(node).lstrip("_").startswith(EXPECTING) or called(node) in asserting
        for node in ast.walk(function)
    )


def tests_of(source: Source) -> list[Function]:
    """The tests of a file; a method of that name belongs to what is tested."""
    return [node for node in source.tree.body if isinstance(node, Function) and node.name.startswith("test_")]


def idle_tests(source: Source) -> list[str]:
    asserting = {function.name for function in functions(source.tree) if can_fail(function, set())}
    tests = tests_of(source)
    return [f"{source.path}:{test.lineno} {test.name}" for test in tests if not can_fail(test, asserting)]


def test_every_test_asserts_something():
    tests = [source for source in sources() if source.path.startswith("tests/")]
    assert [place for source in tests for place in idle_tests(source)] == []


def test_no_test_asserts_a_constant():
    constants = [
        f"{source.path}:{node.lineno}"
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assert) and isinstance(node.test, ast.Constant)
    ]
    assert constants == []


def test_every_test_file_is_named_so_that_it_is_found():
    lost = [
        source.path
        for source in sources()
        if source.path.startswith("tests/") and not source.path.split("/")[-1].startswith("test_") and tests_of(source)
    ]
    assert lost == []
