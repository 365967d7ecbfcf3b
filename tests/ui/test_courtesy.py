"""What reckons beside the window stands still while its user does something, and no longer."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.model.edits.words import set_action
from storyboard.studio.full_check import Checked, checked
from storyboard.ui import checker
from storyboard.ui.courtesy import LONGEST_S, Courtesy
from storyboard.ui.desk import Desk
from storyboard.ui.main_window import MainWindow
from storyboard.ui.work import Workshop

WAIT_MS = 30_000


@pytest.fixture
def courtesy(qapp: QApplication) -> Iterator[Courtesy]:
    made = Courtesy()
    yield made
    made.close()


def is_held(courtesy: Courtesy) -> bool:
    return not courtesy._is_free.is_set()


def test_nobody_stands_still_without_a_reason(courtesy: Courtesy) -> None:
    courtesy.give_way()
    assert not is_held(courtesy)


def test_who_gives_way_goes_on_once_the_moment_is_over(courtesy: Courtesy, qtbot: QtBot) -> None:
    courtesy.hold()
    assert is_held(courtesy)
    qtbot.waitUntil(lambda: not is_held(courtesy), timeout=WAIT_MS)


def test_nobody_stands_still_for_ever(courtesy: Courtesy) -> None:
    courtesy.hold()
    gone_on = threading.Event()
    # The window's loop does not run meanwhile, so that its moment never ends.
    thread = threading.Thread(target=lambda: (courtesy.give_way(), gone_on.set()))
    thread.start()
    assert gone_on.wait(LONGEST_S * 400)
    thread.join()
    assert is_held(courtesy)


def test_a_workshop_that_closes_lets_everybody_end(qapp: QApplication) -> None:
    workshop = Workshop()
    workshop.courtesy.hold()
    workshop.close()
    workshop.courtesy.hold()
    assert not is_held(workshop.courtesy)


def test_an_edit_and_a_scroll_hold_the_others(window: MainWindow, qtbot: QtBot) -> None:
    document, courtesy = window.desk.document, window.desk.workshop.courtesy
    document.apply(set_action(document.board, next(iter(document.board.shots)), "Other words."))
    assert is_held(courtesy)
    qtbot.waitUntil(lambda: not is_held(courtesy), timeout=WAIT_MS)
    window.stage.board.verticalScrollBar().valueChanged.emit(1)
    assert is_held(courtesy)


def test_the_figure_of_what_is_missing_waits_for_no_check(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, window: MainWindow, qtbot: QtBot
) -> None:
    began, may_end = threading.Event(), threading.Event()

    def waits(*given: object, **named: object) -> Checked:
        began.set()
        may_end.wait()
        return checked(*given, **named)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(checker, "checked", waits)
    desk.document.check_soon()
    qtbot.waitUntil(began.is_set, timeout=WAIT_MS)
    try:
        with qtbot.waitSignal(window.generate.planned, timeout=WAIT_MS):
            window.generate._plan_missing()
    finally:
        may_end.set()


def test_what_is_fetched_waits_for_no_film(qapp: QApplication, qtbot: QtBot) -> None:
    workshop, may_end, came = Workshop(), threading.Event(), list[str]()
    workshop.film("", lambda _errand: may_end.wait())
    workshop.fetch("", lambda _errand: "here", done=came.append)
    qtbot.waitUntil(lambda: came == ["here"], timeout=WAIT_MS)
    may_end.set()
    workshop.close()


def test_a_picture_that_is_asked_for_once_the_window_closes_is_never_made(qapp: QApplication) -> None:
    workshop, made = Workshop(), list[int]()
    workshop.close()
    assert workshop.picture(lambda: made.append(1)).cancelled()
    assert not made
