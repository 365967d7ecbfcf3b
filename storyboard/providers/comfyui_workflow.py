"""A ComfyUI workflow exported in the API format, with named placeholders such as {{prompt}} in its inputs."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.values import replace

MAX_BYTES = 4_000_000
PLACEHOLDER = re.compile(r"\{\{([a-z_0-9]+)\}\}")
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
"""What a workflow may be called."""

NAMES = ("prompt", "negative", "width", "height", "frames", "fps", "seconds", "seed", "first_frame", "last_frame")
"""The placeholders that can be filled, beside reference_1, reference_2 and so on."""


class BadWorkflow(StoryboardError):
    """A workflow that cannot be used, and why."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Workflow:
    """The graph by node id, the placeholders in it, and the hash of the file it was read from."""

    graph: Mapping[str, Any]
    placeholders: frozenset[str]
    sha256: str

    def filled(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The graph with every placeholder replaced; a whole text becomes the value itself, so numbers stay numbers.

        Raises BadWorkflow for a placeholder that nothing fills.
        """
        empty = sorted(self.placeholders - {name for name, value in values.items() if value is not None})
        if empty:
            raise BadWorkflow(f"The workflow asks for {{{{{empty[0]}}}}}, and this shot has none.")
        return {node: _filled(content, values) for node, content in self.graph.items()}


def read_workflow(path: Path) -> Workflow:
    """The workflow in a file. Raises BadWorkflow: no file, not the API format, no {{prompt}}, an unknown name."""
    try:
        data = path.read_bytes()[: MAX_BYTES + 1]
    except OSError as error:
        raise BadWorkflow(f"it cannot be read ({error.strerror}).", where=str(path), fix="Check the file.") from None
    if len(data) > MAX_BYTES:
        raise BadWorkflow("it is larger than any workflow.", where=str(path), fix="Export it again.")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise BadWorkflow("it is no JSON.", where=str(path), fix="Use Export (API) in ComfyUI.") from None
    graph = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if not graph or not all(isinstance(node, dict) and "class_type" in node for node in graph.values()):
        raise BadWorkflow("it is not in the API format.", where=str(path), fix="Use Export (API) in ComfyUI.")
    found = frozenset(PLACEHOLDER.findall(json.dumps(graph)))
    strangers = sorted(name for name in found if name not in NAMES and not re.fullmatch(r"reference_[1-9]\d*", name))
    if strangers:
        known = ", ".join(NAMES)
        raise BadWorkflow(f"{{{{{strangers[0]}}}}} is no placeholder.", where=str(path), fix=f"Known: {known}.")
    if "prompt" not in found:
        raise BadWorkflow("it has no {{prompt}}.", where=str(path), fix="Write {{prompt}} where the words go.")
    return Workflow(graph, found, hashlib.sha256(data).hexdigest())


def workflow_takes(model: ModelCapabilities, folder: Path, name: str) -> ModelCapabilities:
    """What a target can do whose workflow has this name: it takes what the workflow has a place for.

    A workflow that cannot be read leaves the model as it is; submitting says why.
    """
    try:
        found = read_workflow(folder / f"{name}.json").placeholders if NAME.fullmatch(name) else None
    except BadWorkflow:
        found = None
    if found is None:
        return model
    return replace(
        model,
        first_frame="first_frame" in found,
        last_frame="last_frame" in found,
        reference_images_max=sum(1 for one in found if one.startswith("reference_")),
        seed="seed" in found,
        negative_prompt="negative" in found,
    )


def _filled(value: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(value, dict):
        return {name: _filled(inner, values) for name, inner in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_filled(inner, values) for inner in cast("list[Any]", value)]
    if not isinstance(value, str):
        return value
    whole = PLACEHOLDER.fullmatch(value)
    if whole:
        return values[whole[1]]
    # One pass: what a person wrote is never searched for placeholders again.
    return PLACEHOLDER.sub(lambda found: str(values[found[1]]), value)
