"""The playback half of the editor's bars: seeks in the joined preview, stalls while it plays, drags on a long strip."""

import os
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from storyboard.app import application
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.edits.trims import ripple_tail
from storyboard.model.rate import FILM
from storyboard.stitch.profile import PREVIEW
from storyboard.studio.cards import Deck, Facts
from storyboard.studio.context import open_context
from storyboard.studio.creating import project_from_sample
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.desk import set_up
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.player import Player
from storyboard.ui.screen import Screen
from storyboard.ui.strip import Strip
from storyboard.ui.theme import DARK
from tests.benchmarks.bars import Bar, at_most
from tests.benchmarks.editor_board import long_board

FILM_S, SEEKS = 120, 60
WAIT_S = 20
TICK_MS = 5
DRAFTS_S = 120
CHANGES = 4


def measure(folder: Path) -> Iterator[Bar]:
    """Every row of this half. Each figure is taken after a first round that warms decoder and fonts."""
    app = application()
    yield from _playback(app, folder)
    yield from _strip(app)
    yield from _change(folder)


def preview_like(folder: Path) -> Path:
    """A moving film encoded as a preview is: its width, its short groups, no B frames."""
    out = folder / "preview.mp4"
    size = f"{PREVIEW.max_width}x{PREVIEW.max_width * 9 // 16}"
    find_ffmpeg().run(
        [
            *("-v", "error", "-f", "lavfi", "-i", f"testsrc2=size={size}:rate=24:duration={FILM_S}"),
            *("-f", "lavfi", "-i", f"sine=frequency=440:sample_rate=48000:duration={FILM_S}"),
            *("-c:v", "libx264", "-preset", PREVIEW.preset, "-crf", str(PREVIEW.crf), "-g", str(PREVIEW.gop_frames)),
            *(
                "-bf",
                str(PREVIEW.b_frames),
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-movflags",
                "+faststart",
                "-y",
                str(out),
            ),
        ],
        timeout_s=300,
        what="preview",
    )
    return out


def _playback(app: QApplication, folder: Path) -> Iterator[Bar]:
    os.environ.setdefault("QT_MEDIA_BACKEND", "ffmpeg")
    player = Player()
    screen = Screen(player, DARK)
    screen.resize(1280, 720)
    screen.show()
    frames: list[Fraction] = []
    player.frame_came.connect(lambda frame: frames.append(Fraction(frame.startTime(), 1_000_000)))
    player.open(preview_like(folder), FILM, FILM_S * 24)
    if player.why_not:
        raise SystemExit(f"nothing to measure: {player.why_not}")
    _until(lambda: bool(frames))
    took = [_seek_ms(player, frames, (at * 1733) % (FILM_S * 24 - 24)) for at in range(SEEKS + 5)][5:]
    yield at_most("seek in the joined preview, p95", _p95(took), 50, "ms")
    player.seek(0)
    _rest(0.5)
    player.play()
    _until(lambda: player.is_playing)
    yield at_most("GUI stall while the film plays, p99", _stall_ms(4), 20, "ms")
    player.close()
    screen.close()


def _change(folder: Path) -> Iterator[Bar]:
    """From an edit of the timing to the new film in the player, in the real window on a sample with drafts."""
    project = folder / "Depth.storyboard"
    project_from_sample("depth", project)
    session = open_session(project, open_context())
    desk = set_up(session, key_chain())
    window = MainWindow(desk, DARK, remembered(folder))
    window.show()
    desk.start()
    document, film = desk.document, window.film
    _until(lambda: bool(document.scenes))
    window.generate.missing()
    _until(lambda: len({t.shot_id for t in document.facts.takes}) == len(document.board.shots), DRAFTS_S)
    film.want()
    opened: list[Path] = []
    desk.player.moved.connect(lambda _frame: opened.append(desk.player.path) if desk.player.path else None)
    _until(lambda: desk.player.path is not None, DRAFTS_S)
    took: list[float] = []
    for turn in range(CHANGES):
        # Whatever rendered ahead has ended: what is measured is one change of a film at rest.
        _rest(1.5)
        before, began = desk.player.path, time.perf_counter()
        item = document.board.main_sequence.items[2 + turn]
        document.apply(ripple_tail(document.board, document.board.main_sequence.id, item.id, -2))
        _until(lambda before=before: desk.player.path != before)
        took.append(time.perf_counter() - began)
    yield at_most("a changed timing is in the player, worst of 4", max(took), 2, "s")
    window.close()
    window.let_go()
    desk.close()
    window.deleteLater()


def _seek_ms(player: Player, frames: list[Fraction], frame: int) -> float:
    frames.clear()
    began = time.perf_counter()
    player.seek(frame)
    _until(lambda: any(int(at * 24 + Fraction(1, 4)) == frame for at in frames))
    return (time.perf_counter() - began) * 1000


def _strip(app: QApplication) -> Iterator[Bar]:
    board = long_board()
    strip = Strip(DARK, lambda _poster, _size: None)
    strip.resize(1280, 240)
    strip.show_board(board, {c.shot_id: c for scene in Deck()(board, Facts(), {}) for c in scene.cards})
    strip.show()
    strip.zoom(60, 400)
    _rest(0.3)
    took: list[float] = []
    y = round(strip.rows.pictures.y + 30)
    piece = next(p for p in strip.pieces if strip.look.scale.x(p.start) > 300)
    start = QPoint(round(strip.look.scale.x(piece.end)) - 3, y)
    _mouse(app, strip, QMouseEvent.Type.MouseButtonPress, start)
    for step in range(60):
        began = time.perf_counter()
        _mouse(app, strip, QMouseEvent.Type.MouseMove, start + QPoint(8 + step * 2, 0))
        strip.repaint()
        took.append((time.perf_counter() - began) * 1000)
    strip.cancel()
    yield at_most("drag step on a strip of 2,000 items, p95", _p95(took), 33, "ms")
    strip.close()


def _mouse(app: QApplication, strip: Strip, kind: QMouseEvent.Type, at: QPoint) -> None:
    place = QPointF(at)
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, strip.mapToGlobal(place), button, button, Qt.KeyboardModifier.ShiftModifier)
    app.sendEvent(strip, event)


def _stall_ms(seconds: float) -> float:
    """How late a timer of 5 ms is, at its 99th percentile."""
    late: list[float] = []
    last = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def tick() -> None:
        now = time.perf_counter()
        late.append(max(0.0, (now - last[0]) * 1000 - TICK_MS))
        last[0] = now

    timer.timeout.connect(tick)
    timer.start(TICK_MS)
    _rest(seconds)
    timer.stop()
    return quantiles(late, n=100)[98]


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[18]


def _rest(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def _until(done: Callable[[], bool], wait_s: float = WAIT_S) -> None:
    """Run the event loop until something is true. Raises TimeoutError."""
    end = time.monotonic() + wait_s
    loop = QEventLoop()
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > end else None)
    timer.start(1)
    if not done():
        loop.exec()
    timer.stop()
    if not done():
        raise TimeoutError("what was waited for did not come")
