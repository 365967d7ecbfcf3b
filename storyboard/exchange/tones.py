"""The main colours of a picture and how bright it is."""

from PIL import Image

from storyboard.continuity.thread_rows import Tones

COLOURS = 5
SMALL_PX = 96
LEAST_SHARE = 0.08
"""A colour that fills less of the picture still gets this much of the strip, so that an accent is seen."""


def tones_of(picture: Image.Image, *, is_drawn: bool) -> Tones:
    """The colours of a picture from dark to light, at most five, with their shares, and its mean luma."""
    small = picture.convert("RGB")
    small.thumbnail((SMALL_PX, SMALL_PX))
    counted = small.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE).convert("RGB").getcolors(COLOURS) or []
    found: list[tuple[float, str, float]] = []
    whole = small.width * small.height
    for count, colour in counted:
        red, green, blue = (int(part) for part in colour) if isinstance(colour, tuple) else (0, 0, 0)
        share = max(LEAST_SHARE, count / whole)
        found.append((_luma(red, green, blue), f"#{red:02x}{green:02x}{blue:02x}", share))
    grey = small.convert("L").histogram()
    mean = sum(level * count for level, count in enumerate(grey)) / max(1, sum(grey)) / 255
    return Tones(tuple((colour, share) for _, colour, share in sorted(found)), mean, is_drawn)


def _luma(red: int, green: int, blue: int) -> float:
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
