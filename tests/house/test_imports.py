"""Modules form no ring, and Qt stays where it lives."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from tests.house.source import Source, product, sources

QT = frozenset({"PySide6", "shiboken6", "PyQt6", "qasync"})


def imported(source: Source) -> Iterator[str]:
    """The dotted name of everything a file imports, wherever the import stands."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def graph(files: list[Source]) -> dict[str, set[str]]:
    modules = {source.module for source in files}
    return {source.module: modules.intersection(imported(source)) - {source.module} for source in files}


def test_no_modules_import_each_other_in_a_ring():
    for files in (list(product()), [source for source in sources() if source.path.startswith("packaging/")]):
        edges = {module.removeprefix("packaging."): wanted for module, wanted in graph(files).items()}
        try:
            ring: list[str] = []
            TopologicalSorter(edges).prepare()
        except CycleError as error:
            ring = error.args[1]
        assert ring == []


def test_qt_is_imported_in_ui_and_app_only():
    strangers = [
        source.path
        for source in sources()
        if not source.may_use_qt and any(name.split(".")[0] in QT for name in imported(source))
    ]
    assert strangers == []
