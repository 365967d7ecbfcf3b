"""Commands about sound: beats, scratch-voice."""

from typing import Annotated

import typer

from storyboard.cli.answers import answer
from storyboard.cli.projects import AsJson, Folder

Version = Annotated[str, typer.Option(help="Another version's name; else the film itself.")]


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("beats")(beats)
    app.command("scratch-voice")(scratch_voice)


def beats(
    project: Folder,
    add: Annotated[bool, typer.Option("--add", help="Pin them as markers, in place of those found before.")] = False,
    snap: Annotated[bool, typer.Option("--snap", help="Move the cuts onto the beats.")] = False,
    tolerance: Annotated[float, typer.Option(help="With --snap, how far a cut may move, in seconds.")] = 0.25,
    version: Version = "",
    as_json: AsJson = False,
) -> None:
    """Suggest where the beats of the music are; pin them, and move the cuts onto them, on request."""
    from storyboard.studio.beats import beats_of_project

    told = beats_of_project(project, add=add, snap=snap, tolerance_s=tolerance, version=version)
    lines = [
        f"{m['name']}: {len(m['frames'])} beats, {m['bpm']:g} a minute, {m['confidence']:.0%} sure"
        if m["frames"]
        else f"{m['name']}: no steady beat was found"
        for m in told["music"]
    ]
    lines += [f"Pinned {told['added']} beats"] if add else []
    lines += [f"{m['into']}: its cut moved from frame {m['from']} to {m['to']}" for m in told.get("moved", ())]
    lines += [f"{k['into']}: its cut stays at frame {k['frame']}. {k['why']}" for k in told.get("kept", ())]
    answer(told, lines, as_json=as_json)


def scratch_voice(
    project: Folder,
    engine: Annotated[str, typer.Option(help="espeak-ng or piper; else the best that is installed.")] = "",
    language: Annotated[str, typer.Option(help="The language that is spoken: en-us, de, pt-br.")] = "en-us",
    version: Version = "",
    as_json: AsJson = False,
) -> None:
    """Have each line of dialogue spoken by a machine on this computer, as a guide; only what changed is made anew."""
    from storyboard.studio.voicing import scratch_voice_of_project

    told = scratch_voice_of_project(project, engine=engine, language=language, version=version)
    made = f"{told['engine']}: {told['made']} lines spoken, {told['kept']} kept, {told['removed']} taken away"
    answer(told, [made, *told["notes"]], as_json=as_json)
