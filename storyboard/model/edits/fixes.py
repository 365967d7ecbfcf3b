"""From the fix of a finding to the edit that makes it."""

from collections.abc import Callable, Mapping

from storyboard.model.board import Board
from storyboard.model.edits.bible import set_entry
from storyboard.model.edits.cuts import set_target_frames
from storyboard.model.edits.document import turn_rule
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.fixes_of_state import STATE_FIXES
from storyboard.model.edits.framing import set_location, set_shot_frames, set_size
from storyboard.model.edits.items import enable_items
from storyboard.model.edits.links import continue_from, cut_from_before
from storyboard.model.edits.shots import enable_shots
from storyboard.model.edits.sound import remove_clips
from storyboard.model.edits.subjects import remove_reference
from storyboard.model.edits.trims import trim_item
from storyboard.model.edits.words import set_action, set_avoid, set_dialogue, set_prompt, set_sound
from storyboard.model.errors import EditError
from storyboard.model.findings import Fix
from storyboard.model.shots import SpeechKind
from storyboard.model.values import replace

Words = Mapping[str, str]
"""A fix's arguments: the words that an edit needs, by name."""


def apply_fix(board: Board, fix: Fix) -> Edit:
    """The edit that a fix names; an EditError where this version knows none or arguments are missing."""
    edit = FIXES.get(fix.edit)
    if edit is None:
        raise EditError(f"This version cannot make the fix {fix.edit!r}.")
    try:
        return edit(board, fix.arguments)
    except KeyError as error:
        raise EditError(f"The fix {fix.edit!r} does not say its {error.args[0]}.") from error


def _set_link(board: Board, words: Words) -> Edit:
    if words["kind"] == "continue":
        return continue_from(board, words["shot_id"], words["from_shot_id"])
    if words["kind"] != "cut":
        raise EditError(f"This version cannot make links of the kind {words['kind']!r}.")
    return cut_from_before(board, words["shot_id"])


def _set_location(board: Board, words: Words) -> Edit:
    return set_location(board, (words["shot_id"],), words["location_id"])


def _set_size(board: Board, words: Words) -> Edit:
    return set_size(board, (words["shot_id"],), words["value"])


def _set_shot_frames(board: Board, words: Words) -> Edit:
    return set_shot_frames(board, (words["shot_id"],), _whole(words["frames"]))


def _turn_rule_off(board: Board, words: Words) -> Edit:
    return turn_rule(board, words["rule"], on=False)


def _set_text(board: Board, words: Words) -> Edit:
    edit = TEXTS.get(words["field"])
    if edit is None:
        raise EditError(f"A fix cannot write into the field {words['field']!r}; there are {', '.join(TEXTS)}.")
    return edit(board, words["shot_id"], words["value"])


def _set_speech_kind(board: Board, words: Words) -> Edit:
    """Mark the lines that read so as said off screen."""
    shot = board.shot(words["shot_id"])
    text = words["text"]
    lines = tuple(replace(d, kind=SpeechKind.OFF_SCREEN) if d.text == text else d for d in shot.dialogue)
    return set_dialogue(board, shot.id, lines)


def _set_description(board: Board, words: Words) -> Edit:
    return set_entry(board, words["subject_id"], {"description": words["value"]})


def _remove_reference(board: Board, words: Words) -> Edit:
    return remove_reference(board, words["shot_id"], words["asset_id"], words["role"])


def _remove_entry_reference(board: Board, words: Words) -> Edit:
    asset_id, role, entry_id = words["asset_id"], words["role"], words["entry_id"]
    if entry_id == "look":
        kept = tuple(r for r in board.look.references if (r.asset_id, str(r.role)) != (asset_id, role))
        return Edit("Remove reference", replace(board, look=replace(board.look, references=kept)))
    entry = board.entry(entry_id)
    if entry is None:
        raise EditError(f"There is nobody and nothing called {entry_id!r} in the bible.")
    kept = tuple(r for r in entry.references if (r.asset_id, str(r.role)) != (asset_id, role))
    return set_entry(board, entry_id, {"references": kept})


def _skip_shot(board: Board, words: Words) -> Edit:
    return enable_shots(board, (words["shot_id"],), enabled=False)


def _play_shot(board: Board, words: Words) -> Edit:
    return enable_shots(board, (words["shot_id"],), enabled=True)


def _skip_item(board: Board, words: Words) -> Edit:
    return enable_items(board, board.main_sequence.id, (words["item_id"],), enabled=False)


def _set_item_frames(board: Board, words: Words) -> Edit:
    sequence = board.main_sequence
    in_frame = next((item.in_frame for item in sequence.items if item.id == words["item_id"]), 0)
    return trim_item(board, sequence.id, words["item_id"], in_frame, _whole(words["frames"]))


def _set_target(board: Board, words: Words) -> Edit:
    return set_target_frames(board, board.main_sequence.id, _whole(words["frames"]))


def _remove_clip(board: Board, words: Words) -> Edit:
    sequence = board.main_sequence
    track = next((t for t in sequence.audio if any(c.id == words["clip_id"] for c in t.clips)), None)
    if track is None:
        raise EditError(f"There is no sound {words['clip_id']!r} in the film.")
    return remove_clips(board, sequence.id, track.id, (words["clip_id"],))


def _whole(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 1_000_000:
        raise EditError(f"{text!r} is no number of frames.")
    return int(text)


TEXTS: Mapping[str, Callable[[Board, str, str], Edit]] = {
    "action": set_action,
    "prompt_override": set_prompt,
    "sound": set_sound,
    "avoid": set_avoid,
}
"""The texts of a shot that a fix may write."""

FIXES: Mapping[str, Callable[[Board, Words], Edit]] = {
    **STATE_FIXES,
    "set_link": _set_link,
    "set_location": _set_location,
    "set_size": _set_size,
    "set_shot_frames": _set_shot_frames,
    "set_text": _set_text,
    "turn_rule_off": _turn_rule_off,
    "set_speech_kind": _set_speech_kind,
    "set_description": _set_description,
    "remove_reference": _remove_reference,
    "remove_entry_reference": _remove_entry_reference,
    "play_shot": _play_shot,
    "skip_shot": _skip_shot,
    "skip_item": _skip_item,
    "set_item_frames": _set_item_frames,
    "set_target": _set_target,
    "remove_clip": _remove_clip,
}
"""The edits that a fix may name, and the words each of them needs."""
