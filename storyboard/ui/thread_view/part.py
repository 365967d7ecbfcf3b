"""The thread as a part of the window: the view, its commands, saving its picture, measuring the film."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from storyboard.continuity.thread_layout import Look
from storyboard.later import later
from storyboard.store.atomic import write_atomically
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Dock, Workbench
from storyboard.ui.findings_panel import FindingsPanel
from storyboard.ui.forward import brought_forward
from storyboard.ui.thread_view.tones import ToneKeeper
from storyboard.ui.thread_view.view import ThreadView
from storyboard.ui.work import Errand

if TYPE_CHECKING:
    from PIL import Image

    from storyboard.continuity.check import Report
    from storyboard.studio.evidence import EvidenceReport, gather, measured
    from storyboard.studio.filming import cut_of
    from storyboard.studio.poster_cache import PosterCache
    from storyboard.studio.thread_out import picture_of, suitable_width
else:
    Image = later("PIL", "Image")
    Report = later("storyboard.continuity.check", "Report")
    EvidenceReport = later("storyboard.studio.evidence", "EvidenceReport")
    gather = later("storyboard.studio.evidence", "gather")
    measured = later("storyboard.studio.evidence", "measured")
    cut_of = later("storyboard.studio.filming", "cut_of")
    PosterCache = later("storyboard.studio.poster_cache", "PosterCache")
    picture_of = later("storyboard.studio.thread_out", "picture_of")
    suitable_width = later("storyboard.studio.thread_out", "suitable_width")

FOLDED = "thread/folded"
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea


class ThreadCommands(QObject):
    """Commands on the thread. `said` carries what is told to the person, with its level."""

    said = Signal(str, str)

    def __init__(self, bench: Workbench, view: ThreadView) -> None:
        super().__init__(bench.window)
        self._desk = bench.desk
        self._view = view
        self._show_dock = bench.show_dock
        self._measuring: Errand | None = None
        view.save_asked.connect(self.save)
        view.pane.measure_asked.connect(self.measure)
        view.pane.trouble.connect(lambda words: self.said.emit(words, "error"))

    def zoom_in(self) -> None:
        """Wider shots."""
        self._view.canvas.magnify(1.25)

    def zoom_out(self) -> None:
        """Narrower shots."""
        self._view.canvas.magnify(1 / 1.25)

    def zoom_all(self) -> None:
        """The whole film at a glance."""
        self._view.canvas.magnify(0)

    def next_finding(self) -> None:
        """Go to the next finding."""
        self._view.step_finding(1)

    def finding_before(self) -> None:
        """Go to the finding before."""
        self._view.step_finding(-1)

    def flicker(self) -> None:
        """Let the two pictures of the cut take turns, or stop."""
        self._view.pane.fold.setChecked(False)
        self._view.pane.flicker.toggle()

    def fold(self) -> None:
        """Fold the evidence below the thread away, or show it."""
        self._view.pane.fold.toggle()

    def findings(self) -> None:
        """Show all findings in their panel."""
        self._show_dock("findings")

    def save(self) -> None:
        """Ask where the picture goes."""
        board, folder = self._desk.document.board, self._desk.session.project.folder.parent
        if brought_forward(QFileDialog, self._view) is not None:
            return
        dialog = QFileDialog(self._view, self.tr("Save as picture"), str(folder), self.tr("PNG picture (*.png)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("png")
        dialog.selectFile(f"{board.title} thread.png".replace("/", "-"))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write the whole film's thread into a PNG file, in the order, scale and colours that are shown."""
        document, session = self._desk.document, self._desk.session
        board, view = document.board, self._view
        shown = view.look
        width = max(shown.width_px * shown.zoom, suitable_width(board, view.way))
        look = Look(width, shown.colours, shown.scale, words=shown.words)
        report = Report(open=document.facts.findings, waived=document.waived)
        make = partial(picture_of, session, board, report, look, view.way)
        self._desk.workshop.save(
            lambda: _write(path, make()),
            done=lambda _none: self.said.emit(self.tr("Saved {path}.").format(path=path), "good"),
            failed=lambda why: self.said.emit(why, "error"),
        )

    def measure(self) -> None:
        """Measure takes and cuts, beside the window; once more stops it."""
        if self._measuring is not None:
            self._measuring.cancel()
            return
        session, board, button = self._desk.session, self._desk.document.board, self._view.pane.measure
        button.setText(self.tr("Stop measuring"))
        self._measuring = self._desk.workshop.film(
            self.tr("Measuring"),
            lambda errand: gather(
                measured(
                    session,
                    cut_of(session, board),
                    board=board,
                    cancel=errand.cancelled,
                    on_progress=lambda done, of: errand.hear(done / max(of, 1)),
                )
            ),
            done=self._have,
            failed=lambda why: self.said.emit(why, "error"),
        )
        self._measuring.on_progress.append(lambda part: button.setText(f"{self.tr('Stop measuring')} {part:.0%}"))
        self._measuring.on_end.append(self._over)

    def _have(self, report: EvidenceReport) -> None:
        self._desk.document.checker.anew()
        if report.lost:
            count = len(report.lost)
            self.said.emit(self.tr("%n piece(s) could not be measured.", "", count), "warning")

    def _over(self) -> None:
        self._measuring = None
        self._view.pane.measure.setText(self.tr("Measure the film"))


def install(bench: Workbench) -> None:
    """Put the thread into the middle of the window, and the findings to its right."""
    desk = bench.desk
    tones = ToneKeeper(desk.session.media, desk.session.context.folders.cache / "posters", desk.workshop, bench.window)
    view = ThreadView(desk, tones, bench.palette)
    board = bench.stage.board
    view.picked.connect(lambda shot_ids: board.select(shot_ids) if shot_ids != board.selected_shot_ids() else None)
    view.opened.connect(lambda shot_id: _open(bench, shot_id))
    bench.when_selected.append(view.select)
    bench.when_dressed.append(view.dress)
    bench.when_closed.append(tones.close)
    bench.when_closed.append(view.pane.stop)
    bench.add_view("thread", view)
    view.pane.fold.setChecked(bool(bench.remembered.value(FOLDED, False, type=bool)))
    view.pane.fold.toggled.connect(lambda is_folded: bench.remembered.setValue(FOLDED, is_folded))
    bench.add_place(Scope.THREAD, view)
    view.pane.again_asked.connect(lambda shot_id: _again(bench, shot_id))
    commands = ThreadCommands(bench, view)
    commands.said.connect(bench.say)
    bench.add_commands("thread", commands)
    panel = FindingsPanel(desk.document)
    panel.picked.connect(board.select)
    panel.trouble.connect(lambda words: bench.say(words, "error"))
    title = QCoreApplication.translate("Thread", "Findings")
    bench.add_dock(Dock("findings", title, panel, RIGHT, is_first=False, when_shown=panel.refresh))


def _open(bench: Workbench, shot_id: str) -> None:
    bench.stage.board.select((shot_id,))
    bench.actions["board"].trigger()


def _again(bench: Workbench, shot_id: str) -> None:
    """Another take of the shot, by the command that says first what it costs."""
    bench.stage.board.select((shot_id,))
    bench.actions["generate selected"].trigger()


def _write(path: Path, picture: Image.Image) -> None:
    encoded = io.BytesIO()
    picture.save(encoded, "PNG")
    write_atomically(path.absolute(), encoded.getvalue())
