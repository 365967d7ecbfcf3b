"""Drawing on a panel, and scratch voice."""

from storyboard.ui.action_rows.entry import Entry, Scope, selected, writable

ROWS: tuple[Entry, ...] = (
    Entry(
        "sketch",
        "Sketch",
        "Draw on the panel of the selected shot",
        "sketch.show",
        "shot",
        ("D",),
        Scope.BOARD,
        selected,
        "pen",
    ),
    Entry("sketch pen", "Pen", "Draw", "sketch.pen", "sketch", ("P",), Scope.SKETCH, writable),
    Entry("sketch eraser", "Eraser", "Rub out", "sketch.eraser", "sketch", ("E",), Scope.SKETCH, writable),
    Entry(
        "sketch arrow", "Arrow", "Mark a move with an arrow", "sketch.arrow", "sketch", ("A",), Scope.SKETCH, writable
    ),
    Entry("sketch thicker", "Thicker", "Thicker strokes", "sketch.thicker", "sketch", ("]",), Scope.SKETCH, writable),
    Entry("sketch thinner", "Thinner", "Thinner strokes", "sketch.thinner", "sketch", ("[",), Scope.SKETCH, writable),
    Entry(
        "sketch onion",
        "Onion skin",
        "Let the panel before shine through",
        "sketch.onion",
        "sketch",
        ("O",),
        Scope.SKETCH,
    ),
    Entry(
        "sketch panel",
        "Other panel",
        "From the start panel to the end panel and back",
        "sketch.other_panel",
        "sketch",
        ("X",),
        Scope.SKETCH,
    ),
    Entry(
        "sketch clear",
        "Empty paper",
        "Rub everything out",
        "sketch.clear",
        "sketch",
        ("Ctrl+Del",),
        Scope.SKETCH,
        writable,
    ),
    Entry(
        "scratch voice",
        "Scratch voice",
        "Speak onto the shot, or stop",
        "sketch.voice",
        "sketch",
        ("V",),
        Scope.SKETCH,
        writable,
        "microphone",
    ),
    Entry(
        "sketch done",
        "Done",
        "Keep the sketch and go back to the cards",
        "sketch.done",
        "sketch",
        ("Esc",),
        Scope.SKETCH,
    ),
)
