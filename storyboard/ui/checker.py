"""What does not hold together, looked for off the window's thread once edits rest, as the command line would say it."""

from collections import OrderedDict
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.facts import Take
from storyboard.studio.session import Session
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.model.evidence import Evidence
    from storyboard.studio.full_check import Checked, checked
else:
    Evidence = later("storyboard.model.evidence", "Evidence")
    Checked = later("storyboard.studio.full_check", "Checked")
    checked = later("storyboard.studio.full_check", "checked")

CHECKED_BOARDS = 16
REST_MS = 250


class Checker(QObject):
    """`came` carries the report of the board that was asked for last; what was found of the last boards is kept.

    `evidence` is what is known of the takes that play in that board, of those that were measured.
    """

    came = Signal(object)

    def __init__(self, session: Session, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workshop = workshop
        self._board = session.board
        self.evidence: tuple[Evidence, ...] = ()
        self._beside: object = ((), {})
        self._checked: OrderedDict[int, tuple[Board, Checked]] = OrderedDict()
        self._is_closed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._check)

    def look(self, board: Board) -> None:
        """Ask about a board: what was found of one that is gone back to is known, any other is checked after a rest."""
        self._board = board
        held = self._checked.get(id(board))
        if held is None:
            self._start(REST_MS)
        else:
            self._timer.stop()
            self._tell(held[1])

    def soon(self) -> None:
        """Look at once."""
        self._start(0)

    def heed(self, takes: tuple[Take, ...], approvals: Mapping[str, str]) -> None:
        """Forget what was found where the takes that play may be others now: a stale one is a finding."""
        beside = (tuple((take.id, take.retired) for take in takes), dict(approvals))
        if beside != self._beside:
            self._beside = beside
            self.anew()

    def anew(self) -> None:
        """Look again at what is known: something beside the board has changed."""
        self._checked.clear()
        self._start(REST_MS)

    def close(self) -> None:
        """Look at nothing more."""
        self._is_closed = True
        self._timer.stop()

    def _start(self, wait_ms: int) -> None:
        """Answers of threads may come after closing; they start nothing."""
        if not self._is_closed:
            self._timer.start(wait_ms)

    def _check(self) -> None:
        board, beside = self._board, self._beside
        # Not on the thread that reads and writes: nobody waits for a figure or a save because of what is looked for.
        work = partial(checked, self._session, board, give_way=self._workshop.courtesy.give_way)
        self._workshop.reckon(work, done=lambda found: self._have(board, beside, found))

    def _have(self, board: Board, beside: object, found: Checked) -> None:
        if beside is not self._beside:
            return
        held = self._checked.get(id(board))
        if held is not None and held[1] == found:
            # Looked for twice: nobody need look through findings that say the same.
            found = held[1]
        # The board is kept with its report: an identity means something only while what it names is alive.
        self._checked[id(board)] = (board, found)
        self._checked.move_to_end(id(board))
        while len(self._checked) > CHECKED_BOARDS:
            self._checked.popitem(last=False)
        if board is self._board:
            self._tell(found)

    def _tell(self, found: Checked) -> None:
        self.evidence = found.evidence.evidence
        self.came.emit(found.report)
