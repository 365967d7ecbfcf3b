"""A target's key is kept where it is safe, told of, and never shown."""

from pathlib import Path

import pytest

from storyboard.store.paths import user_folders
from storyboard.store.settings import SettingsError
from storyboard.studio.aiming import (
    BadTarget,
    add_server,
    describe_targets,
    keep_key,
    remove_server,
    trust_workflow,
)
from storyboard.studio.context import UnknownModel


@pytest.fixture
def studio() -> str:
    """A server in the user's settings."""
    add_server("studio", url="https://video.example/v1/", model="wan")
    return "studio"


def test_a_new_server_is_listed_without_a_key(studio: str) -> None:
    row = next(row for row in describe_targets() if row["id"] == studio)
    assert (row["server"], row["model"], row["profile"], row["key"]) == (
        "https://video.example/v1",
        "wan",
        "openai-compatible",
        "none",
    )


def test_the_draft_generator_needs_no_key() -> None:
    assert [row["key"] for row in describe_targets() if row["kind"] == "draft"] == ["needs none"]


def test_without_a_keyring_a_key_lasts_no_longer_than_the_program_and_is_not_repeated(studio: str) -> None:
    said = keep_key(studio, "sk-canary-1234")
    assert said == "The key of studio is kept in this session only."
    assert "canary" not in repr(describe_targets())


def test_a_key_for_a_target_nobody_knows_is_refused() -> None:
    with pytest.raises(SettingsError, match="no target 'moon'"):
        keep_key("moon", "sk-canary-1234")


def test_a_server_with_a_profile_nobody_knows_is_not_added() -> None:
    with pytest.raises(UnknownModel):
        add_server("studio", url="https://video.example/v1", profile="imagined")
    assert [row["id"] for row in describe_targets()] == ["draft"]


def test_a_removed_server_is_forgotten(studio: str) -> None:
    remove_server(studio)
    assert [row["id"] for row in describe_targets()] == ["draft"]


def test_a_workflow_is_shown_first_and_taken_in_when_trusted(tmp_path: Path) -> None:
    file = tmp_path / "w.json"
    file.write_text('{"1": {"class_type": "Text", "inputs": {"text": "{{prompt}}"}}}')
    own = user_folders().config / "workflows" / "wan.json"
    assert "Not taken in" in trust_workflow("wan", file, trusts=False)[-1]
    assert not own.exists()
    trust_workflow("wan", file, trusts=True)
    assert "{{prompt}}" in own.read_text()


def test_a_model_without_an_adapter_is_no_target() -> None:
    with pytest.raises(BadTarget, match="no adapter speaks"):
        add_server("kling", profile="kling-3.0")
