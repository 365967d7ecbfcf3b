"""The sentences that rooms without a window say to people: found in the source, as patterns with names to fill in.

Findings, fixes, compiler's notes, failures and refusals are plain English wherever they are made. The window finds the
pattern that a sentence was made from, and says it in the user's language. `python -m tests.translations` keeps the
list and the translations up to date.
"""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from storyboard.model.targets import DRAFT_TARGET
from storyboard.store.paths import resource

PACKAGE = Path(__file__).parents[1] / "storyboard"
SILENT = ("cli/", "typeset/", "draft/", "variants/")
"""Rooms that say nothing in the window in this way: commands, and what only draws."""
WINDOW = "ui/"
"""The window translates what it says; only what it refuses comes this way."""
COMMANDS = (
    "studio/checking.py",
    "studio/dialects.py",
    "studio/item_fields.py",
    "studio/item_sound.py",
    "studio/item_words.py",
    "studio/locking.py",
    "studio/looping.py",
    "studio/mends.py",
    "studio/outputs.py",
    "studio/restoring.py",
    "studio/retargeting.py",
    "studio/settling.py",
    "studio/sheet_out.py",
    "studio/showing.py",
    "studio/sounds.py",
    "studio/thread_out.py",
    "studio/titling.py",
    "studio/turnover_media.py",
    "studio/verifying.py",
    "studio/versioning.py",
    "studio/writing.py",
    "store/board_lock.py",
    "store/fact_tables.py",
    "store/ledger.py",
    "model/invariants.py",
    "exchange/contact_sheet.py",
    "exchange/continuity_sheet.py",
    "exchange/turnover_notes.py",
    "prompting/dialects.py",
    "prompting/prose.py",
    "providers/comfyui",
    "providers/workflow",
)
"""What only the command line does, what cannot be reached from the window, and words for models, which are English."""
FINDING = (
    "continuity/rules",
    "continuity/evidence",
    "continuity/hands.py",
    "continuity/noticing.py",
    "prompting/model_limits.py",
    "studio/replanning.py",
)
"""Where every word may be part of a finding: a value found, or the label of a fix."""
NEVER_SHOWN = (
    "continuity/ledger.py",
    "continuity/told.py",
    "continuity/phrases.py",
    "continuity/phrase_facts.py",
    "continuity/phrase_forms.py",
    "continuity/thread_table.py",
)
SENTENCE = re.compile(r"[A-Z{\u201c].*\s.*[.?!]", re.DOTALL)
WORDS = re.compile(r"[A-Za-z]{3,}")
PATTERN = re.compile(
    r"^(?:SELECT|DELETE|UPDATE|INSERT|CREATE)\b|storyboard |--[a-z]|\\[bwsd(]|\(\?|\.\+|\{\}|^[\w.-]+/[\w.-]+$|%\("
)
COUNTED = ("1 shot", "{count} shots", "ends in {days} days", "no take", "{count} takes")
"""What a sentence says of how many."""
FAILURES = {"make_failure": 1}
LABELS = {"label", "before", "after", "why", "fix", "what"}


@cache
def sentences() -> tuple[str, ...]:
    """Every pattern, sorted, each once: `Leave out {name}`."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}
    errors = _errors(trees.values())
    found: set[str] = {*COUNTED, DRAFT_TARGET.name, *_of_presets()}
    for path, tree in trees.items():
        inside = path.relative_to(PACKAGE).as_posix()
        if not inside.startswith((*SILENT, *COMMANDS)) and inside not in NEVER_SHOWN:
            asked = inside.startswith(FINDING), not inside.startswith(WINDOW)
            found.update(_in_file(tree, errors, *asked))
    # Words of a place may be as short as "in an", which elsewhere are no sentence.
    places = {text for text in (*_of_presets(), *_of_models()) if re.search(r"[ (][a-z]", text)}
    return tuple(sorted(places.union(text for text in found if _is_said(text))))


def _of_presets() -> Iterator[str]:
    """What the places that films go to are called, and what is noted of them."""
    for preset in tomllib.loads(resource("presets.toml").read_text(encoding="utf-8"))["presets"]:
        yield from (text for text in (preset["label"], preset.get("note", ""), preset.get("disclosure", "")) if text)


def _of_models() -> Iterator[str]:
    """What models and servers are called: most have names, some are said in words."""
    for model in tomllib.loads(resource("models.toml").read_text(encoding="utf-8"))["models"]:
        yield model["label"]


def _is_said(text: str) -> bool:
    literal = re.sub(r"\{[^}]*\}", " ", text)
    return bool(WORDS.search(literal)) and not PATTERN.search(text) and "\n" not in text and " " in text.strip()


def _in_file(tree: ast.Module, errors: frozenset[str], takes_all: bool, takes_sentences: bool) -> Iterator[str]:
    nodes = tuple(ast.walk(tree))
    passed_over = set(_passed_over(nodes))
    for node in nodes:
        if isinstance(node, ast.Call):
            for said in _said_in_call(node, errors, takes_sentences):
                yield from texts(said)
        if takes_sentences and isinstance(node, ast.Constant | ast.JoinedStr) and id(node) not in passed_over:
            yield from (text for text in texts(node) if takes_all or SENTENCE.fullmatch(text))


def _said_in_call(node: ast.Call, errors: frozenset[str], takes_labels: bool) -> Iterator[ast.expr]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name in errors:
        yield from node.args[:1]
        yield from (keyword.value for keyword in node.keywords if keyword.arg in ("fix", "where"))
    elif name in FAILURES:
        yield from node.args[FAILURES[name] :]
        yield from (keyword.value for keyword in node.keywords)
    elif takes_labels:
        yield from (keyword.value for keyword in node.keywords if keyword.arg in LABELS)


def _passed_over(nodes: Iterable[ast.AST]) -> Iterator[int]:
    """Docstrings, and the pieces of what is put together from several."""
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.JoinedStr):
            for part in ast.walk(node):
                if part is not node:
                    yield id(part)


def texts(node: ast.expr) -> Iterator[str]:
    """The patterns that an expression may come to."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _pattern(node)
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from texts(value)


def _pattern(node: ast.JoinedStr) -> str:
    parts: list[str] = []
    names: list[str] = []
    for value in node.values:
        if isinstance(value, ast.FormattedValue):
            name = _name(value.value) or "value"
            names.append(name)
            count = names.count(name)
            parts.append(f"{{{name}{count if count > 1 else ''}}}")
        elif isinstance(value, ast.Constant):
            parts.append(str(value.value))
    return "".join(parts)


def _name(node: ast.expr) -> str:
    """What is filled in, in one word."""
    match node:
        case ast.Name():
            return node.id.strip("_").lower()
        case ast.Attribute():
            return node.attr.strip("_").lower()
        case ast.Call():
            inner = next((name for argument in node.args if (name := _name(argument))), "")
            return inner or _name(node.func)
        case ast.Subscript():
            return _name(node.value)
        case _:
            return ""


def _errors(trees: Iterable[ast.Module]) -> frozenset[str]:
    """The names of every class of errors that are meant for people."""
    bases: dict[str, list[str]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
    known = {"StoryboardError"}
    while more := {name for name, of in bases.items() if name not in known and known.intersection(of)}:
        known |= more
    return frozenset(known)
