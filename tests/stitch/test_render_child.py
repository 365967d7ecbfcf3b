"""The child that composes, and what its parent hears from it."""

import io
import json
import threading
from pathlib import Path

import pytest

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.media.probe import packets
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.model.titles import TitleSource
from storyboard.stitch import render_child
from storyboard.stitch.child import RenderChild
from storyboard.stitch.codes import revealed
from storyboard.stitch.job import LayerJob, RenderJob
from storyboard.stitch.profile import EXPORT, picture_of
from storyboard.stitch.workspace import Workspace, module_environment

RATE = Rate.of("24000/1001")


def job(out: Path, frames: int = 15, video: str = "") -> RenderJob:
    picture = picture_of(Format(id="f", width=160, height=90, rate=RATE), EXPORT)
    return RenderJob(
        out=str(out),
        width=160,
        height=90,
        frames=frames,
        rate=RATE,
        preset="veryfast",
        writer=("-vf", f"{revealed()},{picture.writer_filter}", *picture.encoder(frames)),
        layers=(LayerJob(title=None if video else TitleSource(text="Hi"), video=video, piece_frames=frames),),
    )


def test_it_writes_the_exact_frames_at_the_exact_rate_and_reports(tmp_path: Path) -> None:
    heard = io.StringIO()
    render_child.render(job(tmp_path / "o.mp4"), heard)
    found = packets(tmp_path / "o.mp4")
    assert (found.count, 1 / found.step, found.is_even) == (15, RATE.fraction, True)
    assert [json.loads(line) for line in heard.getvalue().splitlines()] == [{"frame": 12, "of": 15}]


def test_one_child_composes_one_job_after_another(tmp_path: Path) -> None:
    with Workspace(tmp_path) as workspace:
        child = RenderChild(workspace, find_ffmpeg())
        for name in ("one.mp4", "two.mp4"):
            out = workspace.path(name)
            child.render(job(out), workspace.path("j"), on_frames=len_of, cancel=threading.Event(), what="1A")
            assert packets(out).count == 15
        child.close()


def len_of(_: int) -> None:
    """Nothing needs to be heard."""


def test_a_job_it_cannot_do_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    with Workspace(tmp_path) as workspace:
        child = RenderChild(workspace, find_ffmpeg())
        bad = job(workspace.path("o.mp4"), video=str(tmp_path / "absent.mkv"))
        with pytest.raises(MediaError, match="1A: The composed part could not be rendered"):
            child.render(bad, workspace.path("j"), on_frames=len_of, cancel=threading.Event(), what="1A")
        child.close()


def test_a_stop_ends_the_child_in_the_middle_of_a_job(tmp_path: Path) -> None:
    cancel = threading.Event()
    with Workspace(tmp_path) as workspace:
        child = RenderChild(workspace, find_ffmpeg())
        long = job(workspace.path("o.mp4"), frames=2000)
        with pytest.raises(Stopped):
            child.render(long, workspace.path("j"), on_frames=lambda _: cancel.set(), cancel=cancel, what="1A")
        child.close()
        assert child._process.returncode is not None


def test_it_gets_no_keys_and_no_dotenv(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORYBOARD_DRAFT_KEY", "secret")
    monkeypatch.setenv("HTTPS_PROXY", "http://example.invalid")
    environment = module_environment("/x/ffmpeg")
    assert "secret" not in str(environment)
    assert "HTTPS_PROXY" not in environment
    assert environment["PYTHON_DOTENV_DISABLED"] == "1"
