"""What keys and menus do to the items of the running order: cut, trim to the playhead, insert, overwrite, replace."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from storyboard.model.board import Board
from storyboard.model.edits.attributes import paste_attributes
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.items import enable_items, lift_items, remove_items, replace_item
from storyboard.model.edits.placing import cut_at, insert_at, item_at, overwrite_at
from storyboard.model.edits.running_order import item_for
from storyboard.model.edits.sound import remove_clips
from storyboard.model.edits.titles import add_title
from storyboard.model.edits.trims import ripple_head, ripple_tail
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Item
from storyboard.model.titles import TitleSource
from storyboard.studio.ids import new_id
from storyboard.ui.document import Document
from storyboard.ui.strip import Strip
from storyboard.ui.timing.grips import Grip, Hold, moved

TITLE_S = 2


class CutCommands(QObject):
    """Commands on items. `trouble` carries why one was refused, `title_asked` the item of a title to be written."""

    trouble = Signal(str)
    title_asked = Signal(str)

    def __init__(
        self,
        document: Document,
        strip: Strip,
        selected_shots: Callable[[], tuple[str, ...]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._strip = strip
        self._selected_shots = selected_shots
        self._copied: Item | None = None

    def blade(self) -> None:
        """Cut what plays at the playhead in two."""
        item_id = new_id()
        if self._try(lambda board: cut_at(board, self._sequence_id, self._strip.look.frame, item_id)):
            self._strip.choose((item_id,))

    def head_here(self) -> None:
        """Let the item under the playhead begin at it; the rest closes up."""
        found = self._under()
        if found is not None and self._try(lambda board: ripple_head(board, self._sequence_id, found[0].id, found[1])):
            self._strip.sought.emit(self._strip.look.frame - found[1])

    def tail_here(self) -> None:
        """Let the item under the playhead end with this frame; the rest closes up."""
        found = self._under()
        if found is not None:
            item, inside = found
            self._try(lambda board: ripple_tail(board, self._sequence_id, item.id, inside + 1 - item.frames))

    def remove(self) -> None:
        """Take out the sound that is held; else the chosen items, and close up."""
        chosen, grip = self._strip.chosen, self._strip.look.grip
        if grip is not None and grip.track_id:
            if self._try(lambda board: remove_clips(board, self._sequence_id, grip.track_id, (grip.thing_id,))):
                self._strip.hold(None)
        elif chosen:
            self._try(lambda board: remove_items(board, self._sequence_id, chosen))

    def lift(self) -> None:
        """Take the chosen items out and leave a gap."""
        chosen = self._strip.chosen
        if chosen:
            self._try(lambda board: lift_items(board, self._sequence_id, chosen))

    def skip(self) -> None:
        """Leave the chosen items out of the film; undo or the shot's card takes them in again."""
        chosen = self._strip.chosen
        if chosen:
            self._try(lambda board: enable_items(board, self._sequence_id, chosen, enabled=False))

    def earlier(self) -> None:
        """Let the chosen items change places with the one before them."""
        self._swap(-1)

    def later(self) -> None:
        """Let the chosen items change places with the one behind them."""
        self._swap(1)

    def copy(self) -> None:
        """Remember the chosen item, to be put in elsewhere or to lend its attributes."""
        piece = self._strip.timeline.piece(self._strip.chosen[0]) if self._strip.chosen else None
        self._copied = piece.item if piece is not None else None

    def insert(self) -> None:
        """Put the copied item, or the shot selected on the board, in at the playhead; the rest moves on."""
        item = self._source()
        if item is not None:
            at, tail_id = self._place(), new_id()
            self._put(item, lambda board: insert_at(board, self._sequence_id, item, at, tail_id))

    def overwrite(self) -> None:
        """Lay it over the film from the playhead on; nothing behind it moves."""
        item = self._source()
        if item is not None:
            at, tail_id = self._place(), new_id()
            self._put(item, lambda board: overwrite_at(board, self._sequence_id, item, at, tail_id))

    def replace(self) -> None:
        """Play it instead of the item under the playhead, for as long as that one plays."""
        item, found = self._source(), self._under()
        if item is not None and found is not None:
            there = found[0].id
            self._try(lambda board: replace_item(board, self._sequence_id, there, item.source, item.take_id))

    def paste_attributes(self) -> None:
        """Give the chosen items the transition, fades, gain, texts and framing of the copied one."""
        item, chosen = self._copied, self._strip.chosen
        if item is None:
            self.trouble.emit(self.tr("Copy an item first; then its attributes can be pasted onto others."))
        elif chosen:
            self._try(lambda board: paste_attributes(board, self._sequence_id, item, chosen))

    def title(self) -> None:
        """Put a title card behind the item under the playhead and write it."""
        found = self._under()
        item_id = new_id()
        frames = self._document.board.master.rate.frames(TITLE_S)
        after = found[0].id if found is not None else None
        source = TitleSource(text=self.tr("Title"))
        if self._try(lambda board: add_title(board, self._sequence_id, source, item_id, frames, after)):
            self._strip.choose((item_id,))
            self.title_asked.emit(item_id)

    @property
    def _sequence_id(self) -> str:
        return self._strip.timeline.sequence_id

    def _under(self) -> tuple[Item, int] | None:
        board = self._document.board
        return item_at(board.main_sequence, self._strip.look.frame) if board.sequences else None

    def _place(self) -> int:
        """Where something is put in: at the playhead, and behind the film where that stands on its last frame."""
        found, frame = self._under(), self._strip.look.frame
        is_last = found is not None and found[1] > 0 and frame == self._strip.timeline.frames - 1
        return frame + 1 if is_last else frame

    def _source(self) -> Item | None:
        """A new item that plays what was copied, else the first shot selected on the board."""
        if self._copied is not None:
            return changed(self._copied, id=new_id())
        shot_ids, board = self._selected_shots(), self._document.board
        if not shot_ids or shot_ids[0] not in board.shots:
            self.trouble.emit(self.tr("Copy an item on the strip, or select a shot on the board, to put it in here."))
            return None
        return item_for(board, board.shots[shot_ids[0]], new_id())

    def _put(self, item: Item, make: Callable[[Board], Edit]) -> None:
        if self._try(make):
            self._strip.choose((item.id,))

    def _swap(self, by: int) -> None:
        chosen = self._strip.chosen
        ids = [piece.item_id for piece in self._strip.pieces]
        at = ids.index(chosen[0 if by < 0 else -1]) + by if chosen else -1
        if not 0 <= at < len(ids):
            return
        own, other = self._strip.timeline.piece(chosen[0]), self._strip.pieces[at]
        if own is not None:
            way = round(other.start + other.frames / 2 - own.start - own.frames / 2)
            grip = Grip(Hold.MOVE, chosen[0], with_ids=chosen)
            self._try(lambda board: moved(board, self._sequence_id, grip, way + by))

    def _try(self, make: Callable[[Board], Edit]) -> bool:
        self._document.end_phrase()
        try:
            return self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
        return False
