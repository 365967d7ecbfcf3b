"""Commands that make films and captions: export, preview, captions."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli import written
from storyboard.cli.answers import answer, film_line
from storyboard.cli.projects import AsJson, Folder

Engine = Annotated[str, typer.Option(help="moviepy makes the same film by moviepy alone: slow, to compare with.")]


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
    burn_in: written.BurnIn = "",
    watermark: written.Watermark = "",
    opacity: written.Opacity = 0.35,
    place: written.Place = "centre",
    drafts: Annotated[bool, typer.Option("--allow-gaps", help="Shots without a take become slates.")] = False,
    with_captions: written.Captions = "none",
    receipts: Annotated[bool, typer.Option("--receipts", help="The receipts of its clips beside the film.")] = False,
    engine: Engine = "",
    as_json: AsJson = False,
) -> None:
    """Stitch the takes into a film: exact length, one sound, ready to play from its first byte."""
    from storyboard.studio.writing import writing_of

    writing = writing_of(burn_in=burn_in, watermark=watermark, opacity=opacity, place=place, captions=with_captions)
    if preset:
        if engine:
            raise typer.BadParameter("A preset is not made by another engine.", param_hint="--engine")
        from storyboard.cli.delivering import deliver_films

        folder = out or Path()
        deliver_films(project, preset, folder, version=version, writing=writing, drafts=drafts, as_json=as_json)
        return
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import export_project

    film = out or Path("film.mp4")
    with progress("Stitching", quiet=as_json) as watch:
        report = export_project(
            project,
            film,
            version=version,
            writing=writing,
            allow_gaps=drafts,
            receipts=receipts,
            engine=engine,
            on_progress=watch,
        )
    answer(report, [film_line(report), *report["notes"]], as_json=as_json)


def captions(
    project: Folder,
    out: Annotated[Path | None, typer.Option(help="The caption file; film.srt if not given.")] = None,
    kind: Annotated[str, typer.Option("--format", help="srt, vtt or ass; else what the file's name says.")] = "",
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    as_json: AsJson = False,
) -> None:
    """Write what is spoken, and when, as a caption file."""
    from storyboard.studio.captioning import write_captions

    told = write_captions(project, out, kind=kind, version=version)
    answer(told, [f"{told['file']}: {told['captions']} captions", *told["notes"]], as_json=as_json)


def preview(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The preview file.")] = Path("preview.mp4"),
    seconds: Annotated[str, typer.Option(help="Only this part of the film: 5..12, 5.. or ..12.")] = "",
    burn_in: written.BurnIn = "",
    watermark: written.Watermark = "",
    opacity: written.Opacity = 0.35,
    place: written.Place = "centre",
    with_captions: written.Captions = "none",
    engine: Engine = "",
    as_json: AsJson = False,
) -> None:
    """Make a small fast film to look at; where a take is missing, the shot's sketch or drawn panel stands in."""
    from storyboard.cli.progress import progress
    from storyboard.studio.filming import preview_project
    from storyboard.studio.writing import writing_of

    writing = writing_of(burn_in=burn_in, watermark=watermark, opacity=opacity, place=place, captions=with_captions)

    with progress("Stitching", quiet=as_json) as watch:
        report = preview_project(project, out, seconds=seconds, writing=writing, engine=engine, on_progress=watch)
    answer(report, [f"{report['film']}: {report['frames']} frames", *report["notes"]], as_json=as_json)
