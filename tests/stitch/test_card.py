"""Title cards drawn once for each picture that differs."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.model.rate import FILM
from storyboard.model.titles import TitleMotion, TitleSource, TitleStyle
from storyboard.stitch.card import Card, card
from storyboard.stitch.codes import codes_of
from storyboard.stitch.compose import Composer
from storyboard.stitch.job import LayerJob, RenderJob
from storyboard.stitch.stage import Stage
from tests.fakes.clips import ffmpeg

SIZE = (320, 180)
STAGE = Stage(*SIZE)


def layer(title: TitleSource, **changes: object) -> LayerJob:
    return LayerJob.model_validate({"title": title, "piece_frames": 48, **changes})


def shown(made: Card) -> np.ndarray:
    inputs, chain = made.graph("")
    raw = ffmpeg(*inputs, "-vf", chain, "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24", "-")
    return np.frombuffer(raw, np.uint8).reshape(-1, SIZE[1], SIZE[0], 3)


@pytest.mark.parametrize("motion", list(TitleMotion))
@pytest.mark.parametrize("style", list(TitleStyle))
def test_a_card_shows_what_the_composer_draws(tmp_path: Path, style: str, motion: str) -> None:
    job = layer(TitleSource(text="A title", subtitle="and more", style=style, motion=motion, background="#123456"))
    whole = RenderJob(
        out="o", width=SIZE[0], height=SIZE[1], frames=48, rate=FILM, preset="x", writer=(), layers=(job,)
    )
    composer = Composer(whole, [None])
    frames = shown(card(job, STAGE, FILM, 48, tmp_path / "card.raw"))
    assert len(frames) == 48
    for at in (0, 3, 8, 20, 41, 44, 47):
        # The composer turns only what it draws into codes, and draws it on what codes give back.
        assert np.abs(codes_of(frames[at]).astype(int) - composer.frame(at)).max() <= 2


def test_each_picture_is_drawn_once(tmp_path: Path) -> None:
    made = card(layer(TitleSource(text="Held")), STAGE, FILM, 48, tmp_path / "card.raw")
    assert sum(made.runs) == 48
    assert max(made.runs) > 20
    assert (tmp_path / "card.raw").stat().st_size == len(made.runs) * made.box[2] * made.box[3] * 3


def test_only_the_part_with_letters_is_kept(tmp_path: Path) -> None:
    made = card(layer(TitleSource(text="o")), Stage(1280, 720), FILM, 48, tmp_path / "card.raw")
    assert made.box[2] * made.box[3] < 0.25 * 1280 * 720


def test_a_part_of_a_card_is_that_part(tmp_path: Path) -> None:
    title = TitleSource(text="A title")
    whole = shown(card(layer(title), STAGE, FILM, 48, tmp_path / "whole.raw"))
    part = shown(card(layer(title, offset=5), STAGE, FILM, 12, tmp_path / "part.raw"))
    assert np.array_equal(whole[5:17], part)


def test_a_card_without_words_is_its_colour(tmp_path: Path) -> None:
    frames = shown(card(layer(TitleSource(text="", background="#102030")), STAGE, FILM, 5, tmp_path / "card.raw"))
    assert (len(frames), {tuple(pixel) for pixel in frames[3].reshape(-1, 3)}) == (5, {(16, 32, 48)})


def test_a_card_may_have_a_logo(tmp_path: Path) -> None:
    Image.new("RGB", (400, 100), "red").save(tmp_path / "logo.png")
    job = layer(TitleSource(text="", style="end card", motion="none"), logo=str(tmp_path / "logo.png"))
    made = shown(card(job, STAGE, FILM, 2, tmp_path / "card.raw"))
    assert np.abs(made[:, 90, 160].astype(int) - (255, 0, 0)).max() <= 1
