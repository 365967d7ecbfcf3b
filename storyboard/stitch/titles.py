"""Title cards, supers, lower thirds and end cards: what is drawn, where, and how it comes and goes."""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from storyboard.model.titles import Super, TitleSource, TitleStyle
from storyboard.stitch.lettering import Type, colour_of, fitted, set_lines

LOGO_FORMATS = ("PNG", "JPEG", "WEBP")
MAX_LOGO_PIXELS = 64_000_000

LEAST_TYPE = 8
"""No type is set smaller than this many pixels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawn thing: its picture (transparent ground), place in pixels, and how late it comes, in seconds."""

    picture: Image.Image
    x: int
    y: int
    delay_s: float = 0.0
    rises: bool = True


@dataclass(frozen=True, slots=True)
class Stage:
    """Where titles are drawn: the frame in pixels, and the title-safe margin as a part of each side."""

    width: int
    height: int
    margin: float = 0.10

    @property
    def unit(self) -> float:
        """The length that type is measured in: the height of a wide picture, less for a tall one."""
        return min(self.height, self.width * 0.95)

    @property
    def safe_width(self) -> int:
        """The width that titles may use."""
        return round(self.width * (1 - 2 * self.margin))

    @property
    def bottom(self) -> int:
        """The lowest line that titles may use."""
        return round(self.height * (1 - self.margin))

    def type_size(self, part: float) -> int:
        """A size of type in pixels, never too small to be read."""
        return max(LEAST_TYPE, round(self.unit * part))

    def size(self, part: float) -> int:
        """A length in pixels."""
        return max(1, round(self.unit * part))


def title_marks(title: TitleSource, stage: Stage, logo: str | None = None) -> list[Mark]:
    """What a title item shows, over its own background."""
    match title.style:
        case TitleStyle.LOWER_THIRD:
            return _lower_third(title.text, title.subtitle, title.colour, stage)
        case TitleStyle.SUPER:
            return _super(title.text, title.colour, stage)
        case TitleStyle.END_CARD:
            return _end_card(title, stage, logo)
        case _:
            return _card(title, stage)


def super_marks(text: Super, stage: Stage) -> list[Mark]:
    """What a super shows over the picture."""
    if text.style == TitleStyle.LOWER_THIRD:
        head, _, rest = text.text.partition("\n")
        return _lower_third(head, rest, text.colour, stage)
    if text.style in {TitleStyle.CARD, TitleStyle.END_CARD}:
        return _card(TitleSource(text=text.text, colour=text.colour), stage, shadow=True)
    return _super(text.text, text.colour, stage)


def _card(title: TitleSource, stage: Stage, *, shadow: bool = False) -> list[Mark]:
    colour = colour_of(title.colour, (244, 239, 230))
    type_, lines = fitted(title.text, Type(stage.type_size(0.125), "SemiBold", -0.012), stage.safe_width, 3)
    pictures = [set_lines(lines, type_, colour)]
    if title.subtitle:
        small, rows = fitted(title.subtitle, Type(stage.type_size(0.042), "Regular", 0.02), stage.safe_width, 2)
        pictures.append(set_lines(rows, small, _towards(colour, title.background, 0.3)))
    if shadow:
        pictures = [shadowed(picture, stage.size(0.01)) for picture in pictures]
    return _stacked(pictures, stage, stage.size(0.02))


def _end_card(title: TitleSource, stage: Stage, logo: str | None) -> list[Mark]:
    colour = colour_of(title.colour, (244, 239, 230))
    pictures: list[Image.Image] = []
    if logo is not None:
        pictures.append(_logo(logo, stage))
    if title.text:
        type_, lines = fitted(title.text, Type(stage.type_size(0.085), "SemiBold", -0.01), stage.safe_width, 2)
        pictures.append(set_lines(lines, type_, colour))
    if title.subtitle:
        small, rows = fitted(title.subtitle, Type(stage.type_size(0.04), "Regular", 0.01), stage.safe_width, 2)
        pictures.append(set_lines(rows, small, _towards(colour, title.background, 0.3)))
    if title.call_to_action:
        pictures.append(_button(title.call_to_action, colour, colour_of(title.background), stage))
    return _stacked(pictures, stage, stage.size(0.035))


def _super(text: str, colour: str, stage: Stage) -> list[Mark]:
    type_, lines = fitted(text, Type(stage.type_size(0.062), "SemiBold"), stage.safe_width, 2)
    blur = stage.size(0.012)
    picture = shadowed(set_lines(lines, type_, colour_of(colour, (244, 239, 230))), blur)
    return [Mark(picture, (stage.width - picture.width) // 2, stage.bottom - picture.height + 3 * blur)]


def _lower_third(head: str, rest: str, colour: str, stage: Stage) -> list[Mark]:
    ink = colour_of(colour, (244, 239, 230))
    width = round(stage.safe_width * 0.8)
    type_, lines = fitted(head, Type(stage.type_size(0.052), "SemiBold"), width, 2)
    pictures = [set_lines(lines, type_, ink, "left")]
    if rest:
        small, rows = fitted(rest, Type(stage.type_size(0.034), "Regular"), width, 2)
        pictures.append(set_lines(rows, small, _towards(ink, "#808080", 0.2), "left"))
    left, blur = round(stage.width * stage.margin), stage.size(0.01)
    top = stage.bottom - sum(picture.height for picture in pictures)
    bar = Image.new("RGBA", (max(2, stage.size(0.006)), stage.bottom - top - stage.size(0.02)), (217, 138, 43, 255))
    marks = [Mark(bar, left, top + stage.size(0.01), 0.0, rises=False)]
    for index, picture in enumerate(pictures):
        beside = left + bar.width + stage.size(0.018) - 3 * blur
        marks.append(Mark(shadowed(picture, blur), beside, top - 3 * blur, 0.08 * (index + 1)))
        top += picture.height
    return marks


def _stacked(pictures: list[Image.Image], stage: Stage, space: int) -> list[Mark]:
    """The pictures under each other in the middle, each a little later than the one above."""
    height = sum(picture.height for picture in pictures) + space * max(0, len(pictures) - 1)
    top = (stage.height - height) // 2
    marks: list[Mark] = []
    for index, picture in enumerate(pictures):
        marks.append(Mark(picture, (stage.width - picture.width) // 2, top, 0.12 * index))
        top += picture.height + space
    return marks


def _logo(path: str, stage: Stage) -> Image.Image:
    with Image.open(path, formats=LOGO_FORMATS) as opened:
        if opened.width * opened.height > MAX_LOGO_PIXELS:
            opened.draft("RGB", (stage.width, stage.height))
        picture = opened.convert("RGBA")
    picture.thumbnail((round(stage.safe_width * 0.6), stage.size(0.32)), Image.Resampling.LANCZOS)
    return picture


def _button(text: str, ink: tuple[int, int, int], ground: tuple[int, int, int], stage: Stage) -> Image.Image:
    type_, lines = fitted(text, Type(stage.type_size(0.04), "SemiBold", 0.01), round(stage.safe_width * 0.7), 1)
    words = set_lines(lines, type_, ground)
    across, down = stage.size(0.045), stage.size(0.02)
    size = (words.width + 2 * across, type_.size + 2 * down)
    big = Image.new("L", (size[0] * 4, size[1] * 4), 0)
    ImageDraw.Draw(big).rounded_rectangle((0, 0, big.width - 1, big.height - 1), radius=big.height // 2, fill=255)
    button = Image.new("RGBA", size, (*ink, 0))
    button.putalpha(big.resize(size, Image.Resampling.LANCZOS))
    button.alpha_composite(words, (across, down - round(type_.size * 0.11)))
    return button


def shadowed(picture: Image.Image, blur: int) -> Image.Image:
    """The picture over its own soft shadow, so that it can be read on anything; larger by `blur` × 3 on each side."""
    pad = blur * 3
    larger = Image.new("RGBA", (picture.width + 2 * pad, picture.height + 2 * pad), (0, 0, 0, 0))
    larger.paste(picture, (pad, pad))
    alpha = larger.getchannel("A").filter(ImageFilter.GaussianBlur(blur))
    ground = Image.new("RGBA", larger.size, (0, 0, 0, 0))
    ground.putalpha(alpha.point([min(150, value * 2) for value in range(256)]))
    ground.alpha_composite(larger)
    return ground


def _towards(ink: tuple[int, int, int], ground: str, part: float) -> tuple[int, int, int]:
    other = colour_of(ground)
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(ink, other, strict=True))
    return red, green, blue
