"""Jobs and renders."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = ()
