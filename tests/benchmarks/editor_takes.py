"""The board's bars once more where every shot has two takes, while films of it are rendered ahead."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from storyboard.app import application
from storyboard.model.values import replace as changed
from storyboard.store.project import create_project
from storyboard.studio.accepting import import_take
from storyboard.studio.context import open_context
from storyboard.studio.session import open_session
from tests.benchmarks.bars import Bar, at_most
from tests.benchmarks.editor_board import (
    SHOTS,
    has_posters,
    long_board,
    open_on,
    scrolling,
    settle,
    stalls,
    typing,
    undoing,
    wait_for,
)
from tests.fakes.clips import clip

CLIPS = 4
EACH = 2


def measure(folder: Path) -> Iterator[Bar]:
    """The rows of `editor_board` that takes could make worse."""
    app = application()
    project = folder / "Taken.storyboard"
    create_project(project, long_board())
    _take(project, folder)
    first = open_on(project, folder)
    wait_for(lambda: has_posters(first), time.perf_counter())
    first.close()
    began = time.perf_counter()
    opened = open_on(project, folder)
    first_ms = (time.perf_counter() - began) * 1000
    wait_for(lambda: has_posters(opened), began)
    yield at_most("open 2,000 shots with 4,000 takes to first paint, ms", first_ms, 500, "ms")
    wait_for(lambda: len(opened.desk.document.asked) == SHOTS, began)
    settle()
    for part in (scrolling, typing, undoing, stalls):
        for bar in part(opened):
            yield replace(bar, what=f"with 4,000 takes: {bar.what}")
    opened.close()
    app.processEvents()


def _take(project: Path, folder: Path) -> None:
    clips = [
        clip(folder / f"{at}.mp4", "testsrc2", size="320x180", frames=72, filters=f"hue=h={at * 70}")
        for at in range(CLIPS)
    ]
    with open_session(project, open_context()) as session:
        brought = [import_take(session, "shot0", path) for path in clips]
        with session.journal.transaction():
            for shot in range(1, SHOTS):
                for at in range(EACH):
                    take = changed(brought[(shot + at) % CLIPS], id=f"take{shot}-{at}", shot_id=f"shot{shot}")
                    session.journal.append(session.scribe.take(take))
