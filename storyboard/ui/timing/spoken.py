"""What is spoken at a frame of the film. Pure."""

from storyboard.model.board import Board
from storyboard.model.timing import converted
from storyboard.ui.timing.timeline import Piece


def captions_at(board: Board, piece: Piece, frame: int) -> tuple[str, ...]:
    """The lines heard while a piece plays a frame of the film; a line without a time is heard all through its shot."""
    shot = board.shots.get(piece.shot_id)
    if shot is None:
        return ()
    rate = board.format(board.main_sequence.format_id).rate
    inside = piece.item.in_frame + int((frame - piece.start) * piece.item.speed.fraction)
    found: list[str] = []
    for line in shot.dialogue:
        start = converted(line.start_frame or 0, board.master.rate, rate)
        length = converted(line.frames, board.master.rate, rate) if line.frames else None
        if start <= inside and (length is None or inside < start + length):
            found.append(line.text)
    return tuple(found)
