"""What shots ask for, where a board has too many of them to be asked at once."""

from collections.abc import Callable
from typing import Any, cast

from pytestqt.qtbot import QtBot

from storyboard.model.edits.framing import set_size
from storyboard.model.words import ShotSize
from storyboard.ui.asker import AT_ONCE_SHOTS, Asker
from storyboard.ui.work import Workshop
from tests.fakes.boards_on_disk import board_of


class Slow:
    """A workshop that works something out when it is told to; its mailbox and its courtesy are itself."""

    def __init__(self) -> None:
        self.mailbox, self.courtesy = self, self
        self._left: list[tuple[Callable[[], Any], Callable[[Any], Any]]] = []

    def reckon(self, work: Callable[[], Any], *, done: Callable[[Any], Any]) -> None:
        self._left.append((work, done))

    def post(self, tell: Callable[[], Any]) -> None:
        tell()

    def give_way(self) -> None:
        pass

    def finish(self) -> None:
        """Work out what is left."""
        while self._left:
            work, done = self._left.pop(0)
            done(work())


def test_what_came_while_a_board_was_away_is_told_a_turn_after_it_is_back(qtbot: QtBot) -> None:
    one = board_of(AT_ONCE_SHOTS + 1)
    other = set_size(one, tuple(one.shots), ShotSize.ELS).board
    workshop = Slow()
    asker = Asker(cast("Workshop", workshop))
    asker.asked(one)
    qtbot.waitUntil(lambda: bool(workshop._left))
    workshop.finish()
    of_one = asker.asked(one)
    assert asker.asked(other) is of_one
    qtbot.waitUntil(lambda: bool(workshop._left))
    assert asker.asked(one) is of_one
    workshop.finish()
    with qtbot.waitSignal(asker.came):
        assert asker.asked(other) is of_one
    of_other = asker.asked(other)
    assert of_other is not of_one
    assert len(of_other) == len(other.shots)
    assert asker.asked(one) is of_one
    assert asker.asked(other) is of_other
    asker.close()
    asker.deleteLater()
