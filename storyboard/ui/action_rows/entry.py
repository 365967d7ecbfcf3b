"""What a row of the action table says: words, keys, where the keys count, what is done and when it can be."""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtGui import QKeySequence


class Scope(Enum):
    """Where an action's keys count. One key may mean one thing on the board and another on the film."""

    WINDOW = auto()
    BOARD = auto()
    SHOT_LIST = auto()
    FILM = auto()
    STRIP = auto()
    SKETCH = auto()
    TAKES = auto()
    QUEUE = auto()
    PLAYBACK = auto()
    STAGE = auto()
    THREAD = auto()


REACH: Mapping[Scope, frozenset[Scope]] = {
    Scope.WINDOW: frozenset(Scope),
    Scope.BOARD: frozenset({Scope.BOARD}),
    Scope.SHOT_LIST: frozenset({Scope.SHOT_LIST}),
    Scope.FILM: frozenset({Scope.FILM}),
    Scope.STRIP: frozenset({Scope.STRIP}),
    Scope.SKETCH: frozenset({Scope.SKETCH}),
    Scope.TAKES: frozenset({Scope.TAKES}),
    Scope.QUEUE: frozenset({Scope.QUEUE}),
    Scope.PLAYBACK: frozenset({Scope.FILM, Scope.STRIP}),
    Scope.THREAD: frozenset({Scope.THREAD}),
    Scope.STAGE: frozenset({Scope.BOARD, Scope.FILM, Scope.STRIP}),
}
"""The places where each scope's keys are heard. PLAYBACK is the film and its strip; STAGE the board as well, so that
buttons and tables keep their Space."""


class Situation(NamedTuple):
    """What decides which actions can be done now; `flags` are names that parts of the window raise for their own."""

    has_shots: bool = False
    selected: int = 0
    is_read_only: bool = False
    can_undo: bool = False
    can_redo: bool = False
    missing: int = 0
    stale: int = 0
    running: int = 0
    is_filming: bool = False
    flags: frozenset[str] = frozenset()


Allowed = Callable[[Situation], bool]


def always(_now: Situation) -> bool:
    """It can always be done."""
    return True


def writable(now: Situation) -> bool:
    """The project can be changed."""
    return not now.is_read_only


def selected(now: Situation) -> bool:
    """Something is selected and can be changed."""
    return now.selected > 0 and not now.is_read_only


def filmable(now: Situation) -> bool:
    """There is something to show."""
    return now.has_shots and not now.is_filming


class Entry(NamedTuple):
    """One action. `does` names the command, `keys` are portable texts or standard keys, `menu` where it is listed."""

    id: str
    text: str
    tip: str
    does: str
    menu: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    scope: Scope = Scope.WINDOW
    allowed: Allowed = always
    icon: str = ""


Key = QKeySequence.StandardKey
