"""The one table of everything the window can do: words, keys, where the keys count, what is done and when it can be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QKeySequence


class Scope(Enum):
    """Where an action's keys count. One key may mean one thing on the board and another on the film."""

    WINDOW = auto()
    BOARD = auto()
    FILM = auto()
    STAGE = auto()


REACH: Mapping[Scope, frozenset[Scope]] = {
    Scope.WINDOW: frozenset({Scope.WINDOW, Scope.BOARD, Scope.FILM}),
    Scope.BOARD: frozenset({Scope.BOARD}),
    Scope.FILM: frozenset({Scope.FILM}),
    Scope.STAGE: frozenset({Scope.BOARD, Scope.FILM}),
}
"""The places where each scope's keys are heard; STAGE is board and film, so that buttons keep their Space."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What decides which actions can be done now."""

    has_shots: bool = False
    selected: int = 0
    is_read_only: bool = False
    can_undo: bool = False
    can_redo: bool = False
    missing: int = 0
    stale: int = 0
    running: int = 0
    is_filming: bool = False


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


@dataclass(frozen=True, slots=True)
class Entry:
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

TABLE: tuple[Entry, ...] = (
    Entry("new", "New project…", "Make an empty project", "project.new", "file", (Key.New,)),
    Entry("open", "Open…", "Open another project", "project.open", "file", (Key.Open,)),
    Entry(
        "save", "Save now", "Save; it also happens by itself", "project.save", "file",
        (Key.Save,), allowed=writable,
    ),
    Entry(
        "export", "Film…", "Export the film as MP4", "film.export", "export", ("Ctrl+E",),
        allowed=filmable, icon="export",
    ),
    Entry(
        "sheet",
        "Contact sheet…",
        "Export all cards as pictures",
        "film.contact_sheet",
        "export",
        allowed=lambda now: now.has_shots,
    ),
    Entry(
        "list",
        "Shot list…",
        "Export the shots as a CSV table",
        "film.shot_list",
        "export",
        allowed=lambda now: now.has_shots,
    ),
    Entry("quit", "Quit", "Save and close", "project.quit", "file", (Key.Quit,)),
    Entry(
        "undo", "Undo", "Take the last change back", "edit.undo", "edit", (Key.Undo,),
        allowed=lambda now: now.can_undo, icon="undo",
    ),
    Entry(
        "redo", "Redo", "Make the change again", "edit.redo", "edit", (Key.Redo,),
        allowed=lambda now: now.can_redo, icon="redo",
    ),
    Entry(
        "write", "Write", "Go to the words of the selected shot", "edit.write", "shot",
        ("Return", "F2"), Scope.BOARD, selected,
    ),
    Entry(
        "add", "New shot", "Add a shot after the selected one", "edit.add", "shot", ("N",),
        Scope.BOARD, writable, "plus",
    ),
    Entry(
        "add before", "New shot before", "Add a shot before the selected one",
        "edit.add_before", "shot", ("Shift+N",), Scope.BOARD, writable,
    ),
    Entry(
        "add scene", "New scene", "Add a scene after this one", "edit.add_scene", "shot",
        ("Ctrl+Shift+N",), Scope.WINDOW, writable,
    ),
    Entry(
        "duplicate", "Duplicate", "Copy the selected shots behind themselves",
        "edit.duplicate", "shot", ("Ctrl+D",), Scope.BOARD, selected,
    ),
    Entry(
        "remove", "Delete", "Take the selected shots out of the story", "edit.remove",
        "shot", ("Del", "Backspace"), Scope.BOARD, selected,
    ),
    Entry(
        "enable", "Skip or play", "Leave the selected shots out of the film, or take them in",
        "edit.enable", "shot", ("E",), Scope.BOARD, selected,
    ),
    Entry(
        "move left", "Move left", "Move the selected shots one place earlier",
        "edit.move_left", "shot", ("Alt+Left",), Scope.BOARD, selected,
    ),
    Entry(
        "move right", "Move right", "Move the selected shots one place later",
        "edit.move_right", "shot", ("Alt+Right",), Scope.BOARD, selected,
    ),
    Entry(
        "move up", "Move to the scene before", "Move the shots to the end of the scene before",
        "edit.move_up", "shot", ("Alt+Up",), Scope.BOARD, selected,
    ),
    Entry(
        "move down", "Move to the scene after", "Move the shots to the start of the scene after",
        "edit.move_down", "shot", ("Alt+Down",), Scope.BOARD, selected,
    ),
    Entry(
        "generate missing", "Generate what is missing", "Generate every shot without a take",
        "generate.missing", "generate", ("Ctrl+Return",), allowed=lambda now: now.missing > 0 and not now.is_read_only,
    ),
    Entry(
        "generate selected", "Generate the selected shots", "Make another take of each",
        "generate.selected", "generate", ("Ctrl+Shift+Return",), allowed=selected,
    ),
    Entry(
        "generate stale", "Generate what is stale", "Make new takes of what has changed",
        "generate.stale", "generate", allowed=lambda now: now.stale > 0 and not now.is_read_only,
    ),
    Entry(
        "stop", "Cancel all jobs", "Stop what waits and what runs", "generate.stop",
        "generate", allowed=lambda now: now.running > 0,
    ),
    Entry(
        "play", "Play", "Play the film so far, or stop it", "film.play", "film", ("Space",),
        Scope.STAGE, lambda now: now.has_shots, "play",
    ),
    Entry(
        "first", "To the start", "Go to the first frame", "film.first", "film", ("Home",),
        Scope.FILM, lambda now: now.has_shots, "first",
    ),
    Entry(
        "back", "Frame back", "One frame back", "film.back", "film", ("Left",), Scope.FILM,
        lambda now: now.has_shots, "back",
    ),
    Entry(
        "forward", "Frame forward", "One frame on", "film.forward", "film", ("Right",),
        Scope.FILM, lambda now: now.has_shots, "forward",
    ),
    Entry(
        "second back", "Second back", "One second back", "film.second_back", "film",
        ("Shift+Left",), Scope.FILM, lambda now: now.has_shots,
    ),
    Entry(
        "second forward", "Second forward", "One second on", "film.second_forward", "film",
        ("Shift+Right",), Scope.FILM, lambda now: now.has_shots,
    ),
    Entry(
        "shot before", "Shot before", "Go to the start of the shot before",
        "film.shot_before", "film", ("Up",), Scope.FILM, lambda now: now.has_shots,
    ),
    Entry(
        "shot after", "Shot after", "Go to the start of the shot after", "film.shot_after",
        "film", ("Down",), Scope.FILM, lambda now: now.has_shots,
    ),
    Entry(
        "last", "To the end", "Go to the last frame", "film.last", "film", ("End",),
        Scope.FILM, lambda now: now.has_shots, "last",
    ),
    Entry(
        "preview", "Make the preview again", "Stitch what there is into a film to look at",
        "film.refresh", "film", ("F5",), allowed=filmable, icon="refresh",
    ),
    Entry("board", "Board", "Cards by scene", "view.board", "view", ("Ctrl+1",)),
    Entry("timing", "Timing", "The film and its strip", "view.timing", "view", ("Ctrl+2",)),
    Entry(
        "zoom in", "Larger cards", "Show fewer, larger cards", "view.zoom_in", "view",
        ("+", "=", "Ctrl++"), Scope.BOARD, icon="zoom-in",
    ),
    Entry(
        "zoom out", "Smaller cards", "Show more, smaller cards", "view.zoom_out", "view",
        ("-", "Ctrl+-"), Scope.BOARD, icon="zoom-out",
    ),
    Entry(
        "zoom usual", "Usual size", "Cards at their usual size", "view.zoom_usual", "view",
        ("Ctrl+0", "Shift+Z"), Scope.BOARD,
    ),
    Entry(
        "fold", "Fold scene", "Fold this scene away, or open it", "view.fold", "view", (".",),
        Scope.BOARD, lambda now: now.has_shots,
    ),
    Entry("theme", "Light or dark", "Change the theme", "view.theme", "view", ("F9",)),
    Entry("reset", "Panels as at first", "Put every panel back", "view.reset", "view"),
)  # fmt: skip
