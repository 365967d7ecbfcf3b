"""Rules about who is there: nobody is seen before they come, or after they go, or heard without a mouth."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from storyboard.continuity.ledger import ShotState
from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import Shot, StateChange
from storyboard.model.words import StateField

THERE = frozenset({"yes", "true", "present", "in", "here", "on", "arrives", "arrived", "enters", "1"})
NOT_THERE = frozenset({"no", "false", "absent", "out", "away", "gone", "off", "left", "leaves", "not yet", "0"})
"""Words that the field `present` is known by."""


def present_while_absent(thread: Thread) -> Iterator[Finding]:
    """Somebody is in a shot before they arrive in that place, or after they have left it."""
    walk = _Coming(thread)
    for shot, state in thread.story():
        yield from walk.through(shot, state)


def speaking_while_absent(thread: Thread) -> Iterator[Finding]:
    """Somebody speaks on screen in a shot that does not show them."""
    for shot, _ in thread.story():
        present = {s.ref_id for s in shot.subjects}
        for line in shot.dialogue:
            if line.speaker_id and line.kind == "spoken" and line.speaker_id not in present:
                name = thread.name(line.speaker_id)
                yield noticed(
                    "speaking_while_absent",
                    shot,
                    subject_id=line.speaker_id,
                    field="dialogue",
                    before="not in the shot",
                    after=line.text,
                    why="A voice without a mouth: show the speaker, or mark the line off screen.",
                    fixes=(
                        mend(f"Add {name} to the shot", "add_subject", shot_id=shot.id, ref_id=line.speaker_id),
                        mend("Mark the line off screen", "set_speech_kind", shot_id=shot.id, text=line.text),
                    ),
                )


def presence(words: str) -> bool | None:
    """Whether a value of `present` says that somebody is there; None where it says neither."""
    bare = words.strip().casefold()
    return True if bare in THERE else False if bare in NOT_THERE else None


@dataclass(slots=True)
class _Coming:
    """Who has been seen, has come and has gone, in each place of the run that is being read."""

    thread: Thread
    run: int = -1
    seen: dict[tuple[str, str], Shot] = field(default_factory=dict[tuple[str, str], Shot])
    gone: dict[tuple[str, str], Shot] = field(default_factory=dict[tuple[str, str], Shot])
    unborn: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        cast = self.thread.book.cast
        self.unborn = {i for i, e in cast.items() if presence(e.state.get(StateField.PRESENT, "")) is False}

    def through(self, shot: Shot, state: ShotState) -> Iterator[Finding]:
        """What is wrong with who is in one shot."""
        if self.thread.runs[shot.id] != self.run:
            self.run = self.thread.runs[shot.id]
            self.seen, self.gone = {}, {}
        told = {c.subject_id: c for c in state.changes if c.field == StateField.PRESENT}
        here = {s.ref_id for s in shot.subjects} | {d.speaker_id for d in shot.dialogue if d.kind == "spoken"}
        scene = {c.subject_id: c for c in self.thread.scenes[shot.id].changes if c.field == StateField.PRESENT}
        for person in [p for p in self.thread.book.cast if p in here or p in told] if here or told else ():
            yield from self._person(shot, state, person, told.get(person), scene.get(person))

    def _person(
        self, shot: Shot, state: ShotState, person: str, change: StateChange | None, scene: StateChange | None
    ) -> Iterator[Finding]:
        slot = (person, state.location_id)
        comes = change is not None and presence(change.value) is True
        goes = change is not None and presence(change.value) is False
        is_out = person in self.unborn or (scene is not None and presence(scene.value) is False)
        if comes:
            if slot in self.seen and slot not in self.gone:
                yield self._absent(self.seen[slot], shot, person, "in the shot", "arrives", of=self.seen[slot])
        elif slot in self.gone:
            yield self._absent(self.gone.pop(slot), shot, person, "gone", "in the shot", of=shot)
        elif is_out and slot not in self.seen:
            yield self._absent(None, shot, person, "not there yet", "in the shot", of=shot)
        self.unborn.discard(person)
        if goes:
            self.gone[slot] = shot
            self.seen.pop(slot, None)
        else:
            self.gone.pop(slot, None)
            self.seen.setdefault(slot, shot)

    def _absent(self, first: Shot | None, second: Shot, person: str, before: str, after: str, *, of: Shot) -> Finding:
        name = self.thread.name(person)
        comes = mend(
            f"{name} arrives in this shot",
            "set_state",
            shot_id=of.id,
            subject_id=person,
            field=StateField.PRESENT,
            value="yes",
            because="arrives",
        )
        out = mend(f"Take {name} out of the shot", "remove_subject", shot_id=of.id, ref_id=person)
        return noticed(
            "present_while_absent",
            *((first, second) if first is not None and first.id != second.id else (second,)),
            subject_id=person,
            field=StateField.PRESENT,
            before=before,
            after=after,
            why=f"{name} cannot be there: the board says when they come and go.",
            fixes=(out, comes) if after == "in the shot" else (out,),
        )
