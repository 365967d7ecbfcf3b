"""Moving in the film: speeds, the loop, marks; and stepping where nothing can be played."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter
from pytestqt.qtbot import QtBot

from storyboard.model.errors import StoryboardError
from storyboard.model.rate import FILM
from storyboard.ui.main_window import MainWindow
from storyboard.ui.overlays import ASPECTS
from storyboard.ui.player import Player
from storyboard.ui.playhead_commands import SLOW, PlayheadCommands, RangeCommands
from storyboard.ui.still_engine import StillEngine
from storyboard.ui.strip import Strip
from storyboard.ui.theme import DARK
from storyboard.ui.work import Workshop
from tests.fakes.heard import args_of


class Reel(QObject):
    """A player that notes what it is told."""

    moved = Signal(int)
    playing_changed = Signal(bool)
    opened = Signal()
    is_turning = False
    is_film = True

    def __init__(self) -> None:
        super().__init__()
        self.rate, self.frames, self.frame = FILM, 100, 10
        self.path = Path("film.mp4")
        self.is_playing = False
        self.speed = 0.0

    def seek(self, frame: int, *, is_heard: bool = False) -> None:
        self.frame = min(max(frame, 0), self.frames - 1)
        self.moved.emit(self.frame)

    def play(self, speed: float = 1.0) -> None:
        self.is_playing, self.speed = True, speed
        self.playing_changed.emit(True)

    def pause(self) -> None:
        self.is_playing = False
        self.playing_changed.emit(False)


@pytest.fixture
def reel(qapp: QObject) -> Reel:
    return Reel()


@pytest.fixture
def strip(qtbot: QtBot) -> Strip:
    made = Strip(DARK, lambda _poster, _size: None)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def playhead(reel: Reel, strip: Strip) -> Iterator[PlayheadCommands]:
    made = PlayheadCommands(reel, strip, lambda: None, reel)  # type: ignore[arg-type]
    yield made
    made.stop()


def test_l_runs_faster_each_time_and_k_stops(playhead: PlayheadCommands, reel: Reel) -> None:
    speeds = []
    for _ in range(5):
        playhead.run()
        speeds.append(reel.speed)
    assert speeds == [1, 2, 4, 8, 8]
    playhead.stop()
    assert (playhead.speed, reel.is_playing) == (0, False)


def test_j_goes_back_faster_each_time_and_l_turns_round(playhead: PlayheadCommands, reel: Reel) -> None:
    playhead.run()
    playhead.reverse()
    assert (playhead.speed, reel.is_playing) == (-1, False)
    playhead.reverse()
    assert playhead.speed == -2
    playhead.run()
    assert (playhead.speed, reel.is_playing) == (1, True)


def test_running_back_steps_by_the_clock_and_stops_at_the_start(
    playhead: PlayheadCommands, reel: Reel, qtbot: QtBot
) -> None:
    reel.seek(6)
    playhead.reverse()
    qtbot.waitUntil(lambda: reel.frame == 0, timeout=5000)
    qtbot.waitUntil(lambda: playhead.speed == 0, timeout=5000)


def test_a_loop_turns_at_the_end_of_what_is_marked(playhead: PlayheadCommands, reel: Reel, strip: Strip) -> None:
    marks = RangeCommands(reel, strip, playhead, reel)  # type: ignore[arg-type]
    reel.seek(20)
    marks.begin()
    reel.seek(30)
    marks.end()
    assert strip.look.marked == (20, 30)
    playhead.toggle_loop()
    playhead.run()
    reel.frame = 30
    reel.moved.emit(30)
    assert reel.frame == 20
    playhead.stop()
    marks.go_end()
    assert reel.frame == 30


def test_a_mark_behind_the_other_lets_that_one_go(playhead: PlayheadCommands, reel: Reel, strip: Strip) -> None:
    marks = RangeCommands(reel, strip, playhead, reel)  # type: ignore[arg-type]
    reel.seek(20)
    marks.end()
    reel.seek(40)
    marks.begin()
    assert (playhead.first_frame, playhead.last_frame) == (40, None)
    marks.clear()
    assert strip.look.marked == (None, None)


def png() -> bytes:
    image = QImage(16, 9, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(held, QByteArray(b"png")).write(image)
    return bytes(held.data().data())


def test_where_nothing_can_be_played_frames_are_still_shown(qtbot: QtBot, tmp_path: Path) -> None:
    workshop = Workshop()
    asked: list[Fraction] = []
    player = Player(engine="storyboard.ui.there_is_none")

    def decode(_path: Path, at_s: Fraction) -> bytes:
        asked.append(at_s)
        return png()

    player.make_stills = lambda: StillEngine(decode, workshop, player)
    told: list[str] = []
    player.trouble.connect(told.append)
    with qtbot.waitSignal(player.frame_came):
        player.open(tmp_path / "film.mp4", FILM, 48)
    assert "cannot be played here" in told[0]
    with qtbot.waitSignal(player.frame_came) as came:
        player.seek(24)
    assert args_of(came)[0].isValid()
    assert asked[-1] == Fraction(49, 48)
    with qtbot.waitSignal(player.trouble):
        player.play()
    assert not player.is_playing
    player.close()
    workshop.close()


def test_a_frame_that_cannot_be_decoded_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    workshop = Workshop()

    def decode(_path: Path, _at_s: Fraction) -> bytes:
        raise StoryboardError("There is no picture at that moment.")

    engine = StillEngine(decode, workshop)
    engine.open(tmp_path)
    with qtbot.waitSignal(engine.trouble) as told:
        engine.seek(Fraction(1))
    assert told.args == ["There is no picture at that moment."]
    workshop.close()


def test_overlays_go_on_and_off_by_their_keys(window: MainWindow) -> None:
    screen, actions = window.stage.film_screen, window.actions_by_id
    for name in ("safe areas", "show captions", "show burn-in"):
        actions[name].trigger()
    assert (screen.overlays.safe, screen.overlays.captions, screen.overlays.burn_in) == (True, True, True)
    for at in (*range(len(ASPECTS)), -1):
        actions["aspect guides"].trigger()
        assert screen.overlays.aspect == at
    window._show_view("timing")
    assert not screen.grab().isNull()
    words = screen.overlays.words()
    assert (words.number, words.timecode, words.frame) == ("1", "00:00:00:00", 0)


def test_full_screen_opens_and_escape_leaves_it(window: MainWindow, qtbot: QtBot) -> None:
    window._show_view("timing")
    window.actions_by_id["full screen"].trigger()
    full = window.bench.commands["screen"]._full
    assert full.isVisible()
    assert full.size() == full.screen().size()
    with qtbot.waitSignal(full.left):
        qtbot.keyClick(full, Qt.Key.Key_Escape)
    assert window.bench.commands["screen"]._full is None


class Mouth(QObject):
    """An engine that notes which moments it lets be heard."""

    can_play, has_sound, is_playing = True, True, False
    moved, playing_changed, frame_came, trouble = Signal(float), Signal(bool), Signal(object), Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Fraction] = []

    def seek(self, at_s: Fraction) -> None:
        """Show nothing."""

    def sound_at(self, at_s: Fraction) -> None:
        self.heard.append(at_s)


def test_every_step_is_heard_until_scrubbing_is_silent(window: MainWindow, qtbot: QtBot) -> None:
    player, mouth = window.desk.player, Mouth()
    player._engine = mouth
    window.strip.setFocus()
    for _ in range(3):
        qtbot.keyClick(window.strip, Qt.Key.Key_Right)
    assert mouth.heard == [FILM.seconds(frame) for frame in (1, 2, 3)]
    window.strip.sought.emit(20)
    assert mouth.heard[-1] == FILM.seconds(20)
    qtbot.keyClick(window.strip, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.strip, Qt.Key.Key_Right)
    assert len(mouth.heard) == 4
    player._engine = None


def test_one_chosen_item_is_looped_and_playing_begins_in_it(window: MainWindow, qtbot: QtBot) -> None:
    strip, player = window.strip, window.desk.player
    second = strip.pieces[1]
    strip.choose((second.item_id,))
    player.seek(40)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert strip.look.looped == (second.start, second.end - 1)
    assert "1 chosen item" in window.stage.messages.words
    player.playing_changed.emit(True)
    assert player.frame == second.start
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert strip.look.looped == (0, strip.timeline.frames - 1)
    qtbot.keyClick(strip, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert strip.look.looped is None


def test_while_k_is_held_j_goes_back_slowly_and_letting_go_stops(window: MainWindow, qtbot: QtBot) -> None:
    strip, playhead = window.strip, window.bench.commands["playhead"]
    window.desk.player.seek(40)
    strip.setFocus()
    qtbot.keyPress(strip, Qt.Key.Key_K)
    qtbot.keyClick(strip, Qt.Key.Key_J)
    assert playhead.speed == -SLOW
    qtbot.keyRelease(strip, Qt.Key.Key_K)
    assert playhead.speed == 0
    qtbot.keyClick(strip, Qt.Key.Key_J)
    assert playhead.speed == -1
    qtbot.keyClick(strip, Qt.Key.Key_K)
    assert playhead.speed == 0
