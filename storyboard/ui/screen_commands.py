"""What is laid over the film, and seeing nothing but the film."""

from PySide6.QtCore import QObject, Signal

from storyboard.ui.document import Document
from storyboard.ui.full_screen import FullScreen
from storyboard.ui.overlays import ASPECTS, Words
from storyboard.ui.player import Player
from storyboard.ui.screen import Screen
from storyboard.ui.strip import Strip
from storyboard.ui.theme import Palette
from storyboard.ui.timing.spoken import captions_at


class ScreenCommands(QObject):
    """Commands on the screen. `said` carries a sentence with its level."""

    said = Signal(str, str)

    def __init__(
        self, document: Document, player: Player, strip: Strip, screen: Screen, palette: Palette, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._player = player
        self._strip = strip
        self._screen = screen
        self._palette = palette
        self._full: FullScreen | None = None
        screen.overlays.words = self.words
        player.moved.connect(
            lambda _frame: self._paint() if screen.overlays.captions or screen.overlays.burn_in else None
        )

    def full(self) -> None:
        """See nothing but the film, or leave that."""
        if self._full is not None:
            self._full.close()
            return
        self._full = FullScreen(
            self._player, self._palette, self._screen, self._screen.actions(), self._screen.window()
        )
        self._full.left.connect(self._left)
        # Where nothing manages windows, nobody else makes it as large as the screen.
        self._full.setGeometry(self._screen.screen().geometry())
        self._full.showFullScreen()
        self._full.screen_.setFocus()

    def safe(self) -> None:
        """Show the safe areas, or no longer."""
        self._screen.overlays.safe = not self._screen.overlays.safe
        self._paint()

    def aspect(self) -> None:
        """Show what the next other shape would keep; after the last one, none."""
        at = self._screen.overlays.aspect + 1
        self._screen.overlays.aspect = at if at < len(ASPECTS) else -1
        self._paint()

    def captions(self) -> None:
        """Show what is spoken, or no longer."""
        self._screen.overlays.captions = not self._screen.overlays.captions
        self._paint()

    def burn_in(self) -> None:
        """Show number, timecode and frame, or no longer."""
        self._screen.overlays.burn_in = not self._screen.overlays.burn_in
        self._paint()

    def scrub(self) -> None:
        """Hear a moment of sound with every step, or no longer."""
        self._player.scrubs = not self._player.scrubs
        on, off = self.tr("Steps are heard."), self.tr("Steps are silent.")
        self.said.emit(on if self._player.scrubs else off, "info")

    def dress(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette

    def words(self) -> Words:
        """What can be written over the frame that is shown."""
        frame, board = self._player.frame, self._document.board
        piece = self._strip.at(frame)
        return Words(
            number=piece.label if piece is not None else "",
            timecode=self._player.rate.clock(frame),
            frame=frame,
            captions=captions_at(board, piece, frame) if piece is not None else (),
        )

    def _left(self) -> None:
        self._full = None
        self._screen.window().activateWindow()
        self._screen.setFocus()

    def _paint(self) -> None:
        self._screen.update()
        if self._full is not None:
            self._full.screen_.update()
