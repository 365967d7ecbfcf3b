"""The child process that composes: moviepy reads the conformed pictures and writes the segment.

Reads the path of one job, written as a JSON string since a path may hold anything, a line on stdin; answers with JSON
lines on stdout: `{"frame": 3, "of": 24}` as it goes, then `{"done": path}` or `{"error": sentence}`. The end of stdin
means stop at once. The parent owns the folder that all files lie in, and a guard removes it should the parent be
killed.
"""

import json
import os
import sys
import threading
from pathlib import Path
from queue import Queue
from typing import Any, TextIO

from moviepy import VideoClip, VideoFileClip  # pyright: ignore[reportMissingTypeStubs]
from moviepy.video.io.ffmpeg_reader import FFMPEG_VideoReader  # pyright: ignore[reportMissingTypeStubs]
from moviepy.video.io.ffmpeg_writer import FFMPEG_VideoWriter  # pyright: ignore[reportMissingTypeStubs]

from storyboard.model.errors import StoryboardError
from storyboard.stitch.compose import Composer, Reader
from storyboard.stitch.deep import READ_AS, READ_BYTES, codes_in, stacked
from storyboard.stitch.job import ReferenceJob, RenderJob
from storyboard.stitch.reference_film import render_reference
from storyboard.stitch.transitions import Frame

CLOCK = 25
"""moviepy counts in seconds and rounds rates to two places, so here a frame is always 1/25 s; the writer's filter
chain puts the true rate back."""

STEP = 12
"""How many frames pass between two reports."""

STOPPED = 2
"""The exit code after a stop."""


def main(stdin: TextIO, stdout: TextIO) -> None:
    """Render jobs until stdin ends."""
    jobs: Queue[str] = Queue()
    threading.Thread(target=_listen, args=(stdin, jobs), daemon=True).start()
    while True:
        path = jobs.get()
        try:
            _do(Path(path).read_bytes(), stdout)
            _say(stdout, done=path)
        except (OSError, ValueError, StoryboardError) as error:
            _say(stdout, error=" ".join(str(error).split())[:600])


def _do(data: bytes, stdout: TextIO) -> None:
    if json.loads(data).get("kind") != "reference":
        render(RenderJob.model_validate_json(data), stdout)
        return
    job = ReferenceJob.model_validate_json(data)
    render_reference(job, lambda done: _say(stdout, frame=done, of=job.frames))


def render(job: RenderJob, stdout: TextIO) -> None:
    """Compose one span and write it; raises OSError with the encoder's words."""
    kind = _Frames if job.bits == 8 else _DeepFrames
    readers = [kind(layer.video) if layer.video else None for layer in job.layers]
    try:
        _write(job, Composer(job, readers), stdout)
    finally:
        for reader in readers:
            if reader is not None:
                reader.close()


def _write(job: RenderJob, composer: Composer, stdout: TextIO) -> None:
    def picture(seconds: float) -> Frame:
        return composer.frame(round(seconds * CLOCK))

    clip: Any = VideoClip(frame_function=picture, duration=job.frames / CLOCK)
    clip.size = (job.width, job.height)
    size = (job.width, job.height if job.bits == 8 else 2 * job.height)
    writer: Any = FFMPEG_VideoWriter(
        job.out, size, CLOCK, codec=job.codec, preset=job.preset, ffmpeg_params=list(job.writer)
    )
    with writer:
        for index in range(job.frames):
            writer.write_frame(stacked(clip.get_frame(index / CLOCK)))
            if index % STEP == STEP - 1:
                _say(stdout, frame=index + 1, of=job.frames)


class _Frames(Reader):
    """The frames of a conformed video, by number, through moviepy."""

    def __init__(self, path: str) -> None:
        self._clip: Any = VideoFileClip(path, audio=False)

    def __call__(self, frame: int, /) -> Frame:
        found: Frame = self._clip.get_frame(frame / CLOCK)
        return found

    def close(self) -> None:
        """Let go of the decoder."""
        self._clip.close()


class _DeepFrames(Reader):
    """The same of codes of more bits than eight."""

    def __init__(self, path: str) -> None:
        self._file: Any = _PairReader(path, pixel_format=READ_AS)

    def __call__(self, frame: int, /) -> Frame:
        return codes_in(self._file.get_frame(frame / CLOCK))

    def close(self) -> None:
        """Let go of the decoder."""
        self._file.close()


class _PairReader(FFMPEG_VideoReader):  # pyright: ignore[reportUntypedBaseClass]
    """moviepy's reader, told that a pixel has six bytes."""

    def initialize(self, start_time: float = 0) -> None:
        """Open the file at that time."""
        self.depth = READ_BYTES
        super().initialize(start_time)  # pyright: ignore[reportArgumentType, reportUnknownMemberType]


def _listen(stdin: TextIO, jobs: "Queue[str]") -> None:
    for line in stdin:
        jobs.put(str(json.loads(line)))
    # The main thread may be anywhere; the encoder sees the end of its own input when we are gone.
    os._exit(STOPPED)


def _say(stdout: TextIO, **fields: object) -> None:
    stdout.write(json.dumps(fields) + "\n")
    stdout.flush()


if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
