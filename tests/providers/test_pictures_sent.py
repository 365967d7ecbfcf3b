"""Pictures are sent whole, bounded and in order, or the request is refused in a sentence before anything leaves."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.model.capabilities import ImageInput
from storyboard.model.requests import AssetInput, FrameOf, InputRole
from storyboard.model.values import Unknown
from storyboard.providers.base import Refused, Submission
from storyboard.providers.pictures_sent import REFERENCE_PX, pictures_sent, references
from tests.fakes.submissions import capabilities, submission

FRAME = AssetInput(role=InputRole.FIRST_FRAME, sha256="f" * 64)
OTHER = AssetInput(role=InputRole.REFERENCE, sha256="e" * 64)


def given(tmp_path: Path, *inputs: Any, size: tuple[int, int] = (90, 60)) -> Submission:
    """A submission with these inputs, each a grey picture of this size."""
    path = tmp_path / "grey.png"
    Image.new("RGB", size, (90, 90, 90)).save(path)
    pictures = {i.sha256: path for i in inputs if isinstance(i, AssetInput)}
    return submission(pictures=pictures, inputs=inputs)


def test_frames_come_before_references_whatever_the_order(tmp_path: Path) -> None:
    made = pictures_sent(given(tmp_path, OTHER, FRAME), capabilities())
    assert [picture.role for picture in made] == ["first_frame", "reference"]
    assert [picture.sha256 for picture in references(made)] == [OTHER.sha256]
    assert made[0].data_link.startswith("data:image/png;base64,iVBOR")


def test_a_reference_keeps_its_shape_and_is_bounded(tmp_path: Path) -> None:
    (made,) = pictures_sent(given(tmp_path, OTHER, size=(3 * REFERENCE_PX, REFERENCE_PX)), capabilities())
    with Image.open(io.BytesIO(made.data), formats=("PNG",)) as picture:
        assert picture.size == (REFERENCE_PX, round(REFERENCE_PX / 3))


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((FrameOf(shot_id="a"),), "not there yet"),
        ((Unknown(kind="hologram"),), "hologram"),
    ],
)
def test_what_cannot_be_sent_is_refused(tmp_path: Path, inputs: tuple[Any, ...], words: str) -> None:
    with pytest.raises(Refused, match=words):
        pictures_sent(given(tmp_path, *inputs), capabilities())


def test_a_picture_that_is_none_or_too_large_is_refused(tmp_path: Path) -> None:
    asked = given(tmp_path, FRAME)
    tight = capabilities(image_input=ImageInput(max_bytes=20))
    with pytest.raises(Refused, match="larger than the 20 bytes"):
        pictures_sent(asked, tight)
    (tmp_path / "grey.png").write_bytes(b"words")
    with pytest.raises(Refused, match="cannot be sent"):
        pictures_sent(asked, capabilities())
