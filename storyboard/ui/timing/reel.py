"""The panel below the views: the strip, and at its left end the transport."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from storyboard.studio.cards import CardView
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.bench import Workbench
from storyboard.ui.strip import Strip
from storyboard.ui.transport import Transport

BUTTONS = ("first", "back", "play", "forward", "last", "preview")
"""The actions that the transport has buttons for."""


class Reel(QWidget):
    """Strip and transport show one board, one selection and one frame; what is pressed on them moves the player."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self.strip = Strip(bench.palette, bench.desk.posters.pixmap)
        self.transport = Transport(tuple(bench.actions[name] for name in BUTTONS), self.strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.transport)
        row.addWidget(self.strip, 1)
        self.strip.picked.connect(lambda shot_id: bench.stage.board.select((shot_id,)))
        self.strip.sought.connect(lambda frame: bench.commands["film"].go_to(frame, is_heard=True))
        bench.desk.posters.came.connect(self._show_posters)
        bench.add_place(Scope.STRIP, self.strip)

    def show_cards(self, cards: dict[str, CardView]) -> None:
        """Show the board as it is now; `cards` are its shots."""
        board = self._bench.desk.document.board
        self.strip.show_board(board, cards)
        self.transport.show_board(board)

    def show_shots(self, shot_ids: tuple[str, ...]) -> None:
        """Choose the pieces of these shots; a single one leads the playhead to its start, unless the film plays."""
        self.strip.show_selected(frozenset(shot_ids))
        start = self.strip.start_of(shot_ids[0]) if len(shot_ids) == 1 else None
        if start is not None and not self._bench.desk.player.is_playing:
            self._bench.commands["film"].go_to(start)

    def show_frame(self, frame: int) -> None:
        """Move the playhead, and say where it stands."""
        self.strip.show_frame(frame)
        self.transport.show_timecode(self._bench.desk.player.rate.clock(frame))

    def _show_posters(self, keys: frozenset[str]) -> None:
        """Paint the pieces whose pictures came."""
        scale, band = self.strip.look.scale, self.strip.rows.pictures
        for piece in self.strip.pieces:
            if piece.poster is not None and piece.poster.key in keys:
                left, right = scale.x(piece.start), scale.x(piece.end)
                self.strip.update(QRectF(left, band.y, right - left, band.height).toAlignedRect())
