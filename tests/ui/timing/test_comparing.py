"""Two takes of a shot against each other, while the film stands still."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from storyboard.model.values import replace
from storyboard.studio.pairing import pair_takes
from storyboard.ui.main_window import MainWindow
from storyboard.ui.screen import Pairing
from tests.ui.timing.strip_hands import WAIT_MS, bring_in


def test_two_takes_are_compared_side_by_side_then_by_wipe_then_no_longer(
    window: MainWindow, qtbot: QtBot, clip: Path
) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    screen, compare = window.stage.film_screen, window.bench.commands["compare"]
    compare.compare((("Take 1", take), ("Take 2", take)))
    qtbot.waitUntil(lambda: screen.pair.how is Pairing.SIDE, timeout=WAIT_MS)
    assert window.desk.player.frames == 48
    compare.toggle()
    assert screen.pair.how is Pairing.WIPE
    compare.left()
    assert screen.pair.edge == pytest.approx(0.45)
    window._show_view("timing")
    picture = screen._picture()
    quarter = QPoint(round(picture.left() + picture.width() / 4), round(picture.center().y()))
    qtbot.mousePress(screen, Qt.MouseButton.LeftButton, pos=quarter)
    qtbot.mouseRelease(screen, Qt.MouseButton.LeftButton, pos=quarter)
    assert screen.pair.edge == pytest.approx(0.25, abs=0.01)
    compare.toggle()
    assert (screen.pair.how, window.desk.player.frames) == (Pairing.NONE, 48)


def test_while_takes_are_compared_the_film_stands_still_and_its_strip_leads_back(
    window: MainWindow, qtbot: QtBot, clip: Path
) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    screen, strip, player = window.stage.film_screen, window.strip, window.desk.player
    window.film.go_to(30)
    window.bench.commands["compare"].compare((("Take 1", take), ("Take 2", take)))
    qtbot.waitUntil(lambda: screen.pair.how is Pairing.SIDE, timeout=WAIT_MS)
    player.seek(7)
    assert strip.look.frame == 30
    window.actions_by_id["mark in"].trigger()
    assert strip.look.marked == (None, None)
    window.actions_by_id["blade"].trigger()
    assert [piece.start for piece in strip.pieces] == [0, 12, 24, 30, 36]
    qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert (screen.pair.how, player.frame) == (Pairing.NONE, 30)
    window.bench.commands["compare"].compare((("Take 1", take), ("Take 2", take)))
    qtbot.waitUntil(lambda: screen.pair.how is Pairing.SIDE, timeout=WAIT_MS)
    strip.sought.emit(20)
    assert (screen.pair.how, player.is_film, strip.look.frame, player.frame) == (Pairing.NONE, True, 20, 20)


def test_takes_are_compared_in_their_order_whichever_plays(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    other, third = replace(take, id="b"), replace(take, id="c")
    panel = window.takes
    thumb = panel._thumbs[0][0]
    panel._thumbs = [(thumb, each) for each in (other, take, third)]
    for marked, two in (((), ["b", "c"]), (("b",), ["b", take.id]), ((third.id, take.id), [take.id, "c"])):
        panel._compared = list(marked)
        playing = take if marked else other
        panel._playing = lambda playing=playing: playing  # type: ignore[method-assign]
        assert [each.id for _name, each in panel.compared()] == two


def test_a_pair_lasts_as_long_as_the_longer_take(window: MainWindow, qtbot: QtBot, clip: Path, tmp_path: Path) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    out = tmp_path / "pair.mp4"
    longer = replace(take, frames=60)
    assert pair_takes(window.desk.session.media, take, longer, window.desk.document.board.master, out) == 60
    assert [path.name for path in tmp_path.iterdir() if "pair" in path.name] == ["pair.mp4"]
