"""What a project brings that speaks or acts in the user's name: shown first, then trusted once, by its hash.

Templates for prompts lie in the project's `dialects/MODEL.j2`, ComfyUI workflows in its `workflows/NAME.json`. Nothing
of it is used before it is trusted, and a file that changes afterwards is a stranger again.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storyboard.model.errors import StoryboardError
from storyboard.prompting.template import BadTemplate, check_template
from storyboard.providers.comfyui_workflow import BadWorkflow, read_workflow
from storyboard.store.contained import OutsideFolder, inside
from storyboard.store.dialect_files import DialectFile, brought_dialects, keep_trust, trusted_hashes
from storyboard.studio.aiming import trust_workflow
from storyboard.studio.context import Context
from storyboard.studio.session import open_session

SHORTEST_HASH = 8
"""Digits of a hash that name a file without doubt."""

WORKFLOWS = "workflows"


class NotTrusted(StoryboardError):
    """A hash that names nothing of the project, or something that cannot be trusted."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that came with a project: `kind` template or workflow, the model's or its own name, and its hash.

    `shows` is all that it says or does, in lines; `flaw` why it could not be used even if it were trusted.
    """

    kind: str
    name: str
    path: Path
    sha256: str
    shows: tuple[str, ...]
    is_trusted: bool
    flaw: str = ""

    def as_data(self) -> dict[str, Any]:
        """The same for a program."""
        told = {"kind": self.kind, "name": self.name, "sha256": self.sha256, "trusted": self.is_trusted}
        return {**told, "shows": list(self.shows), "flaw": self.flaw}


def brought_by(folder: Path, context: Context | None = None) -> tuple[Brought, ...]:
    """Everything of the kind that the project brings, templates first. Raises NoProject where there is none."""
    with open_session(folder, context, read_only=True) as session:
        return _brought(session.project.folder, session.context)


def trust_brought(folder: Path, hashes: tuple[str, ...], context: Context | None = None) -> tuple[Brought, ...]:
    """Trust the files whose SHA-256 begin so; what the project brings now, in the new light.

    Raises NotTrusted for a hash of nothing here, or of a file that cannot be used.
    """
    with open_session(folder, context, read_only=True) as session:
        home, context = session.project.folder, session.context
        found = _brought(home, context)
        chosen = [_named(found, begins.lower()) for begins in hashes]
        for one in chosen:
            if one.kind == "workflow":
                trust_workflow(one.name, one.path, trusts=True, expected_sha256=one.sha256, context=context)
        named = {one.sha256: f"{one.kind} {one.name}" for one in chosen if one.kind == "template"}
        if named:
            keep_trust(context.folders, named)
        return _brought(home, context)


def _named(found: tuple[Brought, ...], begins: str) -> Brought:
    matching = [one for one in found if len(begins) >= SHORTEST_HASH and one.sha256.startswith(begins)]
    if not matching:
        raise NotTrusted(
            f"Nothing that this project brings has a SHA-256 that begins with {begins!r}.",
            fix=f"Give {SHORTEST_HASH} digits or more of one that is shown.",
        )
    if matching[0].flaw:
        raise NotTrusted(f"The {matching[0].kind} {matching[0].name} cannot be used: {matching[0].flaw}")
    return matching[0]


def _brought(project: Path, context: Context) -> tuple[Brought, ...]:
    trusted = trusted_hashes(context.folders)
    templates = (_template(found, trusted) for found in brought_dialects(project).values())
    return (*templates, *_workflows(project, context))


def _template(found: DialectFile, trusted: frozenset[str]) -> Brought:
    flaw = ""
    try:
        check_template(found.text)
    except BadTemplate as error:
        flaw = str(error)
    shows = tuple(found.text.splitlines())
    return Brought("template", found.model_id, found.path, found.sha256, shows, found.sha256 in trusted, flaw)


def _workflows(project: Path, context: Context) -> Iterator[Brought]:
    for path in sorted((project / WORKFLOWS).glob("*.json")):
        try:
            found = read_workflow(inside(project, path))
        except (BadWorkflow, OutsideFolder) as error:
            yield Brought("workflow", path.stem, path, "", (), is_trusted=False, flaw=str(error))
            continue
        own = context.folders.config / WORKFLOWS / path.name
        kinds = sorted({str(node["class_type"]) for node in found.graph.values()})
        shows = (
            f"Placeholders: {', '.join(sorted(found.placeholders))}",
            f"Nodes: {', '.join(kinds)}",
            *json.dumps(found.graph, indent=1, ensure_ascii=False).splitlines(),
        )
        yield Brought("workflow", path.stem, path, found.sha256, shows, is_trusted=_is_taken_in(own, found.graph))


def _is_taken_in(own: Path, graph: Any) -> bool:
    try:
        return read_workflow(own).graph == graph
    except BadWorkflow:
        return False
