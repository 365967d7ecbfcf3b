"""Commands that write on the board: import-shots, breakdown, set, shot-list, contact-sheet."""

from pathlib import Path
from typing import Annotated

import typer

from storyboard.cli.answers import answer, counted, say, table
from storyboard.cli.projects import AsJson, Folder


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("import-shots")(import_shots)
    app.command("breakdown")(breakdown)
    app.command("set")(set_fields)
    app.command("version")(version)
    app.command("shot-list")(shot_list)
    app.command("contact-sheet")(contact_sheet)


def import_shots(
    project: Folder,
    csv: Annotated[Path, typer.Argument(metavar="CSV", help="A shot list, one shot a row.")],
    as_json: AsJson = False,
) -> None:
    """Add the shots of a CSV shot list to the board, after what is there; picture files are copied in."""
    from storyboard.studio.importing import import_shot_list

    report = import_shot_list(project, csv)
    lines = [f"{counted(report['shots'], 'shot')} in {counted(report['scenes'], 'scene')} added.", *report["remarks"]]
    answer(report, lines, as_json=as_json)


def breakdown(
    project: Folder,
    script: Annotated[
        Path, typer.Argument(metavar="SCRIPT", help="Prose, a screenplay or a list of shots: text, Fountain, FDX.")
    ],
    encoding: Annotated[
        str, typer.Option(help="How the file is written, where it does not say: cp1251, gb18030.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would come of it; write nothing.")] = False,
    as_json: AsJson = False,
) -> None:
    """Cut a written script into scenes and shots by rules, word for word, after what is on the board."""
    from storyboard.studio.breaking_down import break_script_down

    report = break_script_down(project, script, is_dry_run=dry_run, encoding=encoding)
    rows = (
        (s["shot"], f"{s['seconds']:g} s", " ".join(f"{s['action']} {' '.join(s['dialogue'])}".split())[:90])
        for s in report["shots"]
    )
    count = f"{counted(len(report['shots']), 'shot')}, {counted(report['scenes'], 'scene')}."
    lines = [count, *table(("shot", "length", "what"), rows)]
    if report["texts"]:
        lines.append(f"On the screen: {'; '.join(report['texts'])}.")
    answer(report, [*lines, *report["remarks"]], as_json=as_json)


def set_fields(
    project: Folder,
    what: Annotated[
        str, typer.Argument(help="A shot (2A), several (1A,2..3B), an item ('#3'), @Name of the bible, board.")
    ],
    changes: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="See the help below.")],
) -> None:
    """Change fields of shots, of items of the running order, of an entry of the bible, or of the board.

    Shots: action, dialogue ("Mara: Not tonight."), sound, notes, prompt, avoid, title, size, angle, move, lens,
    seconds, beat, place, cast (names with commas), link (cut, continue:1B, match:picture.png), first_frame, last_frame,
    reference (a picture file), seed, enabled (yes/no).
    Items, by their shot or their place ('#1', '#2..#5', item:3): transition (cut, "dissolve 12f ease", "dip 0.5s
    #ffffff", "wipe 12f right soft=0.2", push, whip, slide, "zoom x2", burn), fit (crop, letterbox, blur), reframe
    ("0:0,0,0.5,0.5; 48f:0.5,0.5,0.5,0.5"), speed (2, 1/2, 50%), reverse, freeze (yes/no), in (first frame), plays.
    Titles among them: text, subtitle, style (card, super, lower third, end card), colour, background, call_to_action,
    logo (a picture file), font (a typeface or a font file), tracking (0.1), motion (none, fade, rise, slide left).
    @Name: description, colour, reference, or a state such as wardrobe. Board: title, look, avoid, target, model, cap,
    rate, numbering (scene letter, tens, plain), lock (yes/no).
    """
    from storyboard.studio.changing import change

    for label in change(project, what, changes):
        say(label)


def shot_list(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The CSV file.")] = Path("shots.csv"),
) -> None:
    """Write the shot list as CSV, ready for a spreadsheet."""
    from storyboard.studio.handing_out import write_shot_list

    say(f"Wrote {write_shot_list(project, out)}")


def contact_sheet(
    project: Folder,
    out: Annotated[Path, typer.Option(help="The PNG file; more pages get a number.")] = Path("contact-sheet.png"),
) -> None:
    """Draw the board as a contact sheet."""
    from storyboard.studio.handing_out import write_contact_sheet

    for path in write_contact_sheet(project, out):
        say(f"Wrote {path}")


def version(
    project: Folder,
    size: Annotated[str, typer.Option(help="Picture size, WIDTHxHEIGHT.")],
    name: Annotated[str, typer.Option(help="What to call it: Vertical, Square, Teaser.")],
) -> None:
    """Add a version of the film in another format: the same shots and cuts, cropped about what matters."""
    from storyboard.studio.versions import add_version

    say(add_version(project, size=size, name=name))
