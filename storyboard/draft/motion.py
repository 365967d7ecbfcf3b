"""How things move by themselves: people on their way, boats on the swell, flames."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from storyboard.draft.camera import eased
from storyboard.draft.geometry import Point, Window
from storyboard.draft.layout import Actor
from storyboard.draft.seeds import seeded
from storyboard.draft.words import Posture
from storyboard.model.requests import Staging
from storyboard.model.words import Direction, Move, ShotSize


@dataclass(frozen=True, slots=True)
class Motion:
    """A way through the clip, symmetric about its middle, where the thing is in its place.

    `travel` is the way from begin to end in frame units, `grow` by what factor it grows about the point `about`;
    `bob` how far it rises, `bobs_hz` how often. What the camera follows speeds up and slows down with it.
    """

    travel: Point = (0.0, 0.0)
    grow: float = 1.0
    about: Point = (0.0, 0.0)
    bob: float = 0.0
    bobs_hz: float = 0.0
    is_followed: bool = False

    def seen(self, view: Window, part: float, time_s: float) -> Window:
        """The view that shows a still thing as this one moves: `part` is 0 at the clip's begin and 1 at its end."""
        if self == REST:
            return view
        part = eased(part) if self.is_followed else part
        dx = self.travel[0] * (part - 0.5)
        dy = self.travel[1] * (part - 0.5) - self.bob * (0.5 - 0.5 * math.cos(2 * math.pi * self.bobs_hz * time_s))
        by = 1 / (1 + (self.grow - 1) * part)
        ax, ay = self.about
        return Window(
            ax + (view.left - dx - ax) * by,
            ay + (view.top - dy - ay) * by,
            ax + (view.right - dx - ax) * by,
            ay + (view.bottom - dy - ay) * by,
            view.scale,
        )


REST = Motion()
"""No motion at all."""

SWELL = Motion(bob=0.006, bobs_hz=0.4)
"""What the sea does to a boat and to those in it."""

_PACES: Mapping[str, float] = {ShotSize.ELS: 0.16, ShotSize.LS: 0.30, ShotSize.MLS: 0.26, ShotSize.MS: 0.20}
_ALONG = ((Direction.RIGHT, Move.TRACK_RIGHT), (Direction.LEFT, Move.TRACK_LEFT))


def motion_of(staging: Staging, actor: Actor, aspect: float) -> Motion:
    """How somebody moves through the shot: across, up, down, towards us or away, in steps or strokes."""
    way = str(actor.figure.travels or "")
    if actor.is_shoulder or way not in list(Direction):
        return REST
    runs = actor.posture is Posture.RUNNING
    pace = _PACES.get(str(staging.size), 0.07) * aspect * (1.5 if runs else 1.0)
    # A camera that tracks along keeps its subject in the frame.
    is_followed = (way, str(staging.move)) in _ALONG
    if is_followed:
        pace = 0.30 * aspect
    afoot = actor.posture in (Posture.WALKING, Posture.RUNNING, Posture.STANDING)
    step = (0.018 if runs else 0.010) if afoot else 0.006
    hurry = seeded("pace", actor.figure.subject_id).uniform(0.94, 1.06)
    travels: Mapping[str, Point] = {
        Direction.LEFT: (-pace, 0.0),
        Direction.RIGHT: (pace, 0.0),
        Direction.UP: (0.0, -pace * 0.4),
        Direction.DOWN: (0.0, pace * 0.4),
    }
    grows: Mapping[str, float] = {Direction.TOWARDS: 1.16, Direction.AWAY: 0.86}
    return Motion(
        travel=travels.get(way, (0.0, 0.0)),
        grow=grows.get(way, 1.0),
        about=(actor.x, min(0.55, actor.feet - actor.height * 0.6)),
        bob=step * actor.height,
        bobs_hz=((2.9 if runs else 1.9) if afoot else 0.5) * hurry,
        is_followed=is_followed,
    )
