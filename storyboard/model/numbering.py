"""Shot numbers: a policy over ids, with a lock after which no given number ever changes."""

import re
from collections.abc import Collection, Container, Iterator, Mapping
from itertools import count

from storyboard.model.board import Board, LockedNumber, NumberingScheme

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Slate letters: no I and no O, which read as 1 and 0."""

OMIT = "OMIT"
"""What a shot list shows beside the number of a removed shot."""

_SLATE = re.compile(r"([A-Z]*\d+)([A-HJ-NP-Z]*)")
_INSERT = re.compile(r"(.*\d[A-Z]+)(\d{0,9})")
_LETTERED = re.compile(r"(.*?)([A-HJ-NP-Z]*)", re.DOTALL)
_DIGITS = re.compile(r"\d{1,9}")
_COUNTED = re.compile(r"(SH)?(\d{1,9})")


def letters(index: int) -> str:
    """Slate letters of a 0-based index: A … Z without I and O, then AA, AB …"""
    index += 1
    text = ""
    while index:
        index, place = divmod(index - 1, len(LETTERS))
        text = LETTERS[place] + text
    return text


def numbers(board: Board) -> Mapping[str, str]:
    """The displayed number of every shot, by shot id, in story order."""
    if board.numbering.is_locked:
        return _locked_numbers(board)
    return dict(_fresh_numbers(board))


def omitted(board: Board) -> tuple[str, ...]:
    """The numbers whose shots are gone from the story, kept as OMIT, in the order they were given."""
    present = {shot.id for _, shot in board.story()}
    return tuple(entry.number for entry in board.numbering.locked if entry.shot_id not in present)


def locked_now(board: Board) -> tuple[LockedNumber, ...]:
    """Every number given so far: the locked ones, present or omitted, then what shots without one have now."""
    given = board.numbering.locked
    held = {entry.shot_id for entry in given}
    new = (LockedNumber(shot_id=shot_id, number=n) for shot_id, n in numbers(board).items() if shot_id not in held)
    return (*given, *new)


def _fresh_numbers(board: Board) -> Iterator[tuple[str, str]]:
    plain = 0
    for scene_index, scene in enumerate(board.scenes, start=1):
        for index, shot_id in enumerate(scene.shot_ids):
            plain += 1
            match board.numbering.scheme:
                case NumberingScheme.TENS:
                    yield shot_id, f"SH{plain * 10:03}"
                case NumberingScheme.PLAIN:
                    yield shot_id, str(plain)
                case _:
                    yield shot_id, f"{scene_index}{letters(index - 1) if index else ''}"


def _locked_numbers(board: Board) -> Mapping[str, str]:
    given = {entry.shot_id: entry.number for entry in board.numbering.locked}
    taken = set(given.values())
    by_scene = board.numbering.scheme not in (NumberingScheme.TENS, NumberingScheme.PLAIN)
    story = tuple(shot.id for _, shot in board.story())
    starts = {scene.shot_ids[0] for scene in board.scenes if scene.shot_ids} if by_scene else set(story[:1])
    ends = {scene.shot_ids[-1] for scene in board.scenes if scene.shot_ids} if by_scene else set(story[-1:])
    found: dict[str, str] = {}
    before = ""
    for index, shot_id in enumerate(story):
        number = given.get(shot_id)
        if number is None:
            if shot_id in starts:
                after = next((given[other] for other in story[index + 1 :] if other in given), "")
                number = _number_before(after, taken, board.numbering.scheme)
            elif _is_last(shot_id, story, index, ends, given):
                number = _next_up(before, taken, by_scene=by_scene)
            else:
                number = _suffixed(before, taken, by_scene=by_scene)
            taken.add(number)
        found[shot_id] = before = number
    return found


def _is_last(shot_id: str, story: tuple[str, ...], index: int, ends: Container[str], given: Container[str]) -> bool:
    """Whether no shot with a given number follows before the run (a scene, or the whole story) ends."""
    for other in story[index:]:
        if other != shot_id and other in given:
            return False
        if other in ends:
            return True
    return True


def _number_before(after: str, taken: Collection[str], scheme: str) -> str:
    """A3 before 3, as scripts mark an insert in front; with nothing behind it, the first number never given."""
    if after:
        return next(n for n in (letters(i) + after for i in count()) if n not in taken)
    highest = max((int(found[0]) for number in taken if (found := _DIGITS.search(number))), default=0)
    return f"SH{highest // 10 * 10 + 10:03}" if scheme == NumberingScheme.TENS else str(highest + 1)


def _suffixed(before: str, taken: Container[str], *, by_scene: bool) -> str:
    """A suffix that nobody holds: 2A1 after 2A, 2A2 after that, the next free letter after 2; SH010A, SH010B."""
    if by_scene and (insert := _INSERT.fullmatch(before)):
        return next(n for n in (f"{insert[1]}{i}" for i in count(int(insert[2] or 0) + 1)) if n not in taken)
    stem, used = (lettered[1], lettered[2]) if (lettered := _LETTERED.fullmatch(before)) else (before, "")
    return next(n for n in (stem + letters(i) for i in count(_after(used))) if n not in taken)


def _next_up(before: str, taken: Container[str], *, by_scene: bool) -> str:
    """The number that follows at the end: 2C after 2B, SH130 after SH120; a suffix where `before` is an insert."""
    if by_scene and (slate := _SLATE.fullmatch(before)):
        return next(n for n in (slate[1] + letters(i) for i in count(_after(slate[2]))) if n not in taken)
    if not by_scene and (counted := _COUNTED.fullmatch(before)):
        number = int(counted[2])
        if counted[1]:
            return next(n for n in (f"SH{i:03}" for i in count(number + 10, 10)) if n not in taken)
        return next(n for n in (str(i) for i in count(number + 1)) if n not in taken)
    return _suffixed(before, taken, by_scene=by_scene)


def _after(text: str) -> int:
    """The index of the slate letters that follow `text`: 0 after none, 1 after A."""
    index = 0
    for letter in text:
        index = index * len(LETTERS) + LETTERS.index(letter) + 1
    return index
