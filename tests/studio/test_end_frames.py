"""First and last frames are shown as they are sent: in exactly the clip's size, cropped or letterboxed."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from storyboard.model.edits.links import match_on
from storyboard.model.facts import Take
from storyboard.model.picture import Asset, Reference, ReferenceRole
from storyboard.model.requests import AssetInput, FrameOf, InputRole, ModelRequest
from storyboard.model.values import replace
from storyboard.model.words import FrameFit
from storyboard.providers.base import Submission
from storyboard.providers.pictures_sent import pictures_sent
from storyboard.store.project import create_project
from storyboard.studio.changing import change
from storyboard.studio.end_frames import end_frames, wanted_frames
from storyboard.studio.frames import resolved
from storyboard.studio.planning import plan_generation
from storyboard.studio.session import Session, open_session
from tests.fakes.clips import numbered
from tests.fakes.facts import take as a_take
from tests.fakes.icc import display_p3
from tests.fakes.lighthouse import lighthouse
from tests.fakes.submissions import capabilities

PATH_ID = "path"


def square(path: Path, **saved: Any) -> Path:
    """A white square in the middle of a tall red picture."""
    picture = Image.new("RGB", (300, 600), (200, 40, 40))
    ImageDraw.Draw(picture).rectangle((100, 250, 199, 349), fill="white")
    picture.save(path, **saved)
    return path


def asked(sha256: str, fit: FrameFit, role: InputRole = InputRole.FIRST_FRAME) -> ModelRequest:
    return ModelRequest(
        shot_id="match",
        target_id="t",
        api_kind="xai",
        model_id="m",
        prompt="x",
        width=320,
        height=180,
        duration_s=1,
        frames=24,
        inputs=(AssetInput(role=role, sha256=sha256, fit=fit),),
    )


@pytest.fixture
def session(tmp_path: Path) -> Any:
    """The lighthouse, open."""
    create_project(tmp_path / "l.storyboard", lighthouse())
    with open_session(tmp_path / "l.storyboard") as opened:
        yield opened


def sent(session: Session, request: ModelRequest) -> Image.Image:
    """The one picture of a request as the adapters send it."""
    pictures = {
        i.sha256: session.media.path_of(i.sha256) for i in request.inputs if isinstance(i, AssetInput | FrameOf)
    }
    (made,) = pictures_sent(Submission("job", request, pictures), capabilities())
    with Image.open(io.BytesIO(made.data), formats=("PNG",)) as picture:
        return picture.convert("RGB")


def white(picture: Image.Image) -> tuple[int, int]:
    """Width and height of what is white."""
    box = picture.convert("L").point([255 * (value > 200) for value in range(256)]).getbbox()
    assert box is not None
    return box[2] - box[0], box[3] - box[1]


@pytest.mark.parametrize("role", [InputRole.FIRST_FRAME, InputRole.LAST_FRAME])
@pytest.mark.parametrize("fit", list(FrameFit))
def test_a_picture_is_shown_as_it_is_sent_and_never_stretched(
    session: Session, tmp_path: Path, fit: FrameFit, role: InputRole
) -> None:
    request = asked(session.media.add_file(square(tmp_path / "a.png"), ".png"), fit, role)
    (shown,) = end_frames(session, session.board, request)
    picture = sent(session, request)
    assert (shown.role, picture.size) == (role, (320, 180))
    assert shown.picture is not None
    assert shown.picture.tobytes() == picture.tobytes()
    width, height = white(picture)
    assert abs(width - height) <= 1
    corner = picture.getpixel((0, 0))
    assert (corner == (0, 0, 0)) == (fit == FrameFit.LETTERBOX)


def test_the_same_picture_is_sent_as_the_same_bytes_each_time(session: Session, tmp_path: Path) -> None:
    request = asked(session.media.add_file(square(tmp_path / "a.jpg"), ".jpg"), FrameFit.CROP)
    assert sent(session, request).tobytes() == sent(session, request).tobytes()


def test_a_picture_in_other_colours_is_sent_in_srgb(session: Session, tmp_path: Path) -> None:
    plain = asked(session.media.add_file(square(tmp_path / "a.png"), ".png"), FrameFit.CROP)
    wide = asked(session.media.add_file(square(tmp_path / "b.png", icc_profile=display_p3()), ".png"), FrameFit.CROP)
    before, after = sent(session, plain).getpixel((0, 0)), sent(session, wide).getpixel((0, 0))
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    assert after[0] > before[0] + 5


def playing(session: Session, tmp_path: Path) -> Take:
    """A take of the shot before, whose every frame tells its number by its grey."""
    take = replace(
        a_take("take", PATH_ID), frames=24, sha256=session.media.add_file(numbered(tmp_path / "c.mp4", 24), ".mp4")
    )
    session.journal.append(session.scribe.take(take, None))
    return take


@pytest.mark.parametrize("fit", list(FrameFit))
def test_the_frame_at_the_cut_is_shown_as_it_is_sent(session: Session, tmp_path: Path, fit: FrameFit) -> None:
    take = playing(session, tmp_path)
    frame = FrameOf(shot_id=PATH_ID, fit=fit)
    request = replace(asked("", fit), inputs=(frame,))
    (shown,) = end_frames(session, session.board, request)
    found = resolved(session.board, session.media, frame, take, 320, 180)
    assert shown.picture is not None
    assert shown.source_shot_id == PATH_ID
    assert shown.picture.tobytes() == sent(session, replace(request, inputs=(found,))).tobytes()


def test_a_frame_that_cannot_be_shown_says_why(session: Session, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"no picture")
    broken = asked(session.media.add_file(tmp_path / "broken.png", ".png"), FrameFit.CROP)
    waiting = replace(broken, inputs=(FrameOf(shot_id=PATH_ID),))
    for request, words in ((broken, "picture"), (waiting, "no take yet")):
        (shown,) = end_frames(session, session.board, request)
        assert shown.picture is None
        assert words in shown.why


def test_frames_or_references_is_asked_once_for_a_shot_and_the_answer_stays(session: Session, tmp_path: Path) -> None:
    own = (Reference(asset_id="p"), Reference(asset_id="p", role=ReferenceRole.FIRST_FRAME))
    sha256 = session.media.add_file(square(tmp_path / "a.png"), ".png")
    board = replace(session.board, assets=(Asset(id="p", sha256=sha256, mime="image/png", width=300, height=600),))
    shot = replace(board.shots["match"], references=own)
    session.project.save(replace(board, shots={**board.shots, "match": shot}))

    def questions() -> list[str]:
        found = plan_generation(session, target_id="draft", profile_id="MiniMax-H3", shot_ids=("match",))
        return [note for note in found.notes if "frames or references" in note]

    assert len(questions()) == 1
    folder = session.project.folder
    session.close()
    change(folder, "1A", ["keep=references"])
    with open_session(folder, read_only=True) as again:
        assert again.board.shots["match"].model.keep == "references"


def test_a_shared_keyframe_is_the_end_of_one_shot_and_the_beginning_of_the_next(
    session: Session, tmp_path: Path
) -> None:
    sha256 = session.media.add_file(square(tmp_path / "key.png"), ".png")
    key = Asset(id="key", sha256=sha256, mime="image/png", width=300, height=600)
    session.project.save(match_on(replace(session.board, assets=(key,)), "wind", "key").board)
    plan = plan_generation(session, target_id="draft", profile_id="kling-3.0")
    shown = {
        shot.request.shot_id: [frame.role for frame in end_frames(session, session.board, shot.model_request)]
        for shot in plan.shots
    }
    assert shown["wind"] == ["first_frame"]
    notes = [note for note in plan.notes if "last frame" in note]
    assert shown[PATH_ID] == ["last_frame"] or notes


def test_what_a_crop_takes_away_is_told_with_the_whole_picture(session: Session, tmp_path: Path) -> None:
    request = asked(session.media.add_file(square(tmp_path / "a.png"), ".png"), FrameFit.CROP)
    (shown,) = end_frames(session, session.board, request)
    left, top, right, bottom = shown.kept
    assert (left, right, shown.lost_width) == (0, 1, 0)
    assert shown.lost_height == pytest.approx(1 - 300 * 9 / 16 / 600)
    assert (top + bottom) / 2 == pytest.approx(0.5)
    assert shown.whole is not None
    assert shown.picture is not None
    # The kept part of the whole picture is what is sent.
    width, height = shown.whole.size
    again = shown.whole.crop((0, round(height * top), width, round(height * bottom))).resize(shown.picture.size)
    assert max(ImageStat.Stat(ImageChops.difference(again, shown.picture)).mean) < 2


def test_a_picture_that_fits_or_stands_between_bars_loses_nothing(session: Session, tmp_path: Path) -> None:
    Image.new("RGB", (1600, 900)).save(tmp_path / "fits.png")
    fits = asked(session.media.add_file(tmp_path / "fits.png", ".png"), FrameFit.CROP)
    bars = asked(session.media.add_file(square(tmp_path / "a.png"), ".png"), FrameFit.LETTERBOX)
    for request, has_bars in ((fits, False), (bars, True)):
        (shown,) = end_frames(session, session.board, request)
        assert (shown.whole, shown.lost_width, shown.lost_height, shown.bars) == (None, 0, 0, has_bars)


def test_what_is_transparent_is_black_in_what_is_sent_and_in_what_is_cut_away(session: Session, tmp_path: Path) -> None:
    Image.new("RGBA", (100, 300), (255, 255, 255, 0)).save(tmp_path / "clear.png")
    request = asked(session.media.add_file(tmp_path / "clear.png", ".png"), FrameFit.CROP)
    (shown,) = end_frames(session, session.board, request)
    assert shown.picture is not None
    assert shown.whole is not None
    assert (shown.picture.getpixel((0, 0)), shown.whole.getpixel((0, 0))) == ((0, 0, 0), (0, 0, 0))


def test_what_a_crop_takes_from_a_take_of_another_shape_is_told(session: Session, tmp_path: Path) -> None:
    take = playing(session, tmp_path)
    request = replace(asked("", FrameFit.CROP), width=180, height=320, inputs=(FrameOf(shot_id=PATH_ID),))
    (shown,) = end_frames(session, session.board, request)
    assert shown.lost_width == pytest.approx(1 - take.height * 9 / 16 / take.width)
    assert shown.whole is not None
    assert shown.whole.width > shown.whole.height


def test_a_file_that_is_gone_is_another_frame_than_the_one_it_was(session: Session, tmp_path: Path) -> None:
    sha256 = session.media.add_file(square(tmp_path / "a.png"), ".png")
    request = asked(sha256, FrameFit.CROP)
    (before,), (again,) = (tuple(wanted_frames(session, session.board, request)) for _ in range(2))
    assert before == again
    session.media.path_of(sha256).unlink()
    (gone,) = wanted_frames(session, session.board, request)
    assert gone != before
    assert "not in the project" in end_frames(session, session.board, request)[0].why
