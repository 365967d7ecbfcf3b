"""The board view by keyboard and mouse, and what it paints."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.studio.cards import SceneView, Status
from storyboard.ui.board_drag import carried, drag_of, shots_in
from storyboard.ui.board_model import BoardModel
from storyboard.ui.board_view import BoardView
from storyboard.ui.card_delegate import PAINTED_BYTES, CardDelegate
from storyboard.ui.theme import LIGHT, Palette
from tests.fakes.cards import card, scenes

NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def model() -> BoardModel:
    made = BoardModel()
    made.show(scenes(["a", "b", "c", "d", "e"], ["f", "g"], []))
    return made


@pytest.fixture
def view(model: BoardModel, dressed: Palette, qtbot: QtBot) -> Iterator[BoardView]:
    delegate = CardDelegate(dressed, lambda _poster, size: QPixmap(size), 16 / 9)
    made = BoardView(model, delegate, dressed)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.select(("a",))
    yield made
    made.close()
    made.deleteLater()


def middle(view: BoardView, row: int) -> QPoint:
    return view.visualRect(view.model().index(row, 0)).center()


def test_however_many_are_selected_it_is_told_once(view: BoardView) -> None:
    told: list[tuple[str, ...]] = []
    view.selectionModel().selectionChanged.connect(lambda *_: told.append(view.selected_shot_ids()))
    view.select(("f", "c", "b", "gone", "c"))
    assert told == [("b", "c", "f")]
    assert view.currentIndex().row() == 5
    view.select(())
    assert told[1:] == [()]


def test_arrows_move_from_card_to_card_and_into_the_next_scene(view: BoardView, qtbot: QtBot) -> None:
    assert view.placed.columns == 4
    for key, expected in (
        (Qt.Key.Key_Right, "b"),
        (Qt.Key.Key_Down, "e"),
        (Qt.Key.Key_Down, "f"),
        (Qt.Key.Key_Up, "e"),
    ):
        qtbot.keyClick(view, key)
        assert view.selected_shot_ids() == (expected,)


def test_home_and_end_stay_in_the_row_and_with_control_reach_the_ends(view: BoardView, qtbot: QtBot) -> None:
    for key, modifier, expected in (
        (Qt.Key.Key_End, NONE, "d"),
        (Qt.Key.Key_Home, NONE, "a"),
        (Qt.Key.Key_End, CONTROL, "g"),
        (Qt.Key.Key_Home, CONTROL, "a"),
        (Qt.Key.Key_PageDown, NONE, "f"),
    ):
        qtbot.keyClick(view, key, modifier)
        assert view.selected_shot_ids() == (expected,)


def test_shift_and_an_arrow_select_more(view: BoardView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected_shot_ids() == ("a", "b")


def test_a_click_selects_and_a_click_beside_the_cards_selects_nothing(view: BoardView, qtbot: QtBot) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, middle(view, 2))
    assert view.selected_shot_ids() == ("c",)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(5, view.viewport().height() - 5))
    assert view.selected_shot_ids() == ()


def test_control_and_a_click_pick_cards_one_by_one(view: BoardView, qtbot: QtBot) -> None:
    view.clearSelection()
    for row in (0, 2, 5, 2):
        at = view.visualRect(view.model().index(row, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert [index.row() for index in sorted(view.selectionModel().selectedIndexes())] == [0, 5]


def test_a_rubber_band_selects_what_it_touches(view: BoardView, qtbot: QtBot) -> None:
    port = view.viewport()
    start = view.visualRect(view.model().index(5, 0)).topLeft() - QPoint(8, -4)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, NONE, start)
    qtbot.mouseMove(port, middle(view, 5))
    qtbot.mouseMove(port, middle(view, 6))
    view.grab()
    assert view.selected_shot_ids() == ("f", "g")
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, middle(view, 6))


def test_a_rubber_band_holds_on_to_where_it_began_while_the_board_scrolls(view: BoardView, qtbot: QtBot) -> None:
    view.resize(1000, 320)
    port, bar = view.viewport(), view.verticalScrollBar()
    start = view.visualRect(view.model().index(0, 0)).topLeft() - QPoint(8, -4)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, NONE, start)
    for step in (40, 60):
        qtbot.mouseMove(port, start + QPoint(step, step))
    assert view.selected_shot_ids() == ("a",)
    bar.setValue(bar.maximum())
    assert view._band.top() == start.y() - bar.value()
    assert "e" in view.selected_shot_ids()
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, start + QPoint(60, 60))
    assert view._band.isNull()


def test_a_click_on_a_heading_folds_the_scene_and_another_opens_it(view: BoardView, qtbot: QtBot) -> None:
    heading = view.placed.headings[0]
    for hidden in (True, False):
        at = QPoint(round(heading.x + 40), round(heading.y + 10))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
        assert view.isIndexHidden(view.model().index(0, 0)) is hidden
        view.grab()


def test_zoom_goes_from_contact_sheet_to_one_card_and_back(view: BoardView) -> None:
    for factor, columns in ((0.1, 7), (100, 1), (0, 4)):
        view.zoom(factor)
        assert view.placed.columns == columns
        view.grab()


def test_control_and_the_wheel_zoom(view: BoardView) -> None:
    before = view.placed.card_width
    turn = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    for _ in range(6):
        QApplication.sendEvent(view.viewport(), turn)
    assert view.placed.card_width > before


def test_cards_dropped_on_the_board_say_where_they_go(view: BoardView, qtbot: QtBot) -> None:
    data = carried(("a", "b"))
    at = view.visualRect(view.model().index(6, 0)).topLeft() + QPoint(4, 20)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(at, copy, data, left, NONE))
    QApplication.sendEvent(view.viewport(), QDragMoveEvent(at, copy, data, left, NONE))
    view.grab()
    with qtbot.waitSignal(view.dropped) as dropped:
        QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(at), copy, data, left, NONE))
    assert dropped.args == [("a", "b"), "s2", 1]


def test_a_drag_that_leaves_takes_its_mark_along_and_a_strange_one_is_refused(view: BoardView) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    strange = QMimeData()
    strange.setData("application/x-strange", b"hello")
    event = QDragEnterEvent(QPoint(50, 90), copy, strange, left, NONE)
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()
    own = carried(("a",))
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(QPoint(50, 90), copy, own, left, NONE))
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    assert view._aim is None


def test_what_is_dragged_names_its_shots_and_shows_a_picture(view: BoardView) -> None:
    view.select(("a", "b"))
    drag = drag_of(view, view.selected_shot_ids())
    assert shots_in(drag.mimeData()) == ("a", "b")
    assert not drag.pixmap().isNull()
    drag.deleteLater()


@pytest.mark.parametrize("data", [b"no json", b'{"a": 1}', b"[1, 2]"])
def test_damaged_drags_carry_nothing(data: bytes, qapp: QApplication) -> None:
    mime = QMimeData()
    mime.setData("application/x-storyboard-shots+json", data)
    assert shots_in(mime) == ()


def test_progress_repaints_the_card_and_its_gap_only(view: BoardView, model: BoardModel, qtbot: QtBot) -> None:
    painted = []
    view.viewport().installEventFilter(Watch(view, painted))
    qtbot.waitUntil(lambda: True)
    QApplication.processEvents()
    painted.clear()
    before = view.placed
    first, *others = model.scenes
    cards = (card("a", status=Status.RUNNING), *first.cards[1:])
    model.show((SceneView("s1", 1, first.heading, first.beat, cards, first.start_s, first.end_s), *others))
    qtbot.waitUntil(lambda: bool(painted))
    rect = view.visualRect(model.index(0))
    assert view.placed is before
    assert all(rect.adjusted(-30, -2, 2, 2).contains(area) for area in painted)


def Watch(view: BoardView, painted: list):
    from PySide6.QtCore import QObject

    class Filter(QObject):
        def eventFilter(self, watched, event) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(event.rect())
            return False

    return Filter(view)


def test_every_status_and_link_is_painted_in_both_themes(view: BoardView, model: BoardModel, dressed: Palette) -> None:
    from dataclasses import replace

    row = tuple(
        replace(
            card(
                f"x{at}", status=status, words="Words that go on and on for more than the two lines there are room for"
            ),
            link=("cut", "continue", "match")[at % 3],
            findings=at,
            is_enabled=at != 4,
            progress=0.5 if status is Status.RUNNING else None,
        )
        for at, status in enumerate(Status)
    )
    model.show((SceneView("s1", 1, "INT. ALL OF THEM", "title", row),))
    view.select(("x1", "x2"))
    dark = view.grab().toImage()
    view.dress(LIGHT)
    assert view.grab().toImage() != dark
    view.dress(dressed)


def test_a_right_click_asks_for_the_menu(view: BoardView, qtbot: QtBot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    with qtbot.waitSignal(view.menu_asked):
        at = middle(view, 0)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)


def test_a_card_below_the_edge_is_scrolled_into_sight(view: BoardView, model: BoardModel) -> None:
    model.show(scenes([f"n{i}" for i in range(60)]))
    view.select(("n59",))
    rect = view.visualRect(model.index(59))
    assert view.viewport().rect().contains(rect)
    view.select(("n0",))
    assert view.verticalOffset() < 40


def test_a_poster_that_comes_later_leaves_no_trace_of_the_time_without(dressed: Palette) -> None:
    size, poster = QSize(247, 231), QPixmap(300, 169)
    poster.fill("#3366aa")
    posters: list[QPixmap | None] = [None, poster]
    late = CardDelegate(dressed, lambda _poster, _size: posters.pop(0), 16 / 9)
    late.picture(card("a"), size, 1.5)
    at_once = CardDelegate(dressed, lambda _poster, _size: poster, 16 / 9)
    assert late.picture(card("a"), size, 1.5).toImage() == at_once.picture(card("a"), size, 1.5).toImage()


def test_painted_cards_take_no_more_memory_than_they_may(dressed: Palette) -> None:
    delegate = CardDelegate(dressed, lambda _poster, _size: None, 16 / 9)
    each = 1000 * 1000 * 4
    made = [card(f"s{at}") for at in range(PAINTED_BYTES // each + 3)]
    for one in made:
        delegate.picture(one, QSize(1000, 1000), 1)
    assert sum(map(delegate.holds, made)) == PAINTED_BYTES // each
    assert not delegate.holds(made[0])


def test_the_rows_that_scrolling_brings_are_painted_before_they_come(dressed: Palette, qtbot: QtBot) -> None:
    model, delegate = BoardModel(), CardDelegate(dressed, lambda _poster, _size: None, 16 / 9)
    model.show(scenes([f"s{at}" for at in range(80)]))
    view = BoardView(model, delegate, dressed)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    with qtbot.waitExposed(view):
        view.show()
    bar = view.verticalScrollBar()
    bar.setValue(1000)
    coming = list(view.placed.beyond(1000, 1000 + view.viewport().height(), 1))
    qtbot.waitUntil(lambda: all(delegate.holds(model.cards[row]) for row in coming))
    bar.setValue(3000)
    QApplication.processEvents()
    bar.setValue(2900)
    back = list(view.placed.beyond(2900, 2900 + view.viewport().height(), -1))
    qtbot.waitUntil(lambda: all(delegate.holds(model.cards[row]) for row in back))
