"""Commands that put text into a film: title, super."""

from typing import Annotated

import typer

from storyboard.cli.answers import answer
from storyboard.cli.projects import AsJson, Folder

Style = Annotated[str, typer.Option(help="card, super, lower third or end card.")]
Font = Annotated[str, typer.Option(help="A typeface that is there, or a font file.")]
Tracking = Annotated[str, typer.Option(help="Space between letters in parts of their size: 0.1.")]
Motion = Annotated[str, typer.Option(help="none, fade, rise, slide left or slide right.")]
Colour = Annotated[str, typer.Option(help="The letters' colour, #f4efe6.")]
Subtitle = Annotated[str, typer.Option(help="A second, smaller line.")]


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("title")(title)
    app.command("super")(super_)


def title(
    project: Folder,
    text: Annotated[str, typer.Argument(help=r"What it says; \n begins a new line.")],
    after: Annotated[str, typer.Option(help="The item ('#3') or shot (2A) it follows; first or last.")] = "last",
    seconds: Annotated[str, typer.Option(help="How long it stands: 2.5, or 60f in frames.")] = "2",
    style: Style = "card",
    subtitle: Subtitle = "",
    action: Annotated[str, typer.Option("--call-to-action", help="The words on an end card's button.")] = "",
    logo: Annotated[str, typer.Option(help="A picture for an end card.")] = "",
    colour: Colour = "",
    background: Annotated[str, typer.Option(help="The card's colour, #0b0c0e.")] = "",
    font: Font = "",
    tracking: Tracking = "",
    motion: Motion = "",
    as_json: AsJson = False,
) -> None:
    """Put a title card into the film; it is changed later by `set PROJECT '#3' text=… style=…`."""
    from storyboard.studio.titling import put_title

    given = {"subtitle": subtitle, "call_to_action": action, "logo": logo, "colour": colour, "font": font}
    given |= {"style": style, "background": background, "tracking": tracking, "motion": motion}
    words = {"text": text, **{word: value for word, value in given.items() if value}}
    told = put_title(project, words, after=after, seconds=seconds)
    answer(
        told,
        [f"{told['item']}: {' '.join(told['text'].split()) or 'a title'}, {told['frames']} frames"],
        as_json=as_json,
    )


def super_(
    project: Folder,
    what: Annotated[str, typer.Argument(help="The item ('#3') or shot (2A) it lies over.")],
    text: Annotated[str, typer.Argument(help=r"What it says; \n begins a new line.")] = "",
    at: Annotated[str, typer.Option(help="When it comes: 0.5, or 12f in frames.")] = "",
    seconds: Annotated[str, typer.Option(help="How long it stays; else to the end.")] = "",
    style: Style = "",
    subtitle: Subtitle = "",
    colour: Colour = "",
    font: Font = "",
    tracking: Tracking = "",
    motion: Motion = "",
    number: Annotated[int, typer.Option(help="Change this one; with nothing else said it is taken away.", min=0)] = 0,
    as_json: AsJson = False,
) -> None:
    """Put a text over a shot or an item: a super, a lower third, a card over the picture."""
    from storyboard.studio.titling import put_super

    given = {"text": text, "subtitle": subtitle, "style": style, "colour": colour, "font": font}
    given |= {"tracking": tracking, "motion": motion}
    words = {word: value for word, value in given.items() if value}
    told = put_super(project, what, words, at=at, seconds=seconds, instead=number)
    lines = [f"{n}: {' '.join(s['text'].split())} ({s['style']})" for n, s in enumerate(told["supers"], start=1)]
    answer(told, lines or ["none"], as_json=as_json)
