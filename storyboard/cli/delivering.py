"""Commands around deliveries: presets, preflight, cache; and several films at once, for `export --preset`."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, film_line, table
from storyboard.cli.projects import AsJson
from storyboard.studio.writing import Writing


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("presets")(presets)
    app.command("preflight")(preflight)
    app.command("cache")(cache)


def deliver_films(
    project: Path,
    names: list[str],
    out: Path,
    *,
    version: str,
    writing: Writing,
    drafts: bool,
    as_json: bool,
) -> None:
    """Make a film for each preset and say what became of each; leaves with 1 where one was not made."""
    from storyboard.cli.progress import progress
    from storyboard.studio.delivering import deliver

    with progress("Stitching", quiet=as_json) as watch:
        report = deliver(
            project,
            names,
            out,
            version=version,
            writing=writing,
            allow_gaps=drafts,
            on_progress=watch,
        )
    answer(report, [line for film in report["films"] for line in _film_lines(film)], as_json=as_json)
    if any(film["problem"] for film in report["films"]):
        raise typer.Exit(1)


def _film_lines(film: Mapping[str, Any]) -> Iterator[str]:
    yield f"{film['preset']}: not made: {film['problem']}" if film["problem"] else film_line(film)
    yield from (f"  {note}" for note in film["notes"])
    found = [_flaw_line(flaw) for flaw in film["findings"] if flaw["rule"] != "disclosure"]
    yield from (f"  {line}" for line in (*found, film["disclosure"]) if line)


def _flaw_line(flaw: Mapping[str, Any]) -> str:
    return " ".join(part for part in (f"{flaw['severity']}:", flaw["where"], flaw["what"], flaw["fix"]) if part)


def presets(as_json: AsJson = False) -> None:
    """Where a film can be going, and what is asked of it there."""
    from storyboard.studio.delivering import list_presets

    rows = list_presets()
    head = ("preset", "size", "longest", "loudness", "written as", "as of", "what")
    shown = (
        (r["id"], r["size"], r["longest"], r["loudness"], _written(r), r["as_of"], " ".join((r["label"], r["problem"])))
        for r in rows
    )
    answer(rows, table(head, shown), as_json=as_json)


def _written(row: Mapping[str, Any]) -> str:
    return row["container"] if row["container"] == row["video_codec"] else f"{row['container']}, {row['video_codec']}"


def preflight(
    film: Annotated[Path, typer.Argument(metavar="FILE", help="A finished film.")],
    preset: Annotated[str, typer.Option(help="Where it is going.")],
    project: Annotated[
        Path | None, typer.Option(help="The project it was made of: its titles are told by name.")
    ] = None,
    version: Annotated[str, typer.Option(help="With --project, another version's name.")] = "",
    as_json: AsJson = False,
) -> None:
    """Play a finished film and hold it against what a place asks; exit code 1 where it would not be taken."""
    from storyboard.studio.preflighting import check_film

    flaws = check_film(film, preset, project=project, version=version)
    answer(flaws, [_flaw_line(flaw) for flaw in flaws] or [f"{film} is as {preset} asks."], as_json=as_json)
    if any(flaw["severity"] == "error" for flaw in flaws):
        raise typer.Exit(1)


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
