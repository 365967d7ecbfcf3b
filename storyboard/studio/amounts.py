"""Amounts that a person types: money, seconds, yes and no."""

from decimal import Decimal, InvalidOperation
from fractions import Fraction

from storyboard.model.capabilities import MICRO_USD
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Rate

LONGEST_FRAMES = 1_000_000
"""What a shot's length may be at most (see model/shots)."""

MOST_MICROUSD = 10**15
"""A billion dollars: more is a slip of the hand."""

MOST_DIGITS = 9


class BadAmount(StoryboardError):
    """Words that are no amount."""

    exit_code = 2


def microusd(text: str) -> int | None:
    """Dollars as 5, 5.00 or $5 in micro-USD; None for nothing. Raises BadAmount, also for less than a micro-USD."""
    bare = text.strip().removeprefix("$")
    if not bare:
        return None
    try:
        exact = Decimal(bare) * MICRO_USD
        if not 0 <= exact <= MOST_MICROUSD or exact != exact.to_integral_value():
            raise BadAmount(f"{text[:40]!r} is no amount of money.", fix="Write dollars as 5.00.")
    except ArithmeticError:
        raise BadAmount(f"{text[:40]!r} is no amount of money.", fix="Write dollars as 5.00.") from None
    return int(exact)


def count(text: str) -> int | None:
    """A number of takes; None for nothing. Raises BadAmount."""
    bare = text.strip()
    if bare and not (bare.isascii() and bare.isdigit() and len(bare) <= MOST_DIGITS):
        raise BadAmount(f"{text[:40]!r} is no number of takes.", fix="Write a whole number such as 12, or nothing.")
    return int(bare) if bare else None


def frames(text: str, rate: Rate) -> int:
    """A length as 2.5 (seconds), 0:03 (minutes) or 72f (frames), at least one frame. Raises BadAmount."""
    bare = text.strip().lower().replace(",", ".")
    try:
        if bare.endswith("f"):
            count = int(bare[:-1])
        else:
            minutes, colon, seconds = bare.rpartition(":")
            count = rate.frames(Fraction((int(minutes) * 60 if colon else 0) + Decimal(seconds.removesuffix("s"))))
    except (ValueError, InvalidOperation, OverflowError):
        raise BadAmount(f"{text!r} is no length.", fix="Write seconds as 2.5, or frames as 60f.") from None
    if not 1 <= count <= LONGEST_FRAMES:
        what = "shorter than one frame" if count < 1 else "longer than any film"
        raise BadAmount(f"{text!r} is {what}.", fix="Write seconds as 2.5, or frames as 60f.")
    return count


def yes(text: str) -> bool:
    """Whether the word means yes. Raises BadAmount for anything but yes and no."""
    word = text.strip().lower()
    if word in {"yes", "y", "true", "on", "1"}:
        return True
    if word in {"no", "n", "false", "off", "0", ""}:
        return False
    raise BadAmount(f"{text!r} is neither yes nor no.")
