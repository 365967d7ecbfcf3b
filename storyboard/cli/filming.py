"""Commands that make films: export and preview."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("export")(export)
    app.command("preview")(preview)


def export(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The film, an .mp4 file.")] = Path("film.mp4"),
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    burn_in: Annotated[bool, typer.Option("--burn-in", help="Number, timecode and dialogue in the picture.")] = False,
    drafts: Annotated[bool, typer.Option("--allow-gaps", help="Shots without a take become slates.")] = False,
    as_json: AsJson = False,
) -> None:
    """Stitch the takes into a film: exact length, one sound, ready to play from its first byte."""
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import export_project

    with progress("Stitching", quiet=as_json) as watch:
        report = export_project(project, out, version=version, burn_in=burn_in, allow_gaps=drafts, on_progress=watch)
    lines = [
        f"{report['film']}: {report['frames']} frames, {report['duration_s']:g} s, {report['size']}",
        *report["notes"],
    ]
    answer(report, lines, as_json=as_json)


def preview(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The preview file.")] = Path("preview.mp4"),
    as_json: AsJson = False,
) -> None:
    """Make the small fast film that the player shows; gaps are slates."""
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import preview_project

    with progress("Stitching", quiet=as_json) as watch:
        report = preview_project(project, out, on_progress=watch)
    answer(report, [f"{report['film']}: {report['frames']} frames"], as_json=as_json)
