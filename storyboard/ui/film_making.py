"""What an errand does that makes a film of a board; on another thread than the window's."""

from collections.abc import Mapping
from pathlib import Path

from storyboard.model.board import Board
from storyboard.model.cut import Cut
from storyboard.stitch.film import ExportReport
from storyboard.stitch.imprint import Imprint
from storyboard.stitch.profile import EXPORT, PREVIEW, Profile
from storyboard.studio.filming import cut_of, make_film
from storyboard.studio.receipts import imprint_of
from storyboard.studio.session import Session
from storyboard.studio.stand_ins import with_stills
from storyboard.ui.work import Errand


def make_preview(session: Session, board: Board, out: Path, errand: Errand) -> ExportReport:
    """Stitch what there is into a file that can be sought in, with the pictures of shots whose takes are missing.

    Its folder is made. Raises StoryboardError.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    stood_in = with_stills(session, board, cut_of(session, board), PREVIEW, errand.cancelled)
    return _film(session, stood_in.cut, out, PREVIEW, errand, files=stood_in.files)


def export_film(session: Session, board: Board, out: Path, errand: Errand) -> ExportReport:
    """The film at full quality, with what it was made of written into it. Raises StoryboardError."""
    cut = cut_of(session, board)
    return _film(session, cut, out, EXPORT, errand, imprint_of(session, cut))


def _film(
    session: Session,
    cut: Cut,
    out: Path,
    profile: Profile,
    errand: Errand,
    imprint: Imprint | None = None,
    files: Mapping[str, Path] | None = None,
) -> ExportReport:
    return make_film(
        session,
        cut,
        out,
        profile=profile,
        imprint=imprint,
        files=files,
        on_progress=lambda done, total: errand.hear(done / total if total else 0.0),
        cancel=errand.cancelled,
    )
