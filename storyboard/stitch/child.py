"""The parent's side of the render child: started when first needed, asked one job at a time, ended with its lane."""

import json
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Queue
from typing import Any

from storyboard.media.errors import MediaError, Stopped
from storyboard.media.ffmpeg import Ffmpeg
from storyboard.media.process import POLL_S, Tail, failure_sentence, kill, opened, start
from storyboard.stitch.job import ReferenceJob, RenderJob
from storyboard.stitch.workspace import Workspace, module_command, module_environment

MODULE = "storyboard.stitch.render_child"

SILENCE_S = 120.0
"""A child that reports nothing for so long is stuck."""

_END: dict[str, Any] = {"end": True}


class RenderChild:
    """One child process. Not for several threads at once."""

    def __init__(self, workspace: Workspace, ffmpeg: Ffmpeg) -> None:
        self._workspace = workspace
        self._argv = module_command(MODULE)
        self._process = start(
            self._argv,
            stdin=subprocess.PIPE,
            cwd=workspace.folder,
            environment=module_environment(ffmpeg.path),
        )
        workspace.started(self._process.pid)
        self._tail = Tail(opened(self._process.stderr))
        self._said: Queue[dict[str, Any]] = Queue()
        self._thread = threading.Thread(target=self._listen, name="render-child", daemon=True)
        self._thread.start()

    def render(
        self,
        job: RenderJob | ReferenceJob,
        job_path: Path,
        *,
        on_frames: Callable[[int], None],
        cancel: threading.Event,
        what: str,
    ) -> None:
        """Have one span composed, or one film made by moviepy alone.

        Raises MediaError about `what`, or Stopped; after either the child is of no use.
        """
        job_path.write_text(job.model_dump_json(), "utf-8")
        stdin = opened(self._process.stdin)
        try:
            stdin.write(f"{json.dumps(str(job_path))}\n".encode())
            stdin.flush()
        except OSError as error:
            raise self._failure(what) from error
        silent_s = 0.0
        while True:
            try:
                said = self._said.get(timeout=POLL_S)
                silent_s = 0.0
            except Empty:
                said = {}
                silent_s += POLL_S
            if cancel.is_set():
                raise Stopped
            if "done" in said:
                return
            self._heed(said, silent_s, on_frames, what)

    def _heed(self, said: dict[str, Any], silent_s: float, on_frames: Callable[[int], None], what: str) -> None:
        if "frame" in said:
            on_frames(int(said["frame"]))
        elif "error" in said:
            raise MediaError(f"The composed part could not be rendered: {said['error']}", where=what)
        elif said is _END:
            raise self._failure(what)
        elif silent_s > SILENCE_S:
            raise MediaError(f"The renderer said nothing for {SILENCE_S:g} s and was stopped.", where=what)

    def close(self) -> None:
        """End the child: closed stdin asks it to stop, and nothing of it is left on return."""
        try:
            opened(self._process.stdin).close()
            self._process.wait(timeout=2)
        except (OSError, subprocess.TimeoutExpired):
            pass
        finally:
            kill(self._process)
            self._workspace.ended(self._process.pid)
            self._thread.join()
            self._tail.text()

    def _failure(self, what: str) -> MediaError:
        kill(self._process)
        return MediaError(failure_sentence(self._argv, self._process.returncode, self._tail.text()), where=what)

    def _listen(self) -> None:
        with opened(self._process.stdout) as stream:
            for line in stream:
                try:
                    said = json.loads(line)
                except ValueError:
                    continue
                if isinstance(said, dict):
                    self._said.put(said)  # pyright: ignore[reportUnknownArgumentType]
        self._said.put(_END)
