"""Long looks through a board stop again and again, for whoever must not be kept waiting meanwhile."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

GiveWay = Callable[[], object]
"""Called again and again by what takes long; it may wait a moment."""
AT_A_TIME = 16
"""So many shots are looked at between two such calls: a millisecond at most."""

T = TypeVar("T")


def go_on() -> None:
    """Give way to nobody."""


def in_turns(items: Iterable[T], give_way: GiveWay) -> Iterator[T]:
    """The items one by one; `give_way` is called every few of them."""
    for at, item in enumerate(items, 1):
        yield item
        if at % AT_A_TIME == 0:
            give_way()
