"""The thread in the real window: walking, clicking, zooming, saving, findings mended, waived and switched off."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.continuity.check import check
from storyboard.continuity.thread_layout import POSTER, Look, lay_out
from storyboard.continuity.thread_marks import SpotKind
from storyboard.continuity.thread_rows import RowKind
from storyboard.continuity.thread_table import thread_table
from storyboard.exchange.thread_picture import COLOURS, thread_picture
from storyboard.model.findings import Severity
from storyboard.store.project import create_project
from storyboard.ui import theme
from storyboard.ui.findings_list import FindingCard
from storyboard.ui.findings_panel import FindingsPanel, grouped
from storyboard.ui.main_window import MainWindow
from storyboard.ui.poster_maker import as_qimage
from storyboard.ui.thread_view.brush import QtBrush
from storyboard.ui.thread_view.view import ROLES, ThreadView
from tests.continuity.lantern_broken.planting import broken
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of Lantern with twelve errors."""
    made = tmp_path / "Broken.storyboard"
    create_project(made, broken())
    return made


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> ThreadView:
    """The thread, shown and laid out with its findings."""
    window._show_view("thread")
    made = window.stage.findChild(ThreadView)
    assert isinstance(made, ThreadView)
    found = len(check(broken()).open)

    def is_there() -> None:
        assert made._table is not None
        assert len(made._table.flags) == found

    qtbot.waitUntil(is_there, timeout=WAIT_MS)
    return made


def place_of(view: ThreadView, shot_id: str) -> int:
    """The column of a shot."""
    assert view._table is not None
    return next(at for at, column in enumerate(view._table.columns) if column.shot_id == shot_id)


def click(view: ThreadView, kind: SpotKind, shot_id: str, qtbot: QtBot) -> None:
    """Click the middle of the first place of that kind at a shot."""
    canvas, sheet = view.canvas, view.canvas._sheet
    assert sheet is not None
    spot = next(spot for spot in sheet.spots if spot.kind is kind and spot.shot_id == shot_id)
    x = sheet.label_px + spot.x + spot.width / 2 - canvas.horizontalScrollBar().value()
    y = sheet.head_px + spot.y + spot.height / 2
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_a_click_on_a_shot_selects_it_everywhere(window: MainWindow, view: ThreadView, qtbot: QtBot) -> None:
    click(view, SpotKind.SHOT, "shot-handoff", qtbot)
    assert window.stage.board.selected_shot_ids() == ("shot-handoff",)
    assert view.canvas.current == place_of(view, "shot-handoff")


def test_what_is_selected_on_the_board_is_marked_in_the_thread(window: MainWindow, view: ThreadView) -> None:
    window.stage.board.select(("shot-dawn",))
    assert view.canvas.current == place_of(view, "shot-dawn")


def test_arrows_walk_and_home_and_end_go_to_the_ends(view: ThreadView, qtbot: QtBot) -> None:
    view.canvas.go(3)
    view.canvas.setFocus()
    for key, column in ((Qt.Key.Key_Right, 4), (Qt.Key.Key_Left, 3), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, 32)):
        qtbot.keyClick(view.canvas, key)
        assert view.canvas.current == column


def test_enter_opens_the_shot_on_the_board(window: MainWindow, view: ThreadView, qtbot: QtBot) -> None:
    view.canvas.go(place_of(view, "shot-rail"))
    view.canvas.setFocus()
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert window.stage.view_name == "board"
    assert window.stage.board.selected_shot_ids() == ("shot-rail",)


def test_walking_through_findings_comes_past_every_one_and_round_again(view: ThreadView) -> None:
    assert view._table is not None
    seen: list[int] = []
    for _ in view._table.flags:
        view.step_finding(1)
        seen.append(view._flag)
    assert sorted(seen) == list(range(len(view._table.flags)))
    view.step_finding(1)
    assert view._flag == seen[0]


def test_a_click_on_a_sign_shows_the_cut_it_is_about_with_its_finding(view: ThreadView, qtbot: QtBot) -> None:
    click(view, SpotKind.FINDING, "shot-wave", qtbot)
    assert view.pane._cut == ("shot-row", "shot-wave")


def test_the_findings_of_a_cut_stand_beside_its_pictures(view: ThreadView, qtbot: QtBot) -> None:
    view.canvas.go(place_of(view, "shot-wave"))

    def rules() -> set[str]:
        return {card.finding.rule for card in view.pane.findChildren(FindingCard) if card.isVisible()}

    qtbot.waitUntil(lambda: rules() == {"travel_flipped"}, timeout=WAIT_MS)


def test_a_screen_reader_hears_what_every_row_says(view: ThreadView) -> None:
    view.canvas.go(place_of(view, "shot-handoff"))
    said = view.canvas.accessibleDescription()
    assert said.startswith("4D")
    assert "Ilya" in said


def test_zooming_in_shows_less_and_zero_shows_all(view: ThreadView, qtbot: QtBot) -> None:
    bar = view.canvas.horizontalScrollBar()
    assert bar.maximum() < 40
    view.canvas.magnify(3)
    qtbot.waitUntil(lambda: bar.maximum() > 300, timeout=WAIT_MS)
    view.canvas.magnify(0)
    qtbot.waitUntil(lambda: bar.maximum() < 40, timeout=WAIT_MS)


def test_the_saved_picture_is_a_picture(window: MainWindow, view: ThreadView, tmp_path: Path, qtbot: QtBot) -> None:
    commands = window.bench.commands["thread"]
    with qtbot.waitSignal(commands.said, timeout=WAIT_MS):
        commands.save_to(tmp_path / "thread.png")
    assert QPixmap(str(tmp_path / "thread.png")).width() > 3000


def test_both_painters_draw_the_same_picture(dressed: theme.Palette, qtbot: QtBot) -> None:
    board = broken()
    colours = COLOURS["dark"]
    sheet = lay_out(thread_table(board, check(board)), Look(1200, colours))
    ours = as_qimage(thread_picture(sheet, "", "", colours, lambda *_place: None, 16 / 9, scale=1.0))
    theirs = QImage(ours.size(), QImage.Format.Format_RGB32)
    theirs.fill(QColor(colours["canvas"]))
    painter = QPainter(theirs)
    brush = QtBrush(lambda _shot, _height: None)
    for marks, x, y in (
        (sheet.body, 148, 64 + sheet.head_px),
        (sheet.head, 148, 64),
        (sheet.labels, 0, 64 + sheet.head_px),
    ):
        painter.save()
        painter.translate(x, y)
        brush.draw(painter, marks, -1e6, 1e6)
        painter.restore()
    painter.end()
    off = total = 0
    for x in range(0, ours.width(), 5):
        for y in range(80, ours.height(), 5):
            one, other = ours.pixelColor(x, y), theirs.pixelColor(x, y)
            total += 1
            off += (
                max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue())) > 40
            )
    assert off / total < 0.04


def test_the_files_colours_are_the_windows_own() -> None:
    for name, palette in theme.PALETTES.items():
        assert {role: getattr(palette, role) for role in ROLES} == dict(COLOURS[name])


def panel_of(window: MainWindow) -> FindingsPanel:
    """The findings, shown."""
    window.show_dock("findings")
    made = window.findChild(FindingsPanel)
    assert isinstance(made, FindingsPanel)
    made.refresh()
    return made


def test_before_the_first_check_nothing_is_said_to_be_fine(window: MainWindow, view: ThreadView) -> None:
    window.desk.document.is_checked = False
    panel = panel_of(window)
    assert "holds" not in panel._nothing()


def test_findings_are_grouped_by_whom_they_are_about(window: MainWindow, view: ThreadView) -> None:
    document = window.desk.document
    groups = dict(grouped(document, document.facts.findings))
    assert {"Mara", "Ilya", "Nell", "The lantern", "The strait"} <= set(groups)
    assert next(iter(groups)) == "Lantern", "the error is first"


def test_words_and_severity_narrow_the_findings(window: MainWindow, view: ThreadView) -> None:
    panel = panel_of(window)
    panel.line.setText("light jump")
    assert {f.rule for f in panel._wanted()} == {"light_jump"}
    panel.line.clear()
    panel.level.show_value(str(Severity.ERROR))
    assert {f.rule for f in panel._wanted()} == {"unknown_name"}


def test_a_waived_finding_leaves_and_comes_back_when_undone(window: MainWindow, view: ThreadView, qtbot: QtBot) -> None:
    document = window.desk.document
    panel = panel_of(window)
    count = len(document.facts.findings)
    card = next(c for c in panel.findChildren(FindingCard) if c.finding.rule == "light_jump")
    card.waived.emit("it is a dream")
    qtbot.waitUntil(lambda: len(document.waived) == 1, timeout=WAIT_MS)
    assert len(document.facts.findings) == count - 1
    assert document.board.waivers[0].reason == "it is a dream"
    document.undo_stack.undo()
    qtbot.waitUntil(lambda: len(document.facts.findings) == count, timeout=WAIT_MS)


def test_a_rule_that_is_switched_off_finds_nothing(window: MainWindow, view: ThreadView, qtbot: QtBot) -> None:
    document = window.desk.document
    panel_of(window).turn("travel_flipped", False)
    qtbot.waitUntil(lambda: not any(f.rule == "travel_flipped" for f in document.facts.findings), timeout=WAIT_MS)
    assert document.board.rules_off == ("travel_flipped",)


def test_a_cut_that_breaks_is_marked_between_the_cards(window: MainWindow, view: ThreadView) -> None:
    cards = {card.shot_id: card for scene in window.desk.document.scenes for card in scene.cards}
    assert "shot-row" in cards["shot-wave"].cut_from
    assert cards["shot-tower"].cut_from == ()


def test_the_threads_pictures_are_as_high_as_the_tones_think() -> None:
    assert POSTER == 72


def test_the_palette_strip_shows_the_colours_of_every_poster(view: ThreadView, qtbot: QtBot) -> None:
    def all_coloured() -> None:
        assert view._table is not None
        shot_ids = {column.shot_id for column in view._table.columns if column.shot_id}
        assert shot_ids
        assert set(view._table.tones) == shot_ids
        assert all(tones.swatches for tones in view._table.tones.values())

    qtbot.waitUntil(all_coloured, timeout=WAIT_MS)


def test_a_small_window_shows_two_people_above_the_evidence(
    dressed: theme.Palette, window: MainWindow, view: ThreadView, qtbot: QtBot
) -> None:
    window.resize(1280, 720)
    # The board of this test names files that are not there, and the window says so above the thread.
    qtbot.waitUntil(lambda: bool(window.stage.messages.words), timeout=WAIT_MS)
    window.stage.messages.hide()
    view.canvas.go(3)
    assert view._table is not None
    assert view.canvas._sheet is not None
    second = [row for row in view._table.rows if row.kind is RowKind.CAST][1]
    low = view.canvas._sheet.head_px + view.canvas._sheet.row_tops[second.key]
    qtbot.waitUntil(lambda: view.pane.isVisible() and view.canvas.viewport().height() > low + 20)


def test_the_evidence_folds_away_by_its_key_and_stays_so(window: MainWindow, view: ThreadView, qtbot: QtBot) -> None:
    view.canvas.go(3)
    view.canvas.setFocus()
    high = view.pane.height()
    qtbot.keyClick(view.canvas, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: view.pane.height() < 60 < high)
    assert not view.pane.pictures.isVisible()
    assert window.bench.remembered.value("thread/folded", type=bool) is True
    window.actions_by_id["flicker"].trigger()
    qtbot.waitUntil(view.pane.pictures.isVisible)


def test_after_a_mend_by_one_click_keys_go_on_in_the_thread(view: ThreadView, window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["next finding"].trigger()

    def fixes() -> list[QPushButton]:
        cards = [card for card in view.pane.findChildren(FindingCard) if card.isVisible()]
        return [button for card in cards for button in card.findChildren(QPushButton, "link")]

    qtbot.waitUntil(lambda: bool(fixes()), timeout=WAIT_MS)
    clicked = fixes()[0]
    qtbot.mouseClick(clicked, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: clicked not in fixes(), timeout=WAIT_MS)
    assert window.desk.document.undo_stack.count() == 1
    held = QApplication.focusWidget()
    assert held is not None
    assert view.isAncestorOf(held)
