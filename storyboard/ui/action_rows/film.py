"""Playing the film and moving in it."""

from storyboard.ui.action_rows.entry import Entry, Scope, Situation, filmable


def _shown(now: Situation) -> bool:
    return now.has_shots


PLAYBACK = Scope.PLAYBACK

ROWS: tuple[Entry, ...] = (
    Entry(
        "play", "Play", "Play the film so far, or stop it", "film.play", "film", ("Space",),
        Scope.STAGE, lambda now: now.has_shots, "play",
    ),
    Entry(
        "first", "To the start", "Go to the first frame", "playhead.first", "film", ("Home",),
        Scope.PLAYBACK, lambda now: now.has_shots, "first",
    ),
    Entry(
        "back", "Frame back", "One frame back", "playhead.back", "film", ("Left",), Scope.PLAYBACK,
        lambda now: now.has_shots, "back",
    ),
    Entry(
        "forward", "Frame forward", "One frame on", "playhead.forward", "film", ("Right",),
        Scope.PLAYBACK, lambda now: now.has_shots, "forward",
    ),
    Entry(
        "second back", "Second back", "One second back", "playhead.second_back", "film",
        ("Shift+Left",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "second forward", "Second forward", "One second on", "playhead.second_forward", "film",
        ("Shift+Right",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "shot before", "Shot before", "Go to the start of the shot before",
        "playhead.shot_before", "film", ("Up",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "shot after", "Shot after", "Go to the start of the shot after", "playhead.shot_after",
        "film", ("Down",), Scope.PLAYBACK, lambda now: now.has_shots,
    ),
    Entry(
        "last", "To the end", "Go to the last frame", "playhead.last", "film", ("End",),
        Scope.PLAYBACK, lambda now: now.has_shots, "last",
    ),
    Entry(
        "preview", "Make the preview again", "Stitch what there is into a film to look at",
        "film.refresh", "film", ("F5",), allowed=filmable, icon="refresh",
    ),
    Entry("reverse", "Play backwards", "Run backwards; again, faster", "playhead.reverse", "film", ("J",), PLAYBACK,
          _shown),
    Entry("halt", "Stop", "Stand still; held down, J and L go slowly", "playhead.stop", "film", ("K",), PLAYBACK,
          _shown),
    Entry("run", "Play forwards", "Run forwards; again, faster", "playhead.run", "film", ("L",), PLAYBACK, _shown),
    Entry("slow reverse", "Slowly backwards", "Run backwards at a quarter of the speed", "playhead.slow_reverse",
          "film", ("Shift+J",), PLAYBACK, _shown),
    Entry("slow run", "Slowly forwards", "Run at a quarter of the speed", "playhead.slow_run", "film", ("Shift+L",),
          PLAYBACK, _shown),
    Entry("loop", "Loop", "Play the marked part over and over, or no longer", "playhead.toggle_loop", "film",
          ("Ctrl+L",), PLAYBACK, _shown),
    Entry("mark in", "Mark the start", "Let the marked part begin here", "range.begin", "film", ("I",), PLAYBACK,
          _shown),
    Entry("mark out", "Mark the end", "Let the marked part end here", "range.end", "film", ("O",), PLAYBACK, _shown),
    Entry("mark item", "Mark the item", "Mark the item under the playhead", "range.item", "film", ("X",), PLAYBACK,
          _shown),
    Entry("mark none", "Mark nothing", "Forget the marked part", "range.clear", "film", ("Alt+X",), PLAYBACK, _shown),
    Entry("go in", "Go to the mark's start", "Go to where the marked part begins", "range.go_begin", "film",
          ("Shift+I",), PLAYBACK, _shown),
    Entry("go out", "Go to the mark's end", "Go to where the marked part ends", "range.go_end", "film", ("Shift+O",),
          PLAYBACK, _shown),
    Entry("scrub sound", "Sound while scrubbing", "Hear a moment of sound with every step, or not", "screen.scrub",
          "film", ("Shift+S",), PLAYBACK, _shown),
    Entry("full screen", "Full screen", "See nothing but the film; Escape leaves", "screen.full", "film", ("F",),
          PLAYBACK, _shown),
    Entry("safe areas", "Safe areas", "Show where titles and action are safe", "screen.safe", "film", ("Shift+A",),
          PLAYBACK, _shown),
    Entry("aspect guides", "Aspect guides", "Show what other shapes would keep: 1:1, 4:5, 9:16, 2.39:1, none",
          "screen.aspect", "film", ("A",), PLAYBACK, _shown),
    Entry("show captions", "Captions", "Show what is spoken over the film", "screen.captions", "film", ("C",), PLAYBACK,
          _shown),
    Entry("show burn-in", "Number and timecode", "Show shot number, timecode and frame over the film",
          "screen.burn_in", "film", ("Shift+T",), PLAYBACK, _shown),
    Entry("compare takes", "Compare takes", "See two takes of this shot side by side, then by wipe, then no longer",
          "compare.toggle", "film", ("Shift+W",), PLAYBACK, _shown),
    Entry("wipe left", "Wipe to the left", "Move the edge between two compared takes", "compare.left", "film",
          ("Alt+Left",), Scope.FILM, _shown),
    Entry("wipe right", "Wipe to the right", "Move the edge between two compared takes", "compare.right", "film",
          ("Alt+Right",), Scope.FILM, _shown),
)  # fmt: skip
