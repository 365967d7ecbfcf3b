"""Commands that make films and captions: export, preview, captions."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, film_line, say
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("export")(export)
    app.command("preview")(preview)
    app.command("captions")(captions)


def export(
    project: Folder,
    out: Annotated[
        Path | None, typer.Option(help="The film, film.mp4 if not given; with --preset the folder of the films.")
    ] = None,
    preset: Annotated[list[str] | None, typer.Option(help="Where it is going; may be given several times.")] = None,
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    burn_in: Annotated[bool, typer.Option("--burn-in", help="Number, timecode and dialogue in the picture.")] = False,
    drafts: Annotated[bool, typer.Option("--allow-gaps", help="Shots without a take become slates.")] = False,
    with_captions: Annotated[bool, typer.Option("--captions", help="What is spoken as a track of the file.")] = False,
    receipts: Annotated[bool, typer.Option("--receipts", help="The receipts of its clips beside the film.")] = False,
    as_json: AsJson = False,
) -> None:
    """Stitch the takes into a film: exact length, one sound, ready to play from its first byte."""
    if preset:
        from storyboard.cli.delivering import deliver_films

        deliver_films(
            project,
            preset,
            out or Path(),
            version=version,
            burn_in=burn_in,
            drafts=drafts,
            captions=with_captions,
            as_json=as_json,
        )
        return
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import export_project

    film = out or Path("film.mp4")
    with progress("Stitching", quiet=as_json) as watch:
        report = export_project(
            project,
            film,
            version=version,
            burn_in=burn_in,
            allow_gaps=drafts,
            captions=with_captions,
            receipts=receipts,
            on_progress=watch,
        )
    answer(report, [film_line(report), *report["notes"]], as_json=as_json)


def captions(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The caption file, .srt or .vtt.")] = Path("film.srt"),
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
) -> None:
    """Write what is spoken, and when, as a caption file."""
    from storyboard.studio.captioning import write_captions

    count = write_captions(project, out, version=version)
    say(f"{out}: {count} captions")


def preview(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The preview file.")] = Path("preview.mp4"),
    seconds: Annotated[str, typer.Option(help="Only this part of the film: 5..12, 5.. or ..12.")] = "",
    as_json: AsJson = False,
) -> None:
    """Make the small fast film that the player shows; gaps are slates."""
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import preview_project

    with progress("Stitching", quiet=as_json) as watch:
        report = preview_project(project, out, seconds=seconds, on_progress=watch)
    answer(report, [f"{report['film']}: {report['frames']} frames"], as_json=as_json)
