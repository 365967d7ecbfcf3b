"""First and last frames made ready to be painted, off the window's thread, each once while it stays what it is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.requests import ModelRequest
from storyboard.studio.session import Session
from storyboard.ui.poster_maker import as_qimage

if TYPE_CHECKING:
    from storyboard.studio.end_frames import EndFrame, WantedFrame, end_frame, wanted_frames
else:
    EndFrame = later("storyboard.studio.end_frames", "EndFrame")
    WantedFrame = later("storyboard.studio.end_frames", "WantedFrame")
    end_frame = later("storyboard.studio.end_frames", "end_frame")
    wanted_frames = later("storyboard.studio.end_frames", "wanted_frames")

SMALL_PX = 800
"""The longer side of what the inspector paints; sharp on a display at 200 %."""
MOST = 4
"""So many frames are kept, the newest: those of the two shots that one goes to and fro between."""


@dataclass(frozen=True, slots=True)
class SentFrame:
    """A frame with what is painted of it: `small` as it is sent, `whole` before it was cropped, None where it fits."""

    frame: EndFrame
    small: QImage | None = None
    whole: QImage | None = None


class SentFrames:
    """The frames of the requests asked for; one thread at a time."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._held: dict[WantedFrame, SentFrame] = {}

    def of(self, board: Board, request: ModelRequest) -> tuple[SentFrame, ...]:
        """Every frame that the request sends; those that were made before are the same objects."""
        return tuple(self._frame(board, wanted) for wanted in wanted_frames(self._session, board, request))

    def _frame(self, board: Board, wanted: WantedFrame) -> SentFrame:
        held = self._held.pop(wanted, None) or _painted(end_frame(self._session, board, wanted))
        if held.small is None:
            # What failed may go well the next time: a disk that was full, a folder that was away.
            return held
        self._held[wanted] = held
        while len(self._held) > MOST:
            del self._held[next(iter(self._held))]
        return held


def _painted(frame: EndFrame) -> SentFrame:
    if frame.picture is None:
        return SentFrame(frame)
    small = frame.picture.copy()
    small.thumbnail((SMALL_PX, SMALL_PX))
    return SentFrame(frame, as_qimage(small), as_qimage(frame.whole) if frame.whole is not None else None)
