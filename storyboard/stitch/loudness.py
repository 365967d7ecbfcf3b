"""How loud a mix is, and the one gain that brings it to a target; limited only where its peaks would be too high."""

import json
import math
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.process import run
from storyboard.stitch.profile import CHANNELS, SAMPLE_RATE

SILENT_LUFS = -69.9
"""At or below this the meter has heard nothing it could weigh."""

LOWEST_DB = -120.0
"""What stands for no level at all."""

MOST_GAIN_DB = 30.0
"""Nothing is raised by more: a film this quiet is meant so, or is noise."""

MOST_PUSH_DB = 6.0
"""How much a limited mix is raised at most to make up for what the limiter took."""

MARGIN_DB = 0.5
"""What the encoder may add to a peak; kept clear below the ceiling."""

CLOSE_LU, OVER_DB, TRIES = 0.2, 0.1, 4
"""When a limited mix is near enough, and how often it is tried."""

LEAST_LIMIT_DB = -24.0
"""The lowest ceiling that the limiter knows."""

METER = "ebur128=peak=true:framelog=quiet"
METER_TIMEOUT_S = 1800.0


@dataclass(frozen=True, slots=True)
class Goal:
    """How loud a film shall be (LUFS, integrated over all of it) and what its true peak (dBTP) must not pass."""

    lufs: float
    true_peak_db: float = -1.0


@dataclass(frozen=True, slots=True)
class Level:
    """What the meter says by EBU R128: integrated loudness (LUFS), true peak (dBTP), loudness range (LU)."""

    lufs: float
    true_peak_db: float
    range_lu: float

    @property
    def is_silent(self) -> bool:
        """True where there is nothing to weigh: silence, or less than the 0.4 s that the meter needs."""
        return self.lufs <= SILENT_LUFS


@dataclass(frozen=True, slots=True)
class Setting:
    """A gain (dB) and the level (dB) above which peaks are limited, None for no limiter."""

    gain_db: float = 0.0
    limit_db: float | None = None

    @property
    def factor(self) -> float:
        """The gain as a factor."""
        return 10 ** (self.gain_db / 20)

    @property
    def filters(self) -> list[str]:
        """The limiter as encoder arguments: at four times the rate, so that peaks between samples count too."""
        if self.limit_db is None:
            return []
        limit = f"alimiter=limit={10 ** (self.limit_db / 20):.6f}:level=false:latency=true:attack=2:release=60"
        return ["-af", f"aresample={SAMPLE_RATE * 4},{limit},aresample={SAMPLE_RATE}"]


@dataclass(frozen=True, slots=True)
class Loudness:
    """What was asked, what the mix measured, what was done, and what came of it."""

    goal: Goal
    measured: Level
    applied: Setting
    result: Level

    @property
    def note(self) -> str:
        """A sentence where the goal was not reached; else empty."""
        if self.measured.is_silent:
            return "There is no sound that could be brought to a loudness."
        if abs(self.result.lufs - self.goal.lufs) <= 0.5:
            return ""
        return f"The film is at {self.result.lufs:.1f} LUFS in place of {self.goal.lufs:g}: its mix allows no more."

    def text(self) -> str:
        """The whole as JSON; see `loudness_of`."""
        return json.dumps(asdict(self), sort_keys=True)


def loudness_of(text: str) -> Loudness | None:
    """What `Loudness.text` wrote; None where the text is nothing of that kind."""
    try:
        data = json.loads(text)
        return Loudness(
            Goal(**data["goal"]), Level(**data["measured"]), Setting(**data["applied"]), Level(**data["result"])
        )
    except (ValueError, KeyError, TypeError):
        return None


def levelled(measured: Level, goal: Goal, encode: Callable[[Setting], None], weigh: Callable[[], Level]) -> Loudness:
    """Encode a mix of that level towards the goal.

    One gain does where the true peak allows it. Else peaks are limited, what was encoded is weighed, and gain and
    limit are corrected until both are right, a few times at most.
    """
    if measured.is_silent:
        encode(Setting())
        return Loudness(goal, measured, Setting(), measured)
    gain = min(goal.lufs - measured.lufs, MOST_GAIN_DB)
    plain = Level(measured.lufs + gain, measured.true_peak_db + gain, measured.range_lu)
    if plain.true_peak_db <= goal.true_peak_db - MARGIN_DB:
        encode(Setting(gain))
        return Loudness(goal, measured, Setting(gain), plain)
    setting, result = Setting(gain, goal.true_peak_db - MARGIN_DB), plain
    for attempt in range(TRIES):
        encode(setting)
        result = weigh()
        better = _corrected(setting, result, goal, gain + MOST_PUSH_DB)
        if better == setting or attempt == TRIES - 1:
            break
        setting = better
    return Loudness(goal, measured, setting, result)


def _corrected(setting: Setting, result: Level, goal: Goal, most_db: float) -> Setting:
    """The setting that should come nearer; the same one where it is near enough or nothing more can be done."""
    over, short = result.true_peak_db - goal.true_peak_db, goal.lufs - result.lufs
    limit = setting.limit_db or 0.0
    if over > OVER_DB:
        limit = max(LEAST_LIMIT_DB, limit - over)
    gain = min(setting.gain_db + short, most_db) if abs(short) > CLOSE_LU else setting.gain_db
    return Setting(gain, limit)


def weighed(blocks: Iterable[bytes], ffmpeg: Ffmpeg) -> Level:
    """The level of raw float samples, as the film's sound has them. Raises MediaError."""
    raw = ["-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-i", "pipe:0"]
    # The meter's summary is written at the level of information, a pipe's own level is warnings.
    meter = ffmpeg.pipe(["-loglevel", "info", "-nostats", *raw, "-af", METER, "-f", "null", "-"], what="sound")
    with meter:
        for block in blocks:
            meter.write(block)
    return level_in(meter.said)


def weighed_file(path: Path, ffmpeg: Ffmpeg, cancel: threading.Event) -> Level:
    """The level of a finished file's sound. Raises MediaError and Stopped."""
    args = ["-nostats", *safe_input(path), "-map", "0:a:0", "-af", METER, "-f", "null", "-"]
    said = run(ffmpeg.argv(args), timeout_s=METER_TIMEOUT_S, on_output=lambda _: None, cancel=cancel, what=str(path))
    return level_in(said)


def level_in(said: str) -> Level:
    """The level in what ffmpeg wrote to stderr. Raises MediaError where it holds none."""
    summary = said.rpartition("Summary:")[2]
    found = [re.search(rf"{name}:\s+(-?inf|nan|-?[\d.]+) {unit}", summary) for name, unit in _FIGURES]
    if any(match is None for match in found):
        raise MediaError("ffmpeg did not say how loud the sound is.", fix="Use an ffmpeg with the ebur128 filter.")
    lufs, peak, range_lu = (_number(match[1]) for match in found if match)
    return Level(lufs, peak, range_lu)


_FIGURES = (("I", "LUFS"), ("Peak", "dBFS"), ("LRA", "LU"))


def _number(text: str) -> float:
    value = float(text)
    return value if math.isfinite(value) else LOWEST_DB
