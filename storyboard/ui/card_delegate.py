"""Paints a card: poster, number and seconds on it, framing and status, two lines of words, chips and findings."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from storyboard.later import later
from storyboard.model.findings import Severity
from storyboard.studio.cards import CardView, Chip, Poster, Status
from storyboard.ui.board_model import CARD_ROLE
from storyboard.ui.signs import (
    chip_edge,
    paint_cut_finding,
    paint_status,
    paint_two_lines,
    paint_warning,
    round_corners,
    sided,
)
from storyboard.ui.theme import RADIUS_PX, Palette, Size, font
from storyboard.ui.vocabulary import said
from storyboard.ui.words import STATUS_ROLE, seconds_text, short_status, status_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle
else:
    QStyle = later("PySide6.QtWidgets", "QStyle")

TEXT_HEIGHT_PX = 92
"""What a card needs below its poster: framing, two lines, chips."""
SMALL_TEXT_HEIGHT_PX = 30
"""The same on a contact sheet: one line of framing and status."""
SMALL_CARD_PX = 170
"""Cards narrower than this show only poster, number, seconds and status."""
PAD_PX = 8.0
PAINTED_BYTES = 48_000_000
"""So much of painted cards is kept: more than fits on a large display at twice the usual density."""
BLANKS_MOST = 8
"""Cards differ by a pixel in width and height, as whole pixels fall."""

ABOVE = ("number", "seconds", "plays", "is_enabled")
"""What of a card is painted onto its poster."""

NO_POSTER = Poster(key="")

PosterSource = Callable[[Poster, QSize], QPixmap | None]


@dataclass(slots=True)
class _Painted:
    """A painted card and what it was painted from."""

    card: CardView
    poster: QPixmap | None
    made_of: tuple[object, ...]
    picture: QPixmap

    @property
    def bytes(self) -> int:
        """What it takes of memory."""
        return self.picture.width() * self.picture.height() * 4

    def shows_above(self, card: CardView, poster: QPixmap | None, made_of: tuple[object, ...]) -> bool:
        """Whether another card would have the same poster, number and seconds above its words."""
        same = all(getattr(self.card, name) == getattr(card, name) for name in ABOVE)
        return same and self.poster is poster and self.made_of == made_of


class CardDelegate(QStyledItemDelegate):
    """The only painter of cards. Asks `posters` for pixmaps and paints a placeholder where there is none yet."""

    def __init__(self, palette: Palette, posters: PosterSource, aspect: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colours = palette
        self.aspect = aspect
        self._posters = posters
        self._painted: OrderedDict[CardView, _Painted] = OrderedDict()
        self._looks: dict[str, tuple[CardView, CardView]] = {}
        self._painted_bytes = 0
        self._blanks: dict[tuple[object, ...], QPixmap] = {}
        self._fonts = {
            "label": font(Size.LABEL, tabular=True),
            "number": font(Size.LABEL, bold=True, tabular=True),
            "body": font(Size.BODY),
            "chip": font(Size.SMALL),
        }
        self._is_mirrored = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The card's size is the layout's."""
        return option.rect.size()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one card into the option's rectangle."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, CardView):
            return
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        is_strong = bool(option.state & QStyle.StateFlag.State_Active)
        picture = self.picture(card, option.rect.size(), painter.device().devicePixelRatioF())
        painter.drawPixmap(option.rect.topLeft(), picture)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
        if card.status is Status.RUNNING:
            self._running(painter, area, card)
        self._frame(painter, area, 2.5 if is_strong else 1.6 if is_selected else 0, is_focused)
        painter.restore()

    def picture(self, card: CardView, size: QSize, ratio: float) -> QPixmap:
        """The card without its frame, painted once for every look that it has: undo finds what it goes back to."""
        poster = self._posters(card.poster, QSize(size.width() - 1, round((size.width() - 1) / self.aspect)))
        self._is_mirrored = QGuiApplication.isRightToLeft()
        made_of = (size.width(), size.height(), ratio, self.colours.name, self.aspect, self._is_mirrored)
        before = self._looks.get(card.shot_id)
        last = self._painted.get(before[1]) if before is not None else None
        look = self._look_of(card)
        held = self._painted.get(look)
        seen = held or last
        if poster is None and seen is not None and card.poster.key:
            # What was seen stays until what comes instead is made: a board does not go black under a change.
            poster = seen.poster
        if held is not None and held.made_of == made_of:
            if held.poster is not poster:
                self._change_poster(held, size, poster)
            held.card = card
            self._painted.move_to_end(look)
            return held.picture
        if last is not None and last.shows_above(card, poster, made_of):
            picture = self._with_words(last, size, card)
        else:
            # Detached from the blank card by the first stroke: copying is much less work than painting it again.
            picture = QPixmap(self._blank_card(made_of, size, ratio))
            picture.setDevicePixelRatio(ratio)
            self._paint(QPainter(picture), QRectF(0, 0, size.width(), size.height()), card, poster)
        self._keep(look, _Painted(card, poster, made_of, picture))
        return picture

    def holds(self, card: CardView) -> bool:
        """Whether this very card is painted already."""
        held = self._painted.get(self._look_of(card))
        return held is not None and held.card is card

    def _look_of(self, card: CardView) -> CardView:
        """What the picture of a card depends on: all of it but its poster and how far a running job is."""
        known = self._looks.get(card.shot_id)
        if known is None or known[0] is not card:
            known = self._looks[card.shot_id] = (card, replace(card, progress=None, poster=NO_POSTER))
        return known[1]

    def _keep(self, look: CardView, painted: "_Painted") -> None:
        held = self._painted.pop(look, None)
        self._painted_bytes += painted.bytes - (held.bytes if held is not None else 0)
        self._painted[look] = painted
        while self._painted_bytes > PAINTED_BYTES and len(self._painted) > 1:
            self._painted_bytes -= self._painted.popitem(last=False)[1].bytes

    def _blank_card(self, made_of: tuple[object, ...], size: QSize, ratio: float) -> QPixmap:
        """What all cards of a size have in common, in pixels of the device."""
        blank = self._blanks.get(made_of)
        if blank is not None:
            return blank
        if len(self._blanks) >= BLANKS_MOST:
            self._blanks.clear()
        self._blanks[made_of] = blank = QPixmap(size * ratio)
        blank.fill(Qt.GlobalColor.transparent)
        painter = QPainter(blank)
        painter.scale(ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._body(painter, QRectF(0, 0, size.width(), size.height()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()
        return blank

    def _change_poster(self, held: "_Painted", size: QSize, poster: QPixmap | None) -> None:
        """Posters come after their cards: the words below need no painting again."""
        above, upper = self._above(size, held.picture)
        painter = self._wiped(held.picture, held.made_of, size, upper)
        self._poster(painter, above, held.card, poster)
        painter.end()
        held.poster = poster

    def _with_words(self, last: "_Painted", size: QSize, card: CardView) -> QPixmap:
        """The picture of a card as it was painted last, with other words below: its poster needs no scaling again."""
        picture = QPixmap(last.picture)
        above, upper = self._above(size, picture)
        lower = QRect(0, upper.height(), upper.width(), picture.height() - upper.height())
        painter = self._wiped(picture, last.made_of, size, lower)
        self._words(painter, QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5), above, card)
        painter.end()
        return picture

    def _above(self, size: QSize, picture: QPixmap) -> tuple[QRectF, QRect]:
        """Where the poster is, and which of the picture's own pixels it may touch."""
        area = QRectF(QPointF(), size).adjusted(0.5, 0.5, -0.5, -0.5)
        above = QRectF(area.x(), area.y(), area.width(), area.width() / self.aspect)
        return above, QRect(0, 0, picture.width(), ceil((above.bottom() + 1) * picture.devicePixelRatio()))

    def _wiped(self, picture: QPixmap, made_of: tuple[object, ...], size: QSize, part: QRect) -> QPainter:
        """A painter on the picture of a card, a part of which is blank again."""
        ratio = picture.devicePixelRatio()
        blank = self._blank_card(made_of, size, ratio)
        # In the picture's own pixels, so that nothing of what was there shines through.
        picture.setDevicePixelRatio(1)
        painter = QPainter(picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawPixmap(part, blank, part)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        return painter

    def _paint(self, painter: QPainter, rect: QRectF, card: CardView, pixmap: QPixmap | None) -> None:
        area = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        poster = QRectF(area.x(), area.y(), area.width(), area.width() / self.aspect)
        self._poster(painter, poster, card, pixmap)
        self._words(painter, area, poster, card)
        painter.end()

    def _body(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(self.colours.colour("line"), 1))
        painter.setBrush(self.colours.colour("card"))
        painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)

    def _frame(self, painter: QPainter, area: QRectF, width_px: float, is_focused: bool) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if width_px:
            painter.setPen(QPen(self.colours.colour("accent"), width_px))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        if is_focused:
            # The ring stands off the selection, so that where the keys act is seen among many selected cards.
            pen = QPen(self.colours.colour("text"), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRoundedRect(area.adjusted(3.5, 3.5, -3.5, -3.5), RADIUS_PX - 3, RADIUS_PX - 3)

    def _poster(self, painter: QPainter, area: QRectF, card: CardView, pixmap: QPixmap | None) -> None:
        painter.save()
        if pixmap is None:
            painter.fillRect(area, self.colours.colour("ground"))
        else:
            painter.drawPixmap(area, pixmap, QRectF(pixmap.rect()))
        if not card.is_enabled:
            painter.fillRect(area, QColor(0, 0, 0, 140))
        round_corners(painter, area, RADIUS_PX)
        self._plate(painter, area, card.number, Qt.AlignmentFlag.AlignLeft)
        times = f"{card.plays}\N{MULTIPLICATION SIGN} " if card.plays > 1 else ""
        self._plate(painter, area, times + seconds_text(card.seconds), Qt.AlignmentFlag.AlignRight)
        if not card.is_enabled:
            low = QRectF(area.x(), area.bottom() - 34, area.width(), 34)
            self._plate(painter, low, self.tr("Skipped"), Qt.AlignmentFlag.AlignLeft)
        painter.restore()

    def _running(self, painter: QPainter, area: QRectF, card: CardView) -> None:
        """What changes ten times a second while a shot is made, over the card that does not."""
        poster = QRectF(area.x(), area.y(), area.width(), area.width() / self.aspect)
        self._progress(painter, poster, card.progress)
        self._first_line(painter, _first_line_of(area, poster), card)

    def _progress(self, painter: QPainter, area: QRectF, progress: float | None) -> None:
        bar = QRectF(area.x(), area.bottom() - 3, area.width(), 3)
        painter.fillRect(bar, QColor(10, 12, 14, 200))
        bar.setWidth(bar.width() * (progress or 0.04))
        painter.fillRect(self._sided(bar, area), self.colours.colour("info"))

    def _plate(self, painter: QPainter, area: QRectF, text: str, side: Qt.AlignmentFlag) -> None:
        """Number or seconds on a dark plate, so that they read on any picture."""
        painter.setFont(self._fonts["number"])
        width = max(QFontMetricsF(self._fonts["number"]).horizontalAdvance(text) + 12, 22)
        x = area.x() + 7 if side is Qt.AlignmentFlag.AlignLeft else area.right() - 7 - width
        plate = self._sided(QRectF(x, area.y() + 7, width, 20), area)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(12, 14, 17, 205))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor("#e6e8eb"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    def _words(self, painter: QPainter, area: QRectF, poster: QRectF, card: CardView) -> None:
        inner = QRectF(
            area.x() + PAD_PX, poster.bottom() + 6, area.width() - 2 * PAD_PX, area.bottom() - poster.bottom()
        )
        if card.status is not Status.RUNNING:
            self._first_line(painter, _first_line_of(area, poster), card)
        if area.width() < SMALL_CARD_PX:
            return
        painter.setFont(self._fonts["body"])
        painter.setPen(self.colours.colour("text"))
        lines = QRectF(inner.x(), inner.y() + 20, inner.width(), 36)
        paint_two_lines(painter, lines, card.words, is_mirrored=self._is_mirrored)
        bottom = QRectF(inner.x(), area.bottom() - 25, inner.width(), 18)
        right = self._findings(painter, bottom, card)
        self._chips(painter, QRectF(bottom.x(), bottom.y(), right - bottom.x() - 6, bottom.height()), card.chips)

    def _first_line(self, painter: QPainter, line: QRectF, card: CardView) -> None:
        metrics = QFontMetricsF(self._fonts["label"])
        painter.setFont(self._fonts["label"])
        colour = self.colours.colour(STATUS_ROLE[card.status])
        used = self._few_findings(painter, line, card) if line.width() < SMALL_CARD_PX - 2 * PAD_PX else 0.0
        painter.setFont(self._fonts["label"])
        most = line.width() - used - 16
        status = status_words(card)
        if metrics.horizontalAdvance(status) > most:
            status = metrics.elidedText(short_status(card), Qt.TextElideMode.ElideRight, max(most, 0))
        status_width = metrics.horizontalAdvance(status)
        painter.setPen(colour)
        painter.drawText(line, self._far | Qt.AlignmentFlag.AlignVCenter, status)
        sign = QRectF(line.right() - status_width - 16, line.center().y() - 5.5, 11, 11)
        paint_status(painter, self._sided(sign, line), card.status, colour, card.progress)
        painter.setPen(self.colours.colour("secondary"))
        room = line.width() - used - status_width - 24
        # As much as fits whole: half a word of framing says nothing.
        parts = (said(card.size), said(card.move), f"{card.lens_mm}\N{NO-BREAK SPACE}mm")
        shorter = (" · ".join(parts[:count]) for count in (3, 2, 1))
        framing = next((text for text in shorter if metrics.horizontalAdvance(text) <= room), "")
        place = self._sided(QRectF(line.x() + used, line.y(), room, line.height()), line)
        painter.drawText(place, self._near | Qt.AlignmentFlag.AlignVCenter, framing)

    def paint_break(self, painter: QPainter, gap: QRectF, before: CardView | None, card: CardView) -> None:
        """Paint the sign of a finding into the gap between two cards, where one is about their cut."""
        if before is not None and before.shot_id in card.cut_from:
            paint_cut_finding(painter, gap, self.colours.colour("bad" if card.worst == Severity.ERROR else "warn"))

    def _findings(self, painter: QPainter, line: QRectF, card: CardView) -> float:
        """Paint how many findings there are, and give the x where they begin."""
        if not card.findings:
            return line.right()
        colour = self.colours.colour("bad" if card.worst == Severity.ERROR else "warn")
        painter.setFont(self._fonts["label"])
        painter.setPen(colour)
        text = str(card.findings)
        width = QFontMetricsF(self._fonts["label"]).horizontalAdvance(text)
        painter.drawText(line, self._far | Qt.AlignmentFlag.AlignVCenter, text)
        x = line.right() - width - 17
        paint_warning(painter, self._sided(QRectF(x, line.center().y() - 6.5, 13, 13), line), colour)
        return x

    def _few_findings(self, painter: QPainter, line: QRectF, card: CardView) -> float:
        """On a contact sheet the findings begin the only line there is; how much of it they take."""
        if not card.findings:
            return 0.0
        colour = self.colours.colour("bad" if card.worst == Severity.ERROR else "warn")
        paint_warning(painter, self._sided(QRectF(line.x(), line.center().y() - 6, 12, 12), line), colour)
        text = str(card.findings)
        width = QFontMetricsF(self._fonts["label"]).horizontalAdvance(text)
        painter.setPen(colour)
        place = self._sided(QRectF(line.x() + 15, line.y(), width + 1, line.height()), line)
        painter.drawText(place, self._near | Qt.AlignmentFlag.AlignVCenter, text)
        return 15 + width + 6

    def _chips(self, painter: QPainter, line: QRectF, chips: tuple[Chip, ...]) -> None:
        metrics = QFontMetricsF(self._fonts["chip"])
        painter.setFont(self._fonts["chip"])
        x = line.x()
        for at, chip in enumerate(chips):
            width = metrics.horizontalAdvance(chip.name) + 16
            left = len(chips) - at
            if x + width > line.right() - (24 if left > 1 else 0):
                painter.setPen(self.colours.colour("secondary"))
                rest = self._sided(QRectF(x, line.y(), 30, line.height()), line)
                painter.drawText(rest, self._near | Qt.AlignmentFlag.AlignVCenter, f"+{left}")
                return
            place = self._sided(QRectF(x + 0.5, line.y() + 0.5, width - 1, line.height() - 1), line)
            painter.setPen(QPen(chip_edge(chip.colour, self.colours.card), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 8.5, 8.5)
            painter.setPen(self.colours.colour("text"))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, chip.name)
            x += width + 5

    @property
    def _near(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self._is_mirrored else Qt.AlignmentFlag.AlignLeft

    @property
    def _far(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self._is_mirrored else Qt.AlignmentFlag.AlignRight

    def _sided(self, place: QRectF, line: QRectF) -> QRectF:
        return sided(place, line, is_mirrored=self._is_mirrored)


def _first_line_of(area: QRectF, poster: QRectF) -> QRectF:
    return QRectF(area.x() + PAD_PX, poster.bottom() + 6, area.width() - 2 * PAD_PX, 18)
