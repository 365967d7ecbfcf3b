"""Has the part that is to be looped made ready beside the window, so that it turns without a gap."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from storyboard.later import later
from storyboard.ui.player import LoopPiece, Player
from storyboard.ui.work import Errand, Workshop

if TYPE_CHECKING:
    from storyboard.studio.looping import cut_loop
else:
    cut_loop = later("storyboard.studio.looping", "cut_loop")


class LoopMaker(QObject):
    """Cuts the wanted part of the film that the player shows into a file of its own, and hands that to the player.

    Until it is there the player is sought back at every end. The whole film needs no cutting.
    """

    def __init__(self, player: Player, workshop: Workshop, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._player = player
        self._workshop = workshop
        self._folder = folder
        self._errand: Errand | None = None
        self._made: Path | None = None
        self._count = 0

    def want(self, first_last: tuple[int, int] | None) -> None:
        """Let this part, first and last frame, turn from its next beginning on; None for none."""
        self._give_up()
        film, rate, whole = self._player.path, self._player.rate, self._player.frames
        if first_last is None or film is None or not self._player.can_play:
            return
        first, frames = first_last[0], min(first_last[1], whole - 1) + 1 - first_last[0]
        if frames <= 0:
            return
        if frames == whole:
            self._player.loop(LoopPiece(film, 0, whole))
            return
        self._count += 1
        out = self._folder / f"loop-{self._count}.mov"

        def have(errand: Errand) -> None:
            if errand is self._errand:
                self._made = out
                self._player.loop(LoopPiece(out, first, frames))
            else:
                self._throw_away(out)

        errand = self._workshop.film(
            "",
            lambda errand: (cut_loop(film, rate, first, frames, out, errand.cancelled), errand)[1],
            done=have,
        )
        self._errand = errand

    def close(self) -> None:
        """Make no more, and leave no file behind."""
        self._give_up()

    def _give_up(self) -> None:
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None
        self._player.loop(None)
        if self._made is not None:
            self._throw_away(self._made)
            self._made = None

    def _throw_away(self, path: Path) -> None:
        self._workshop.save(lambda: path.unlink(missing_ok=True))
