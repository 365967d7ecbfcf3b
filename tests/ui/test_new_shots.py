"""Shots made of what is given: several things at once, boards without scenes, duplicates with their takes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from storyboard.model.edits.scenes import remove_scene
from storyboard.studio.accepting import import_take
from storyboard.ui.main_window import MainWindow
from tests.fakes.clips import clip, ffmpeg
from tests.ui.conftest import WAIT_MS
from tests.ui.drops import bar_of, before_all_cards, card_middle, drop_on, files, order, words

CONTROL = Qt.KeyboardModifier.ControlModifier
Press = Callable[..., None]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A picture file."""
    Image.new("RGB", (320, 180), "#26415e").save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def test_each_kind_that_is_dropped_on_a_card_is_asked_for_in_turn(
    window: MainWindow, qtbot: QtBot, photo: Path, tmp_path: Path
) -> None:
    made = clip(tmp_path / "red.mp4", "color=c=red", frames=6)
    document = window.desk.document
    drop_on(window, files(photo, made), card_middle(window, 1))
    qtbot.waitUntil(lambda: len(bar_of(window).choices) == 4, timeout=WAIT_MS)
    bar_of(window).choose(3)
    assert bar_of(window).choices == ("Take",)
    bar_of(window).choose(0)
    qtbot.waitUntil(lambda: len(document.facts.takes) == 1, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: document.board.shot(order(window)[1]).panels.start != "", timeout=WAIT_MS)


def test_what_is_dropped_between_cards_becomes_shots_in_its_order_in_one_step(
    window: MainWindow, qtbot: QtBot, photo: Path, tmp_path: Path
) -> None:
    made = clip(tmp_path / "red.mp4", "color=c=red", frames=6)
    document = window.desk.document
    drop_on(window, files(made, photo), before_all_cards(window))
    qtbot.waitUntil(lambda: len(document.facts.takes) == 1, timeout=WAIT_MS)
    shots = [document.board.shot(shot_id) for shot_id in order(window)[:2]]
    assert [shot.title for shot in shots] == ["red", photo.stem]
    assert shots[0].frames == 6
    assert document.undo_stack.count() == 1
    assert window.stage.board.selected_shot_ids() == tuple(order(window)[:2])


def test_a_sound_between_cards_says_where_it_belongs(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sound = tmp_path / "wind.wav"
    ffmpeg("-f", "lavfi", "-i", "sine=duration=0.2", str(sound))
    drop_on(window, files(sound), before_all_cards(window))
    qtbot.waitUntil(lambda: "belongs to a shot" in bar_of(window).words, timeout=WAIT_MS)
    assert window.desk.document.undo_stack.count() == 0


@pytest.mark.parametrize("how", ["dropped words", "pasted shots", "dropped picture"])
def test_a_board_without_scenes_makes_one_for_what_it_is_given(
    window: MainWindow, press: Press, qtbot: QtBot, photo: Path, how: str
) -> None:
    document, board = window.desk.document, window.stage.board
    board.select(tuple(order(window)[:1]))
    press(Qt.Key.Key_C, CONTROL)
    for scene in document.board.scenes:
        document.apply(remove_scene(document.board, scene.id))
    if how == "pasted shots":
        press(Qt.Key.Key_V, CONTROL)
    else:
        drop_on(window, files(photo) if "picture" in how else words("A door opens."), QPoint(300, 200))
    qtbot.waitUntil(lambda: len(order(window)) == 1, timeout=WAIT_MS)
    assert len(document.board.scenes) == 1


def test_a_duplicate_has_the_takes_of_its_shot(window: MainWindow, press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    made, document = clip(tmp_path / "red.mp4", "color=c=red", frames=6), window.desk.document
    import_take(document.session, order(window)[0], made)
    document.read_facts()
    qtbot.waitUntil(lambda: len(document.facts.takes) == 1, timeout=WAIT_MS)
    window.stage.board.select(tuple(order(window)[:1]))
    press(Qt.Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: len(document.facts.takes) == 2, timeout=WAIT_MS)
    assert [take.shot_id for take in document.facts.takes] == order(window)[:2]
