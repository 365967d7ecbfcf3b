"""Versions, notes, steps, and the walk through the board."""

from storyboard.ui.action_rows.entry import Entry, writable

ROWS: tuple[Entry, ...] = (
    Entry(
        "walk", "Walk through the board", "Show the shots one by one on the whole screen", "review.walk_through",
        "review", ("F11",), allowed=lambda now: now.has_shots,
    ),
    Entry("versions list", "Versions and changes", "Show the kept versions and what changed since", "review.versions",
          "review", ("F8",)),
    Entry("keep version", "Keep this version…", "Keep the board under a name, for ever", "review.keep", "review",
          allowed=writable),
    Entry("next change", "Next change", "Go to the next shot that changed", "review.next_change", "review", ("F7",)),
    Entry("change before", "Change before", "Go to the shot that changed before", "review.change_before", "review",
          ("Shift+F7",)),
    Entry("notes", "Notes", "Show the notes on the selected shot", "review.notes", "review", ("Ctrl+Shift+M",)),
    Entry("history", "History", "Show the steps that can be taken back", "review.history", "edit", ("Ctrl+Shift+H",)),
)  # fmt: skip
