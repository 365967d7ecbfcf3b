"""Cards: making, moving and showing them."""

from storyboard.ui.action_rows.entry import Entry, Scope, selected, writable

ROWS: tuple[Entry, ...] = (
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
        "move left", "Move left", "Move the selected shots one place to the left",
        "edit.move_left", "shot", ("Alt+Left",), Scope.BOARD, selected,
    ),
    Entry(
        "move right", "Move right", "Move the selected shots one place to the right",
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
)  # fmt: skip
