"""Finished segments and one mix put together without encoding anything again."""

import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from storyboard.media.errors import MediaError
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.stitch.cache import Piece
from storyboard.stitch.coding import Coding
from storyboard.stitch.mp4_index import track_of
from storyboard.stitch.profile import SAMPLE_RATE, Picture
from storyboard.stitch.workspace import Workspace

JOIN_TIMEOUT_S = 1800.0

UNSEEN = ("option codec_whitelist none", "option probesize 32")
"""Keeps ffmpeg from decoding the beginning of every file of a list: the index of each says all that a copy needs."""


def join(
    segments: Sequence[Piece],
    audio: Path,
    out: Path,
    *,
    picture: Picture,
    tags: Mapping[str, str],
    workspace: Workspace,
    ffmpeg: Ffmpeg,
    cancel: threading.Event,
    coding: Coding,
    chapters: str = "",
    captions: str = "",
) -> None:
    """Write the film to `out`: picture and sound copied, index first, tags set.

    A sound that the mix is not kept in is encoded here. `chapters` are as ffmpeg reads them, `captions` are SubRip
    text for a track that a player may show. Raises MediaError and Stopped.
    """
    if len({segment.note for segment in segments}) > 1:
        raise MediaError("The segments were not encoded alike and cannot be joined.", fix="Clear the cache; try again.")
    list_path = list_of(segments, workspace, is_copied=True)
    inputs, options = extras(chapters, captions, workspace)
    step = picture.ticks[1]
    # The list's clock counts microseconds; the filter puts every stamp back on the grid of exact frames.
    is_timed = coding.has_text
    exact = f"setts=pts=round(PTS/{step})*{step}:dts=round(DTS/{step})*{step}:duration={step}"
    workspace.run(
        ffmpeg,
        [
            *("-v", "error", "-protocol_whitelist", "file,pipe"),
            *("-f", "concat", "-safe", "0", "-i", f"file:{list_path}"),
            *("-protocol_whitelist", "file,pipe", "-f", "mov", "-i", f"file:{audio}"),
            *inputs,
            *("-map", "0:v:0", "-map", "1:a:0", "-c", "copy", "-bsf:v", exact),
            *(coding.audio_arguments if coding.audio == "opus" else ()),
            *(("-tag:v", "hvc1") if coding.video == "hevc" else ()),
            *options,
            *tagged(tags),
            *(("-video_track_timescale", str(picture.ticks[0])) if is_timed else ()),
            *("-fflags", "+bitexact"),
            *(("-movflags", "+faststart") if picture.profile.is_sent and is_timed else ()),
            *("-f", coding.container, "-y", f"file:{out}"),
        ],
        timeout_s=JOIN_TIMEOUT_S,
        cancel=cancel,
        what="The film",
    )


def list_of(segments: Sequence[Piece], workspace: Workspace, *, is_copied: bool = False) -> Path:
    """Write the list by which ffmpeg reads the segments as one film; what is only copied is not decoded to look at."""
    path = workspace.path("join.ffconcat")
    rows = ["ffconcat version 1.0"]
    for segment in segments:
        rows += [f"file {_quoted(_said(segment.path, path.parent))}", *(UNSEEN if is_copied else ())]
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def _said(path: Path, folder: Path) -> str:
    """The path as the list has it; the list is read line by line, so a folder whose name has two is left out of it."""
    return os.path.relpath(path, folder) if "\n" in str(path) else f"file:{path}"


def tagged(tags: Mapping[str, str]) -> list[str]:
    """What the file says about itself, as arguments: nothing of what its pieces said."""
    # Said for the file and its streams alone: said for all, the chapters would lose their names.
    none = ["-map_metadata:g", "-1", "-map_metadata:s", "-1"]
    return [*none, *(part for name, value in tags.items() if value for part in ("-metadata", f"{name}={value}"))]


def extras(chapters: str, captions: str, workspace: Workspace) -> tuple[list[str], list[str]]:
    """Inputs after picture and sound, and what to do with them."""
    inputs, options = list[str](), list[str]()
    if "[CHAPTER]" in chapters:
        inputs += _text_input(workspace.path("chapters.txt"), "ffmetadata", chapters)
        options += ["-map_chapters", "2"]
    if captions:
        options += ["-map", f"{3 if inputs else 2}:s:0", "-c:s", "mov_text"]
        inputs += _text_input(workspace.path("captions.srt"), "srt", captions)
    return inputs, options


def _text_input(path: Path, demuxer: str, text: str) -> list[str]:
    path.write_text(text, "utf-8")
    return ["-protocol_whitelist", "file,pipe", "-f", demuxer, "-i", f"file:{path}"]


def check_film(path: Path, frames: int, samples: int) -> None:
    """Raise MediaError where the film is not exactly as long as its Cut, in picture and in sound."""
    picture, heard = track_of(path, "vide"), track_of(path, "soun")
    sound = round(heard.length * SAMPLE_RATE / heard.clock)
    if picture.samples != frames:
        raise MediaError(f"The film came out with {picture.samples} frames in place of {frames}; it was not kept.")
    if not picture.is_even:
        raise MediaError("The film's frames came out unevenly spaced; it was not kept.")
    if abs(sound - samples) > SAMPLE_RATE // 1000:
        raise MediaError(f"The sound came out {sound} samples long in place of {samples}; the film was not kept.")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
