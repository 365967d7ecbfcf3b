"""Commands about models: what each can do, what is said to it and how, and moving shots from one to another."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, say, table
from storyboard.cli.projects import AsJson, Folder
from storyboard.model.money import dollars


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("models")(models)
    app.command("retarget")(retarget)
    app.command("dialects")(dialects)
    app.command("template")(template)
    app.command("trust")(trust)


def models(as_json: AsJson = False) -> None:
    """Every model: lengths, frames, references, sound, price, and whether it ends or has ended."""
    from storyboard.studio.model_list import describe_models

    rows = describe_models()
    head = ("model", "kind", "seconds", "frames", "references", "seed", "sound", "a second", "as of", "stands")
    answer(rows, table(head, map(_row, rows)), as_json=as_json)


def _row(row: Mapping[str, Any]) -> tuple[str, ...]:
    lengths = row["durations"]
    seconds = "/".join(f"{x:g}" for x in lengths["allowed_s"]) or f"{lengths['min_s']:g}-{lengths['max_s']:g}"
    frames = "+".join(word for word in ("first", "last") if row[f"{word}_frame"]) or "none"
    price = row["microusd_per_s"]
    a_second = "unknown" if price is None else dollars(price["least"])
    if price is not None and price["most"] != price["least"]:
        a_second += f" to {dollars(price['most'])}"
    references = "unknown" if row["references_unknown"] else str(row["reference_images_max"])
    seed = "yes" if row["seed"] else "no"
    said = (row["id"], row["api_kind"], seconds, frames, references, seed, row["audio"], a_second)
    return (*said, row["as_of"], row["standing"])


def retarget(
    project: Folder,
    source: Annotated[str, typer.Option("--from", help="The model or target that generates the shots now.")],
    goal: Annotated[str, typer.Option("--to", help="The model or target that shall.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what is lost.")] = False,
    as_json: AsJson = False,
) -> None:
    """Move shots to another model; says first what they lose: lengths, frames, references, sound, seed."""
    from storyboard.studio.retargeting import retarget_project

    found = retarget_project(project, source, goal, is_dry_run=dry_run)
    lost = ((x.number, x.field, x.level, x.had, x.gets, x.why) for x in found.losses)
    price = f"{dollars(found.before_microusd)} before, {dollars(found.after_microusd)} after."
    lines = [
        *(table(("shot", "what", "how", "had", "gets", "why"), lost) if found.losses else ["Nothing is lost."]),
        f"{len(found.numbers)} shots from {source} to {goal}: {price}",
        "Nothing was changed." if dry_run else "Moved.",
    ]
    answer({**found.as_data(), "dry_run": dry_run}, lines, as_json=as_json)


def dialects(
    project: Folder,
    model: Annotated[list[str], typer.Option(help="A model; give two to see what differs.")],
    shots: Annotated[str, typer.Option(help="Only these: 2A,3..3C.")] = "",
    as_json: AsJson = False,
) -> None:
    """What one model, or each of two, is told about each shot, and the lines that differ."""
    from storyboard.studio.dialects import compare_dialects

    rows = compare_dialects(project, tuple(model), shots=shots)
    lines = [line for row in rows for line in (f"Shot {row['shot']}", *row["difference"], "")]
    answer(rows, lines, as_json=as_json)


def template(
    model: Annotated[str, typer.Argument(help="A model of `storyboard models`.")],
    use: Annotated[Path | None, typer.Option(help="Make this file your own template for the model.")] = None,
    reset: Annotated[bool, typer.Option("--reset", help="Give your own template up.")] = False,
    as_json: AsJson = False,
) -> None:
    """The template that a model is spoken to with; a file of your own may stand instead, in Jinja."""
    from storyboard.studio.wording import describe_template, reset_template, use_template

    if use is not None or reset:
        said = use_template(model, use) if use is not None else reset_template(model)
        answer({"done": said}, [said], as_json=as_json)
        return
    found = describe_template(model)
    known = [f"{{# {name}: {meaning} #}}" for name, meaning in found["variables"].items()]
    head = f"{{# The template for {model} ({found['from']}). What it may print: #}}"
    answer(found, [head, *known, *found["template"].splitlines()], as_json=as_json)


def trust(
    project: Folder,
    hashes: Annotated[list[str] | None, typer.Argument(metavar="SHA256", help="What you trust, by its hash.")] = None,
    as_json: AsJson = False,
) -> None:
    """What a project brings that would speak or act in your name: templates and workflows; trust them by hash."""
    from storyboard.studio.trusting import brought_by, trust_brought

    found = trust_brought(project, tuple(hashes)) if hashes else brought_by(project)
    if as_json:
        answer([one.as_data() for one in found], (), as_json=True)
        return
    for one in found:
        state = "trusted" if one.is_trusted else f"cannot be used: {one.flaw}" if one.flaw else "not trusted, not used"
        say(f"{one.kind} {one.name}, SHA-256 {one.sha256 or 'unknown'}: {state}")
        for line in one.shows if not one.is_trusted else ():
            say(f"    {line}")
    if not found:
        say("The project brings no templates and no workflows.")
