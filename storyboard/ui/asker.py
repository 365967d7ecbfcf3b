"""What every shot asks for, worked out beside the window's thread where the board is long."""

import threading
from collections import OrderedDict
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.studio.asking import Asking
from storyboard.studio.cards import Asked
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.prompting.neutral import requests_for, requests_on
else:
    requests_for = later("storyboard.prompting.neutral", "requests_for")
    requests_on = later("storyboard.prompting.neutral", "requests_on")

AT_ONCE_SHOTS = 60
"""Boards no longer than this are asked on the spot: it takes less than a frame of the screen."""
RECENT_BOARDS = 16


class Asker(QObject):
    """Answers at once with what is known; `part_came` tells that more is, `came` that all of it is.

    The last boards are remembered whole, so that undo finds what it goes back to.
    """

    came = Signal()
    part_came = Signal()

    def __init__(self, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._asking = Asking(requests_for, content_hash, requests_on)
        self._lock = threading.Lock()
        self._recent: OrderedDict[int, tuple[Board, Mapping[str, Asked]]] = OrderedDict()
        self._latest: Mapping[str, Asked] = {}
        self._wanted: Board | None = None
        self._is_busy = False
        # In a turn of its own: a window that is being opened is painted before anything competes with it.
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._begin_wanted)

    def asked(self, board: Board) -> Mapping[str, Asked]:
        """What the shots of this board ask for, as far as it is known; what is not is worked out and then told."""
        held = self._recent.get(id(board))
        if held is not None:
            self._wanted, self._latest = board, held[1]
        elif len(board.shots) <= AT_ONCE_SHOTS:
            self._keep(board, self._ask(board))
        elif board is not self._wanted:
            self._wanted = board
            if not self._is_busy:
                self._is_busy = True
                self._turn.start(0)
        return self._latest

    def close(self) -> None:
        """Begin nothing more."""
        self._turn.stop()

    def _begin_wanted(self) -> None:
        if self._wanted is not None:
            self._begin(self._wanted)

    def _begin(self, board: Board) -> None:
        self._is_busy = True
        self._workshop.reckon(partial(self._ask_in_parts, board), done=partial(self._have, board))

    def _ask(self, board: Board) -> Mapping[str, Asked]:
        with self._lock:
            return self._asking(board)

    def _ask_in_parts(self, board: Board) -> Mapping[str, Asked]:
        """On another thread: each part is told as it comes, so that what is seen first is there first."""
        asked: Mapping[str, Asked] = {}
        with self._lock:
            for asked in self._asking.in_parts(board, AT_ONCE_SHOTS, self._workshop.courtesy.give_way):
                self._workshop.mailbox.post(partial(self._have_some, board, asked))
        return asked

    def _have_some(self, board: Board, asked: Mapping[str, Asked]) -> None:
        if board is self._wanted:
            self._latest = asked
            self.part_came.emit()

    def _have(self, board: Board, asked: Mapping[str, Asked]) -> None:
        self._is_busy = False
        self._keep(board, asked)
        if self._wanted is not None and self._wanted is not board and id(self._wanted) not in self._recent:
            self._begin(self._wanted)
        self.came.emit()

    def _keep(self, board: Board, asked: Mapping[str, Asked]) -> None:
        self._latest = asked
        # The board is kept with its answers: an identity means something only while what it names is alive.
        self._recent[id(board)] = (board, asked)
        while len(self._recent) > RECENT_BOARDS:
            self._recent.popitem(last=False)
