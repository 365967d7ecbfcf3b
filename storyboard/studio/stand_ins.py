"""What the player shows where a take is missing: the shot's sketch, else its panel as the board draws it."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storyboard.media.errors import Stopped
from storyboard.model.board import Board
from storyboard.model.canon import content_hash
from storyboard.model.cut import Cut, CutPiece, Gap
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import ShotSource
from storyboard.model.values import replace
from storyboard.prompting.neutral import requests_for
from storyboard.stitch.profile import Profile, picture_of
from storyboard.studio.cards import Poster, sketch_poster
from storyboard.studio.panel_drawer import PanelDrawer
from storyboard.studio.poster_cache import PosterCache
from storyboard.studio.posters import ART_PX, Posters
from storyboard.studio.session import Session

FIRST_HERE = 2
"""So many panels are drawn in this process before a child is started for them, which does not hold the window up."""


@dataclass(frozen=True, slots=True)
class StoodIn:
    """A Cut with pictures in place of missing takes; `files` are those that are no media of the project, by hash.

    `notes` say of each piece that shows one which picture that is.
    """

    cut: Cut
    files: Mapping[str, Path]
    notes: tuple[str, ...] = ()


def with_stills(
    session: Session,
    board: Board,
    cut: Cut,
    profile: Profile,
    cancel: threading.Event | None = None,
    *,
    only: tuple[int, int] | None = None,
) -> StoodIn:
    """Let the picture of its shot stand in for every take that is missing; any thread.

    Pictures are made once and kept with the posters. Where one cannot be made the slate stays, which says what is
    missing. `only` keeps to what plays within these frames. Raises Stopped when `cancel` is set.
    """
    first, end = only or (0, cut.frames)
    wanted = (p for p in cut.pieces if p.start_frame < end and p.start_frame + p.frames > first)
    shot_ids = tuple(dict.fromkeys(shot_id for shot_id in map(_missing, wanted) if shot_id in board.shots))
    if not shot_ids:
        return StoodIn(cut, {})
    cache, drawer = PosterCache(session.context.folders.cache / "posters"), PanelDrawer(ART_PX, first_here=FIRST_HERE)
    picture = picture_of(cut.format, profile)
    posters, hashes, files = Posters(session.media, ART_PX, cache, drawer), dict[str, str](), dict[str, Path]()
    try:
        for shot_id, poster in _posters_of(session, board, shot_ids).items():
            if cancel is not None and cancel.is_set():
                raise Stopped("The preview was given up.")
            if poster.picture_sha256:
                hashes[shot_id] = poster.picture_sha256
                continue
            path = _drawn(posters, cache, poster, picture.width, picture.height)
            if path is not None:
                # The file's name tells all that made it, the code that drew it included.
                hashes[shot_id] = path.stem
                files[path.stem] = path
    finally:
        drawer.close()
    pieces = tuple(_stood_in(piece, hashes.get(_missing(piece), "")) for piece in cut.pieces)
    told = [
        f"{before.label}: missing; its {'drawn panel' if piece.media_sha256 in files else 'sketch'} stands in"
        for before, piece in zip(cut.pieces, pieces, strict=True)
        if piece is not before
    ]
    return StoodIn(replace(cut, pieces=pieces), files, tuple(dict.fromkeys(told)))


def _missing(piece: CutPiece) -> str:
    """The shot whose take is missing; empty where the piece plays something."""
    is_missing = Gap.MISSING in piece.gaps and isinstance(piece.source, ShotSource)
    return piece.source.shot_id if is_missing and isinstance(piece.source, ShotSource) else ""


def _posters_of(session: Session, board: Board, shot_ids: tuple[str, ...]) -> Mapping[str, Poster]:
    assets = {asset.id: asset.sha256 for asset in board.assets}
    requests = requests_for(board, shot_ids)
    found: dict[str, Poster] = {}
    for shot_id in shot_ids:
        panels = board.shots[shot_id].panels
        sketch = assets.get(panels.start or panels.middle or panels.end, "")
        if sketch and session.media.has(sketch):
            found[shot_id] = sketch_poster(sketch)
        elif shot_id in requests:
            staging = requests[shot_id].staging
            found[shot_id] = Poster(key=content_hash(staging), staging=staging)
    return found


def _drawn(posters: Posters, cache: PosterCache, poster: Poster, width_px: int, height_px: int) -> Path | None:
    """The file of a drawn panel; None where it could not be made or kept."""
    path = cache.path_of(poster.key, width_px, height_px)
    if path is None:
        try:
            posters.of(poster, width_px, height_px)
        except (StoryboardError, OSError, ValueError):
            return None
        path = cache.path_of(poster.key, width_px, height_px)
    return path


def _stood_in(piece: CutPiece, sha256: str) -> CutPiece:
    if not sha256:
        return piece
    gaps = tuple(gap for gap in piece.gaps if gap is not Gap.MISSING)
    return replace(piece, media_sha256=sha256, media_kind="still", gaps=gaps)
