"""Which view is shown, and how it looks."""

from storyboard.ui.action_rows.entry import Entry

ROWS: tuple[Entry, ...] = (
    Entry("board", "Board", "Cards by scene", "view.board", "view", ("Ctrl+1",)),
    Entry("list", "Shot list", "Every field of every shot as a table", "view.list", "view", ("Ctrl+2",)),
    Entry("timing", "Timing", "The film and its strip", "view.timing", "view", ("Ctrl+3",)),
    Entry("thread", "Thread", "The whole film at a glance, and where it breaks", "view.threads", "view", ("Ctrl+4",)),
    Entry("theme", "Light or dark", "Change the theme", "view.theme", "view", ("F9",)),
    Entry("reset", "Panels as at first", "Put every panel back", "view.reset", "view"),
)  # fmt: skip
