"""The board half of the editor's bars: opening, scrolling, progress, undo and stalls on 2,000 shots."""

import gc
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QEventLoop, QSize, QStringListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

from storyboard.app import application
from storyboard.model.bible import CastMember, Location
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.framing import set_size
from storyboard.model.facts import Job, JobState
from storyboard.model.picture import Format
from storyboard.model.sequences import Item, Sequence, ShotSource
from storyboard.model.shots import Framing, Scene, Shot, Subject
from storyboard.model.words import ShotSize
from storyboard.store.project import create_project
from storyboard.studio.cards import Deck, Facts
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import DARK
from tests.benchmarks.bars import Bar, at_most
from tests.fakes.job_facts import job

SHOTS, SCENES = 2000, 100
RUNNING = 200
WAIT_S = 60
WRITTEN = " The light moves over the wall."
BARE = "bare QMainWindow + QListView"


def long_board() -> Board:
    """2,000 shots in 100 scenes, each with somebody in it; sizes and places vary, so that panels differ."""
    sizes = tuple(ShotSize)
    cast = (CastMember(id="mara", name="Mara", colour="#e8a33d"), CastMember(id="ilya", name="Ilya", colour="#5aa7d8"))
    places = tuple(Location(id=f"place{i}", name=f"Place {i}") for i in range(10))
    shots = [
        Shot(
            id=f"shot{i}",
            action=f"@Mara sees the light move, for the {i}th time, and @Ilya below does not.",
            framing=Framing(size=sizes[i % len(sizes)]),
            subjects=(Subject(ref_id="mara" if i % 3 else "ilya"),),
        )
        for i in range(SHOTS)
    ]
    each = SHOTS // SCENES
    return Board(
        id="long",
        title="Long",
        formats=(Format(id="wide"),),
        master_format_id="wide",
        cast=cast,
        locations=places,
        shots={shot.id: shot for shot in shots},
        scenes=tuple(
            Scene(
                id=f"scene{k}",
                location_id=places[k % len(places)].id,
                shot_ids=tuple(shot.id for shot in shots[k * each : (k + 1) * each]),
            )
            for k in range(SCENES)
        ),
        sequences=(
            Sequence(
                id="main",
                format_id="wide",
                items=tuple(Item(id=f"item{i}", source=ShotSource(shot_id=s.id)) for i, s in enumerate(shots)),
            ),
        ),
    )


@dataclass(slots=True)
class Open:
    """A window on the long board."""

    desk: Desk
    window: MainWindow

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        self.window.let_go()
        self.desk.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, 52)


def measure(folder: Path) -> Iterator[Bar]:
    """A bar for each row of the issue that is about the board."""
    app = application()
    project = folder / "Long.storyboard"
    create_project(project, long_board())
    bare_s, _bare_mb = _bare()
    first = open_on(project, folder)
    wait_for(lambda: has_posters(first), time.perf_counter())
    first.close()
    gc.collect()
    before_mb = _resident_mb()
    began = time.perf_counter()
    opened = open_on(project, folder)
    first_ms = (time.perf_counter() - began) * 1000
    with_posters_ms = wait_for(lambda: has_posters(opened), began)
    yield Bar("open 2,000 shots to first paint, ms", first_ms, BARE, bare_s * 1000, None, "≤ 500 ms", first_ms <= 500)
    yield at_most("the same, every poster in sight painted, ms", with_posters_ms, 500, "ms")
    yield at_most("memory over the bare window, MB", _resident_mb() - before_mb, 120, "MB")
    wait_for(lambda: len(opened.desk.document.asked) == SHOTS, began)
    settle()
    yield from scrolling(opened)
    yield from _progress(opened)
    yield from typing(opened)
    yield from undoing(opened)
    yield from stalls(opened)
    opened.close()
    app.processEvents()


def open_on(project: Path, folder: Path) -> Open:
    session = open_session(project, open_context())
    desk = set_up(session, key_chain())
    desk.start()
    window = MainWindow(desk, DARK, remembered(folder))
    window.resize(1680, 1050)
    window.show()
    _until_painted(window)
    return Open(desk, window)


def _until_painted(window: QMainWindow) -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    window.grab() if not window.isVisible() else window.repaint()


def _bare() -> tuple[float, float]:
    """Seconds to first paint of the rival with the same number of rows, and the MB it took."""
    before, began = _resident_mb(), time.perf_counter()
    window, view = QMainWindow(), QListView()
    model = QStringListModel([f"Shot {i}" for i in range(SHOTS)])
    view.setModel(model)
    window.setCentralWidget(view)
    window.resize(1680, 1050)
    window.show()
    _until_painted(window)
    took, grown = time.perf_counter() - began, _resident_mb() - before
    window.close()
    window.deleteLater()
    return took, grown


def has_posters(opened: Open) -> bool:
    board, posters = opened.window.stage.board, opened.desk.posters
    placed, cards = board.placed, opened.window.stage.model.cards
    size = QSize(round(placed.card_width) - 1, round(placed.poster_height))
    rows = placed.rows_in(board.verticalOffset(), board.verticalOffset() + board.viewport().height())
    seen = (cards[at] for row in rows for at in range(row.first, row.first + row.count))
    return all(card.poster.key and posters.pixmap(card.poster, size) is not None for card in seen)


def scrolling(opened: Open) -> Iterator[Bar]:
    board = opened.window.stage.board
    bar = board.verticalScrollBar()
    times: list[float] = []
    for step in range(200):
        settle(0.01)
        began = time.perf_counter()
        bar.setValue(step * 120)
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    rival = _scroll_bare()
    p95 = _part(times, 95)
    yield Bar("scroll step, 2,000 cards, p95 ms", p95, BARE, rival, p95 / rival, "≤ 16 ms", p95 <= 16)


def _scroll_bare() -> float:
    view = QListView()
    model = QStringListModel([f"Shot {i}" for i in range(SHOTS)])
    view.setModel(model)
    view.resize(1100, 900)
    view.show()
    QApplication.processEvents()
    times: list[float] = []
    for step in range(200):
        settle(0.01)
        began = time.perf_counter()
        view.verticalScrollBar().setValue(step * 5)
        QApplication.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    view.close()
    view.deleteLater()
    return _part(times, 95)


def _jobs(count: int, progress: float) -> tuple[Job, ...]:
    return tuple(job(f"shot{i}", JobState.RUNNING, progress=progress) for i in range(count))


def _progress(opened: Open) -> Iterator[Bar]:
    """From the news of one job to its card painted, without the 40 ms in which news are gathered."""
    document, stage = opened.desk.document, opened.window.stage
    stage.board.verticalScrollBar().setValue(0)
    document.hear_jobs(_jobs(RUNNING, 0.1))
    settle()
    deck, facts = Deck(), document.facts
    stage.model.show(deck(document.board, facts, document.asked))
    times: list[float] = []
    for step in range(100):
        settle(0.01)
        moved = job("shot2", JobState.RUNNING, progress=0.2 + step / 200)
        facts = Facts(facts.takes, tuple(moved if j.id == moved.id else j for j in facts.jobs), facts.approvals)
        began = time.perf_counter()
        stage.model.show(deck(document.board, facts, document.asked))
        QApplication.sendPostedEvents(stage.board.viewport())
        times.append((time.perf_counter() - began) * 1000)
    yield at_most("one card's progress, median ms", sorted(times)[len(times) // 2], 1, "ms")


def typing(opened: Open) -> Iterator[Bar]:
    """From a key event to the end of the paint that shows its letter, in the action of a shot of the long board."""
    window = opened.window
    window.stage.board.select(("shot2",))
    prose = window.inspector.words.action
    prose.setFocus()
    settle(1)
    times: list[float] = []
    for letter in WRITTEN * 3:
        settle(0.05)
        began = time.perf_counter()
        QTest.keyClicks(prose, letter)
        prose.viewport().repaint()
        times.append((time.perf_counter() - began) * 1000)
    settle(0.5)
    yield at_most("key event to end of paint in a prompt, p95 ms", _part(times, 95), 8, "ms")


def undoing(opened: Open) -> Iterator[Bar]:
    document = opened.desk.document
    ids = tuple(document.board.shots)

    def edit(board: Board) -> Edit:
        return set_size(board, ids, ShotSize.ELS)

    document.apply(edit(document.board))
    wait_for(lambda: len(document.asked) == SHOTS, time.perf_counter())
    settle(1.0)
    times: list[float] = []
    for turn in (document.undo_stack.undo, document.undo_stack.redo, document.undo_stack.undo):
        began = time.perf_counter()
        turn()
        opened.window.stage.board.viewport().repaint()
        times.append((time.perf_counter() - began) * 1000)
        settle(0.5)
    yield at_most("undo of a 2,000-shot edit, ms", max(times), 30, "ms")


def stalls(opened: Open) -> Iterator[Bar]:
    """How late a 5 ms timer is while 200 jobs tell their progress ten times a second each."""
    document = opened.desk.document
    late: list[float] = []
    last = [time.perf_counter()]
    step = [0]

    def tick() -> None:
        now = time.perf_counter()
        late.append(max(0.0, (now - last[0]) * 1000 - 5))
        last[0] = now

    def tell() -> None:
        step[0] += 1
        at = step[0] % 10
        document.hear_jobs(_jobs(RUNNING, 0.1 + step[0] % 80 / 100)[at * 20 : at * 20 + 20])

    timer, news = QTimer(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    news.timeout.connect(tell)
    timer.start(5)
    news.start(10)
    settle(5)
    timer.stop()
    news.stop()
    yield at_most("GUI stall with 200 running jobs at 10 updates/s each, p99 ms", _part(late[5:], 99), 20, "ms")


def _part(times: list[float], percent: int) -> float:
    return quantiles(times, n=100)[percent - 1]


def settle(seconds: float = 0.5) -> None:
    end = time.perf_counter() + seconds
    wait_for(lambda: time.perf_counter() >= end, time.perf_counter())


def wait_for(done: Callable[[], bool], began: float) -> float:
    """Let the window work until `done`; the ms since `began`."""
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if done() or time.perf_counter() - began > WAIT_S else None)
    watch.start(2)
    loop.exec()
    watch.stop()
    return (time.perf_counter() - began) * 1000


def _resident_mb() -> float:
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * resource.getpagesize() / 1_000_000
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
