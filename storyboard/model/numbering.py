"""Shot numbers: a policy over ids, with a lock after which no given number ever changes."""

from collections.abc import Iterator, Mapping

from storyboard.model.board import Board, LockedNumber, NumberingScheme

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Slate letters: no I and no O, which read as 1 and 0."""


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
    """What locking this moment would give for good."""
    return tuple(LockedNumber(shot_id=shot_id, number=number) for shot_id, number in numbers(board).items())


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
                    yield shot_id, f"{scene_index}{letters(index)}"


def _locked_numbers(board: Board) -> Mapping[str, str]:
    given = {entry.shot_id: entry.number for entry in board.numbering.locked}
    taken = set(given.values())
    found: dict[str, str] = {}
    before = ""
    for _, shot in board.story():
        number = given.get(shot.id)
        if number is None:
            number = _inserted(before, taken)
            taken.add(number)
        found[shot.id] = before = number
    return found


def _inserted(before: str, taken: set[str]) -> str:
    """A number after `before` that nobody holds: 2A1, 2A2 …; before the first shot 0, 0.1 …"""
    if not before:
        before = "0"
    step = 1
    separator = "." if before[-1].isdigit() else ""
    while f"{before}{separator}{step}" in taken:
        step += 1
    return f"{before}{separator}{step}"
