"""The menus of the strip: transitions with their lengths, and what can be done with an item."""

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from storyboard.model.edits.edit import changed
from storyboard.model.rate import Rate
from storyboard.model.sequences import Marker
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
from storyboard.ui.timing.mark_commands import COLOURS
from storyboard.ui.words import figure, tr

LASTING = Dissolve | DipToColour | Wipe | Push | Slide | Whip | Zoom | FilmBurn

KINDS: tuple[tuple[object, Transition], ...] = (
    (QT_TRANSLATE_NOOP("Transitions", "Cut"), CutTransition()),
    (QT_TRANSLATE_NOOP("Transitions", "Dissolve"), Dissolve()),
    (QT_TRANSLATE_NOOP("Transitions", "Dip to black"), DipToColour()),
    (QT_TRANSLATE_NOOP("Transitions", "Wipe"), Wipe()),
    (QT_TRANSLATE_NOOP("Transitions", "Push"), Push()),
    (QT_TRANSLATE_NOOP("Transitions", "Slide"), Slide()),
    (QT_TRANSLATE_NOOP("Transitions", "Whip"), Whip()),
    (QT_TRANSLATE_NOOP("Transitions", "Zoom"), Zoom()),
    (QT_TRANSLATE_NOOP("Transitions", "Film burn"), FilmBurn()),
)
"""Every transition, as its menu says it."""

COLOUR_NAMES = (
    QT_TRANSLATE_NOOP("Colours", "Amber"),
    QT_TRANSLATE_NOOP("Colours", "Blue"),
    QT_TRANSLATE_NOOP("Colours", "Green"),
    QT_TRANSLATE_NOOP("Colours", "Rose"),
    QT_TRANSLATE_NOOP("Colours", "Violet"),
    QT_TRANSLATE_NOOP("Colours", "Teal"),
)
"""What the colours of markers are called, in their order."""

LENGTHS_S = (0.25, 0.5, 1.0, 2.0)


def transition_menu(now: Transition, rate: Rate, choose: Callable[[Transition], None], parent: QWidget) -> QMenu:
    """Every kind, the one in force marked, and for all but a cut some lengths."""
    menu = QMenu(tr("Transition"), parent)
    frames = getattr(now, "frames", 0)
    for name, usual in KINDS:
        made = replace(usual, frames=max(frames, 2)) if frames and isinstance(usual, LASTING) else usual
        action = menu.addAction(tr(str(name), "Transitions"))
        action.setCheckable(True)
        action.setChecked(now.kind == usual.kind)
        action.triggered.connect(lambda _checked, made=made: choose(made))
    if frames:
        menu.addSeparator()
        for seconds in LENGTHS_S:
            wanted = max(rate.frames(seconds), 2)
            action = menu.addAction(
                tr("{seconds} s ({frames} frames)").format(seconds=figure(seconds, 2), frames=wanted)
            )
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


def marker_menu(
    marker: Marker,
    actions: dict[str, QAction],
    write: Callable[[], None],
    paint: Callable[[str], None],
    parent: QWidget,
) -> QMenu:
    """What can be done with a marker: its note, its colour by name and by sight, away with it; a beat only goes."""
    menu = QMenu(tr("Marker"), parent)
    if not marker.is_beat:
        menu.addAction(tr("Write the note")).triggered.connect(lambda _checked: write())
        menu.addSeparator()
        for colour, name in zip(COLOURS, COLOUR_NAMES, strict=True):
            action = menu.addAction(QIcon(_swatch(colour, is_on=marker.colour == colour)), tr(str(name), "Colours"))
            action.setCheckable(True)
            action.setChecked(marker.colour == colour)
            action.triggered.connect(lambda _checked, chosen=colour: paint(chosen))
        menu.addSeparator()
    menu.addAction(actions["remove marker"])
    return menu


def _swatch(colour: str, *, is_on: bool) -> QPixmap:
    """A colour to look at; the one in force with a dot in it."""
    swatch = QPixmap(16, 16)
    swatch.fill(QColor(colour))
    if is_on:
        painter = QPainter(swatch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#ffffff"))
        painter.setPen(QColor("#14161a"))
        painter.drawEllipse(4, 4, 8, 8)
        painter.end()
    return swatch


def sound_menu(actions: dict[str, QAction], parent: QWidget) -> QMenu:
    """What can be done with the sound that is held."""
    menu = QMenu(tr("Sound"), parent)
    for name in ("louder", "softer", "hold next", "remove item"):
        menu.addAction(actions[name])
    return menu
