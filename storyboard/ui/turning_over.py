"""Hands the cut to an editor into a new folder, and brings the editor's cut back after it was looked through."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.dialogs import ask_cut, ask_turnover
from storyboard.ui.work import Errand

if TYPE_CHECKING:
    from storyboard.studio.conforming import CutBack, cut_back
    from storyboard.studio.turning_over import turn_over
    from storyboard.ui.edit_preview import EditPreview
else:
    CutBack = later("storyboard.studio.conforming", "CutBack")
    cut_back = later("storyboard.studio.conforming", "cut_back")
    turn_over = later("storyboard.studio.turning_over", "turn_over")
    EditPreview = later("storyboard.ui.edit_preview", "EditPreview")


PREVIEW = "edit preview"


class TurningOver(QObject):
    """The commands that hand the cut over and bring it back."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._document = bench.desk.document

    def ask(self) -> QFileDialog:
        """Ask for the folder."""
        near = self._document.session.project.folder.parent
        return ask_turnover(self._bench.stage.window(), near / self.tr("Turnover"), self.hand)

    def hand(self, out: Path) -> None:
        """Fill the folder; the board is saved first."""
        session = self._document.session

        def work(errand: Errand) -> dict[str, Any]:
            return turn_over(session.project.folder, out, cancel=errand.cancelled, context=session.context)

        def begin() -> None:
            title = self.tr("Hand over {name}").format(name=out.name)
            errand = self._bench.desk.workshop.film(title, work, done=self._done, failed=failed)
            self._bench.commands["film"].filming.emit(errand)

        def failed(why: str) -> None:
            self._bench.say(why, "error")

        self._document.when_saved(begin)

    def bring_back(self) -> QFileDialog:
        """Ask for the editor's cut."""
        near = self._document.session.project.folder.parent
        return ask_cut(self._bench.stage.window(), near, self.look_through)

    def look_through(self, file: Path) -> None:
        """Show what a cut would change; the board is changed only when that is taken."""
        session, board = self._document.session, self._document.board

        def show(back: CutBack) -> None:
            if not back.changes:
                self._bench.say(
                    self.tr("{name} is the film as it stands; nothing changes.").format(name=file.name), "good"
                )
                return
            window = self._bench.stage.window()
            for open_one in window.findChildren(QDialog, PREVIEW):
                open_one.close()
            preview = EditPreview(back, file.name, lambda: self._take(back, file), window)
            preview.setObjectName(PREVIEW)
            preview.show()

        self._bench.desk.workshop.save(
            lambda: cut_back(session, board, file), done=show, failed=lambda why: self._bench.say(why, "error")
        )

    def _take(self, back: CutBack, file: Path) -> None:
        """Make it one step, unless somebody worked on meanwhile: then what it would change now is shown first."""
        if back.board is not self._document.board:
            self._bench.say(self.tr("The board was changed meanwhile. This is what would change now."), "info")
            self.look_through(file)
            return
        self._document.end_phrase()
        if self._document.apply(back.edit):
            words = self.tr("The film follows {name} now; undo takes that back.").format(name=file.name)
            self._bench.say(words, "good", is_passing=True)

    def _done(self, report: dict[str, Any]) -> None:
        """Say where it lies; `notes.txt` there tells the rest."""
        words = self.tr("%n clip(s) for the editor in {folder}.", "", report["clips"]).format(folder=report["folder"])
        gaps = self.tr("%n shot(s) have nothing to play.", "", len(report["gaps"])) if report["gaps"] else ""
        look = self.tr("What to look at there is in notes.txt.")
        self._bench.say(" ".join(part for part in (words, gaps, look) if part), "warning" if gaps else "good")


def install(bench: Workbench) -> None:
    """Bring the command into the window."""
    bench.add_commands("turnover", TurningOver(bench))
