"""The keyboard twin of every drag on the strip: take hold of an edge, then move it by keys."""

from PySide6.QtCore import QObject, Signal

from storyboard.model.errors import StoryboardError
from storyboard.ui.document import Document
from storyboard.ui.strip import Strip
from storyboard.ui.timing.grips import OF_CLIP, OF_ITEM, Grip, Hold, moved_as_far
from storyboard.ui.timing.telling import told

MORE_FRAMES = 10
GAIN_STEP = 10
"""Tenths of a decibel for one press."""


class HoldCommands(QObject):
    """Commands on what is held. `trouble` carries why something cannot be held or moved."""

    trouble = Signal(str)

    def __init__(self, document: Document, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._strip = strip

    def head(self) -> None:
        """Take hold of the start of the item under the playhead."""
        self._take(Hold.HEAD)

    def tail(self) -> None:
        """Take hold of its end."""
        self._take(Hold.TAIL)

    def roll(self) -> None:
        """Take hold of the cut nearest to the playhead."""
        pieces = self._strip.pieces[1:]
        if pieces:
            nearest = min(pieces, key=lambda piece: abs(piece.start - self._strip.look.frame))
            self._strip.choose((nearest.item_id,))
            self._strip.hold(Grip(Hold.ROLL, nearest.item_id))

    def slip(self) -> None:
        """Take hold of what the item under the playhead plays."""
        self._take(Hold.SLIP)

    def next(self) -> None:
        """Take hold of the next thing that can be held: edges, fades, gain, then markers and sounds."""
        self._step(1)

    def previous(self) -> None:
        """Take hold of the one before."""
        self._step(-1)

    def back(self) -> None:
        """Move what is held one frame to the left."""
        self._move(-1)

    def on(self) -> None:
        """Move what is held one frame to the right."""
        self._move(1)

    def back_more(self) -> None:
        """Move what is held ten frames to the left."""
        self._move(-MORE_FRAMES)

    def on_more(self) -> None:
        """Move what is held ten frames to the right."""
        self._move(MORE_FRAMES)

    def louder(self) -> None:
        """Raise what is held, or the gain of the chosen item, by one decibel."""
        self._raise(GAIN_STEP)

    def softer(self) -> None:
        """Lower it by one decibel."""
        self._raise(-GAIN_STEP)

    def grips(self) -> tuple[Grip, ...]:
        """Everything that can be held now: of the item at the playhead, of its markers, of every sound."""
        timeline = self._strip.timeline
        item_id = self._item_id()
        piece = timeline.piece(item_id)
        found = [Grip(hold, item_id) for hold in OF_ITEM] if piece is not None else []
        if piece is not None and piece.item.transition_in.kind == "cut":
            found.remove(Grip(Hold.JOIN_IN, item_id))
        found += [Grip(Hold.MARKER, marker.id) for marker in timeline.markers]
        found += [Grip(Hold.BEAT, beat.beat_id) for beat in timeline.beats if beat.beat_id and beat.start]
        for lane in timeline.lanes:
            found += [Grip(hold, clip.clip.id, lane.track.id) for clip in lane.clips for hold in OF_CLIP]
            found.append(Grip(Hold.TRACK_GAIN, lane.track.id))
        return tuple(found)

    def _item_id(self) -> str:
        """The chosen item, else the one under the playhead."""
        chosen = self._strip.chosen
        piece = self._strip.at(self._strip.look.frame)
        if piece is not None and (not chosen or piece.item_id in chosen):
            return piece.item_id
        return chosen[0] if chosen else ""

    def _take(self, hold: Hold) -> None:
        item_id = self._item_id()
        if item_id:
            self._strip.choose((item_id,))
            self._strip.hold(Grip(hold, item_id))

    def _step(self, by: int) -> None:
        grips = self.grips()
        if not grips:
            return
        held = self._strip.look.grip
        at = grips.index(held) + by if held in grips else (0 if by > 0 else -1)
        grip = grips[at % len(grips)]
        if self._strip.timeline.piece(grip.thing_id) is not None:
            self._strip.choose((grip.thing_id,))
        self._strip.hold(grip)

    def _raise(self, by: int) -> None:
        held = self._strip.look.grip
        if held is None or not held.is_vertical:
            track_id = held.track_id if held is not None else ""
            thing_id = held.thing_id if held is not None and track_id else self._item_id()
            held = Grip(Hold.CLIP_GAIN if track_id else Hold.GAIN, thing_id, track_id)
        self._strip.hold(held)
        self._move(by, is_upright=True)

    def _move(self, by: int, *, is_upright: bool = False) -> None:
        grip = self._strip.look.grip
        if grip is None:
            self.trouble.emit(self.tr("Nothing is held: take hold of an edge with [ or ], of a cut with \\."))
            return
        if grip.is_vertical != is_upright:
            return
        sequence_id = self._strip.timeline.sequence_id
        try:
            edit, went = moved_as_far(self._document.board, sequence_id, grip, by)
        except StoryboardError as error:
            self.trouble.emit(str(error))
            return
        if edit is not None and self._document.apply(edit):
            self._strip.hold(grip)
            self._strip.look.told = told(self._document.board, sequence_id, grip, went)
            self._strip.update()
