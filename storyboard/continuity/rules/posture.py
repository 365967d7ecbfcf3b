"""Rules about bodies: whoever sits before a cut does not stand after it."""

import re
from collections.abc import Iterator

from storyboard.continuity.noticing import explain, mend, noticed
from storyboard.continuity.thread import Join, Thread
from storyboard.model.findings import Finding
from storyboard.model.shots import Shot
from storyboard.model.words import StateField

STANCES = {
    "passing": (
        "climb",
        "fall",
        "ris",
        "getting up",
        "jump",
        "leap",
        "tumbl",
        "stumbl",
        "sitting down",
        "standing up",
        "roll",
    ),
    "lying": ("lying", "lies", "laid", "lay", "prone", "supine", "asleep", "sleep", "unconscious", "collapsed"),
    "low": ("kneel", "crouch", "squat", "on one knee"),
    "crawling": ("crawl", "on all fours"),
    "seated": ("seat", "sit", "sat"),
    "riding": ("riding", "rides", "on horseback", "mounted"),
    "hanging": ("hang", "cling", "dangl"),
    "in water": ("swim", "float", "diving", "dives"),
    "upright": ("stand", "walk", "run", "strid", "march", "step", "danc", "bend", "bent", "lean", "stoop", "pac"),
}
"""Words that a posture is known by; bodies pass freely between those of one stance."""

AFTER: tuple[tuple[str, frozenset[str]], ...] = (
    (r"climb(?!\w*\s+(?:in|on|onto|into|under)\b)", frozenset({"upright", "crawling", "hanging"})),
    (r"\bris(?:e|es|ing)\b|getting up|standing up", frozenset({"upright"})),
    (r"sitting down", frozenset({"seated"})),
    (r"\bfall(?!\w*\s+asleep)", frozenset({"lying", "low", "crawling", "hanging", "in water"})),
)
"""Where a body is once it has passed through what these words say; any other passing may end anywhere."""
_STAGGERED = re.compile(r"lean|ben[dt]|stoop", re.IGNORECASE)
"""Whoever has just come to a stop, against a wall or over a rail."""


def posture_jump(thread: Thread) -> Iterator[Finding]:
    """Somebody's posture is another right after a cut in unbroken time, and no cause is given."""
    for join in thread.joins:
        second = join.second
        for subject in second.subjects:
            after = thread.begins(second, subject.ref_id, StateField.POSTURE)
            if not after or subject.ref_id not in thread.book.cast:
                continue
            first = _last_seen(thread, join, subject.ref_id)
            if first is None or thread.place(first) != thread.place(second):
                continue
            before = thread.states[first.id].value(subject.ref_id, StateField.POSTURE)
            if jumps(before, after) and not _is_told(thread, second, subject.ref_id):
                yield _jump(thread, first, second, subject.ref_id, before, after)


def stance(posture: str) -> str:
    """The stance that a posture's words say; empty when they say none that is known."""
    words = posture.casefold()
    return next((name for name, known in STANCES.items() if any(word in words for word in known)), "")


def jumps(before: str, after: str) -> bool:
    """Whether no body gets from the one posture to the other within a cut."""
    one, two = stance(before), stance(after)
    if not one or not two or one == two or two == "passing":
        return False
    if one != "passing":
        return True
    ends = next((ends for words, ends in AFTER if re.search(words, before, re.IGNORECASE)), None)
    return ends is not None and two not in ends and not _STAGGERED.search(after)


def _last_seen(thread: Thread, join: Join, person: str) -> Shot | None:
    """The shot before the cut that shows the person; a shot of things alone does not give time to move."""
    for back in thread.back(join.second, 3):
        if not back.is_direct:
            return None
        if any(s.ref_id == person for s in back.first.subjects):
            return back.first
        if thread.people(back.first):
            return None
    return None


def _is_told(thread: Thread, shot: Shot, person: str) -> bool:
    changes = (*thread.states[shot.id].told, *shot.changes)
    return any(c.subject_id == person and c.field == StateField.POSTURE and c.because for c in changes)


def _jump(thread: Thread, first: Shot, second: Shot, person: str, before: str, after: str) -> Finding:
    return noticed(
        "posture_jump",
        first,
        second,
        subject_id=person,
        field=StateField.POSTURE,
        before=before,
        after=after,
        why=f"{thread.name(person)} changes posture inside the cut; the two shots will not match.",
        fixes=(
            mend(f"Keep {before}", "set_posture", shot_id=second.id, subject_id=person, value=before),
            explain(second, person, StateField.POSTURE, after, "moves in this shot"),
        ),
    )
