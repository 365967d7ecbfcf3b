"""Everything public says what it promises."""

import ast
from collections.abc import Iterator

from tests.house.source import Function, Source, own_methods, sources


def spoken(node: ast.Module | ast.ClassDef | Function) -> bool:
    return bool((ast.get_docstring(node) or "").strip())


def public_parts(source: Source, body: list[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    """The public classes and functions of a file, and the public methods of those classes."""
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from own_methods(source, node)
            yield from public_parts(source, [inner for inner in node.body if isinstance(inner, ast.ClassDef)])
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield node


def test_every_module_has_a_docstring():
    silent = [source.path for source in sources() if source.text.strip() and not spoken(source.tree)]
    assert silent == []


def test_every_public_class_and_function_has_a_docstring():
    silent = [
        f"{source.path}:{node.lineno} {node.name}"
        for source in sources()
        if not source.path.startswith("tests/")
        for node in public_parts(source, source.tree.body)
        if not spoken(node)
    ]
    assert silent == []
