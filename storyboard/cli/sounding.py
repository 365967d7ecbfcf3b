"""Commands about sound: sound, add-sound, beats, scratch-voice."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from storyboard.cli.answers import answer, say
from storyboard.cli.projects import AsJson, Folder

Version = Annotated[str, typer.Option(help="Another version's name; else the film itself.")]


def add_to(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("sound")(sound)
    app.command("add-sound")(add_sound)
    app.command("beats")(beats)
    app.command("scratch-voice")(scratch_voice)


def sound(
    project: Folder,
    what: Annotated[
        str, typer.Argument(help="A track by its name, or a clip on it: Music/1; else all are listed.")
    ] = "",
    changes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FIELD=VALUE]...",
            help="Of a track: name, role, gain, duck, mute, solo; of a clip: at, from, length, gain, fade-in, "
            "fade-out, loop. Lengths as 2.5 or 60f.",
        ),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take it away; the file stays in the project.")] = False,
    version: Version = "",
    as_json: AsJson = False,
) -> None:
    """List the sound beside the takes' own, change it, or take it away."""
    from storyboard.studio.sounds import change_sound, list_sound

    if what:
        say(change_sound(project, what, tuple(changes or ()), remove=remove, version=version))
        return
    tracks = list_sound(project, version=version)
    answer(tracks, [line for track in tracks for line in _track_lines(track)] or ["none"], as_json=as_json)


def add_sound(
    project: Folder,
    file: Annotated[Path, typer.Argument(help="A sound file, or a film whose sound is meant; copied in untouched.")],
    role: Annotated[str, typer.Option(help="music, voice-over, effects or scratch.")] = "music",
    track: Annotated[str, typer.Option(help="The track's name; else the first of that role.")] = "",
    at: Annotated[str, typer.Option(help="When it begins in the film: 2.5 or 60f.")] = "0",
    start: Annotated[str, typer.Option("--from", help="Where in the file it begins.")] = "0",
    length: Annotated[str, typer.Option(help="How long it plays; 0 to its end.")] = "0",
    gain: Annotated[str, typer.Option(help="Decibels: -6.")] = "0",
    fade_in: Annotated[str, typer.Option(help="How long it comes in.")] = "0",
    fade_out: Annotated[str, typer.Option(help="How long it goes out.")] = "0",
    loop: Annotated[bool, typer.Option("--loop", help="Begin again at its end.")] = False,
    duck: Annotated[str, typer.Option(help="How many decibels its track drops under voices.")] = "",
    version: Version = "",
    as_json: AsJson = False,
) -> None:
    """Bring in music, a voice-over or an effect and lay it on a track."""
    from storyboard.studio.sounds import Laying
    from storyboard.studio.sounds import add_sound as lay

    fields = (f"at={at}", f"from={start}", f"length={length}", f"gain={gain}", f"fade_in={fade_in}")
    switches = (f"fade_out={fade_out}", f"loop={'yes' if loop else 'no'}")
    told = lay(project, file, Laying(role, track, (*fields, *switches), duck), version=version)
    answer(told, _track_lines(told), as_json=as_json)


def _track_lines(track: Mapping[str, Any]) -> Iterator[str]:
    states = [word for word in ("muted", "solo") if track[word]]
    duck = [f"{track['duck_db']:g} dB under voices"] if track["duck_db"] else []
    yield ", ".join([f"{track['track']} ({track['role']}): {track['gain_db']:+g} dB", *duck, *states])
    for number, clip in enumerate(track["clips"], start=1):
        length = f"{clip['frames']} frames" if clip["frames"] else "to the end"
        looped = ", looped" if clip["looped"] else ""
        where = f"from frame {clip['at_frame']}, {length}, {clip['gain_db']:+g} dB{looped}"
        yield f"  {track['track']}/{number} {clip['file']}: {where}"


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
