"""The targets and models that are set up on this computer, by the names that people know them by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from storyboard.model.board import Board
from storyboard.studio.context import Context
from storyboard.studio.table_columns import Column, columns
from storyboard.ui.sentences import spoken


class Known(NamedTuple):
    """What can be chosen in the columns of targets and models, and how each id of them reads, by column."""

    choices: Mapping[str, tuple[str, ...]]
    names: Mapping[str, Mapping[str, str]]

    def columns(self, board: Board) -> tuple[Column, ...]:
        """Every column of this board's shot list, with what can be chosen here."""
        return columns(board, self.choices, self.names)


def known_here(context: Context) -> Known:
    """The targets and models of this computer as they are set up now; no id leaves the choice to the board."""
    targets = [(target.id, target.name) for target in context.settings.targets]
    models = [(model.id, model.label) for model in context.models.values()]
    paid = (model.id for model in context.models.values() if model.api_kind != "draft")
    return Known(
        {"target": ("", *(id_ for id_, _ in targets)), "model": ("", *paid)},
        {"target": _names(targets), "model": _names(models)},
    )


def _names(entries: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The name of each id; where two have the same, the id stands behind it."""
    said = {id_: spoken(name) for id_, name in entries}
    times = Counter(said.values())
    told = {id_: f"{name} ({id_})" if times[name] > 1 else name for id_, name in said.items()}
    return {"": QCoreApplication.translate("Columns", "As the board"), **told}
