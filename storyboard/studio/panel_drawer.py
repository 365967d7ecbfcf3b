"""The parent's side of the child that draws panels: started when many are wanted, asked one panel at a time."""

import json
import subprocess
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from storyboard.media.errors import MediaError
from storyboard.media.process import Tail, kill, opened, start
from storyboard.model.requests import Staging
from storyboard.stitch.workspace import module_command, module_environment

MODULE = "storyboard.studio.panel_child"
FIRST_HERE = 12
"""So many panels are drawn by whoever asks before a child is worth its start."""
LONGEST_S = 30.0
"""A child that needs longer for one panel is stuck."""
START_S = 1.0
"""So long a panel waits for its child to be there: drawn here, it would keep the window waiting instead."""
TRIES = 2
"""A child that broke off so often is not started again."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A panel, and the hashes of the reference pictures that could be read for it."""

    picture: Image.Image
    art: frozenset[str]


class PanelDrawer:
    """Any thread may ask; one is answered after the other. Close it: until then its child may run."""

    def __init__(self, art_px: int, *, first_here: int = FIRST_HERE) -> None:
        self._art_px = art_px
        self._left_here = first_here
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._tail: Tail | None = None
        self._waiter: threading.Thread | None = None
        self._is_ready = threading.Event()
        self._tries_left = TRIES
        self._is_closed = False

    def draw(self, staging: Staging, width_px: int, height_px: int, art: Mapping[str, Path]) -> Drawn | None:
        """The panel drawn by the child; None where whoever asks should draw it: it is one of few, or no child draws.

        `art` are the reference pictures by hash.
        """
        with self._lock:
            if self._left_here > 0:
                self._left_here -= 1
                return None
            if self._process is None:
                self._start()
            is_ready = self._process is not None and self._is_ready.wait(START_S)
            return self._ask(staging, width_px, height_px, art) if is_ready else None

    def rest(self) -> None:
        """Let the child go; it is started again when it is wanted."""
        with self._lock:
            self._end()

    def close(self) -> None:
        """Start no more, and leave nothing running."""
        with self._lock:
            self._is_closed = True
            self._end()

    def _start(self) -> None:
        if self._is_closed or not self._tries_left:
            return
        command = module_command(MODULE, str(self._art_px))
        try:
            process = start(command, stdin=subprocess.PIPE, environment=module_environment())
        except MediaError:
            self._tries_left = 0
            return
        self._process, self._tail = process, Tail(opened(process.stderr))
        self._waiter = threading.Thread(target=self._wait, args=(process,), name="panel-child", daemon=True)
        self._waiter.start()

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        if opened(process.stdout).readline().strip() == b"ready":
            self._is_ready.set()

    def _ask(self, staging: Staging, width_px: int, height_px: int, art: Mapping[str, Path]) -> Drawn | None:
        process = self._process
        if process is None:
            return None
        asked = {"width": width_px, "height": height_px, "art": {sha256: str(path) for sha256, path in art.items()}}
        line = json.dumps({**asked, "staging": staging.model_dump(mode="json")}).encode() + b"\n"
        stuck = threading.Timer(LONGEST_S, process.kill)
        stuck.start()
        try:
            stdin, stdout = opened(process.stdin), opened(process.stdout)
            stdin.write(line)
            stdin.flush()
            told = json.loads(stdout.readline())
            rows = stdout.read(told["bytes"])
            picture = Image.frombytes("RGB", (width_px, height_px), rows) if rows else None
        except (OSError, ValueError, KeyError):
            self._tries_left -= 1
            self._end()
            return None
        finally:
            stuck.cancel()
            stuck.join()
        return Drawn(picture, frozenset(told["art"])) if picture is not None else None

    def _end(self) -> None:
        process, tail, waiter = self._process, self._tail, self._waiter
        self._process = self._tail = self._waiter = None
        self._is_ready.clear()
        if process is None or tail is None or waiter is None:
            return
        kill(process)
        waiter.join()
        tail.text()
        for stream in (process.stdin, process.stdout):
            try:
                opened(stream).close()
            except OSError:
                # What was still to be written to it has nobody to read it.
                continue
