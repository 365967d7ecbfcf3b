"""Rules about how shots join: what a `continue` may cross, and how deep a chain may go."""

from collections.abc import Iterator

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.picture import ReferenceRole
from storyboard.model.shots import ContinueLink, MatchLink, Shot
from storyboard.model.words import Move, ShotSize

DEEPEST_CHAIN = 4
"""Pictures soften along a chain; beyond this the drift shows (see the design's flow, point 7)."""
CLOSER = frozenset({Move.PUSH, Move.ZOOM_IN})
WIDER = frozenset({Move.PULL, Move.ZOOM_OUT})
FREE = frozenset({Move.CRANE_UP, Move.CRANE_DOWN, Move.TRACK_LEFT, Move.TRACK_RIGHT})
"""Moves after which any size can follow without a cut."""
STRETCH = 0.02
"""Two shapes are one when their aspects differ by less than this part."""


def continue_from_nowhere(thread: Thread) -> Iterator[Finding]:
    """A shot continues from a shot that is not on the board, or from itself through a circle."""
    for shot, link in _continued(thread):
        missing = link.from_shot_id not in thread.board.shots
        if missing or shot.id in thread.chain(shot):
            yield noticed(
                "continue_from_nowhere",
                shot,
                field="link",
                before=link.from_shot_id,
                after="missing" if missing else "a circle",
                why="There is no frame to begin from, so the shot could never be generated.",
                fixes=(_cut_instead(shot),),
            )


def continue_across_places(thread: Thread) -> Iterator[Finding]:
    """A shot continues the pixels of a shot in another place."""
    for shot, link in _continued(thread):
        here, there = thread.states.get(shot.id), thread.states.get(link.from_shot_id)
        if here and there and here.location_id != there.location_id:
            yield noticed(
                "continue_across_places",
                link.from_shot_id,
                shot,
                field="location",
                before=thread.name(there.location_id),
                after=thread.name(here.location_id),
                why="A first frame from another place pulls the whole shot back there.",
                fixes=(_cut_instead(shot),),
            )


def continue_across_sizes(thread: Thread) -> Iterator[Finding]:
    """A shot continues the pixels of a shot of another size, and no move of the camera leads there."""
    for shot, link in _continued(thread):
        first = thread.board.shots.get(link.from_shot_id)
        if first is not None and first.framing.size != shot.framing.size and not _leads(first, shot):
            size = str(first.framing.size)
            yield noticed(
                "continue_across_sizes",
                first,
                shot,
                field="size",
                before=size,
                after=str(shot.framing.size),
                why="The first frame fixes the framing; the model would have to jump to the other size.",
                fixes=(mend(f"Make it {size} too", "set_size", shot_id=shot.id, value=size), _cut_instead(shot)),
            )


def frame_of_another_shape(thread: Thread) -> Iterator[Finding]:
    """A first, last or shared frame, or the shape of the film, does not fit the other: pixels would be stretched."""
    aspect = thread.board.master.aspect
    assets = {asset.id: asset for asset in thread.board.assets}
    for shot, _ in thread.story():
        for asset_id, role in _frames(shot):
            asset = assets.get(asset_id)
            if asset is None or not asset.width or not asset.height:
                continue
            own = asset.width / asset.height
            if abs(own / aspect - 1) > STRETCH:
                yield noticed(
                    "frame_of_another_shape",
                    shot,
                    field="aspect",
                    before=f"{asset.width}x{asset.height}",
                    after=f"{thread.board.master.width}x{thread.board.master.height}",
                    why="A frame of another shape is cropped or padded before it is sent; crop it as you want it.",
                    fixes=(_without_frame(shot, asset_id, role),),
                )


def chain_too_deep(thread: Thread) -> Iterator[Finding]:
    """A shot stands at the end of more than four `continue` links."""
    depths: dict[str, int] = {}
    for shot, link in _continued(thread):
        if _depth(thread, shot, depths) > DEEPEST_CHAIN:
            yield noticed(
                "chain_too_deep",
                link.from_shot_id,
                shot,
                field="link",
                before=str(DEEPEST_CHAIN),
                after=str(_depth(thread, shot, depths)),
                why="Each link softens the picture and shifts its colours a little; beyond four it shows.",
                fixes=(_cut_instead(shot),),
            )


def stale_upstream(thread: Thread) -> Iterator[Finding]:
    """A shot continues from a shot whose take is out of date; known only where the takes are."""
    for shot, link in _continued(thread) if thread.stale else ():
        old = next((i for i in thread.chain(shot) if i in thread.stale), None)
        if old is not None:
            yield noticed(
                "stale_upstream",
                old,
                shot,
                field="link",
                before="stale",
                after=link.from_shot_id,
                why="The frame it begins from will be another once the shot before is made anew; make that one first.",
                fixes=(_cut_instead(shot),),
            )


def _continued(thread: Thread) -> Iterator[tuple[Shot, ContinueLink]]:
    for shot in thread.board.shots.values():
        if isinstance(shot.link, ContinueLink):
            yield shot, shot.link


def _depth(thread: Thread, shot: Shot, depths: dict[str, int]) -> int:
    """How many links lead to the shot; those in a circle count once around."""
    path: list[str] = []
    at: Shot | None = shot
    while at is not None and at.id not in depths and at.id not in path:
        path.append(at.id)
        at = thread.board.shots.get(at.link.from_shot_id) if isinstance(at.link, ContinueLink) else None
    base = -1 if at is None else depths.get(at.id, 0)
    for shot_id in reversed(path):
        base += 1
        depths[shot_id] = base
    return depths[shot.id]


def _leads(first: Shot, shot: Shot) -> bool:
    """Whether a move of either shot leads from the one size to the other."""
    sizes = [str(size) for size in ShotSize]
    moves = {str(first.framing.move), str(shot.framing.move)}
    if str(first.framing.size) not in sizes or str(shot.framing.size) not in sizes or moves & FREE:
        return True
    steps = sizes.index(str(shot.framing.size)) - sizes.index(str(first.framing.size))
    return bool(moves & (CLOSER if steps < 0 else WIDER)) and abs(steps) <= 2


def _frames(shot: Shot) -> Iterator[tuple[str, str]]:
    for reference in shot.references:
        if reference.role in (ReferenceRole.FIRST_FRAME, ReferenceRole.LAST_FRAME):
            yield reference.asset_id, str(reference.role)
    if isinstance(shot.link, MatchLink):
        yield shot.link.keyframe_id, "match"


def _without_frame(shot: Shot, asset_id: str, role: str) -> Fix:
    if role == "match":
        return _cut_instead(shot)
    return mend("Do without this frame", "remove_reference", shot_id=shot.id, asset_id=asset_id, role=role)


def _cut_instead(shot: Shot) -> Fix:
    return mend("Join by a cut", "set_link", shot_id=shot.id, kind="cut")
