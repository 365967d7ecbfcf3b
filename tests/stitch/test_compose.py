"""Composed frames: pictures, ramps, text and transitions laid over each other."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.model.rate import FILM
from storyboard.model.shots import DialogueLine
from storyboard.model.titles import Super, TitleSource
from storyboard.model.transitions import Dissolve
from storyboard.stitch.codes import code_of, codes_of, rgb_of
from storyboard.stitch.compose import Composer, ramped
from storyboard.stitch.job import BurnInJob, LayerJob, RampJob, RenderJob
from storyboard.stitch.overlay import lay_over
from storyboard.stitch.slate import draw_slate
from storyboard.stitch.stage import Stage
from storyboard.stitch.titles import super_marks, title_marks
from storyboard.stitch.transitions import Frame

SIZE = (160, 90)


def grey(level: int) -> Frame:
    return np.full((SIZE[1], SIZE[0], 3), level, np.uint8)


class Seen:
    """What a composer makes of pictures told in RGB, told in RGB again."""

    def __init__(self, made: Composer) -> None:
        self._made = made

    def frame(self, index: int) -> Frame:
        """The frame with that number."""
        return rgb_of(self._made.frame(index))


def composer(*layers: LayerJob, **changes: object) -> Seen:
    plain = {"out": "o", "width": SIZE[0], "height": SIZE[1], "frames": 24, "rate": FILM, "preset": "x", "writer": ()}
    job = RenderJob.model_validate({**plain, "layers": layers, **changes})
    return Seen(Composer(job, [(lambda _: codes_of(grey(100))) if layer.video else None for layer in layers]))


def keep(path: Path, colour: tuple[int, int, int]) -> None:
    """A conformed still: its codes pass for RGB."""
    Image.new("RGB", SIZE, code_of(colour)).save(path)


def layer(**changes: object) -> LayerJob:
    return LayerJob.model_validate({"video": "v", "piece_frames": 24, **changes})


def test_a_super_comes_stays_and_goes() -> None:
    made = composer(layer(supers=(Super(text="Hello", frames=20),)))
    brightest = [int(made.frame(n).max()) for n in (0, 10, 19, 21)]
    assert brightest[0] < 200 < brightest[1]
    assert brightest[2] < 200
    assert brightest[3] == 100


@pytest.mark.parametrize("style", ["super", "lower third", "card", "end card", "a style of tomorrow"])
def test_every_style_keeps_its_words_inside_the_safe_area(style: str) -> None:
    stage = Stage(640, 360)
    for marks in (
        super_marks(Super(text="Long words over a picture\nand a second line", style=style), stage),
        title_marks(TitleSource(text="Long words over a picture", subtitle="more", style=style), stage),
    ):
        for mark in marks:
            alpha = np.asarray(mark.picture.getchannel("A")) == 255
            if not alpha.any():
                continue
            rows, columns = np.nonzero(alpha)
            assert 36 <= mark.y + rows.min() <= mark.y + rows.max() <= 324
            assert 64 <= mark.x + columns.min() <= mark.x + columns.max() <= 576


def test_an_end_card_without_words_shows_only_its_button() -> None:
    marks = title_marks(TitleSource(text="", style="end card", call_to_action="Buy"), Stage(640, 360))
    assert len(marks) == 1


def test_a_logo_keeps_its_shape(tmp_path: Path) -> None:
    Image.new("RGB", (400, 100), "red").save(tmp_path / "logo.png")
    (mark,) = title_marks(TitleSource(text="", style="end card"), Stage(640, 360), str(tmp_path / "logo.png"))
    assert mark.picture.width == pytest.approx(4 * mark.picture.height, abs=4)


def test_a_titles_background_is_its_colour() -> None:
    made = composer(layer(video="", title=TitleSource(text="x", background="#102030")))
    assert np.abs(made.frame(0)[0, 0].astype(int) - (16, 32, 48)).max() <= 1


def test_a_still_is_shown_as_it_is(tmp_path: Path) -> None:
    keep(tmp_path / "s.png", (90, 80, 70))
    shown = composer(layer(video="", image=str(tmp_path / "s.png"))).frame(3)[4, 4]
    assert np.abs(shown.astype(int) - (90, 80, 70)).max() <= 1


def test_two_layers_are_mixed_by_their_transition(tmp_path: Path) -> None:
    keep(tmp_path / "s.png", (200, 200, 200))
    still = layer(video="", image=str(tmp_path / "s.png"))
    made = composer(layer(), still, transition=Dissolve(frames=9), transition_at=2)
    assert made.frame(2)[0, 0, 0] == 150


def test_a_ramp_runs_from_its_colour_to_the_picture_and_back() -> None:
    fade_in = RampJob(colour="#000000", first=0, frames=4, is_in=True)
    fade_out = RampJob(colour="#ffffff", first=20, frames=4, is_in=False)
    made = composer(layer(ramps=(fade_in, fade_out)))
    assert [int(made.frame(n)[0, 0, 0]) for n in (0, 2, 4, 19, 23)] == [0, 50, 100, 100, 255]


def test_a_ramp_does_nothing_outside_its_time() -> None:
    frame = grey(7)
    ramped(frame, RampJob(colour="#ffffff", first=5, frames=2, is_in=True), 9, (255, 255, 255))
    assert frame.max() == 7


def test_what_lies_outside_the_frame_is_cut_off() -> None:
    frame = grey(0)
    white = Image.new("RGBA", (20, 20), (255, 255, 255, 255))
    lay_over(frame, white, -10, -10, 1.0)
    lay_over(frame, white, 500, 500, 1.0)
    lay_over(frame, white, 50, 50, 0.0)
    assert (frame[9, 9, 0], frame[10, 10, 0], frame[55, 55, 0]) == (255, 0, 0)


def test_a_burn_in_writes_number_clock_and_the_line_that_is_spoken() -> None:
    lines = (DialogueLine(text="Now", start_frame=5, frames=5),)
    made = composer(layer(), burn_in=BurnInJob(number="2B", timecode_frame=100, lines=lines))
    silent, spoken = made.frame(0), made.frame(6)
    assert silent[:20, :40].max() > 200
    assert silent[:20, 110:].max() > 200
    assert silent[60:].max() == 100
    assert spoken[60:].max() > 200


def test_a_burn_in_may_be_of_nothing() -> None:
    assert composer(layer(), burn_in=BurnInJob()).frame(0).max() == 100


def test_a_slate_says_its_number_even_without_other_words() -> None:
    assert np.asarray(draw_slate(("", "", ""), *SIZE)).max() > 150
