"""Finding one's way: the command palette, the shortcut sheet, the settings, the start page."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = (
    Entry("start", "Start page", "Close the project and go to the start page", "project.start", "file",
          ("Ctrl+Shift+O",)),
    Entry("settings", "Settings…", "Change looks, folders, targets, keys and shortcuts", "project.settings", "file",
          ("Ctrl+,",)),
    Entry("palette", "Find a command…", "Type what you want to do", "assist.palette", "view", ("Ctrl+K",)),
    Entry("shortcuts", "Keyboard shortcuts", "Show every key and what it does", "assist.shortcuts", "view",
          ("?", "Ctrl+/")),
)  # fmt: skip
