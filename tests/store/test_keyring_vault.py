"""The system's keyring."""

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from keyring.compat import properties
from keyring.errors import KeyringLocked, NoKeyringError, PasswordDeleteError

from storyboard.store import keyring_vault
from storyboard.store.keyring_vault import KeyringVault, open_vault
from storyboard.store.secrets import SecretError, Vault


class Memory:
    """A backend that works."""

    priority = 3

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]


class Better(Memory):
    """One that comes before the other."""

    priority = 5


class Locked(Memory):
    """One that is locked."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked(f"secret {service}")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise NoKeyringError(password)

    def delete_password(self, service: str, username: str) -> None:
        raise OSError("bus")


class Absent:
    """One whose system is another."""

    @properties.classproperty
    def priority(self) -> float:
        raise RuntimeError("not on this system")


def found(*backends: Any, environment: Mapping[str, str] = {}) -> Vault | None:
    return open_vault(environment, backends)


def test_the_best_backend_that_works_is_taken() -> None:
    vault = found(Memory, Better, Absent)
    assert isinstance(vault, KeyringVault)
    assert isinstance(vault._backend, Better)


def test_without_a_working_backend_there_is_no_vault() -> None:
    assert found(Absent) is None


def test_a_user_may_turn_the_keyring_off() -> None:
    assert found(Memory, environment={"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}) is None


def test_a_secret_is_kept_found_and_removed() -> None:
    vault = KeyringVault(Memory())
    vault.write("lab", "key")
    assert vault.read("lab") == "key"
    vault.remove("lab")
    vault.remove("lab")
    assert vault.read("lab") is None


def test_a_keyring_that_fails_is_told_without_the_words_it_used() -> None:
    vault = KeyringVault(Locked())
    for use in (lambda: vault.read("lab"), lambda: vault.write("lab", "secret"), lambda: vault.remove("lab")):
        with pytest.raises(SecretError, match="keyring did not answer") as caught:
            use()
        assert "secret" not in str(caught.value)


def test_only_the_desktops_own_backends_are_looked_at() -> None:
    assert {backend.__module__.split(".")[0] for backend in keyring_vault.DESKTOP} == {"keyring"}


def test_no_third_party_backend_is_loaded() -> None:
    looked = (
        "import sys; from storyboard.store.keyring_vault import open_vault; open_vault({}); "
        "print([m for m in sys.modules if m.startswith('keyrings') or m in ('keyring.backends.chainer',)])"
    )
    done = subprocess.run([sys.executable, "-c", looked], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
