"""A sound file let go over the strip: copied into the project on another thread, then laid where it was let go."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.audio import AudioClip, AudioRole, AudioTrack
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.sound import add_clip, add_track
from storyboard.model.errors import StoryboardError
from storyboard.model.picture import Asset
from storyboard.studio.ids import new_id
from storyboard.ui.document import Document
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.sounds import with_sound
else:
    with_sound = later("storyboard.studio.sounds", "with_sound")


class SoundDrop(QObject):
    """Lays sounds on the lane they were let go over, else on the first of music, which is made where there is none.

    `trouble` carries why one is refused.
    """

    trouble = Signal(str)

    def __init__(self, document: Document, workshop: Workshop, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop

    def lay(self, file: str, frame: int, track_id: str = "") -> None:
        """Bring a file in and lay it at a frame, on the track that is named, as one step."""
        board, media = self._document.board, self._document.session.media
        if self._document.is_read_only:
            self.trouble.emit(self._document.session.project.reason)
            return
        self._workshop.save(
            lambda: with_sound(board, media, Path(file))[1],
            done=lambda asset: self._have(asset, frame, track_id),
            failed=self.trouble.emit,
        )

    def _have(self, asset: Asset, frame: int, track_id: str) -> None:
        self._document.end_phrase()
        try:
            self._document.apply(laid(self._document.board, asset, frame, new_id(), new_id(), onto=track_id))
        except StoryboardError as error:
            self.trouble.emit(str(error))


def laid(board: Board, asset: Asset, frame: int, clip_id: str, track_id: str, *, onto: str = "") -> Edit:
    """The edit that lays a sound at a frame: on the track `onto`, else on the first of music, else on a new one."""
    if board.asset(asset.id) is None:
        board = changed(board, assets=(*board.assets, asset))
    sequence = board.main_sequence
    music = (t for t in sequence.audio if t.role == AudioRole.MUSIC)
    track = next((t for t in sequence.audio if t.id == onto), None) or next(music, None)
    if track is None:
        track = AudioTrack(id=track_id)
        board = add_track(board, sequence.id, track).board
    clip = AudioClip(id=clip_id, asset_id=asset.id, at_frame=frame)
    return Edit("Add sound", add_clip(board, sequence.id, track.id, clip).board)
