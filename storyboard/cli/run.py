"""The composition root of the command line: all commands, and how failures leave it."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import typer

from storyboard.cli.answers import say_failure
from storyboard.cli.written import completed

GROUPS: Mapping[str, tuple[str, ...]] = {
    "projects": ("new", "open", "info", "verify", "restore", "demo"),
    "drafting": ("import-shots", "breakdown", "set", "version", "shot-list", "contact-sheet"),
    "money": ("generate", "jobs", "settle", "release", "cancel"),
    "reviewing": ("takes", "approve", "import-take"),
    "filming": ("export", "preview", "captions"),
    "delivering": ("presets", "preflight", "cache"),
    "turning_over": ("turnover", "conform"),
    "titling": ("title", "super"),
    "sounding": ("sound", "add-sound", "beats", "scratch-voice"),
    "continuity": ("check", "thread", "sheet"),
    "targets": ("targets",),
    "models": ("models", "retarget", "dialects", "template", "trust"),
    "evidence": ("evidence", "mend"),
    "keeping": ("lock", "rebuild"),
    "bills": ("estimate", "spend", "settings"),
}
"""Which file has which commands: only the one that is asked for is loaded."""


def application(command: str = "") -> typer.Typer:
    """The program with the group that has `command`; with all of them for any other word."""
    app = typer.Typer(
        name="storyboard",
        help="Storyboard: lay out shots, generate them, and stitch them into a trailer that holds together.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    # Without a callback a program of one command would take that command's name for an argument.
    app.callback()(lambda: None)
    wanted = [group for group, commands in GROUPS.items() if command in commands] or list(GROUPS)
    for group in wanted:
        import_module(f"storyboard.cli.{group}").add_to(app)
    return app


def run(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code: 0 done, 1 failed, 2 bad input, 3 over a cap, 4 some shots did not come."""
    from storyboard.model.errors import StoryboardError

    # A terminal that cannot show a sign gets its number; that is no reason to fail.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        application(given[0] if given else "")(args=list(completed(given)), prog_name="storyboard")
    except StoryboardError as error:
        say_failure(str(error))
        return error.exit_code
    except OSError as error:
        from storyboard.store.atomic import storage_error

        said = storage_error(error, Path(os.fsdecode(error.filename or "the disk")))
        say_failure(str(said))
        return said.exit_code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    return 0
