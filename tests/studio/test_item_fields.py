"""`set` on items of the running order: how they begin, play and are framed."""

from pathlib import Path

import pytest

from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Box
from storyboard.model.rate import FILM, Ratio
from storyboard.model.sequences import Fit, Item, ReframeKey
from storyboard.model.transitions import (
    Curve,
    CutTransition,
    DipToColour,
    Dissolve,
    FilmBurn,
    Push,
    Slide,
    Transition,
    Whip,
    Wipe,
    Zoom,
)
from storyboard.studio.changing import change
from storyboard.studio.item_words import reframe_of, speed_of, transition_of
from storyboard.studio.session import open_session


def items(project: Path) -> tuple[Item, ...]:
    with open_session(project, read_only=True) as session:
        return session.board.main_sequence.items


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("cut", CutTransition()),
        ("dissolve", Dissolve()),
        ("Dissolve 24f ease-in", Dissolve(frames=24, curve=Curve.EASE_IN)),
        ("dip, 0.5s, #ffffff", DipToColour(frames=12, colour="#ffffff")),
        ("wipe 8f 45deg soft=0.2 linear", Wipe(frames=8, angle_deg=45, softness=0.2, curve=Curve.LINEAR)),
        ("push up", Push(angle_deg=270)),
        ("whip 6f right", Whip(frames=6, angle_deg=0)),
        ("slide down", Slide(angle_deg=90)),
        ("zoom x2.5 1s", Zoom(scale=2.5, frames=24)),
        ("burn 20f #40f left", FilmBurn(frames=20, colour="#40f", angle_deg=180)),
    ],
)
def test_a_transition_is_set_in_words(text: str, wanted: Transition) -> None:
    assert transition_of(text, FILM) == wanted


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no transition"),
        ("melt", "there are cut, dissolve"),
        ("dissolve 45deg", "A dissolve has no angle"),
        ("cut 12f", "A cut has no frames"),
        ("zoom x99", "scale cannot be 99"),
        ("wipe quickly", "'quickly' says nothing"),
        ("dip 1f", "frames cannot be 1"),
    ],
)
def test_words_that_are_no_transition_are_refused(text: str, says: str) -> None:
    with pytest.raises(StoryboardError, match=says):
        transition_of(text, FILM)


@pytest.mark.parametrize(("text", "speed"), [("2", "2"), ("1/2", "1/2"), ("50%", "1/2"), ("1.5x", "3/2")])
def test_a_speed_is_read(text: str, speed: str) -> None:
    assert speed_of(text) == Ratio.of(speed)


@pytest.mark.parametrize("text", ["", "fast", "1/0", "-", "x", "nan", "-1", "0"])
def test_words_that_are_no_speed_are_refused(project: Path, text: str) -> None:
    with pytest.raises(StoryboardError):
        change(project, "#1", [f"speed={text}"])


def test_framings_are_read() -> None:
    keys = reframe_of("0:0,0,0.5,0.5 ease-out; 48f:0.5,0.5,0.5,0.5; 0:03:0,0,1,1 linear", FILM)
    assert [key.frame for key in keys] == [0, 48, 72]
    assert keys[0] == ReframeKey(frame=0, box=Box(x=0, y=0, width=0.5, height=0.5), curve=Curve.EASE_OUT)
    assert reframe_of("0.1,0.1,0.2,0.2", FILM)[0].frame == 0
    assert reframe_of("", FILM) == ()


@pytest.mark.parametrize(
    "text", ["1,2", "a,b,c,d", "0:0,0,0,1", "0:0,0,1,1 slowly", "x:0,0,1,1", "0:9,0,1,1", "nan,0,1,1"]
)
def test_words_that_are_no_framing_are_refused(text: str) -> None:
    with pytest.raises(StoryboardError):
        reframe_of(text, FILM)


def test_every_field_of_an_item_is_set_by_its_place(project: Path) -> None:
    done = change(
        project,
        "#2",
        ["transition=dissolve 10f", "fit=blur", "reverse=yes", "freeze=no", "reframe=0,0,.5,.5", "in=5f", "plays=2s"],
    )
    item = items(project)[1]
    assert (item.transition_in, item.fit, item.is_reversed, item.is_frozen) == (
        Dissolve(frames=10),
        Fit.BLUR,
        True,
        False,
    )
    assert (item.in_frame, item.frames, len(item.reframe)) == (5, 48, 1)
    assert len(done) == 7


def test_a_speed_keeps_what_is_shown(project: Path) -> None:
    before = items(project)[0].frames
    change(project, "item:1", ["speed=2"])
    assert items(project)[0].frames == round(before / 2)


def test_items_are_also_named_by_the_shot_they_play(project: Path) -> None:
    change(project, "1A", ["freeze=yes", "title=Held"])
    with open_session(project, read_only=True) as session:
        shot = next(shot for shot in session.board.shots.values() if shot.title == "Held")
        frozen = [item for item in session.board.main_sequence.items if item.is_frozen]
    assert [item.source.model_dump()["shot_id"] for item in frozen] == [shot.id]


def test_several_items_are_set_at_once(project: Path) -> None:
    change(project, "#2..#3,#-1", ["transition=wipe"])
    found = [item.transition_in.kind for item in items(project)]
    assert [found[1], found[2], found[-1]] == ["wipe"] * 3
    assert found[0] != "wipe"


@pytest.mark.parametrize("place", ["#0", "#99", "#", "#nobody", "#-99", "#99999999999"])
def test_an_item_that_is_not_there_is_told(project: Path, place: str) -> None:
    with pytest.raises(StoryboardError, match="no item"):
        change(project, place, ["freeze=yes"])


def test_a_fit_that_is_none_is_told(project: Path) -> None:
    with pytest.raises(StoryboardError, match="crop, letterbox, blur"):
        change(project, "#1", ["fit=stretch"])
