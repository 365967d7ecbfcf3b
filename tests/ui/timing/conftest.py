"""Keys for the tests of the strip, and a clip to be a take."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.ui.main_window import MainWindow
from tests.ui.timing.strip_hands import NONE


@pytest.fixture
def key(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Press a key on the strip, where the focus is put first."""

    def pressed(code: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        window.strip.setFocus()
        qtbot.keyClick(window.strip, code, modifier)

    return pressed


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of moving picture; a second of silence, then a tone."""
    out = tmp_path_factory.mktemp("clips") / "clip.mp4"
    tone = "sine=frequency=440:sample_rate=48000:duration=2,volume=enable='lt(t,1)':volume=0"
    find_ffmpeg().run(
        [
            *("-v", "error", "-f", "lavfi", "-i", "testsrc2=size=160x90:rate=24:duration=2", "-f", "lavfi", "-i", tone),
            *("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-y", str(out)),
        ],
        timeout_s=60,
        what="clip",
    )
    return out
