"""Commands about targets: the servers that generate. They live in the user's settings, never in a project."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, say, table
from storyboard.cli.projects import AsJson

Id = Annotated[str, typer.Argument(metavar="TARGET", help="The target's id.")]


def add_to(app: typer.Typer) -> None:
    """Add `storyboard targets` with its own commands."""
    own = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    own.command("list")(list_targets)
    own.command("add")(add)
    own.command("remove")(remove)
    own.command("key")(key)
    own.command("test")(test)
    own.command("learn")(learn)
    own.command("workflow")(workflow)
    app.add_typer(own, name="targets", help="The servers that generate, kept in your settings.")


def list_targets(as_json: AsJson = False) -> None:
    """Every target, what it asks for and where its key comes from; never the key."""
    from storyboard.studio.aiming import describe_targets

    rows = describe_targets()
    head = ("target", "name", "kind", "server", "model", "profile", "key")
    shown = ((r["id"], r["name"], r["kind"], r["server"], r["model"], r["profile"], r["key"]) for r in rows)
    answer(rows, table(head, shown), as_json=as_json)


def add(
    target: Id,
    url: Annotated[str, typer.Option(help="The server's base URL, up to and with /v1; else the profile's own.")] = "",
    model: Annotated[str, typer.Option(help="The model asked for there.")] = "",
    profile: Annotated[
        str, typer.Option(help="A profile of models.toml that says what it can do.")
    ] = "openai-compatible",
    name: Annotated[str, typer.Option(help="A name for people.")] = "",
) -> None:
    """Add a server; its profile says what it speaks."""
    from storyboard.studio.aiming import add_server

    say(add_server(target, url=url, model=model, profile=profile, name=name))


def remove(target: Id) -> None:
    """Forget a target; nothing of any project changes."""
    from storyboard.studio.aiming import remove_server

    say(remove_server(target))


def key(target: Id) -> None:
    """Keep a target's key in the system's keyring; the key is read from the terminal or from standard input."""
    from storyboard.studio.aiming import keep_key

    value = typer.prompt("Key", hide_input=True) if sys.stdin.isatty() else sys.stdin.readline().strip()
    say(keep_key(target, value))


def test(target: Id) -> None:
    """Ask whether the target answers and takes the key; costs nothing."""
    from storyboard.studio.aiming import try_target

    say(try_target(target))


def learn(target: Id) -> None:
    """Ask the server what the target's model can do, and hold it to that; costs nothing."""
    from storyboard.studio.aiming import learn_target

    say(learn_target(target))


def workflow(
    name: Annotated[str, typer.Argument(help="What the target's --model will name.")],
    file: Annotated[Path, typer.Argument(help="A ComfyUI workflow in the API format, with {{prompt}} in it.")],
    trust: Annotated[bool, typer.Option("--trust", help="Take this very file in.")] = False,
) -> None:
    """Show what a ComfyUI workflow does, and take it in once it is trusted."""
    from storyboard.studio.aiming import trust_workflow

    for line in trust_workflow(name, file, trusts=trust):
        say(line)
