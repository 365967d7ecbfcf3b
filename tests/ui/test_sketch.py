"""Sketching on panels by mouse, tablet and keyboard; what is drawn is kept, used and taken back as one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from storyboard.model.edits.shots import remove_shots
from storyboard.store.pictures import open_picture
from storyboard.ui.main_window import MainWindow
from storyboard.ui.sketch.canvas import Canvas
from storyboard.ui.sketch.part import SketchCommands
from storyboard.ui.sketch.strokes import Tool, sheet
from storyboard.ui.sketch.voice import NoMicrophone, Voice, find_recorder
from tests.fakes.clips import clip
from tests.ui.conftest import WAIT_MS

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sketch(window: MainWindow, press: Callable[..., None]) -> SketchCommands:
    """The first shot's panel, opened by its key."""
    window.stage.board.select((first(window),))
    press(Qt.Key.Key_D)
    assert window.stage.view_name == "sketch"
    return window.bench.commands["sketch"]


def first(window: MainWindow) -> str:
    return next(shot.id for _, shot in window.desk.document.board.story())


def draw(canvas: Canvas, qtbot: QtBot, *parts: tuple[float, float]) -> None:
    place = canvas.sheet_rect()
    points = [QPoint(round(place.x() + x * place.width()), round(place.y() + y * place.height())) for x, y in parts]
    qtbot.mousePress(canvas, LEFT, NONE, points[0])
    for point in points[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, LEFT, NONE, points[-1])


def ink_at(picture: QImage, x: float, y: float) -> bool:
    colour = picture.pixelColor(round(x * (picture.width() - 1)), round(y * (picture.height() - 1)))
    return colour.lightness() < 128


def panel(window: MainWindow, which: str = "start") -> str:
    return getattr(window.desk.document.board.shot(first(window)).panels, which)


def test_a_line_is_kept_as_the_panel_and_undone_in_one_step(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(sketch.view.canvas, Qt.Key.Key_Escape)
    assert window.stage.view_name == "board"
    document = window.desk.document
    asset = document.board.asset(panel(window))
    assert asset is not None
    picture = open_picture(document.session.media.path_of(asset.sha256))
    assert picture.size == (1280, 720)
    assert document.scenes[0].cards[0].poster.picture_sha256 == asset.sha256
    document.undo_stack.undo()
    assert (panel(window), document.board.assets) == ("", ())


def test_undo_in_the_sketch_takes_strokes_back_before_edits(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    draw(canvas, qtbot, (0.5, 0.2), (0.5, 0.8))
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert ink_at(canvas.picture, 0.35, 0.5)
    assert not ink_at(canvas.picture, 0.5, 0.3)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert ink_at(canvas.picture, 0.5, 0.3)


def test_the_keyboard_alone_draws_a_line(sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    for _ in range(10):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert ink_at(canvas.picture, 0.55, 0.5)


def test_the_eraser_rubs_out_and_an_arrow_has_a_head(sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(canvas, Qt.Key.Key_E)
    draw(canvas, qtbot, (0.5, 0.5), (0.52, 0.5))
    assert not ink_at(canvas.picture, 0.51, 0.5)
    qtbot.keyClick(canvas, Qt.Key.Key_A)
    draw(canvas, qtbot, (0.2, 0.2), (0.8, 0.2))
    assert ink_at(canvas.picture, 0.775, 0.21)


def test_a_tablets_pressure_makes_the_stroke_thick(sketch: SketchCommands) -> None:
    canvas, device = sketch.view.canvas, QPointingDevice.primaryPointingDevice()
    place = canvas.sheet_rect()

    def touch(kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
        at = QPointF(place.x() + x * place.width(), place.y() + y * place.height())
        event = QTabletEvent(kind, device, at, at, pressure, 0, 0, 0, 0, 0, NONE, LEFT, LEFT)
        QApplication.sendEvent(canvas, event)

    for y, pressure in ((0.3, 0.05), (0.7, 1.0)):
        touch(QEvent.Type.TabletPress, 0.2, y, pressure)
        touch(QEvent.Type.TabletMove, 0.8, y, pressure)
        touch(QEvent.Type.TabletRelease, 0.8, y, 0)
    image = canvas.picture

    def thick(y: float) -> int:
        column = [image.pixelColor(640, row) for row in range(round((y - 0.1) * 720), round((y + 0.1) * 720))]
        return sum(colour.lightness() < 128 for colour in column)

    assert thick(0.7) > 2 * max(thick(0.3), 1)


def test_the_end_panel_is_another_sheet_and_the_start_shines_through(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(canvas, Qt.Key.Key_X)
    assert panel(window)
    assert not ink_at(canvas.picture, 0.5, 0.5)
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: canvas._onion is not None, timeout=WAIT_MS)
    draw(canvas, qtbot, (0.5, 0.2), (0.5, 0.8))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert panel(window, "end") not in ("", panel(window))


@pytest.mark.parametrize("at", [0, 1])
def test_the_neighbour_shines_through_and_is_not_kept(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot, at: int
) -> None:
    canvas = sketch.view.canvas
    cards = window.stage.model.cards
    window.stage.board.select((cards[at].shot_id,))
    beside = cards[1 if at == 0 else 0].poster
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: canvas._onion is not None, timeout=WAIT_MS)
    size = canvas.sheet_rect().size().toSize()
    onion, wanted = canvas._onion, window.desk.posters.pixmap(beside, size)
    assert onion is not None
    assert wanted is not None
    assert onion.toImage() == wanted.toImage()
    assert canvas.picture == sheet(160 / 90)
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    assert canvas._onion is None


def test_a_panel_used_as_first_frame_stays_it_when_it_is_drawn_on(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    canvas, document = sketch.view.canvas, window.desk.document
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    sketch.view.use.chosen.emit("first_frame")
    draw(canvas, qtbot, (0.5, 0.2), (0.5, 0.8))
    sketch.keep()
    (reference,) = document.board.shot(first(window)).references
    assert (reference.asset_id, reference.role) == (panel(window), "first_frame")
    assert len(document.board.assets) == 1


def test_the_card_shows_the_sketch_at_once(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(sketch.view.canvas, Qt.Key.Key_Escape)
    shown = window.desk.posters.held(window.stage.model.cards[0].poster)
    assert shown is not None
    assert ink_at(shown.toImage(), 0.5, 0.5)
    assert not ink_at(shown.toImage(), 0.5, 0.2)


def test_undo_of_the_board_takes_the_panel_off_the_sheet(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    sketch.keep()
    assert ink_at(canvas.picture, 0.5, 0.5)
    window.desk.document.undo_stack.undo()
    assert canvas.is_blank
    assert not canvas.has_strokes
    window.desk.document.undo_stack.redo()
    qtbot.waitUntil(lambda: ink_at(canvas.picture, 0.5, 0.5), timeout=WAIT_MS)
    assert panel(window) != ""


def test_strokes_go_on_after_they_were_kept(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    for x in (0.3, 0.6):
        draw(canvas, qtbot, (x, 0.2), (x, 0.8))
        sketch.keep()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CONTROL)
    assert ink_at(canvas.picture, 0.3, 0.5)
    assert not ink_at(canvas.picture, 0.6, 0.5)


def test_a_sheet_that_was_emptied_is_no_panel(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    sketch.view.use.chosen.emit("first_frame")
    qtbot.keyClick(canvas, Qt.Key.Key_Delete, CONTROL)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    shot = window.desk.document.board.shot(first(window))
    assert (shot.panels.start, shot.references, window.desk.document.board.assets) == ("", (), ())


def test_a_shot_that_goes_takes_its_sheet_along(window: MainWindow, sketch: SketchCommands) -> None:
    document = window.desk.document
    document.apply(remove_shots(document.board, (first(window),)))
    assert window.stage.view_name == "board"


def test_undo_is_the_sketchs_wherever_in_it_the_focus_is(sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    sketch.view.thickness.setFocus()
    qtbot.keyClick(sketch.view.thickness, Qt.Key.Key_Z, CONTROL)
    assert canvas.is_blank
    assert [button.isEnabled() for button in (sketch.view._undo, sketch.view._redo)] == [False, True]


def test_a_page_down_turns_to_the_next_shot(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    ids = [shot.id for _, shot in window.desk.document.board.story()]
    qtbot.keyClick(sketch.view.canvas, Qt.Key.Key_PageDown)
    assert window.stage.board.selected_shot_ids() == (ids[1],)
    qtbot.keyClick(sketch.view.canvas, Qt.Key.Key_PageUp)
    qtbot.keyClick(sketch.view.canvas, Qt.Key.Key_PageUp)
    assert window.stage.board.selected_shot_ids() == (ids[0],)


def test_the_end_of_the_shot_before_shines_through_where_it_was_drawn(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    canvas = sketch.view.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_X)
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.keyClick(canvas, Qt.Key.Key_PageDown)
    sketch.turn_to("start")
    qtbot.keyClick(canvas, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: canvas._onion is not None, timeout=WAIT_MS)
    assert canvas._onion is not None
    assert ink_at(canvas._onion.toImage(), 0.5, 0.5)


def test_a_sheet_that_is_only_read_says_why_and_takes_no_stroke(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    document = window.desk.document
    monkeypatch.setattr(type(document), "is_read_only", property(lambda _self: True))
    monkeypatch.setattr(document.session.project, "reason", "Another window has it.", raising=False)
    sketch.turn_to("end")
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    assert sketch.view.canvas.is_blank
    assert sketch.view._words.text() == "Another window has it."


def test_a_stroke_beside_the_sheet_is_none(sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (-0.012, 0.2), (-0.012, 0.8))
    assert canvas.is_blank
    assert not canvas.has_strokes


def test_the_tips_say_the_keys_that_are_bound(window: MainWindow, sketch: SketchCommands) -> None:
    pen = sketch.view._tools[Tool.PEN]
    assert pen.toolTip().endswith("(P)")
    window.actions_by_id["sketch pen"].setShortcut("B")
    assert pen.toolTip().endswith("(B)")


def test_a_rest_keeps_the_sketch_by_itself(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    sketch._rest.setInterval(1)
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    qtbot.waitUntil(lambda: panel(window) != "", timeout=WAIT_MS)


def test_what_is_drawn_while_the_sketch_is_being_kept_is_kept_as_well(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot
) -> None:
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    sketch._keep_beside()
    draw(sketch.view.canvas, qtbot, (0.5, 0.2), (0.5, 0.8))
    qtbot.waitUntil(lambda: panel(window) != "", timeout=WAIT_MS)
    half = panel(window)
    sketch.keep()
    asset = window.desk.document.board.asset(panel(window))
    assert asset is not None
    assert panel(window) != half
    whole = QImage(str(window.desk.document.session.media.path_of(asset.sha256)))
    assert ink_at(whole, 0.5, 0.3)
    assert ink_at(whole, 0.3, 0.5)


def test_closing_the_window_keeps_what_was_just_drawn(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    draw(sketch.view.canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    window.close()
    assert panel(window) != ""


def test_another_shot_is_another_sheet(window: MainWindow, sketch: SketchCommands, qtbot: QtBot) -> None:
    canvas = sketch.view.canvas
    draw(canvas, qtbot, (0.2, 0.5), (0.8, 0.5))
    second = [shot.id for _, shot in window.desk.document.board.story()][1]
    window.stage.board.select((second,))
    assert panel(window) != ""
    assert not ink_at(canvas.picture, 0.5, 0.5)


def test_a_missing_microphone_is_one_sentence(monkeypatch: pytest.MonkeyPatch, sketch: SketchCommands) -> None:
    monkeypatch.setattr(sketch.voice_of, "_find", lambda: (_ for _ in ()).throw(NoMicrophone("No microphone.")))
    sketch.voice()
    assert "No microphone" in sketch.view._words.text()
    assert not sketch.view.voice.isChecked()


def test_missing_multimedia_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storyboard.ui.sketch.voice.RECORDER", "storyboard.ui.sketch.no_such_module")
    with pytest.raises(NoMicrophone, match="libraries"):
        find_recorder()


class Tape(QObject):
    """A recorder that has the sound already."""

    stopped = Signal()
    trouble = Signal(str)

    def __init__(self, sound: Path) -> None:
        super().__init__()
        self._sound = sound

    def start(self, path: Path) -> None:
        path.write_bytes(self._sound.read_bytes())

    def stop(self) -> None:
        self.stopped.emit()


def test_a_voice_is_laid_on_the_scratch_track_in_one_step(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot, tmp_path: Path
) -> None:
    sound = clip(tmp_path / "red.mp4", "color=c=red", frames=6, sound="sine=frequency=440")
    voice: Voice = sketch.voice_of
    voice._find = lambda: Tape(sound)
    sketch.voice()
    assert voice.is_on
    sketch.voice()
    document = window.desk.document
    qtbot.waitUntil(lambda: bool(document.board.main_sequence.audio), timeout=WAIT_MS)
    (track,) = document.board.main_sequence.audio
    assert (track.role, len(track.clips)) == ("scratch", 1)
    document.undo_stack.undo()
    assert document.board.main_sequence.audio == ()


def test_a_voice_on_the_cards_is_laid_on_the_selected_shot_and_seen_above_them(
    window: MainWindow, sketch: SketchCommands, qtbot: QtBot, tmp_path: Path
) -> None:
    sound = clip(tmp_path / "red.mp4", "color=c=red", frames=6, sound="sine=frequency=440")
    voice, document = sketch.voice_of, window.desk.document
    voice._find = lambda: Tape(sound)
    sketch.done()
    second = [shot.id for _, shot in document.board.story()][1]
    window.stage.board.select((second,))
    window.actions_by_id["scratch voice"].trigger()
    assert "Recording" in window.stage.messages._words.text()
    window.stage.messages._step.click()
    qtbot.waitUntil(lambda: bool(document.board.main_sequence.audio), timeout=WAIT_MS)
    (lain,) = document.board.main_sequence.audio[0].clips
    assert lain.at_frame == document.board.shot(first(window)).frames
