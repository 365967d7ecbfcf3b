"""The panels beside the middle: their docks are there from the start, they themselves come when they are wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyboard.later import later
from storyboard.studio.cards import CardView
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.timing.rows import LANES_SEEN, least_height

if TYPE_CHECKING:
    from storyboard.ui.bible_panel import BiblePanel
    from storyboard.ui.inspector import Inspector
    from storyboard.ui.pieces import scrolled
    from storyboard.ui.queue_panel import QueuePanel
    from storyboard.ui.takes_panel import TakesPanel
    from storyboard.ui.timing.reel import Reel
else:
    BiblePanel = later("storyboard.ui.bible_panel", "BiblePanel")
    Inspector = later("storyboard.ui.inspector", "Inspector")
    scrolled = later("storyboard.ui.pieces", "scrolled")
    QueuePanel = later("storyboard.ui.queue_panel", "QueuePanel")
    TakesPanel = later("storyboard.ui.takes_panel", "TakesPanel")
    Reel = later("storyboard.ui.timing.reel", "Reel")

LEFT_PX, RIGHT_PX = 230, 300
"""Docks are at least so wide, also before their panels are there: nothing moves when they come."""


class Place(QWidget):
    """Where a panel will be: empty until it is filled."""

    def __init__(self, least_px: int, low_px: int = 0) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMinimumSize(least_px, low_px)

    def fill(self, widget: QWidget) -> None:
        """Put the panel in."""
        self._column.addWidget(widget)
        # How low it may be the panel knows better.
        self.setMinimumHeight(0)


class Panels(QObject):
    """Makes each panel once: when it is first asked for, or when its turn in `parts` comes.

    `titled` carries what the inspector shows; `cards` gives the board's shots as cards.
    """

    titled = Signal(str)

    def __init__(self, bench: Workbench, cards: Callable[[], dict[str, CardView]], parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._cards = cards
        self._reel: Reel | None = None
        self._inspector: Inspector | None = None
        self._takes: TakesPanel | None = None
        self._bible: BiblePanel | None = None
        self._queue: QueuePanel | None = None
        self._lines: QVBoxLayout | None = None
        board = bench.desk.document.board
        lanes = len(board.main_sequence.audio) if board.sequences else 0
        self.left, self.right, self.jobs = Place(LEFT_PX), Place(RIGHT_PX), Place(0)
        self.below = Place(0, least_height(min(lanes, LANES_SEEN)))

    @property
    def parts(self) -> tuple[Callable[[Workbench], Any], ...]:
        """Each panel as a part of the window, those that are in sight first."""
        names = ("reel", "inspector", "bible", "takes", "queue")
        return tuple(lambda _bench, name=name: getattr(self, name) for name in names)

    @property
    def reel(self) -> Reel:
        """Strip and transport."""
        if self._reel is None:
            made = self._reel = Reel(self._bench)
            self.below.fill(made)
            self.show_cards()
            self.show_frame(self._bench.desk.player.frame)
            made.show_shots(self._bench.stage.board.selected_shot_ids())
        return self._reel

    @property
    def inspector(self) -> Inspector:
        """Everything about the selected shots."""
        if self._inspector is None:
            bench = self._bench
            desk = bench.desk
            made = self._inspector = Inspector(desk.document, desk.workshop, bench.palette, bench.remembered)
            self._stack().insertWidget(0, made)
            made.trouble.connect(self._trouble)
            made.titled.connect(self.titled)
            made.left.connect(lambda: bench.stage.show_view(bench.stage.view_name))
            made.show_shots(bench.stage.board.selected_shot_ids())
        return self._inspector

    @property
    def takes(self) -> TakesPanel:
        """The takes of the selected shot, below the inspector."""
        if self._takes is None:
            bench = self._bench
            made = self._takes = TakesPanel(bench.desk.document, bench.desk.posters)
            lines = self._stack()
            lines.insertWidget(lines.count() - 1, made)
            made.accept_asked.connect(lambda take, accepted: bench.commands["generate"].accept(take, accepted))
            made.trouble.connect(self._trouble)
            bench.add_place(Scope.TAKES, made)
            made.show_shots(bench.stage.board.selected_shot_ids())
        return self._takes

    @property
    def bible(self) -> BiblePanel:
        """Cast, locations, props and look."""
        if self._bible is None:
            desk, board = self._bench.desk, self._bench.stage.board
            made = self._bible = BiblePanel(desk.document, desk.workshop)
            self.left.fill(made)
            made.picked.connect(board.select)
            made.told.connect(lambda words: self._bench.say(words, "info"))
            made.trouble.connect(self._trouble)
        return self._bible

    @property
    def queue(self) -> QueuePanel:
        """Jobs and films."""
        if self._queue is None:
            made = self._queue = QueuePanel(self._bench.desk.document)
            self.jobs.fill(made)
            made.cancel_asked.connect(lambda job_id: self._bench.commands["generate"].cancel(job_id))
            self._bench.add_place(Scope.QUEUE, made)
        return self._queue

    def show_cards(self) -> None:
        """Let the strip show the board as it is, where it is there."""
        if self._reel is not None:
            self._reel.show_cards(self._cards())

    def show_frame(self, frame: int) -> None:
        """Let the strip show another frame, where it is there."""
        if self._reel is not None:
            self._reel.show_frame(frame)

    def lead_to(self, shot_ids: tuple[str, ...]) -> None:
        """Let the strip choose what plays of these shots, where it is there."""
        if self._reel is not None:
            self._reel.show_shots(shot_ids)

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Let those that are there show other shots; the others ask when they come."""
        for panel in (self._inspector, self._takes):
            if panel is not None:
                panel.show_shots(shot_ids)

    def dress(self) -> None:
        """Paint in the palette of the bench."""
        if self._reel is not None:
            self._reel.strip.dress(self._bench.palette)
        if self._inspector is not None:
            self._inspector.dress(self._bench.palette)

    def _stack(self) -> QVBoxLayout:
        """The lines of the right side, which scrolls as one."""
        if self._lines is None:
            inner = QWidget()
            self._lines = QVBoxLayout(inner)
            self._lines.setContentsMargins(0, 0, 0, 0)
            self._lines.setSpacing(0)
            self._lines.addStretch(1)
            self.right.fill(scrolled(inner))
        return self._lines

    def _trouble(self, words: str) -> None:
        self._bench.say(words, "error")
