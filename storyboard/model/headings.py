"""What a scene is called, and what a card says."""

from storyboard.model.board import Board
from storyboard.model.shots import Scene


def scene_heading(board: Board, scene: Scene) -> str:
    """The scene's own heading, else one made from place and time (INT. LIGHTHOUSE - DUSK); empty without either."""
    if scene.heading.strip():
        return scene.heading.strip()
    place = board.entry(scene.location_id)
    when = str(scene.time_of_day or "").upper()
    if place is None:
        return when
    where = f"{'INT.' if scene.is_interior else 'EXT.'} {place.name.upper()}"
    return f"{where} – {when}" if when else where
