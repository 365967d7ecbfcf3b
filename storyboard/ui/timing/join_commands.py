"""What opens on the strip: the transition menu, the item's menu, words written where they stand, the timecode field."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.titles import set_supers, set_title_card, set_transition
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Item, Marker
from storyboard.model.titles import TitleSource
from storyboard.model.transitions import Transition
from storyboard.ui.document import Document
from storyboard.ui.strip import Strip
from storyboard.ui.timing.grips import Hold
from storyboard.ui.timing.inline import InlineField
from storyboard.ui.timing.mark_commands import MarkCommands
from storyboard.ui.timing.menus import item_menu, marker_menu, sound_menu, transition_menu


class JoinCommands(QObject):
    """Opens menus and fields on the strip. `time_asked` says that a timecode is to be typed."""

    trouble = Signal(str)
    time_asked = Signal()

    def __init__(
        self,
        document: Document,
        strip: Strip,
        marks: MarkCommands,
        actions: Callable[[], dict[str, QAction]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._strip = strip
        self._marks = marks
        self._actions = actions

    def choose(self) -> None:
        """Choose the transition into the chosen item."""
        menu = self._transitions()
        if menu is not None:
            menu.popup(self._strip.mapToGlobal(self._place().bottomLeft()))

    def menu(self, at: QPoint) -> None:
        """Show what can be done with the item, the sound or the marker under the pointer."""
        grip = self._strip.look.grip
        marker = self._marker(grip.thing_id) if grip is not None and grip.hold is Hold.MARKER else None
        if marker is not None:
            made = marker_menu(marker, self._actions(), lambda: self.write(marker.id), self._marks.paint, self._strip)
            made.popup(self._strip.mapToGlobal(at))
            return
        if grip is not None and grip.track_id:
            sound_menu(self._actions(), self._strip).popup(self._strip.mapToGlobal(at))
            return
        item_menu(self._actions(), self._transitions(), self._strip).popup(self._strip.mapToGlobal(at))

    def write(self, thing_id: str = "") -> None:
        """Write the title, the text over an item or the marker's note where it stands; else choose the transition."""
        held = self._strip.look.grip
        thing_id = thing_id or (held.thing_id if held is not None else "")
        marker = self._marker(thing_id)
        if marker is not None:
            x = round(self._strip.look.scale.x(marker.frame))
            place = QRect(x, 4, 180, 54)
            self._field(place, self.tr("Note"), marker.text, lambda text: self._marks.write(marker.id, text))
            return
        item = self._item(thing_id)
        if item is None:
            return
        if isinstance(item.source, TitleSource):
            words = self.tr("Title")
            self._field(self._place(), words, item.source.text, lambda text: self._set_title(item.id, text))
        elif item.supers:
            self._field(self._place(), self.tr("Text"), item.supers[0].text, lambda text: self._set_super(item, text))
        else:
            self.choose()

    def go_to(self) -> None:
        """Type where to go."""
        self.time_asked.emit()

    def _marker(self, marker_id: str) -> Marker | None:
        return next((m for m in self._strip.timeline.markers if m.id == marker_id), None)

    def _item(self, item_id: str = "") -> Item | None:
        chosen = self._strip.chosen
        piece = self._strip.timeline.piece(item_id or (chosen[0] if chosen else ""))
        if piece is None:
            piece = self._strip.at(self._strip.look.frame)
        return piece.item if piece is not None else None

    def _place(self) -> QRect:
        """Where the chosen item lies on the strip."""
        item = self._item()
        piece = self._strip.timeline.piece(item.id) if item is not None else None
        if piece is None:
            return QRect(8, 20, 100, 60)
        scale, band = self._strip.look.scale, self._strip.rows.pictures
        x = scale.x(piece.start)
        return QRect(round(max(x, 4)), round(band.y), round(scale.x(piece.end) - x), round(band.height))

    def _transitions(self) -> QMenu | None:
        item = self._item()
        first = self._strip.pieces[0].item_id if self._strip.pieces else ""
        if item is None or item.id == first:
            return None
        chosen = tuple(i for i in self._strip.chosen if i != first) or (item.id,)
        rate = self._strip.timeline.rate
        return transition_menu(item.transition_in, rate, lambda made: self._join(chosen, made), self._strip)

    def _join(self, item_ids: tuple[str, ...], made: Transition) -> None:
        self._try(lambda board: set_transition(board, self._strip.timeline.sequence_id, item_ids, made))

    def _set_title(self, item_id: str, text: str) -> None:
        self._try(lambda board: set_title_card(board, self._strip.timeline.sequence_id, item_id, {"text": text}))

    def _set_super(self, item: Item, text: str) -> None:
        texts = (changed(item.supers[0], text=text), *item.supers[1:]) if text else item.supers[1:]
        self._try(lambda board: set_supers(board, self._strip.timeline.sequence_id, item.id, texts))

    def _field(self, place: QRect, name: str, text: str, done: Callable[[str], None]) -> None:
        if not self._document.is_read_only:
            InlineField(place, name, text, done, self._strip)

    def _try(self, make: Callable[[Board], Edit]) -> None:
        self._document.end_phrase()
        try:
            self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
