"""A cut that came back, laid on the running order it was made from: order, lengths, speeds and what is gone. Pure."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from storyboard.model.rate import Ratio
from storyboard.model.sequences import GapSource, Item, ShotSource
from storyboard.model.timing import overlap_frames
from storyboard.model.transitions import CutTransition, Dissolve, Transition
from storyboard.model.values import replace


@dataclass(frozen=True, slots=True)
class Returned:
    """A clip as it came back: `first` of its file is where it begins, both counted at the film's rate.

    `head` frames of the transition into it lie before its first frame, `tail` of the next behind its last; `overlap` is
    the whole of the first. `speed` is None where the format does not say, `says_direction` whether it tells backwards.
    Without a `reel` it is a gap.
    """

    name: str
    reel: str
    frames: int
    first: int = 0
    item_id: str = ""
    speed: Fraction | None = None
    is_reversed: bool = False
    is_frozen: bool = False
    says_direction: bool = True
    head: int = 0
    tail: int = 0
    overlap: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What the running order plays: its items, and by reel which of them and by which take; `name_of` as handed out.

    `media_of` tells of takes by which file they are: a clip with the very same file as what plays is no other take.
    """

    items: tuple[Item, ...]
    shots: Mapping[str, tuple[str, str]]
    others: Mapping[str, str]
    name_of: Mapping[str, str]
    playing: Mapping[str, str]
    media_of: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Conformed:
    """The items as the editor left them, and what changed, by the clips' names.

    `strangers` are the clips that nobody here knows, by the gaps that stand in for them.
    """

    items: list[Item] = field(default_factory=list[Item])
    moved: list[str] = field(default_factory=list[str])
    retimed: list[str] = field(default_factory=list[str])
    replaced: list[str] = field(default_factory=list[str])
    added: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    unknown: list[str] = field(default_factory=list[str])
    strangers: dict[str, str] = field(default_factory=dict[str, str])


def conformed(known: Known, came: Sequence[Returned], new_id: Callable[[], str]) -> Conformed:
    """The running order after the editor's cut; what is switched off stays where it is."""
    told = Conformed()
    left = {item.id: item for item in known.items if item.enabled}
    used: list[str] = []
    for clip in came:
        item = _meant(clip, known, left)
        if item is None:
            told.items.append(_unknown(clip, told, new_id))
            continue
        is_again = item.id not in left
        left.pop(item.id, None)
        made = _changed(item, clip, known, told)
        if is_again:
            told.added.append(_name(item, known))
            made = replace(made, id=new_id())
        else:
            used.append(item.id)
        told.items.append(made)
    told.removed.extend(_name(item, known) for item in left.values())
    place = {item.id: at for at, item in enumerate(known.items)}
    kept = _rising([place[key] for key in used])
    told.moved.extend(known.name_of.get(key, key) for key in used if place[key] not in kept)
    _put_back(known, told)
    return told


def _meant(clip: Returned, known: Known, left: Mapping[str, Item]) -> Item | None:
    """The item that the clip is: by its own id, else by its file, else (for what has none) by its name."""
    items = {item.id: item for item in known.items}
    if clip.item_id in items:
        return items[clip.item_id]
    shot_id, _ = known.shots.get(clip.reel, ("", ""))
    fitting = [item for item in known.items if isinstance(item.source, ShotSource) and item.source.shot_id == shot_id]
    if not fitting and clip.reel in known.others:
        fitting = [items[known.others[clip.reel]]]
    if not fitting and clip.name:
        fitting = [item for item in known.items if known.name_of.get(item.id) == clip.name]
    free = [item for item in fitting if item.id in left]
    return next(iter(sorted(free, key=lambda item: abs(item.in_frame - clip.first))), next(iter(fitting), None))


def _changed(item: Item, clip: Returned, known: Known, told: Conformed) -> Item:
    """The item with the clip's length, stretch, speed and take."""
    name = _name(item, known)
    frames = clip.frames + clip.head + clip.tail
    made = replace(item, frames=frames, transition_in=_transition(item.transition_in, clip.overlap))
    if clip.is_frozen:
        made = replace(made, is_frozen=True, in_frame=max(0, clip.first))
    elif clip.speed is not None and clip.reel:
        made = _respeeded(made, clip, clip.speed)
    elif clip.reel and item.speed.fraction == 1 and not item.is_reversed and not item.is_frozen:
        made = replace(made, in_frame=max(0, clip.first - clip.head))
    if made != item:
        told.retimed.append(name)
    shot_id, take_id = known.shots.get(clip.reel, ("", ""))
    if shot_id and not _is_playing(take_id, item, known):
        told.replaced.append(name)
        made = replace(made, take_id=take_id)
    return made


def _is_playing(take_id: str, item: Item, known: Known) -> bool:
    """Whether the item shows that take already, or another with the very same file."""
    playing = known.playing.get(item.id, "")
    files = [known.media_of.get(one, one) for one in (take_id, playing)]
    return take_id in (item.take_id, playing) or files[0] == files[1]


def _respeeded(item: Item, clip: Returned, speed: Fraction) -> Item:
    """The item with the clip's speed, direction and stretch; a list of edits rounds speeds, which stay as they were."""
    is_same = abs(speed - item.speed.fraction) <= item.speed.fraction / 100
    exact = item.speed if is_same else Ratio.of(speed)
    is_reversed = clip.is_reversed if clip.says_direction else item.is_reversed
    lead = clip.tail if is_reversed else clip.head
    first = max(0, round(clip.first - lead * exact.fraction))
    # A stretch that begins between two frames is told of as the whole frame before.
    if is_same and exact.fraction != 1 and abs(first - item.in_frame) <= 1:
        first = item.in_frame
    return replace(item, in_frame=first, speed=exact, is_reversed=is_reversed, is_frozen=False)


def _transition(was: Transition, overlap: int) -> Transition:
    """The transition with the overlap it has now; what it is stays, where there is one at all."""
    had = overlap_frames(was)
    if overlap == had:
        return was
    if overlap == 0:
        return CutTransition()
    return replace(was, frames=overlap) if had else Dissolve(frames=overlap)


def _unknown(clip: Returned, told: Conformed, new_id: Callable[[], str]) -> Item:
    """Nothing, for as long as the clip that nobody here knows; a gap is one and needs no word."""
    gap = Item(id=new_id(), source=GapSource(), frames=max(1, clip.frames + clip.head + clip.tail))
    if clip.reel and clip.reel != "BL":
        # A list of edits that names no clip is read as if its number were the name.
        name = clip.reel if clip.name.isdigit() else clip.name or clip.reel
        told.unknown.append(name)
        told.strangers[gap.id] = name
    return gap


def _put_back(known: Known, told: Conformed) -> None:
    """What was switched off goes behind what it followed."""
    for at, item in enumerate(known.items):
        if not item.enabled:
            before = known.items[at - 1].id if at else ""
            place = next((n + 1 for n, there in enumerate(told.items) if there.id == before), 0)
            told.items.insert(place, item)


def _name(item: Item, known: Known) -> str:
    return known.name_of.get(item.id, item.id)


def _rising(places: Sequence[int]) -> set[int]:
    """The most places that stand in their old order: all others were moved."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        at = bisect_left(ends, place)
        before[place] = ends[at - 1] if at else None
        ends[at : at + 1] = [place]
    found: set[int] = set()
    place = ends[-1] if ends else None
    while place is not None:
        found.add(place)
        place = before[place]
    return found
