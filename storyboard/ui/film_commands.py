"""Playing and exporting: the preview is stitched when it is asked for and out of date; films are made elsewhere."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from storyboard.model.cut import Cut
from storyboard.model.timing import total_frames
from storyboard.stitch.film import ExportReport
from storyboard.stitch.imprint import Imprint
from storyboard.stitch.profile import EXPORT, PREVIEW, Profile
from storyboard.studio.filming import cut_of, make_film
from storyboard.studio.handing_out import write_contact_sheet, write_shot_list
from storyboard.studio.receipts import imprint_of
from storyboard.studio.session import Session
from storyboard.ui.document import Document
from storyboard.ui.player import Player
from storyboard.ui.strip import Strip
from storyboard.ui.work import Errand, Workshop


class FilmCommands(QObject):
    """Commands on the film.

    `said` carries a sentence with its level, `filming` an errand that makes a film, `target_asked` (film, sheet or
    list) that a person must say where to export to, `exported` the report, `shown` that the film is to be seen,
    `previewing` whether the preview is being made, `outdated` that it is of another board.
    """

    said = Signal(str, str)
    filming = Signal(object)
    target_asked = Signal(str)
    exported = Signal(object)
    shown = Signal()
    previewing = Signal(bool)
    outdated = Signal()

    def __init__(
        self, document: Document, player: Player, strip: Strip, workshop: Workshop, folder: Path, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._player = player
        self._strip = strip
        self._workshop = workshop
        self._folder = folder
        self._is_fresh = False
        self._plays_when_ready = False
        self._is_previewing = False
        self._made = 0
        self.running: set[Errand] = set()
        document.board_changed.connect(lambda _before, _after: self._outdate())
        document.facts_changed.connect(self._takes_changed)
        self._take_ids: frozenset[str] = frozenset()
        strip.sought.connect(player.seek)
        self._outdate()

    def play(self) -> None:
        """Play, or stop; where the preview is out of date it is made first."""
        if self._player.is_playing:
            self._player.pause()
        elif self._is_fresh and self._player.path is not None:
            self.shown.emit()
            self._player.play()
        else:
            self.shown.emit()
            self._plays_when_ready = True
            self.refresh()

    def refresh(self) -> None:
        """Stitch what there is into the preview."""
        if self._is_previewing:
            return
        session, board = self._document.session, self._document.board
        self._made += 1
        out = self._folder / f"preview-{self._made}.mp4"
        self._is_fresh = True

        def make(errand: Errand) -> ExportReport:
            out.parent.mkdir(parents=True, exist_ok=True)
            return _film(session, cut_of(session, board), out, PREVIEW, errand)

        self._is_previewing = True
        self.previewing.emit(True)
        self._begin(self.tr("Preview"), make, self._have_preview, self._no_preview)

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
            cut = cut_of(session, board)
            return _film(session, cut, path, EXPORT, errand, imprint_of(session, cut))

        self._begin(self.tr("Export {name}").format(name=path.name), make, self.exported.emit, lambda: None)

    def first(self) -> None:
        """Go to the first frame."""
        self._player.seek(0)

    def last(self) -> None:
        """Go to the last frame."""
        self._player.seek(self._player.frames - 1)

    def back(self) -> None:
        """One frame back."""
        self._step(-1)

    def forward(self) -> None:
        """One frame on."""
        self._step(1)

    def second_back(self) -> None:
        """One second back."""
        self._step(-self._player.rate.timebase)

    def second_forward(self) -> None:
        """One second on."""
        self._step(self._player.rate.timebase)

    def shot_before(self) -> None:
        """To the start of this shot, or of the one before."""
        starts = [piece.start for piece in self._strip.pieces if piece.start < self._player.frame]
        self._player.seek(max(starts, default=0))

    def shot_after(self) -> None:
        """To the start of the next shot."""
        starts = [piece.start for piece in self._strip.pieces if piece.start > self._player.frame]
        self._player.seek(min(starts, default=self._player.frames - 1))

    def _step(self, frames: int) -> None:
        self._player.pause()
        self._player.seek(self._player.frame + frames)

    def _begin(
        self,
        title: str,
        make: Callable[[Errand], ExportReport],
        done: Callable[[ExportReport], None],
        failed: Callable[[], None],
    ) -> None:
        def over(report: ExportReport) -> None:
            self.running.discard(errand)
            done(report)

        def refused(why: str) -> None:
            self.running.discard(errand)
            failed()
            if not errand.cancelled.is_set():
                self.said.emit(why, "error")

        errand = self._workshop.film(title, make, done=over, failed=refused)
        self.running.add(errand)
        self.filming.emit(errand)

    def _have_preview(self, report: ExportReport) -> None:
        self._preview_ended()
        old = self._player.path
        self._player.open(report.path, report.rate, report.frames)
        if old is not None and old != report.path:
            self._workshop.save(lambda: old.unlink(missing_ok=True))
        if self._plays_when_ready:
            self._player.play()
        self._plays_when_ready = False

    def _no_preview(self) -> None:
        self._preview_ended()
        self._is_fresh = False
        self._plays_when_ready = False

    def _preview_ended(self) -> None:
        self._is_previewing = False
        self.previewing.emit(False)

    def _outdate(self) -> None:
        self._is_fresh = False
        board = self._document.board
        self._player.measure(board.master.rate, total_frames(board.main_sequence) if board.sequences else 0)
        self.outdated.emit()

    def _takes_changed(self) -> None:
        facts = self._document.facts
        take_ids = frozenset(take.id for take in facts.takes) | frozenset(facts.approvals.values())
        if take_ids != self._take_ids:
            self._take_ids = take_ids
            self._is_fresh = False


def _film(
    session: Session, cut: Cut, out: Path, profile: Profile, errand: Errand, imprint: Imprint | None = None
) -> ExportReport:
    return make_film(
        session,
        cut,
        out,
        profile=profile,
        imprint=imprint,
        on_progress=lambda done, total: errand.hear(done / total if total else 0.0),
        cancel=errand.cancelled,
    )
