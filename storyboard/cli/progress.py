"""A progress bar on stderr where somebody watches; silence where nobody does."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol


class Watch(Protocol):
    """Hears how far the work is."""

    def __call__(self, done: float, total: float, words: str = "") -> None:
        """`done` of `total`, in any unit."""
        ...


@contextmanager
def progress(title: str, *, quiet: bool = False) -> Generator[Watch]:
    """A bar that the work reports to."""
    if quiet or not sys.stderr.isatty():
        yield _nothing
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task(title, total=None)

        def watch(done: float, total: float, words: str = "") -> None:
            bar.update(task, completed=done, total=total, description=words or title)

        yield watch


def _nothing(done: float, total: float, words: str = "") -> None:
    del done, total, words
