"""Commands that hand a cut to an editor and take it back: turnover, conform."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, counted
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("turnover")(turnover)
    app.command("conform")(conform)


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


def conform(
    project: Folder,
    cut: Annotated[Path, typer.Argument(metavar="FILE", help="The editor's cut: otio, xml or edl.")],
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring an editor's cut back: order, lengths, speeds, takes and what was taken out, as one step."""
    from storyboard.studio.conforming import conform_cut

    told = conform_cut(project, cut, version=version, dry_run=dry_run)
    kinds = ("moved", "retimed", "replaced", "added", "removed", "unknown")
    lines = [f"{kind}: {name}" for kind in kinds for name in told[kind]]
    done = "would be" if dry_run else "is now"
    answer(told, [*lines, f"The film {done} {told['frames']} frames long."], as_json=as_json)
