"""What a received clip holds, told by decoding it."""

from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.jobs.clips import inspect_clip
from storyboard.jobs.seams import BadMedia
from storyboard.media.ffmpeg import find_ffmpeg


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clips") / "clip.mp4"
    source = ["-f", "lavfi", "-i", "testsrc2=size=64x36:rate=24:duration=2"]
    find_ffmpeg().run(["-v", "error", *source, "-c:v", "libx264", "-preset", "ultrafast", f"file:{path}"], timeout_s=30)
    return path


def test_a_clip_is_counted_by_decoding_it(clip: Path):
    facts = inspect_clip(clip)
    assert (facts.width, facts.height, facts.frames, facts.rate.fraction) == (64, 36, 48, Fraction(24))
    assert (facts.mime, facts.suffix, facts.has_audio) == ("video/mp4", ".mp4", False)


def test_a_clip_cut_short_is_bad_media(clip: Path, tmp_path: Path):
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(clip.read_bytes()[:300])
    with pytest.raises(BadMedia):
        inspect_clip(cut)


def test_a_picture_is_no_clip(tmp_path: Path):
    picture = tmp_path / "clip.mp4"
    still = ["-f", "lavfi", "-i", "testsrc2=size=64x36", "-frames:v", "1", "-f", "image2", "-c:v", "png"]
    find_ffmpeg().run(["-v", "error", *still, f"file:{picture}"], timeout_s=30)
    with pytest.raises(BadMedia, match="no moving picture"):
        inspect_clip(picture)
