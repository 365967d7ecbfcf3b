"""Projects small enough to make for every test, and what may be said when they are spoilt."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from storyboard.cli.run import run

Spoil = Callable[[dict[str, Any]], object]


class Answer:
    """What a command said, and its exit code."""

    def __init__(self, code: int, out: str, error: str) -> None:
        self.code, self.out, self.error = code, out, error

    def expect_refusal(self, *words: str) -> None:
        """Fail unless it is one clear sentence (or two: what, and what to do) with these words, and a failure."""
        assert self.code not in (0, None), self.out
        assert "Traceback" not in self.error
        assert self.error.startswith("storyboard: ")
        assert self.error.count("\n") == 1, self.error
        for word in words:
            assert re.search(word, self.error), self.error


Say = Callable[..., Answer]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command of the program."""

    def command(*words: object) -> Answer:
        capsys.readouterr()
        code = run([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return command


@pytest.fixture
def project(tmp_path: Path, say: Say) -> Path:
    """Two linked shots of two frames each, without takes."""
    folder = tmp_path / "Small.storyboard"
    (tmp_path / "two.csv").write_text("action,seconds\nA door.,0.1\nRain.,0.1\n", encoding="utf-8")
    assert say("new", folder, "--size", "96x54").code == 0
    assert say("import-shots", folder, tmp_path / "two.csv").code == 0
    assert say("set", folder, "1A", "link=continue:1").code == 0
    return folder


@pytest.fixture
def film(project: Path, say: Say) -> Path:
    """The same with a draft of every shot."""
    assert say("generate", project).code == 0
    return project


def spoil_board(folder: Path, spoil: Spoil) -> None:
    """Change the raw board."""
    path = folder / "board.json"
    raw = json.loads(path.read_text(encoding="utf-8"))
    spoil(raw)
    path.write_text(json.dumps(raw), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a project that a person would miss, with its bytes."""
    kept = (path for path in folder.rglob("*") if path.is_file() and path.name not in (".lock",))
    return {str(path.relative_to(folder)): path.read_bytes() for path in kept if "journal.sqlite-" not in path.name}


class Tripwire:
    """A server on this machine that must never be asked anything."""

    def __init__(self) -> None:
        hits = self.hits = list[str]()

        class Handler(BaseHTTPRequestHandler):
            def handle_one_request(self) -> None:
                hits.append(str(self.rfile.readline()))
                self.close_connection = True

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def tripwire() -> Iterator[Tripwire]:
    """Fails the test when anybody asked it anything."""
    wire = Tripwire()
    yield wire
    wire.close()
    assert wire.hits == []
