"""The command that measures: evidence."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("evidence")(evidence)


def evidence(
    project: Folder,
    version: Annotated[str, typer.Option(help="Another version's name; else the film itself.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Every reading, not only those over their limit.")] = False,
    as_json: AsJson = False,
) -> None:
    """Measure takes and cuts on this machine: light, colours, motion and flaws, each beside its limit."""
    from storyboard.cli.progress import progress
    from storyboard.studio.evidence import evidence_of_project

    with progress("Measuring", quiet=as_json) as watch:
        told = evidence_of_project(project, version=version, on_progress=watch)
    answer(told, _lines(told, every=every), as_json=as_json)


def _lines(told: Mapping[str, Any], *, every: bool) -> Iterator[str]:
    counts = {"over": 0, "within": 0, "not judged": 0, "not available": 0}
    for entry in told["evidence"]:
        for reading in entry["readings"]:
            counts[reading["verdict"]] += 1
        shown = [r for r in entry["readings"] if every or r["verdict"] == "over"]
        if shown:
            who = f", {entry['subject_id']}" if entry["subject_id"] else ""
            yield f"{' → '.join(entry['shots'])} ({entry['kind']}{who}):"
            yield from (f"  {_said(reading)}" for reading in shown)
        if every:
            yield from (f"  note: {note}" for note in entry["notes"])
    yield from (f"{lost['item']}: not measured, {lost['why']}" for lost in told["not_measured"])
    yield ", ".join(f"{number} {word}" for word, number in counts.items())


def _said(reading: Mapping[str, Any]) -> str:
    if reading["value"] is None:
        return f"{reading['measure']}: not available, {reading['why']}"
    at = f" at frame {reading['frame']}" if reading["frame"] >= 0 else ""
    why = f" ({reading['why']})" if reading["why"] else ""
    told = f"; {reading['limit_from']}" if reading["limit_from"] else f", {reading['verdict']}"
    return f"{reading['measure']} {reading['value']:g} {reading['unit']}{at}{told}{why}"
