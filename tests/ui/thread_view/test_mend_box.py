"""What was measured is shown beside its limits, and mended from the window: each button makes the edit it promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from storyboard.model.grading import ColourGrade
from storyboard.model.shots import CutLink
from storyboard.model.values import replace
from storyboard.studio.evidence import gather, measured
from storyboard.studio.session import open_session
from storyboard.ui.desk import Desk
from storyboard.ui.main_window import MainWindow
from storyboard.ui.theme import Palette
from storyboard.ui.thread_view.evidence_pane import EvidencePane
from storyboard.ui.thread_view.view import ThreadView
from tests.fakes.reels import reel
from tests.studio.test_evidence import tour
from tests.studio.test_mending import DARKER
from tests.ui.conftest import WAIT_MS

NUMBERS = {"s0": "1", "s1": "2"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of two shots of which the second goes on darker; both were measured."""
    clips = [tour(tmp_path / "a.mp4"), tour(tmp_path / "b.mp4", start=24, after=DARKER)]
    made = reel(tmp_path / "p.storyboard", clips, frames=24, continues={1: 0}, cast=("mara",))
    with open_session(made) as session:
        gather(measured(session))
    return made


@pytest.fixture
def pane(desk: Desk, dressed: Palette, qtbot: QtBot) -> Iterator[EvidencePane]:
    """The pane at the cut between the two, once it is known what would mend it."""
    made = EvidencePane(desk.document, desk.workshop, dressed)
    qtbot.addWidget(made)
    desk.document.check_soon()
    qtbot.waitUntil(lambda: bool(desk.document.checker.evidence), timeout=WAIT_MS)
    show(made, desk, qtbot)
    yield made
    made.stop()


def show(pane: EvidencePane, desk: Desk, qtbot: QtBot) -> None:
    """Show the cut as it is known now, and wait until the offers are there."""
    about = tuple(e for e in desk.document.checker.evidence if e.shot_ids[-1] == "s1")
    pane.mend._ways = None
    pane.show_cut("s0", "s1", NUMBERS, ((), ()), about)
    pane.mend.show_cut("s0", "s1", NUMBERS, about)
    qtbot.waitUntil(lambda: pane.mend._ways is not None, timeout=WAIT_MS)


def button(pane: EvidencePane, text: str) -> QPushButton | QToolButton:
    """The button that says this."""
    found = (*pane.mend.findChildren(QPushButton), *pane.mend.findChildren(QToolButton))
    return next(b for b in found if text in b.text())


def grade(desk: Desk) -> ColourGrade | None:
    """How the second shot is graded on the document's board."""
    return desk.document.board.main_sequence.items[1].grade


def test_readings_stand_beside_their_limits_and_what_is_absent_says_why(pane: EvidencePane) -> None:
    told = [label.text() for label in pane.readings.findChildren(type(pane._about))]
    assert any("beyond" in text and "the usual limit is" in text for text in told)
    pane.subject.setCurrentIndex(pane.subject.findText("Inside 2", Qt.MatchFlag.MatchStartsWith))
    pane.subject.activated.emit(pane.subject.currentIndex())
    told = [label.text() for label in pane.readings.findChildren(type(pane._about))]
    assert any(text.startswith("not available: ") for text in told)


def test_the_light_is_evened_by_one_click_and_undone_by_one_step(pane: EvidencePane, desk: Desk) -> None:
    button(pane, "Even the light").click()
    made = grade(desk)
    assert made is not None
    assert made.exposure_stops > 0.2
    desk.document.undo_stack.undo()
    assert grade(desk) is None


def test_a_match_is_tried_before_it_is_applied_as_strongly_as_wanted(
    pane: EvidencePane, desk: Desk, qtbot: QtBot
) -> None:
    tried: list[object] = []
    pane.mend.tried.connect(tried.append)
    pane.mend.try_button.click()
    qtbot.waitUntil(lambda: bool(tried), timeout=WAIT_MS)
    assert grade(desk) is None
    assert pane.pictures._titles[1].endswith("after")
    pane.mend.strength.setValue(60)
    pane.mend.match.click()
    made = grade(desk)
    assert made is not None
    assert (made.strength, made.anchor_shot_id) == (0.6, "s0")
    assert tried[-1] is None


def test_a_match_that_is_put_away_leaves_the_pictures_of_the_cut(pane: EvidencePane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane._frames is not None, timeout=WAIT_MS)
    with qtbot.waitSignal(pane.mend.tried, timeout=WAIT_MS):
        pane.mend.try_button.click()
    pane.mend.try_button.click()
    assert pane.pictures._titles[1].endswith("first frame")


def test_the_slider_of_a_match_that_is_applied_makes_it_weaker(pane: EvidencePane, desk: Desk, qtbot: QtBot) -> None:
    button(pane, "Match colours to 1").click()
    show(pane, desk, qtbot)
    pane.mend.strength.setValue(30)
    made = grade(desk)
    assert made is not None
    assert made.strength == 0.3


@pytest.mark.parametrize(
    ("text", "stops", "mired"), [("Lighter", 1, 0), ("Darker", -1, 0), ("Warmer", 0, 1), ("Cooler", 0, -1)]
)
def test_each_step_goes_its_own_way(pane: EvidencePane, desk: Desk, text: str, stops: int, mired: int) -> None:
    button(pane, text).click()
    made = grade(desk)
    assert made is not None
    signs = (made.exposure_stops > 0) - (made.exposure_stops < 0), (made.warmth_mired > 0) - (made.warmth_mired < 0)
    assert signs == (stops, mired)


def test_a_shot_gets_its_own_colours_back(pane: EvidencePane, desk: Desk, qtbot: QtBot) -> None:
    button(pane, "Lighter").click()
    show(pane, desk, qtbot)
    pane.mend.own.click()
    assert grade(desk) is None


def test_another_take_is_asked_for_with_one_change_and_its_cause_in_the_journal(
    pane: EvidencePane, desk: Desk, qtbot: QtBot
) -> None:
    assert pane.mend.cause.currentData() == "colour drift"
    with qtbot.waitSignal(pane.again_asked, timeout=WAIT_MS) as asked:
        pane.mend.again.click()
    assert asked.args == ["s1"]
    assert desk.document.board.shots["s1"].link == CutLink()

    def is_noted() -> None:
        assert "colour drift" in str([event.body for event in desk.session.journal.events()])

    qtbot.waitUntil(is_noted, timeout=WAIT_MS)


def test_an_offer_made_on_another_board_is_not_taken(pane: EvidencePane, desk: Desk, qtbot: QtBot) -> None:
    offered = button(pane, "Even the light")
    button(pane, "Lighter").click()
    before = desk.document.board
    with qtbot.waitSignal(pane.trouble, timeout=WAIT_MS):
        offered.click()
    assert desk.document.board is before


def test_after_three_takes_put_away_the_pane_says_what_to_do_in_place_of_a_fourth(
    pane: EvidencePane, desk: Desk, qtbot: QtBot
) -> None:
    session = desk.session
    shot_take = next(take for take in session.takes() if take.shot_id == "s1")
    for at in range(3):
        session.journal.append(session.scribe.take(replace(shot_take, id=f"away{at}")))
        session.journal.append(session.scribe.retired(f"away{at}"))
    show(pane, desk, qtbot)
    assert pane.mend._ways is not None
    assert [way.costs_a_take for way in pane.mend._ways.instead][-1]


def test_evidence_measured_before_is_there_when_the_thread_is_opened(
    window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    window._show_view("thread")
    view = window.stage.findChild(ThreadView)
    assert isinstance(view, ThreadView)
    qtbot.waitUntil(lambda: view._table is not None and bool(view.evidence), timeout=WAIT_MS)
    view.canvas.go(1)
    view._show_cut()
    assert view.pane.tabs.tabText(1).startswith("Measured ")
    assert any(f.rule == "evidence_exposure" for f in desk.document.facts.findings)
    view.pane.stop()
