"""What is written down about takes: stars, notes, put away and brought back, files brought in. Never on this thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QFileDialog

from storyboard.later import later
from storyboard.model.errors import StoryboardError
from storyboard.model.facts import Take
from storyboard.ui.document import Document
from storyboard.ui.forward import brought_forward
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.sentences import spoken
from storyboard.ui.takes.thumb import Thumb
from storyboard.ui.takes_panel import TakesPanel
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.accepting import import_take, misfits
    from storyboard.studio.take_stories import note_take, poster_strip, rate_take, retire_take, stories_of
else:
    import_take = later("storyboard.studio.accepting", "import_take")
    misfits = later("storyboard.studio.accepting", "misfits")
    note_take = later("storyboard.studio.take_stories", "note_take")
    poster_strip = later("storyboard.studio.take_stories", "poster_strip")
    rate_take = later("storyboard.studio.take_stories", "rate_take")
    retire_take = later("storyboard.studio.take_stories", "retire_take")
    stories_of = later("storyboard.studio.take_stories", "stories_of")

STRIP_HEIGHT_PX = 110
STRIPS_MOST = 48


class TakeCommands(QObject):
    """Hears the panel and writes facts. `said` carries a sentence with its level, `carrying` a file on its way in."""

    said = Signal(str, str)
    carrying = Signal(object)

    def __init__(self, document: Document, panel: TakesPanel, workshop: Workshop, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._panel = panel
        self._workshop = workshop
        self._strips: dict[str, QImage] = {}
        panel.rate_asked.connect(self.rate)
        panel.note_asked.connect(self.note)
        panel.retire_asked.connect(self.retire)
        panel.import_asked.connect(self.ask_file)
        panel.stories_asked.connect(self.tell)
        panel.strip_asked.connect(self.leaf)
        panel.reveal_asked.connect(self.reveal)

    def tell(self, take_ids: tuple[str, ...]) -> None:
        """Read stars, notes and receipts of these takes for the panel."""
        session = self._document.session
        self._workshop.save(lambda: dict(stories_of(session, take_ids)), done=self._panel.show_stories)

    def rate(self, take_id: str, stars: int) -> None:
        """Write stars down."""
        self._write(lambda: rate_take(self._document.session, take_id, stars))

    def note(self, take_id: str, text: str) -> None:
        """Write a note down."""
        self._write(lambda: note_take(self._document.session, take_id, text))

    def retire(self, take_id: str, is_retired: bool) -> None:
        """Put a take away, or bring it back."""
        self._write(lambda: retire_take(self._document.session, take_id, retired=is_retired))

    def ask_file(self, shot_id: str) -> None:
        """Ask for a video file; the dialog does not block."""
        title = self.tr("Import a take")
        if brought_forward(QFileDialog, self._panel.window(), title) is not None:
            return
        dialog = QFileDialog(self._panel.window(), title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Videos (*.mp4 *.mov *.m4v *.webm *.mkv *.avi);;All files (*)"))
        dialog.fileSelected.connect(lambda path: self.bring_in(shot_id, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_in(self, shot_id: str, path: Path) -> None:
        """Copy a file in as a take of a shot."""
        session, board = self._document.session, self._document.board
        if self._document.is_read_only:
            self._refused(session.project.reason)
            return

        def done(take: Take) -> None:
            self._document.read_facts()
            words = self.tr("{file} is a take now: %n frame(s).", "", take.frames).format(file=path.name)
            misfit = misfits(board, take)
            self.said.emit(" ".join((words, *map(spoken, misfit))), "warning" if misfit else "good")

        errand = self._workshop.carry(
            self.tr("Copy {name}").format(name=path.name),
            lambda errand: import_take(session, shot_id, path, hear=errand.hear, cancel=errand.cancelled),
            done=done,
            failed=lambda why: self.said.emit(why, "info" if errand.cancelled.is_set() else "error"),
        )
        self.carrying.emit(errand)

    def leaf(self, take: Take, thumb: Thumb) -> None:
        """Make the strip of pictures that the pointer leafs through."""
        held = self._strips.get(take.sha256)
        if held is not None:
            thumb.show_strip(held)
        else:
            # Not among the posters, of which hundreds may be waiting.
            self._workshop.think(partial(self._make_strip, take), done=partial(self._have_strip, take.sha256))

    def reveal(self, take: Take) -> None:
        """Show the file in the system's file manager."""
        try:
            folder = self._document.session.media.path_of(take.sha256).parent
        except StoryboardError as error:
            self._refused(str(error))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _make_strip(self, take: Take) -> QImage | None:
        """On another thread."""
        try:
            made = poster_strip(self._document.session.media, take.sha256, take.frames, STRIP_HEIGHT_PX)
        except (StoryboardError, OSError, ValueError):
            # The thumb keeps its poster; `verify` and the cut tell what is wrong with the file.
            return None
        return as_qimage(made)

    def _have_strip(self, sha256: str, image: QImage | None) -> None:
        if image is None:
            return
        while len(self._strips) >= STRIPS_MOST:
            self._strips.pop(next(iter(self._strips)))
        self._strips[sha256] = image
        self._panel.show_strip(sha256, image)

    def _write(self, work: Callable[[], None]) -> None:
        if self._document.is_read_only:
            self._refused(self._document.session.project.reason)
            return
        self._workshop.save(work, done=lambda _none: self._written(), failed=self._refused)

    def _written(self) -> None:
        self._document.read_facts()
        self._panel.refresh()

    def _refused(self, why: str) -> None:
        self.said.emit(why, "error")
