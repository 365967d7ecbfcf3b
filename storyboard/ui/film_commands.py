"""Playing and exporting: the preview follows the board by itself once it was seen; films are made elsewhere."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.later import later
from storyboard.model.rate import Rate
from storyboard.model.timing import total_frames
from storyboard.ui.document import Document
from storyboard.ui.player import SCRUB_HZ, Player
from storyboard.ui.work import Errand, Workshop

if TYPE_CHECKING:
    from storyboard.stitch.film import ExportReport
    from storyboard.studio.handing_out import write_contact_sheet, write_shot_list
    from storyboard.studio.stepping import sound_of
    from storyboard.ui.film_making import export_film, make_preview
else:
    ExportReport = later("storyboard.stitch.film", "ExportReport")
    write_contact_sheet = later("storyboard.studio.handing_out", "write_contact_sheet")
    write_shot_list = later("storyboard.studio.handing_out", "write_shot_list")
    sound_of = later("storyboard.studio.stepping", "sound_of")
    export_film = later("storyboard.ui.film_making", "export_film")
    make_preview = later("storyboard.ui.film_making", "make_preview")

REST_MS = 120
"""So long after the last change the preview follows."""


class FilmCommands(QObject):
    """Commands on the film.

    `said` carries a sentence with its level, `filming` an errand that makes a film, `target_asked` (film, sheet or
    list) that a person must say where to export to, `exported` the report, `shown` that the film is to be seen,
    `previewing` whether the preview is being made, `outdated` that it is of another board, `returned` that the film is
    seen again after something else was.
    """

    said = Signal(str, str)
    filming = Signal(object)
    target_asked = Signal(str)
    exported = Signal(object)
    shown = Signal()
    previewing = Signal(bool)
    outdated = Signal()
    returned = Signal()

    def __init__(self, document: Document, player: Player, workshop: Workshop, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._player = player
        self._workshop = workshop
        self._folder = folder
        self._is_fresh = False
        self._plays_when_ready = False
        self._preview: Errand | None = None
        self._made = 0
        self._is_wanted = False
        self._film_frame = 0
        self._measured: tuple[object, ...] = ()
        self._report: ExportReport | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST_MS)
        self._soon.timeout.connect(self._follow)
        self.running: set[Errand] = set()
        document.board_changed.connect(lambda _before, _after: self._outdate())
        document.facts_changed.connect(self._takes_changed)
        self._take_ids: frozenset[str] = frozenset()
        self._outdate()

    def play(self) -> None:
        """Play, or stop; where the preview is out of date it is made first."""
        self.shown.emit()
        self._is_wanted = True
        if self._player.is_playing:
            self._player.pause()
        elif not self._player.is_film or (self._is_fresh and self._player.path is not None):
            self._player.play()
        else:
            self._plays_when_ready = True
            self.refresh()

    def want(self) -> None:
        """The film is to be seen: from here on the preview follows the board."""
        self._is_wanted = True
        if not self._is_fresh:
            self._soon.start()

    def refresh(self) -> None:
        """Stitch what there is into the preview; one that is being stitched of an older board is given up."""
        if self._preview is not None:
            if not self._is_fresh:
                self._preview.cancel()
                self._soon.start()
            return
        session, board = self._document.session, self._document.board
        self._made += 1
        out = self._folder / f"preview-{self._made}.mp4"
        self._is_fresh = True
        self.previewing.emit(True)

        def make(errand: Errand) -> ExportReport:
            return make_preview(session, board, out, errand)

        self._preview = self._begin(self.tr("Preview"), make, self._have_preview, self._no_preview)

    def go_to(self, frame: int, *, is_heard: bool = False) -> None:
        """Show a frame of the film, also where something else was shown."""
        if not self._player.is_film:
            self.show_film()
        self._player.seek(frame, is_heard=is_heard)

    def show_other(self, path: Path, rate: Rate, frames: int) -> None:
        """Show another file in the player; the film comes back with `show_film`."""
        if self._player.is_film:
            self._film_frame = self._player.frame
        self._player.is_film = False
        self.shown.emit()
        self._player.open(path, rate, frames)
        self._player.seek(0)

    def show_film(self) -> None:
        """Show the film again, where it stood."""
        self._player.is_film = True
        board = self._document.board
        self._player.measure(board.master.rate, total_frames(board.main_sequence) if board.sequences else 0)
        if self._report is not None:
            self._player.open(self._report.path, self._report.rate, self._report.frames)
        self._player.seek(self._film_frame)
        self.returned.emit()

    def close(self) -> None:
        """Follow no more."""
        self._soon.stop()
        self._is_wanted = False

    def export(self) -> None:
        """Ask where to export the film to."""
        self.target_asked.emit("film")

    def contact_sheet(self) -> None:
        """Ask where to export the contact sheet to."""
        self.target_asked.emit("sheet")

    def shot_list(self) -> None:
        """Ask where to export the shot list to."""
        self.target_asked.emit("list")

    def hand_out(self, kind: str, path: Path) -> None:
        """Export the film, the contact sheet or the shot list; the board is saved first."""
        if kind == "film":
            self.export_to(path)
            return
        folder, context = self._document.session.project.folder, self._document.session.context
        write = write_contact_sheet if kind == "sheet" else write_shot_list

        def begin() -> None:
            self._workshop.film(
                path.name,
                lambda _errand: write(folder, path, context),
                done=lambda _written: self.said.emit(self.tr("{path} is written.").format(path=path), "good"),
                failed=lambda why: self.said.emit(why, "error"),
            )

        self._document.when_saved(begin)

    def export_to(self, path: Path) -> None:
        """Export the film at full quality."""
        session, board = self._document.session, self._document.board

        def make(errand: Errand) -> ExportReport:
            return export_film(session, board, path, errand)

        self._begin(self.tr("Export {name}").format(name=path.name), make, self.exported.emit, lambda: None)

    def _begin(
        self,
        title: str,
        make: Callable[[Errand], ExportReport],
        done: Callable[[ExportReport], None],
        failed: Callable[[], None],
    ) -> Errand:
        def over(report: ExportReport) -> None:
            self.running.discard(errand)
            done(report)

        def refused(why: str) -> None:
            self.running.discard(errand)
            failed()
            if not errand.cancelled.is_set():
                self.said.emit(why, "error")

        errand = self._workshop.film(title, make, done=over, failed=refused)
        if done == self.exported.emit:
            self.running.add(errand)
        self.filming.emit(errand)
        return errand

    def _have_preview(self, report: ExportReport) -> None:
        self._preview_ended()
        old = self._report.path if self._report is not None else None
        plays = self._plays_when_ready or self._player.is_playing
        self._report = report
        if self._player.is_film:
            self._player.open(report.path, report.rate, report.frames)
        self._workshop.save(lambda: sound_of(report.path, SCRUB_HZ), done=self._player.give_sound)
        if old is not None and old != report.path:
            self._workshop.save(lambda: old.unlink(missing_ok=True))
        if plays and self._player.is_film:
            self._player.play()
        self._plays_when_ready = False
        if not self._is_fresh:
            self._soon.start()

    def _no_preview(self) -> None:
        is_superseded = self._preview is not None and self._preview.cancelled.is_set() and self._soon.isActive()
        self._preview_ended()
        self._is_fresh = False
        self._plays_when_ready = self._plays_when_ready and is_superseded

    def _preview_ended(self) -> None:
        self._preview = None
        self.previewing.emit(False)

    def _outdate(self) -> None:
        self._is_fresh = False
        board = self._document.board
        length = (board.sequences, board.formats, board.master_format_id)
        if self._player.is_film and length != self._measured:
            self._measured = length
            self._player.measure(board.master.rate, total_frames(board.main_sequence) if board.sequences else 0)
        self.outdated.emit()
        if self._is_wanted:
            self._soon.start()

    def _follow(self) -> None:
        """Once a change has come to rest, the preview is made of it."""
        board = self._document.board
        if not self._is_fresh and board.sequences and total_frames(board.main_sequence):
            self.refresh()

    def _takes_changed(self) -> None:
        facts = self._document.facts
        take_ids = frozenset(take.id for take in facts.takes if not take.retired) | frozenset(facts.approvals.values())
        if take_ids != self._take_ids:
            self._take_ids = take_ids
            self._is_fresh = False
            if self._is_wanted:
                self._soon.start()
