"""The command that hands a cut to an editor: turnover."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, counted
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("turnover")(turnover)


def turnover(
    project: Folder,
    out: Annotated[Path, typer.Option(help="A new folder; with --only a file, or a folder that is there.")],
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    handles: Annotated[int, typer.Option(help="Tell of clips with fewer frames to spare at an end.", min=0)] = 12,
    only: Annotated[str, typer.Option(help="The timeline alone, as otio, xml, fcpxml or edl.")] = "",
    as_json: AsJson = False,
) -> None:
    """Hand the cut to Resolve, Premiere, Final Cut or Avid: takes, timelines, sound, captions and what to look at."""
    from storyboard.studio.turning_over import turn_over, write_timeline

    if only:
        report = write_timeline(project, out, only.strip().lower().lstrip("."), version=version)
    else:
        report = turn_over(project, out, version=version, handles=handles)
    where = report.get("folder") or report["file"]
    head = f"{where}: {counted(report['clips'], 'clip')}, {report['frames']} frames at {report['rate']}"
    answer(report, [head, *report["notes"]], as_json=as_json)
