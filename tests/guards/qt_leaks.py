"""A test of the window that leaves a timer, a Qt thread or a window behind fails."""

import gc
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


@pytest.fixture(autouse=True)
def no_qt_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Watch what is started during a test below tests/ui, and look at it when the test is over."""
    if "ui" not in request.path.relative_to(request.config.rootpath).parts:
        yield
        return
    timers, threads = _record_starts(monkeypatch, QTimer), _record_starts(monkeypatch, QThread)
    before = _windows()
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left = [
        *(f"the running timer {_name(timer)}" for timer in timers if isValid(timer) and timer.isActive()),
        *(f"the running thread {_name(thread)}" for thread in threads if isValid(thread) and thread.isRunning()),
    ]
    if _windows() - before:
        gc.collect()
        left += [f"the window {_name(window)}" for window in _windows() - before]
    if left:
        pytest.fail(f"The test left behind {', '.join(left)}.")


def _record_starts(monkeypatch: pytest.MonkeyPatch, kind: type[Any]) -> list[Any]:
    """Every object of this kind that is started from now on."""
    started: list[Any] = []
    start: Callable[..., None] = kind.start

    def record(self: Any, *arguments: Any) -> None:
        started.append(self)
        start(self, *arguments)

    monkeypatch.setattr(kind, "start", record)
    return started


def _windows() -> set[QWidget]:
    """The top-level widgets there are; none without an application."""
    if not isinstance(QCoreApplication.instance(), QApplication):
        return set()
    return {widget for widget in QApplication.topLevelWidgets() if isValid(widget)}


def _name(thing: Any) -> str:
    return f"{type(thing).__name__} {thing.objectName()}".strip()
