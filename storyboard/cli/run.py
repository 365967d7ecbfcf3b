"""The composition root of the command line: all commands, and how failures leave it."""

import typer

from storyboard.cli import drafting, filming, money, projects, reviewing, targets
from storyboard.cli.answers import say_failure


def application() -> typer.Typer:
    """Every command, a group a file."""
    app = typer.Typer(
        name="storyboard",
        help="Storyboard: lay out shots, generate them, and stitch them into a trailer that holds together.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for group in (projects, drafting, money, reviewing, filming):
        group.add_to(app)
    app.add_typer(targets.commands(), name="targets", help="The servers that generate, kept in your settings.")
    return app


def run(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 1 failed, 2 bad input, 3 over a cap, 4 some shots did not come."""
    from storyboard.model.errors import StoryboardError

    try:
        application()(args=arguments, prog_name="storyboard")
    except StoryboardError as error:
        say_failure(str(error))
        return error.exit_code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0
