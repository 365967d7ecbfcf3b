"""What a test of the window leaves behind fails it."""

import pytest

GUILTY = """
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QWidget

KEPT = []

def keep(thing):
    KEPT.append(thing)
    return thing

def test_a_timer(qtbot):
    keep(QTimer()).start(1000)

def test_a_thread(qtbot):
    keep(QThread()).start()

def test_a_window(qtbot):
    keep(QWidget()).show()
"""

INNOCENT = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

def test_a_window_with_a_timer_of_its_own(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer(window)
    timer.start(1000)
    window.show()

def test_a_timer_that_has_rung(qtbot):
    timer = QTimer()
    timer.setSingleShot(True)
    with qtbot.waitSignal(timer.timeout):
        timer.start(1)
"""
COMPLAINTS = ("the running timer QTimer", "the running thread QThread", "the window QWidget")


def run_ui_tests(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, text: str, root: str) -> pytest.RunResult:
    monkeypatch.setenv("PYTHONPATH", root)
    pytester.makeconftest('pytest_plugins = ["tests.guards.qt_leaks"]')
    pytester.makepyfile(**{"ui/test_it": text})
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")


def test_timers_threads_and_windows_that_are_left_fail_their_test(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
):
    result = run_ui_tests(pytester, monkeypatch, GUILTY, str(request.config.rootpath))
    result.assert_outcomes(passed=3, errors=3)
    result.stdout.fnmatch_lines([f"*The test left behind*{complaint}*" for complaint in COMPLAINTS])


def test_what_ends_with_its_window_does_not(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
):
    run_ui_tests(pytester, monkeypatch, INNOCENT, str(request.config.rootpath)).assert_outcomes(passed=2)
