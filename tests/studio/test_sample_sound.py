"""The sample boards sound as loud as a place asks, by the meter that the place uses."""

import threading
from pathlib import Path

import pytest

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.stitch.cache import Cache
from storyboard.stitch.loudness import Goal, weighed_file
from storyboard.stitch.mix import mixed
from storyboard.stitch.profile import EXPORT, picture_of
from storyboard.stitch.sound import sound_plan
from storyboard.stitch.sources import Sources
from storyboard.stitch.workspace import Workspace
from storyboard.studio.creating import project_from_sample
from storyboard.studio.filming import cut_of
from storyboard.studio.session import open_session


@pytest.mark.parametrize("sample", ["coffee", "depth", "lantern"])
@pytest.mark.parametrize("lufs", [-14.0, -16.0, -23.0])
def test_a_samples_sound_is_within_half_a_unit_and_below_its_true_peak(
    tmp_path: Path, sample: str, lufs: float
) -> None:
    project_from_sample(sample, tmp_path / "p.storyboard")
    tool, cancel = find_ffmpeg(), threading.Event()
    with open_session(tmp_path / "p.storyboard", read_only=True) as session:
        cut = cut_of(session)
        cache = Cache(tmp_path / "cache")
        with Workspace(cache.folder) as workspace:
            made = mixed(
                sound_plan(cut, picture_of(cut.format, EXPORT)),
                sources=Sources(session.media.path_of, tool),
                cache=cache,
                workspace=workspace,
                ffmpeg=tool,
                kbps=EXPORT.audio_kbps,
                cancel=cancel,
                on_lost=lambda error: pytest.fail(str(error)),
                goal=Goal(lufs),
            )
    level = weighed_file(made.path, tool, cancel)
    assert level.lufs == pytest.approx(lufs, abs=0.5)
    assert level.true_peak_db <= -1
