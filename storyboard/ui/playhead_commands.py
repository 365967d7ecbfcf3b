"""Moving in the film: steps, shots, J K L, marks, the loop. View-scoped keys call these."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.ui.player import Player
from storyboard.ui.strip import Strip

SPEEDS = (1, 2, 4, 8)
SLOW = 0.25
TICK_MS = 30


class PlayheadCommands(QObject):
    """Commands on the playhead. Going back is made of seeks, as fast as the clock says.

    `marked` carries the first and last frame of the marked part, None where open; `said` a sentence with its level;
    `loop_wanted` the first and last frame of what is to be played over and over, or None.
    """

    marked = Signal(object, object)
    loop_wanted = Signal(object)
    said = Signal(str, str)

    def __init__(self, player: Player, strip: Strip, play: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._strip = strip
        self._play = play
        self.speed: float = 0
        self.first_frame: int | None = None
        self.last_frame: int | None = None
        self.is_looping = False
        self.is_halt_held: Callable[[], bool] = lambda: False
        """Whether the key that stops is held down; what runs meanwhile runs slowly, until it comes up."""
        self._began = (0.0, 0)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._told_loop: tuple[int, int] | None = None
        player.moved.connect(self._watch)
        player.opened.connect(self._opened)
        player.playing_changed.connect(self._playing)
        strip.chosen_changed.connect(self.tell_loop)

    def first(self) -> None:
        """Go to the first frame."""
        self._go(0)

    def last(self) -> None:
        """Go to the last frame."""
        self._go(self._player.frames - 1)

    def back(self) -> None:
        """One frame back."""
        self._go(self._player.frame - 1)

    def forward(self) -> None:
        """One frame on."""
        self._go(self._player.frame + 1)

    def second_back(self) -> None:
        """One second back."""
        self._go(self._player.frame - self._player.rate.timebase)

    def second_forward(self) -> None:
        """One second on."""
        self._go(self._player.frame + self._player.rate.timebase)

    def shot_before(self) -> None:
        """To the start of this shot, or of the one before."""
        self._go(max((start for start in self._starts() if start < self._player.frame), default=0))

    def shot_after(self) -> None:
        """To the start of the next shot."""
        starts = [start for start in self._starts() if start > self._player.frame]
        self._go(min(starts, default=self._player.frames - 1))

    def reverse(self) -> None:
        """Run backwards; again, faster. Slowly while the key that stops is held."""
        if self.is_halt_held():
            self.slow_reverse()
            return
        faster = [speed for speed in SPEEDS if speed > -self.speed] if self.speed < 0 else [1]
        self._run(-(faster[0] if faster else SPEEDS[-1]))

    def stop(self) -> None:
        """Stand still."""
        self._run(0)

    def run(self) -> None:
        """Run forwards; again, faster. Slowly while the key that stops is held."""
        if self.is_halt_held():
            self.slow_run()
            return
        faster = [speed for speed in SPEEDS if speed > self.speed] if self.speed > 0 else [1]
        self._run(faster[0] if faster else SPEEDS[-1])

    def slow_reverse(self) -> None:
        """Run backwards at a quarter of the speed."""
        self._run(-SLOW)

    def slow_run(self) -> None:
        """Run forwards at a quarter of the speed."""
        self._run(SLOW)

    def toggle_loop(self) -> None:
        """Play the marked part (or the chosen items, or all) over and over, or no longer."""
        self.is_looping = not self.is_looping
        self.said.emit(self._loop_words() if self.is_looping else self.tr("No longer looping."), "info")
        self.tell_loop()

    def tell_loop(self) -> None:
        """Say what is to be looped, where that is something else than before."""
        wanted = self._loop() if self.is_looping else None
        if wanted != self._told_loop:
            self._told_loop = wanted
            self._strip.show_looped(wanted if self._player.is_film else None)
            self.loop_wanted.emit(wanted)

    def _go(self, frame: int) -> None:
        if self.speed or self._player.is_playing:
            self._run(0)
        self._player.seek(frame, is_heard=True)

    def _run(self, speed: float) -> None:
        self.speed = speed
        self._timer.stop()
        self._began = (time.monotonic(), self._player.frame)
        if speed > 0 and self._player.path is None:
            self._play()
        elif speed > 0:
            self._player.play(speed)
        else:
            self._player.pause()
            if speed < 0:
                self._timer.start()

    def _tick(self) -> None:
        """Where it would be by now on its way back."""
        since_s, frame = self._began
        way = (time.monotonic() - since_s) * float(self._player.rate.fraction) * self.speed
        now = frame + int(way)
        start = self._loop()[0] if self.is_looping else 0
        if now <= start:
            now = start
            if self.is_looping:
                self._began = (time.monotonic(), self._loop()[1])
            else:
                self.speed = 0
                self._timer.stop()
        if now != self._player.frame:
            self._player.seek(now)

    def _opened(self) -> None:
        self._told_loop = None
        self.tell_loop()

    def _watch(self, frame: int) -> None:
        is_due = self.is_looping and self._player.is_playing and not self._player.is_turning
        if is_due and frame >= self._loop()[1]:
            self._player.seek(self._loop()[0])

    def _playing(self, is_playing: bool) -> None:
        if is_playing:
            self.speed = self.speed if self.speed > 0 else 1
            self.tell_loop()
            if self.is_looping and not self._loop()[0] <= self._player.frame <= self._loop()[1]:
                self._player.seek(self._loop()[0])
        elif self.speed > 0:
            at_end = self._player.frame >= self._player.frames - 2
            if self.is_looping and at_end:
                self._player.seek(self._loop()[0])
                self._player.play(self.speed)
            else:
                self.speed = 0

    def _loop_words(self) -> str:
        if self._player.is_film and (self.first_frame is not None or self.last_frame is not None):
            return self.tr("The marked part is looped.")
        if self._player.is_film and self._strip.chosen:
            return self.tr("%n chosen item(s) looped; Escape on the strip chooses none.", "", len(self._strip.chosen))
        return self.tr("All of it is looped.")

    def _starts(self) -> list[int]:
        """Where shots begin; two takes that are compared are one."""
        return [piece.start for piece in self._strip.pieces] if self._player.is_film else []

    def _loop(self) -> tuple[int, int]:
        """The first and last frame of what is looped."""
        if not self._player.is_film:
            return 0, self._player.frames - 1
        if self.first_frame is not None or self.last_frame is not None:
            last = self._player.frames - 1 if self.last_frame is None else self.last_frame
            return self.first_frame or 0, last
        chosen = [p for p in self._strip.pieces if p.item_id in self._strip.chosen]
        if chosen:
            return chosen[0].start, chosen[-1].end - 1
        return 0, self._player.frames - 1


class RangeCommands(QObject):
    """Marks where a part begins and ends."""

    def __init__(self, player: Player, strip: Strip, playhead: PlayheadCommands, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._strip = strip
        self._playhead = playhead

    def begin(self) -> None:
        """Let the marked part begin with this frame."""
        last = self._playhead.last_frame
        self._mark(self._player.frame, last if last is not None and last > self._player.frame else None)

    def end(self) -> None:
        """Let the marked part end with this frame."""
        first = self._playhead.first_frame
        self._mark(first if first is not None and first < self._player.frame else None, self._player.frame)

    def item(self) -> None:
        """Mark the item under the playhead."""
        piece = self._strip.at(self._player.frame)
        if piece is not None:
            self._mark(piece.start, piece.end - 1)

    def clear(self) -> None:
        """Mark nothing."""
        self._mark(None, None)

    def go_begin(self) -> None:
        """Go to where the marked part begins."""
        self._player.seek(self._playhead.first_frame or 0)

    def go_end(self) -> None:
        """Go to where the marked part ends."""
        last = self._playhead.last_frame
        self._player.seek(self._player.frames - 1 if last is None else last)

    def _mark(self, first: int | None, last: int | None) -> None:
        if not self._player.is_film:
            return
        self._playhead.first_frame, self._playhead.last_frame = first, last
        self._playhead.marked.emit(first, last)
        self._playhead.tell_loop()
        self._strip.show_marked(first, last)
