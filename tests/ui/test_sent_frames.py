"""First and last frames in the inspector: the pixels that are sent, with what is cut away faint around them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from storyboard.model.edits.pictures import show_with_shot
from storyboard.model.edits.words import set_action
from storyboard.model.picture import ReferenceRole
from storyboard.studio.end_frames import EndFrame
from storyboard.studio.pictures import picture_asset
from storyboard.ui.desk import Desk
from storyboard.ui.insight import insight
from storyboard.ui.inspecting.frame_picture import MOST_PX, FrameDialog, FramePicture
from storyboard.ui.inspecting.sent_frames import SentFrame, SentFrames
from storyboard.ui.inspector import Inspector
from storyboard.ui.poster_maker import as_qimage
from tests.ui.conftest import WAIT_MS

RED, BLUE = (200, 30, 30), (30, 60, 200)


@pytest.fixture
def tall(qtbot: QtBot) -> FramePicture:
    """A red picture twice as high as its frame, whose middle is sent and is blue so that it can be told apart."""
    sent, whole = Image.new("RGB", (160, 90), BLUE), Image.new("RGB", (160, 180), RED)
    frame = EndFrame("first_frame", 160, 90, picture=sent, whole=whole, kept=(0, 0.25, 1, 0.75))
    made = FramePicture(SentFrame(frame, as_qimage(sent), as_qimage(whole)), as_qimage(sent))
    qtbot.addWidget(made)
    made.resize(160, made.heightForWidth(160))
    return made


def colour_at(picture: FramePicture, at: QPoint) -> QColor:
    return picture.grab().toImage().pixelColor(at)


def test_what_is_sent_is_clear_and_what_is_cut_away_is_faint_around_it(tall: FramePicture) -> None:
    outer, inner = tall.parts()
    assert (outer.height(), inner.top(), inner.height()) == (180, 45, 90)
    sent, cut = colour_at(tall, QPoint(80, 90)), colour_at(tall, QPoint(80, 20))
    assert (sent.red(), sent.green(), sent.blue()) == BLUE
    assert cut.red() > cut.blue()
    assert cut.red() != RED[0]


def test_without_what_is_cut_away_the_frame_takes_all_the_room(tall: FramePicture) -> None:
    tall.show_lost(False)
    tall.resize(160, tall.heightForWidth(160))
    outer, inner = tall.parts()
    assert outer == inner
    assert (outer.width(), outer.height()) == (160, 90)


def test_a_very_tall_picture_leaves_room_for_the_rest(tall: FramePicture) -> None:
    assert tall.heightForWidth(4000) == MOST_PX


def test_of_a_strip_that_is_almost_all_cut_away_only_what_is_sent_is_shown(qtbot: QtBot) -> None:
    sent, whole = Image.new("RGB", (160, 90), BLUE), Image.new("RGB", (1280, 1), RED)
    frame = EndFrame("first_frame", 160, 90, picture=sent, whole=whole, kept=(0.4993, 0, 0.5007, 1))
    made = FramePicture(SentFrame(frame, as_qimage(sent), as_qimage(whole)), as_qimage(sent))
    qtbot.addWidget(made)
    made.resize(160, made.heightForWidth(160))
    assert (made.height(), *made.parts()) == (90, QRectF(made.rect()), QRectF(made.rect()))


@pytest.fixture
def cropped(inspector: Inspector, desk: Desk, photo: Path, qtbot: QtBot) -> Callable[[], FramePicture]:
    """The inspector showing a first frame that is wider than the model's; gives its picture."""
    asset = picture_asset(desk.session.media, photo)
    desk.document.apply(show_with_shot(desk.document.board, "match", asset, ReferenceRole.FIRST_FRAME))
    qtbot.waitUntil(lambda: bool(inspector.findChildren(FramePicture)), timeout=WAIT_MS)
    return lambda: inspector.findChildren(FramePicture)[-1]


def test_a_box_hides_what_is_cut_away(cropped: Callable[[], FramePicture], inspector: Inspector) -> None:
    outer, inner = cropped().parts()
    assert inner.width() < outer.width()
    assert "of the width cropped" in cropped().accessibleName()
    (box,) = [box for box in inspector.references.findChildren(QCheckBox) if "cut away" in box.text()]
    box.click()
    outer, inner = cropped().parts()
    assert outer == inner


def test_tab_and_enter_show_the_frame_large_and_escape_puts_it_away(
    cropped: Callable[[], FramePicture], inspector: Inspector, qtbot: QtBot
) -> None:
    inspector.references.rows.add.setFocus()
    qtbot.keyClick(inspector.references.rows.add, Qt.Key.Key_Tab)
    assert cropped().hasFocus()
    qtbot.keyClick(cropped(), Qt.Key.Key_Return)
    dialog = inspector.window().findChild(FrameDialog)
    assert isinstance(dialog, FrameDialog)
    # Pixel for pixel: the frame is 160 wide, and the photo at the same height twice that.
    outer, inner = dialog.picture.parts()
    assert (round(inner.width()), round(outer.width())) == (160, 320)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_is_typed_leaves_the_pictures_that_stand_alone(
    cropped: Callable[[], FramePicture], inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    before, stood = cropped(), inspector._insight
    desk.document.apply(set_action(desk.document.board, "match", "She waits."))
    qtbot.waitUntil(lambda: inspector._insight is not stood, timeout=WAIT_MS)
    assert cropped() is before


def test_a_frame_is_made_once_while_it_stays_what_it_is(cropped: Callable[[], FramePicture], desk: Desk) -> None:
    frames, board = SentFrames(desk.session), desk.document.board
    (first,), (again,) = (insight(desk.session, frames, board, "match").sent for _ in range(2))
    assert first is again
    desk.session.media.path_of(board.assets[0].sha256).write_bytes(b"somebody wrote into it")
    (broken,) = insight(desk.session, frames, board, "match").sent
    assert broken.small is None
    assert broken.frame.why


def test_a_file_that_changed_is_told_in_full_and_makes_nothing_narrower(
    cropped: Callable[[], FramePicture], inspector: Inspector, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: cropped().height() == cropped().heightForWidth(cropped().width()), timeout=WAIT_MS)
    desk.session.media.path_of(desk.document.board.assets[0].sha256).write_bytes(b"somebody wrote into it")
    inspector.refresh()
    qtbot.waitUntil(lambda: not inspector._insight or not inspector._insight.sent[0].small, timeout=WAIT_MS)
    (told,) = [label for label in inspector.references.findChildren(QLabel) if "has changed since" in label.text()]
    words = told.text().split()
    assert max(map(len, (part for word in words for part in word.replace("/", "\u200b").split("\u200b")))) <= 24
