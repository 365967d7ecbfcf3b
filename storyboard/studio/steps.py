"""What one step of work was about, read from the boards before and after it: its shots, items, scenes or entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.headings import scene_heading
from storyboard.model.numbering import numbers
from storyboard.model.sequences import AssetSource, Item, ShotSource, StillSource
from storyboard.model.shots import Scene
from storyboard.model.titles import TitleSource
from storyboard.model.values import Value

NAMED = 2
"""Of so many things each is named; more are counted."""
WEIGHED = 100
"""Of more things than this it is not asked which were set to what they were: nobody counts them, and it takes time."""
LONGEST = 32
"""A name is cut to so many letters."""


class Thing(StrEnum):
    """What a step can be about."""

    SHOT = "shot"
    ITEM = "item"
    SCENE = "scene"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a step was about: one or two things by name (a shot by its number), more by their count."""

    thing: Thing
    count: int
    names: tuple[str, ...] = ()


def subject_of(before: Board, after: Board, about: tuple[str, ...] = ()) -> Subject | None:
    """What is different between two boards; None where it is none of the things that have a name.

    `about` are the ids of shots, scenes or items that the step was about, where the boards alone do not tell who moved.
    """
    teller = _Teller(before, after)
    return teller.told(about) if about else teller.found()


class _Teller:
    """One comparison of two boards; what was not touched is the same object in both and is passed over."""

    def __init__(self, before: Board, after: Board) -> None:
        self._before, self._after = before, after

    def told(self, about: tuple[str, ...]) -> Subject | None:
        """The shots, scenes or items of these ids."""
        shots = [key for key in about if key in self._before.shots or key in self._after.shots]
        if shots:
            return self._shots(shots)
        scenes = [name for key in about if (name := self._scene_name(key))]
        return self._named(Thing.SCENE, scenes) if scenes else self._items(about)

    def found(self) -> Subject | None:
        """What came or went, else what was changed; who is in the bible before the shots that it shows in."""
        came, gone, other = _differing(self._before.shots, self._after.shots)
        scenes = self._scenes()
        if len(scenes) >= max(1, len(came)):
            return self._named(Thing.SCENE, [self._scene_name(key) for key in scenes])
        entries = _differing(_by_id(self._before.entries()), _by_id(self._after.entries()))
        touched = entries[0] or entries[1] or entries[2]
        if touched and not came and not gone:
            return self._named(Thing.ENTRY, [self._entry_name(key) for key in touched])
        shots = gone or came or other
        return self._shots(shots) if shots else self._changed_items() or self._changed_scenes()

    def _shots(self, shot_ids: Sequence[str]) -> Subject:
        names: list[str] = []
        if len(shot_ids) <= NAMED:
            was, now = numbers(self._before), numbers(self._after)
            names = [was.get(key) or now.get(key, "") for key in shot_ids]
        return Subject(Thing.SHOT, len(shot_ids), tuple(names) if all(names) else ())

    def _changed_items(self) -> Subject | None:
        came, gone, other = _differing(_items(self._before), _items(self._after))
        return self._items(gone or came or other)

    def _items(self, item_ids: Sequence[str]) -> Subject | None:
        """What plays shots is called by the shots; a title by its words, a file by its name."""
        items = {**_items(self._after), **_items(self._before)}
        sources = [items[key].source for key in item_ids if key in items]
        if not sources:
            return None
        played = list(dict.fromkeys(s.shot_id for s in sources if isinstance(s, ShotSource)))
        if all(isinstance(source, ShotSource) for source in sources):
            return self._shots(played)
        names = [self._item_name(source) for source in sources]
        return self._named(Thing.ITEM, names)

    def _item_name(self, source: object) -> str:
        match source:
            case TitleSource():
                return source.text
            case AssetSource() | StillSource():
                asset = self._after.asset(source.asset_id) or self._before.asset(source.asset_id)
                return asset.name if asset else ""
            case _:
                return ""

    def _scenes(self) -> list[str]:
        """Scenes that came or went."""
        came, gone, _other = _differing(_by_id(self._before.scenes), _by_id(self._after.scenes))
        return gone or came

    def _changed_scenes(self) -> Subject | None:
        """Scenes that are called or told otherwise, else those that stand elsewhere."""
        _came, _gone, other = _differing(_by_id(self._before.scenes), _by_id(self._after.scenes))
        return self._named(Thing.SCENE, [self._scene_name(key) for key in other]) if other else None

    def _scene_name(self, scene_id: str) -> str:
        """As it was called before; a scene without a heading by its place."""
        for board in (self._before, self._after):
            for at, scene in enumerate(board.scenes, start=1):
                if scene.id == scene_id:
                    return scene_heading(board, scene) or str(at)
        return ""

    def _entry_name(self, entry_id: str) -> str:
        entry = self._before.entry(entry_id) or self._after.entry(entry_id)
        return entry.name if entry else ""

    @staticmethod
    def _named(thing: Thing, names: Sequence[str]) -> Subject:
        short = tuple(_short(name) for name in names)
        return Subject(thing, len(names), short if len(names) <= NAMED and all(short) else ())


def _differing(was: Mapping[str, Value], now: Mapping[str, Value]) -> tuple[list[str], list[str], list[str]]:
    """The ids that came, that went, and that stayed and are different."""
    if was is now:
        return [], [], []
    came = [key for key in now if key not in was]
    gone = [key for key in was if key not in now]
    other = [key for key, value in now.items() if key in was and was[key] is not value]
    if len(other) <= WEIGHED:
        other = [key for key in other if was[key] != now[key]]
    return came, gone, other


def _items(board: Board) -> dict[str, Item]:
    return {item.id: item for sequence in board.sequences for item in sequence.items}


def _by_id(things: Iterable[Scene | Entry]) -> dict[str, Value]:
    return {thing.id: thing for thing in things}


def _short(name: str) -> str:
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= LONGEST else f"{one_line[: LONGEST - 1].rstrip()}\N{HORIZONTAL ELLIPSIS}"
