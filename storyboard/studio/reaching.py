"""Reaching a target: the adapter, with the key that is bound to it."""

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.targets import Target
from storyboard.providers.base import Provider
from storyboard.providers.registry import open_provider
from storyboard.store.keyring_vault import open_vault
from storyboard.store.secrets import KeyChain
from storyboard.studio.context import Context


def key_chain() -> KeyChain:
    """The user's keys: environment, system keyring, this session. Make one per program and hand it on."""
    return KeyChain(open_vault())


async def reach(context: Context, secrets: KeyChain, target: Target, capabilities: ModelCapabilities) -> Provider:
    """The provider for a target. Raises ProviderError that says why there is none."""
    return await open_provider(target, capabilities, secrets=secrets, spool=context.spool)
