"""The commands that measure, and mend what was measured: evidence, mend."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, table
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("evidence")(evidence)
    app.command("mend")(mend)


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


def mend(
    project: Folder,
    shot: Annotated[str, typer.Argument(metavar="[SHOT]", help="Only what is about this shot.")] = "",
    apply: Annotated[int, typer.Option(help="Carry out the mend of this number.")] = 0,
    match_to: Annotated[str, typer.Option(help="Match the shot's colours to this shot.")] = "",
    strength: Annotated[float, typer.Option(help="How much of the match, 0 to 1.")] = 1.0,
    as_json: AsJson = False,
) -> None:
    """What would mend the breaks that can be measured, cheapest first: trims, light, colours, joins; or do it."""
    from storyboard.studio.mends import NoMend, apply_mend, list_mends, match_shot

    if match_to:
        if not shot:
            raise NoMend("Which shot is to be matched is not said.", fix="Name it: storyboard mend PROJECT 2A")
        done = match_shot(project, shot, match_to, strength)
        answer({"done": done}, [done], as_json=as_json)
    elif apply:
        done = apply_mend(project, apply, shot)
        answer({"done": done}, [done], as_json=as_json)
    else:
        told = list_mends(project, shot)
        rows = ((str(m["number"]), m["where"], m["way"], m["what"]) for m in told["mends"])
        instead = [f"In place of another take: {way['what']}" for way in told["instead"]]
        answer(told, [*table(("", "shots", "way", "what"), rows), *instead], as_json=as_json)


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
