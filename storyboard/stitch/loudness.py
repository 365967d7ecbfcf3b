"""How loud a film is asked to be, and the one gain that brings it there; limited only where its peaks would be high."""

import json
import math
import re
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg, safe_input
from storyboard.media.process import run
from storyboard.stitch.limiter import Setting, limited
from storyboard.stitch.meter import LOWEST_DB, Bins, Level

MOST_GAIN_DB = 30.0
"""Nothing is raised by more: a film this quiet is meant so, or is noise."""

MOST_PUSH_DB = 6.0
"""How much a limited mix is raised at most to make up for what the limiter took."""

CODED_MARGIN_DB = 0.7
"""What an encoder with loss may add to a peak, at once or later; kept clear below the ceiling."""

CLOSE_LU, OVER_DB, TRIES = 0.35, 0.05, 3
"""When an encoded mix is near enough, and how often it is encoded: AAC takes up to 0.3 LU of a bright mix, and films
are promised within 0.5."""

LEAST_LIMIT_DB = -24.0
"""The lowest ceiling that peaks are held to."""

METER = "ebur128=peak=true:framelog=quiet"
METER_TIMEOUT_S = 1800.0


@dataclass(frozen=True, slots=True)
class Goal:
    """How loud a film shall be (LUFS, integrated over all of it) and what its true peak (dBTP) must not pass."""

    lufs: float
    true_peak_db: float = -1.0


@dataclass(frozen=True, slots=True)
class Loudness:
    """What was asked, what the mix measured, what was done, and what the finished sound measures by `ebur128`."""

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


def levelled(bins: Bins, goal: Goal, encode: Callable[[Setting], None], weigh: Callable[[], Level]) -> Loudness:
    """Encode a mix that measures so towards the goal.

    One gain does where the true peak allows it, else peaks are limited and the gain makes up for it. What was encoded
    is weighed; where the encoder raised a peak over the ceiling, it is encoded again with a lower limit.
    """
    measured = bins.level()
    if measured.is_silent:
        encode(Setting())
        return Loudness(goal, measured, Setting(), measured)
    limit_db, lufs = goal.true_peak_db - CODED_MARGIN_DB, goal.lufs
    setting, result = Setting(), measured
    for attempt in range(TRIES):
        setting = setting_for(bins, lufs, limit_db)
        encode(setting)
        result = weigh()
        over, short = result.true_peak_db - goal.true_peak_db, goal.lufs - result.lufs
        is_close = abs(short) <= CLOSE_LU or setting.gain_db >= _most_gain(bins, lufs)
        if (over <= OVER_DB and is_close) or attempt == TRIES - 1:
            break
        limit_db = max(LEAST_LIMIT_DB, limit_db - over - OVER_DB) if over > OVER_DB else limit_db
        lufs += 0.0 if is_close else short
    return Loudness(goal, measured, setting, result)


def setting_for(bins: Bins, lufs: float, limit_db: float) -> Setting:
    """The gain, and the limit where one is needed, that bring the mix to a loudness."""
    level = bins.level()
    gain = min(lufs - level.lufs, MOST_GAIN_DB)
    if level.true_peak_db + gain <= limit_db:
        return Setting(gain)
    most = _most_gain(bins, lufs)
    for _ in range(8):
        short = lufs - limited(bins, Setting(gain, limit_db)).level().lufs
        if abs(short) < 0.01:
            break
        gain = min(gain + short, most)
    return Setting(gain, limit_db)


def _most_gain(bins: Bins, lufs: float) -> float:
    return min(lufs - bins.level().lufs, MOST_GAIN_DB) + MOST_PUSH_DB


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
