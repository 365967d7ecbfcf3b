"""`storyboard targets learn`: the server's own word on a model is asked for, kept and held to; it costs nothing."""

import json
from collections.abc import Iterator

import pytest

from storyboard.cli.run import run
from storyboard.store.learned import load_learned
from storyboard.store.paths import user_folders
from storyboard.studio.aiming import try_target
from storyboard.studio.context import open_context
from tests.fakes.task_wire import OpenRouterRequest
from tests.fakes.video_server import Fault, VideoServer

KEY = "sk-test-0123456789"
MODEL = "google/veo-3.1"
LISTED = {
    "id": MODEL,
    "name": "Veo 3.1",
    "supported_durations": [4, 8],
    "supported_sizes": ["1280x720"],
    "supported_frame_images": ["first_frame"],
    "seed": True,
    "generate_audio": False,
}


@pytest.fixture
def router(monkeypatch: pytest.MonkeyPatch) -> Iterator[VideoServer]:
    """A server with a model list of its own, as the target `router`."""
    monkeypatch.setenv("STORYBOARD_ROUTER_KEY", KEY)
    with VideoServer(key=KEY, speaks=OpenRouterRequest) as server:
        added = ["targets", "add", "router", "--url", server.base_url, "--model", MODEL, "--profile", "openrouter"]
        assert run(added) == 0
        yield server


def lists(server: VideoServer, *models: object) -> None:
    server.script("models", Fault("200", body=json.dumps({"data": models}).encode()))


def test_what_the_server_lists_is_kept_and_the_target_is_held_to_it(
    router: VideoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    lists(router, {"id": "another/model"}, LISTED)
    capsys.readouterr()
    assert run(["targets", "learn", "router"]) == 0
    assert "Veo 3.1: 4/8 s, 1 sizes, first frame yes, last frame no, seed yes, sound none." in capsys.readouterr().out
    context = open_context()
    held = context.capabilities(context.settings.target("router"))
    assert (held.durations.allowed_s, held.first_frame, held.last_frame, held.seed) == ((4, 8), True, False, True)
    assert held.source == f"{router.base_url}, read live"
    assert held.as_of == context.today.isoformat()
    assert router.creates == []


def test_asking_again_takes_the_newer_word(router: VideoServer) -> None:
    lists(router, LISTED)
    lists(router, LISTED | {"supported_durations": [12]})
    assert run(["targets", "learn", "router"]) == run(["targets", "learn", "router"]) == 0
    assert load_learned(user_folders())[f"router/{MODEL}"].durations.allowed_s == (12,)


@pytest.mark.parametrize(
    "body", [b"{}", b"[]", b"null", b'{"data": 3}', b'{"data": [3, null, {"id": "another"}]}', b'{"data": [{}]}']
)
def test_a_server_that_says_nothing_of_the_model_changes_nothing(
    router: VideoServer, capsys: pytest.CaptureFixture[str], body: bytes
) -> None:
    router.script("models", Fault("200", body=body))
    assert run(["targets", "learn", "router"]) == 2
    assert f"says nothing of the model '{MODEL}'" in capsys.readouterr().err
    assert load_learned(user_folders()) == {}
    assert open_context().settings.target("router").profile_id == "openrouter"


def test_odd_values_in_the_list_are_no_traceback(router: VideoServer, capsys: pytest.CaptureFixture[str]) -> None:
    odd = {"supported_durations": ["4", None, -1, 10**400, True], "supported_sizes": [3, "axb", "0x0"], "seed": "yes"}
    lists(router, LISTED | odd)
    assert run(["targets", "learn", "router"]) == 0
    assert "Veo 3.1: any s" in capsys.readouterr().out


def test_a_refused_key_is_told_and_teaches_nothing(router: VideoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYBOARD_ROUTER_KEY", "sk-another-0123456789")
    assert run(["targets", "learn", "router"]) != 0
    assert load_learned(user_folders()) == {}


def test_a_server_that_cannot_list_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with VideoServer() as server:
        assert run(["targets", "add", "plain", "--url", server.base_url, "--model", "wan"]) == 0
        assert run(["targets", "learn", "plain"]) == 2
    assert "says nothing of the model 'wan'" in capsys.readouterr().err


def test_a_tried_target_is_held_to_what_its_server_lists_and_charges(
    router: VideoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    context = open_context()
    assert context.capabilities(context.settings.target("router")).prices == ()
    priced = LISTED | {"pricing_skus": {"duration_seconds_720p": "0.20", "duration_seconds": "0.10"}}
    for _ in range(3):
        lists(router, priced)
    assert try_target("router", context).endswith("What Veo 3.1 can do and costs was read from its own list.")
    assert run(["targets", "learn", "router"]) == 0
    assert "It costs $0.10 to $0.20 a second." in capsys.readouterr().out
    held = context.capabilities(context.settings.target("router"))
    assert held.price_microusd(4, 720, audio=None) == 800_000
