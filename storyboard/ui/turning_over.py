"""Hands the cut to an editor: asks for a new folder, fills it beside the window, says what to look at there."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.dialogs import ask_turnover
from storyboard.ui.work import Errand

if TYPE_CHECKING:
    from storyboard.studio.turning_over import turn_over
else:
    turn_over = later("storyboard.studio.turning_over", "turn_over")


class TurningOver(QObject):
    """The command that hands the cut over."""

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

    def _done(self, report: dict[str, Any]) -> None:
        """Say where it lies; `notes.txt` there tells the rest."""
        words = self.tr("%n clip(s) for the editor in {folder}.", "", report["clips"]).format(folder=report["folder"])
        gaps = self.tr("%n shot(s) have nothing to play.", "", len(report["gaps"])) if report["gaps"] else ""
        look = self.tr("What to look at there is in notes.txt.")
        self._bench.say(" ".join(part for part in (words, gaps, look) if part), "warning" if gaps else "good")


def install(bench: Workbench) -> None:
    """Bring the command into the window."""
    bench.add_commands("turnover", TurningOver(bench))
