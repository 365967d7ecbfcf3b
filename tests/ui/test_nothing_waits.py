"""Scrubbing, dragging and typing never wait: the window's thread reads no file and starts no program meanwhile."""

import builtins
import importlib
import io
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.machinery import SourceFileLoader, SourcelessFileLoader
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.rate import FILM
from storyboard.store.journal import Journal
from storyboard.store.media import MediaFolder
from storyboard.store.project import Project
from storyboard.ui.main_window import MainWindow
from storyboard.ui.strip import Strip

WAITS: tuple[tuple[Any, str], ...] = (
    *((builtins, "open"), (io, "open"), (SourceFileLoader, "get_data"), (SourcelessFileLoader, "get_data")),
    *((os, name) for name in ("open", "listdir", "scandir", "remove", "unlink", "rename", "replace", "mkdir", "fsync")),
    *((subprocess.Popen, "__init__"), (sqlite3, "connect"), (time, "sleep"), (shutil, "copyfile"), (shutil, "move")),
    *((socket.socket, "connect"), (socket, "getaddrinfo"), (socket, "gethostbyname")),
)
"""What may take as long as it likes, and where it stands; modules are read by their loaders.

Not heard by an audit hook: Python 3.11 runs hooks while coverage begins in a thread, and then another cannot begin.
"""
KEPT = (Journal, MediaFolder, Project)
"""What stands between the window and the disk; SQLite tells nobody what it reads."""

Watched = Callable[[], "list[str]"]
_watching: dict[int, list[str]] = {}


@contextmanager
def watched() -> Iterator[list[str]]:
    """What this thread waited for in the block."""
    found: list[str] = []
    _watching[threading.get_ident()] = found
    try:
        yield found
    finally:
        del _watching[threading.get_ident()]


@pytest.fixture(autouse=True)
def kept_watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell of every wait, and of every use of project, journal and media, on a thread that is watched."""
    for owner, name in WAITS:
        monkeypatch.setattr(owner, name, _telling(getattr(owner, name), name))
    for kind in KEPT:
        for name, made in vars(kind).items():
            if callable(made) and not name.startswith("_"):
                monkeypatch.setattr(kind, name, _telling(made, f"{kind.__name__}.{name}"))


def _telling(made: Callable[..., object], name: str) -> Callable[..., object]:
    def told(*given: object, **named: object) -> object:
        found = _watching.get(threading.get_ident())
        if found is not None:
            found.append(name)
        return made(*given, **named)

    return told


def test_the_watch_sees_a_file_that_is_read(window: MainWindow) -> None:
    with watched() as found:
        window.desk.session.project.folder.joinpath("board.json").read_bytes()
        window.desk.session.journal.events()
    assert found == ["open", "Journal.events"]


def test_the_watch_sees_a_module_that_is_loaded(window: MainWindow) -> None:
    sys.modules.pop("colorsys", None)
    with watched() as found:
        importlib.import_module("colorsys")
    assert "get_data" in found


def test_typing_waits_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.stage.board.select(window.stage.board.selected_shot_ids() or tuple(window.desk.document.board.shots)[:1])
    prose = window.inspector.words.action
    prose.setFocus()
    before = prose.toPlainText()
    with watched() as found:
        for letter in " @M and on":
            QTest.keyClicks(prose, letter)
            QApplication.processEvents()
    assert found == []
    assert prose.toPlainText() != before


def test_scrubbing_waits_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    strip, y = window.strip, round(window.strip.rows.ruler.y + 6)
    frames: list[int] = []
    window.desk.player.moved.connect(frames.append)
    with watched() as found:
        _drag(strip, [QPoint(x, y) for x in range(40, strip.width() - 40, 40)])
    assert found == []
    assert len(set(frames)) > 3


def test_scrubbing_a_film_that_ffmpeg_decodes_waits_for_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    film, player, strip = tmp_path / "film.mp4", window.desk.player, window.strip
    source = ("-f", "lavfi", "-i", "testsrc2=size=160x90:rate=24:duration=4")
    find_ffmpeg().run(["-v", "error", *source, "-g", "12", "-y", str(film)], timeout_s=60, what="film")
    player._engine_name = "storyboard.ui.an_engine_that_is_not_there"
    frames: list[object] = []
    player.frame_came.connect(frames.append)
    player.open(film, FILM, 96)
    qtbot.waitUntil(lambda: bool(frames), timeout=20_000)
    with watched() as found:
        _drag(strip, [QPoint(x, round(strip.rows.ruler.y + 6)) for x in range(40, strip.width() - 40, 60)])
    assert found == []
    came = len(frames)
    qtbot.waitUntil(lambda: len(frames) > came, timeout=20_000)


def test_trimming_by_dragging_waits_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    strip, document = window.strip, window.desk.document
    y, piece = round(window.strip.rows.pictures.y + 30), window.strip.pieces[0]
    edge = round(strip.look.scale.x(piece.end)) - 3
    before = document.board
    with watched() as found:
        _drag(strip, [QPoint(edge - step * 4, y) for step in range(10)])
    assert found == []
    assert document.board != before


def test_dragging_a_rubber_band_and_scrolling_the_board_waits_for_nothing(window: MainWindow, qtbot: QtBot) -> None:
    board = window.stage.board
    low = QPoint(2, board.viewport().height() - 4)
    with watched() as found:
        _drag(board.viewport(), [low, QPoint(120, 200), QPoint(400, 60), QPoint(board.viewport().width() - 20, 40)])
        board.verticalScrollBar().setValue(200)
        QApplication.processEvents()
    assert found == []
    assert board.selected_shot_ids()


def _drag(widget: QWidget | Strip, way: list[QPoint]) -> None:
    """Press at the first point, go the whole way with the window having its turn at every step, and let go."""
    kinds = (QEvent.Type.MouseButtonPress, *(QEvent.Type.MouseMove for _ in way[1:]), QEvent.Type.MouseButtonRelease)
    for kind, at in zip(kinds, (*way, way[-1]), strict=True):
        held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
        place = QPointF(at)
        given = QMouseEvent(
            kind, place, widget.mapToGlobal(place), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, given)
        QApplication.processEvents()
