"""Targets: the servers that generate, kept in the user's settings with their keys in the keyring."""

import asyncio
from typing import Any

from storyboard.model.errors import StoryboardError
from storyboard.model.targets import Target
from storyboard.providers.registry import MAKERS
from storyboard.store.secrets import KeyChain
from storyboard.store.settings import add_target, change_settings, remove_target
from storyboard.studio.context import Context, open_context
from storyboard.studio.reaching import key_chain, reach


COMPATIBLE = "openai-compatible"
"""The profile of a server that nothing else is known of."""

OWN_NAMES = ("xai", "modelark")
"""Kinds whose profiles are models, called by the profile's own id."""


class BadTarget(StoryboardError):
    """A target that cannot be."""

    exit_code = 2


def describe_targets(context: Context | None = None, secrets: KeyChain | None = None) -> list[dict[str, Any]]:
    """Every target as data; of its key only where it comes from."""
    context, secrets = context or open_context(), secrets or key_chain()
    rows: list[dict[str, Any]] = []
    for target in context.settings.targets:
        key = secrets.get(target)
        source = "needs none" if target.api_kind == "draft" else str(key.came_from) if key else "none"
        rows.append(
            {
                "id": target.id,
                "name": target.name,
                "kind": target.api_kind,
                "server": target.base_url,
                "model": target.model_id,
                "profile": target.profile_id,
                "key": source,
            }
        )
    return rows


def add_server(
    target_id: str, *, url: str = "", model: str = "", profile: str = "", name: str = "", context: Context | None = None
) -> str:
    """Add a server; the profile says what it speaks, and a hosted one where it is.

    Raises SettingsError, UnknownModel for the profile, or BadTarget for one that no adapter speaks to.
    """
    context = context or open_context()
    able = context.models.get(profile or COMPATIBLE)
    if able is not None and able.api_kind not in MAKERS:
        raise BadTarget(f"{able.label} is known, but no adapter speaks to it.", fix="Draft with its limits: --as.")
    target = Target(
        id=target_id,
        name=name or target_id,
        api_kind=able.api_kind if able else "openai_videos",
        base_url=(url or (able.base_url if able else "")).rstrip("/"),
        model_id=model or (able.id if able and able.api_kind in OWN_NAMES else ""),
        profile_id=profile or COMPATIBLE,
    )
    context.capabilities(target)
    change_settings(context.folders, lambda settings: add_target(settings, target))
    named = "" if model else " It generates once it names a model: remove it and add it again with --model."
    return f"Added {target_id}.{named} Its key: storyboard targets key {target_id}"


def remove_server(target_id: str, context: Context | None = None) -> str:
    """Forget a target and its key."""
    context = context or open_context()
    target = context.settings.target(target_id)
    change_settings(context.folders, lambda settings: remove_target(settings, target_id))
    key_chain().forget(target)
    return f"Removed {target_id}."


def keep_key(target_id: str, value: str, context: Context | None = None, secrets: KeyChain | None = None) -> str:
    """Keep a target's key, bound to its server; where it is kept, in words."""
    context = context or open_context()
    source = (secrets or key_chain()).keep(context.settings.target(target_id), value)
    return f"The key of {target_id} is kept in {source}."


def try_target(target_id: str, context: Context | None = None, secrets: KeyChain | None = None) -> str:
    """Ask the target whether it answers and takes the key; costs nothing. Raises ProviderError in words."""
    context = context or open_context()
    return asyncio.run(_try(context, secrets or key_chain(), context.settings.target(target_id)))


async def _try(context: Context, secrets: KeyChain, target: Target) -> str:
    provider = await reach(context, secrets, target, context.capabilities(target))
    try:
        return await provider.test_connection()
    finally:
        await provider.aclose()
