"""The files that the house rules speak of, read once."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("storyboard", "packaging", "tests", "resources", ".ci")
TEXT = frozenset(
    {"", ".py", ".toml", ".md", ".json", ".lock", ".xml", ".desktop", ".svg", ".qss", ".txt", ".csv", ".yml", ".ts"}
)
QT_ROOMS = (
    "storyboard/ui/",
    "storyboard/app.py",
    "tests/screenshots.py",
    "tests/ui/",
    "tests/guards/qt_leaks.py",
    "tests/benchmarks/editor",
)
QT_VIRTUALS = frozenset(
    {"count", "data", "event", "flags", "id", "index", "metric", "notify", "paint", "parent", "redo", "undo"}
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the top, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        """The dotted name under which it is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def is_package(self) -> bool:
        """Whether it is the `__init__` of a folder."""
        return self.path.endswith("__init__.py")

    @property
    def may_use_qt(self) -> bool:
        """Whether Qt lives here."""
        return self.path.startswith(QT_ROOMS)


def files() -> Iterator[Path]:
    """Every file of the checkout's own, made files left out."""
    yield from (path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith((".venv", ".cov")))
    for folder in FOLDERS:
        yield from (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file, parsed."""
    found = sorted(path for path in files() if path.suffix == ".py")
    texts = [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in found]
    return tuple(Source(path, text, ast.parse(text, path)) for path, text in texts)


def product() -> Iterator[Source]:
    """The files of the package itself."""
    return (source for source in sources() if source.path.startswith("storyboard/"))


def texts() -> Iterator[tuple[str, int, str]]:
    """Every line of every text file: path, number, line. The generated lock of the tools is left out."""
    for path in files():
        if path.suffix in TEXT and path.name != "uv.lock":
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                yield path.relative_to(ROOT).as_posix(), number, line


def functions(tree: ast.AST) -> Iterator[Function]:
    """Every function in a tree, methods and inner ones among them."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def classes(tree: ast.AST) -> Iterator[ast.ClassDef]:
    """Every class in a tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))


def is_qt_override(source: Source, function: Function) -> bool:
    """Whether Qt chose this name: camelCase or one of its short virtual methods, where Qt lives."""
    is_camel_case = re.fullmatch(r"[a-z]+([A-Z][a-z0-9]*)+", function.name) is not None
    return source.may_use_qt and (is_camel_case or function.name in QT_VIRTUALS)


def own_methods(source: Source, node: ast.ClassDef) -> list[Function]:
    """The public methods and properties of a class that Qt did not ask for, each once."""
    found = {
        function.name: function
        for function in reversed(node.body)
        if isinstance(function, Function) and not function.name.startswith("_") and not is_qt_override(source, function)
    }
    return list(found.values())
