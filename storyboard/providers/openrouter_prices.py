"""What OpenRouter charges for a model, out of the `pricing_skus` of its own list.

A SKU is a name and a number as text: dollars or cents for a second of clip, or dollars for a video token (24 frames a
second, 1024 pixels a token), with the resolution and the sound that it holds for. What is charged for pictures, and the
least that a clip costs, stand beside. SKUs about video that is sent in are left out: none is ever sent. Any other name
leaves the whole price unknown; nothing is guessed.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, cast

from storyboard.model.capabilities import MICRO_USD, PictureSize, PricePerSecond

TIER = re.compile(r"(\d{3,4})p|([124])k", re.IGNORECASE)
KILO = {"1": 1024, "2": 1440, "4": 2160}
"""The height in landscape of 1K, 2K and 4K."""

MOST_DOLLARS = 1_000_000_000
_AMOUNT = re.compile(r"\d{1,9}(?:\.\d{0,20})?(?:e-\d{1,2})?")
"""A number as a price is written; anything else may be a joke or a bomb."""

_SECOND = re.compile(
    r"(?:(?:text|image)_to_video_)?(?:duration_seconds|(?P<cents>cents_per_second_output|cents_per_video_output_second)"
    r"|per_video_second)(?P<rest>.*)"
)
_TOKEN = re.compile(r"video_tokens(?P<rest>.*)")
_REST = re.compile(
    r"(?:_(?P<sound>with|without|no)_audio)?(?:_(?P<tier>\d{3,4}p|[124]k))?(?:_(?P<late>with|without|no)_audio)?"
)
_SENT_IN = re.compile(r"video_(?:input|continuation|edit|extension)|reference_(?:duration|video|audio)|upscale")
_PICTURE = {"reference_images": 1, "cents_per_image_input": 100, "image_input": 1}
_LEAST = {"minimum_cents_per_generation": 100, "minimum_per_generation": 1}

FRAMES_PER_S, PIXELS_PER_TOKEN = 24, 1024


@dataclass(frozen=True, slots=True)
class Charges:
    """What a model costs: a second of clip, a picture that is sent, and the least for a clip; micro-USD."""

    prices: tuple[PricePerSecond, ...] = ()
    picture_microusd: int = 0
    least_microusd: int = 0


@dataclass
class _Read:
    """SKUs as they are read: dollars a second by height and sound, dollars a token likewise."""

    seconds: dict[tuple[int, bool | None], Fraction] = field(default_factory=dict[tuple[int, "bool | None"], Fraction])
    tokens: dict[tuple[int, bool | None], Fraction] = field(default_factory=dict[tuple[int, "bool | None"], Fraction])
    picture: Fraction = Fraction(0)
    least: Fraction = Fraction(0)


def height_of(tier: str) -> int:
    """The height in landscape of a tier such as 720p or 4K; 0 for a word that is none."""
    found = TIER.fullmatch(tier.strip())
    return 0 if found is None else int(found[1]) if found[1] else KILO[found[2]]


def charges_in(skus: Any, sizes: Iterable[PictureSize]) -> Charges | None:
    """The charges that a list of SKUs tells of; None where there are none or one is not understood."""
    if not isinstance(skus, Mapping) or not skus:
        return None
    read = _Read()
    for name, value in cast("Mapping[Any, Any]", skus).items():
        key, amount = str(name).rpartition(":")[2].lower().replace("-", "_"), _amount(value)
        if _SENT_IN.search(key):
            continue
        if amount is None or not _take(read, key, amount):
            return None
    for (height, sound), dollars in read.tokens.items():
        for tier, rate in _by_tier(dollars, height, sizes).items():
            _higher(read.seconds, (tier, sound), rate)
    prices = tuple(_prices(read.seconds))
    return Charges(prices, _microusd(read.picture), _microusd(read.least)) if prices else None


def _take(read: _Read, key: str, amount: Fraction) -> bool:
    """Take one SKU in; whether it was understood."""
    if key in _PICTURE:
        read.picture = max(read.picture, amount / _PICTURE[key])
        return True
    if key in _LEAST:
        read.least = max(read.least, amount / _LEAST[key])
        return True
    second, token = _SECOND.fullmatch(key), _TOKEN.fullmatch(key)
    whole = second or token
    rest = _REST.fullmatch(whole["rest"]) if whole else None
    if whole is None or rest is None:
        return False
    sound = rest["sound"] or rest["late"]
    place = height_of(rest["tier"] or ""), None if sound is None else sound == "with"
    if second:
        _higher(read.seconds, place, amount / 100 if second["cents"] else amount)
    else:
        _higher(read.tokens, place, amount)
    return True


def _higher(known: dict[tuple[int, bool | None], Fraction], place: tuple[int, bool | None], rate: Fraction) -> None:
    """Keep the dearer of two prices for the same clip: from pictures or from words, an estimate is never too low."""
    known[place] = max(rate, known.get(place, Fraction(0)))


def _by_tier(dollars: Fraction, height: int, sizes: Iterable[PictureSize]) -> dict[int, Fraction]:
    """Dollars a second by height, from those a token; the widest picture of each height counts."""
    found: dict[int, Fraction] = {}
    for size in sizes:
        tier = min(size.width, size.height)
        if height in (0, tier):
            rate = dollars * size.width * size.height * FRAMES_PER_S / PIXELS_PER_TOKEN
            found[tier] = max(rate, found.get(tier, Fraction(0)))
    return found


def _prices(seconds: Mapping[tuple[int, bool | None], Fraction]) -> Iterable[PricePerSecond]:
    """Prices in the order in which they are looked up: a height's own before all, sound that is said before any."""
    for height in sorted({height for height, _ in seconds}, reverse=True):
        own = {sound: rate for (tall, sound), rate in seconds.items() if tall == height}
        for sound in (True, False):
            if sound in own:
                yield PricePerSecond(height=height, audio=sound, microusd=_microusd(own[sound]))
        # Where nothing is said of the sound, the dearer of what may come.
        yield PricePerSecond(height=height, microusd=_microusd(own.get(None) or max(own.values())))


def _amount(value: Any) -> Fraction | None:
    """A number that is no less than nothing; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    written = str(value).strip().lower() if not isinstance(value, int) or abs(value) < MOST_DOLLARS else ""
    return Fraction(written) if _AMOUNT.fullmatch(written) else None


def _microusd(dollars: Fraction) -> int:
    exact = dollars * MICRO_USD
    return int(-(-exact.numerator // exact.denominator))
