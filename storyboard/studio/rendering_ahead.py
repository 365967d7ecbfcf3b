"""Rendering ahead what the films of an open project will need."""

from storyboard.model.board import Board
from storyboard.model.cut import Cut, Gap
from storyboard.stitch.prerender import Prerender
from storyboard.studio.filming import cut_of
from storyboard.studio.session import Session


def render_ahead(session: Session) -> Prerender:
    """What renders ahead for this project; to be closed before the session is."""
    return Prerender(session.media.path_of, session.context.folders.cache)


def want_film(ahead: Prerender, session: Session, board: Board) -> None:
    """Have the film of the board, as it is now, made ready in the background. Returns at once."""
    ahead.want(lambda: _with_takes(cut_of(session, board)))


def _with_takes(cut: Cut) -> Cut | None:
    """The Cut; None where no shot of it has a take yet: slates are made when they are asked for."""
    return cut if any(piece.media_sha256 and Gap.MISSING not in piece.gaps for piece in cut.pieces) else None
