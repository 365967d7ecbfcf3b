"""Reaching a target: the adapter, with the key that is bound to it."""

from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.targets import Target
from storyboard.store.secrets import KeyChain, LazyVault
from storyboard.studio.context import Context

if TYPE_CHECKING:
    from storyboard.model.capabilities import ModelCapabilities
    from storyboard.providers.base import Provider
    from storyboard.providers.registry import open_provider
    from storyboard.store.keyring_vault import open_vault
else:
    ModelCapabilities = later("storyboard.model.capabilities", "ModelCapabilities")
    Provider = later("storyboard.providers.base", "Provider")
    open_provider = later("storyboard.providers.registry", "open_provider")
    open_vault = later("storyboard.store.keyring_vault", "open_vault")


def key_chain() -> KeyChain:
    """The user's keys: environment, system keyring, this session. Make one per program and hand it on."""
    return KeyChain(LazyVault(open_vault))


async def reach(context: Context, secrets: KeyChain, target: Target, capabilities: ModelCapabilities) -> Provider:
    """The provider for a target. Raises ProviderError that says why there is none."""
    return await open_provider(target, capabilities, secrets=secrets, spool=context.spool, workflows=context.workflows)
