"""Markers, beats, snapping, and how close the strip is looked at."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.marks import add_marker, remove_marker, set_marker
from storyboard.model.edits.sound import set_track
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Marker
from storyboard.studio.ids import new_id
from storyboard.ui.document import Document
from storyboard.ui.strip import Strip
from storyboard.ui.timing.grips import Hold

COLOURS = ("#d98a2b", "#5b84c4", "#6aa86f", "#c05a7a", "#a078c2", "#4f9aa0")
"""Amber, blue, green, rose, violet, teal."""
BEAT_COLOUR = "#a078c2"


class MarkCommands(QObject):
    """Commands on markers. `note_asked` carries the marker to be written, `said` a sentence with its level."""

    trouble = Signal(str)
    said = Signal(str, str)
    note_asked = Signal(str)
    snaps_changed = Signal(bool)

    def __init__(self, document: Document, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._strip = strip

    def marker(self) -> None:
        """Pin a marker to this frame; where there is one already, write its note."""
        found = self._here()
        if found is not None:
            self.note_asked.emit(found.id)
            return
        marker = Marker(id=new_id(), frame=self._strip.look.frame, colour=COLOURS[0])
        self._try(lambda board: add_marker(board, self._strip.timeline.sequence_id, marker))

    def note(self) -> None:
        """Write a note at this frame, on its marker or on a new one."""
        if self._here() is None:
            self.marker()
        found = self._here()
        if found is not None:
            self.note_asked.emit(found.id)

    def colour(self) -> None:
        """Give the marker at this frame, or the one that is held, the next colour."""
        found = self._held() or self._here()
        if found is None:
            self.trouble.emit(self.tr("There is no marker at this frame."))
            return
        at = COLOURS.index(found.colour) if found.colour in COLOURS else -1
        changes = {"colour": COLOURS[(at + 1) % len(COLOURS)]}
        self._try(lambda board: set_marker(board, self._strip.timeline.sequence_id, found.id, changes))

    def paint(self, colour: str) -> None:
        """Give the marker that is held, or the one at this frame, a colour."""
        found = self._held() or self._here()
        if found is not None:
            sequence_id = self._strip.timeline.sequence_id
            self._try(lambda board: set_marker(board, sequence_id, found.id, {"colour": colour}))

    def remove(self) -> None:
        """Take away the marker that is held, or else the marker or the beat at this frame."""
        found = self._held() or self._here() or self._beat_here()
        if found is None:
            self.trouble.emit(self.tr("There is no marker at this frame."))
            return
        self._try(lambda board: remove_marker(board, self._strip.timeline.sequence_id, found.id))

    def before(self) -> None:
        """Go to the marker before."""
        frames = [m.frame for m in self._strip.timeline.markers if m.frame < self._strip.look.frame]
        if frames:
            self._strip.sought.emit(frames[-1])

    def after(self) -> None:
        """Go to the next marker."""
        frames = [m.frame for m in self._strip.timeline.markers if m.frame > self._strip.look.frame]
        if frames:
            self._strip.sought.emit(frames[0])

    def tap(self) -> None:
        """Mark a beat at this very frame, also while the film plays."""
        if self._beat_here() is not None:
            return
        beat = Marker(id=new_id(), frame=self._strip.look.frame, colour=BEAT_COLOUR, is_beat=True)
        self._try(lambda board: add_marker(board, self._strip.timeline.sequence_id, beat))

    def snap(self) -> None:
        """Let drags cling to cuts, markers, beats and playhead, or no longer; Shift does the other while dragging."""
        self._strip.snaps = not self._strip.snaps
        self.snaps_changed.emit(self._strip.snaps)
        words = self.tr("Snapping is on.") if self._strip.snaps else self.tr("Snapping is off.")
        self.said.emit(words, "info")

    def write(self, marker_id: str, text: str) -> None:
        """Set a marker's note."""
        self._try(lambda board: set_marker(board, self._strip.timeline.sequence_id, marker_id, {"text": text}))

    def set_track(self, track_id: str, field: str, value: bool) -> None:
        """Mute a track, hear it alone, or no longer."""
        self._try(lambda board: set_track(board, self._strip.timeline.sequence_id, track_id, {field: value}))

    def _here(self) -> Marker | None:
        markers = self._strip.timeline.markers
        return next((m for m in markers if m.frame == self._strip.look.frame and not m.is_beat), None)

    def _beat_here(self) -> Marker | None:
        markers = self._strip.timeline.markers
        return next((m for m in markers if m.frame == self._strip.look.frame and m.is_beat), None)

    def _held(self) -> Marker | None:
        grip = self._strip.look.grip
        if grip is None or grip.hold is not Hold.MARKER:
            return None
        return next((m for m in self._strip.timeline.markers if m.id == grip.thing_id), None)

    def _try(self, make: Callable[[Board], Edit]) -> None:
        self._document.end_phrase()
        try:
            self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
