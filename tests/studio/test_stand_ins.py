"""Where takes are missing the preview shows what the board shows: sketches and drawn panels."""

import io
import threading
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from storyboard.media.errors import Stopped
from storyboard.model.cut import Gap
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import FILM
from storyboard.model.values import replace
from storyboard.stitch.profile import PREVIEW
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.filming import cut_of, make_film
from storyboard.studio.session import Session, open_session
from storyboard.studio.stand_ins import with_stills
from storyboard.studio.stepping import picture_at
from tests.fakes.tiny import tiny


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    create_project(tmp_path / "Lantern.storyboard", tiny())
    with open_session(tmp_path / "Lantern.storyboard", open_context()) as opened:
        yield opened


def test_every_missing_take_has_a_picture_and_the_next_time_none_is_drawn(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = cut_of(session)
    first = with_stills(session, session.board, cut, PREVIEW)
    shots = [piece for piece in first.cut.pieces if piece.source.kind == "shot"]
    assert shots
    assert all(piece.media_kind == "still" and Gap.MISSING not in piece.gaps for piece in shots)
    assert {piece.media_sha256 for piece in shots} == set(first.files)
    monkeypatch.setattr("storyboard.studio.posters.Posters.of", lambda *_: pytest.fail("drawn again"))
    assert with_stills(session, session.board, cut, PREVIEW) == first


def test_a_sketch_stands_in_before_the_drawn_panel(session: Session, tmp_path: Path) -> None:
    drawn = tmp_path / "sketch.png"
    Image.new("RGB", (64, 36), "#3366cc").save(drawn, "PNG")
    sha256 = session.media.add_file(drawn)
    board, (shot_id, shot) = session.board, next(iter(session.board.shots.items()))
    asset = Asset(id="sketch", sha256=sha256, mime="image/png", kind=AssetKind.PICTURE)
    sketched = replace(shot, panels=replace(shot.panels, start="sketch"))
    board = replace(board, assets=(*board.assets, asset), shots={**board.shots, shot_id: sketched})
    made = with_stills(session, board, cut_of(session, board), PREVIEW)
    piece = next(p for p in made.cut.pieces if getattr(p.source, "shot_id", "") == shot_id)
    assert piece.media_sha256 == sha256
    assert sha256 not in made.files


def test_the_film_that_is_played_shows_the_panel_and_not_a_slate(session: Session, tmp_path: Path) -> None:
    made = with_stills(session, session.board, cut_of(session), PREVIEW)
    out = tmp_path / "film.mp4"
    report = make_film(session, made.cut, out, profile=PREVIEW, files=made.files)
    assert report.frames == made.cut.frames
    panel = next(made.files[piece.media_sha256] for piece in made.cut.pieces if piece.media_sha256 in made.files)
    seen = Image.open(io.BytesIO(picture_at(out, Fraction(1, 48), FILM))).convert("RGB")
    wanted = Image.open(panel).convert("RGB").resize(seen.size)
    apart = ImageStat.Stat(ImageChops.difference(seen, wanted)).mean
    assert max(apart) < 12


def test_a_preview_that_is_given_up_draws_no_more(session: Session) -> None:
    over = threading.Event()
    over.set()
    with pytest.raises(Stopped):
        with_stills(session, session.board, cut_of(session), PREVIEW, over)
