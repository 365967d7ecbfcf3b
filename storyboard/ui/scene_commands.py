"""What is done to whole scenes on the board: named where they stand, moved, split, merged, folded."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.headings import scene_heading
from storyboard.model.shots import Scene
from storyboard.model.values import replace
from storyboard.studio.ids import new_id
from storyboard.ui.bench import Workbench
from storyboard.ui.board_model import BoardModel
from storyboard.ui.board_view import BoardView

if TYPE_CHECKING:
    from storyboard.model.edits.scenes import merge_scenes, move_scene, remove_scene, rename_scene, split_scene
else:
    merge_scenes = later("storyboard.model.edits.scenes", "merge_scenes")
    move_scene = later("storyboard.model.edits.scenes", "move_scene")
    remove_scene = later("storyboard.model.edits.scenes", "remove_scene")
    rename_scene = later("storyboard.model.edits.scenes", "rename_scene")
    split_scene = later("storyboard.model.edits.scenes", "split_scene")

FIELD_PX = 360


def scene_at(view: BoardView, model: BoardModel, point: QPoint) -> str:
    """The scene whose heading is under a point of the viewport; empty where there is none."""
    at = view.placed.heading_at(point.x(), point.y() + view.verticalOffset())
    return model.scenes[at].scene_id if at is not None else ""


def heading_rect(view: BoardView, model: BoardModel, scene_id: str) -> QRect:
    """Where a scene's heading is on the viewport; empty where there is no such scene."""
    at = next((at for at, scene in enumerate(model.scenes) if scene.scene_id == scene_id), None)
    if at is None:
        return QRect()
    place = view.placed.headings[at]
    return QRect(round(place.x), round(place.y) - view.verticalOffset(), round(place.width), round(place.height))


class HeadingField(QLineEdit):
    """A line over a scene's heading. Return or leaving it takes the words, Escape leaves them as they were."""

    def __init__(self, place: QRect, text: str, made: str, done: Callable[[str], None], view: BoardView) -> None:
        super().__init__(text, view.viewport())
        self._view = view
        self._before = text
        self._done: Callable[[str], None] | None = done
        self.setAccessibleName(self.tr("Heading of the scene"))
        # What the heading is without words of its own, so that an empty field says what it will become.
        self.setPlaceholderText(made or self.tr("INT. PLACE \N{EN DASH} TIME"))
        self.setGeometry(place)
        self.selectAll()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end(take=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(take=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._end(take=True)

    def _end(self, *, take: bool) -> None:
        done, self._done = self._done, None
        if done is None:
            return
        text = self.text().strip()
        self.hide()
        self.deleteLater()
        self._view.setFocus()
        if take and text != self._before:
            done(text)


class SceneCommands(QObject):
    """Commands on the scene of the selected shots; `at` names another while its own menu is open."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._document = bench.desk.document
        self._view = bench.stage.board
        self._cards = bench.stage.model
        self._say = bench.say
        self._add_to = bench.commands["edit"].add_to
        self.at = ""
        self._view.viewport().installEventFilter(self)

    @property
    def scene(self) -> Scene | None:
        """The scene that is meant."""
        board, selected = self._document.board, self._view.selected_shot_ids()
        if self.at:
            return next((scene for scene in board.scenes if scene.id == self.at), None)
        return board.scene_of(selected[0]) if selected else None

    def add(self) -> None:
        """Add a shot at the end of the scene and go to its words."""
        scene = self.scene
        if scene is not None:
            self._add_to(scene.id, len(scene.shot_ids))

    def rename(self) -> None:
        """Write over the scene's heading, where it stands."""
        scene = self.scene
        if scene is None or self._document.is_read_only:
            return
        place = self._heading(scene.id)
        made = scene_heading(self._document.board, replace(scene, heading=""))
        HeadingField(place, scene.heading, made, lambda text: self._rename(scene.id, text), self._view)

    def split(self) -> None:
        """Let a new scene begin with the first selected shot."""
        selected, scene = self._view.selected_shot_ids(), self.scene
        if scene is not None and selected:
            self._try(lambda board: split_scene(board, scene.id, selected[0], new_id()))

    def merge(self) -> None:
        """Make one scene of this one and the next."""
        scene, following = self._with_neighbour(1)
        if scene is not None and following is not None:
            self._try(lambda board: merge_scenes(board, scene.id, following.id))
        elif scene is not None:
            self._say(self.tr("There is no scene after this one to merge it with."), "warning")

    def earlier(self) -> None:
        """Move the scene before the one before."""
        scene, before = self._with_neighbour(-1)
        if scene is not None and before is not None:
            scenes = [other.id for other in self._document.board.scenes]
            at = scenes.index(before.id)
            self._move(scene.id, scenes[at - 1] if at else "")

    def later(self) -> None:
        """Move the scene behind the one after."""
        scene, following = self._with_neighbour(1)
        if scene is not None and following is not None:
            self._move(scene.id, following.id)

    def remove(self) -> None:
        """Take the scene and its shots out of the story; undo brings them back."""
        scene = self.scene
        if scene is not None and self._try(lambda board: remove_scene(board, scene.id)):
            self._say(
                self.tr("The scene is gone with %n shot(s); undo brings it back.", "", len(scene.shot_ids)), "info"
            )

    def fold_all(self) -> None:
        """Fold every scene away, or open all where none is open."""
        folds = [section.is_folded for section in self._view.placed.sections]
        is_any_open = not all(folds)
        for scene, is_folded in zip(self._cards.scenes, folds, strict=True):
            if is_folded is not is_any_open:
                self._view.fold(scene.scene_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click on a heading writes over it; the first of the two clicks has folded the scene."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            scene_id = scene_at(self._view, self._cards, event.position().toPoint())
            if scene_id:
                self._view.fold(scene_id)
                self.at = scene_id
                self.rename()
                self.at = ""
                return True
        return super().eventFilter(watched, event)

    def _heading(self, scene_id: str) -> QRect:
        place = heading_rect(self._view, self._cards, scene_id)
        width = min(place.width() - 130, FIELD_PX)
        x = place.right() - 26 - width if self._view.isRightToLeft() else place.x() + 26
        return QRect(x, place.y() + 2, width, place.height() - 4)

    def _rename(self, scene_id: str, heading: str) -> None:
        self._try(lambda board: rename_scene(board, scene_id, heading))

    def _move(self, scene_id: str, after: str) -> None:
        selected = self._view.selected_shot_ids()
        if self._try(lambda board: move_scene(board, scene_id, after)):
            self._view.select(selected)

    def _with_neighbour(self, by: int) -> tuple[Scene | None, Scene | None]:
        scene, scenes = self.scene, self._document.board.scenes
        at = next((i for i, other in enumerate(scenes) if scene is not None and other.id == scene.id), -1)
        return scene, scenes[at + by] if at >= 0 and 0 <= at + by < len(scenes) else None

    def _try(self, make: Callable[[Board], Edit]) -> bool:
        self._document.end_phrase()
        try:
            return self._document.apply(make(self._document.board))
        except StoryboardError as error:
            self._say(str(error), "error")
            return False
