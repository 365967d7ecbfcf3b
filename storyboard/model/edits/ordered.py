"""Tuples of things with ids: find, swap, take out and put in by id, never by row."""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar

from storyboard.model.errors import EditError


class HasId(Protocol):
    """Anything with an id made once."""

    @property
    def id(self) -> str:
        """The id."""
        ...


Thing = TypeVar("Thing", bound=HasId)


def one(things: Iterable[Thing], thing_id: str, what: str) -> Thing:
    """The thing with this id; an EditError says that there is no such `what`."""
    for thing in things:
        if thing.id == thing_id:
            return thing
    raise EditError(f"There is no {what} {thing_id!r} on this board.")


def swapped(things: tuple[Thing, ...], thing: Thing) -> tuple[Thing, ...]:
    """The things with the one of the same id replaced."""
    return tuple(thing if other.id == thing.id else other for other in things)


def without(things: tuple[Thing, ...], ids: Collection[str]) -> tuple[Thing, ...]:
    """The things whose ids are not among `ids`."""
    return tuple(thing for thing in things if thing.id not in ids)


def put(things: tuple[Thing, ...], new: Iterable[Thing], after: str | None, what: str) -> tuple[Thing, ...]:
    """The things with `new` behind the one called `after`: first for an empty id, last for None."""
    at = place(tuple(thing.id for thing in things), after, what)
    return (*things[:at], *new, *things[at:])


def place(ids: tuple[str, ...], after: str | None, what: str) -> int:
    """Where something goes that comes behind `after`; an EditError when that is not among the ids."""
    if after is None:
        return len(ids)
    if not after:
        return 0
    if after not in ids:
        raise EditError(f"There is no {what} {after!r} to come after.")
    return ids.index(after) + 1


def new_id(thing_id: str, taken: Collection[str], what: str) -> None:
    """Refuse an id that is empty or already taken."""
    if not thing_id:
        raise EditError(f"A new {what} needs an id.")
    if thing_id in taken:
        raise EditError(f"The id {thing_id!r} is taken by another {what}.")
