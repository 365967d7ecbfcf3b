"""Title cards, supers, lower thirds and end cards: what is drawn, and where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from storyboard.model.titles import Super, TitleMotion, TitleSource, TitleStyle
from storyboard.stitch.lettering import Block, Colour, Fit, Room, Type, colour_of, fitted, set_lines
from storyboard.stitch.stage import Mark, Stage, mark_of, shade_of
from storyboard.typeset.bidi import is_right_to_left

LOGO_FORMATS = ("PNG", "JPEG", "WEBP")
MAX_LOGO_PIXELS = 64_000_000
INK = (244, 239, 230)
ACCENT = (217, 138, 43)

SLIDES = frozenset({TitleMotion.SLIDE_LEFT, TitleMotion.SLIDE_RIGHT})

SCALES = (1.0, 0.85, 0.72, 0.6, 0.5, 0.4, 0.3)
"""How much smaller everything of a card is made, step by step, until it keeps to the safe area."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How one title's texts are set: its ink, ground, typeface and spacing, and the room that its motion leaves."""

    stage: Stage
    ink: Colour
    ground: Colour
    font: str = ""
    file: str = ""
    tracking: float = 0.0
    motion: str = TitleMotion.RISE
    over_picture: bool = False

    @property
    def width(self) -> int:
        """The width that the text may use at rest, so that it stays in the safe area while it slides."""
        return self.stage.safe_width - (2 * self.stage.slide if self.motion in SLIDES else 0)

    @property
    def left(self) -> int:
        """The leftmost column that the text may use at rest."""
        return self.stage.left + (self.stage.slide if self.motion in SLIDES else 0)

    @property
    def right(self) -> int:
        """The column before which the text ends at rest."""
        return self.stage.right - (self.stage.slide if self.motion in SLIDES else 0)

    @property
    def quiet(self) -> Colour:
        """The ink of what is less important."""
        return self.ink if self.over_picture else towards(self.ink, self.ground, 0.22)

    def type_(self, part: float, weight: str, tracking: float = 0.0) -> Type:
        """A type for this title."""
        return Type(self.stage.type_size(part), weight, tracking + self.tracking, 1.2, self.font, self.file)

    def fit(self, text: str, type_: Type, lines: int, height: int = 0, width: int = 0) -> Fit:
        """The text in the room there is."""
        tall = height or self.stage.safe_height - 2 * self.stage.rise
        return fitted(text, type_, Room(width or self.width, lines, tall, min(self.stage.least, type_.size)))


def hand_of(text: TitleSource | Super, stage: Stage, file: str = "") -> Hand:
    """How this text is set; `file` is the font file it names, where it names one."""
    is_title = isinstance(text, TitleSource)
    ground = colour_of(text.background) if isinstance(text, TitleSource) else (0, 0, 0)
    ink = colour_of(text.colour, INK)
    return Hand(stage, ink, ground, text.font, file, text.tracking_em, text.motion, over_picture=not is_title)


def title_marks(title: TitleSource, stage: Stage, logo: str | None = None, font_file: str = "") -> list[Mark]:
    """What a title item shows, over its own background."""
    hand = hand_of(title, stage, font_file)
    match title.style:
        case TitleStyle.LOWER_THIRD:
            return _lower_third(hand, title.text, title.subtitle)
        case TitleStyle.SUPER:
            return _super(hand, title.text, title.subtitle)
        case TitleStyle.END_CARD:
            return _stacked(hand, lambda scale: _end_card(hand, title, logo, scale))
        case _:
            return _stacked(hand, lambda scale: _card(hand, title.text, title.subtitle, scale))


def super_marks(text: Super, stage: Stage, font_file: str = "") -> list[Mark]:
    """What a super shows over the picture."""
    hand = hand_of(text, stage, font_file)
    if text.style == TitleStyle.LOWER_THIRD:
        head, _, rest = text.text.partition("\n")
        return _lower_third(hand, head, "\n".join(filter(None, (rest, text.subtitle))))
    if text.style in {TitleStyle.CARD, TitleStyle.END_CARD}:
        return _stacked(hand, lambda scale: _card(hand, text.text, text.subtitle, scale))
    return _super(hand, text.text, text.subtitle)


def is_cut(text: TitleSource | Super, stage: Stage, font_file: str = "") -> bool:
    """Whether the text is too long to be shown whole, even at the least size."""
    hand = hand_of(text, stage, font_file)
    fits = (
        hand.fit(text.text, hand.type_(0.04, "SemiBold"), 2, stage.safe_height // 2),
        hand.fit(text.subtitle, hand.type_(0.034, "Regular"), 2, stage.safe_height // 4),
    )
    return any(fit.is_cut for fit in fits)


def _card(hand: Hand, text: str, subtitle: str, scale: float) -> list[Block]:
    blocks: list[Block] = []
    room = round(hand.stage.safe_height * (0.7 if subtitle else 1.0)) - 2 * hand.stage.rise
    if text.strip():
        fit = hand.fit(text, hand.type_(0.125 * scale, "SemiBold", -0.012), 3, room)
        blocks.append(set_lines(fit.lines, fit.type_, hand.ink))
    if subtitle.strip():
        blocks.append(_small(hand, subtitle, 0.042 * scale, hand.stage.safe_height // 4))
    return blocks


def _small(hand: Hand, text: str, part: float, height: int) -> Block:
    fit = hand.fit(text, hand.type_(part, "Regular", 0.015), 2, height)
    return set_lines(fit.lines, fit.type_, hand.quiet)


def _end_card(hand: Hand, title: TitleSource, logo: str | None, scale: float) -> list[Block]:
    blocks: list[Block] = []
    if logo is not None:
        blocks.append(_logo(logo, hand.stage, scale))
    if title.text.strip():
        fit = hand.fit(title.text, hand.type_(0.085 * scale, "SemiBold", -0.01), 2)
        blocks.append(set_lines(fit.lines, fit.type_, hand.ink))
    if title.subtitle.strip():
        blocks.append(_small(hand, title.subtitle, 0.042 * scale, hand.stage.safe_height // 4))
    if title.call_to_action.strip():
        blocks.append(_button(title.call_to_action, hand, scale))
    return blocks


def _super(hand: Hand, text: str, subtitle: str) -> list[Mark]:
    stage = hand.stage
    third = stage.safe_height // 3
    blocks: list[Block] = []
    if text.strip():
        fit = hand.fit(text, hand.type_(0.06, "SemiBold"), 2, third)
        blocks.append(set_lines(fit.lines, fit.type_, hand.ink))
    if subtitle.strip():
        blocks.append(_small(hand, subtitle, 0.036, third // 2))
    space = stage.size(0.018)
    top = stage.bottom - stage.rise - _height(blocks, space)
    return _column(hand, blocks, top, space)


def _lower_third(hand: Hand, head: str, rest: str) -> list[Mark]:
    """A bar in the accent's colour and beside it the name over the line that explains it, on the side they begin."""
    stage = hand.stage
    bar, gap, space = max(2, stage.size(0.006)), stage.size(0.02), stage.size(0.014)
    width, third = round(hand.width * 0.8), stage.safe_height // 3
    blocks: list[Block] = []
    for text, part, weight, ink in ((head, 0.052, "SemiBold", hand.ink), (rest, 0.034, "Regular", hand.quiet)):
        if text.strip():
            fit = hand.fit(text, hand.type_(part, weight), 2, third, width - bar - gap)
            blocks.append(set_lines(fit.lines, fit.type_, ink, "start"))
    if not blocks:
        return []
    tall = _height(blocks, space)
    top = stage.bottom - stage.rise - tall
    rtl = is_right_to_left(head or rest)
    wide = bar + gap + max(block.width for block in blocks)
    edge = hand.right - bar if rtl else hand.left
    left = edge + bar - wide if rtl else edge
    marks = _shade(hand, (left, top, left + wide, top + tall))
    marks.append(Mark(Image.new("RGBA", (bar, tall), (*ACCENT, 255)), edge, top, 0.0, moves=False))
    for index, block in enumerate(blocks):
        x = edge - gap - block.width if rtl else edge + bar + gap
        marks.append(_marked(hand, block, x, top, 0.08 * (index + 1)))
        top += block.height + space
    return marks


def _stacked(hand: Hand, build: Callable[[float], list[Block]]) -> list[Mark]:
    """The blocks under each other in the middle, all made smaller together until they keep to the safe area."""
    stage = hand.stage
    room = stage.safe_height - 2 * stage.rise
    space, blocks = 0, list[Block]()
    for scale in SCALES:
        blocks, space = build(scale), stage.size(0.04 * scale)
        if _height(blocks, space) <= room:
            break
    return _column(hand, blocks, _middle(stage, _height(blocks, space)), space)


def _middle(stage: Stage, height: int) -> int:
    """Where blocks so high begin; they rise into their place from below."""
    return stage.down(height + 2 * stage.rise) + stage.rise


def _column(hand: Hand, blocks: Sequence[Block], top: int, space: int) -> list[Mark]:
    """The blocks under each other in the middle of the picture, each a little later than the one above."""
    wide = max((block.width for block in blocks), default=0)
    left = hand.stage.across(wide)
    aside = left - (hand.stage.width - wide) // 2
    marks = _shade(hand, (left, top, left + wide, top + _height(blocks, space))) if blocks else []
    for index, block in enumerate(blocks):
        marks.append(_marked(hand, block, (hand.stage.width - block.width) // 2 + aside, top, 0.12 * index))
        top += block.height + space
    return marks


def _shade(hand: Hand, box: tuple[int, int, int, int]) -> list[Mark]:
    """What keeps the text apart from a picture; nothing over a ground of its own."""
    return [shade_of(box, hand.ink, hand.stage.size(0.036))] if hand.over_picture else []


def _marked(hand: Hand, block: Block, x: int, y: int, delay_s: float) -> Mark:
    shaded = hand.ink if hand.over_picture else None
    return mark_of(block, x, y, delay_s=delay_s, shaded=shaded, blur=hand.stage.size(0.004))


def _height(blocks: Sequence[Block], space: int) -> int:
    return sum(block.height for block in blocks) + space * max(0, len(blocks) - 1)


def _logo(path: str, stage: Stage, scale: float) -> Block:
    with Image.open(path, formats=LOGO_FORMATS) as opened:
        if opened.width * opened.height > MAX_LOGO_PIXELS:
            opened.draft("RGB", (stage.width, stage.height))
        picture = opened.convert("RGBA")
    room = (stage.safe_width * 0.6, stage.size(0.32 * scale))
    part = min(room[0] / picture.width, room[1] / picture.height)
    size = (max(1, round(picture.width * part)), max(1, round(picture.height * part)))
    # Premultiplied, so that what lies hidden under the transparent parts does not bleed into the edges.
    picture = picture.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")
    return Block(picture, (0, 0, *picture.size))


def _button(text: str, hand: Hand, scale: float) -> Block:
    stage = hand.stage
    across, down = stage.size(0.045 * scale), stage.size(0.024 * scale)
    type_ = hand.type_(0.04 * scale, "SemiBold", 0.01)
    fit = hand.fit(text, type_, 1, stage.safe_height // 4, hand.width - 2 * across)
    words = set_lines(fit.lines, fit.type_, hand.ground)
    capitals = round(fit.type_.size * 0.73)
    height = max(words.height, capitals + (len(fit.lines) - 1) * fit.type_.step)
    size = (words.width + 2 * across, height + 2 * down)
    big = Image.new("L", (size[0] * 4, size[1] * 4), 0)
    radius = min(big.height // 2, 2 * (down * 2 + capitals))
    ImageDraw.Draw(big).rounded_rectangle((0, 0, big.width - 1, big.height - 1), radius=radius, fill=255)
    button = Image.new("RGBA", size, (*hand.ink, 0))
    button.putalpha(big.resize(size, Image.Resampling.LANCZOS))
    # Letters look centred by their capitals: what hangs below the base line does not count.
    hang = max(0, words.height - capitals) if len(fit.lines) == 1 else 0
    button.alpha_composite(words.picture, (across, (size[1] - words.height + hang) // 2))
    return Block(button, (0, 0, *size))


def towards(ink: Colour, other: Colour, part: float) -> Colour:
    """The colour so far on the way to another."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(ink, other, strict=True))
    return red, green, blue
