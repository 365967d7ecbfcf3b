"""Reading where a person wants to go: timecode, seconds, frames, or so many more or less. Pure."""

import re

from storyboard.model.rate import Rate

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(?:(\d{1,3}):)?(\d{1,4}):(\d{1,3})", re.ASCII)
_SECONDS = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s*s", re.ASCII)
_FRAMES = re.compile(r"(\d{1,8})\s*f", re.ASCII)
_DIGITS = re.compile(r"\d{1,8}", re.ASCII)


def frame_of(text: str, rate: Rate, now: int) -> int | None:
    """The frame meant by 01:02:03:04, 3:04, 304 (as an editor's keypad has it), 2.5s, 90f, +10 or -1:00.

    With a sign it counts from `now`, and plain digits are frames. Where the rate has drop-frame timecode, as at
    29.97, what is typed is read as that, the way it is shown. None where the words mean nothing.
    """
    words = text.strip().replace(";", ":").casefold()
    sign = {"+": 1, "-": -1}.get(words[:1], 0)
    length = _length(words[1:].strip() if sign else words, rate, is_way=bool(sign))
    if length is None:
        return None
    return max(0, now + sign * length) if sign else length


def _length(words: str, rate: Rate, *, is_way: bool) -> int | None:
    if found := _FRAMES.fullmatch(words):
        return int(found[1])
    if found := _SECONDS.fullmatch(words):
        return rate.frames(found[1].replace(",", "."))
    if found := _CLOCK.fullmatch(words):
        hours, minutes = (found[1], found[2]) if found[2] else ("0", found[1] or "0")
        seconds = (int(hours) * 60 + int(minutes)) * 60 + int(found[3])
        return _counted(seconds, int(found[4]), rate, is_way=is_way)
    if _DIGITS.fullmatch(words) is None:
        return None
    if is_way:
        return int(words)
    packed = words.rjust(8, "0")
    seconds = (int(packed[:2]) * 60 + int(packed[2:4])) * 60 + int(packed[4:6])
    return _counted(seconds, int(packed[6:8]), rate, is_way=False)


def _counted(seconds: int, frames: int, rate: Rate, *, is_way: bool) -> int:
    """The frame of a reading of the clock. A number that drop-frame leaves out means the first one after it."""
    minutes, second = divmod(seconds, 60)
    if not is_way and second == 0 and minutes % 10:
        frames = max(frames, rate.drops)
    return seconds * rate.timebase + frames - rate.drops * (minutes - minutes // 10)
