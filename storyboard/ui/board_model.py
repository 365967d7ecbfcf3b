"""The cards as an item model: one role with the whole card, and updates that keep selection and scroll."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from storyboard.studio.cards import CardView, SceneView
from storyboard.ui.vocabulary import said, status_said
from storyboard.ui.words import seconds_text

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The frozen CardView of a row."""

MOST_RUNS = 24
"""Changes in more places than this are told as one from the first to the last."""

AnyIndex = QModelIndex | QPersistentModelIndex
_SHOT_ID = attrgetter("shot_id")
ROOT = QModelIndex()


class BoardModel(QAbstractListModel):
    """A row for every card in story order; scenes beside them.

    `scenes_changed` follows every update in which a heading, a fold or the number of cards in a scene changed.
    """

    scenes_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes: tuple[SceneView, ...] = ()
        self._cards: list[CardView] = []
        self._rows: dict[str, int] = {}

    @property
    def scenes(self) -> tuple[SceneView, ...]:
        """The scenes as they were last shown."""
        return self._scenes

    @property
    def cards(self) -> Sequence[CardView]:
        """Every card in story order."""
        return self._cards

    def row_of(self, shot_id: str) -> int:
        """The row of a shot, -1 where it is not on the board."""
        return self._rows.get(shot_id, -1)

    def card(self, row: int) -> CardView | None:
        """The card of a row."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def show(self, scenes: tuple[SceneView, ...]) -> None:
        """Become these scenes with the fewest signals: changed rows, one reordering, or one cut and one insert.

        What is the same object as before is taken to be the same; nothing is looked into.
        """
        before, self._scenes = self._scenes, scenes
        if scenes is before:
            return
        if len(before) == len(scenes) and all(
            one is other or _order(one) == _order(other) for one, other in zip(before, scenes, strict=True)
        ):
            self._change_scenes(before, scenes)
        else:
            self._become([card for scene in scenes for card in scene.cards])
        if len(before) != len(scenes) or any(
            one is not other and _heading(one) != _heading(other) for one, other in zip(before, scenes, strict=True)
        ):
            self.scenes_changed.emit()

    def poster_came(self, keys: frozenset[str]) -> None:
        """Tell the views to paint again the cards whose posters are these."""
        for first, last in runs_of([row for row, card in enumerate(self._cards) if card.poster.key in keys]):
            self.dataChanged.emit(self.index(first), self.index(last), [Qt.ItemDataRole.DecorationRole])

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card, or words about it for people and screen readers."""
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{card.number} {card.words}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            # What a card cuts short, and why its last try failed.
            return "\n".join(text for text in (card.words, card.failure) if text)
        return self.spoken(card) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Cards are selected and dragged; drops are the view's own affair."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_any = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return is_any | Qt.ItemFlag.ItemIsDragEnabled

    def far_source(self, row: int) -> str:
        """The number of the shot that a card goes on from where that is not the card before it, else ""."""
        card, before = self.card(row), self.card(row - 1)
        if card is None or not card.goes_on_from or (before is not None and before.shot_id == card.goes_on_from):
            return ""
        source = self.card(self.row_of(card.goes_on_from))
        return source.number if source is not None else ""

    def spoken(self, card: CardView) -> str:
        """One sentence that says what the card shows."""
        return self.tr("Shot {number}, {seconds} seconds, {size}, {move}, {status}. {words}").format(
            number=card.number,
            seconds=seconds_text(card.seconds),
            size=said(card.size),
            move=said(card.move),
            status=status_said(card.status),
            words=card.words,
        )

    def _become(self, cards: list[CardView]) -> None:
        old_ids, new_ids = [c.shot_id for c in self._cards], [c.shot_id for c in cards]
        if old_ids != new_ids:
            if sorted(old_ids) == sorted(new_ids):
                self._reorder(cards)
            else:
                self._splice(cards, old_ids, new_ids)
        self._change(cards)

    def _change_scenes(self, before: tuple[SceneView, ...], scenes: tuple[SceneView, ...]) -> None:
        """Take over scenes that hold the same shots in the same order."""
        changed: list[int] = []
        first = 0
        for old, new in zip(before, scenes, strict=True):
            if old is not new:
                for row, card in enumerate(new.cards, start=first):
                    was, self._cards[row] = self._cards[row], card
                    if was is not card and was != card:
                        changed.append(row)
            first += len(new.cards)
        self._tell(changed)

    def _change(self, cards: list[CardView]) -> None:
        changed = [
            row for row, (old, new) in enumerate(zip(self._cards, cards, strict=True)) if old is not new and old != new
        ]
        self._cards = cards
        self._tell(changed)

    def _tell(self, rows: list[int]) -> None:
        runs = runs_of(rows)
        if len(runs) > MOST_RUNS:
            # Nearly all of the board: a view that hears it once looks once at what it shows of it.
            runs = [(rows[0], rows[-1])]
        for first, last in runs:
            self.dataChanged.emit(self.index(first), self.index(last))

    def _reorder(self, cards: list[CardView]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        kept = [self._cards[index.row()].shot_id for index in held]
        old = {card.shot_id: card for card in self._cards}
        self._cards = [old[card.shot_id] for card in cards]
        self._number()
        self.changePersistentIndexList(held, [self.index(self._rows[shot_id]) for shot_id in kept])
        self.layoutChanged.emit()

    def _splice(self, cards: list[CardView], old_ids: list[str], new_ids: list[str]) -> None:
        head = _same_start(old_ids, new_ids)
        tail = _same_start(old_ids[head:][::-1], new_ids[head:][::-1])
        if head + tail < len(old_ids):
            self.beginRemoveRows(QModelIndex(), head, len(old_ids) - tail - 1)
            del self._cards[head : len(old_ids) - tail]
            self._number()
            self.endRemoveRows()
        if head + tail < len(new_ids):
            self.beginInsertRows(QModelIndex(), head, len(new_ids) - tail - 1)
            self._cards[head:head] = cards[head : len(new_ids) - tail]
            self._number()
            self.endInsertRows()

    def _number(self) -> None:
        self._rows = {card.shot_id: row for row, card in enumerate(self._cards)}


def _order(scene: SceneView) -> tuple[str, ...]:
    return scene.scene_id, *map(_SHOT_ID, scene.cards)


def _heading(scene: SceneView) -> tuple[str, str, str, int, float, float]:
    return scene.scene_id, scene.heading, scene.beat, len(scene.cards), scene.start_s, scene.end_s


def _same_start(one: Sequence[str], other: Sequence[str]) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def runs_of(rows: list[int]) -> list[tuple[int, int]]:
    """The rows, in their order, as runs from a first to a last that follow each other."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
