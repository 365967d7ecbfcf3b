"""Commands about takes: takes, approve, retire, import-take."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, say, table
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("takes")(takes)
    app.command("approve")(approve)
    app.command("import-take")(import_take)


def takes(project: Folder, as_json: AsJson = False) -> None:
    """Every take of every shot, and which one plays."""
    from storyboard.studio.reporting import list_takes

    rows = list_takes(project)
    head = ("shot", "take", "grade", "frames", "size", "plays", "state")
    shown = (
        (r["shot"], r["id"][:8], r["grade"], str(r["frames"]), r["size"], "yes" if r["plays"] else "", r["state"])
        for r in rows
    )
    answer(rows, table(head, shown), as_json=as_json)


def approve(
    project: Folder,
    shots: Annotated[str, typer.Argument(help="Shots: 2A, 1..3C, or all.")] = "all",
    take: Annotated[str, typer.Option(help="The take's id or its beginning; else the one that plays.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the approval back.")] = False,
) -> None:
    """Accept the take of a shot: it plays from now on, and shots that continue it may be generated."""
    from storyboard.studio.accepting import approve_shots

    for line in approve_shots(project, shots, take, approved=not undo):
        say(line)


def import_take(
    project: Folder,
    shot: Annotated[str, typer.Argument(help="The shot's number.")],
    clip: Annotated[Path, typer.Argument(help="A video file; it is copied in untouched.")],
) -> None:
    """Bring in a clip made elsewhere as a take of a shot."""
    from storyboard.studio.accepting import import_clip

    say(import_clip(project, shot, clip))
