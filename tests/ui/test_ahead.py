"""An open window makes its film ready before anybody asks for it."""

import pytest

from storyboard.ui import ahead as room
from storyboard.ui.ahead import Ahead
from storyboard.ui.desk import Desk
from storyboard.ui.main_window import MainWindow
from storyboard.ui.work import Errand


class Noted:
    """Stands in for what renders ahead."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def want(self, _wish: object) -> None:
        self.calls.append("want")

    def rest(self) -> None:
        self.calls.append("rest")

    def close(self) -> None:
        self.calls.append("close")


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> Noted:
    made = Noted()
    monkeypatch.setattr(room, "render_ahead", lambda _session, _give_way: made)
    return made


def test_an_edit_of_the_running_order_has_the_film_made_ready(desk: Desk, noted: Noted) -> None:
    ahead = Ahead(desk, desk.document)
    board = desk.document.board
    desk.document.board_changed.emit(board, board.model_validate({**board.model_dump(), "shots": {}}))
    ahead.close()
    assert noted.calls == ["want", "close"]


def test_an_edit_that_no_film_shows_has_nothing_rendered(desk: Desk, noted: Noted) -> None:
    ahead = Ahead(desk, desk.document)
    board = desk.document.board
    desk.document.board_changed.emit(board, board.model_validate({**board.model_dump(), "title": "Another"}))
    ahead.close()
    assert noted.calls == ["close"]


def test_while_a_film_is_made_nothing_is_rendered_ahead(desk: Desk, noted: Noted) -> None:
    ahead = Ahead(desk, desk.document)
    errand = Errand("Export", desk.workshop.mailbox)
    ahead.make_room(errand)
    ahead._want()
    errand.on_end[-1]()
    ahead.close()
    assert noted.calls == ["rest", "want", "close"]


def test_a_new_take_has_the_film_made_ready(desk: Desk, noted: Noted) -> None:
    ahead = Ahead(desk, desk.document)
    ahead._takes = frozenset({"another"})
    desk.document.facts_changed.emit()
    desk.document.facts_changed.emit()
    ahead.close()
    assert noted.calls == ["want", "close"]


def test_the_window_closes_what_renders_ahead(noted: Noted, window: MainWindow) -> None:
    window.close()
    assert noted.calls[-1] == "close"
