"""The sheet alone: what strokes look like on it, and how they are taken back."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from storyboard.ui.sketch.paper import Paper
from storyboard.ui.sketch.strokes import PAPER, Stroke, Tool, Touch, drawn, sheet, width_at


def ink_at(picture: QImage, x: float, y: float) -> bool:
    colour = picture.pixelColor(round(x * (picture.width() - 1)), round(y * (picture.height() - 1)))
    return colour.lightness() < 128


def test_old_strokes_are_taken_back_too(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    monkeypatch.setattr("storyboard.ui.sketch.paper.COVERED_BYTES", 1)
    paper = Paper(1)
    pictures = [paper.picture]
    for x in (0.2, 0.5, 0.8):
        paper.add(Stroke(Tool.PEN, "#000000", 0.01, (Touch(x, 0.1), Touch(x, 0.9))))
        pictures.append(paper.picture)
    for before in reversed(pictures[:-1]):
        assert paper.undo()
        assert paper.picture == before
    assert not paper.undo()
    assert all(paper.redo() for _ in range(3))
    assert paper.picture == pictures[-1]


def test_a_line_is_round_where_the_mouse_was_seldom_asked(qapp: QApplication) -> None:
    corner = Stroke(Tool.PEN, "#000000", 0.01, (Touch(0.1, 0.1), Touch(0.9, 0.1), Touch(0.9, 0.9)))
    made = drawn(sheet(1), (corner,))
    assert not ink_at(made, 0.9, 0.1)
    assert ink_at(made, 0.8, 0.2)


def test_paper_and_pressure_are_what_they_say() -> None:
    assert sheet(9 / 16).size().toTuple() == (720, 1280)
    line = Stroke(Tool.PEN, "#000000", 0.01, (Touch(0.1, 0.5), Touch(0.9, 0.5)))
    assert width_at(line, 0) < width_at(line, 0.5) < width_at(line, 1)
    dot = Stroke(Tool.PEN, "#000000", 0.01, (Touch(0.5, 0.5),))
    assert ink_at(drawn(sheet(1), (dot,)), 0.5, 0.5)
    assert drawn(sheet(1), ()).pixelColor(3, 3) == QColor(PAPER)


def test_a_stroke_that_was_shown_already_is_not_painted_again(qapp: QApplication) -> None:
    paper, line = Paper(1), Stroke(Tool.PEN, "#000000", 0.01, (Touch(0.1, 0.5), Touch(0.9, 0.5)))
    empty, shown = paper.picture, drawn(paper.picture, (line,))
    assert paper.add(line, shown)
    assert paper.picture == shown
    assert paper.undo()
    assert paper.picture == empty
    assert paper.redo()
    assert paper.picture == shown


def test_hundreds_of_strokes_take_little_room(qapp: QApplication) -> None:
    paper = Paper(16 / 9)
    for at in range(60):
        paper.add(Stroke(Tool.PEN, "#000000", 0.004, (Touch(0.05, at / 60), Touch(0.95, 1 - at / 60))))
    assert paper._covered_bytes < 60 * 300_000
