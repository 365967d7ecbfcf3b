"""Playing the film and moving in it."""

from storyboard.ui.action_rows.entry import Entry, Scope, filmable

ROWS: tuple[Entry, ...] = (
    Entry(
        "play", "Play", "Play the film so far, or stop it", "film.play", "film", ("Space",),
        Scope.STAGE, lambda now: now.has_shots, "play",
    ),
    Entry(
        "first", "To the start", "Go to the first frame", "film.first", "film", ("Home",),
        Scope.PLAYBACK, lambda now: now.has_shots, "first",
    ),
    Entry(
        "back", "Frame back", "One frame back", "film.back", "film", ("Left",), Scope.PLAYBACK,
        lambda now: now.has_shots, "back",
    ),
    Entry(
        "forward", "Frame forward", "One frame on", "film.forward", "film", ("Right",),
        Scope.PLAYBACK, lambda now: now.has_shots, "forward",
    ),
    Entry(
        "second back", "Second back", "One second back", "film.second_back", "film",
        ("Shift+Left",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "second forward", "Second forward", "One second on", "film.second_forward", "film",
        ("Shift+Right",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "shot before", "Shot before", "Go to the start of the shot before",
        "film.shot_before", "film", ("Up",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "shot after", "Shot after", "Go to the start of the shot after", "film.shot_after",
        "film", ("Down",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "last", "To the end", "Go to the last frame", "film.last", "film", ("End",),
        Scope.PLAYBACK, lambda now: now.has_shots, "last",
    ),
    Entry(
        "preview", "Make the preview again", "Stitch what there is into a film to look at",
        "film.refresh", "film", ("F5",), allowed=filmable, icon="refresh",
    ),
)  # fmt: skip
