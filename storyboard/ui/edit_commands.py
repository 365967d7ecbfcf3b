"""What the keys and menus do to shots and scenes: each command is one edit, and leaves the right card selected."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.shots import Scene, Shot
from storyboard.studio.ids import new_id
from storyboard.ui.board_view import BoardView
from storyboard.ui.document import Document

if TYPE_CHECKING:
    from storyboard.model.edits.scenes import add_scene
    from storyboard.model.edits.shots import add_shot, duplicate_shot, enable_shots, move_shots, remove_shots
else:
    add_scene = later("storyboard.model.edits.scenes", "add_scene")
    add_shot = later("storyboard.model.edits.shots", "add_shot")
    duplicate_shot = later("storyboard.model.edits.shots", "duplicate_shot")
    enable_shots = later("storyboard.model.edits.shots", "enable_shots")
    move_shots = later("storyboard.model.edits.shots", "move_shots")
    remove_shots = later("storyboard.model.edits.shots", "remove_shots")


class EditCommands(QObject):
    """Commands on the selected shots; `write` goes to the words of the first. `trouble` carries why one was refused.

    `duplicated` carries shots and the ids of their copies, so that what is not on the board is copied as well.
    """

    trouble = Signal(str)
    duplicated = Signal(object)

    def __init__(self, document: Document, view: BoardView, write: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._view = view
        self._write = write
        view.dropped.connect(self.drop)

    def undo(self) -> None:
        """Take the last step back."""
        self._document.end_phrase()
        self._document.undo_stack.undo()

    def redo(self) -> None:
        """Make it again."""
        self._document.undo_stack.redo()

    def write(self) -> None:
        """Go to the words of the selected shot."""
        self._write()

    def add(self) -> None:
        """Add a shot behind the current one and go to its words."""
        scene_id, place = self._here()
        self.add_to(scene_id, place)

    def add_before(self) -> None:
        """Add a shot before the current one and go to its words."""
        scene_id, place = self._here()
        self.add_to(scene_id, max(place - 1, 0))

    def add_scene(self) -> None:
        """Add a scene behind this one, with a first shot."""
        scene_id, _place = self._here()
        scene, shot, item_id = Scene(id=new_id()), Shot(id=new_id()), new_id()

        def edit(board: Board) -> Edit:
            with_scene = add_scene(board, scene, scene_id or None)
            with_shot = add_shot(with_scene.board, shot, scene.id, item_id)
            return Edit(with_scene.label, with_shot.board)

        if self._try(edit):
            self._view.select((shot.id,))

    def duplicate(self) -> None:
        """Copy the selected shots, each behind itself."""
        copies = {shot_id: (new_id(), new_id()) for shot_id in self._view.selected_shot_ids()}

        def edit(board: Board) -> Edit:
            made = board
            for shot_id, (copy_id, item_id) in copies.items():
                made = duplicate_shot(made, shot_id, copy_id, item_id).board
            return Edit("Duplicate shots", made, about=tuple(copies))

        if self._try(edit):
            self._view.select(tuple(copy_id for copy_id, _item_id in copies.values()))
            self.duplicated.emit({shot_id: copy_id for shot_id, (copy_id, _item_id) in copies.items()})

    def remove(self) -> None:
        """Take the selected shots out of the story; the one that follows becomes the current one."""
        gone = self._view.selected_shot_ids()
        order = self._order()
        if not gone:
            return
        after = order[order.index(gone[-1]) + 1 :]
        before = [shot_id for shot_id in order if shot_id not in gone]
        if self._try(lambda board: remove_shots(board, gone)):
            self._view.select(tuple(after[:1] or before[-1:]))

    def enable(self) -> None:
        """Leave the selected shots out of the film, or take them in again."""
        shot_ids = self._view.selected_shot_ids()
        cards = {card.shot_id: card for scene in self._document.scenes for card in scene.cards}
        is_on = any(cards[shot_id].is_enabled for shot_id in shot_ids)
        self._try(lambda board: enable_shots(board, shot_ids, enabled=not is_on))

    def move_left(self) -> None:
        """Move the selected shots one place to the left, out of their scene where they stand at its end."""
        self._step(1 if self._view.isRightToLeft() else -1)

    def move_right(self) -> None:
        """Move the selected shots one place to the right, out of their scene where they stand at its end."""
        self._step(-1 if self._view.isRightToLeft() else 1)

    def move_up(self) -> None:
        """Move the selected shots to the end of the scene before."""
        self._to_scene(-1)

    def move_down(self) -> None:
        """Move the selected shots to the start of the scene after."""
        self._to_scene(1)

    def drop(self, shot_ids: tuple[str, ...], scene_id: str, place: int) -> None:
        """Move shots to a place of a scene, counted before they are taken out."""
        known = tuple(shot_id for shot_id in shot_ids if shot_id in self._document.board.shots)
        scene = next((s for s in self._document.board.scenes if s.id == scene_id), None)
        if not known or scene is None:
            return
        kept = [shot_id for shot_id in scene.shot_ids[:place] if shot_id not in known]
        if self._try(lambda board: move_shots(board, known, scene_id, kept[-1] if kept else "")):
            self._view.select(known)

    def add_to(self, scene_id: str, place: int) -> None:
        """Add a shot at a place of a scene, a new one where none is named, and go to its words."""
        if not scene_id:
            self.add_scene()
            return
        shot, item_id = Shot(id=new_id()), new_id()
        scene = next(s for s in self._document.board.scenes if s.id == scene_id)
        after = scene.shot_ids[place - 1] if place else ""
        if self._try(lambda board: add_shot(board, shot, scene_id, item_id, after)):
            self._view.select((shot.id,))
            self.write()

    def _here(self) -> tuple[str, int]:
        """The scene to work in, and how many of its shots stand up to and with the last selected one."""
        selected = self._view.selected_shot_ids()
        scenes = self._document.board.scenes
        if selected:
            scene = self._document.board.scene_of(selected[-1])
            if scene is not None:
                return scene.id, scene.shot_ids.index(selected[-1]) + 1
        return (scenes[-1].id, len(scenes[-1].shot_ids)) if scenes else ("", 0)

    def _step(self, by: int) -> None:
        shot_ids = self._view.selected_shot_ids()
        edge = shot_ids[0] if by < 0 else shot_ids[-1]
        scene = self._document.board.scene_of(edge)
        if scene is None:
            return
        place = scene.shot_ids.index(edge)
        if by < 0 and place == 0:
            self._to_scene(-1)
        elif by > 0 and place == len(scene.shot_ids) - 1:
            self._to_scene(1)
        else:
            self.drop(shot_ids, scene.id, place - 1 if by < 0 else place + 2)

    def _to_scene(self, by: int) -> None:
        shot_ids = self._view.selected_shot_ids()
        scenes = self._document.board.scenes
        at = next((i for i, s in enumerate(scenes) if shot_ids[0 if by < 0 else -1] in s.shot_ids), -1)
        if at >= 0 and 0 <= at + by < len(scenes):
            goal = scenes[at + by]
            self.drop(shot_ids, goal.id, len(goal.shot_ids) if by < 0 else 0)

    def _order(self) -> list[str]:
        return [shot.id for _, shot in self._document.board.story()]

    def _try(self, make: Callable[[Board], Edit]) -> bool:
        self._document.end_phrase()
        try:
            return self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self.trouble.emit(str(error))
            return False
