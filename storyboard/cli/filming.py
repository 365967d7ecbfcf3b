"""Commands that make films, captions and checks: export, preview, captions, presets, preflight, cache."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, say, table
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("export")(export)
    app.command("preview")(preview)
    app.command("captions")(captions)
    app.command("presets")(presets)
    app.command("cache")(cache)
    app.command("preflight")(preflight)


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
        _deliver(
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
    answer(report, [_film_line(report), *report["notes"]], as_json=as_json)


def _film_line(report: Mapping[str, Any]) -> str:
    return f"{report['film']}: {report['frames']} frames, {report['duration_s']:g} s, {report['size']}"


def _deliver(
    project: Path,
    names: list[str],
    out: Path,
    *,
    version: str,
    burn_in: bool,
    drafts: bool,
    captions: bool,
    as_json: bool,
) -> None:
    from storyboard.cli.progress import progress
    from storyboard.studio.delivering import deliver

    with progress("Stitching", quiet=as_json) as watch:
        report = deliver(
            project,
            names,
            out,
            version=version,
            burn_in=burn_in,
            allow_gaps=drafts,
            captions=captions,
            on_progress=watch,
        )
    lines: list[str] = []
    for film in report["films"]:
        lines.append(f"{film['preset']}: not made: {film['problem']}" if film["problem"] else _film_line(film))
        lines.extend(f"  {note}" for note in (*film["notes"], film["disclosure"]) if note)
    answer(report, lines, as_json=as_json)
    if any(film["problem"] for film in report["films"]):
        raise typer.Exit(1)


def captions(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The caption file, .srt or .vtt.")] = Path("film.srt"),
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
) -> None:
    """Write what is spoken, and when, as a caption file."""
    from storyboard.studio.captioning import write_captions

    count = write_captions(project, out, version=version)
    say(f"{out}: {count} captions")


def presets(as_json: AsJson = False) -> None:
    """Where a film can be going, and what is asked of it there."""
    from storyboard.studio.delivering import list_presets

    rows = list_presets()
    head = ("preset", "size", "longest", "loudness", "as of", "what")
    shown = ((r["id"], r["size"], r["longest"], r["loudness"], r["as_of"], r["label"]) for r in rows)
    answer(rows, table(head, shown), as_json=as_json)


def preflight(
    film: Annotated[Path, typer.Argument(metavar="FILE", help="A finished film.")],
    preset: Annotated[str, typer.Option(help="Where it is going.")],
    as_json: AsJson = False,
) -> None:
    """Play a finished film and hold it against what a place asks; exit code 1 where it would not be taken."""
    from storyboard.studio.delivering import check_film

    flaws = check_film(film, preset)
    lines = [" ".join(part for part in (f"{f['severity']}:", f["where"], f["what"], f["fix"]) if part) for f in flaws]
    answer(flaws, lines or [f"{film} is as {preset} asks."], as_json=as_json)
    if any(flaw["severity"] == "error" for flaw in flaws):
        raise typer.Exit(1)


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


def cache(
    size: Annotated[bool, typer.Option("--size", help="Say how much lies there; this is what it does anyway.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Remove what was longest unused.")] = False,
    keep_mb: Annotated[int, typer.Option(help="With --prune, how many megabytes may stay.", min=0)] = 0,
    as_json: AsJson = False,
) -> None:
    """The rendered pieces of films: how much they take, and away with them; films are only slower to make then."""
    from storyboard.studio.delivering import tend_cache

    del size
    told = tend_cache(keep_bytes=keep_mb * 1_000_000 if prune else None)
    freed = f", {told['freed_bytes'] / 1e6:.1f} MB were freed" if prune else ""
    answer(told, [f"{told['folder']}: {told['bytes'] / 1e6:.1f} MB{freed}"], as_json=as_json)
