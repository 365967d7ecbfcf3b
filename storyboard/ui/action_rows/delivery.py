"""What leaves the house: films, sheets, lists."""

from storyboard.ui.action_rows.entry import Entry, filmable

ROWS: tuple[Entry, ...] = (
    Entry(
        "export", "Export film…", "Export the film as MP4", "film.export", "export", ("Ctrl+E",),
        allowed=filmable, icon="export",
    ),
    Entry(
        "deliver", "Export for several places…",
        "Make films for cinemas, platforms and feeds, each as it is asked there",
        "delivery.deliver", "export", ("Ctrl+Shift+E",), allowed=lambda now: now.has_shots,
    ),
    Entry(
        "turnover",
        "Hand to an editor…",
        "Write takes and timelines for Resolve, Premiere, Final Cut and Avid",
        "turnover.ask",
        "export",
        allowed=lambda now: now.has_shots,
    ),
    Entry(
        "bring back",
        "Bring an edit back…",
        "See what an editor's cut would change, and take it onto the board",
        "turnover.bring_back",
        "export",
        allowed=lambda now: now.has_shots and not now.is_read_only,
    ),
    Entry(
        "sheet",
        "Export contact sheet…",
        "Export all cards as pictures",
        "film.contact_sheet",
        "export",
        allowed=lambda now: now.has_shots,
    ),
    Entry(
        "list out",
        "Export shot list…",
        "Export the shots as a CSV table",
        "film.shot_list",
        "export",
        allowed=lambda now: now.has_shots,
    ),
)  # fmt: skip
