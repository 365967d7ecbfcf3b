"""Clips shared by the tests of media, made once."""

from pathlib import Path

import pytest

from tests.fakes.clips import clip, numbered, tone


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a numbered clip, one with sound, and a sound alone."""
    folder = tmp_path_factory.mktemp("media")
    numbered(folder / "numbered.mp4")
    clip(folder / "sound.mp4", rate="24000/1001", frames=20, sound="sine=frequency=440:sample_rate=44100:d=3")
    tone(folder / "tone.wav", 0.5)
    return folder
