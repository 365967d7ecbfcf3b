"""API keys."""

from pathlib import Path

import pytest

from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.model.values import replace
from storyboard.store.secrets import Key, KeyChain, KeySource, LazyVault, SecretError, Vault, key_place

LAB = Target(id="lab", name="Lab", base_url="https://lab.example.com/v1")
SECRET = "sk-very-secret"


class Drawer:
    """A vault in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def read(self, place: str) -> str | None:
        return self.kept.get(place)

    def write(self, place: str, value: str) -> None:
        self.kept[place] = value

    def remove(self, place: str) -> None:
        self.kept.pop(place, None)


class LockedDrawer:
    """A vault that never answers."""

    def read(self, place: str) -> str | None:
        raise SecretError("locked")

    def write(self, place: str, value: str) -> None:
        raise SecretError("locked")

    def remove(self, place: str) -> None:
        raise SecretError("locked")


def chain(vault: Vault | None = None, **environment: str) -> KeyChain:
    return KeyChain(vault, environment)


def test_without_a_key_there_is_none() -> None:
    assert chain(Drawer()).get(LAB) is None


def test_an_address_with_a_malformed_port_has_no_place_for_a_key() -> None:
    assert key_place(replace(LAB, base_url="https://lab.example.com:port/v1")) == ""


def test_the_environment_comes_first() -> None:
    keys = chain(Drawer(), STORYBOARD_LAB_KEY=" from-env\n")
    keys.keep(LAB, SECRET)
    assert keys.get(LAB) == Key("from-env", KeySource.ENVIRONMENT)


def test_a_kept_key_goes_to_the_keyring() -> None:
    keys = chain(Drawer())
    assert keys.keep(LAB, SECRET) is KeySource.KEYRING
    assert keys.get(LAB) == Key(SECRET, KeySource.KEYRING)


def test_without_a_keyring_a_key_is_kept_for_the_session_and_says_so() -> None:
    keys = chain()
    assert keys.keep(LAB, SECRET) is KeySource.SESSION
    assert keys.get(LAB) == Key(SECRET, KeySource.SESSION)
    assert chain().get(LAB) is None


def test_a_keyring_that_does_not_answer_is_told_and_the_session_holds_the_key() -> None:
    keys = chain(LockedDrawer())
    assert keys.keep(LAB, SECRET) is KeySource.SESSION
    assert keys.get(LAB) == Key(SECRET, KeySource.SESSION)
    assert keys.trouble == "locked"


def test_a_keyring_that_answers_again_is_no_trouble() -> None:
    keys = chain(Drawer())
    keys.trouble = "locked"
    keys.get(LAB)
    assert keys.trouble == ""


@pytest.mark.parametrize("vault", [Drawer(), None])
@pytest.mark.parametrize(
    "url", ["https://evil.example/v1", "http://lab.example.com/v1", "https://lab.example.com:8443"]
)
def test_a_target_that_is_pointed_elsewhere_has_no_key(vault: Vault | None, url: str) -> None:
    keys = chain(vault)
    keys.keep(LAB, SECRET)
    assert keys.get(replace(LAB, base_url=url)) is None


def test_another_path_at_the_same_origin_has_the_key() -> None:
    keys = chain(Drawer())
    keys.keep(LAB, SECRET)
    assert keys.get(replace(LAB, base_url="https://LAB.example.com:443/v2")) is not None


def test_another_target_at_the_same_origin_has_no_key() -> None:
    keys = chain(Drawer())
    keys.keep(LAB, SECRET)
    assert keys.get(replace(LAB, id="other")) is None


@pytest.mark.parametrize("vault", [Drawer(), LockedDrawer(), None])
def test_a_forgotten_key_is_gone(vault: Vault | None) -> None:
    keys = chain(vault)
    keys.keep(LAB, SECRET)
    keys.forget(LAB)
    assert keys.get(LAB) is None


def test_a_key_kept_again_replaces_the_one_before() -> None:
    keys = chain(Drawer())
    keys.keep(LAB, "old")
    keys.keep(LAB, "new")
    assert keys.get(LAB) == Key("new", KeySource.KEYRING)


def test_a_key_does_not_show_itself() -> None:
    key = Key(SECRET, KeySource.KEYRING)
    assert SECRET not in f"{key} {key!r} {[key]}"
    assert str(key) == "a key from the system's keyring"


@pytest.mark.parametrize("bad", ["two words", "line\nbreak", "tab\there", "schlüssel", "nul\0"])
def test_a_key_that_cannot_be_sent_is_refused_without_repeating_it(bad: str) -> None:
    with pytest.raises(SecretError) as kept:
        chain().keep(LAB, bad)
    with pytest.raises(SecretError, match="STORYBOARD_LAB_KEY") as found:
        chain(STORYBOARD_LAB_KEY=bad).get(LAB)
    assert bad not in f"{kept.value} {found.value}"


def test_an_empty_key_is_refused() -> None:
    with pytest.raises(SecretError, match="the key is empty"):
        chain().keep(LAB, "  ")


def test_the_draft_generator_takes_no_key() -> None:
    keys = chain(Drawer(), STORYBOARD_DRAFT_KEY="x")
    assert keys.get(DRAFT_TARGET) is None
    with pytest.raises(SecretError, match="takes no key"):
        keys.keep(DRAFT_TARGET, SECRET)
    keys.forget(DRAFT_TARGET)


def test_a_key_is_kept_under_target_and_origin() -> None:
    assert key_place(LAB) == "lab at https://lab.example.com:443"


def test_no_key_is_written_to_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    keys = chain()
    keys.keep(LAB, SECRET)
    keys.get(LAB)
    assert not list(tmp_path.rglob("*"))


def test_a_lazy_vault_is_looked_for_once_and_only_when_needed() -> None:
    looked: list[Drawer] = []

    def find() -> Drawer:
        looked.append(Drawer())
        return looked[-1]

    keys = chain(LazyVault(find))
    assert not looked
    keys.keep(LAB, SECRET)
    assert keys.get(LAB) == Key(SECRET, KeySource.KEYRING)
    assert len(looked) == 1


def test_a_lazy_vault_that_is_not_found_leaves_the_session() -> None:
    keys = chain(LazyVault(lambda: None))
    assert keys.keep(LAB, SECRET) is KeySource.SESSION
    assert "no keyring" in keys.trouble
    assert keys.get(LAB) == Key(SECRET, KeySource.SESSION)
