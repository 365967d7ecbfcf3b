"""The player follows the board: what is trimmed and what is taken anew is in the film that it shows."""

import io
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageStat
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.rate import FILM
from storyboard.studio.stepping import picture_at
from storyboard.ui.main_window import MainWindow

WAIT_MS = 60_000


def test_a_trim_and_a_new_take_are_in_the_film_that_is_played(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    player, strip = window.desk.player, window.strip
    window.film.want()
    qtbot.waitUntil(lambda: player.path is not None, timeout=WAIT_MS)
    first = player.path
    assert player.frames == strip.timeline.frames

    player.seek(3)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_BracketRight)
    for _ in range(2):
        qtbot.keyClick(strip, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: player.path != first, timeout=WAIT_MS)
    trimmed = player.path
    assert player.frames == strip.timeline.frames == 46

    red = tmp_path / "red.mp4"
    find_ffmpeg().run(["-v", "error", "-f", "lavfi", "-i", "color=red:s=160x90:r=24:d=1", str(red)], timeout_s=60)
    shot = strip.pieces[1]
    window.bench.commands["takes"].bring_in(shot.shot_id, red)
    qtbot.waitUntil(lambda: player.path != trimmed, timeout=WAIT_MS)
    assert player.path is not None
    seen = Image.open(io.BytesIO(picture_at(player.path, Fraction(2 * shot.start + 9, 48), FILM))).convert("RGB")
    red_part, green, _blue = ImageStat.Stat(seen).mean
    assert red_part > 200 > 60 > green
