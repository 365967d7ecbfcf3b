"""The vocabulary of the field, as enums; a newer version's words load as plain strings."""

from collections.abc import Mapping
from enum import StrEnum


class FrameFit(StrEnum):
    """How a picture of another shape becomes a first or last frame; it is never stretched."""

    CROP = "crop"
    LETTERBOX = "letterbox"


class Keep(StrEnum):
    """What a shot gives to a model that takes frames or references, but not both."""

    FRAMES = "frames"
    REFERENCES = "references"


class ShotSize(StrEnum):
    """How much of the subject fills the frame, closest first."""

    ECU = "ECU"
    CU = "CU"
    MCU = "MCU"
    MS = "MS"
    MLS = "MLS"
    LS = "LS"
    ELS = "ELS"


class Angle(StrEnum):
    """Where the camera stands relative to the subject's eyes."""

    EYE_LEVEL = "eye level"
    LOW = "low"
    HIGH = "high"
    OVERHEAD = "overhead"
    WORMS_EYE = "worm's eye"
    DUTCH = "dutch"
    OVER_SHOULDER = "over shoulder"
    POINT_OF_VIEW = "point of view"


class Move(StrEnum):
    """What the camera does during the shot."""

    STATIC = "static"
    PAN_LEFT = "pan left"
    PAN_RIGHT = "pan right"
    TILT_UP = "tilt up"
    TILT_DOWN = "tilt down"
    PUSH = "push"
    PULL = "pull"
    TRACK_LEFT = "track left"
    TRACK_RIGHT = "track right"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    CRANE_UP = "crane up"
    CRANE_DOWN = "crane down"
    HANDHELD = "handheld"


class Direction(StrEnum):
    """A direction on the screen, as the audience sees it."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    TOWARDS = "towards camera"
    AWAY = "away from camera"


class Side(StrEnum):
    """A third of the frame, from left to right."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Depth(StrEnum):
    """A plane of the frame."""

    FORE = "fore"
    MID = "mid"
    BACK = "back"


class TimeOfDay(StrEnum):
    """The light's hour."""

    DAWN = "dawn"
    MORNING = "morning"
    DAY = "day"
    AFTERNOON = "afternoon"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    """What the sky does."""

    CLEAR = "clear"
    CLOUDY = "cloudy"
    RAIN = "rain"
    STORM = "storm"
    SNOW = "snow"
    FOG = "fog"
    WIND = "wind"


class Beat(StrEnum):
    """A trailer's part."""

    HOOK = "hook"
    SETUP = "setup"
    ESCALATION = "escalation"
    MONTAGE = "montage"
    TITLE = "title"
    BUTTON = "button"
    PRODUCT = "product"
    CALL_TO_ACTION = "call to action"


BEAT_COLOURS: Mapping[str, str] = {
    "hook": "#5b84c4",
    "setup": "#4f9aa0",
    "escalation": "#c97a52",
    "montage": "#b58a3a",
    "title": "#6aa86f",
    "button": "#a078c2",
    "product": "#4f9aa0",
    "call to action": "#6aa86f",
}
"""A colour for each beat, beside its word; used for bars, never for text."""


class StateField(StrEnum):
    """What must stay the same from shot to shot unless something changes it."""

    WARDROBE = "wardrobe"
    HAIR = "hair"
    MARKS = "marks"
    HOLDS = "holds"
    SIDE = "side"
    DEPTH = "depth"
    LOOKS = "looks"
    TRAVELS = "travels"
    POSTURE = "posture"
    PRESENT = "present"
    TIME_OF_DAY = "time of day"
    WEATHER = "weather"
    LIGHT_FROM = "light from"
    LIGHT_QUALITY = "light quality"
    OWNER = "owner"
    CONDITION = "condition"
