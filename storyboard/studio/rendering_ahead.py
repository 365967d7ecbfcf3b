"""Rendering ahead what the films of an open project will need."""

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.cut import Cut, Gap
from storyboard.model.giving_way import GiveWay
from storyboard.studio.session import Session

if TYPE_CHECKING:
    from storyboard.stitch.prerender import Prerender
    from storyboard.studio.filming import cut_of
else:
    Prerender = later("storyboard.stitch.prerender", "Prerender")
    cut_of = later("storyboard.studio.filming", "cut_of")

Wish = Callable[[], Cut | None]


class RenderAhead:
    """Renders the newest Cut that was wanted, in the background; every method returns at once, but for `close`.

    What renders is made, in a thread of its own, when a film is first wanted: an open window does not wait for it.
    """

    def __init__(self, make: Callable[[], "Prerender"]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._wish: Wish | None = None
        self._made: Prerender | None = None
        self._maker: threading.Thread | None = None
        self._is_closed = False

    def want(self, wish: Wish) -> None:
        """Have a Cut made ready, instead of the one before."""
        with self._lock:
            if self._made is not None:
                self._made.want(wish)
            elif not self._is_closed:
                self._wish = wish
                if self._maker is None:
                    self._maker = threading.Thread(target=self._begin, name="storyboard-ahead-begin", daemon=True)
                    self._maker.start()

    def rest(self) -> None:
        """Want nothing until the next wish."""
        with self._lock:
            self._wish = None
            if self._made is not None:
                self._made.rest()

    def close(self) -> None:
        """Render no more; nothing of it runs on."""
        with self._lock:
            self._is_closed = True
        if self._maker is not None:
            self._maker.join()
        if self._made is not None:
            self._made.close()

    def _begin(self) -> None:
        made = self._make()
        with self._lock:
            self._made = made
            if self._wish is not None and not self._is_closed:
                made.want(self._wish)


def render_ahead(session: Session, give_way: GiveWay) -> RenderAhead:
    """What renders ahead for this project; to be closed before the session is. `give_way` may wait a moment."""
    return RenderAhead(lambda: Prerender(session.media.path_of, session.context.folders.cache, give_way=give_way))


def want_film(ahead: RenderAhead, session: Session, board: Board, give_way: GiveWay) -> None:
    """Have the film of the board, as it is now, made ready in the background. Returns at once."""
    ahead.want(lambda: _with_takes(cut_of(session, board, give_way=give_way)) if session.takes() else None)


def _with_takes(cut: Cut) -> Cut | None:
    """The Cut; None where no shot of it has a take yet: slates are made when they are asked for."""
    return cut if any(piece.media_sha256 and Gap.MISSING not in piece.gaps for piece in cut.pieces) else None
