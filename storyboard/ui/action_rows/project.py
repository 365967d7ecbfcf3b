"""The project as a whole, and undo."""

from storyboard.ui.action_rows.entry import Entry, Key, writable

ROWS: tuple[Entry, ...] = (
    Entry("new", "New project…", "Make an empty project", "project.new", "file", (Key.New,)),
    Entry("open", "Open…", "Open another project", "project.open", "file", (Key.Open,)),
    Entry(
        "save", "Save now", "Save; it also happens by itself", "project.save", "file",
        (Key.Save,), allowed=writable,
    ),
    Entry(
        "whole board", "Board settings\u2026", "Title, shape, rate, target length and numbering of this board",
        "whole.show", "file", ("Ctrl+Alt+O",),
    ),
    Entry(
        "script", "Break down a script\u2026", "Add a script's scenes and shots, word for word", "bring.script", "file",
        ("Ctrl+Alt+I",), allowed=writable,
    ),
    Entry(
        "shot list in", "Bring in a shot list\u2026", "Add the shots of a CSV file, pictures too", "bring.shots",
        "file", allowed=writable,
    ),
    Entry("quit", "Quit", "Save and close", "project.quit", "file", (Key.Quit,)),
    Entry(
        "undo", "Undo", "Take the last change back", "edit.undo", "edit", (Key.Undo,),
        allowed=lambda now: now.can_undo, icon="undo",
    ),
    Entry(
        "redo", "Redo", "Make the change again", "edit.redo", "edit", (Key.Redo, "Ctrl+Shift+Z", "Ctrl+Y"),
        allowed=lambda now: now.can_redo, icon="redo",
    ),
    Entry("find", "Find…", "Look for shots on the whole board", "find.open", "edit", (Key.Find,)),
    Entry("find next", "Find the next", "Go to the next shot that was found", "find.next", "edit", ("F3",)),
    Entry(
        "find before", "Find the one before", "Go to the shot that was found before", "find.before", "edit",
        ("Shift+F3",),
    ),
)  # fmt: skip
