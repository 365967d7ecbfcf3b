"""The menus of the strip: transitions with their lengths, and what can be done with an item."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from storyboard.model.edits.edit import changed
from storyboard.model.rate import Rate
from storyboard.model.transitions import (
    CutTransition,
    DipToColour,
    Dissolve,
    FilmBurn,
    Push,
    Slide,
    Transition,
    Whip,
    Wipe,
    Zoom,
)
from storyboard.model.values import replace
from storyboard.ui.words import tr

LASTING = Dissolve | DipToColour | Wipe | Push | Slide | Whip | Zoom | FilmBurn

KINDS: tuple[tuple[str, Transition], ...] = (
    ("Cut", CutTransition()),
    ("Dissolve", Dissolve()),
    ("Dip to black", DipToColour()),
    ("Wipe", Wipe()),
    ("Push", Push()),
    ("Slide", Slide()),
    ("Whip", Whip()),
    ("Zoom", Zoom()),
    ("Film burn", FilmBurn()),
)
"""Every transition, as its menu says it."""

LENGTHS_S = ("0.25", "0.5", "1", "2")


def transition_menu(now: Transition, rate: Rate, choose: Callable[[Transition], None], parent: QWidget) -> QMenu:
    """Every kind, the one in force marked, and for all but a cut some lengths."""
    menu = QMenu(tr("Transition"), parent)
    frames = getattr(now, "frames", 0)
    for name, usual in KINDS:
        made = replace(usual, frames=max(frames, 2)) if frames and isinstance(usual, LASTING) else usual
        action = menu.addAction(tr(name, "Transitions"))
        action.setCheckable(True)
        action.setChecked(now.kind == usual.kind)
        action.triggered.connect(lambda _checked, made=made: choose(made))
    if frames:
        menu.addSeparator()
        for seconds in LENGTHS_S:
            wanted = max(rate.frames(seconds), 2)
            action = menu.addAction(tr("{seconds} s ({frames} frames)").format(seconds=seconds, frames=wanted))
            action.setCheckable(True)
            action.setChecked(frames == wanted)
            action.triggered.connect(lambda _checked, n=wanted: choose(changed(now, frames=n)))
    return menu


def item_menu(actions: dict[str, QAction], transitions: QMenu | None, parent: QWidget) -> QMenu:
    """What can be done with the item under the pointer."""
    menu = QMenu(tr("Item"), parent)
    for group in (
        ("blade", "trim head here", "trim tail here"),
        ("copy item", "insert here", "overwrite here", "replace here", "paste attributes"),
        ("item speed", "item backwards", "item frozen", "item muted"),
        ("add title", "skip item", "lift item", "remove item"),
    ):
        for name in group:
            menu.addAction(actions[name])
        menu.addSeparator()
    if transitions is not None:
        menu.addMenu(transitions)
    return menu


def sound_menu(actions: dict[str, QAction], parent: QWidget) -> QMenu:
    """What can be done with the sound that is held."""
    menu = QMenu(tr("Sound"), parent)
    for name in ("louder", "softer", "hold next", "remove item"):
        menu.addAction(actions[name])
    return menu
