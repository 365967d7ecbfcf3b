"""What a create holds, and what is refused before anything is sent."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from storyboard.model.capabilities import ModelCapabilities, Wire
from storyboard.model.facts import FailureKind
from storyboard.model.requests import AssetInput, FrameOf, InputRole
from storyboard.model.values import Unknown
from storyboard.model.words import FrameFit
from storyboard.providers.base import (
    Refused,
)
from storyboard.providers.openai_videos import OpenAIVideos
from storyboard.store.catalogue import load_models
from tests.fakes.submissions import PICTURE, png, submission
from tests.fakes.video_server import EXTRAS, VideoServer

Run = Callable[..., Any]


async def made(adapter: OpenAIVideos, **fields: Any) -> str:
    return (await adapter.submit(submission(**fields))).remote_id


def test_every_field_goes_as_a_part_of_a_multipart_form(server: VideoServer, use: Run) -> None:
    use(made)
    sent = server.creates[0]
    assert sent.headers["content-type"].startswith("multipart/form-data")
    assert sent.fields == {"prompt": "A cup on a table", "model": "sora-2", "seconds": "1", "size": "64x48"}


def test_the_first_frame_goes_as_one_exact_png(server: VideoServer, use: Run, first_frame: dict[str, Path]) -> None:
    use(lambda adapter: made(adapter, pictures=first_frame))
    assert server.creates[0].pictures == (png(64, 48),)
    assert server.creates[0].part_types["input_reference"] == "image/png"


def test_first_and_last_frame_go_in_this_order_where_the_profile_takes_both(
    server: VideoServer, use: Run, first_frame: dict[str, Path], tmp_path: Path
) -> None:
    last = tmp_path / "last.png"
    last.write_bytes(png(64, 48) + b"last")
    inputs = (
        FrameOf(role=InputRole.LAST_FRAME, shot_id="s2", sha256="cd" * 32),
        AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE),
    )
    pictures = {**first_frame, "cd" * 32: last}
    use(lambda adapter: made(adapter, pictures=pictures, inputs=inputs), last_frame=True)
    assert server.creates[0].pictures == (png(64, 48), png(64, 48) + b"last")


def test_extra_fields_go_only_where_the_profile_says_so(server: VideoServer, use: Run) -> None:
    server.extra_fields = EXTRAS
    asked = {"seed": 7, "negative_prompt": "text"}
    use(lambda adapter: made(adapter, **asked))
    use(
        lambda adapter: made(adapter, **asked), wire=Wire(extra_fields=("seed", "negative_prompt", "fps", "num_frames"))
    )
    assert server.creates[0].fields.keys().isdisjoint(EXTRAS)
    extras = {name: server.creates[1].fields[name] for name in EXTRAS}
    assert extras == {"seed": "7", "negative_prompt": "text", "fps": "24", "num_frames": "24"}


@pytest.mark.parametrize(
    "profile", [m for m in load_models().values() if m.api_kind == "openai_videos"], ids=lambda m: m.id
)
def test_every_profile_sends_what_its_server_takes(
    server: VideoServer, use: Run, first_frame: dict[str, Path], profile: ModelCapabilities
) -> None:
    server.extra_fields = frozenset(profile.wire.extra_fields)
    length = profile.durations.fit(1)
    asked = {"seed": 7, "negative_prompt": "text", "duration_s": length, "pictures": first_frame}
    use(lambda adapter: made(adapter, **asked), **dict(profile))
    assert server.creates[0].job_id
    assert server.creates[0].fields.keys() >= server.extra_fields


def test_an_extra_field_with_nothing_to_say_is_left_out(server: VideoServer, use: Run) -> None:
    server.extra_fields = EXTRAS
    use(made, wire=Wire(extra_fields=("seed", "negative_prompt")))
    assert server.creates[0].fields.keys().isdisjoint(EXTRAS)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"duration_s": 1.5}, "whole seconds"),
        ({"prompt": "  "}, "prompt is empty"),
        ({"prompt": "x" * 33_000}, "33000 characters"),
        ({"inputs": (AssetInput(role=InputRole.REFERENCE, sha256=PICTURE),)}, "as a reference"),
        ({"inputs": (AssetInput(role=InputRole.LAST_FRAME, sha256=PICTURE),)}, "as a last frame"),
        ({"inputs": (AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE),) * 2}, "more than one first frame"),
        ({"inputs": (FrameOf(shot_id="s1"),)}, "not there yet"),
        ({"inputs": (Unknown(kind="hologram"),)}, "hologram"),
    ],
)
def test_what_cannot_be_asked_is_refused_before_anything_is_sent(
    server: VideoServer, use: Run, first_frame: dict[str, Path], fields: dict[str, Any], words: str
) -> None:
    with pytest.raises(Refused, match=words) as refused:
        use(lambda adapter: made(adapter, pictures=first_frame, **fields))
    assert refused.value.failure.kind == FailureKind.INVALID_INPUT
    assert server.requests == []


@pytest.mark.parametrize(
    ("data", "words"), [(b"GIF89a", "no picture"), (None, "no such file"), (png(64, 48), "larger")]
)
def test_a_picture_that_is_none_is_refused_by_name(
    use: Run, first_frame: dict[str, Path], data: bytes | None, words: str
) -> None:
    path = first_frame[PICTURE]
    path.unlink()
    if data is not None:
        path.write_bytes(data)
    bounds = {"max_bytes": 50}
    with pytest.raises(Refused, match=words) as refused:
        use(lambda adapter: made(adapter, pictures=first_frame), image_input=bounds)
    assert "first.png" in str(refused.value)


@pytest.mark.parametrize("fit", [FrameFit.CROP, FrameFit.LETTERBOX])
def test_a_picture_of_another_shape_is_sent_at_the_clips_size_and_never_stretched(
    server: VideoServer, use: Run, tmp_path: Path, fit: FrameFit
) -> None:
    tall = Image.new("RGB", (60, 240), (200, 30, 30))
    ImageDraw.Draw(tall).ellipse((10, 100, 50, 140), fill=(255, 255, 255))
    tall.save(tmp_path / "tall.jpg", quality=95)
    inputs = (AssetInput(role=InputRole.FIRST_FRAME, sha256=PICTURE, fit=fit),)
    use(lambda adapter: made(adapter, pictures={PICTURE: tmp_path / "tall.jpg"}, inputs=inputs))
    sent = Image.open(io.BytesIO(server.creates[0].pictures[0]), formats=("PNG",))
    assert (sent.size, sent.mode) == ((64, 48), "RGB")
    assert circle_sides(sent)[0] == pytest.approx(circle_sides(sent)[1], abs=2)
    assert (int(np.asarray(sent)[24, 1].sum()) < 30) == (fit == FrameFit.LETTERBOX)


def test_the_same_picture_is_sent_as_the_same_bytes_every_time(server: VideoServer, use: Run, tmp_path: Path) -> None:
    Image.linear_gradient("L").save(tmp_path / "grey.webp")
    for _ in range(2):
        use(lambda adapter: made(adapter, pictures={PICTURE: tmp_path / "grey.webp"}))
    first, second = (create.pictures for create in server.creates)
    assert first == second


def circle_sides(picture: Image.Image) -> tuple[int, int]:
    """Width and height of what is white."""
    white = np.asarray(picture.convert("L")) > 190
    rows, columns = np.flatnonzero(white.any(axis=1)), np.flatnonzero(white.any(axis=0))
    return int(columns[-1] - columns[0]) + 1, int(rows[-1] - rows[0]) + 1


def test_a_field_no_version_knows_is_refused(use: Run) -> None:
    with pytest.raises(Refused, match="'sparkle'"):
        use(made, wire=Wire(extra_fields=("sparkle",)))
