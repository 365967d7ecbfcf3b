"""One line of text as runs: each in one typeface and one direction, in the order in which they are seen."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from PIL import ImageDraw, ImageFont

from storyboard.model.lines import clusters
from storyboard.typeset.bidi import levels, visual
from storyboard.typeset.typefaces import Family, Typeface, han_order, is_unseen

BOX_WIDTH = 0.62
"""How wide the box is that stands for a letter which no font has, in sizes."""

BOX_HEIGHT = 0.73

MEASURE = 256
"""The size in pixels at which widths are measured; they are scaled from there."""

MISSING_STROKE = 0.045

Ink = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one typeface and direction; without a typeface each is drawn as a box."""

    clusters: tuple[str, ...]
    face: Typeface | None
    rtl: bool
    features: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The letters in the order they are read."""
        return "".join(self.clusters)

    @property
    def spreads(self) -> bool:
        """Whether space may be added between the letters: those of joined scripts stay together."""
        return not any(_is_joined(sign) for sign in self.text)

    def width(self, size_px: int, tracking: float) -> float:
        """How wide the run is, with space after each of its letters."""
        gaps = tracking * size_px * len(self.clusters) if self.spreads else 0.0
        if self.face is None:
            return BOX_WIDTH * size_px * len(self.clusters) + gaps
        return self._length(self.face.at(size_px), self.text) + gaps

    def draw(self, draw: ImageDraw.ImageDraw, at: Ink, size_px: int, tracking: float) -> None:
        """Draw onto a mask with the base line's left end at `at`."""
        if self.face is None:
            self._draw_boxes(draw, at, size_px, tracking)
        elif tracking and self.spreads:
            self._draw_spread(draw, at, size_px, tracking * size_px)
        else:
            self._draw_text(draw, at, self.text, self.face.at(size_px))

    @property
    def _way(self) -> str:
        return "rtl" if self.rtl else "ltr"

    def _length(self, font: ImageFont.FreeTypeFont, text: str) -> float:
        return font.getlength(text, direction=self._way, features=list(self.features))

    def _draw_text(self, draw: ImageDraw.ImageDraw, at: Ink, text: str, font: ImageFont.FreeTypeFont) -> None:
        draw.text(at, text, font=font, fill=255, anchor="ls", direction=self._way, features=list(self.features))

    def _draw_spread(self, draw: ImageDraw.ImageDraw, at: Ink, size_px: int, gap: float) -> None:
        """Letter by letter, each where the typeface puts it and further by the gaps before it."""
        if self.face is None:
            return
        font = self.face.at(size_px)
        own = [self._em(cluster) * size_px for cluster in self.clusters]
        kerns = [(self._em(a + b) - self._em(a) - self._em(b)) * size_px for a, b in pairwise(self.clusters)]
        ends = list(accumulate(wide + gap + kern for wide, kern in zip(own, [*kerns, 0.0], strict=True)))
        for cluster, wide, end, kern in zip(self.clusters, own, ends, [*kerns, 0.0], strict=True):
            start = end - gap - kern - wide
            x = ends[-1] - gap - start - wide if self.rtl else start
            self._draw_text(draw, (at[0] + x, at[1]), cluster, font)

    def _em(self, text: str) -> float:
        """How far a letter or two move on, in sizes."""
        return _advance(self.face, text, self.rtl, self.features) if self.face else BOX_WIDTH

    def _draw_boxes(self, draw: ImageDraw.ImageDraw, at: Ink, size_px: int, tracking: float) -> None:
        stroke = max(1, round(MISSING_STROKE * size_px))
        step = BOX_WIDTH * size_px + (tracking * size_px if self.spreads else 0.0)
        for index in range(len(self.clusters)):
            left = at[0] + index * step + 0.07 * size_px
            right = left + (BOX_WIDTH - 0.14) * size_px
            draw.rectangle((left, at[1] - BOX_HEIGHT * size_px, right, at[1]), outline=255, width=stroke)


@lru_cache(maxsize=8192)
def _advance(face: Typeface, text: str, rtl: bool, features: tuple[str, ...]) -> float:
    way = "rtl" if rtl else "ltr"
    return face.at(MEASURE).getlength(text, direction=way, features=list(features)) / MEASURE


def _is_joined(sign: str) -> bool:
    """Whether the script's letters touch each other."""
    code = ord(sign)
    return 0x600 <= code <= 0xDFF or 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFE


@lru_cache(maxsize=2048)
def runs_of(line: str, family: Family, *, rtl: bool) -> tuple[Run, ...]:
    """The line's runs from left to right."""
    letters = clusters(_spaced(unicodedata.normalize("NFC", line)))
    whole = "".join(letters)
    depths = levels(whole, rtl=rtl)
    han = han_order(whole)
    parts: list[tuple[list[str], Typeface | None, int]] = []
    at = 0
    for cluster in letters:
        depth = depths[at]
        at += len(cluster)
        if not _is_drawn(cluster):
            continue
        face = family.face_for(cluster, han)
        if parts and parts[-1][1] == face and parts[-1][2] == depth:
            parts[-1][0].append(cluster)
        else:
            parts.append(([cluster], face, depth))
    features = ("tnum",) if family.tabular else ()
    made = [Run(tuple(found), face, bool(depth % 2), features) for found, face, depth in parts]
    return tuple(made[index] for index in visual([depth for _, _, depth in parts]))


def _spaced(text: str) -> str:
    """The text with plain spaces for the many kinds there are, most of which no font has."""
    return "".join(" " if unicodedata.category(sign) == "Zs" and sign != "\u3000" else sign for sign in text)


def _is_drawn(cluster: str) -> bool:
    """Whether anything of it is seen or takes room."""
    return any(not is_unseen(sign) or unicodedata.category(sign) == "Zs" for sign in cluster)


def missing(text: str, family: Family) -> tuple[str, ...]:
    """The letters of the text that no font has, each once, in order."""
    lost = (
        cluster
        for line in text.splitlines()
        for run in runs_of(" ".join(line.split()), family, rtl=False)
        if run.face is None
        for cluster in run.clusters
    )
    return tuple(dict.fromkeys(lost))
