"""Paints the pages of a contact sheet."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PIL import Image, ImageDraw, ImageOps

from storyboard.exchange.sheet_layout import BAND, FOOTER, GAP, HEIGHT, MARGIN, WIDTH, WORDS, Sheet, Slot
from storyboard.exchange.typography import Style, Weight, printable, put, shortened, wrapped
from storyboard.model.board import Board
from storyboard.model.headings import scene_heading
from storyboard.model.mentions import mentioned
from storyboard.model.numbering import numbers
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import ContinueLink, MatchLink, Shot
from storyboard.model.words import BEAT_COLOURS

PanelPicture = Callable[[Shot, int, int], Image.Image | None]
"""Gives a shot's picture for a place of that width and height in pixels; None where there is none yet."""

RADIUS = 10
PAD = 16


class Theme(StrEnum):
    """Dark as the editor, or light for paper."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a sheet."""

    page: str
    card: str
    edge: str
    text: str
    soft: str
    faint: str
    well: str
    link: str


PALETTES = {
    Theme.DARK: Palette(
        page="#14161a",
        card="#20242a",
        edge="#343a43",
        text="#eceef1",
        soft="#a9b0bb",
        faint="#737b88",
        well="#1a1d22",
        link="#6fc98a",
    ),
    Theme.LIGHT: Palette(
        page="#ffffff",
        card="#f7f7f5",
        edge="#d6d7d3",
        text="#17191d",
        soft="#565d68",
        faint="#858c97",
        well="#e9e9e6",
        link="#2b8a4c",
    ),
}
"""The colours of each theme; texts keep 4.5 to 1 or more against what they stand on, but for the faint."""


class Painter:
    """Paints one page of a sheet; `image` is the page."""

    def __init__(self, board: Board, sheet: Sheet, palette: Palette, picture: PanelPicture) -> None:
        self.image = Image.new("RGB", (WIDTH, HEIGHT), palette.page)
        self._board, self._sheet, self._palette, self._picture = board, sheet, palette, picture
        self._draw = ImageDraw.Draw(self.image)
        self._numbers = numbers(board)
        self._names = tuple(name for entry in board.entries() for name in (entry.name, *entry.aliases))
        self._before = _story_before(board)
        self._off = _switched_off(board)

    def header(self, title: str, facts: str, length: str) -> None:
        """The board's title and facts on the left, the film's length on the right."""
        palette = self._palette
        big = Style(44, palette.text, Weight.SEMIBOLD)
        put(self.image, (MARGIN, 62), shortened(printable(title) or "Untitled", big, WIDTH * 0.6), big, anchor="ls")
        put(self.image, (MARGIN, 94), facts, Style(22, palette.soft), anchor="ls")
        put(self.image, (WIDTH - MARGIN, 62), length, big, anchor="rs")
        put(self.image, (WIDTH - MARGIN, 94), "total length", Style(22, palette.soft), anchor="rs")

    def footer(self, words: str, page: str) -> None:
        """Words on the left, the page's number on the right."""
        style = Style(20, self._palette.soft)
        at = HEIGHT - FOOTER + 20
        put(self.image, (MARGIN, at), shortened(printable(words), style, WIDTH * 0.7), style, anchor="lm")
        put(self.image, (WIDTH - MARGIN, at), page, style, anchor="rm")

    def rows(self, rows: tuple[tuple[Slot, ...], ...]) -> None:
        """The cards, row by row, each scene's heading above its first card of a row."""
        if not rows:
            style = Style(28, self._palette.faint)
            put(self.image, (WIDTH / 2, HEIGHT / 2), "There are no shots on this board yet.", style, anchor="mm")
        for row, slots in enumerate(rows):
            top = self._sheet.row_top(row)
            self._bands(slots, top)
            for column, slot in enumerate(slots):
                self._card(slot, self._sheet.card_left(column), top + BAND, is_first=column == 0)

    def _bands(self, slots: tuple[Slot, ...], top: int) -> None:
        starts = [i for i, slot in enumerate(slots) if i == 0 or slot.scene.id != slots[i - 1].scene.id]
        for start, end in zip(starts, [*starts[1:], len(slots)], strict=True):
            left, right = self._sheet.card_left(start), self._sheet.card_left(end - 1) + self._sheet.card_width
            self._heading(slots[start], left, right, top + 20)

    def _heading(self, slot: Slot, left: int, right: int, middle: int) -> None:
        palette, scene = self._palette, slot.scene
        beat = str(scene.beat or slot.shot.beat or "")
        bar = BEAT_COLOURS.get(beat, palette.faint)
        self._draw.rounded_rectangle((left, middle - 13, left + 5, middle + 13), 2, fill=bar)
        number = Style(24, palette.soft, Weight.MEDIUM)
        put(self.image, (left + 18, middle), str(slot.scene_number), number, anchor="lm")
        x = left + 18 + number.width(str(slot.scene_number)) + 14
        words = printable(scene_heading(self._board, scene)).upper() or "SCENE"
        if not slot.is_first:
            words = f"{words} (CONT.)"
        style = Style(24, palette.text if slot.is_first else palette.soft, Weight.SEMIBOLD)
        pill = Style(19, palette.soft)
        room = right - x - (pill.width(beat) + 44 if beat and slot.is_first else 0)
        words = shortened(words, style, max(60, room))
        put(self.image, (x, middle), words, style, anchor="lm")
        x += style.width(words) + 16
        if beat and slot.is_first and x + pill.width(beat) + 24 <= right:
            box = (x, middle - 15, x + pill.width(beat) + 24, middle + 15)
            self._draw.rounded_rectangle(box, 15, outline=palette.edge, width=2)
            put(self.image, (x + 12, middle), beat, pill, anchor="lm")

    def _card(self, slot: Slot, left: int, top: int, *, is_first: bool) -> None:
        width, height = self._sheet.card_width, self._sheet.picture_height
        palette = self._palette
        box = (left, top, left + width - 1, top + height + WORDS - 1)
        self._draw.rounded_rectangle(box, RADIUS, fill=palette.card)
        self._panel(slot.shot, left, top)
        self._draw.rounded_rectangle(box, RADIUS, outline=palette.edge, width=2)
        seconds = float(self._board.master.rate.seconds(slot.shot.frames))
        self._badge(self._numbers[slot.shot.id], left + 12, top + 12, anchor="l")
        self._badge(f"{seconds:.1f} s", left + width - 12, top + 12, anchor="r")
        self._words(slot.shot, left + PAD, top + height)
        self._link(slot.shot, left, top + height // 2, is_first=is_first)

    def _panel(self, shot: Shot, left: int, top: int) -> None:
        """The picture, whole, in the middle of its place, under rounded upper corners."""
        width, height = self._sheet.card_width, self._sheet.picture_height
        place = Image.new("RGB", (width, height), self._palette.well)
        found = self._picture(shot, width, height)
        if found is None:
            words = Style(22, self._palette.faint)
            put(place, (width / 2, height / 2), "no picture yet", words, anchor="mm")
        else:
            fitted = ImageOps.contain(found.convert("RGB"), (width, height), Image.Resampling.LANCZOS)
            place.paste(fitted, ((width - fitted.width) // 2, (height - fitted.height) // 2))
        if shot.id in self._off:
            place = Image.blend(place, Image.new("RGB", place.size, self._palette.card), 0.6)
        corners = Image.new("L", (width * 2, height * 2), 0)
        shape = (0, 0, width * 2 - 1, height * 2 + RADIUS * 4)
        ImageDraw.Draw(corners).rounded_rectangle(shape, RADIUS * 2, fill=255)
        self.image.paste(place, (left, top), corners.resize((width, height), Image.Resampling.BOX))

    def _badge(self, text: str, x: int, top: int, *, anchor: str) -> None:
        """A dark label on the picture, legible on any."""
        style = Style(23, "#ffffff", Weight.SEMIBOLD)
        width = round(style.width(text)) + 20
        left = x if anchor == "l" else x - width
        patch = Image.new("RGB", (width, 36), "#0c0e11")
        shape = Image.new("L", (width * 2, 72), 0)
        ImageDraw.Draw(shape).rounded_rectangle((0, 0, width * 2 - 1, 71), 14, fill=214)
        self.image.paste(patch, (left, top), shape.resize((width, 36), Image.Resampling.BOX))
        put(self.image, (left + width / 2, top + 18), text, style, anchor="mm")

    def _words(self, shot: Shot, left: int, top: int) -> None:
        palette, room = self._palette, self._sheet.card_width - 2 * PAD
        framing = shot.framing
        facts = Style(19, palette.soft, Weight.MEDIUM)
        line = f"{framing.size} · {framing.move} · {framing.lens_mm} mm"
        aside = "off" if shot.id in self._off else self._joined(shot)
        aside_style = Style(19, palette.link if aside != "off" else palette.faint, Weight.MEDIUM)
        put(self.image, (left + room, top + 25), aside, aside_style, anchor="rm")
        line = shortened(line, facts, room - aside_style.width(aside) - 16)
        put(self.image, (left, top + 25), line, facts, anchor="lm")
        text = Style(22, palette.text, leading=1.27)
        spoken = self._spoken(shot)
        action = wrapped(self._said(shot.action or shot.title), text, room, 2 if spoken else 4)
        y = top + 46
        for written in action:
            put(self.image, (left, y), written, text)
            y += text.line_px
        quote = Style(22, palette.soft, leading=1.27)
        for written in wrapped(spoken, quote, room, 4 - len(action)):
            put(self.image, (left, y), written, quote)
            y += quote.line_px
        self._chips(shot, left, top + WORDS - 38, room)

    def _spoken(self, shot: Shot) -> str:
        """The dialogue in one run: MARA “Not tonight.”"""
        said: list[str] = []
        for line in shot.dialogue:
            speaker = self._board.entry(line.speaker_id)
            words = f"“{printable(self._said(line.text))}”"
            said.append(f"{printable(speaker.name).upper()} {words}" if speaker else words)
        return "  ".join(said)

    def _said(self, text: str) -> str:
        """The text as people read it: names without the sign that links them to the bible."""
        for start, _, _ in reversed(list(mentioned(text, self._names))):
            text = text[:start] + text[start + 1 :]
        return text

    def _joined(self, shot: Shot) -> str:
        """What the link says in words, where no arrow between two cards can."""
        if isinstance(shot.link, ContinueLink):
            return f"→ from {self._numbers.get(shot.link.from_shot_id, '?')}"
        return "matched" if isinstance(shot.link, MatchLink) else ""

    def _chips(self, shot: Shot, left: float, top: int, room: float) -> None:
        """Who and what is seen, each in its colour, as many as fit."""
        palette = self._palette
        x, end = left, left + room
        for subject in shot.subjects:
            entry = self._board.entry(subject.ref_id)
            if entry is None:
                continue
            style = Style(18, palette.text)
            name = shortened(printable(entry.name), style, 180)
            width = style.width(name) + 38
            if x + width > end:
                put(self.image, (x, top + 13), "…", style, anchor="lm")
                return
            self._draw.rounded_rectangle((x, top, x + width, top + 27), 13, outline=entry.colour, width=2)
            self._draw.ellipse((x + 11, top + 9, x + 20, top + 18), fill=entry.colour)
            put(self.image, (x + 27, top + 13), name, style, anchor="lm")
            x += width + 8

    def _link(self, shot: Shot, left: int, middle: int, *, is_first: bool) -> None:
        """An arrow between two cards where the second goes on from the first."""
        goes_on = isinstance(shot.link, ContinueLink) and self._before.get(shot.id) == shot.link.from_shot_id
        if is_first or not goes_on:
            return
        tip, tail, colour = left - 4, left - GAP + 4, self._palette.link
        self._draw.line((tail, middle, tip - 2, middle), fill=colour, width=4)
        self._draw.polygon(((tip, middle), (tip - 10, middle - 8), (tip - 10, middle + 8)), fill=colour)


def _story_before(board: Board) -> dict[str, str]:
    """For each shot the one told before it."""
    story = [shot.id for _, shot in board.story()]
    return dict(zip(story[1:], story, strict=False))


def _switched_off(board: Board) -> frozenset[str]:
    """The shots whose items in the main sequence are all off."""
    playing: dict[str, bool] = {}
    for item in board.main_sequence.items:
        if isinstance(item.source, ShotSource):
            shot_id = item.source.shot_id
            playing[shot_id] = playing.get(shot_id, False) or item.enabled
    return frozenset(shot_id for shot_id, plays in playing.items() if not plays)
