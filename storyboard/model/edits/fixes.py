"""From the fix of a finding to the edit that makes it."""

from collections.abc import Callable, Mapping

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.framing import set_location
from storyboard.model.edits.links import continue_from, cut_from_before
from storyboard.model.edits.subjects import remove_subject, set_state_change, set_subject
from storyboard.model.errors import EditError
from storyboard.model.findings import Fix
from storyboard.model.shots import Subject
from storyboard.model.values import replace
from storyboard.model.words import Direction


def apply_fix(board: Board, fix: Fix) -> Edit:
    """The edit that a fix names; an EditError where this version knows none or arguments are missing."""
    edit = FIXES.get(fix.edit)
    if edit is None:
        raise EditError(f"This version cannot make the fix {fix.edit!r}.")
    try:
        return edit(board, fix.arguments)
    except KeyError as error:
        raise EditError(f"The fix {fix.edit!r} does not say its {error.args[0]}.") from error


def _add_subject(board: Board, words: Mapping[str, str]) -> Edit:
    return set_subject(board, words["shot_id"], _shown(board, words["shot_id"], words["ref_id"]))


def _remove_subject(board: Board, words: Mapping[str, str]) -> Edit:
    return remove_subject(board, words["shot_id"], words["ref_id"])


def _set_state(board: Board, words: Mapping[str, str]) -> Edit:
    slots = ("shot_id", "subject_id", "field", "value")
    shot_id, subject_id, field, value = (words[slot] for slot in slots)
    return set_state_change(board, shot_id, subject_id, field, value, words.get("because", ""))


def _set_travel(board: Board, words: Mapping[str, str]) -> Edit:
    if words["value"] not in set(Direction):
        raise EditError(f"{words['value']!r} is no direction on the screen; there are {', '.join(Direction)}.")
    subject = _shown(board, words["shot_id"], words["subject_id"])
    return set_subject(board, words["shot_id"], replace(subject, travels=words["value"]))


def _set_link(board: Board, words: Mapping[str, str]) -> Edit:
    if words["kind"] == "continue":
        return continue_from(board, words["shot_id"], words["from_shot_id"])
    if words["kind"] != "cut":
        raise EditError(f"This version cannot make links of the kind {words['kind']!r}.")
    return cut_from_before(board, words["shot_id"])


def _set_location(board: Board, words: Mapping[str, str]) -> Edit:
    return set_location(board, (words["shot_id"],), words["location_id"])


def _shown(board: Board, shot_id: str, ref_id: str) -> Subject:
    """The subject as the shot has it, or a new one."""
    return next((s for s in board.shot(shot_id).subjects if s.ref_id == ref_id), Subject(ref_id=ref_id))


FIXES: Mapping[str, Callable[[Board, Mapping[str, str]], Edit]] = {
    "add_subject": _add_subject,
    "remove_subject": _remove_subject,
    "set_state": _set_state,
    "set_travel": _set_travel,
    "set_link": _set_link,
    "set_location": _set_location,
}
"""The edits that a fix may name, and the words each of them needs."""
