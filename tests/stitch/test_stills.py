"""One picture for each piece."""

from pathlib import Path

import numpy as np

from storyboard.model.picture import AssetKind
from storyboard.model.sequences import GapSource, Item, StillSource
from storyboard.model.titles import Super, TitleSource
from storyboard.model.values import replace
from storyboard.stitch.stills import stills
from tests.fakes.clips import Shoot, ffmpeg


def pictures(shoot: Shoot, items: list[Item]) -> list[np.ndarray]:
    found = stills(shoot.cut(items), 96, 54, media=shoot.media)
    return [np.asarray(picture) for _, picture in found]


def test_every_kind_of_piece_has_a_picture(shoot: Shoot, clips: Path) -> None:
    ffmpeg("-f", "lavfi", "-i", "color=c=lime:s=64x64", "-frames:v", "1", str(shoot.folder / "p.png"))
    picture = shoot.asset("p", shoot.folder / "p.png", AssetKind.PICTURE, "image/png")
    items = [
        shoot.add("a", clips / "red.mp4"),
        shoot.missing("b"),
        Item(id="t", source=TitleSource(text="Title")),
        Item(id="g", source=GapSource(colour="#0000ff")),
        Item(id="s", source=StillSource(asset_id=picture)),
    ]
    red, slate, title, gap, still = pictures(shoot, items)
    assert red[27, 48, 0] > 150 > red[27, 48, 1]
    assert slate.max() > 200
    assert title.max() > 200
    assert tuple(gap[0, 0]) == (0, 0, 255)
    assert still[27, 48, 1] > 240


def test_supers_are_seen_in_the_picture_where_they_play_then(shoot: Shoot, clips: Path) -> None:
    item = shoot.add("a", clips / "dark.mp4")
    late = replace(item, supers=(Super(text="Late", start_frame=20),))
    early = replace(item, supers=(Super(text="Early", start_frame=4),))
    assert [picture.max() > 200 for picture in pictures(shoot, [late, early])] == [False, True]


def test_a_file_that_cannot_be_played_is_shown_as_a_slate(shoot: Shoot) -> None:
    bad = shoot.folder / "bad.mp4"
    bad.write_text("not a film")
    assert pictures(shoot, [shoot.add("a", bad)])[0].max() > 200
