"""Which adapter speaks to which kind of target."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind
from storyboard.model.targets import Target
from storyboard.providers.base import Provider, Refused
from storyboard.providers.comfyui import ComfyUI
from storyboard.providers.comfyui_workflow import NAME, BadWorkflow, read_workflow
from storyboard.providers.complaints import make_failure
from storyboard.providers.draft import DraftProvider
from storyboard.providers.http import USUAL, HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos, refuse_retired
from storyboard.providers.tasks import TaskApi, TaskProvider
from storyboard.store.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What adapters are given: where keys are, folders for clips in the making and for workflows, and bounds."""

    secrets: Secrets
    spool: Path
    limits: Limits = USUAL
    workflows: Path | None = None


Maker = Callable[[Target, ModelCapabilities, Surroundings], Provider]


def _draft(target: Target, capabilities: ModelCapabilities, given: Surroundings) -> Provider:
    return DraftProvider(capabilities, given.spool)


def _client(target: Target, given: Surroundings) -> HttpClient:
    try:
        key = given.secrets.get(target)
    except StoryboardError as error:
        raise Refused(make_failure(FailureKind.AUTH, str(error))) from None
    return HttpClient(
        target.base_url,
        key=key.value if key else "",
        allow_private_results=target.allow_private_results,
        limits=given.limits,
    )


def _openai_videos(target: Target, capabilities: ModelCapabilities, given: Surroundings) -> Provider:
    refuse_retired(target)
    return OpenAIVideos(target, capabilities, _client(target, given))


def _comfyui(target: Target, capabilities: ModelCapabilities, given: Surroundings) -> Provider:
    if given.workflows is None or not NAME.fullmatch(target.model_id):
        words = f"The target {target.id!r} names no workflow; set its model to one of storyboard workflows."
        raise Refused(make_failure(FailureKind.INVALID_INPUT, words))
    try:
        workflow = read_workflow(given.workflows / f"{target.model_id}.json")
    except BadWorkflow as error:
        raise Refused(make_failure(FailureKind.INVALID_INPUT, str(error))) from None
    return ComfyUI(workflow, capabilities, _client(target, given))


def _task(api: TaskApi) -> Maker:
    """The maker of an API that is told by its description."""
    return lambda target, capabilities, given: TaskProvider(api, target, capabilities, _client(target, given))


_MAKERS: Mapping[str, Maker] = {
    "draft": _draft,
    "openai_videos": _openai_videos,
    "comfyui": _comfyui,
}
"""The kinds whose adapters are more than a description; any other is found by the name of its file."""

_KIND = re.compile(r"[a-z][a-z0-9_]{0,39}")


def maker_of(kind: str) -> Maker | None:
    """What makes the adapter for a kind of API; None for one that this version does not speak.

    A file of this folder that is called after the kind and holds a TaskApi named API is all that a kind needs.
    """
    if kind in _MAKERS:
        return _MAKERS[kind]
    if not _KIND.fullmatch(kind) or find_spec(f"{__package__}.{kind}") is None:
        return None
    api = getattr(import_module(f"{__package__}.{kind}"), "API", None)
    return _task(api) if isinstance(api, TaskApi) else None


def kinds() -> tuple[str, ...]:
    """Every kind of API that this version speaks, by name."""
    files = {module.name for module in iter_modules(import_module(str(__package__)).__path__)}
    return tuple(sorted({*_MAKERS, *(kind for kind in files if maker_of(kind) is not None)}))


async def open_provider(
    target: Target,
    capabilities: ModelCapabilities,
    *,
    secrets: Secrets,
    spool: Path,
    limits: Limits = USUAL,
    workflows: Path | None = None,
) -> Provider:
    """The provider for a target; nothing is sent yet.

    `spool` is a folder for clips in the making, `workflows` where the user's own ComfyUI workflows are. Raises Refused,
    in one sentence, for a kind this version does not speak, a retired service, a base URL that is none or a key that
    cannot be sent.
    """
    maker = maker_of(target.api_kind)
    if maker is None:
        message = (
            f"The target {target.id!r} is of the kind {target.api_kind!r}; this version speaks {', '.join(kinds())}."
        )
        raise Refused(make_failure(FailureKind.INVALID_INPUT, message))
    return maker(target, capabilities, Surroundings(secrets, spool, limits, workflows))
