"""Rules about pictures shown to the model: they must show what the ledger says is there."""

from collections import defaultdict
from collections.abc import Iterator

from storyboard.continuity.noticing import mend, noticed
from storyboard.continuity.rules.wardrobe import same
from storyboard.continuity.thread import Thread
from storyboard.model.findings import Finding, Fix
from storyboard.model.picture import Reference, ReferenceRole
from storyboard.model.shots import ContinueLink, MatchLink, Shot
from storyboard.model.words import StateField

TOLD = (
    StateField.WARDROBE,
    StateField.HAIR,
    StateField.MARKS,
    StateField.CONDITION,
    StateField.TIME_OF_DAY,
    StateField.WEATHER,
)
"""Fields that a reference's note can name."""


def reference_disagrees(thread: Thread) -> Iterator[Finding]:
    """A reference shows somebody who is not in the shot, another place, or a state that is not true then."""
    values = _values(thread)
    for shot, state in thread.story():
        for reference in shot.references:
            subject_id = reference.subject_id
            if not subject_id:
                continue
            if subject_id in thread.book.places:
                if state.location_id and subject_id != state.location_id:
                    here, there = thread.name(state.location_id), thread.name(subject_id)
                    yield _disagrees(shot, reference, "location", here, there, "pulls the shot there")
            elif subject_id in thread.book.entries and not _is_there(thread, shot, subject_id):
                name = thread.name(subject_id)
                yield _disagrees(shot, reference, "subjects", "not in the shot", name, "puts them into the shot")
            yield from _of_another_state(thread, shot, reference, values[subject_id])


def frame_disagrees(thread: Thread) -> Iterator[Finding]:
    """One picture is the first frame of shots in two places or hours, or stands beside a `continue`."""
    users: dict[str, Shot] = {}
    for shot, state in thread.story():
        for asset_id, reference in _first_frames(shot):
            if reference is not None and isinstance(shot.link, ContinueLink):
                yield _disagrees(shot, reference, "link", "continue", "first frame", "cannot both be the beginning")
            other = users.setdefault(asset_id, shot)
            if other.id == shot.id:
                continue
            there = thread.states[other.id]
            pairs = (
                ("location", thread.name(there.location_id), thread.name(state.location_id)),
                *(
                    (str(field), there.value(there.location_id, field), state.value(state.location_id, field))
                    for field in (StateField.TIME_OF_DAY, StateField.WEATHER)
                ),
            )
            field, before, after = next((p for p in pairs if p[1] and p[2] and not same(p[1], p[2])), ("", "", ""))
            if field:
                yield noticed(
                    "frame_disagrees",
                    other,
                    shot,
                    field=field,
                    before=before,
                    after=after,
                    why="One picture cannot be the beginning of both; one of the shots would begin in the wrong place.",
                    fixes=(_without(shot, asset_id, reference),),
                )


def _values(thread: Thread) -> defaultdict[str, dict[str, str]]:
    """Every value that is ever true of somebody, with its field, longest first."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    referred = {r.subject_id for shot in thread.board.shots.values() for r in shot.references if r.note}
    for _, state in thread.story() if referred else ():
        for subject_id in referred:
            line = state.after.get(subject_id, {})
            found[subject_id] |= {line[field]: str(field) for field in TOLD if line.get(field)}
    return found


def _of_another_state(thread: Thread, shot: Shot, reference: Reference, values: dict[str, str]) -> Iterator[Finding]:
    note = " ".join(reference.note.split()).casefold()
    state = thread.states[shot.id]
    for value, field in sorted(values.items(), key=lambda pair: -len(pair[0])):
        if note and value.casefold() in note:
            now = {s.get(reference.subject_id, {}).get(field, "") for s in (state.before, state.after)}
            if not any(same(value, true) or value.casefold() in true.casefold() for true in now):
                true = state.value(reference.subject_id, field)
                yield _disagrees(shot, reference, field, true, value, "shows a state that is not true here")
            return


def _is_there(thread: Thread, shot: Shot, subject_id: str) -> bool:
    if any(s.ref_id == subject_id for s in shot.subjects):
        return True
    owner = thread.states[shot.id].value(subject_id, StateField.OWNER)
    return bool(owner) and any(s.ref_id == owner for s in shot.subjects)


def _first_frames(shot: Shot) -> Iterator[tuple[str, Reference | None]]:
    for reference in shot.references:
        if reference.role == ReferenceRole.FIRST_FRAME:
            yield reference.asset_id, reference
    if isinstance(shot.link, MatchLink):
        yield shot.link.keyframe_id, None


def _disagrees(shot: Shot, reference: Reference, field: str, before: str, after: str, does: str) -> Finding:
    what = "The first frame" if reference.role == ReferenceRole.FIRST_FRAME else "The reference"
    return noticed(
        "reference_disagrees" if field != "link" else "frame_disagrees",
        shot,
        subject_id=reference.subject_id,
        field=field,
        before=before,
        after=after,
        why=f"{what} wins over words in every model: it {does}.",
        fixes=(_without(shot, reference.asset_id, reference),),
    )


def _without(shot: Shot, asset_id: str, reference: Reference | None) -> Fix:
    if reference is None:
        return mend("Join by a cut", "set_link", shot_id=shot.id, kind="cut")
    return mend(
        "Do without this picture", "remove_reference", shot_id=shot.id, asset_id=asset_id, role=str(reference.role)
    )
