"""What can be done with one take, as a menu on its picture: the same as below the strip, for any take at once."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from storyboard.studio.take_stories import MOST_STARS
from storyboard.ui.words import tr


@dataclass(frozen=True, slots=True)
class Standing:
    """How a take stands: chosen by hand, accepted, put away, marked to be compared, its stars."""

    is_chosen: bool
    is_accepted: bool
    is_retired: bool
    is_compared: bool
    stars: int
    is_read_only: bool


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the entries do."""

    choose: Callable[[], object]
    let_best_play: Callable[[], object]
    accept: Callable[[], object]
    mark: Callable[[], object]
    rate: Callable[[int], object]
    retire: Callable[[], object]
    reveal: Callable[[], object]


def take_menu(parent: QWidget, standing: Standing, deeds: Deeds) -> QMenu:
    """The menu of one take; what cannot be done now is greyed."""
    menu = QMenu(tr("Take", "Takes"), parent)
    can = not standing.is_read_only

    def add(words: str, does: Callable[[], object], *, is_on: bool = True) -> None:
        action = menu.addAction(words)
        action.setEnabled(is_on)
        action.triggered.connect(lambda _checked=False: does())

    add(tr("Play this take", "Takes"), deeds.choose, is_on=can and not standing.is_chosen)
    if standing.is_chosen:
        add(tr("Play the accepted one, else the newest", "Takes"), deeds.let_best_play, is_on=can)
    add(tr("No longer accept", "Takes") if standing.is_accepted else tr("Accept", "Takes"), deeds.accept, is_on=can)
    add(
        tr("Do not compare", "Takes") if standing.is_compared else tr("Mark to compare", "Takes"),
        deeds.mark,
    )
    stars = menu.addMenu(tr("Stars", "Takes"))
    stars.setEnabled(can)
    for count in range(MOST_STARS + 1):
        action = stars.addAction("\N{BLACK STAR}" * count or tr("None", "Takes"))
        action.setCheckable(True)
        action.setChecked(count == standing.stars)
        action.triggered.connect(lambda _checked=False, count=count: deeds.rate(count))
    menu.addSeparator()
    add(tr("Bring back", "Takes") if standing.is_retired else tr("Put away", "Takes"), deeds.retire, is_on=can)
    add(tr("Show the file", "Takes"), deeds.reveal)
    return menu
