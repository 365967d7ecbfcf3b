"""Cards go to the clipboard and come back, into this project and others; what is dropped onto a card is asked for."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot

from storyboard.model.picture import ReferenceRole
from storyboard.store.project import create_project
from storyboard.studio.context import open_context
from storyboard.studio.reaching import key_chain
from storyboard.studio.session import open_session
from storyboard.ui.clipboard import MIME_CLIP, clip_in
from storyboard.ui.desk import set_up
from storyboard.ui.given import is_address
from storyboard.ui.main_window import MainWindow, remembered
from storyboard.ui.theme import Palette
from tests.fakes.clips import clip
from tests.fakes.tiny import tiny
from tests.ui.conftest import WAIT_MS
from tests.ui.drops import bar_of, card_middle, drop_on, files, order, words

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Press = Callable[..., None]


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    QGuiApplication.clipboard().clear()
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture file of two colours."""
    made = Image.new("RGB", (320, 180), "#26415e")
    made.paste("#d98a2b", (160, 0, 320, 180))
    made.save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def test_copy_and_paste_put_a_second_shot_behind_the_first(window: MainWindow, press: Press) -> None:
    first, *others = order(window)
    window.stage.board.select((first,))
    press(Qt.Key.Key_C, CONTROL)
    press(Qt.Key.Key_V, CONTROL)
    now = order(window)
    assert [now[0], *now[2:]] == [first, *others]
    assert window.stage.board.selected_shot_ids() == (now[1],)


def test_a_cut_shot_comes_back_as_itself_at_another_place(window: MainWindow, press: Press) -> None:
    first, second, *others = order(window)
    window.stage.board.select((first,))
    press(Qt.Key.Key_X, CONTROL)
    assert order(window) == [second, *others]
    window.stage.board.select((second,))
    press(Qt.Key.Key_V, CONTROL)
    assert order(window) == [second, first, *others]


def test_what_is_copied_reads_as_a_table_elsewhere(window: MainWindow, press: Press) -> None:
    window.stage.board.select(tuple(order(window)[:2]))
    press(Qt.Key.Key_C, CONTROL)
    rows = QGuiApplication.clipboard().text().splitlines()
    assert rows[0].split("\t")[:2] == ["Shot", "Size"]
    assert len(rows) == 3


def test_shots_go_to_another_project_with_their_pictures(
    window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path, photo: Path, dressed: Palette
) -> None:
    drop_on(window, files(photo), card_middle(window, 0))
    qtbot.waitUntil(lambda: bool(bar_of(window).choices), timeout=WAIT_MS)
    bar_of(window).choose(0)
    first = order(window)[0]
    qtbot.waitUntil(lambda: bool(window.desk.document.board.shot(first).references), timeout=WAIT_MS)
    window.stage.board.select((first,))
    press(Qt.Key.Key_C, CONTROL)
    create_project(tmp_path / "Other.storyboard", tiny().model_validate({**tiny().model_dump(), "id": "other"}))
    with open_session(tmp_path / "Other.storyboard", open_context()) as session:
        desk = set_up(session, key_chain())
        desk.start()
        other = MainWindow(desk, dressed, remembered(tmp_path))
        other.show()
        other.stage.board.setFocus()
        other.actions_by_id["paste"].trigger()
        qtbot.waitUntil(lambda: len(order(other)) == 5, timeout=WAIT_MS)
        (asset,) = desk.document.board.assets
        assert session.media.has(asset.sha256)
        other.close()
        other.let_go()
        desk.close()
        other.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("raw", [b"", b"{", b'{"shots": 3}', b"[]"])
def test_a_damaged_clip_is_none(raw: bytes, qapp: QApplication) -> None:
    data = QMimeData()
    data.setData(MIME_CLIP, raw)
    assert clip_in(data) is None


def test_split_and_merge_by_key_are_one_step_each(window: MainWindow, press: Press) -> None:
    before, first = order(window), order(window)[0]
    frames = window.desk.document.board.shot(first).frames
    window.stage.board.select((first,))
    press(Qt.Key.Key_S)
    assert len(order(window)) == len(before) + 1
    window.stage.board.select(tuple(order(window)[:2]))
    press(Qt.Key.Key_M)
    assert order(window) == before
    assert window.desk.document.board.shot(first).frames == frames
    assert window.desk.document.undo_stack.count() == 2


def test_a_linked_copy_plays_the_same_shot_twice(window: MainWindow) -> None:
    first = order(window)[0]
    window.stage.board.select((first,))
    window.actions_by_id["link copy"].trigger()
    assert len(list(window.desk.document.board.items_of(first))) == 2
    assert len(order(window)) == 4


@pytest.mark.parametrize(("at", "role"), [(0, ReferenceRole.COMPOSITION), (1, ReferenceRole.FIRST_FRAME)])
def test_a_picture_dropped_on_a_card_is_what_was_chosen_in_one_step(
    window: MainWindow, qtbot: QtBot, photo: Path, at: int, role: ReferenceRole
) -> None:
    shot_id = order(window)[1]
    drop_on(window, files(photo), card_middle(window, 1))
    qtbot.waitUntil(lambda: len(bar_of(window).choices) == 4, timeout=WAIT_MS)
    bar_of(window).choose(at)
    document = window.desk.document
    qtbot.waitUntil(lambda: [r.role for r in document.board.shot(shot_id).references] == [role], timeout=WAIT_MS)
    document.undo_stack.undo()
    assert document.board.assets == ()


def test_a_picture_dropped_between_cards_is_a_new_shot_that_shows_it(
    window: MainWindow, qtbot: QtBot, photo: Path
) -> None:
    board = window.stage.board
    gap = board.visualRect(board.model().index(0, 0)).topLeft() + QPoint(-8, 40)
    drop_on(window, files(photo), gap)
    qtbot.waitUntil(lambda: len(order(window)) == 5, timeout=WAIT_MS)
    document = window.desk.document
    assert document.board.shot(order(window)[0]).panels.start == document.board.assets[0].id
    card = document.scenes[0].cards[0]
    assert card.poster.key.startswith("sketch:")


def test_a_video_dropped_on_a_card_becomes_a_take(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    made = clip(tmp_path / "red.mp4", "color=c=red", frames=6)
    drop_on(window, files(made), card_middle(window, 1))
    qtbot.waitUntil(lambda: bar_of(window).choices == ("Take",), timeout=WAIT_MS)
    bar_of(window).choose(0)
    qtbot.waitUntil(lambda: len(window.desk.document.facts.takes) == 1, timeout=WAIT_MS)
    assert window.desk.document.facts.takes[0].grade == "imported"


def bad(tmp_path: Path, name: str) -> Path:
    path = tmp_path / name
    if name == "huge.png":
        # 200 million pixels of nothing: a megabyte on disk, far too many in memory.
        Image.new("1", (20_000, 10_000)).save(path)
    elif name == "empty.mp4":
        path.write_bytes(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat")
    elif name == "folder":
        path.mkdir()
    else:
        path.write_bytes({"none.png": b"", "text.jpg": b"hello"}[name])
    return path


@pytest.mark.parametrize("name", ["huge.png", "empty.mp4", "none.png", "text.jpg", "folder"])
def test_what_cannot_be_used_is_one_sentence_by_the_card(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    drop_on(window, files(bad(tmp_path, name)), card_middle(window, 0))
    bar = bar_of(window)
    qtbot.waitUntil(lambda: bar.isVisible() and "Looking" not in bar.words, timeout=WAIT_MS)
    if bar.choices:
        bar.choose(0)
        qtbot.waitUntil(lambda: bar.isVisible() and name in bar.words and "Copying" not in bar.words, timeout=WAIT_MS)
    assert name in bar.words
    assert bar.choices == ()
    assert window.desk.document.undo_stack.count() == 0


def test_words_dropped_on_a_card_are_added_where_one_says(window: MainWindow) -> None:
    drop_on(window, words("see https://example.org/storm"), card_middle(window, 0))
    assert bar_of(window).choices == ("Action", "Dialogue", "Notes")
    bar_of(window).choose(2)
    assert window.desk.document.board.shot(order(window)[0]).notes.endswith("https://example.org/storm")


def test_a_pasted_picture_is_asked_for_and_escape_lets_it_go(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    picture = QImage(64, 36, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    press(Qt.Key.Key_V, CONTROL)
    bar = bar_of(window)
    assert bar.isVisible()
    qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.stage.board.hasFocus()


def test_a_digit_chooses_in_the_bar(window: MainWindow, press: Press, qtbot: QtBot) -> None:
    picture = QImage(64, 36, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(picture)
    window.stage.board.select((order(window)[0],))
    press(Qt.Key.Key_V, CONTROL)
    qtbot.keyClick(bar_of(window).focusWidget(), Qt.Key.Key_2)
    shot = order(window)[0]
    document = window.desk.document
    qtbot.waitUntil(lambda: bool(document.board.shot(shot).references), timeout=WAIT_MS)
    assert document.board.shot(shot).references[0].role == ReferenceRole.FIRST_FRAME


@pytest.mark.parametrize("text", ["https://example.com/a.png", " http://host:8080/x?y=1 ", "HTTPS://A/b#c"])
def test_one_address_is_an_address(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize("text", ["", "see https://example.com", "ftp://a/b", "https://", "file:///etc/passwd", "x"])
def test_anything_else_is_words(text: str) -> None:
    assert not is_address(text)


@pytest.fixture
def web(photo: Path) -> Iterator[HTTPServer]:
    """A server that has one picture."""
    with HTTPServer(host="127.0.0.1") as made:
        made.expect_request("/photo.png").respond_with_data(photo.read_bytes(), content_type="image/png")
        yield made


def test_an_address_is_fetched_only_when_that_is_chosen_and_becomes_a_frame(
    window: MainWindow, qtbot: QtBot, web: HTTPServer
) -> None:
    bar, shot_id = bar_of(window), order(window)[1]
    drop_on(window, words(web.url_for("/photo.png")), card_middle(window, 1))
    assert bar.choices == ("Fetch it", "Action", "Dialogue", "Notes")
    assert not web.log
    qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_1)
    qtbot.waitUntil(lambda: "First frame" in bar.choices, timeout=WAIT_MS)
    bar.choose(bar.choices.index("First frame"))
    document = window.desk.document
    qtbot.waitUntil(lambda: bool(document.board.shot(shot_id).references), timeout=WAIT_MS)
    assert [r.role for r in document.board.shot(shot_id).references] == [ReferenceRole.FIRST_FRAME]


def test_an_address_with_nothing_behind_it_is_told_by_the_card(
    window: MainWindow, qtbot: QtBot, web: HTTPServer
) -> None:
    bar = bar_of(window)
    drop_on(window, words(web.url_for("/none.png")), card_middle(window, 1))
    bar.choose(0)
    qtbot.waitUntil(lambda: "gave no picture" in bar.words, timeout=WAIT_MS)


def test_an_address_between_cards_is_a_shot_of_what_is_there(window: MainWindow, qtbot: QtBot, web: HTTPServer) -> None:
    board = window.stage.board
    drop_on(
        window, words(web.url_for("/photo.png")), board.visualRect(board.model().index(0, 0)).topLeft() + QPoint(-8, 40)
    )
    assert bar_of(window).choices == ("Fetch it", "As words")
    bar_of(window).choose(0)
    qtbot.waitUntil(lambda: len(order(window)) == 5, timeout=WAIT_MS)
    assert window.desk.document.board.shot(order(window)[0]).panels.start
