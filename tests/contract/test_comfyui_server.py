"""The adapter at a small real ComfyUI: uploads, the queue, the history, an interrupt, and a shot that goes on."""

import asyncio
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.cli.run import run
from storyboard.media.frames import png_at
from storyboard.providers.base import Cancelled, Progress, Refused, RemoteState
from storyboard.providers.comfyui import ComfyUI
from storyboard.providers.comfyui_workflow import read_workflow
from storyboard.providers.http import HttpClient
from storyboard.store.project import create_project
from storyboard.studio.session import open_session
from tests.fakes.comfy_server import ComfyServer
from tests.fakes.lighthouse import lighthouse
from tests.fakes.submissions import PICTURE, capabilities, submission
from tests.providers.conftest import ROOMY

PLAIN: dict[str, Any] = {
    "1": {"class_type": "CLIPTextEncode", "inputs": {"text": "{{prompt}}"}},
    "2": {
        "class_type": "EmptyLatentVideo",
        "inputs": {"width": "{{width}}", "height": "{{height}}", "length": "{{frames}}"},
    },
    "3": {"class_type": "KSampler", "inputs": {"positive": ["1", 0], "latent_image": ["2", 0], "seed": "{{seed}}"}},
    "9": {"class_type": "SaveVideo", "inputs": {"samples": ["3", 0], "fps": "{{fps}}", "filename_prefix": "sb"}},
}
FRAMED: dict[str, Any] = {
    **PLAIN,
    "3": {"class_type": "KSampler", "inputs": {**PLAIN["3"]["inputs"], "start_image": ["4", 0]}},
    "4": {"class_type": "LoadImage", "inputs": {"image": "{{first_frame}}"}},
}


@pytest.fixture
def comfy(tmp_path: Path) -> Iterator[ComfyServer]:
    """A running ComfyUI."""
    with ComfyServer(tmp_path / "comfy") as running:
        yield running


def written(path: Path, graph: object) -> Path:
    path.write_text(json.dumps(graph))
    return path


def at(comfy: ComfyServer, workflow: Path, work: Callable[[ComfyUI], Any], below: str = "") -> Any:
    async def session() -> Any:
        client = HttpClient(comfy.base_url + below, key="", limits=ROOMY)
        adapter = ComfyUI(read_workflow(workflow), capabilities(), client)
        try:
            return await work(adapter)
        finally:
            await adapter.aclose()

    return asyncio.run(session())


async def ended(adapter: ComfyUI, remote_id: str) -> Progress:
    progress = await adapter.poll(remote_id)
    while progress.state in (RemoteState.QUEUED, RemoteState.RUNNING):
        await asyncio.sleep(0.02)
        progress = await adapter.poll(remote_id)
    return progress


def test_a_clip_begins_with_the_picture_that_was_uploaded(comfy: ComfyServer, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), (200, 40, 40)).save(tmp_path / "first.png")
    clip = tmp_path / "clip.mp4"

    async def whole(adapter: ComfyUI) -> None:
        given = submission(pictures={PICTURE: tmp_path / "first.png"})
        remote_id = (await adapter.submit(given)).remote_id
        assert await adapter.find(given) == remote_id
        await adapter.fetch(remote_id, await ended(adapter, remote_id), clip, lambda count: None)

    at(comfy, written(tmp_path / "w.json", FRAMED), whole)
    with Image.open(io.BytesIO(png_at(clip, 0)), formats=("PNG",)) as picture:
        assert picture.size == (64, 48)
        red, green, blue = (sum(band.tobytes()) / (64 * 48) for band in picture.split())
    assert (red > 180, green < 60, blue < 60) == (True, True, True)
    sent = comfy.prompts[0]["prompt"]
    assert sent["2"]["inputs"] == {"width": 64, "height": 48, "length": 24}


def test_what_waits_is_taken_out_and_what_runs_is_interrupted(comfy: ComfyServer, tmp_path: Path) -> None:
    comfy.gate.clear()

    async def until(adapter: ComfyUI, remote_id: str, state: RemoteState) -> None:
        for _ in range(500):
            if (await adapter.poll(remote_id)).state == state:
                return
            await asyncio.sleep(0.01)

    async def stopped(adapter: ComfyUI) -> list[object]:
        running = (await adapter.submit(submission("job-1"))).remote_id
        waiting = (await adapter.submit(submission("job-2"))).remote_id
        await until(adapter, running, RemoteState.RUNNING)
        seen = (await adapter.poll(waiting)).state
        said = [seen, await adapter.cancel(waiting), await adapter.cancel(running)]
        return [*said, (await ended(adapter, running)).state]

    states = at(comfy, written(tmp_path / "w.json", PLAIN), stopped)
    assert states[:2] == [RemoteState.QUEUED, Cancelled.STOPPED]
    assert states[2] in tuple(Cancelled)
    assert states[3] == RemoteState.CANCELLED
    assert list(comfy.outputs.iterdir()) == []


@pytest.mark.parametrize(
    ("graph", "words"),
    [
        ({**PLAIN, "3": {**PLAIN["3"], "class_type": "KSamplerTurbo"}}, "KSamplerTurbo"),
        ({**PLAIN, "2": {"class_type": "EmptyLatentVideo", "inputs": {"width": 1}}}, "height"),
        ({**PLAIN, "4": {"class_type": "LoadImage", "inputs": {"image": "gone.png"}}}, "gone.png"),
    ],
)
def test_a_workflow_that_the_server_refuses_is_told_in_its_words(
    comfy: ComfyServer, tmp_path: Path, graph: object, words: str
) -> None:
    async def create(adapter: ComfyUI) -> None:
        await adapter.submit(submission())

    with pytest.raises(Refused) as refused:
        at(comfy, written(tmp_path / "w.json", graph), create)
    assert words in str(refused.value)


def test_a_workflow_that_fails_says_at_which_node(comfy: ComfyServer, tmp_path: Path) -> None:
    async def follow(adapter: ComfyUI) -> Progress:
        return await ended(adapter, (await adapter.submit(submission(prompt="an impossible cup"))).remote_id)

    failure = at(comfy, written(tmp_path / "w.json", PLAIN), follow).failure
    assert "CUDA out of memory" in failure.message
    assert "node 3, KSampler" in failure.message


def test_the_connection_is_tried_without_a_prompt(comfy: ComfyServer, tmp_path: Path) -> None:
    workflow = written(tmp_path / "w.json", PLAIN)
    for below in ("", "/api"):
        assert "costs nothing" in at(comfy, workflow, lambda adapter: adapter.test_connection(), below)
    with pytest.raises(Refused, match="not like ComfyUI"):
        at(comfy, workflow, lambda adapter: adapter.test_connection(), "/elsewhere")
    assert comfy.prompts == []


def test_a_server_that_takes_no_picture_is_sent_no_prompt(comfy: ComfyServer, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48)).save(tmp_path / "first.png")

    async def create(adapter: ComfyUI) -> None:
        await adapter.submit(submission(pictures={PICTURE: tmp_path / "first.png"}))

    with pytest.raises(Refused, match="did not take the first_frame"):
        at(comfy, written(tmp_path / "w.json", FRAMED), create, "/elsewhere")
    assert comfy.prompts == []


def test_a_shot_without_the_picture_that_a_workflow_asks_for_is_refused(comfy: ComfyServer, tmp_path: Path) -> None:
    async def create(adapter: ComfyUI) -> None:
        await adapter.submit(submission())

    with pytest.raises(Refused, match=r"asks for \{\{first_frame\}\}"):
        at(comfy, written(tmp_path / "w.json", FRAMED), create)


def test_two_shots_of_a_project_are_made_and_the_second_goes_on_from_the_first(
    comfy: ComfyServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "lantern.storyboard"
    board = lighthouse()
    create_project(project, board)
    for name, graph in (("plain", PLAIN), ("framed", FRAMED)):
        assert run(["targets", "workflow", name, str(written(tmp_path / f"{name}.json", graph)), "--trust"]) == 0
        added = ["targets", "add", name, "--profile", "comfyui", "--model", name, "--url", comfy.base_url]
        assert run(added) == 0
    assert run(["generate", str(project), "--target", "plain", "--shots", "2A"]) == 2
    assert "takes no first frame" in capsys.readouterr().err
    assert run(["generate", str(project), "--target", "plain", "--shots", "2"]) == 0
    assert run(["approve", str(project), "2"]) == 0
    assert run(["generate", str(project), "--target", "framed", "--shots", "2A"]) == 0
    with open_session(project, read_only=True) as session:
        takes = {take.shot_id: session.media.path_of(take.sha256) for take in session.takes()}
    before, after = png_at(takes["path"], 83, 64, 36), png_at(takes["wind"], 0, 64, 36)
    one, other = (Image.open(io.BytesIO(data), formats=("PNG",)).convert("L").tobytes() for data in (before, after))
    assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one) < 8
