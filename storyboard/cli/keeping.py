"""Commands that keep a project for good: lock, rebuild."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("lock")(lock)
    app.command("rebuild")(rebuild)


def lock(
    project: Folder,
    out: Annotated[Path | None, typer.Option(help="Where the lock goes; else board.lock.json in the project.")] = None,
    as_json: AsJson = False,
) -> None:
    """Write board, takes, receipts and choices into one file, from which the same cut can be made again."""
    from storyboard.studio.locking import lock_project

    report = lock_project(project, out)
    line = f"{report['lock']}: {report['takes']} takes, {report['receipts']} receipts"
    answer(report, [line], as_json=as_json)


def rebuild(
    project: Folder,
    out: Annotated[Path | None, typer.Option(help="A new project folder; else in place.")] = None,
    lock: Annotated[Path | None, typer.Option(help="The lock; else board.lock.json in the project.")] = None,
    as_json: AsJson = False,
) -> None:
    """Make a project again from its lock and its media alone; every file is held against its hash first."""
    from storyboard.studio.locking import rebuild_project

    report = rebuild_project(project, out, lock=lock)
    line = f"Made {report['project']} again: {report['takes']} takes, {report['files']} files"
    answer(report, [line], as_json=as_json)
