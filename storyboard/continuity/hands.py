"""Whose hands a prop is in: `owner` of the prop and `holds` of the holder are one fact, said from two sides."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from storyboard.continuity.book import Book
from storyboard.model.shots import StateChange
from storyboard.model.words import StateField

State: TypeAlias = Mapping[str, Mapping[str, str]]
"""Field values by subject id; a missing field is not known."""

NOTHING = frozenset({"", "nothing", "none", "nobody", "no one", "-"})
"""Words that say that hands are empty or that nobody has a thing."""

_PARTS = re.compile(r"\s*(?:[,;+&]|\band\b)\s*", re.IGNORECASE)


def things_named(text: str, book: Book) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ids of the props that a list of things names, and the parts that name none."""
    whole = book.meant(text)
    if whole is not None and whole.id in book.props:
        return (whole.id,), ()
    props: list[str] = []
    rest: list[str] = []
    for part in _PARTS.split(text.strip()):
        entry = book.meant(part)
        if entry is not None and entry.id in book.props:
            props.append(entry.id)
        elif part.lower() not in NOTHING:
            rest.append(part)
    return tuple(dict.fromkeys(props)), tuple(rest)


def holder_named(text: str, book: Book) -> str:
    """The id of the holder where the words name one; else the words, empty where they say nobody."""
    if text.strip().lower() in NOTHING:
        return ""
    entry = book.meant(text)
    return entry.id if entry is not None else text.strip()


def owners_of(state: State, book: Book) -> Mapping[str, str]:
    """Who holds each prop that somebody holds, by prop id, in the bible's order."""
    lines = ((prop, state.get(prop)) for prop in book.props)
    return {prop: owner for prop, line in lines if line and (owner := line.get(StateField.OWNER))}


def claims(changes: Iterable[StateChange], book: Book) -> Mapping[str, tuple[str, ...]]:
    """Everybody who is said to hold a prop, by prop id, in the order said; one holder where all is well."""
    found: dict[str, list[str]] = {}
    for change in changes:
        if change.field == StateField.OWNER and change.subject_id in book.props:
            pairs = [(change.subject_id, holder_named(change.value, book))]
        elif change.field == StateField.HOLDS:
            pairs = [(prop, change.subject_id) for prop in things_named(change.value, book)[0]]
        else:
            continue
        for prop, holder in pairs:
            if holder and holder not in found.setdefault(prop, []):
                found[prop].append(holder)
    return {prop: tuple(holders) for prop, holders in found.items() if holders}


def settled(changes: tuple[StateChange, ...], state: State, book: Book) -> tuple[StateChange, ...]:
    """The changes with both sides of every change of hands: ids for names, and what each then holds."""
    if not any(change.field in (StateField.OWNER, StateField.HOLDS) for change in changes):
        return changes
    plain: list[StateChange] = []
    owners: dict[str, StateChange] = {}
    loose: dict[str, tuple[str, ...]] = {}
    for change in changes:
        if change.field == StateField.OWNER and change.subject_id in book.props:
            owners[change.subject_id] = _owned(change, change.subject_id, holder_named(change.value, book))
        elif change.field == StateField.HOLDS and change.subject_id in book.cast:
            props, loose[change.subject_id] = things_named(change.value, book)
            owners |= {prop: _owned(change, prop, change.subject_id) for prop in props}
            mine = (p for p in _held(change.subject_id, state, owners, book) if p not in props)
            owners |= {prop: _owned(change, prop, "") for prop in list(mine)}
        else:
            plain.append(change)
    return (*plain, *owners.values(), *_holding(owners, loose, state, book))


def _owned(change: StateChange, prop: str, holder: str) -> StateChange:
    return StateChange(subject_id=prop, field=StateField.OWNER, value=holder, because=change.because)


def _held(holder: str, state: State, owners: Mapping[str, StateChange], book: Book) -> Iterator[str]:
    for prop in book.props:
        given = owners.get(prop)
        if (given.value if given else state.get(prop, {}).get(StateField.OWNER, "")) == holder:
            yield prop


def _holding(
    owners: Mapping[str, StateChange], loose: Mapping[str, tuple[str, ...]], state: State, book: Book
) -> Iterator[StateChange]:
    """What everybody whose hands are touched holds then, the nameless things in them included."""
    touched = [state.get(prop, {}).get(StateField.OWNER, "") for prop in owners]
    touched += [change.value for change in owners.values()]
    for holder in dict.fromkeys((*touched, *loose)):
        if holder not in book.cast:
            continue
        before = state.get(holder, {}).get(StateField.HOLDS, "")
        rest = loose[holder] if holder in loose else things_named(before, book)[1]
        things = (*(book.name(prop) for prop in _held(holder, state, owners, book)), *rest)
        if things or before or holder in loose:
            yield StateChange(subject_id=holder, field=StateField.HOLDS, value=", ".join(things))
