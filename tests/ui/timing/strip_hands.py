"""Hands on the strip of a window: where things are on it, pressed, dragged and clicked; takes brought in."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from storyboard.model.audio import AudioClip, AudioTrack
from storyboard.model.edits.edit import Edit
from storyboard.model.picture import Asset, AssetKind
from storyboard.model.rate import FILM
from storyboard.model.sequences import Item
from storyboard.model.values import replace
from storyboard.ui.main_window import MainWindow
from storyboard.ui.strip import Strip
from tests.fakes.heard import args_of

WAIT_MS = 30_000

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
SHIFT = Qt.KeyboardModifier.ShiftModifier


def items(window: MainWindow) -> tuple[Item, ...]:
    return window.desk.document.board.main_sequence.items


def place(window: MainWindow, frame: float, part: float = 0.5, dx: int = 0) -> QPoint:
    """Where a frame is on the strip, at a part of the pictures' height."""
    strip = window.strip
    return QPoint(
        round(strip.look.scale.x(frame)) + dx, round(strip.rows.pictures.y + strip.rows.pictures.height * part)
    )


def drag(window: MainWindow, start: QPoint, way: int, *, release: bool = True) -> None:
    drag_on(window.strip, start, way, release=release)


def drag_on(strip: Strip, start: QPoint, way: int, *, release: bool = True) -> None:
    """Drag something along a strip that stands in no window of the program's."""
    QTest.mousePress(strip, LEFT, NONE, start)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(strip, start + QPoint(way * step // 4, 0))
    if release:
        QTest.mouseRelease(strip, LEFT, NONE, start + QPoint(way, 0))


def with_music(window: MainWindow) -> None:
    """Lay one clip of music under the film."""
    document = window.desk.document
    song = Asset(id="song", sha256="a" * 64, mime="audio/wav", kind=AssetKind.AUDIO, frames=48, rate=FILM)
    track = AudioTrack(id="music", name="Music", clips=(AudioClip(id="clip", asset_id="song", frames=40),))
    sequence = replace(document.board.main_sequence, audio=(track,))
    document.apply(Edit("Add", replace(document.board, assets=(*document.board.assets, song), sequences=(sequence,))))


def on_lane(window: MainWindow, frame: float) -> QPoint:
    strip = window.strip
    band = strip.rows.lanes[0]
    return QPoint(round(strip.look.scale.x(frame)), round(band.y + band.height * 0.75))


def menu_at(window: MainWindow, at: QPoint) -> list[str]:
    """The texts of the menu that a right click opens there."""
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.strip.mapToGlobal(at))
    QApplication.sendEvent(window.strip, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return texts


def bring_in(window: MainWindow, qtbot: QtBot, clip: Path) -> None:
    """Bring a clip in as a take of the shot that is selected."""
    takes = window.bench.commands["takes"]
    with qtbot.waitSignal(takes.said, timeout=WAIT_MS) as said:
        takes.bring_in("dark", clip)
    assert args_of(said)[1] == "good"
    qtbot.waitUntil(lambda: bool(window.takes._thumbs), timeout=WAIT_MS)
