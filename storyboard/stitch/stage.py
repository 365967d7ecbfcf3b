"""Where titles are drawn: the frame with its safe area, and the marks that are laid onto it."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from storyboard.model.cut import Margins
from storyboard.stitch.lettering import Block, Colour, brightness

TITLE_SAFE = Margins()
"""The margins of a format that says nothing else."""

LEAST_TYPE = 8
"""No type is set smaller than this many pixels."""

LEAST_PART = 0.026
"""Nor smaller than this part of the picture's unit: below it nobody reads a film's text."""

RISE = 0.025
"""How far a rising text rises while it comes, as a part of the picture's height."""

SLIDE = 0.045
"""How far a sliding text slides while it comes and while it goes, as a part of the picture's width."""

DARK_INK = 0.4
"""Ink less bright than this is kept apart from its ground by light, brighter ink by shade."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawn thing: its picture (transparent ground), place in pixels, and how late it comes, in seconds.

    `shade` says where the ground is toned towards `shade_level` (0 or 255), as much as it takes for text to be read.
    """

    picture: Image.Image
    x: int
    y: int
    delay_s: float = 0.0
    moves: bool = True
    shade: Image.Image | None = None
    shade_level: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """Where titles are drawn: the frame in pixels, and how much of each side they keep out of."""

    width: int
    height: int
    margins: Margins = TITLE_SAFE

    @property
    def unit(self) -> float:
        """The length that type is measured in: the height of a wide picture, less for a tall one."""
        return min(self.height, self.width * 0.95)

    @property
    def left(self) -> int:
        """The leftmost column that titles may use."""
        return round(self.width * self.margins.left)

    @property
    def right(self) -> int:
        """The column before which titles end."""
        return self.width - round(self.width * self.margins.right)

    @property
    def safe_width(self) -> int:
        """The width that titles may use."""
        return self.right - self.left

    @property
    def top(self) -> int:
        """The highest line that titles may use."""
        return round(self.height * self.margins.top)

    @property
    def safe_height(self) -> int:
        """The height that titles may use."""
        return self.bottom - self.top

    @property
    def bottom(self) -> int:
        """The lowest line that titles may use."""
        return self.height - round(self.height * self.margins.bottom)

    @property
    def rise(self) -> int:
        """How far a rising text rises, in pixels."""
        return round(self.height * RISE)

    @property
    def slide(self) -> int:
        """How far a sliding text slides, in pixels."""
        return round(self.width * SLIDE)

    @property
    def least(self) -> int:
        """The smallest size of type in pixels."""
        return max(LEAST_TYPE, round(self.unit * LEAST_PART))

    def across(self, width: int) -> int:
        """Where something so wide begins: in the middle of the picture, or as near to it as titles may stand."""
        return _amid(width, self.width, self.left, self.right)

    def down(self, height: int) -> int:
        """Where something so high begins: in the middle of the picture, or as near to it as titles may stand."""
        return _amid(height, self.height, self.top, self.bottom)

    def type_size(self, part: float) -> int:
        """A size of type in pixels, never too small to be read."""
        return max(LEAST_TYPE, round(self.unit * part))

    def size(self, part: float) -> int:
        """A length in pixels."""
        return max(1, round(self.unit * part))


def _amid(length: int, whole: int, first: int, end: int) -> int:
    middle = (whole - length) // 2
    if length > end - first:
        return middle
    return min(max(middle, first), end - length)


def mark_of(block: Block, x: int, y: int, *, delay_s: float = 0.0, shaded: Colour | None = None, blur: int = 0) -> Mark:
    """The block with its top left corner at `x`, `y`; with `shaded` (its ink) it has a soft edge of the other kind."""
    if shaded is None:
        return Mark(block.picture, x, y, delay_s)
    level, pad = _level(shaded), blur * 3
    larger = Image.new("RGBA", (block.picture.width + 2 * pad, block.picture.height + 2 * pad), (*shaded, 0))
    larger.paste(block.picture, (pad, pad))
    edge = larger.getchannel("A").filter(ImageFilter.GaussianBlur(blur))
    picture = Image.new("RGBA", larger.size, (level, level, level, 0))
    picture.putalpha(edge.point([min(130, value) for value in range(256)]))
    picture.alpha_composite(larger)
    return Mark(picture, x - pad, y - pad, delay_s)


def shade_of(box: tuple[int, int, int, int], ink: Colour, soft: int) -> Mark:
    """A soft plate behind all that lies in `box` (left, top, right, bottom), toned as its ground asks."""
    pad = soft * 4
    size = (box[2] - box[0] + 2 * pad, box[3] - box[1] + 2 * pad)
    mask = Image.new("L", size, 0)
    inner = (pad - soft, pad - soft, size[0] - pad + soft - 1, size[1] - pad + soft - 1)
    ImageDraw.Draw(mask).rounded_rectangle(inner, 2 * soft, fill=255)
    mask = mask.filter(ImageFilter.GaussianBlur(soft * 1.3))
    clear = Image.new("RGBA", (1, 1), (0, 0, 0, 0))
    return Mark(clear, box[0] - pad, box[1] - pad, shade=mask, shade_level=_level(ink))


def _level(ink: Colour) -> int:
    return 255 if brightness(ink) < DARK_INK else 0
