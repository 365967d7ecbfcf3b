"""Sound beside the takes' own: tracks and the clips on them."""

from enum import StrEnum

from pydantic import Field

from storyboard.model.values import Open, Value


class AudioRole(StrEnum):
    """What a track of sound is for."""

    MUSIC = "music"
    VOICE_OVER = "voice over"
    EFFECTS = "effects"
    SCRATCH = "scratch"


class AudioClip(Value):
    """A piece of an audio asset on a track; all frames at the sequence's rate. `frames` 0 means to the end."""

    id: str
    asset_id: str
    at_frame: int = 0
    in_frame: int = Field(default=0, ge=0)
    frames: int = Field(default=0, ge=0)
    gain_db: float = 0.0
    fade_in: int = Field(default=0, ge=0)
    fade_out: int = Field(default=0, ge=0)
    is_looped: bool = False


class AudioTrack(Value):
    """Sound beside the takes' own; `duck_db` is how far it drops under dialogue."""

    id: str
    name: str = ""
    role: Open[AudioRole] = AudioRole.MUSIC
    clips: tuple[AudioClip, ...] = ()
    gain_db: float = 0.0
    duck_db: float = 0.0
    is_muted: bool = False
    is_solo: bool = False
