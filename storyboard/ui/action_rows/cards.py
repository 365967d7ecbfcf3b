"""Cards between windows and projects: clipboard, drops, splitting and merging."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = ()
