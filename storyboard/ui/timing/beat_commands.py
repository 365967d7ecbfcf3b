"""Beats out of the music: suggested, pinned, and cuts moved onto them. Listening happens on another thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.edits.marks import suggest_beats
from storyboard.model.edits.snapping import Snapped
from storyboard.model.errors import StoryboardError
from storyboard.model.sequences import Marker
from storyboard.studio.ids import new_id
from storyboard.ui.document import Document
from storyboard.ui.timing.mark_commands import BEAT_COLOUR
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.beats import Suggestion, snapped_to_beats, suggested
else:
    Suggestion = later("storyboard.studio.beats", "Suggestion")
    snapped_to_beats = later("storyboard.studio.beats", "snapped_to_beats")
    suggested = later("storyboard.studio.beats", "suggested")


class BeatCommands(QObject):
    """Commands on beats. `said` carries a sentence with its level, `trouble` why something was refused."""

    said = Signal(str, str)
    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop

    def suggest(self) -> None:
        """Find the beats of the music and pin them in place of those suggested before."""
        session, board = self._document.session, self._document.board
        if not board.sequences:
            return
        sequence = board.main_sequence
        self.said.emit(self.tr("Listening to the music\N{HORIZONTAL ELLIPSIS}"), "info")

        def begin() -> None:
            self._workshop.film(
                self.tr("Find beats"),
                lambda _errand: suggested(session, sequence),
                done=self._have,
                failed=self.trouble.emit,
            )

        self._document.when_saved(begin)

    def snap_cuts(self) -> None:
        """Move every cut onto the pinned beat near it, as far as the takes go."""
        session, board = self._document.session, self._document.board
        if not board.sequences:
            return
        sequence_id = board.main_sequence.id
        self._workshop.reckon(
            lambda: snapped_to_beats(session, board, sequence_id), done=self._have_cuts, failed=self.trouble.emit
        )

    def _have(self, found: tuple[Suggestion, ...]) -> None:
        frames = sorted({frame for suggestion in found for frame in suggestion.frames})
        if not frames:
            self.said.emit(self.tr("The music has no steady beat; tap one with T while it plays."), "info")
            return
        markers = tuple(Marker(id=new_id(), frame=frame, colour=BEAT_COLOUR) for frame in frames)
        board = self._document.board
        try:
            self._document.apply(suggest_beats(board, board.main_sequence.id, markers))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            return
        bpm = max(found, key=lambda suggestion: suggestion.confidence).bpm
        self.said.emit(
            self.tr("%n beat(s) pinned, about {bpm} a minute.", "", len(frames)).format(bpm=round(bpm)), "good"
        )

    def _have_cuts(self, snapped: Snapped) -> None:
        moved, kept = len(snapped.moved), len(snapped.kept)
        if not self._document.apply(snapped.edit):
            self.said.emit(self.tr("Every cut lies on its beat already, or none is near."), "info")
            return
        words = self.tr("%n cut(s) moved onto beats.", "", moved)
        if kept:
            words += " " + self.tr("%n stayed: the takes do not reach.", "", kept)
        self.said.emit(words, "good")
