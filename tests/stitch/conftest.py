"""Clips shared by the tests of stitching, made once."""

from pathlib import Path

import pytest

from tests.fakes.clips import Shoot, clip, numbered, tone


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one-second clips at 160×90 and 24 frames a second."""
    folder = tmp_path_factory.mktemp("clips")
    numbered(folder / "numbered.mp4")
    for name, colour in {"red": "0xc03020", "blue": "0x2040c0", "grey": "0x808080", "dark": "0x202020"}.items():
        clip(folder / f"{name}.mp4", f"color=c={colour}", filters="scale=out_color_matrix=bt709:out_range=tv")
    clip(folder / "beep.mp4", "color=c=black", sound="sine=frequency=1000:sample_rate=48000:d=3")
    tone(folder / "music.wav", 0.7)
    return folder


@pytest.fixture
def shoot(tmp_path: Path) -> Shoot:
    """An empty shoot in a folder of its own."""
    return Shoot(tmp_path)
