"""The edits that a fix may make of who is in a shot, how they are seen there, and what is true of them."""

from collections.abc import Callable, Mapping

from storyboard.model.board import Board
from storyboard.model.edits.bible import set_entry
from storyboard.model.edits.edit import Edit, changed
from storyboard.model.edits.ordered import swapped
from storyboard.model.edits.subjects import remove_subject, set_state_change, set_subject
from storyboard.model.edits.words import with_shot
from storyboard.model.errors import EditError
from storyboard.model.mentions import key_of, mentioned
from storyboard.model.picture import Box
from storyboard.model.shots import SpeechKind, StateChange, Subject
from storyboard.model.values import replace
from storyboard.model.words import Direction, Move, Side, StateField

Words = Mapping[str, str]
"""A fix's arguments: the words that an edit needs, by name."""

CENTRES: Mapping[str, float] = {Side.LEFT: 0.2, Side.CENTRE: 0.5, Side.RIGHT: 0.8}
"""Where the middle of a box goes that is put on a side."""
MIRRORED: Mapping[str, str] = {
    Direction.LEFT: Direction.RIGHT,
    Direction.RIGHT: Direction.LEFT,
    Move.PAN_LEFT: Move.PAN_RIGHT,
    Move.PAN_RIGHT: Move.PAN_LEFT,
    Move.TRACK_LEFT: Move.TRACK_RIGHT,
    Move.TRACK_RIGHT: Move.TRACK_LEFT,
}
"""What left and right become in a mirror."""
HOLDS = "holds "
"""Before the id of somebody: what they hold when another has the thing."""


def _add_subject(board: Board, words: Words) -> Edit:
    return set_subject(board, words["shot_id"], _shown(board, words["shot_id"], words["ref_id"]))


def _remove_subject(board: Board, words: Words) -> Edit:
    """Take somebody out of the picture for good: the action names them without an @, their lines come from outside."""
    shot_id, ref_id = words["shot_id"], words["ref_id"]
    board = remove_subject(board, shot_id, ref_id).board
    shot, entry = board.shot(shot_id), board.entry(ref_id)
    lines = tuple(
        replace(d, kind=SpeechKind.OFF_SCREEN) if d.speaker_id == ref_id and d.kind == SpeechKind.SPOKEN else d
        for d in shot.dialogue
    )
    action = shot.action
    for start, _, name in reversed(list(mentioned(action, [e.name for e in board.entries()]))):
        if entry is not None and key_of(name) == key_of(entry.name):
            action = action[:start] + action[start + 1 :]
    return Edit("Edit who is seen", with_shot(board, changed(shot, dialogue=lines, action=action)))


def _set_state(board: Board, words: Words) -> Edit:
    slots = ("shot_id", "subject_id", "field", "value")
    shot_id, subject_id, field, value = (words[slot] for slot in slots)
    return set_state_change(board, shot_id, subject_id, field, value, words.get("because", ""))


def _set_only_state(board: Board, words: Words) -> Edit:
    """Say one thing of a field where the shot said several."""
    shot = board.shot(words["shot_id"])
    slot = (words["subject_id"], words["field"])
    said = next((c for c in reversed(shot.changes) if (c.subject_id, str(c.field)) == slot), None)
    kept = tuple(c for c in shot.changes if (c.subject_id, str(c.field)) != slot)
    bare = with_shot(board, changed(shot, changes=kept))
    because = said.because if said and said.value == words["value"] else ""
    return set_state_change(bare, shot.id, *slot, words["value"], because)


def _set_owner(board: Board, words: Words) -> Edit:
    return _set_state(board, {**words, "field": str(StateField.OWNER)})


def _settle_owner(board: Board, words: Words) -> Edit:
    """Say in the bible, the shot's scene or the shot (its `scope`) that one has a thing, and nobody else."""
    prop, holder, scope = words["subject_id"], words["value"], words["scope"]
    left = {name.removeprefix(HOLDS): value for name, value in words.items() if name.startswith(HOLDS)}
    shot = board.shot(words["shot_id"])
    if scope == "bible":
        for entry_id, value in left.items():
            entry = board.entry(entry_id)
            state = {**entry.state, str(StateField.HOLDS): value} if entry else {}
            board = set_entry(board, entry_id, {"state": state}).board
        own = board.entry(prop)
        return set_entry(board, prop, {"state": {**(own.state if own else {}), str(StateField.OWNER): holder}})
    if scope == "scene":
        scene = board.scene_of(shot.id)
        if scene is None:
            raise EditError(f"Shot {shot.id!r} is in no scene.")
        scene = changed(scene, changes=_settled(scene.changes, prop, holder, left))
        return Edit("Edit state changes", changed(board, scenes=swapped(board.scenes, scene)))
    shot = changed(shot, changes=_settled(shot.changes, prop, holder, left))
    return Edit("Edit state changes", with_shot(board, shot))


def _settled(
    changes: tuple[StateChange, ...], prop: str, holder: str, left: Mapping[str, str]
) -> tuple[StateChange, ...]:
    kept: list[StateChange] = []
    for change in changes:
        if (change.subject_id, change.field) == (prop, StateField.OWNER):
            continue
        if change.field == StateField.HOLDS and change.subject_id in left:
            change = StateChange.model_validate({**dict(change), "value": left[change.subject_id]})
        kept.append(change)
    because = next((c.because for c in changes if c.because and c.field in (StateField.OWNER, StateField.HOLDS)), "")
    own = StateChange(subject_id=prop, field=str(StateField.OWNER), value=holder, because=because)
    return (*kept, own)


def _set_travel(board: Board, words: Words) -> Edit:
    return _facing(board, words, "travels")


def _set_looks(board: Board, words: Words) -> Edit:
    return _facing(board, words, "looks")


def _set_posture(board: Board, words: Words) -> Edit:
    subject = _shown(board, words["shot_id"], words["subject_id"])
    return set_subject(board, words["shot_id"], replace(subject, posture=words["value"]))


def _set_side(board: Board, words: Words) -> Edit:
    """Put somebody on a side, the box kept as large as it is."""
    if words["value"] not in CENTRES:
        raise EditError(f"{words['value']!r} is no side of the frame; there are {', '.join(CENTRES)}.")
    subject = _shown(board, words["shot_id"], words["subject_id"])
    box = subject.box or Box(x=0.35, y=0.25, width=0.3, height=0.7)
    at = CENTRES[words["value"]] - box.width / 2
    return set_subject(board, words["shot_id"], changed(subject, box=changed(box, x=at)))


def _mirror_shot(board: Board, words: Words) -> Edit:
    """Turn left and right over: boxes, looks, travel, the focus and the camera's move."""
    shot = board.shot(words["shot_id"])
    subjects = tuple(
        changed(
            s,
            box=_over(s.box),
            looks=MIRRORED.get(str(s.looks), s.looks),
            travels=MIRRORED.get(str(s.travels), s.travels),
        )
        for s in shot.subjects
    )
    move = MIRRORED.get(str(shot.framing.move), shot.framing.move)
    framing = changed(shot.framing, move=move, focus=_over(shot.framing.focus))
    return Edit("Mirror shot", with_shot(board, changed(shot, subjects=subjects, framing=framing)))


def _over(box: Box | None) -> Box | None:
    return None if box is None else changed(box, x=max(-1.0, min(2.0, 1 - box.x - box.width)))


def _forget_subject(board: Board, words: Words) -> Edit:
    """Take back every change and every word of somebody in a shot; the lines stay, said by nobody."""
    shot = board.shot(words["shot_id"])
    lines = tuple(changed(d, speaker_id="") if d.speaker_id == words["ref_id"] else d for d in shot.dialogue)
    kept = tuple(c for c in shot.changes if c.subject_id != words["ref_id"])
    return Edit("Edit who is seen", with_shot(board, changed(shot, dialogue=lines, changes=kept)))


def _facing(board: Board, words: Words, slot: str) -> Edit:
    if words["value"] not in set(Direction):
        raise EditError(f"{words['value']!r} is no direction on the screen; there are {', '.join(Direction)}.")
    subject = _shown(board, words["shot_id"], words["subject_id"])
    return set_subject(board, words["shot_id"], replace(subject, **{slot: words["value"]}))


def _shown(board: Board, shot_id: str, ref_id: str) -> Subject:
    """The subject as the shot has it, or a new one."""
    return next((s for s in board.shot(shot_id).subjects if s.ref_id == ref_id), Subject(ref_id=ref_id))


STATE_FIXES: Mapping[str, Callable[[Board, Words], Edit]] = {
    "add_subject": _add_subject,
    "remove_subject": _remove_subject,
    "forget_subject": _forget_subject,
    "set_state": _set_state,
    "set_only_state": _set_only_state,
    "set_owner": _set_owner,
    "settle_owner": _settle_owner,
    "set_travel": _set_travel,
    "set_looks": _set_looks,
    "set_posture": _set_posture,
    "set_side": _set_side,
    "mirror_shot": _mirror_shot,
}
"""The edits of state that a fix may name."""
