"""The menus of the board: what can be done with the card, or with the scene, under the pointer."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from storyboard.ui.bench import Workbench
from storyboard.ui.board_view import BoardView
from storyboard.ui.scene_commands import SceneCommands, scene_at

OF_A_CARD = (
    ("write", "sketch", "scratch voice", "notes"),
    ("generate selected",),
    ("cut", "copy", "paste"),
    ("add", "add before", "duplicate", "link copy"),
    ("split", "merge", "enable"),
    ("move left", "move right", "move up", "move down"),
    ("split scene", "remove"),
)
"""What a card's menu offers, by the ids of actions; a line between the groups."""

OF_A_SCENE = (
    ("rename scene", "fill scene"),
    ("fold", "fold all"),
    ("add scene", "merge scenes"),
    ("scene earlier", "scene later"),
    ("remove scene",),
)
"""The same for a scene's heading."""

OF_THE_BOARD = (("add", "add scene", "paste"), ("fold all", "zoom in", "zoom out", "zoom usual"))
"""The same beside all cards."""


class BoardMenus(QObject):
    """Opens the menu that fits what is under the pointer, and selects the card that it is about."""

    def __init__(self, bench: Workbench, scenes: SceneCommands) -> None:
        super().__init__(bench.window)
        self._actions = bench.actions
        self._view = bench.stage.board
        self._cards = bench.stage.model
        self._scenes = scenes
        self.menu: QMenu | None = None
        self._view.menu_asked.connect(self.open)

    def open(self, at: QPoint) -> None:
        """Open the menu at a point of the screen."""
        view = self._view
        point = view.viewport().mapFromGlobal(at)
        index, scene_id = view.indexAt(point), scene_at(view, self._cards, point)
        groups = OF_THE_BOARD
        if index.isValid():
            groups = OF_A_CARD
            _select_at(view, point)
        elif scene_id:
            groups = OF_A_SCENE
            self._mean(scene_id)
        self.menu = menu_of(self._actions, groups, view)
        # What was chosen is done after the menu has gone, and still means the scene that it was opened on.
        self.menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._over))
        self.menu.popup(at)

    def _mean(self, scene_id: str) -> None:
        """Let actions on scenes mean this one; folding goes by what is selected."""
        self._scenes.at = scene_id
        cards = next((scene.cards for scene in self._cards.scenes if scene.scene_id == scene_id), ())
        selected = self._view.selected_shot_ids()
        if cards and not any(card.shot_id in selected[:1] for card in cards):
            self._view.select((cards[0].shot_id,))

    def _over(self) -> None:
        self._scenes.at = ""
        if self.menu is not None and not self.menu.isVisible():
            self.menu.deleteLater()
            self.menu = None


def menu_of(actions: Mapping[str, QAction], groups: tuple[tuple[str, ...], ...], parent: QWidget) -> QMenu:
    """A menu of these actions, a line between the groups."""
    menu = QMenu(parent)
    for group in groups:
        menu.addActions([actions[name] for name in group])
        menu.addSeparator()
    return menu


def install(bench: Workbench) -> None:
    """Put the commands on scenes, and the menus of cards and headings, into the window."""
    scenes = SceneCommands(bench)
    bench.add_commands("scenes", scenes)
    BoardMenus(bench, scenes)


def _select_at(view: BoardView, point: QPoint) -> None:
    index = view.indexAt(point)
    if not view.selectionModel().isSelected(index):
        flags = view.selectionModel().SelectionFlag
        view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
