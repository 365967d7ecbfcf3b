"""The shot list: copying, writing and sorting its cells."""

from storyboard.ui.action_rows.entry import Entry, Key, Scope, selected, writable

ROWS: tuple[Entry, ...] = (
    Entry(
        "copy rows", "Copy as table", "Copy the rows for a spreadsheet", "shots.copy", "edit", (Key.Copy,),
        Scope.SHOT_LIST, lambda now: now.has_shots,
    ),
    Entry(
        "paste cells", "Paste cells",
        "Paste cells from a spreadsheet: a table with headings by its shots, other cells from the current one on",
        "shots.paste", "edit", (Key.Paste,), Scope.SHOT_LIST, lambda now: now.has_shots and not now.is_read_only,
    ),
    Entry(
        "write cell", "Write in the cell", "Write in the current cell; into all selected rows where there are several",
        "shots.write", "edit", ("F2", "Return"), Scope.SHOT_LIST, selected,
    ),
    Entry(
        "story order", "Sort by the story", "Show the shots in story order again", "shots.story_order", "view",
        ("Ctrl+Shift+S",), Scope.SHOT_LIST, lambda now: now.has_shots,
    ),
    Entry(
        "add field", "New column…", "Add a column of your own to every shot", "shots.add_field", "edit",
        allowed=writable,
    ),
)  # fmt: skip
