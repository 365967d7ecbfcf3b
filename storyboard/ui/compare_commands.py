"""Two takes of a shot against each other: made into one file, seen side by side or by wipe in the one player."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.facts import Take
from storyboard.ui.document import Document
from storyboard.ui.film_commands import FilmCommands
from storyboard.ui.player import Player
from storyboard.ui.screen import Pairing, Screen
from storyboard.ui.takes_panel import TakesPanel
from storyboard.ui.work import Errand, Workshop

if TYPE_CHECKING:
    from storyboard.studio.pairing import pair_takes
else:
    pair_takes = later("storyboard.studio.pairing", "pair_takes")

STEP = 0.05


class CompareCommands(QObject):
    """Commands on the comparison. `said` carries a sentence with its level."""

    said = Signal(str, str)

    def __init__(
        self,
        document: Document,
        player: Player,
        screen: Screen,
        takes: TakesPanel,
        film: FilmCommands,
        workshop: Workshop,
        folder: Path,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._player = player
        self._screen = screen
        self._takes = takes
        self._film = film
        self._workshop = workshop
        self._folder = folder
        self._making: Errand | None = None
        takes.compare_asked.connect(self.compare)
        film.returned.connect(self._returned)
        screen.pair_left.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """Whether two takes are seen now."""
        return self._screen.pair.how is not Pairing.NONE

    def toggle(self) -> None:
        """Compare the takes that were chosen for it: side by side, then by wipe, then no longer."""
        if self._screen.pair.how is Pairing.SIDE:
            self._screen.pair.how = Pairing.WIPE
            self._screen.update()
        elif self._screen.pair.how is Pairing.WIPE:
            self.leave()
        else:
            self.compare(self._takes.compared())

    def compare(self, takes: tuple[tuple[str, Take], ...]) -> None:
        """Show two takes, each with its name, side by side."""
        if len(takes) < 2:
            self.said.emit(self.tr("There are no two takes of this shot to compare."), "info")
            return
        if self._making is not None:
            return
        (first_name, first), (second_name, second) = takes[:2]
        out = self._folder / f"pair-{first.sha256[:16]}-{second.sha256[:16]}.mp4"
        media, format_ = self._document.session.media, self._document.board.master

        def make(errand: Errand) -> int:
            return pair_takes(media, first, second, format_, out, errand.cancelled)

        def have(frames: int) -> None:
            self._making = None
            self._screen.pair.how = Pairing.SIDE
            self._screen.pair.names = (first_name, second_name)
            self._film.show_other(out, format_.rate, frames)

        self._making = self._workshop.film(self.tr("Compare takes"), make, done=have, failed=self._failed)
        self._film.filming.emit(self._making)

    def leave(self) -> None:
        """See the film again."""
        self._film.show_film()

    def left(self) -> None:
        """Move the edge of the wipe to the left."""
        self._move(-STEP)

    def right(self) -> None:
        """Move the edge of the wipe to the right."""
        self._move(STEP)

    def _move(self, by: float) -> None:
        pair = self._screen.pair
        pair.edge = min(max(pair.edge + by, 0.0), 1.0)
        self._screen.update()

    def _returned(self) -> None:
        self._screen.pair.how = Pairing.NONE
        self._screen.update()

    def _failed(self, why: str) -> None:
        self._making = None
        self.said.emit(why, "error")
