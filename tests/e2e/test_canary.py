"""A key planted where keys are found (the header, an address with a password, a query) is found in no other place."""

import json
import subprocess
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from storyboard.cli.run import run
from storyboard.model.errors import StoryboardError
from storyboard.store.journal import Journal
from storyboard.store.paths import user_folders
from storyboard.studio.aiming import try_target
from tests.e2e.conftest import Say
from tests.fakes.video_server import Fault, VideoServer

CANARY = "canary5f2d9a71c0b3"
KEY = f"sk-{CANARY}"


@dataclass
class Flown:
    """A project after paid work in which everything that could repeat the key was tempted to."""

    project: Path
    server: VideoServer
    said: list[str]
    logged: list[str]


@pytest.fixture
def flown(
    project: Path, say: Say, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Iterator[Flown]:
    caplog.set_level("DEBUG")
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", KEY)
    with VideoServer(key=KEY, polls_to_finish=1) as server:
        link = f"{server.base_url}/videos/video_000001/content?signature={CANARY}"
        server.script("create", "ok", Fault("echo_key"))
        server.script("content", Fault("redirect", to=link, word="302"))
        said = [
            say(*words)
            for words in (
                ("set", project, "1A", "link=cut"),
                ("targets", "add", "studio", "--url", server.base_url, "--model", "m"),
                ("targets", "add", "named", "--url", f"https://me:{CANARY}@video.example/v1", "--model", "m"),
                ("targets", "add", "asked", "--url", f"https://video.example/v1?key={CANARY}", "--model", "m"),
                ("targets", "add", "odd", "--url", f"ftp://me:{CANARY}@video.example/?k={CANARY}", "--model", "m"),
                ("targets", "add", "broken", "--url", f"http://me:{CANARY}@[::1/v1", "--model", "m"),
                ("targets", "list", "--json"),
                ("targets", "test", "studio"),
                ("generate", project, "--target", "studio", "--max", "2", "--accept-unknown"),
                ("jobs", project, "--json"),
                ("takes", project, "--json"),
                ("lock", project),
                ("settings", "--json"),
            )
        ]
        records = [repr(vars(record)) for record in caplog.records]
        yield Flown(project, server, [answer.out + answer.error for answer in said], records)


def files_below(*folders: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def test_the_key_was_really_used(flown: Flown) -> None:
    assert any(headers.get("authorization") == f"Bearer {KEY}" for _, _, headers in flown.server.requests)
    assert any(CANARY in path for _, path, _ in flown.server.requests)
    assert json.loads(flown.said[10]), "a take came"


def test_nothing_that_was_said_shows_it(flown: Flown) -> None:
    assert [text for text in flown.said if CANARY in text] == []


def test_no_log_shows_it(flown: Flown) -> None:
    assert len(flown.logged) > 20, "the HTTP library logs in detail"
    assert [text for text in flown.logged if CANARY in text] == []


def test_the_journal_does_not_hold_it(flown: Flown) -> None:
    with Journal.open(flown.project / "journal.sqlite") as journal:
        assert journal.events()
        assert CANARY not in "".join(event.model_dump_json() for event in journal.events())


def test_no_file_of_the_project_holds_it(flown: Flown) -> None:
    files = files_below(flown.project)
    assert "journal.sqlite" in " ".join(files)
    assert [name for name, data in files.items() if CANARY.encode() in data] == []


def test_the_lock_does_not_hold_it(flown: Flown) -> None:
    (lock,) = flown.project.glob("board.lock.json")
    assert "remote_id" in lock.read_text(encoding="utf-8")
    assert CANARY not in lock.read_text(encoding="utf-8")


def test_the_settings_and_all_else_of_the_users_do_not_hold_it(flown: Flown) -> None:
    files = files_below(user_folders().config.parent)
    assert "settings.json" in " ".join(files)
    assert [name for name, data in files.items() if CANARY.encode() in data] == []


@pytest.mark.parametrize(
    "url", [f"http://me:{CANARY}@h/v1", f"ftp://me:{CANARY}@h", f"http://h/?k={CANARY}", f"//{CANARY}@"]
)
def test_settings_that_somebody_wrote_a_key_into_are_told_without_it(
    say: Say, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    folder = user_folders().config
    folder.mkdir(parents=True, exist_ok=True)
    target = {"id": "studio", "name": "Studio", "base_url": url}
    (folder / "settings.json").write_text(json.dumps({"targets": [target]}), encoding="utf-8")
    said = say("targets", "list", "--json")
    assert "left out" in caplog.text
    assert CANARY not in said.out + said.error + caplog.text


def test_no_exception_shows_it_even_with_its_locals(flown: Flown) -> None:
    flown.server.script("models", Fault("echo_key"))
    with pytest.raises(StoryboardError) as caught:
        try_target("studio")
    # The frames of this test hold the planted key themselves; those of the product must not.
    shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    frames = [frame for frame in shown.stack if "/tests/" not in frame.filename]
    assert frames
    assert [frame for frame in frames if CANARY in repr(frame.locals)] == []
    assert CANARY not in str(caught.value) + repr(caught.value)


def test_no_child_process_is_given_it(film: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STORYBOARD_STUDIO_KEY", KEY)
    given: list[dict[str, str] | None] = []
    start: Callable[..., None] = subprocess.Popen.__init__

    def record(self: object, *args: object, **options: object) -> None:
        given.append(options.get("env"))  # type: ignore[arg-type]
        start(self, *args, **options)

    monkeypatch.setattr(subprocess.Popen, "__init__", record)
    assert run(["export", str(film), "--out", str(tmp_path / "film.mp4")]) == 0
    assert given
    assert all(env is not None and CANARY not in " ".join(env.values()) for env in given)
