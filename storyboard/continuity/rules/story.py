"""Rules about what the audience knows: where they are, what they were shown, and when it is revealed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.sequences import ShotSource
from storyboard.model.shots import Shot
from storyboard.model.timing import placed
from storyboard.model.words import ShotSize, StateField

WIDE = frozenset({ShotSize.ELS, ShotSize.LS, ShotSize.MLS})
"""Sizes that show where people are."""
CLOSE = frozenset({ShotSize.ECU, ShotSize.CU, ShotSize.MCU})
FEW, MANY = 3, 5
"""From how many shots a scene with several people, and any scene, needs an establishing one."""
REVEAL = "reveal"
"""The tag of a shot that reveals whom or what it shows first; as a state of an entry, the beat it is kept for."""
PLANT, PAYOFF = frozenset({"plant", "planted"}), frozenset({"payoff", "pay-off", "pay off", "paid off"})
"""Tags of shots that plant a thing, and that pay it off."""
LATE = 2 / 3
"""From which part of the film on a thing that is used should have been seen before."""


def no_establishing_shot(thread: Thread) -> Iterator[Finding]:
    """A scene shows its people only from near, in a place that has not been seen as a whole."""
    established: set[str] = set()
    scenes: defaultdict[str, list[Shot]] = defaultdict(list)
    for shot in thread.played:
        scenes[thread.states[shot.id].scene_id].append(shot)
    for shots in scenes.values():
        places = {thread.place(shot) for shot in shots}
        wide = {thread.place(shot) for shot in shots if shot.framing.size in WIDE}
        people = {person for shot in shots for person in thread.people(shot)}
        needs = len(shots) >= (FEW if len(people) > 1 else MANY)
        if needs and not wide and not places & established:
            first = shots[0]
            yield noticed(
                "no_establishing_shot",
                first,
                subject_id=thread.place(first),
                field="size",
                before=str(first.framing.size),
                after=str(ShotSize.LS),
                why="Nobody has seen where these people are to each other; begin wide, or cut to a wide shot soon.",
                fixes=(mend("Begin with a long shot", "set_size", shot_id=first.id, value=str(ShotSize.LS)),),
            )
        established |= wide


def reveal_too_early(thread: Thread) -> Iterator[Finding]:
    """Somebody or something plays before the shot or the beat that is to reveal them."""
    first: dict[str, Shot] = {}
    for shot in thread.played:
        for subject in shot.subjects:
            first.setdefault(subject.ref_id, shot)
    place = {shot.id: at for at, shot in reversed(tuple(enumerate(thread.played)))}
    for ref_id, (kept, words) in _reveals(thread).items():
        early = first.get(ref_id)
        if early is None or kept is None or place.get(kept.id, -1) <= place[early.id]:
            continue
        name = thread.name(ref_id)
        yield noticed(
            "reveal_too_early",
            early,
            kept,
            subject_id=ref_id,
            field=REVEAL,
            before=f"seen in {thread.numbers.get(early.id, early.id)}",
            after=f"kept for {words}",
            why=f"{name} is given away before it is time; the reveal will fall flat.",
            fixes=(
                mend(f"Take {name} out of the early shot", "remove_subject", shot_id=early.id, ref_id=ref_id),
                mend("Do not play the early shot", "skip_shot", shot_id=early.id),
            ),
        )


def planted_never_paid_off(thread: Thread) -> Iterator[Finding]:
    """A thing is planted (a shot tagged so, or a close shot of it alone) and never seen again."""
    seen = _seen_things(thread)
    for prop, shots in seen.items():
        last = shots[-1]
        planted = [shot for shot in shots if PLANT.intersection(map(str.lower, shot.tags))]
        if planted:
            is_open = not any(PAYOFF.intersection(map(str.lower, s.tags)) for s in shots) and last.id == planted[-1].id
        else:
            is_open = len(shots) == 1 and _is_insert(last, prop) and last.id != thread.played[-1].id
            is_open = is_open and not getattr(thread.book.props[prop], "is_product", False)
        if is_open and not _is_used_later(thread, last, prop):
            name = thread.name(prop)
            yield noticed(
                "planted_never_paid_off",
                last,
                subject_id=prop,
                field="subjects",
                before=f"seen in {thread.numbers.get(last.id, last.id)}",
                after="never again",
                why=f"{name} is shown as if it mattered, and then it does not.",
                fixes=(
                    mend(f"Take {name} out", "remove_subject", shot_id=last.id, ref_id=prop),
                    mend("Do not play the shot", "skip_shot", shot_id=last.id),
                ),
            )


def paid_off_unplanted(thread: Thread) -> Iterator[Finding]:
    """A thing that was never seen decides something: in a shot tagged so, or in its one late shot, where it changes."""
    place = {shot.id: at for at, shot in reversed(tuple(enumerate(thread.played)))}
    for prop, shots in _seen_things(thread).items():
        first = next(iter(shots))
        is_paid = bool(PAYOFF.intersection(map(str.lower, first.tags)))
        is_late = place[first.id] >= LATE * len(thread.played) and len(thread.played) >= 9 and len(shots) == 1
        if is_paid or (is_late and _changes_in(thread, first, prop)):
            name = thread.name(prop)
            before = thread.played[: place[first.id]]
            early = next((s for s in before if thread.place(s) == thread.place(first)), next(iter(before), first))
            shots_named = (early, first) if early.id != first.id else (first,)
            yield noticed(
                "paid_off_unplanted",
                *shots_named,
                subject_id=prop,
                field="subjects",
                before="never seen",
                after=f"used in {thread.numbers.get(first.id, first.id)}",
                why=f"{name} decides something and comes out of nothing; show it once before.",
                fixes=(
                    mend(f"Show {name} earlier", "add_subject", shot_id=early.id, ref_id=prop)
                    if early.id != first.id
                    else mend("Do not play the shot", "skip_shot", shot_id=first.id),
                ),
            )


def _reveals(thread: Thread) -> Mapping[str, tuple[Shot | None, str]]:
    """The shot before which each entry must not play, and how that is said."""
    found: dict[str, tuple[Shot | None, str]] = {}
    beats = _first_of_beats(thread)
    for entry in thread.book.entries.values():
        beat = entry.state.get(REVEAL, "").strip().lower()
        if beat:
            found[entry.id] = beats.get(beat), f"the {beat}"
    known: set[str] = set()
    for shot, _ in thread.story():
        if any(tag.lower() == REVEAL for tag in shot.tags):
            new = [s.ref_id for s in shot.subjects if s.ref_id not in known]
            # Where all of them were seen before, only one who is there alone is who was to be revealed.
            for ref_id in new or [s.ref_id for s in shot.subjects if len(shot.subjects) == 1]:
                found.setdefault(ref_id, (shot, thread.numbers.get(shot.id, shot.id)))
        known |= {s.ref_id for s in shot.subjects}
    return found


def _first_of_beats(thread: Thread) -> dict[str, Shot]:
    """The first shot that plays in each beat; the sequence's spans count before a shot's own word."""
    board = thread.board
    found: dict[str, Shot] = {}
    if not board.sequences:
        return found
    spans = sorted(board.main_sequence.beats, key=lambda span: span.frame)
    for frame, item in placed(board.main_sequence):
        if not isinstance(item.source, ShotSource) or item.source.shot_id not in thread.order:
            continue
        shot = board.shots[item.source.shot_id]
        over = [span for span in spans if span.frame <= frame]
        beat = over[-1].beat if over else shot.beat or thread.scenes[shot.id].beat
        if beat:
            found.setdefault(str(beat), shot)
    return found


def _seen_things(thread: Thread) -> Mapping[str, list[Shot]]:
    """The shots that show each prop, as they play."""
    found: defaultdict[str, list[Shot]] = defaultdict(list)
    for shot in {shot.id: shot for shot in thread.played}.values():
        for subject in shot.subjects:
            if subject.ref_id in thread.book.props:
                found[subject.ref_id].append(shot)
    return found


def _is_insert(shot: Shot, prop: str) -> bool:
    return [s.ref_id for s in shot.subjects] == [prop] and shot.framing.size in CLOSE


def _is_used_later(thread: Thread, shot: Shot, prop: str) -> bool:
    """Whether the thing changes hands or condition in a shot after this one, or one who has it is seen there."""
    at = thread.order[shot.id]
    owner = thread.states[shot.id].value(prop, StateField.OWNER)
    return any(
        any(c.subject_id == prop for c in thread.states[later.id].changes)
        or (owner and any(s.ref_id == owner for s in later.subjects))
        for later in thread.played
        if thread.order[later.id] > at
    )


def _changes_in(thread: Thread, shot: Shot, prop: str) -> bool:
    return any(c.subject_id == prop and c.because for c in thread.states[shot.id].changes)
