"""A target's key is kept where it is safe, told of, and never shown."""

import json
from pathlib import Path

import pytest

from storyboard.model.capabilities import ModelCapabilities
from storyboard.model.targets import Target
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
from storyboard.studio.context import UnknownModel, open_context


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


def comfy_takes(tmp_path: Path, *placeholders: str) -> ModelCapabilities:
    """What a target can do whose workflow has these placeholders beside the prompt."""
    inputs = {"text": "{{prompt}}", **{name: f"{{{{{name}}}}}" for name in placeholders}}
    (tmp_path / "w.json").write_text(json.dumps({"1": {"class_type": "Text", "inputs": inputs}}))
    trust_workflow("wan", tmp_path / "w.json", trusts=True)
    context = open_context()
    return context.capabilities(
        Target(id="c", name="C", api_kind="comfyui", model_id="wan", profile_id="comfyui", base_url="http://127.0.0.1")
    )


def test_a_workflow_takes_what_it_has_a_place_for_and_nothing_else(tmp_path: Path) -> None:
    bare = comfy_takes(tmp_path)
    assert (bare.first_frame, bare.last_frame, bare.reference_images_max) == (False, False, 0)
    assert (bare.seed, bare.negative_prompt) == (False, False)
    whole = comfy_takes(tmp_path, "first_frame", "last_frame", "reference_1", "reference_2", "seed", "negative")
    assert (whole.first_frame, whole.last_frame, whole.reference_images_max) == (True, True, 2)
    assert (whole.seed, whole.negative_prompt) == (True, True)


def test_a_workflow_that_is_gone_is_told_of_when_it_is_needed() -> None:
    target = Target(id="c", name="C", api_kind="comfyui", model_id="gone", profile_id="comfyui")
    assert open_context().capabilities(target).api_kind == "comfyui"
