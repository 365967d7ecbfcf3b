"""Rules about how shots join: what a `continue` may cross, and how deep a chain may go."""

from collections.abc import Iterator

from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix, Severity
from storyboard.model.shots import ContinueLink

DEEPEST_CHAIN = 4
"""Pictures soften along a chain; beyond this the drift shows (see the design's flow, point 7)."""


def continue_from_nowhere(thread: Thread) -> Iterator[Finding]:
    """A shot continues from a shot that is not on the board, or from itself through a circle."""
    for shot in thread.board.shots.values():
        link = shot.link
        if not isinstance(link, ContinueLink):
            continue
        missing = link.from_shot_id not in thread.board.shots
        if missing or shot.id in thread.chain(shot):
            yield Finding(
                rule="continue_from_nowhere",
                severity=Severity.ERROR,
                shot_ids=(shot.id,),
                field="link",
                before=link.from_shot_id,
                after="missing" if missing else "a circle",
                why="There is no frame to begin from, so the shot could never be generated.",
                fixes=(_cut_instead(shot.id),),
            )


def continue_across_places(thread: Thread) -> Iterator[Finding]:
    """A shot continues the pixels of a shot in another place."""
    for shot in thread.board.shots.values():
        link = shot.link
        if not isinstance(link, ContinueLink):
            continue
        here, there = thread.states.get(shot.id), thread.states.get(link.from_shot_id)
        if here and there and here.location_id != there.location_id:
            yield Finding(
                rule="continue_across_places",
                shot_ids=(link.from_shot_id, shot.id),
                field="location",
                before=thread.name(there.location_id),
                after=thread.name(here.location_id),
                why="A first frame from another place pulls the whole shot back there.",
                fixes=(_cut_instead(shot.id),),
            )


def chain_too_deep(thread: Thread) -> Iterator[Finding]:
    """A shot stands at the end of more than four `continue` links."""
    for shot in thread.board.shots.values():
        depth = len(thread.chain(shot))
        if depth > DEEPEST_CHAIN:
            yield Finding(
                rule="chain_too_deep",
                shot_ids=(shot.id,),
                field="link",
                before=str(DEEPEST_CHAIN),
                after=str(depth),
                why="Each link softens the picture and shifts its colours a little; beyond four it shows.",
                fixes=(_cut_instead(shot.id),),
            )


def _cut_instead(shot_id: str) -> Fix:
    return Fix(label="Join by a cut", edit="set_link", arguments={"shot_id": shot_id, "kind": "cut"})
