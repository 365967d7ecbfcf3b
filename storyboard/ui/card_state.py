"""How a card stands among the others: chosen, and where the keys act."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView

from storyboard.later import later

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyle
else:
    QStyle = later("PySide6.QtWidgets", "QStyle")


def state_of(view: QAbstractItemView, index: QModelIndex) -> "QStyle.StateFlag":
    """What to paint around a card of the view: selected or not, with the focus or without."""
    state, chosen = QStyle.StateFlag, view.selectionModel()
    is_selected = chosen.hasSelection() and chosen.isSelected(index)
    found = state.State_Enabled | state.State_Selected if is_selected else state.State_Enabled
    if index == view.currentIndex() and view.hasFocus():
        # One selected card shows the focus by its stronger frame; among several the ring says which it is.
        alone = is_selected and len(chosen.selectedIndexes()) == 1
        found |= state.State_Active if alone else state.State_HasFocus
    return found
