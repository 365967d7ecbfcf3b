"""Commands about what holds the film together: check, thread, sheet."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, say, table
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("check")(check)
    app.command("thread")(thread)
    app.command("sheet")(sheet)


def check(
    project: Folder,
    rule: Annotated[list[str] | None, typer.Option(help="Only findings of this rule; may be given again.")] = None,
    severity: Annotated[str, typer.Option(help="Only findings at least this grave: note, warning, error.")] = "note",
    waived: Annotated[bool, typer.Option("--waived", help="Show what has been waived too.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what does not hold together, before anything is spent; ends with 1 where there is an error."""
    from storyboard.studio.checking import check_project

    report = check_project(project, rules=tuple(rule or ()), severity=severity)
    shown: list[dict[str, str]] = [*report["findings"], *(report["waived"] if waived else [])]
    head = ("", "shots", "rule", "field", "before", "after")
    rows = ((f["severity"], f["where"], f["rule"], f["about"], f["before"], f["after"]) for f in shown)
    answer(report, [*(table(head, rows) if shown else []), report["summary"]], as_json=as_json)
    if report["errors"]:
        raise typer.Exit(1)


def thread(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The PNG file.")] = Path("thread.png"),
    order: Annotated[str, typer.Option(help="film: as it plays; story: as it is told.")] = "film",
    scale: Annotated[str, typer.Option(help="time: shots as wide as they are long; equal: all alike.")] = "time",
    theme: Annotated[str, typer.Option(help="dark, or light for paper.")] = "dark",
    width: Annotated[int, typer.Option(help="How wide the film is drawn, in half pixels; 0 suits the shots.")] = 0,
) -> None:
    """Draw the whole film at a glance: a row for everyone and everything, and findings in their place."""
    from storyboard.studio.thread_out import write_thread

    say(f"Wrote {write_thread(project, out, order=order, scale=scale, theme=theme, width_px=width)}")


def sheet(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The folder for the pages; made where it is not there.")] = Path(
        "continuity"
    ),
) -> None:
    """Write the continuity sheet: a page for every scene as PNG, and all of them as one PDF, on A4."""
    from storyboard.studio.sheet_out import write_sheet

    for path in write_sheet(project, out):
        say(f"Wrote {path}")
