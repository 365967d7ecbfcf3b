"""The parts of the window come after its first paint, or at once when one of them is wanted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from storyboard.studio.reaching import key_chain
from storyboard.studio.session import Session
from storyboard.ui.action_table import TABLE
from storyboard.ui.desk import Desk, set_up
from storyboard.ui.first_paint import AfterFirstPaint
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette

LATER = {"versions", "notes", "history", "findings"}


@pytest.fixture
def bare(desk: Desk, dressed: Palette, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window that was not painted yet."""
    made = MainWindow(desk, dressed, remembered(tmp_path))
    yield made
    made.close()
    made.let_go()
    # Before the window is gone: what the desk still says is heard by what is in it.
    desk.close()
    made.deleteLater()


def test_before_the_first_paint_no_part_is_there(bare: MainWindow) -> None:
    assert not LATER & set(bare.docks)
    assert bare.stage.view_names == ("board", "timing")


def test_after_the_first_paint_all_parts_come_by_themselves(bare: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bare.furnishing.done, timeout=30_000):
        bare.show()
    assert set(bare.docks) >= LATER
    assert {"list", "sketch", "thread"} < set(bare.stage.view_names)


def test_parts_that_come_later_stay_hidden(bare: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bare.furnishing.done, timeout=30_000):
        bare.show()
    assert not [name for name in LATER if not bare.docks[name].isHidden()]
    assert bare.docks["inspector"].isVisible()


def test_nothing_moves_when_the_parts_come(bare: MainWindow, qtbot: QtBot) -> None:
    docks = [bare.docks[name] for name in ("bible", "inspector", "strip")]
    bare.resize(1680, 1000)
    painted: list[list[QRect]] = []
    AfterFirstPaint(bare.stage.board.viewport(), lambda: painted.append([dock.geometry() for dock in docks]))
    with qtbot.waitSignal(bare.furnishing.done, timeout=30_000):
        bare.show()
    qtbot.wait(50)
    assert painted == [[dock.geometry() for dock in docks]]


def test_every_action_finds_who_does_it(bare: MainWindow) -> None:
    bare.furnishing.finish()
    missing = []
    for entry in TABLE:
        owner, _, method = entry.does.partition(".")
        if not callable(getattr(bare.bench.commands.get(owner), method, None)):
            missing.append(entry.id)
    assert missing == []


def test_an_action_of_a_part_works_before_the_part_is_there(bare: MainWindow) -> None:
    bare.show()
    bare.actions_by_id["versions list"].trigger()
    assert bare.docks["versions"].isVisible()


@pytest.mark.parametrize("name", ["list", "thread"])
def test_a_view_is_shown_before_its_part_is_there(bare: MainWindow, name: str) -> None:
    bare.show()
    bare.actions_by_id[name].trigger()
    assert bare.stage.view_name == name


@pytest.fixture
def sit_down(desk: Desk, dressed: Palette, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """A window in the place of those before it, which are closed."""
    made: list[MainWindow] = []

    def another() -> MainWindow:
        for window in made:
            window.close()
        made.append(MainWindow(desk, dressed, remembered(tmp_path)))
        return made[-1]

    yield another
    for window in made:
        window.close()
        window.let_go()
    desk.close()
    for window in made:
        window.deleteLater()


def test_a_panel_that_was_open_is_open_again(sit_down: Callable[[], MainWindow], qtbot: QtBot) -> None:
    first = sit_down()
    first.show()
    first.show_dock("notes")
    second = sit_down()
    with qtbot.waitSignal(second.furnishing.done, timeout=30_000):
        second.show()
    assert not second.docks["notes"].isHidden()
    assert second.docks["versions"].isHidden()


def test_a_window_that_closes_at_once_forgets_no_panel(sit_down: Callable[[], MainWindow]) -> None:
    first = sit_down()
    first.show()
    first.show_dock("notes")
    sit_down()
    last = sit_down()
    last.show()
    last.furnishing.finish()
    assert not last.docks["notes"].isHidden()


def test_generating_waits_for_no_part(session: Session, dressed: Palette, qtbot: QtBot, tmp_path: Path) -> None:
    desk = set_up(session, key_chain())
    quick = MainWindow(desk, dressed, remembered(tmp_path))
    try:
        quick.generate.missing()
        qtbot.waitUntil(lambda: bool(desk.document.facts.jobs), timeout=30_000)
        assert "Nothing can be generated" not in quick.stage.messages.words
    finally:
        quick.close()
        quick.let_go()
        desk.close()
        quick.deleteLater()
