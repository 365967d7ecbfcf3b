"""How a film is written: one code path, two profiles, and the encoder settings that every segment shares."""

from dataclasses import dataclass
from fractions import Fraction

from storyboard.media.colour import TAG_FILTER, TAG_OPTIONS
from storyboard.model.captions import Caption, Watermark
from storyboard.model.picture import Format
from storyboard.model.rate import Rate
from storyboard.stitch.sound_codec import SoundCodec

RENDER_VERSION = 9
"""Raised when the same recipe would give other pixels; part of every segment's key."""

SAMPLE_RATE = 48_000
CHANNELS = 2


@dataclass(frozen=True, slots=True)
class BurnIn:
    """What is written over every picture.

    With `captions` what is spoken is written as they say it; `dialogue` without them shows each item's own lines.
    """

    number: bool = False
    timecode: bool = False
    dialogue: bool = False
    watermark: Watermark | None = None
    captions: tuple[Caption, ...] = ()

    @property
    def is_on(self) -> bool:
        """True where anything is written."""
        return self.is_everywhere or bool(self.captions)

    @property
    def is_everywhere(self) -> bool:
        """True where something is written on every frame; captions alone leave the rest as it is."""
        return self.number or self.timecode or self.dialogue or self.watermark is not None


NO_BURN_IN = BurnIn()


@dataclass(frozen=True, slots=True)
class Profile:
    """Encoder settings. `max_width` 0 keeps the format's size; `gop_s` is the longest way between key frames.

    What is sent over a network has its index first, at the price of writing the file twice. Straight pieces are
    rendered in chunks of `chunk_s`: short ones, where somebody waits for a single shot, keep both lanes at work.
    `pixels` is what segments hold, in ffmpeg's words, and `encoder` all that another encoder than x264 is told, its
    name first.
    """

    name: str
    max_width: int = 0
    preset: str = "veryfast"
    crf: int = 18
    gop_s: float = 2.0
    gop_frames: int = 0
    b_frames: int = 2
    audio_kbps: int = 192
    h264_profile: str = "high"
    sound: SoundCodec = SoundCodec.AAC
    is_sent: bool = True
    chunk_s: float = 10.0
    pixels: str = "yuv420p"
    encoder: tuple[str, ...] = ()


EXPORT = Profile("export")
MASTERS = Profile(
    "masters", preset="ultrafast", crf=0, gop_s=1.0, b_frames=0, h264_profile="high444", sound=SoundCodec.PCM24
)
"""Lossless, so that whatever is encoded from them is as good as from the sources."""

PREVIEW = Profile(
    "preview",
    max_width=960,
    crf=23,
    gop_frames=12,
    b_frames=0,
    audio_kbps=128,
    sound=SoundCodec.FLAC,
    is_sent=False,
    chunk_s=2.5,
)


@dataclass(frozen=True, slots=True)
class Picture:
    """The geometry and clock that every segment of one film shares."""

    profile: Profile
    width: int
    height: int
    rate: Rate

    @property
    def gop_frames(self) -> int:
        """The longest way between key frames, in frames."""
        return self.profile.gop_frames or max(1, self.rate.frames(self.profile.gop_s))

    @property
    def pixels(self) -> str:
        """The pixel format of every segment, by ffmpeg's name."""
        return self.profile.pixels

    @property
    def bits(self) -> int:
        """How many bits each code of a segment has."""
        return 10 if "10" in self.pixels else 8

    @property
    def ticks(self) -> tuple[int, int]:
        """The clock of the file (ticks a second) and how many of them a frame lasts; both exact."""
        exact = self.rate.fraction
        times = 1000 if exact.numerator < 1000 else 1
        return exact.numerator * times, exact.denominator * times

    @property
    def writer_filter(self) -> str:
        """The end of every picture chain: format, tags and one exact frame clock."""
        clock, step = self.ticks
        return f"format={self.pixels},{TAG_FILTER},setsar=1,settb=1/{clock},setpts=N*{step}"

    def encoder(self, frames: int) -> list[str]:
        """Everything that decides the bytes of a segment, but for preset and codec (see `codec`)."""
        return [
            *(("-flags:v", "+bitexact") if self.profile.encoder else self._x264()),
            *("-fflags", "+bitexact", "-r", str(self.rate), "-fps_mode", "cfr", "-frames:v", str(frames)),
            *TAG_OPTIONS,
            *("-video_track_timescale", str(self.ticks[0]), "-f", "mov" if self.bits > 8 else "mp4"),
        ]

    def _x264(self) -> list[str]:
        profile = self.profile
        return [
            *("-crf", str(profile.crf), "-profile:v", profile.h264_profile, "-threads", "1"),
            *("-g", str(self.gop_frames), "-keyint_min", str(max(1, self.gop_frames // 2)), "-sc_threshold", "0"),
            *("-bf", str(profile.b_frames), "-flags:v", "+cgop+bitexact"),
        ]

    @property
    def codec(self) -> list[str]:
        """Codec and preset; of another encoder than x264 all that it is told."""
        if self.profile.encoder:
            return ["-c:v", *self.profile.encoder]
        return ["-c:v", "libx264", "-preset", self.profile.preset]

    def first_sample(self, frame: int) -> int:
        """The sample at which a frame begins."""
        return int(self.rate.seconds(frame) * SAMPLE_RATE + Fraction(1, 2))


def picture_of(format_: Format, profile: Profile) -> Picture:
    """The format's picture at a profile: never enlarged, both sides even."""
    width, height = format_.width, format_.height
    if profile.max_width and max(width, height) > profile.max_width:
        longest = max(width, height)
        width, height = width * profile.max_width // longest, height * profile.max_width // longest
    return Picture(profile, max(2, width // 2 * 2), max(2, height // 2 * 2), format_.rate)
