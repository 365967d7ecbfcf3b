"""The connection test costs nothing; a retired service is named at once."""

from collections.abc import Callable
from typing import Any

import pytest

from storyboard.model.facts import FailureKind
from storyboard.providers.base import (
    Refused,
)
from storyboard.providers.http import HttpClient
from storyboard.providers.openai_videos import is_retired
from tests.fakes.submissions import submission, target_at
from tests.fakes.video_server import VideoServer

Run = Callable[..., Any]


def test_a_connection_is_tested_without_a_create(server: VideoServer, use: Run) -> None:
    assert "takes the key" in use(lambda adapter: adapter.test_connection())
    assert server.creates == []


def test_a_model_the_server_does_not_list_is_told(use: Run) -> None:
    words = use(lambda adapter: adapter.test_connection(), target={"model_id": "wan"})
    assert "does not list the model wan" in words


def test_a_server_without_models_is_asked_for_its_clips(server: VideoServer, use: Run) -> None:
    server.script("models", "404")
    assert "takes the key" in use(lambda adapter: adapter.test_connection())
    assert server.count("list") == 1


def test_a_server_that_lists_nothing_still_answers(server: VideoServer, use: Run) -> None:
    server.lists = False
    server.script("models", "404")
    assert "lists neither" in use(lambda adapter: adapter.test_connection())


def test_a_refused_key_is_told_without_showing_it(use: Run) -> None:
    with pytest.raises(Refused, match="refuses the key") as refused:
        use(lambda adapter: adapter.test_connection(), key="sk-wrong-9876543210")
    assert refused.value.failure.kind == FailureKind.AUTH
    assert "sk-wrong" not in str(refused.value)


def test_an_address_without_the_api_below_it_is_told(server: VideoServer, use: Run) -> None:
    server.script("models", "404")
    server.script("list", "404")
    with pytest.raises(Refused, match="no video API at this address") as refused:
        use(lambda adapter: adapter.test_connection())
    assert "/v1" in str(refused.value)


def test_a_web_site_is_no_video_api(server: VideoServer, use: Run) -> None:
    server.script("models", "html")
    server.script("list", "html")
    with pytest.raises(Refused, match="not like a video API: 502 Bad Gateway"):
        use(lambda adapter: adapter.test_connection())


def test_a_key_that_travels_unencrypted_is_told(server: VideoServer, use: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def exposed(client: HttpClient) -> bool:
        return True

    monkeypatch.setattr(HttpClient, "shows_key", exposed)
    assert use(lambda adapter: adapter.test_connection()).endswith("The key travels unencrypted: use https.")


def test_no_key_is_no_key_taken(server: VideoServer, use: Run) -> None:
    server.key = ""
    assert "no key is set" in use(lambda adapter: adapter.test_connection(), key="")
    assert "authorization" not in server.requests[0][2]


@pytest.mark.parametrize(
    "aim",
    [
        {"base_url": "https://api.openai.com/v1"},
        {"base_url": "https://API.OpenAI.com.:443/v1"},
        {"base_url": "https://eu.api.openai.com/v1"},
        {"base_url": "https://mine.openai.azure.com/openai/v1"},
        {"base_url": "https://mine.services.ai.azure.com/openai/v1", "model_id": "Sora-2"},
    ],
)
@pytest.mark.parametrize("action", ["submit", "test_connection", "poll"])
def test_a_retired_service_is_named_before_anything_is_sent(use: Run, aim: dict[str, str], action: str) -> None:
    arguments = {"submit": (submission(),), "poll": ("video_1",)}.get(action, ())
    with pytest.raises(Refused, match="OpenAI retired this API on 2026-09-24") as refused:
        use(lambda adapter: getattr(adapter, action)(*arguments), target=aim)
    assert refused.value.failure.kind == FailureKind.RETIRED
    for way in ("vLLM-Omni", "SGLang", "LiteLLM", "gateway", "draft generator"):
        assert way in str(refused.value)


@pytest.mark.parametrize(
    ("base_url", "model_id"),
    [("https://api.openai.com.example.org/v1", "sora-2"), ("https://mine.services.ai.azure.com/v1", "wan")],
)
def test_a_host_that_only_sounds_like_the_retired_one_is_used(base_url: str, model_id: str) -> None:
    assert not is_retired(target_at(base_url, model_id=model_id))
