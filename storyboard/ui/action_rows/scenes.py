"""Scenes: naming, moving, splitting, merging and folding them."""

from storyboard.ui.action_rows.entry import Entry, Scope, Situation, writable

BOARD = Scope.BOARD


def _shown(now: Situation) -> bool:
    return now.has_shots


ROWS: tuple[Entry, ...] = (
    Entry("rename scene", "Rename scene", "Write over the heading of this scene", "scenes.rename", "shot",
          ("Shift+F2",), BOARD, writable),
    Entry("fill scene", "New shot in this scene", "Add a shot at the end of this scene", "scenes.add", "shot", (),
          BOARD, writable),
    Entry("split scene", "Begin a scene here", "Let a new scene begin with the selected shot", "scenes.split", "shot",
          ("Shift+S",), BOARD, writable),
    Entry("merge scenes", "Merge with the next scene", "Make one scene of this one and the next", "scenes.merge",
          "shot", ("Shift+M",), BOARD, writable),
    Entry("scene earlier", "Scene earlier", "Move this scene before the one before", "scenes.earlier", "shot",
          ("Alt+Shift+Up",), BOARD, writable),
    Entry("scene later", "Scene later", "Move this scene behind the one after", "scenes.later", "shot",
          ("Alt+Shift+Down",), BOARD, writable),
    Entry("remove scene", "Delete scene", "Take this scene and its shots out of the story", "scenes.remove", "shot",
          ("Ctrl+Shift+Del",), BOARD, writable),
    Entry("fold all", "Fold all scenes", "Fold every scene away, or open them all", "scenes.fold_all", "view",
          ("Ctrl+.",), BOARD, _shown),
)  # fmt: skip
