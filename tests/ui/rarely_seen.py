"""Pictures of what one comes past now and then: drawing, money in doubt, menus, overlays, far and near, empty pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from storyboard.model.audio import AudioRole, AudioTrack
from storyboard.model.edits.edit import Edit
from storyboard.model.facts import Failure, FailureKind, JobState
from storyboard.model.values import replace
from storyboard.studio.creating import new_project
from storyboard.ui.sketch.view import SketchView
from storyboard.ui.thread_view.view import ThreadView
from tests.fakes.facts import admitted, job, model_request

if TYPE_CHECKING:
    from tests.screenshots import Photographer

SMALL = (1280, 720)
LANES = 8
OVERLAYS = ("safe areas", "aspect guides", "show captions", "show burn-in")
BLANK_VIEWS = ("board", "list", "timing", "thread")


def rare(photographer: Photographer, name: str) -> None:
    """Everything of the kind, in a small window, in the language and theme of the moment."""
    window = photographer.window
    window.resize(*SMALL)
    window._show_view("board")
    window.show_dock("inspector")
    _near_and_far(photographer, name)
    _menus(photographer, name)
    _sketch(photographer, name)
    _overlays(photographer, name)
    _lanes(photographer, name)
    _evidence(photographer, name)
    _money(photographer, name)
    window._show_view("board")


def blank(photographer: Photographer, name: str, folder: Path) -> None:
    """What every view says where there is nothing yet."""
    if not folder.exists():
        new_project(folder, title="Blank")
    photographer._opener.open(folder)
    window = photographer.window
    photographer.rest(1.5)
    for view in BLANK_VIEWS:
        window.resize(*SMALL)
        window._show_view(view)
        photographer.rest(0.8)
        photographer.picture(f"blank-{view}-{name}")
    window._show_view("board")
    for dock in ("queue", "versions", "notes", "history", "findings"):
        window.show_dock(dock)
        photographer.rest(0.3)
        photographer.of(window.docks[dock], f"blank-{dock}-{name}", resizes=False)
    window.resize(*SMALL)
    photographer.rest(0.5)
    photographer.picture(f"blank-panels-{name}")
    for dock in ("versions", "notes", "history", "findings"):
        window.docks[dock].hide()


def _near_and_far(photographer: Photographer, name: str) -> None:
    """A contact sheet, one large card, folded scenes, several shots chosen at once."""
    window, board = photographer.window, photographer.window.stage.board
    ids = [shot.id for _, shot in window.desk.document.board.story()]
    board.select(tuple(ids[1:4]))
    photographer.rest(0.8)
    photographer.picture(f"several-{name}")
    for _ in range(8):
        window.actions_by_id["zoom out"].trigger()
    photographer.rest(0.8)
    photographer.picture(f"far-{name}")
    window.actions_by_id["fold all"].trigger()
    photographer.rest(0.5)
    photographer.picture(f"folded-{name}")
    window.actions_by_id["fold all"].trigger()
    board.select((ids[2],))
    for _ in range(30):
        window.actions_by_id["zoom in"].trigger()
    photographer.rest(0.8)
    photographer.picture(f"near-{name}")
    window.actions_by_id["zoom usual"].trigger()


def _menus(photographer: Photographer, name: str) -> None:
    """The menus of the window, of a card, of a scene and of the bare board."""
    window, view = photographer.window, photographer.window.stage.board
    for at, button in enumerate(b for b in window.findChildren(QToolButton) if b.menu() is not None and b.isVisible()):
        menu = button.menu()
        menu.popup(QPoint(0, 0))
        _opened(photographer, menu, f"menu-{at + 1}-{name}")
    area = view.viewport()
    card = view.visualRect(view.model().index(0, 0)).center()
    for what, point in (("card", card), ("scene", QPoint(120, 20)), ("board", QPoint(area.width() - 8, 60))):
        view.menu_asked.emit(area.mapToGlobal(point))
        (menu,) = [m for m in view.findChildren(QMenu) if m.isVisible()]
        _opened(photographer, menu, f"menu-{what}-{name}")


def _opened(photographer: Photographer, menu: QWidget, name: str) -> None:
    photographer.rest(0.2)
    photographer.of(menu, name, resizes=False)
    menu.close()
    photographer.rest(0.1)


def _sketch(photographer: Photographer, name: str) -> None:
    """A sketch with a few strokes, the neighbour shining through."""
    window = photographer.window
    ids = [shot.id for _, shot in window.desk.document.board.story()]
    window.stage.board.select((ids[2],))
    window.actions_by_id["sketch"].trigger()
    photographer.rest(1.0)
    (view,) = window.findChildren(SketchView)
    canvas = view.canvas
    paper = canvas.sheet_rect()
    for row in range(3):
        points = [
            QPointF(paper.x() + paper.width() * (0.2 + 0.06 * step), paper.y() + paper.height() * (0.3 + 0.15 * row))
            for step in range(10)
        ]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0].toPoint())
        for step, point in enumerate(points):
            QTest.mouseMove(canvas, QPoint(round(point.x()), round(point.y() + 12 * (step % 3))))
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1].toPoint())
    view.onion.setChecked(True)
    photographer.rest(0.6)
    photographer.picture(f"sketch-{name}")
    for _ in range(3):
        canvas.undo()
    view.onion.setChecked(False)
    window.actions_by_id["sketch done"].trigger()
    photographer.rest(0.5)


def _overlays(photographer: Photographer, name: str) -> None:
    """All that can lie over the film, at once."""
    window = photographer.window
    window._show_view("timing")
    for overlay in OVERLAYS:
        window.actions_by_id[overlay].trigger()
    photographer.rest(1.0)
    photographer.picture(f"overlays-{name}")
    for overlay in OVERLAYS:
        window.actions_by_id[overlay].trigger()
    window.stage.messages.hide()


def _lanes(photographer: Photographer, name: str) -> None:
    """More lanes of sound than the strip has room for, scrolled to the last."""
    window = photographer.window
    document = window.desk.document
    sequence = document.board.main_sequence
    tracks = tuple(
        AudioTrack(
            id=f"lane-{at}",
            name=f"A{at + 1}",
            role=role,
            gain_db=-3.0 * (at % 3),
            is_muted=at == LANES - 2,
            clips=tuple(replace(clip, id=f"lane-{at}-{clip.id}") for track in sequence.audio for clip in track.clips),
        )
        for at, role in enumerate([*AudioRole] * LANES)
        if at < LANES
    )
    changed = replace(sequence, audio=tracks)
    document.apply(Edit("Lanes", replace(document.board, sequences=(changed, *document.board.sequences[1:]))))
    window.strip.lanes_bar.setValue(window.strip.lanes_bar.maximum())
    photographer.rest(0.8)
    photographer.picture(f"lanes-{name}")
    document.undo_stack.undo()
    photographer.rest(0.3)


def _evidence(photographer: Photographer, name: str) -> None:
    """What was measured at a cut and what mends it, and the thread alone."""
    window = photographer.window
    window._show_view("thread")
    window.stage.messages.hide()
    (view,) = window.findChildren(ThreadView)
    photographer.until(lambda: view._table is not None and bool(view._table.columns))
    view.canvas.go(2)
    photographer.until(lambda: view.pane._frames is not None)
    for tab, what in ((1, "measured"), (2, "mend")):
        view.pane.tabs.setCurrentIndex(tab)
        photographer.rest(0.6)
        photographer.picture(f"{what}-{name}")
    view.pane.tabs.setCurrentIndex(0)
    view.pane.fold.setChecked(True)
    photographer.rest(0.6)
    photographer.picture(f"evidence-folded-{name}")
    view.pane.fold.setChecked(False)


def _money(photographer: Photographer, name: str) -> None:
    """Jobs that wait, failed, or may have been billed: in the queue, on the cards, in the bar."""
    window = photographer.window
    document = window.desk.document
    ids = [shot.id for _, shot in document.board.story()]
    failure = Failure(
        kind=FailureKind.CREDIT,
        message="insufficient credits (402)",
        next_step="Add credit at the provider, then generate again.",
    )
    ends = ((3, JobState.HELD, None), (4, JobState.UNCERTAIN, None), (5, JobState.FAILED, failure))
    session, by = document.session, document.session.scribe
    for at, state, why in ends:
        request = model_request(ids[at], target_id="house", estimate_microusd=1_200_000)
        made = job(f"{state}-{name}", ids[at], state, model_request=request, estimate_microusd=1_200_000, failure=why)
        session.journal.append(admitted(by, made))
    window._show_view("board")
    window.show_dock("queue")
    document.read_facts()
    photographer.until(lambda: any(held.id == f"{JobState.FAILED}-{name}" for held in document.facts.jobs))
    photographer.rest(1.0)
    photographer.picture(f"doubt-{name}")
    window.stage.messages.hide()
