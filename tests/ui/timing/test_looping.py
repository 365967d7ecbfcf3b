"""A marked part turns without a gap: by the keys of the real window, played by the real engine."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.rate import FILM
from storyboard.ui.main_window import MainWindow
from storyboard.ui.player import LoopPiece, Player
from storyboard.ui.timing.loop_maker import LoopMaker
from storyboard.ui.work import Workshop

WAIT_MS = 30_000
FIRST, LAST = 24, 39
NOTHING = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three seconds of a counter, with sound."""
    made = tmp_path_factory.mktemp("film") / "film.mp4"
    find_ffmpeg().run(
        [
            *("-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x36:r=24:d=3", "-f", "lavfi", "-i", "sine=d=3"),
            *("-pix_fmt", "yuv420p", "-g", "6", "-bf", "0", "-c:a", "aac", "-y", str(made)),
        ],
        timeout_s=30,
    )
    return made


@pytest.fixture
def player(qtbot: QtBot, film: Path) -> Iterator[Player]:
    made = Player()
    with qtbot.waitSignal(made.frame_came, timeout=WAIT_MS):
        made.open(film, FILM, 72)
    yield made
    made.close()


@pytest.fixture
def workshop(qapp: object) -> Iterator[Workshop]:
    made = Workshop()
    yield made
    made.close()


def turns(frames: list[int]) -> int:
    """How often a list of frames went back."""
    return sum(after < before for before, after in pairwise(frames))


def test_a_part_turns_by_itself_and_shows_nothing_else(
    qtbot: QtBot, player: Player, workshop: Workshop, tmp_path: Path
) -> None:
    maker = LoopMaker(player, workshop, tmp_path / "loops", player)
    maker.want((FIRST, LAST))
    qtbot.waitUntil(lambda: player.looped is not None, timeout=WAIT_MS)
    seen: list[int] = []
    player.seek(FIRST)
    player.moved.connect(seen.append)
    player.play()
    qtbot.waitUntil(lambda: turns(seen) >= 5, timeout=WAIT_MS)
    assert player.is_turning
    assert set(seen) <= set(range(FIRST, LAST + 1))
    # Frame after frame, also over the turn; a loaded machine may leave some out, but never stands still on one.
    assert all((after - before) % (LAST + 1 - FIRST) > 0 for before, after in pairwise(seen))
    maker.close()
    qtbot.waitUntil(lambda: list((tmp_path / "loops").iterdir()) == [], timeout=WAIT_MS)


def test_a_film_that_runs_into_its_loop_turns_from_there_on(qtbot: QtBot, player: Player, film: Path) -> None:
    player.loop(LoopPiece(film, 0, 72))
    player.seek(60)
    player.play()
    qtbot.waitUntil(lambda: player.is_turning and player.frame < 30, timeout=WAIT_MS)
    player.pause()
    stood = player.frame
    assert not player.is_turning
    assert not player.is_playing
    qtbot.wait(100)
    assert player.frame == stood


def test_a_seek_out_of_the_loop_plays_on_there(qtbot: QtBot, player: Player, film: Path) -> None:
    player.loop(LoopPiece(film, 0, 24))
    player.play()
    assert player.is_turning
    player.seek(40)
    assert not player.is_turning
    qtbot.waitUntil(lambda: player.frame > 44, timeout=WAIT_MS)
    player.seek(10)
    assert player.is_turning


def test_another_film_knows_nothing_of_the_loop(qtbot: QtBot, player: Player, film: Path) -> None:
    player.loop(LoopPiece(film, 0, 24))
    player.play()
    with qtbot.waitSignal(player.opened, timeout=WAIT_MS):
        player.open(film, FILM, 72)
    assert player.looped is None
    assert not player.is_turning


def test_a_loop_that_is_taken_back_plays_on_from_where_it_was(qtbot: QtBot, player: Player, film: Path) -> None:
    player.loop(LoopPiece(film, 0, 24))
    player.play()
    player.loop(None)
    assert not player.is_turning
    qtbot.waitUntil(lambda: player.frame > 30, timeout=WAIT_MS)


def test_a_part_that_is_wanted_no_more_is_thrown_away(
    qtbot: QtBot, player: Player, workshop: Workshop, tmp_path: Path
) -> None:
    maker = LoopMaker(player, workshop, tmp_path / "loops", player)
    maker.want((FIRST, LAST))
    maker.want((0, 71))
    assert player.looped == LoopPiece(player.path or Path(), 0, 72)
    workshop.film("", lambda _errand: None)
    qtbot.waitUntil(lambda: not [*(tmp_path / "loops").glob("*")], timeout=WAIT_MS)
    maker.want(None)
    assert player.looped is None


def test_in_and_out_by_keys_are_what_is_looped(window: MainWindow, qtbot: QtBot, film: Path) -> None:
    player, strip = window.desk.player, window.strip
    player.open(film, FILM, 72)
    strip.setFocus()
    for frame, key in ((30, Qt.Key.Key_I), (41, Qt.Key.Key_O)):
        player.seek(frame)
        qtbot.keyClick(strip, key)
    qtbot.keyClick(strip, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: player.looped is not None, timeout=WAIT_MS)
    assert player.looped is not None
    assert (player.looped.first, player.looped.frames) == (30, 12)
    player.seek(30)
    qtbot.keyClick(strip, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: player.is_turning, timeout=WAIT_MS)
    qtbot.keyClick(strip, Qt.Key.Key_K)
    qtbot.keyClick(strip, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert player.looped is None
