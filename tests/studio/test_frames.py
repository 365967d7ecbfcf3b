"""The frame that the next shot goes on from is the last one that the film shows."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from storyboard.model.board import Board
from storyboard.model.facts import Take
from storyboard.model.rate import FILM, Ratio
from storyboard.model.requests import FrameOf
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.values import replace
from storyboard.store.media import MediaFolder
from storyboard.studio.frames import cut_frame, resolved
from tests.fakes.clips import numbered
from tests.fakes.facts import take as a_take
from tests.fakes.lighthouse import lighthouse

TAKE = replace(a_take("take", "path"), frames=96, rate=FILM)


def playing(*items: dict[str, object]) -> Board:
    """The board whose main running order has these items of the shot `path`."""
    board = lighthouse()
    own = [Item.model_validate({"id": f"i{n}", "source": ShotSource(shot_id="path"), **i}) for n, i in enumerate(items)]
    return replace(board, sequences=(replace(board.main_sequence, items=tuple(own)),))


@pytest.mark.parametrize(
    ("items", "frame"),
    [
        ([], 95),
        ([{"frames": 40}], 39),
        ([{"in_frame": 10, "frames": 40}], 49),
        ([{"in_frame": 10, "frames": 20, "speed": Ratio(numerator=2, denominator=1)}], 48),
        ([{"in_frame": 10, "frames": 20, "speed": Ratio(numerator=1, denominator=2)}], 19),
        ([{"frames": 500}], 95),
        ([{"frames": 40, "enabled": False}], 95),
        ([{"frames": 40, "take_id": "another"}], 95),
        ([{"frames": 40, "take_id": "take"}], 39),
        ([{"frames": 40}, {"in_frame": 40, "frames": 20}], 59),
    ],
)
def test_the_cut_frame_is_the_last_that_the_running_order_shows(items: list[dict[str, object]], frame: int) -> None:
    assert cut_frame(playing(*items), TAKE) == frame


def test_the_cut_frame_is_counted_at_the_takes_own_rate() -> None:
    slow = replace(TAKE, rate=replace(FILM, numerator=12), frames=48)
    assert cut_frame(playing({"in_frame": 10, "frames": 31}), slow) == 20


def test_a_version_in_another_format_does_not_move_the_cut() -> None:
    board = playing({"frames": 40})
    teaser = replace(board.main_sequence, id="teaser", items=playing({"frames": 12}).main_sequence.items)
    assert cut_frame(replace(board, sequences=(board.main_sequence, teaser)), TAKE) == 39


@pytest.fixture
def filmed(tmp_path: Path) -> tuple[MediaFolder, Take]:
    """A take whose every frame tells its number by its grey."""
    media = MediaFolder(tmp_path / "media")
    clip = numbered(tmp_path / "clip.mp4", 24)
    return media, replace(TAKE, sha256=media.add_file(clip, ".mp4"), frames=24)


@pytest.mark.parametrize(("at", "frame"), [("cut", 7), ("end", 23)])
def test_the_picture_is_that_very_frame_in_the_size_asked_for(
    filmed: tuple[MediaFolder, Take], at: str, frame: int
) -> None:
    media, take = filmed
    wanted = FrameOf(shot_id="path", at=at)
    found = resolved(playing({"frames": 8}), media, wanted, take, 80, 80)
    picture = media.path_of(found.sha256).read_bytes()
    with Image.open(io.BytesIO(picture), formats=("PNG",)) as image:
        assert image.size == (80, 80)
        greys = set(image.convert("L").tobytes())
    assert {round(grey * 219 / 255 / 6) for grey in greys} == {frame}
    assert (found.frame, found.take_sha256, found.sha256) == (frame, take.sha256, hashlib.sha256(picture).hexdigest())


def own_frame(media: MediaFolder, tmp_path: Path, grey: int) -> str:
    """A picture of one grey in the media folder, as a provider might give it."""
    Image.new("RGB", (200, 100), (grey, grey, grey)).save(tmp_path / "own.png")
    return media.add_file(tmp_path / "own.png", ".png")


def grey_sent(filmed: tuple[MediaFolder, Take], take: Take, at: str) -> int:
    found = resolved(playing({"frames": 8}), filmed[0], FrameOf(shot_id="path", at=at), take, 80, 80)
    with Image.open(filmed[0].path_of(found.sha256), formats=("PNG",)) as image:
        return round(sum(image.convert("L").tobytes()) / 6400)


def test_the_providers_own_last_frame_is_sent_where_it_looks_as_the_clip_does(
    filmed: tuple[MediaFolder, Take], tmp_path: Path
) -> None:
    media, take = filmed
    decoded = grey_sent(filmed, take, "end")
    own = replace(take, last_frame_sha256=own_frame(media, tmp_path, decoded + 3))
    assert grey_sent(filmed, own, "end") == decoded + 3
    assert grey_sent(filmed, own, "cut") == grey_sent(filmed, take, "cut"), "the cut is not at the last frame"


@pytest.mark.parametrize("apart", [12, -12])
def test_a_providers_frame_in_other_colours_is_not_used(
    filmed: tuple[MediaFolder, Take], tmp_path: Path, apart: int
) -> None:
    media, take = filmed
    decoded = grey_sent(filmed, take, "end")
    assert grey_sent(filmed, replace(take, last_frame_sha256=own_frame(media, tmp_path, decoded + apart)), "end") == (
        decoded
    )


def test_a_providers_frame_that_is_gone_or_broken_is_not_missed(
    filmed: tuple[MediaFolder, Take], tmp_path: Path
) -> None:
    media, take = filmed
    decoded = grey_sent(filmed, take, "end")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    for sha256 in ("0" * 64, media.add_file(tmp_path / "broken.png", ".png")):
        assert grey_sent(filmed, replace(take, last_frame_sha256=sha256), "end") == decoded
