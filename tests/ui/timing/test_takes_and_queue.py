"""Takes rated, noted, put away and brought in; jobs tried again, settled, released and paused: all from the window."""

import threading
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QAction, QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from storyboard.media.errors import Stopped
from storyboard.media.ffmpeg import find_ffmpeg
from storyboard.model.audio import AudioRole, AudioTrack
from storyboard.model.edits.edit import Edit
from storyboard.model.edits.words import set_action
from storyboard.model.facts import Failure, Job, JobState
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.values import replace
from storyboard.studio.cards import Facts
from storyboard.studio.take_stories import STRIP_FRAMES, poster_strip, stories_of
from storyboard.studio.waveforms import PEAKS_PER_S, peaks_of
from storyboard.ui.main_window import MainWindow
from storyboard.ui.queueing.rows import Row
from storyboard.ui.timing.sound_drop import laid
from tests.fakes.heard import args_of
from tests.fakes.job_facts import job
from tests.ui.timing.strip_hands import bring_in

WAIT_MS = 30_000


def button(window: MainWindow, words: str) -> QPushButton:
    return next(b for b in window.takes.findChildren(QPushButton) if b.text() == words and not b.isHidden())


def press(row: Row, words: str) -> None:
    next(b for b in row.findChildren(QPushButton) if b.text() == words and not b.isHidden()).click()


def show_jobs(window: MainWindow, qtbot: QtBot, *jobs: Job) -> dict[str, Row]:
    with qtbot.waitSignal(window.desk.document.facts_changed, timeout=WAIT_MS):
        window.desk.document._hold(jobs=Facts(jobs=jobs).jobs)
    return window.queue._rows


def test_a_file_becomes_a_take_that_is_rated_noted_and_put_away(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    session = window.desk.session
    (take,) = session.takes()
    four = next(b for b in window.takes.findChildren(QPushButton) if b.accessibleName() == "4 stars")
    four.click()
    window.takes.note_asked.emit(take.id, "The best light")
    qtbot.waitUntil(lambda: window.takes._stories.get(take.id) is not None, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.takes._stories[take.id].note == "The best light", timeout=WAIT_MS)
    story = stories_of(session, (take.id,))[take.id]
    assert (story.stars, story.receipt) == (4, None)
    button(window, "Put away").click()
    qtbot.waitUntil(lambda: not window.takes._thumbs, timeout=WAIT_MS)
    assert session.takes()[0].retired
    assert session.media.has(take.sha256)
    button(window, "1 put away").click()
    assert len(window.takes._thumbs) == 1


def test_a_file_that_is_no_film_is_told_and_makes_no_take(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_bytes(b"no film")
    with qtbot.waitSignal(window.bench.commands["takes"].said, timeout=WAIT_MS) as said:
        window.bench.commands["takes"].bring_in("dark", bad)
    assert args_of(said)[1] == "error"
    assert "bad.mp4" in args_of(said)[0]
    assert window.desk.session.takes() == ()


def test_a_long_file_on_its_way_in_is_in_the_queue_keeps_no_save_waiting_and_can_be_called_off(
    window: MainWindow, qtbot: QtBot, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_begun = threading.Event()

    def slow(_session: object, _shot: str, _clip: Path, *, hear: Callable[[float], None], cancel: Event) -> None:
        hear(0.25)
        is_begun.set()
        assert cancel.wait(WAIT_MS / 1000)
        raise Stopped

    monkeypatch.setattr("storyboard.ui.takes.commands.import_take", slow)
    document, takes = window.desk.document, window.bench.commands["takes"]
    takes.bring_in("dark", clip)
    assert is_begun.wait(WAIT_MS / 1000)
    (film,) = window.queue._films.values()
    qtbot.waitUntil(lambda: film.row._bar.value() == 250, timeout=WAIT_MS)
    assert film.row._name.text() == "Copy clip.mp4"
    document.apply(set_action(document.board, "dark", "Written while it is copied."))
    document.save()
    qtbot.waitUntil(lambda: document.is_saved, timeout=WAIT_MS)
    with qtbot.waitSignal(takes.said, timeout=WAIT_MS) as said:
        press(film.row, "Cancel")
    assert args_of(said) == ["Stopped.", "info"]
    qtbot.waitUntil(lambda: not window.queue._films, timeout=WAIT_MS)


def test_the_pointer_leafs_through_a_take(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    thumb, take = window.takes._thumbs[0]
    thumb.strip_asked.emit()
    qtbot.waitUntil(lambda: take.sha256 in window.bench.commands["takes"]._strips, timeout=WAIT_MS)
    thumb = window.takes._thumbs[0][0]
    none = Qt.KeyboardModifier.NoModifier
    place = QPointF(thumb.width() * 0.55, 20)
    nothing = Qt.MouseButton.NoButton
    QApplication.sendEvent(thumb, QMouseEvent(QMouseEvent.Type.MouseMove, place, place, nothing, nothing, none))
    assert thumb._at == 5


def menu_of(window: MainWindow, at: int = 0) -> dict[str, QAction]:
    """Ask for the menu of a take, as the right button and the menu key do; what it offers by its words."""
    thumb = window.takes._thumbs[at][0]
    middle = thumb.rect().center()
    QApplication.sendEvent(
        thumb, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, thumb.mapToGlobal(middle))
    )
    assert window.takes.menu is not None
    return {action.text(): action for action in window.takes.menu.actions()}


def test_any_take_has_a_menu_that_chooses_accepts_rates_and_puts_away(
    window: MainWindow, qtbot: QtBot, clip: Path
) -> None:
    bring_in(window, qtbot, clip)
    bring_in(window, qtbot, clip)
    qtbot.waitUntil(lambda: len(window.takes._thumbs) == 2, timeout=WAIT_MS)
    document, first = window.desk.document, window.desk.session.takes()[0]
    menu_of(window)["Play this take"].trigger()
    assert [item.take_id for _, item in document.board.items_of("dark")][:1] == [first.id]
    assert window.takes.chosen() == first
    menu = menu_of(window)
    assert not menu["Play this take"].isEnabled()
    menu["Accept"].trigger()
    qtbot.waitUntil(lambda: document.facts.approvals.get("dark") == first.id, timeout=WAIT_MS)
    menu_of(window)["Play the accepted one, else the newest"].trigger()
    assert all(not item.take_id for _, item in document.board.items_of("dark"))


def test_a_take_that_was_chosen_by_hand_plays_no_longer_once_it_is_put_away(
    window: MainWindow, qtbot: QtBot, clip: Path
) -> None:
    bring_in(window, qtbot, clip)
    bring_in(window, qtbot, clip)
    qtbot.waitUntil(lambda: len(window.takes._thumbs) == 2, timeout=WAIT_MS)
    first, second = window.desk.session.takes()
    menu_of(window)["Play this take"].trigger()
    menu_of(window)["Put away"].trigger()
    qtbot.waitUntil(lambda: len(window.takes._thumbs) == 1, timeout=WAIT_MS)
    assert window.takes.chosen() == second
    assert window.desk.session.media.has(first.sha256)


def test_a_tall_take_is_leafed_through_undistorted(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    thumb = window.takes._thumbs[0][0]
    thumb.resize(90, 71)
    tall = QImage(45 * STRIP_FRAMES, 80, QImage.Format.Format_RGB32)
    cut = thumb._cut_out(tall, QRectF(0, 0, 90, 45))
    assert (cut.width() / cut.height(), cut.center().y()) == (pytest.approx(2), pytest.approx(40))


def test_a_strip_of_pictures_runs_from_the_first_to_the_last(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    strip = poster_strip(window.desk.session.media, take.sha256, take.frames, 90)
    assert strip.size == (160 * STRIP_FRAMES, 90)
    first, last = strip.crop((0, 0, 160, 90)), strip.crop((160 * 9, 0, 1600, 90))
    assert first.tobytes() != last.tobytes()


def test_peaks_tell_silence_from_tone_and_are_kept(
    window: MainWindow, qtbot: QtBot, clip: Path, tmp_path: Path
) -> None:
    bring_in(window, qtbot, clip)
    (take,) = window.desk.session.takes()
    peaks = peaks_of(window.desk.session.media, take.sha256, tmp_path / "waves")
    assert abs(len(peaks) - 2 * PEAKS_PER_S) <= 3
    assert max(peaks[5:40]) <= 2
    assert min(peaks[60:90]) > 10
    (kept,) = (tmp_path / "waves").iterdir()
    assert kept.read_bytes() == peaks


def test_an_uncertain_job_is_settled_in_plain_words(window: MainWindow, qtbot: QtBot) -> None:
    rows = show_jobs(window, qtbot, job("dark", JobState.UNCERTAIN))
    (row,) = rows.values()
    assert "may be billed" in row._why.text()
    row._id.setText("abc-1")
    with qtbot.waitSignal(window.queue.settle_asked) as asked:
        press(row, "It ran")
    assert args_of(asked)[1:] == [True, "abc-1"]


def test_an_uncertain_job_says_what_really_happened_to_it(window: MainWindow, qtbot: QtBot) -> None:
    late = replace(job("dark", JobState.UNCERTAIN), note="It has not been finished in time. It may still run.")
    (row,) = show_jobs(window, qtbot, late).values()
    assert row._why.text().startswith("It has not been finished in time. It may still run. Look at the list of your")
    assert "connection broke" not in row._why.text()


def test_what_failed_says_why_and_can_be_tried_again_or_put_aside(window: MainWindow, qtbot: QtBot) -> None:
    failure = Failure(kind="moderation", message="Flagged.", next_step="Change the words.")
    rows = show_jobs(window, qtbot, replace(job("dark", JobState.FAILED), failure=failure))
    (row,) = rows.values()
    assert row._why.text() == "Flagged. Change the words."
    with qtbot.waitSignal(window.queue.retry_asked):
        press(row, "Try again")
    press(row, "Dismiss")
    assert window.queue._rows == {}


def test_held_jobs_are_released_one_or_all(window: MainWindow, qtbot: QtBot) -> None:
    first, second = job("dark", JobState.HELD), replace(job("match", JobState.HELD), id="other")
    rows = show_jobs(window, qtbot, first, second)
    with qtbot.waitSignal(window.queue.release_asked) as one:
        press(rows["other"], "Release")
    with qtbot.waitSignal(window.queue.release_asked) as every:
        window.queue._release.click()
    assert (args_of(one)[0], set(args_of(every)[0])) == (("other",), {first.id, "other"})


def test_pausing_reaches_the_engine_and_says_so(window: MainWindow, qtbot: QtBot) -> None:
    show_jobs(window, qtbot, job("dark", JobState.QUEUED))
    heard: list[bool] = []
    window.queue._pause.click()
    window.desk.engine.ask(lambda engine: engine._is_paused, done=heard.append)
    qtbot.waitUntil(lambda: heard == [True], timeout=WAIT_MS)
    assert window.queue._pause.text() == "Go on"
    (row,) = window.queue._rows.values()
    assert "paused" in row._words.text()


def test_time_and_money_of_what_runs_stand_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    now = window.desk.session.context.now()
    running = replace(
        job("dark", JobState.RUNNING), submitted_at_utc=now.isoformat(), estimate_microusd=400_000, progress=0.5
    )
    (row,) = show_jobs(window, qtbot, running).values()
    assert "0:0" in row._words.text()
    assert "about $0.40" in row._words.text()
    assert row._bar.value() == 500


def test_a_thumb_paints_in_every_state(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    bring_in(window, qtbot, clip)
    qtbot.waitUntil(lambda: bool(window.takes._stories), timeout=WAIT_MS)
    thumb = window.takes._thumbs[0][0]
    thumb.stars, thumb.is_compared, thumb.is_retired = 3, True, True
    thumb.show_strip(QImage(160 * STRIP_FRAMES, 90, QImage.Format.Format_RGB32))
    thumb.setFocus()
    qtbot.keyClick(thumb, Qt.Key.Key_Plus)
    assert thumb._at == 0
    assert not thumb.grab().isNull()


def test_a_sound_let_go_over_the_strip_lies_there_as_one_step(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    song = tmp_path / "song.wav"
    find_ffmpeg().run(["-v", "error", "-f", "lavfi", "-i", "sine=duration=1", str(song)], timeout_s=60, what="song")
    document = window.desk.document
    before = document.board
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(song))])
    place = QPointF(window.strip.look.scale.x(12) + 2, 60)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(document.board_changed, timeout=WAIT_MS):
        QApplication.sendEvent(window.strip, QDragEnterEvent(place.toPoint(), copy, data, left, none))
        QApplication.sendEvent(window.strip, QDropEvent(place, copy, data, left, none))
    (lane,) = window.strip.timeline.lanes
    assert (lane.clips[0].start, lane.clips[0].name) == (12, "song.wav")
    document.undo_stack.undo()
    assert document.board == before


def test_a_sound_lies_on_the_lane_it_was_let_go_over(window: MainWindow, qtbot: QtBot) -> None:
    document, strip = window.desk.document, window.strip
    tracks = (AudioTrack(id="music"), AudioTrack(id="effects", role=AudioRole.EFFECTS))
    sequence = replace(document.board.main_sequence, audio=tracks)
    document.apply(Edit("Add", replace(document.board, sequences=(sequence,))))
    given: list[tuple[str, int, str]] = []
    strip.dropped.disconnect()
    strip.dropped.connect(lambda *what: given.append(what))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/door.wav")])
    at = QPointF(strip.look.scale.x(24) + 3, strip.rows.lanes[1].y + 4)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(strip, QDragEnterEvent(at.toPoint(), copy, data, left, none))
    QApplication.sendEvent(strip, QDragMoveEvent(at.toPoint(), copy, data, left, none))
    assert strip.look.snap == 24
    QApplication.sendEvent(strip, QDropEvent(at, copy, data, left, none))
    assert given == [("/door.wav", 24, "effects")]
    assert strip.look.snap is None
    asset = Asset(id="door", sha256="d" * 64, mime="audio/wav", kind=AssetKind.AUDIO, name="door.wav")
    music, effects = laid(document.board, asset, 24, "clip", "new", onto="effects").board.main_sequence.audio
    assert (len(music.clips), effects.clips[0].at_frame) == (0, 24)


def test_a_file_without_sound_is_refused_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("no sound")
    before = window.desk.document.board
    window.strip.dropped.emit(str(tmp_path / "words.txt"), 0, "")
    qtbot.waitUntil(lambda: "words.txt" in window.stage.messages.words, timeout=WAIT_MS)
    assert window.desk.document.board is before
