"""Which step over the board each of Qt's cursor actions is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from storyboard.ui.layout import Step

Action = QAbstractItemView.CursorAction
STEPS = {
    Action.MoveLeft: Step.LEFT,
    Action.MovePrevious: Step.LEFT,
    Action.MoveRight: Step.RIGHT,
    Action.MoveNext: Step.RIGHT,
    Action.MoveUp: Step.UP,
    Action.MoveDown: Step.DOWN,
    Action.MovePageUp: Step.PAGE_UP,
    Action.MovePageDown: Step.PAGE_DOWN,
    Action.MoveHome: Step.ROW_START,
    Action.MoveEnd: Step.ROW_END,
}


ACROSS = {Action.MoveLeft: Step.RIGHT, Action.MoveRight: Step.LEFT}
"""The arrows where rows begin at the right; steps count along a row, arrows go the way that they point."""


def step_of(
    action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier, *, is_mirrored: bool = False
) -> Step:
    """The step; with Control, the ends of the row become the ends of the board."""
    step = STEPS.get(action, Step.RIGHT)
    if is_mirrored:
        step = ACROSS.get(action, step)
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return {Step.ROW_START: Step.FIRST, Step.ROW_END: Step.LAST}.get(step, step)
    return step
