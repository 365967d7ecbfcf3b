"""The system's keyring as a vault for keys: only backends that belong to the desktop.

Third-party backends are not searched for: some of them ask for a password on the terminal. This module is apart from
`secrets` because loading keyring takes longer than most commands do.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Protocol, cast

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from storyboard.store.secrets import SecretError, Vault

# Each system's own only: loading another's searches for its libraries.
if sys.platform == "darwin":  # pragma: no cover - one branch a system
    from keyring.backends import macOS

    DESKTOP: tuple[type[KeyringBackend], ...] = (macOS.Keyring,)
elif sys.platform == "win32":  # pragma: no cover
    from keyring.backends import Windows

    DESKTOP: tuple[type[KeyringBackend], ...] = (Windows.WinVaultKeyring,)
else:
    from keyring.backends import SecretService, kwallet, libsecret

    DESKTOP: tuple[type[KeyringBackend], ...] = (SecretService.Keyring, libsecret.Keyring, kwallet.DBusKeyring)

try:
    from secretstorage.exceptions import SecretStorageException as ServiceError
except ImportError:  # pragma: no cover - it comes with keyring on Linux alone
    ServiceError = KeyringError

SERVICE = "storyboard"

OFF = frozenset({"keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"})
"""Values of PYTHON_KEYRING_BACKEND by which a user says: no keyring."""


class Backend(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """The password, if any."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget a password."""
        ...


class KeyringVault:
    """A keyring backend that answers with SecretError instead of its own errors."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def read(self, place: str) -> str | None:
        """The secret kept at `place`, if any."""
        try:
            return self._backend.get_password(SERVICE, place)
        except _FAILURES as error:
            raise _said(error) from None

    def write(self, place: str, value: str) -> None:
        """Keep a secret at `place`, over the one before."""
        try:
            self._backend.set_password(SERVICE, place, value)
        except _FAILURES as error:
            raise _said(error) from None

    def remove(self, place: str) -> None:
        """Forget what is kept at `place`, if anything."""
        try:
            self._backend.delete_password(SERVICE, place)
        except PasswordDeleteError:
            return
        except _FAILURES as error:
            raise _said(error) from None


def open_vault(
    environment: Mapping[str, str] = os.environ, backends: Sequence[type[KeyringBackend]] = DESKTOP
) -> Vault | None:
    """The best keyring that works on this machine; None where there is none or the user turned it off."""
    if environment.get("PYTHON_KEYRING_BACKEND", "") in OFF:
        return None
    working = [(priority, backend) for backend in backends if (priority := _priority(backend)) > 0]
    if not working:
        return None
    return KeyringVault(cast("Backend", max(working, key=lambda pair: pair[0])[1]()))


_FAILURES: tuple[type[Exception], ...] = (
    KeyringError,
    cast("type[Exception]", ServiceError),
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
)


def _priority(backend: type[KeyringBackend]) -> float:
    try:
        return float(backend.priority)  # pyright: ignore[reportArgumentType] - a class property
    except _FAILURES:
        return 0.0


def _said(error: BaseException) -> SecretError:
    """The sentence; the backend's words may quote what was passed in, so only its kind is told."""
    return SecretError(
        f"the system's keyring did not answer ({type(error).__name__}).",
        fix="Unlock it and try again, or put the key in the environment.",
    )
