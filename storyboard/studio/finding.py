"""Finding what a person means by a word on the command line: a shot by number or id, an entry by name or id."""

from storyboard.model.bible import Entry
from storyboard.model.board import Board
from storyboard.model.errors import StoryboardError
from storyboard.model.mentions import key_of
from storyboard.model.numbering import numbers


class NotFound(StoryboardError):
    """Nothing on the board answers to that word."""

    exit_code = 2


def shot_named(board: Board, word: str) -> str:
    """The id of the shot with this number (in any case) or id."""
    if word in board.shots:
        return word
    by_number = {number.lower(): shot_id for shot_id, number in numbers(board).items()}
    try:
        return by_number[word.strip().lower()]
    except KeyError:
        known = ", ".join(list(numbers(board).values())[:12]) or "none yet"
        raise NotFound(f"There is no shot {word!r}; the board has {known}.") from None


def shots_named(board: Board, words: str) -> tuple[str, ...]:
    """The ids of several shots: numbers or ids with commas, ranges as 1A..2B in story order."""
    order = [shot.id for _, shot in board.story()]
    found: list[str] = []
    for word in (w.strip() for w in words.split(",")):
        first, dots, last = word.partition("..")
        if dots:
            start, end = order.index(shot_named(board, first)), order.index(shot_named(board, last))
            found += order[min(start, end) : max(start, end) + 1]
        elif word:
            found.append(shot_named(board, word))
    if not found:
        raise NotFound("No shot is named.", fix="Name shots as 2A, or several as 1A,2..3B.")
    return tuple(dict.fromkeys(found))


def entry_named(board: Board, word: str) -> Entry:
    """The entry of the bible with this name, alias or id."""
    wanted = key_of(word.strip().lstrip("@"))
    for entry in board.entries():
        if wanted in {key_of(name) for name in (entry.id, entry.name, *entry.aliases)}:
            return entry
    known = ", ".join(e.name for e in board.entries()) or "nobody yet"
    raise NotFound(f"There is no {word!r} in the bible; it has {known}.")
