"""The thread: walking through findings, zooming, saving its picture."""

from storyboard.ui.action_rows.entry import Entry, Scope

ROWS: tuple[Entry, ...] = (
    Entry("findings", "Findings", "Show everything that does not hold together", "thread.findings", "review",
          ("F6",)),
    Entry("next finding", "Next finding", "Go to the next finding of the thread", "thread.next_finding", "review",
          ("F",), Scope.THREAD),
    Entry("finding before", "Finding before", "Go to the finding before", "thread.finding_before", "review",
          ("Shift+F",), Scope.THREAD),
    Entry("flicker", "Flicker", "Let both pictures of the cut take turns", "thread.flicker", "review", ("V",),
          Scope.THREAD),
    Entry("fold evidence", "Fold the evidence", "Fold the evidence below the thread away, or show it", "thread.fold",
          "view", ("E",), Scope.THREAD),
    Entry("measure film", "Measure the film", "Measure takes and cuts on this computer", "thread.measure", "review",
          allowed=lambda now: now.has_shots),
    Entry("thread in", "Wider shots", "Show fewer, wider shots of the thread", "thread.zoom_in", "view", ("+", "="),
          Scope.THREAD),
    Entry("thread out", "Narrower shots", "Show more, narrower shots of the thread", "thread.zoom_out", "view",
          ("-",), Scope.THREAD),
    Entry("thread all", "Whole film", "Show the whole film in the thread", "thread.zoom_all", "view", ("0",),
          Scope.THREAD),
    Entry("save thread", "Save the thread as a picture…", "Write the whole thread into a PNG file", "thread.save",
          "review", allowed=lambda now: now.has_shots),
)  # fmt: skip
