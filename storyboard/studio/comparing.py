"""What changed between two boards, shot by shot, in the words of people who make films."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from storyboard.model.board import Board
from storyboard.model.numbering import numbers
from storyboard.model.sequences import Item, ShotSource
from storyboard.model.shots import Shot


class Kind(StrEnum):
    """What happened to a shot."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RETIMED = "retimed"
    RETAKEN = "re-taken"
    REWORDED = "reworded"
    RESHAPED = "reshaped"


WORDS: Mapping[str, str] = {
    "title": "title",
    "action": "action",
    "dialogue": "dialogue",
    "sound": "sound",
    "notes": "notes",
    "prompt_override": "prompt",
    "avoid": "what to avoid",
    "tags": "tags",
    "fields": "own columns",
}
"""The fields whose change is a rewording, and what they are called."""

SHAPE: Mapping[str, str] = {
    "framing": "framing",
    "location_id": "place",
    "subjects": "who is seen",
    "changes": "state",
    "link": "joins by",
    "panels": "panels",
    "references": "references",
    "beat": "beat",
    "colour": "colour",
    "model": "model",
    "source": "source",
}
"""The fields whose change makes it another picture."""

TIMING = ("in_frame", "frames", "speed", "enabled", "is_reversed", "is_frozen")
"""What of an item is its timing."""


JOINED = " \N{MIDDLE DOT} "
"""What stands between the words of a framing."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different about one shot. `was` and `now` are short texts; `field` names what was reworded.

    Of a shot that was removed `beside` is the one it stood behind, else the one it stood before; "" where none is left.
    """

    kind: Kind
    shot_id: str
    number: str
    was: str = ""
    now: str = ""
    field: str = ""
    beside: str = ""


def compare(
    before: Board,
    after: Board,
    played_before: Mapping[str, str] | None = None,
    played_after: Mapping[str, str] | None = None,
) -> tuple[Change, ...]:
    """What is different in `after`, in its story order; what was removed stands where it was.

    `played_*` give the take that played for each shot, for those that had one: a take is compared only where both
    maps are given. The fewest shots that explain the new order are told as moved.
    """
    if before == after and played_before == played_after:
        return ()
    teller = _Teller(before, after, played_before or {}, played_after or {})
    return tuple(teller.changes())


class _Teller:
    """One comparison: both boards and what is looked up in them."""

    def __init__(
        self, before: Board, after: Board, played_before: Mapping[str, str], played_after: Mapping[str, str]
    ) -> None:
        self._before, self._after = before, after
        self._played = (played_before, played_after)
        self._numbers = (numbers(before), numbers(after))
        self._order = (_order(before), _order(after))
        self._items = (_items(before), _items(after))
        self._scenes = (_scenes(before), _scenes(after))
        self._moved = moved(self._order[0], self._order[1]) | {
            shot_id
            for shot_id, scene_id in self._scenes[1].items()
            if self._scenes[0].get(shot_id, scene_id) != scene_id and self._was_scene_kept(shot_id)
        }

    def changes(self) -> Iterator[Change]:
        """Every change in the order of the new story, removed shots where they stood."""
        old_order, new_order = self._order
        known = set(new_order)
        gone_after: dict[str, list[str]] = {}
        last = ""
        for shot_id in old_order:
            if shot_id in known:
                last = shot_id
            else:
                gone_after.setdefault(last, []).append(shot_id)
        first = next(iter(new_order), "")
        yield from (self._removed(gone, first) for gone in gone_after.get("", ()))
        for shot_id in new_order:
            yield from self._of_shot(shot_id)
            yield from (self._removed(gone, shot_id) for gone in gone_after.get(shot_id, ()))

    def _removed(self, shot_id: str, beside: str) -> Change:
        was = _gist(self._before.shots[shot_id])
        return Change(Kind.REMOVED, shot_id, self._numbers[0][shot_id], was=was, beside=beside)

    def _was_scene_kept(self, shot_id: str) -> bool:
        """A scene that was split or merged away moves nobody; only a change between scenes that both boards have."""
        kept = {scene.id for scene in self._before.scenes} & {scene.id for scene in self._after.scenes}
        return self._scenes[0].get(shot_id) in kept and self._scenes[1].get(shot_id) in kept

    def _of_shot(self, shot_id: str) -> Iterator[Change]:
        number = self._numbers[1][shot_id]
        new = self._after.shots[shot_id]
        old = self._before.shots.get(shot_id) if shot_id in self._scenes[0] else None
        if old is None:
            yield Change(Kind.ADDED, shot_id, number, now=_gist(new))
            return
        if shot_id in self._moved:
            yield Change(Kind.MOVED, shot_id, number, self._numbers[0][shot_id], number)
        yield from self._timing(shot_id, old, new, number)
        takes = tuple(played.get(shot_id, "") for played in self._played)
        if takes[0] != takes[1]:
            yield Change(Kind.RETAKEN, shot_id, number, takes[0][:8], takes[1][:8])
        for field, name in WORDS.items():
            if getattr(old, field) != getattr(new, field):
                yield Change(Kind.REWORDED, shot_id, number, _text(old, field), _text(new, field), name)
        for field, name in SHAPE.items():
            if getattr(old, field) != getattr(new, field):
                was, now = _shape(self._before, old, field), _shape(self._after, new, field)
                yield Change(Kind.RESHAPED, shot_id, number, was, now, name)

    def _timing(self, shot_id: str, old: Shot, new: Shot, number: str) -> Iterator[Change]:
        rates = self._before.master.rate, self._after.master.rate
        lengths = rates[0].seconds(old.frames), rates[1].seconds(new.frames)
        played = tuple(_timed(items.get(shot_id, ())) for items in self._items)
        if lengths[0] != lengths[1] or (rates[0] == rates[1] and played[0] != played[1]):
            is_in_film = any(shot_id in items for items in self._items)
            was, now = (
                _plays_s(board, items.get(shot_id, ()), shot, is_in_film=is_in_film)
                for board, items, shot in zip((self._before, self._after), self._items, (old, new), strict=True)
            )
            yield Change(Kind.RETIMED, shot_id, number, f"{was:.2f} s", f"{now:.2f} s")


def moved(before: tuple[str, ...], after: tuple[str, ...]) -> frozenset[str]:
    """The fewest of the things in both orders that must have been moved to make one of the other."""
    places = {thing: at for at, thing in enumerate(before)}
    common = [thing for thing in after if thing in places]
    # The longest run of things that kept their order stays; patience sorting with links back.
    tops: list[int] = []
    ends: list[str] = []
    behind: dict[str, str] = {}
    for thing in common:
        at = bisect_left(tops, places[thing])
        if at == len(tops):
            tops.append(places[thing])
            ends.append(thing)
        else:
            tops[at], ends[at] = places[thing], thing
        if at:
            behind[thing] = ends[at - 1]
    stayed: set[str] = set()
    thing = ends[-1] if ends else ""
    while thing:
        stayed.add(thing)
        thing = behind.get(thing, "")
    return frozenset(common) - stayed


def _order(board: Board) -> tuple[str, ...]:
    return tuple(shot.id for _, shot in board.story())


def _scenes(board: Board) -> dict[str, str]:
    return {shot.id: scene.id for scene, shot in board.story()}


def _items(board: Board) -> dict[str, tuple[Item, ...]]:
    found: dict[str, tuple[Item, ...]] = {}
    for item in board.main_sequence.items if board.sequences else ():
        if isinstance(item.source, ShotSource):
            found[item.source.shot_id] = (*found.get(item.source.shot_id, ()), item)
    return found


def _timed(items: tuple[Item, ...]) -> tuple[tuple[object, ...], ...]:
    return tuple(tuple(getattr(item, name) for name in TIMING) for item in items)


def _plays_s(board: Board, items: tuple[Item, ...], shot: Shot, *, is_in_film: bool) -> float:
    """How long the shot plays; the length asked for where neither film has it."""
    if not is_in_film:
        return float(board.master.rate.seconds(shot.frames))
    rate = board.format(board.main_sequence.format_id).rate
    return float(rate.seconds(sum(item.frames for item in items if item.enabled)))


def _gist(shot: Shot) -> str:
    return _short(shot.title or shot.action or next((line.text for line in shot.dialogue), ""))


def _text(shot: Shot, field: str) -> str:
    value = getattr(shot, field)
    if isinstance(value, str):
        return _short(value)
    if field == "dialogue":
        return _short(" / ".join(line.text for line in shot.dialogue))
    if field == "tags":
        return _short(", ".join(shot.tags))
    return ""


def _shape(board: Board, shot: Shot, field: str) -> str:
    """What a picture is made by: words of the field, joined so that they can be told apart; a place by its name."""
    match field:
        case "framing":
            framing = shot.framing
            return JOINED.join((str(framing.size), str(framing.angle), str(framing.move), f"{framing.lens_mm} mm"))
        case "link":
            return shot.link.kind
        case "location_id":
            place = board.entry(shot.location_id)
            return place.name if place else ""
        case _:
            return _text(shot, field)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 120 else f"{words[:119]}\N{HORIZONTAL ELLIPSIS}"
