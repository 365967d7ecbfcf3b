"""The timing strip: trimming, cutting, lanes and markers."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = ()
