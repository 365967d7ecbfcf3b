"""The right adapter for a target, or one sentence that says why there is none."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from storyboard.model.facts import FailureKind
from storyboard.model.targets import DRAFT_TARGET, Target
from storyboard.providers.base import Refused
from storyboard.providers.draft import DraftProvider
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.providers.registry import kinds, maker_of, open_provider
from storyboard.store.catalogue import load_models
from storyboard.store.secrets import Key, KeyChain, KeySource, SecretError
from tests.fakes.submissions import capabilities, target_at
from tests.fakes.video_server import VideoServer
from tests.providers.conftest import KEY, ROOMY


class Pocket:
    """One key for everything."""

    def __init__(self, value: str | None) -> None:
        self._value = value

    def get(self, target: Target) -> Key | None:
        """The key, if there is one."""
        return None if self._value is None else Key(self._value, KeySource.SESSION)


class Jammed:
    """Keys that cannot be had."""

    def get(self, target: Target) -> Key | None:
        """Always a SecretError."""
        raise SecretError("the keyring is locked.", fix="Unlock it.")


def opened(target: Target, spool: Path, *, key: str | None = KEY, secrets: Any = None, **model: Any) -> str:
    """The name of the adapter's class, after its connection was tested where it is one of the network."""

    async def session() -> str:
        given = secrets or Pocket(key)
        provider = await open_provider(target, capabilities(**model), secrets=given, spool=spool, limits=ROOMY)
        try:
            if isinstance(provider, OpenAIVideos):
                await provider.test_connection()
            return type(provider).__name__
        finally:
            await provider.aclose()

    return asyncio.run(session())


def test_the_draft_target_opens_the_embedded_generator(tmp_path: Path) -> None:
    assert opened(DRAFT_TARGET, tmp_path) == DraftProvider.__name__


@pytest.mark.parametrize("key", [KEY, f" {KEY}\n"])
def test_a_compatible_target_opens_with_its_key(server: VideoServer, tmp_path: Path, key: str) -> None:
    assert opened(target_at(server.base_url), tmp_path, key=key) == OpenAIVideos.__name__
    assert server.requests[0][2]["authorization"] == f"Bearer {KEY}"


def test_a_server_at_home_needs_no_key(server: VideoServer, tmp_path: Path) -> None:
    server.key = ""
    opened(target_at(server.base_url), tmp_path, key=None)
    assert "authorization" not in server.requests[0][2]


def test_the_users_own_key_chain_fits(server: VideoServer, tmp_path: Path) -> None:
    assert opened(target_at(server.base_url), tmp_path, secrets=KeyChain(None, {"STORYBOARD_MINE_KEY": KEY}))


def test_an_unknown_kind_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(
        Refused,
        match="of the kind 'runway'; this version speaks comfyui, draft, openai_videos, openrouter, seedance, xai",
    ):
        opened(target_at("https://example.com", api_kind="runway"), tmp_path)


@pytest.mark.parametrize(
    ("base_url", "kind"),
    [
        ("https://api.openai.com/v1", FailureKind.RETIRED),
        ("", FailureKind.INVALID_INPUT),
        ("http://[::1", FailureKind.INVALID_INPUT),
        ("https://user:pass@example.com/v1", FailureKind.INVALID_INPUT),
    ],
)
def test_a_target_that_cannot_be_reached_is_refused_at_once(tmp_path: Path, base_url: str, kind: FailureKind) -> None:
    with pytest.raises(Refused) as refused:
        opened(target_at(base_url), tmp_path)
    assert refused.value.failure.kind == kind


def test_a_key_that_cannot_be_had_is_told(server: VideoServer, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="the keyring is locked") as refused:
        opened(target_at(server.base_url), tmp_path, secrets=Jammed())
    assert refused.value.failure.kind == FailureKind.AUTH


def test_every_kind_that_is_spoken_has_a_profile() -> None:
    assert set(kinds()) <= {model.api_kind for model in load_models().values()}


@pytest.mark.parametrize("kind", ["openrouter", "xai", "seedance"])
def test_a_task_api_opens_with_the_targets_key(tmp_path: Path, kind: str) -> None:
    assert opened(target_at("https://video.example/v1", api_kind=kind), tmp_path) == "TaskProvider"


@pytest.mark.parametrize(("model", "words"), [("../etc/passwd", "names no workflow"), ("absent", "names no workflow")])
def test_comfyui_needs_a_workflow_of_the_user(tmp_path: Path, model: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        opened(target_at("http://127.0.0.1:1", api_kind="comfyui", model_id=model), tmp_path)


def test_every_kind_that_is_spoken_is_known_by_name() -> None:
    assert kinds() == ("comfyui", "draft", "openai_videos", "openrouter", "seedance", "xai")


@pytest.mark.parametrize("kind", ["", "http", "base", "nobody", "../xai", "xai.API", "Xai", "x" * 80])
def test_what_is_no_kind_has_no_maker(kind: str) -> None:
    assert maker_of(kind) is None
