"""Commands about the project itself: new, open, info, verify, demo."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, counted, say, sentence
from storyboard.model.money import dollars

Folder = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project folder.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("new")(new)
    app.command("open")(open_window)
    app.command("info")(info)
    app.command("verify")(verify)
    app.command("restore")(restore)
    app.command("demo")(demo)


def new(
    project: Folder,
    title: Annotated[str, typer.Option(help="The film's title; else the folder's name.")] = "",
    size: Annotated[str, typer.Option(help="Picture size, WIDTHxHEIGHT.")] = "1280x720",
    rate: Annotated[str, typer.Option(help="Frames per second: 24, 25, 30000/1001.")] = "24",
    sample: Annotated[str, typer.Option(help="Begin with a sample board: coffee, depth or lantern.")] = "",
    template: Annotated[
        str, typer.Option(help="Begin with a template: trailer-30, product-15, virtual-tour, vertical-teaser, …")
    ] = "",
) -> None:
    """Make a new project folder."""
    from storyboard.studio.creating import BadChoice, new_project, project_from_sample

    if sample and template:
        raise BadChoice("A project begins with a sample or with a template, not with both.", fix="Leave one out.")
    if sample:
        project_from_sample(sample, project)
    elif template:
        from storyboard.studio.templates import project_from_template

        project_from_template(template, project, title=title)
    else:
        new_project(project, title=title or project.name.removesuffix(".storyboard"), size=size, rate=rate)
    say(f"Made {project}")


def open_window(
    project: Annotated[Path | None, typer.Argument(metavar="[PROJECT]", help="The project folder.")] = None,
) -> None:
    """Open the editor."""
    from storyboard.app import run_window

    raise typer.Exit(run_window(project))


def info(project: Folder, as_json: AsJson = False) -> None:
    """What is on the board, how long it is, what is missing, what it has cost."""
    data = _described(project)
    money = data["money"]
    missing = ", ".join(data["missing"]) or "none"
    cap = "none" if money["cap"] is None else dollars(money["cap"])
    lines = [
        (
            f"{data['title']}: {counted(data['shots'], 'shot')} in {counted(data['scenes'], 'scene')}, "
            f"{data['duration_s']:g} s ({data['frames']} frames at {data['rate']}), {data['width']}x{data['height']}"
        ),
        f"Takes {data['takes']}; without a take: {missing}",
        (
            f"Spent {dollars(money['spent'])}, reserved {dollars(money['reserved'])}, "
            f"uncertain {dollars(money['uncertain'])}, cap {cap}"
        ),
        f"Findings: {len(data['findings'])} ({data['waived']} waived)",
        *(_found(finding) for finding in data["findings"]),
        *data["notices"],
    ]
    answer(data, lines, as_json=as_json)


def _found(finding: Mapping[str, Any]) -> str:
    before, after = finding["before"] or "nothing", sentence(finding["after"] or "nothing")
    return f"  {finding['rule']}: {finding['where']} {before} -> {after} {finding['why']}"


def _described(project: Path) -> dict[str, Any]:
    """The board in figures; from memory when nothing has changed, since loading the model takes a while."""
    from storyboard.studio.glance import remember, remembered, state_key

    held = remembered(project)
    if held is not None:
        return held
    from storyboard.studio.reporting import describe

    key = state_key(project)
    data = describe(project)
    remember(project, data, key)
    return data


def verify(project: Folder, as_json: AsJson = False) -> None:
    """Prove every file of the project against its hash, and every take against its receipt; offline."""
    from storyboard.studio.verifying import verify_project

    report = verify_project(project)
    problems = report["problems"]
    answer(report, [f"{report['checked']} files checked, {len(problems)} wrong", *problems], as_json=as_json)
    if problems:
        raise typer.Exit(1)


def restore(project: Folder) -> None:
    """Put the newest good snapshot in the place of a board that cannot be opened; the damaged one is kept."""
    from storyboard.studio.restoring import restore_project

    say(restore_project(project))


def demo(
    out: Annotated[Path, typer.Option(help="Where the film goes.")] = Path("demo.mp4"),
    board: Annotated[Path | None, typer.Option(help="A project folder; else the sample.")] = None,
    sample: Annotated[str, typer.Option(help="Which sample: coffee, depth or lantern.")] = "coffee",
    keep: Annotated[
        Path | None, typer.Option(help="Where the sample's project goes; else a folder by the film.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Make a real trailer from a sample board with the embedded draft generator: offline and free."""
    from storyboard.cli.progress import progress
    from storyboard.studio.showing import show

    with progress("Drafting", quiet=as_json) as watch:
        shown = show(out, board=board, sample=sample, keep=keep, on_progress=watch)
    lines = [
        f"{shown['film']}: {shown['frames']} frames, {shown['duration_s']:g} s, {shown['width']}x{shown['height']}",
        f"The board is {shown['project']}; open it with: storyboard open {shown['project']}",
    ]
    answer(shown, lines, as_json=as_json)
