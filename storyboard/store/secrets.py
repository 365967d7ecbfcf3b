"""API keys: from the environment, else the system's keyring, else this session only; never on disk by us.

A stored key is bound to the target's origin (scheme, host and port): a target that is pointed elsewhere has no key.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from storyboard.model.errors import StoryboardError
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.store.targets import key_variable


class KeySource(StrEnum):
    """Where a key was found or is kept."""

    ENVIRONMENT = "the environment"
    KEYRING = "the system's keyring"
    SESSION = "this session only"


class SecretError(StoryboardError):
    """A key that cannot be used, or a keyring that will not answer."""


@dataclass(frozen=True, slots=True)
class Key:
    """An API key; its text is shown by nothing but `value`."""

    value: str = field(repr=False)
    came_from: KeySource

    def __str__(self) -> str:
        return f"a key from {self.came_from}"


class Secrets(Protocol):
    """Where providers get their key from."""

    def get(self, target: Target) -> Key | None:
        """The key for this target at this origin, if there is one."""
        ...


class Vault(Protocol):
    """A keyring; `place` names the target and its origin. Each method raises SecretError when it does not answer."""

    def read(self, place: str) -> str | None:
        """The secret kept at `place`, if any."""
        ...

    def write(self, place: str, value: str) -> None:
        """Keep a secret at `place`, over the one before."""
        ...

    def remove(self, place: str) -> None:
        """Forget what is kept at `place`, if anything."""
        ...


class LazyVault:
    """A vault that is looked for when it is first needed; `find` may give None where there is none."""

    def __init__(self, find: Callable[[], Vault | None]) -> None:
        self._find = find
        self._found: Vault | None = None
        self._is_found = False

    def read(self, place: str) -> str | None:
        """The secret kept at `place`; None where there is no keyring."""
        vault = self._vault()
        return vault.read(place) if vault else None

    def write(self, place: str, value: str) -> None:
        """Keep a secret; raises SecretError where there is no keyring."""
        vault = self._vault()
        if vault is None:
            raise SecretError("this machine has no keyring that can be used.")
        vault.write(place, value)

    def remove(self, place: str) -> None:
        """Forget a secret; nothing where there is no keyring."""
        vault = self._vault()
        if vault is not None:
            vault.remove(place)

    def _vault(self) -> Vault | None:
        if not self._is_found:
            self._found, self._is_found = self._find(), True
        return self._found


class KeyChain:
    """The keys of this user. `vault` None stands for a machine without a keyring.

    `trouble` is what the keyring said when it last failed, "" when it did not.
    """

    def __init__(self, vault: Vault | None = None, environment: Mapping[str, str] = os.environ) -> None:
        self.trouble = ""
        self._vault = vault
        self._environment = environment
        self._session: dict[str, str] = {}

    def get(self, target: Target) -> Key | None:
        """The key for this target at this very origin: environment, keyring, session, in that order.

        Raises SecretError for a key that cannot be sent (it holds a line break or other odd characters).
        """
        place = key_place(target)
        if not place:
            return None
        variable = key_variable(target.id)
        value = self._environment.get(variable, "").strip()
        if value:
            return Key(_sendable(value, variable), KeySource.ENVIRONMENT)
        kept = self._from_vault(place)
        if kept:
            return Key(kept, KeySource.KEYRING)
        held = self._session.get(place)
        return Key(held, KeySource.SESSION) if held else None

    def keep(self, target: Target, value: str) -> KeySource:
        """Keep a key for this target at this origin; where it is kept: the keyring, else this session only.

        Raises SecretError for an empty key, odd characters, or a target without an address.
        """
        place = key_place(target)
        if not place:
            raise SecretError(f"the target {target.id!r} takes no key.", fix="Give it an address first.")
        value = _sendable(value.strip(), f"target {target.id!r}")
        self.forget(target)
        if self._vault is not None:
            try:
                self._vault.write(place, value)
            except SecretError as error:
                self.trouble = str(error)
            else:
                return KeySource.KEYRING
        self._session[place] = value
        return KeySource.SESSION

    def forget(self, target: Target) -> None:
        """Remove the target's key from keyring and session; one in the environment is the user's to unset."""
        place = key_place(target)
        self._session.pop(place, None)
        if self._vault is None or not place:
            return
        try:
            self._vault.remove(place)
        except SecretError as error:
            self.trouble = str(error)

    def _from_vault(self, place: str) -> str | None:
        if self._vault is None:
            return None
        try:
            kept = self._vault.read(place)
        except SecretError as error:
            self.trouble = str(error)
            return None
        self.trouble = ""
        return kept


def key_place(target: Target) -> str:
    """The name a key is kept under: target and origin; "" for a target that has no address to send a key to."""
    if target.api_kind == DRAFT_TARGET.api_kind or not target.base_url or not target.origin:
        return ""
    return f"{target.id} at {target.origin}"


def _sendable(value: str, where: str) -> str:
    if not value:
        raise SecretError("the key is empty.", where=where, fix="Paste the key again.")
    if not value.isascii() or not value.isprintable() or " " in value:
        raise SecretError(
            "the key holds a space, a line break or another character that no key has.",
            where=where,
            fix="Paste it again, on its own.",
        )
    return value
