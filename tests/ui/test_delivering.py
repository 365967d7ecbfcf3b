"""Films for several places: ticked in the dialog, made one by one, watched in the queue, checked at the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.media.probe import probe
from storyboard.model.findings import Severity
from storyboard.studio.delivery_queue import Delivery, DeliveryState
from storyboard.studio.writing import NOTHING_WRITTEN
from storyboard.ui.delivering.dialog import ExportDialog
from storyboard.ui.delivering.films import Films
from storyboard.ui.delivering.rows import FilmRows
from storyboard.ui.delivering.words import told_film
from storyboard.ui.main_window import MainWindow

WAIT_MS = 60_000
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def films(window: MainWindow) -> Films:
    """The window's queue of films."""
    found = window.bench.commands["films"]
    assert isinstance(found, Films)
    return found


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> ExportDialog:
    """The dialog, opened by its key, with the places in it."""
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL_SHIFT)
    (found,) = window.findChildren(ExportDialog)
    qtbot.waitUntil(lambda: found.places.count() > 1, timeout=WAIT_MS)
    return found


def tick(dialog: ExportDialog, *wanted: str) -> None:
    for row in range(dialog.places.count()):
        item = dialog.places.item(row)
        if item.data(Qt.ItemDataRole.UserRole) in wanted:
            item.setCheckState(Qt.CheckState.Checked)


def ended(films: Films) -> list[DeliveryState]:
    return [told.state for told in films.deliveries().values() if told.is_over]


def words_in(row: object) -> str:
    assert isinstance(row, FilmRows)
    return "\n".join(label.text() for label in row.findChildren(QLabel))


def test_nothing_is_made_before_a_place_is_ticked(dialog: ExportDialog) -> None:
    assert not dialog.isModal()
    assert not dialog.make.isEnabled()
    tick(dialog, "youtube")
    assert dialog.make.text() == "Make 1 film"


def test_two_places_get_their_films_with_what_was_found_in_them(
    dialog: ExportDialog, window: MainWindow, films: Films, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "films"
    tick(dialog, *PLACES)
    dialog.folder.setText(str(out))
    dialog.number.setChecked(True)
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(ended(films)) == 2, timeout=WAIT_MS)
    assert ended(films) == [DeliveryState.DONE] * 2, [t.problem for t in films.deliveries().values()]
    made = sorted(path for path in out.iterdir() if path.suffix == ".mp4")
    assert {(p.width, p.height) for p in map(probe, made)} == {(1920, 1080), (1080, 1920)}
    qtbot.waitUntil(lambda: words_in(window.queue.findChildren(FilmRows)[0]).count("done") == 2)
    assert all(path.name in words_in(window.queue.findChildren(FilmRows)[0]) for path in made)


PLACES = ("youtube", "tiktok")


def test_a_folder_that_cannot_be_is_told_and_nothing_waits(
    films: Films, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with qtbot.waitSignal(films.refused, timeout=WAIT_MS):
        films.order(PLACES[:1], blocked / "films", NOTHING_WRITTEN, allow_gaps=True)
    assert films.deliveries() == {}
    assert str(blocked) in window.stage.messages.words


def test_a_film_is_cancelled_tried_again_and_put_away_in_the_queue(
    films: Films, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    films.order(PLACES[:1], tmp_path / "films", NOTHING_WRITTEN, allow_gaps=False)
    qtbot.waitUntil(lambda: ended(films) == [DeliveryState.FAILED], timeout=WAIT_MS)
    (rows,) = window.queue.findChildren(FilmRows)

    def buttons() -> dict[str, QPushButton]:
        return {b.text(): b for b in rows.findChildren(QPushButton) if not b.isHidden()}

    qtbot.waitUntil(lambda: not rows.isHidden() and set(buttons()) == {"Try again", "Dismiss"}, timeout=WAIT_MS)
    buttons()["Try again"].click()
    qtbot.waitUntil(lambda: ended(films) == [DeliveryState.FAILED], timeout=WAIT_MS)
    qtbot.waitUntil(lambda: "Dismiss" in buttons(), timeout=WAIT_MS)
    buttons()["Dismiss"].click()
    assert films.deliveries() == {}
    qtbot.waitUntil(rows.isHidden)


def test_a_running_film_tells_how_long_it_has_been_and_how_long_it_may_take() -> None:
    told = told_film(Delivery("a", "Feed", DeliveryState.RUNNING, part=0.25, elapsed_s=10, remaining_s=30))
    assert told.fraction == 0.25
    assert "0:10" in told.words
    assert "0:30 left" in told.words
    assert told.offers == {"cancel"}


def test_findings_stand_under_the_film_with_their_place_and_a_way_to_mend_them() -> None:
    finding = {"severity": Severity.ERROR, "where": "00:00:01:00", "what": "too quiet.", "fix": "Raise it."}
    report = {"film": "/films/a.mp4", "findings": [finding] * 8}
    told = told_film(Delivery("a", "Feed", DeliveryState.DONE, part=1.0, report=report))
    assert told.why.startswith("/films/a.mp4\n\u2715 00:00:01:00 too quiet. Raise it.")
    assert told.why.endswith("and 2 more")


def test_places_that_come_after_the_dialog_has_gone_are_not_shown(dialog: ExportDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    dialog.show_presets(())
    dialog.say_trouble("Too late.")
