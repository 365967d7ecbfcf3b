"""Commands that may spend: generate, and the jobs it leaves."""

import sys
from typing import Annotated

import typer

from storyboard.cli.answers import answer, say, say_failure, table
from storyboard.cli.projects import AsJson, Folder
from storyboard.model.money import dollars

Max = Annotated[int | None, typer.Option("--max", min=0, help="How many takes this run may make.")]
AcceptUnknown = Annotated[
    bool, typer.Option("--accept-unknown", help="Yes to prices that nobody knows; under a cap it needs --max.")
]
Offline = Annotated[
    bool | None,
    typer.Option("--offline/--online", help="Queue paid takes and send nothing, or send now; else as you set it."),
]

INCOMPLETE = 4
"""Exit code: some shots did not come."""


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("generate")(generate)
    app.command("jobs")(jobs)
    app.command("settle")(settle)
    app.command("release")(release)
    app.command("cancel")(cancel)


def generate(
    project: Folder,
    only: Annotated[str, typer.Option(help="missing, stale or all.")] = "missing",
    shots: Annotated[str, typer.Option(help="Only these: 2A,3..3C.")] = "",
    target: Annotated[str, typer.Option(help="A target of your settings; else the board's.")] = "",
    model: Annotated[str, typer.Option("--as", help="Draft with this model's limits, sizes and prices.")] = "",
    cap: Annotated[str, typer.Option(help="What this run may cost, in dollars: 5.00.")] = "",
    max_takes: Max = None,
    accept_unknown: AcceptUnknown = False,
    offline: Offline = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be sent and what it costs.")] = False,
    as_json: AsJson = False,
) -> None:
    """Generate takes; the bill is known and capped before anything is sent."""
    from storyboard.cli.progress import progress
    from storyboard.studio.generating import Order, generate_shots

    order = Order(
        only=only,
        shots=shots,
        target_id=target,
        profile_id=model,
        cap_dollars=cap,
        max_takes=max_takes,
        accepts_unknown_price=accept_unknown,
        is_dry_run=dry_run,
        is_offline=offline,
    )
    with progress("Generating", quiet=as_json or dry_run) as watch:
        outcome = generate_shots(project, order, on_progress=watch)
    data = outcome.as_data()
    lines = [
        f"{outcome.target}: {len(outcome.planned)} shots, {dollars(outcome.estimate_microusd)}"
        + (f" (online: {dollars(outcome.online_microusd)})" if outcome.is_draft else ""),
        *outcome.notes,
        *(
            table(("shot", "state", "what"), ((j.number, j.state, j.words) for j in outcome.jobs))
            if outcome.jobs
            else ()
        ),
    ]
    answer(data, lines, as_json=as_json)
    if outcome.obstacles:
        for obstacle in outcome.obstacles:
            say_failure(obstacle)
        raise typer.Exit(2)
    if outcome.is_incomplete:
        raise typer.Exit(INCOMPLETE)


def jobs(project: Folder, as_json: AsJson = False) -> None:
    """Every job: where it stands, what it costs, what the provider said."""
    from storyboard.studio.job_list import list_jobs

    rows = list_jobs(project)
    head = ("job", "shot", "state", "target", "estimate", "cost", "what")
    shown = (
        (r["id"][:8], r["shot"], r["state"], r["target"], dollars(r["estimate"]), dollars(r["cost"]), r["words"])
        for r in rows
    )
    answer(rows, table(head, shown), as_json=as_json)


def settle(
    project: Folder,
    job: Annotated[str, typer.Argument(help="The job's id, or its beginning.")],
    ran: Annotated[bool, typer.Option("--ran/--did-not-run", help="Whether the provider did run it.")],
    remote_id: Annotated[str, typer.Option(help="The provider's own id, where it ran.")] = "",
) -> None:
    """Say what became of an uncertain job, after looking at the provider's own list."""
    from storyboard.studio.settling import settle_job

    say(settle_job(project, job, ran=ran, remote_id=remote_id))


def release(
    project: Folder,
    job: Annotated[str, typer.Argument(help="The job's id, its beginning, or all.")] = "all",
    max_takes: Max = None,
    accept_unknown: AcceptUnknown = False,
    yes: Annotated[bool, typer.Option("--yes", help="Buy what others asked for without being asked again.")] = False,
) -> None:
    """Let jobs go that are held because the project came from elsewhere; the board's caps hold, at your own prices.

    What another person asked for, and may still buy, is bought anew in your name: whose it is and what it costs is said
    first, and asked at a terminal.
    """
    from storyboard.studio.settling import release_jobs, release_question

    question = release_question(project, job)
    if question:
        say(question)
        if not yes and sys.stdin.isatty() and not typer.confirm("Buy them?"):
            raise typer.Exit(1)
    say(release_jobs(project, job, max_takes=max_takes, accepts_unknown_price=accept_unknown))


def cancel(
    project: Folder,
    job: Annotated[str, typer.Argument(help="The job's id, its beginning, or all.")] = "all",
) -> None:
    """Stop jobs; the answer says whether the provider really stopped."""
    from storyboard.studio.settling import cancel_jobs

    for line in cancel_jobs(project, job):
        say(line)
