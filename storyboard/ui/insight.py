"""What the inspector works out beside the window: compiled prompt, frames as sent, the state that is carried."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.requests import ModelRequest, ShotRequest
from storyboard.studio.session import Session
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.continuity.ledger import ShotState, ledger
    from storyboard.prompting.compiler import compile_request
    from storyboard.prompting.neutral import requests_for
    from storyboard.studio.choosing import choice_of
    from storyboard.studio.end_frames import EndFrame
    from storyboard.ui.inspecting.sent_frames import SentFrame, SentFrames
else:
    ShotState = later("storyboard.continuity.ledger", "ShotState")
    ledger = later("storyboard.continuity.ledger", "ledger")
    compile_request = later("storyboard.prompting.compiler", "compile_request")
    requests_for = later("storyboard.prompting.neutral", "requests_for")
    choice_of = later("storyboard.studio.choosing", "choice_of")
    EndFrame = later("storyboard.studio.end_frames", "EndFrame")
    SentFrame = later("storyboard.ui.inspecting.sent_frames", "SentFrame")
    SentFrames = later("storyboard.ui.inspecting.sent_frames", "SentFrames")

REST_MS = 120
"""A rest this long in typing, and the prompt is compiled."""


@dataclass(frozen=True, slots=True)
class Insight:
    """What is known of one shot; `why` says why there is no compiled request."""

    board: Board
    shot_id: str
    state: ShotState | None = None
    request: ShotRequest | None = None
    compiled: ModelRequest | None = None
    sent: tuple[SentFrame, ...] = ()
    why: str = ""

    @property
    def frames(self) -> tuple[EndFrame, ...]:
        """The first and last frame as they are sent."""
        return tuple(each.frame for each in self.sent)


class Thinker(QObject):
    """Works out the insight of the shot asked for last. `came` carries it; answers to older questions are dropped."""

    came = Signal(object)

    def __init__(self, session: Session, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._workshop = workshop
        self._frames: SentFrames | None = None
        self._asked: tuple[Board, str] | None = None
        self._is_busy = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._think)

    @property
    def is_resting(self) -> bool:
        """Whether nothing is asked for and nothing on its way."""
        return not self._is_busy and not self._rest.isActive()

    def ask(self, board: Board, shot_id: str) -> None:
        """Ask about a shot; an empty id asks about none."""
        self._asked = (board, shot_id)
        if shot_id:
            self._rest.start()
        else:
            self._rest.stop()

    def _think(self) -> None:
        if self._is_busy or self._asked is None:
            return
        self._is_busy = True
        board, shot_id = self._asked
        self._frames = self._frames or SentFrames(self._session)
        work: Callable[[], Insight] = partial(insight, self._session, self._frames, board, shot_id)
        self._workshop.think(work, done=self._have, failed=lambda why: self._have(Insight(board, shot_id, why=why)))

    def _have(self, found: Insight) -> None:
        self._is_busy = False
        if self._asked == (found.board, found.shot_id):
            self.came.emit(found)
        elif self._asked is not None and self._asked[1]:
            self._rest.start()


def insight(session: Session, frames: SentFrames, board: Board, shot_id: str) -> Insight:
    """All that is known of the shot; reads pictures and takes, so not for the window's thread."""
    if shot_id not in board.shots or board.scene_of(shot_id) is None:
        return Insight(board, shot_id)
    states = ledger(board)
    state = states.get(shot_id)
    context = session.context
    request = requests_for(board, (shot_id,), states=states)[shot_id]
    try:
        choice = choice_of(context, board, board.shots[shot_id])
    except StoryboardError as error:
        return Insight(board, shot_id, state, request, why=str(error))
    compiled = compile_request(request, choice.capabilities, choice.target, today=context.today)
    return Insight(board, shot_id, state, request, compiled, frames.of(board, compiled))
