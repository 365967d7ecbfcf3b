"""Cards between windows and projects: clipboard, linked copies, splitting and merging."""

from storyboard.ui.action_rows.entry import Entry, Key, Scope, Situation, selected, writable


def copyable(now: Situation) -> bool:
    """Something is selected; a project that is only read can be copied from."""
    return now.selected > 0


ROWS: tuple[Entry, ...] = (
    Entry(
        "cut", "Cut", "Take the selected shots out and keep them on the clipboard", "cards.cut", "edit",
        (Key.Cut,), Scope.BOARD, selected,
    ),
    Entry(
        "copy", "Copy", "Copy the selected shots for this or another project", "cards.copy", "edit",
        (Key.Copy,), Scope.BOARD, copyable,
    ),
    Entry(
        "paste", "Paste", "Put in shots behind the selected one, or give it a picture, a clip or words",
        "cards.paste", "edit", (Key.Paste,), Scope.BOARD, writable,
    ),
    Entry(
        "link copy", "Duplicate linked", "Let the selected shots play once more; a change shows in both places",
        "cards.link", "shot", ("Ctrl+Shift+D",), Scope.BOARD, selected,
    ),
    Entry(
        "split", "Split", "Make two shots of each selected one", "cards.split", "shot", ("S",),
        Scope.BOARD, selected,
    ),
    Entry(
        "merge", "Merge", "Make one shot of the selected ones, or of this one and the next", "cards.merge", "shot",
        ("M",), Scope.BOARD, selected,
    ),
)  # fmt: skip
