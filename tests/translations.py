"""The words of the window for translators: `python -m tests.translations` brings `resources/translations` up to date.

Words are found in the source (every `tr` and `translate`, the rows of the action table, the labels of undo steps, the
names of columns and templates, the sentences of rooms without a window), handed to lupdate, which keeps what is
translated, and made into `.qm` by lrelease.
Translate with `pyside6-linguist resources/translations/storyboard_fr.ts`, then run it again.
"""

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from storyboard.continuity.check import RULES
from storyboard.model.evidence import Measure
from storyboard.model.facts import JobState
from storyboard.studio.cards import Status
from storyboard.studio.comparing import SHAPE, WORDS, Kind
from storyboard.studio.evidence_words import WORDS as WORDS_OF_EVIDENCE
from storyboard.studio.replanning import Cause
from storyboard.studio.table_columns import BUILT_IN
from storyboard.studio.templates import template_words, templates
from storyboard.ui.action_table import TABLE
from storyboard.ui.shortcut_sheet import PLACES
from tests.sentences import sentences

ROOT = Path(__file__).parents[1]
UI = ROOT / "storyboard" / "ui"
EDITS = (ROOT / "storyboard" / "model" / "edits", ROOT / "storyboard" / "studio", UI, ROOT / "storyboard" / "exchange")
TARGET = ROOT / "resources" / "translations"
LANGUAGES = ("fr",)

Word = tuple[str, str, str, bool]
"""Context, source text, comment, and whether it is counted."""


@cache
def words() -> tuple[Word, ...]:
    """Every text the window shows, sorted, each once."""
    found: set[Word] = set()
    for path in sorted(UI.rglob("*.py")):
        found.update(_in_file(path))
    found.update(_in_file(ROOT / "storyboard" / "app.py"))
    for entry in TABLE:
        found.update((("Actions", entry.text, "", False), ("Actions", entry.tip, "", False)))
    found.update(("Columns", column.name, "", False) for column in BUILT_IN)
    found.update(("Kinds", str(kind), "", False) for kind in Kind)
    found.update(("Vocabulary", word, "", False) for word in (*Status, "yes", "no"))
    found.update(("Status", str(word), "", False) for word in (*Status, *JobState))
    found.update(("Kinds", name, "", False) for name in (*WORDS.values(), *SHAPE.values()))
    found.update(("Places", name, "", False) for name in PLACES.values())
    found.update(("Rules", rule.replace("_", " ").capitalize(), "", False) for rule in RULES)
    found.update(("Vocabulary", str(measure), "", False) for measure in (*Measure, *Cause))
    found.update(("Evidence", text, "", False) for text in WORDS_OF_EVIDENCE)
    for template in templates():
        said = (template.title, template.about, *template_words(template.name))
        found.update(("Templates", text, "", False) for text in said)
    found.update(("Sentences", text, "", False) for text in (*sentences(), ": "))
    found.update(("Steps", label, "", False) for folder in EDITS for label in _labels(folder))
    return tuple(sorted(found))


def refresh(folder: Path = TARGET) -> None:
    """Bring `.ts` and `.qm` in a folder up to date with the source; what is translated stays."""
    listed = json.dumps(sentences(), ensure_ascii=False, indent=0)
    (folder / "sentences.json").write_text(f"{listed}\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as held:
        source = Path(held) / "words.py"
        source.write_text("\n".join(_line(word) for word in words()) + "\n", encoding="utf-8")
        for language in LANGUAGES:
            made = folder / f"storyboard_{language}.ts"
            options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", language]
            _run("pyside6-lupdate", *options, str(source), "-ts", str(made))
            _run("pyside6-lrelease", "-silent", str(made), "-qm", str(made.with_suffix(".qm")))


def _line(word: Word) -> str:
    context, text, comment, is_counted = word
    parts = [json.dumps(part, ensure_ascii=False) for part in (context, text, comment)]
    return f"QCoreApplication.translate({', '.join(parts)}{', 1' if is_counted else ''})"


def _run(program: str, *arguments: str) -> None:
    path = Path(sys.executable).parent / program
    subprocess.run([str(path), *arguments], check=True, capture_output=True, timeout=120)


def _labels(folder: Path) -> Iterator[str]:
    """The English labels of edits: the first words of every `Edit(...)`."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Edit" and node.args:
                yield from (text for text in _strings(node.args[0]) if text)


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*_strings(node.body), *_strings(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _in_file(path: Path) -> Iterator[Word]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    wrappers = dict(_wrappers(tree))
    for node in tree.body:
        yield from _in_node(node, "", wrappers)


def _in_node(node: ast.AST, owner: str, wrappers: dict[str, str]) -> Iterator[Word]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        yield from _in_call(node, owner, wrappers)
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, owner, wrappers)


def _in_call(node: ast.Call, owner: str, wrappers: dict[str, str]) -> Iterator[Word]:
    name, is_method = _called(node.func)
    arguments = list(node.args)
    if (name == "translate" and is_method) or name == "QT_TRANSLATE_NOOP":
        if len(arguments) > 1:
            for context in _strings(arguments[0]):
                for text in _strings(arguments[1]):
                    yield context, text, _comment(arguments[2:]), len(arguments) > 3
    elif name == "tr" and is_method and arguments:
        for text in _strings(arguments[0]):
            yield owner, text, _comment(arguments[1:]), len(arguments) > 2
    elif name in wrappers and not is_method and arguments:
        context = next((text for a in arguments[1:2] for text in _strings(a)), wrappers[name])
        for text in _strings(arguments[0]):
            yield context, text, "", False


def _comment(arguments: list[ast.expr]) -> str:
    return next((text for argument in arguments[:1] for text in _strings(argument)), "")


def _called(function: ast.expr) -> tuple[str, bool]:
    if isinstance(function, ast.Attribute):
        return function.attr, True
    return (function.id, False) if isinstance(function, ast.Name) else ("", False)


def _wrappers(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Functions of this module, or imported from another, that translate in a context of their own."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            context = _context_of(node)
            if context:
                yield node.name, context
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("storyboard.ui."):
            path = ROOT / f"{(node.module or '').replace('.', '/')}.py"
            if path.is_file():
                defined = dict(_defined(path))
                yield from ((n.asname or n.name, defined[n.name]) for n in node.names if n.name in defined)


def _defined(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and (context := _context_of(node)):
            yield node.name, context


def _context_of(function: ast.FunctionDef) -> str:
    """The context in which a function translates its first argument; "" where it does no such thing."""
    if not function.args.args:
        return ""
    first = function.args.args[0].arg
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _called(node.func) == ("translate", True) and len(node.args) > 1:
            context, text = node.args[0], node.args[1]
            if isinstance(text, ast.Name) and text.id == first:
                if isinstance(context, ast.Constant):
                    return str(context.value)
                return next((str(d.value) for d in function.args.defaults if isinstance(d, ast.Constant)), "")
    return ""


if __name__ == "__main__":
    refresh()
    sys.stdout.write(f"{TARGET}: {len(words())} texts\n")
