"""Which adapter speaks to which kind of target."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import FailureKind
from storyboard.model.targets import Target
from storyboard.providers.base import Provider, Refused
from storyboard.providers.complaints import make_failure
from storyboard.providers.draft import DraftProvider
from storyboard.providers.http import USUAL, HttpClient, Limits
from storyboard.providers.openai_videos import OpenAIVideos, refuse_retired
from storyboard.store.secrets import Secrets


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What adapters are given: where keys are, a folder for clips in the making, and the bounds of exchanges."""

    secrets: Secrets
    spool: Path
    limits: Limits = USUAL


Maker = Callable[[Target, ModelCapabilities, Surroundings], Provider]


def _draft(target: Target, capabilities: ModelCapabilities, given: Surroundings) -> Provider:
    return DraftProvider(capabilities, given.spool)


def _openai_videos(target: Target, capabilities: ModelCapabilities, given: Surroundings) -> Provider:
    refuse_retired(target)
    try:
        key = given.secrets.get(target)
    except StoryboardError as error:
        raise Refused(make_failure(FailureKind.AUTH, str(error))) from None
    client = HttpClient(
        target.base_url,
        key=key.value if key else "",
        allow_private_results=target.allow_private_results,
        limits=given.limits,
    )
    return OpenAIVideos(target, capabilities, client)


MAKERS: Mapping[str, Maker] = {"draft": _draft, "openai_videos": _openai_videos}
"""The kinds of API this version speaks."""


async def open_provider(
    target: Target, capabilities: ModelCapabilities, *, secrets: Secrets, spool: Path, limits: Limits = USUAL
) -> Provider:
    """The provider for a target; nothing is sent yet.

    `spool` is a folder for clips in the making. Raises Refused, in one sentence, for a kind this version does not
    speak, a retired service, a base URL that is none or a key that cannot be sent.
    """
    maker = MAKERS.get(target.api_kind)
    if maker is None:
        known = ", ".join(sorted(MAKERS))
        message = f"The target {target.id!r} is of the kind {target.api_kind!r}; this version speaks {known}."
        raise Refused(make_failure(FailureKind.INVALID_INPUT, message))
    return maker(target, capabilities, Surroundings(secrets, spool, limits))
