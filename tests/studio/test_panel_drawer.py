"""Panels drawn beside the program are the same pictures, and a child that breaks off costs nothing but its work."""

import io
import json
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from storyboard.draft.panel import poster
from storyboard.model.requests import Staging
from storyboard.studio import panel_child, panel_drawer
from storyboard.studio.panel_drawer import TRIES, Drawn, PanelDrawer

STAGING = Staging(shot_id="wind", place_id="cliff", place_name="Cliff")
PATIENCE_S = 30.0


@pytest.fixture
def drawer() -> Iterator[PanelDrawer]:
    made = PanelDrawer(320, first_here=0)
    yield made
    made.close()


def ready(drawer: PanelDrawer) -> PanelDrawer:
    """The drawer with its child at work."""
    drawer.draw(STAGING, 96, 54, {})
    assert drawer._is_ready.wait(PATIENCE_S)
    return drawer


def drawn(drawer: PanelDrawer, art: dict[str, Path] | None = None, staging: Staging = STAGING) -> Drawn:
    found = drawer.draw(staging, 96, 54, art or {})
    assert found is not None
    return found


def test_a_child_draws_what_this_process_would(drawer: PanelDrawer) -> None:
    picture = drawn(ready(drawer)).picture
    assert picture.tobytes() == poster(STAGING, 96, 54).convert("RGB").tobytes()


def test_nobody_waits_long_for_a_child_to_start(drawer: PanelDrawer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_drawer, "START_S", 0.0)
    assert drawer.draw(STAGING, 96, 54, {}) is None


def test_the_first_panels_are_worth_no_child() -> None:
    drawer = PanelDrawer(320, first_here=2)
    assert [drawer.draw(STAGING, 96, 54, {}) for _ in range(2)] == [None, None]
    assert drawer._process is None


def test_a_child_that_is_killed_is_followed_by_another(drawer: PanelDrawer) -> None:
    process = ready(drawer)._process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert drawer.draw(STAGING, 96, 54, {}) is None
    assert drawn(ready(drawer)).picture.size == (96, 54)


def test_a_child_that_breaks_off_again_and_again_is_given_up(drawer: PanelDrawer) -> None:
    for _ in range(TRIES):
        process = ready(drawer)._process
        assert process is not None
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        drawer.draw(STAGING, 96, 54, {})
    assert drawer.draw(STAGING, 96, 54, {}) is None
    assert drawer._process is None


def test_after_a_rest_a_child_is_there_again(drawer: PanelDrawer) -> None:
    ready(drawer).rest()
    assert drawer._process is None
    assert drawn(ready(drawer)).picture.size == (96, 54)


def test_a_closed_drawer_starts_nothing(drawer: PanelDrawer) -> None:
    drawer.close()
    assert drawer.draw(STAGING, 96, 54, {}) is None
    assert drawer._process is None


def test_reference_pictures_are_drawn_in_and_those_that_cannot_be_read_are_told(
    drawer: PanelDrawer, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    Image.new("RGB", (64, 36), "#ff0000").save(good)
    bad.write_bytes(b"no picture")
    staging = Staging(shot_id="wind", art_sha256="g")
    found = drawn(ready(drawer), {"g": good, "b": bad}, staging)
    assert found.art == {"g"}
    assert found.picture.tobytes() != poster(staging, 96, 54).convert("RGB").tobytes()


def test_a_child_answers_a_line_that_it_cannot_read_with_no_picture() -> None:
    told = io.BytesIO()
    panel_child.main(io.BytesIO(b"{}\nnonsense\n"), told, 320)
    first, *answers = told.getvalue().splitlines()
    assert first == b"ready"
    assert [json.loads(answer)["bytes"] for answer in answers] == [0, 0]


def test_threads_that_ask_at_once_each_get_their_own(drawer: PanelDrawer) -> None:
    ready(drawer)
    found: dict[int, Drawn | None] = {}

    def ask(width_px: int) -> None:
        found[width_px] = drawer.draw(STAGING, width_px, 54, {})

    threads = [threading.Thread(target=ask, args=(width_px,)) for width_px in (64, 80, 96, 112)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {width_px: made.picture.width for width_px, made in found.items() if made} == {w: w for w in found}
