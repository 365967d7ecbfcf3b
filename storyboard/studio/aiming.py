"""Targets: the servers that generate, kept in the user's settings with their keys in the keyring."""

import asyncio
import json
from pathlib import Path
from typing import Any

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.errors import StoryboardError
from storyboard.model.money import dollars
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.model.values import replace
from storyboard.prompting.compiler import SERVERS
from storyboard.providers.comfyui_workflow import NAME, BadWorkflow, read_workflow
from storyboard.providers.registry import maker_of
from storyboard.providers.tasks import TaskProvider
from storyboard.store.atomic import write_atomically
from storyboard.store.learned import keep_learned
from storyboard.store.secrets import KeyChain
from storyboard.store.settings import add_target, change_settings, remove_target, replace_target
from storyboard.studio.context import Context, open_context
from storyboard.studio.reaching import key_chain, reach

COMPATIBLE = "openai-compatible"
"""The profile of a server that nothing else is known of."""


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
                "private": target.allow_private_results,
                "key": source,
            }
        )
    return rows


def addable_profiles(context: Context) -> tuple[ModelCapabilities, ...]:
    """The models and servers that a target can be added for: those that an adapter speaks to."""
    known = (able for able in context.models.values() if able.api_kind != DRAFT_TARGET.api_kind)
    return tuple(able for able in known if maker_of(able.api_kind) is not None)


def let_private(target_id: str, *, is_allowed: bool, context: Context | None = None) -> str:
    """Let a target's clips come from addresses of this machine or a private network, or no longer."""
    context = context or open_context()
    wanted = replace(context.settings.target(target_id), allow_private_results=is_allowed)
    change_settings(context.folders, lambda settings: replace_target(settings, wanted))
    if is_allowed:
        return f"{target_id} may send links to private addresses."
    return f"{target_id} may no longer send links to private addresses."


def add_server(
    target_id: str, *, url: str = "", model: str = "", profile: str = "", name: str = "", context: Context | None = None
) -> str:
    """Add a server; the profile says what it speaks, and a hosted one where it is.

    Raises SettingsError, UnknownModel for the profile, or BadTarget for one that no adapter speaks to.
    """
    context = context or open_context()
    able = context.models.get(profile or COMPATIBLE)
    if able is not None and maker_of(able.api_kind) is None:
        raise BadTarget(f"{able.label} is known, but no adapter speaks to it.", fix="Draft with its limits: --as.")
    target = Target(
        id=target_id,
        name=name or target_id,
        api_kind=able.api_kind if able else "openai_videos",
        base_url=(url or (able.base_url if able else "")).rstrip("/"),
        model_id=model or (able.id if able and able.api_kind not in SERVERS else ""),
        profile_id=profile or COMPATIBLE,
    )
    context.capabilities(target)
    change_settings(context.folders, lambda settings: add_target(settings, target))
    named = "" if target.model_id else " It generates once it names a model: remove it and add it again with --model."
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
    """Ask the target whether it answers and takes the key; costs nothing. Raises ProviderError in words.

    A server that says what its models can do is asked for that too, and its target held to it from now on.
    """
    context = context or open_context()
    target = context.settings.target(target_id)
    said, model = asyncio.run(_asked(context, secrets or key_chain(), target, tries=True))
    if model is None:
        return said
    _kept(context, target, model)
    told = f"What {model.label} can do and costs was read from its own list."
    return f"{said} {told}"


def learn_target(target_id: str, context: Context | None = None, secrets: KeyChain | None = None) -> str:
    """Ask the server what the target's model can do, and hold the target to that from now on; costs nothing.

    Raises BadTarget where the server does not say.
    """
    context = context or open_context()
    target = context.settings.target(target_id)
    _, model = asyncio.run(_asked(context, secrets or key_chain(), target, tries=False))
    if model is None:
        raise BadTarget(f"The server of {target_id} says nothing of the model {target.model_id!r}.")
    return _kept(context, target, model)


def _kept(context: Context, target: Target, model: ModelCapabilities) -> str:
    """Hold the target to what its server said; that in a sentence."""
    today = context.today.isoformat()
    said = replace(model, id=f"{target.id}/{target.model_id}", as_of=today, source=f"{target.base_url}, read live")
    keep_learned(context.folders, said)
    context.settings = change_settings(
        context.folders, lambda held: replace_target(held, replace(target, profile_id=said.id))
    )
    context.read_models_anew()
    lengths = "/".join(f"{x:g}" for x in said.durations.allowed_s) or "any"
    frames = f"first frame {_yes(said.first_frame)}, last frame {_yes(said.last_frame)}"
    rest = f"seed {_yes(said.seed)}, sound {said.audio}"
    return f"{said.label}: {lengths} s, {len(said.sizes)} sizes, {frames}, {rest}. {_price(said)}."


def _price(model: ModelCapabilities) -> str:
    """What a second costs, from the least to the most."""
    per_s = sorted({price.microusd for price in model.prices})
    if not per_s:
        return "Price unknown"
    return f"It costs {dollars(per_s[0])}{f' to {dollars(per_s[-1])}' if len(per_s) > 1 else ''} a second"


async def _asked(
    context: Context, secrets: KeyChain, target: Target, *, tries: bool
) -> tuple[str, ModelCapabilities | None]:
    """What the target answers where it is tried, and what its server says of its model; None where nothing."""
    provider = await reach(context, secrets, target, context.capabilities(target))
    try:
        said = await provider.test_connection() if tries else ""
        return said, await provider.learn() if isinstance(provider, TaskProvider) else None
    finally:
        await provider.aclose()


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def trust_workflow(
    name: str, file: Path, *, trusts: bool, expected_sha256: str = "", context: Context | None = None
) -> list[str]:
    """What a ComfyUI workflow does, in lines; with `trusts` this very file becomes the user's own under this name.

    A workflow that came with a project runs nodes on the user's computer: it is shown, then taken in once, by its
    hash; a file that changes afterwards changes nothing here. `expected_sha256` is the hash of what was shown. A
    workflow of the user's own is never replaced by one that came from elsewhere. Raises BadWorkflow.
    """
    context = context or open_context()
    if not NAME.fullmatch(name):
        raise BadWorkflow(f"the name {name[:50]!r} must be 1 to 40 of a-z, 0-9, - and _.")
    workflow = read_workflow(file)
    kinds = sorted({str(node["class_type"]) for node in workflow.graph.values()})
    lines = [f"{file.name}, SHA-256 {workflow.sha256}", f"Placeholders: {', '.join(sorted(workflow.placeholders))}"]
    lines += [f"Nodes: {', '.join(kinds)}"]
    if not trusts:
        return [*lines, "Not taken in. Say --trust once you know what these nodes do."]
    if expected_sha256 and workflow.sha256 != expected_sha256:
        raise BadWorkflow("it has changed since it was shown.", where=str(file), fix="Look at it again.")
    folder = context.workflows
    if expected_sha256 and (folder / f"{name}.json").exists():
        raise BadWorkflow(
            f"you have another workflow called {name}.", where=str(file), fix="Rename the file in the project."
        )
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / f"{name}.json", json.dumps(workflow.graph, indent=1).encode())
    return [*lines, f"Taken in as {name}: storyboard targets add comfy --profile comfyui --model {name}"]
