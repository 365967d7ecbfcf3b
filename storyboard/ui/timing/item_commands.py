"""How items of the strip play: speed, backwards, held still, without their own sound."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.rate import Ratio
from storyboard.model.sequences import Item
from storyboard.ui.document import Document
from storyboard.ui.strip import Strip

if TYPE_CHECKING:
    from storyboard.model.edits.items import mute_items, set_speed
    from storyboard.model.edits.playing import freeze_items, reverse_items
else:
    freeze_items = later("storyboard.model.edits.playing", "freeze_items")
    mute_items = later("storyboard.model.edits.items", "mute_items")
    reverse_items = later("storyboard.model.edits.playing", "reverse_items")
    set_speed = later("storyboard.model.edits.items", "set_speed")

SPEEDS = (25, 50, 75, 100, 125, 150, 200, 400)
"""In per cent."""


class ItemCommands(QObject):
    """Commands on the chosen items; each turns what all of them are not yet into what all of them are."""

    trouble = Signal(str)

    def __init__(self, document: Document, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._strip = strip

    def speed(self) -> None:
        """Choose how fast the chosen items play."""
        if self._items():
            at = self._strip.look.scale.x(self._strip.look.frame)
            self.speed_menu().popup(self._strip.mapToGlobal(QPoint(round(at), round(self._strip.rows.pictures.bottom))))

    def speed_menu(self) -> QMenu:
        """Every usual speed, the one in force marked."""
        menu = QMenu(self.tr("Speed"), self._strip)
        now = {item.speed.fraction for item in self._items()}
        for percent in SPEEDS:
            fraction = Fraction(percent, 100)
            action = menu.addAction(f"{percent}\N{NARROW NO-BREAK SPACE}%")
            action.setCheckable(True)
            action.setChecked(now == {fraction})
            action.triggered.connect(lambda _on, wanted=fraction: self.play_at(wanted))
        return menu

    def play_at(self, speed: Fraction) -> None:
        """Play the same part of the takes at another speed; lengths follow."""
        ratio = Ratio(numerator=speed.numerator, denominator=speed.denominator)
        self._try(lambda board, ids: set_speed(board, self._sequence_id, ids, ratio))

    def backwards(self) -> None:
        """Play the chosen items backwards, or forwards again where all run backwards."""
        on = not all(item.is_reversed for item in self._items())
        self._try(lambda board, ids: reverse_items(board, self._sequence_id, ids, reverse=on))

    def freeze(self) -> None:
        """Hold the first frame of the chosen items, or let them play again."""
        on = not all(item.is_frozen for item in self._items())
        self._try(lambda board, ids: freeze_items(board, self._sequence_id, ids, freeze=on))

    def mute(self) -> None:
        """Switch the own sound of the chosen items off, or on again."""
        on = not all(item.is_muted for item in self._items())
        self._try(lambda board, ids: mute_items(board, self._sequence_id, ids, muted=on))

    @property
    def _sequence_id(self) -> str:
        return self._strip.timeline.sequence_id

    def _items(self) -> list[Item]:
        """The chosen items; else the one under the playhead."""
        pieces = [piece for piece in self._strip.pieces if piece.item_id in self._strip.chosen]
        under = self._strip.at(self._strip.look.frame)
        return [piece.item for piece in pieces or ([under] if under is not None else [])]

    def _try(self, make: Callable[[Board, tuple[str, ...]], Edit]) -> None:
        ids = tuple(item.id for item in self._items())
        if not ids:
            return
        self._document.end_phrase()
        try:
            self._document.apply(make(self._document.board, ids))
        except StoryboardError as error:
            self.trouble.emit(str(error))
