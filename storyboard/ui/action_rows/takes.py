"""The takes of the selected shots."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = ()
