"""Drawing on a panel, and scratch voice."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = ()
