"""Generating takes."""

from storyboard.ui.action_rows.entry import Entry, selected

ROWS: tuple[Entry, ...] = (
    Entry(
        "generate missing", "Generate what is missing", "Generate every shot without a take",
        "generate.missing", "generate", ("Ctrl+Return",), allowed=lambda now: now.missing > 0 and not now.is_read_only,
    ),
    Entry(
        "generate selected", "Generate the selected shots", "Make another take of each",
        "generate.selected", "generate", ("Ctrl+Shift+Return",), allowed=selected,
    ),
    Entry(
        "generate stale", "Generate what is stale", "Make new takes of what has changed",
        "generate.stale", "generate", allowed=lambda now: now.stale > 0 and not now.is_read_only,
    ),
    Entry(
        "generation", "Model and cap…", "Choose what makes the takes of this board, and what it may cost",
        "generation.show", "generate", ("Ctrl+Alt+G",), allowed=lambda now: not now.is_read_only,
    ),
    Entry(
        "spending", "What it has cost…", "Show what was spent by target, model and scene, and what of it is kept",
        "spending.show", "generate", ("Ctrl+Alt+B",),
    ),
    Entry(
        "trust", "What this project brings\u2026", "Look at the templates and workflows it came with, and trust them",
        "trusting.show", "generate",
    ),
    Entry(
        "offline", "Work offline or online", "Let what costs money wait in the queue, or send it again",
        "offline.toggle", "generate", ("Ctrl+Alt+W",),
    ),
    Entry(
        "stop", "Cancel all jobs", "Stop what waits and what runs", "generate.stop",
        "generate", allowed=lambda now: now.running > 0,
    ),
)  # fmt: skip
