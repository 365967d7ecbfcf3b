"""Scratch voice: what is spoken goes onto the shot that was open, as one undo step."""

import contextlib
import importlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.ui.document import Document
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.giving import lay_voice, take_asset
else:
    lay_voice = later("storyboard.studio.giving", "lay_voice")
    take_asset = later("storyboard.studio.giving", "take_asset")

RECORDER = "storyboard.ui.sketch.recorder"

FindRecorder = Callable[[], Any]


class NoMicrophone(StoryboardError):
    """Nothing can be recorded here."""


def find_recorder() -> Any:
    """The microphone's recorder. Raises NoMicrophone where the libraries or a microphone are missing."""
    try:
        found = importlib.import_module(RECORDER).Recorder
    except ImportError as error:
        raise NoMicrophone(
            f"The multimedia libraries of this system are missing ({error}); nothing can be recorded.",
            fix="Install libpulse and start again; everything else works.",
        ) from error
    if not found.has_microphone():
        raise NoMicrophone("No microphone is connected.", fix="Connect one, or drop a sound file on the card.")
    return found()


class Voice(QObject):
    """Records onto a shot. `told` carries whether the microphone is on and a sentence for people."""

    told = Signal(bool, str)

    def __init__(
        self, document: Document, workshop: Workshop, parent: QObject, find: FindRecorder = find_recorder
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._workshop = workshop
        self._find = find
        self._recorder: Any = None
        self._shot_id = ""
        self._path: Path | None = None

    @property
    def is_on(self) -> bool:
        """Whether the microphone is being recorded."""
        return self._path is not None

    def turn(self, shot_id: str) -> None:
        """Begin to record onto this shot, or finish what is being recorded."""
        if self.is_on:
            self._recorder.stop()
            return
        try:
            if self._document.is_read_only:
                raise NoMicrophone(self._document.session.project.reason)
            self._recorder = self._recorder or self._made()
            self._path = self._document.session.media.temporary(".wav")
        except StoryboardError as error:
            self.told.emit(False, str(error))
            return
        self._shot_id = shot_id
        self._recorder.start(self._path)
        self.told.emit(True, self.tr("Recording\u2026 press V again to stop."))

    def close(self) -> None:
        """Stop; what was spoken so far is left out."""
        if self._path is not None:
            path, self._path = self._path, None
            self._recorder.stop()
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _made(self) -> Any:
        made = self._find()
        made.setParent(self)
        made.stopped.connect(self._came)
        made.trouble.connect(self._failed)
        return made

    def _came(self) -> None:
        if self._path is None:
            return
        path, self._path = self._path, None
        shot_id, session = self._shot_id, self._document.session

        def bring() -> Any:
            try:
                return take_asset(session, path)
            finally:
                path.unlink(missing_ok=True)

        self._workshop.save(bring, done=lambda asset: self._lay(shot_id, asset), failed=self._failed)

    def _lay(self, shot_id: str, asset: Any) -> None:
        self._document.end_phrase()
        try:
            self._document.apply(lay_voice(self._document.board, shot_id, asset))
        except StoryboardError as error:
            self._failed(str(error))
            return
        self.told.emit(False, self.tr("The voice lies on the scratch track, where the shot begins."))

    def _failed(self, why: str) -> None:
        self._path = None
        self.told.emit(False, why)
