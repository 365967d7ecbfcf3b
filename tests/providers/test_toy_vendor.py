"""The page on adding a video API, followed to the letter: one small file, one data entry, and a shot is made."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import storyboard.providers
from storyboard.cli.run import run
from storyboard.providers.registry import kinds, maker_of
from storyboard.store.paths import user_folders
from storyboard.store.project import create_project
from storyboard.studio.session import open_session
from tests.fakes.lighthouse import lighthouse
from tests.fakes.task_wire import OpenRouterRequest
from tests.fakes.video_server import VideoServer

KEY = "sk-toy-0123456789"
FILE = '''
"""The toy vendor."""

from typing import Any

from storyboard.providers.tasks import Asked, TaskApi, seconds_of, spoken


def body_of(asked: Asked) -> dict[str, Any]:
    """The create."""
    request = asked.submission.request
    size = f"{request.width}x{request.height}"
    seconds = seconds_of(asked.submission)
    return spoken({"model": request.model_id, "prompt": request.prompt, "duration": seconds, "size": size})


API = TaskApi(
    create="/videos",
    poll="/videos/{id}",
    test="/videos/models",
    content="/videos/{id}/content",
    body=body_of,
    task=lambda value: value,
)
'''
ENTRY = """
schema = 1

[[models]]
id = "toy-1"
label = "Toy 1"
api_kind = "toy"
as_of = "2026-11-22"
source = "the toy vendor's page"
base_url = "BASE"
durations = { min_s = 1, max_s = 10, step_s = 1 }
first_frame = false
audio = "none"
prices = [{ microusd = 50_000 }]
poll_s = 0.05
dialect = { one_shot = "No cuts." }
"""


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VideoServer]:
    """The toy vendor's server, its file among the adapters and its entry in the user's own models."""
    (tmp_path / "adapters").mkdir()
    (tmp_path / "adapters" / "toy.py").write_text(FILE)
    monkeypatch.setattr(storyboard.providers, "__path__", [*storyboard.providers.__path__, str(tmp_path / "adapters")])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setenv("STORYBOARD_TOY_KEY", KEY)
    with VideoServer(key=KEY, speaks=OpenRouterRequest) as server:
        config = user_folders().config
        config.mkdir(parents=True, exist_ok=True)
        (config / "models.toml").write_text(ENTRY.replace("BASE", server.base_url))
        yield server
    sys.modules.pop("storyboard.providers.toy", None)


def test_a_shot_is_made_by_a_vendor_of_one_file_and_one_entry(
    toy: VideoServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "toy.storyboard"
    create_project(project, lighthouse())
    assert run(["targets", "add", "toy", "--profile", "toy-1"]) == 0
    assert run(["targets", "test", "toy"]) == 0
    assert run(["estimate", str(project), "--model", "toy-1", "--json"]) == 0
    *_, told = capsys.readouterr().out.partition("[")
    assert json.loads(f"[{told}")[0]["total"] == 500_000
    assert run(["generate", str(project), "--target", "toy", "--shots", "1", "--cap", "1"]) == 0
    with open_session(project, read_only=True) as session:
        (take,) = session.takes()
        assert (take.grade, take.model_id) == ("final", "toy-1")
    assert toy.creates[0].fields["prompt"].endswith("No cuts.\nAvoid: lettering.")


def test_the_toy_is_a_kind_like_any_other(toy: VideoServer) -> None:
    assert maker_of("toy") is not None
    assert "toy" in kinds()
