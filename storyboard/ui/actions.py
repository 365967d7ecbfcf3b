"""QActions from the action table: the only place where they are made."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from storyboard.ui.action_rows.entry import REACH, Entry, Scope, Situation
from storyboard.ui.action_table import TABLE
from storyboard.ui.icons import icon
from storyboard.ui.keymap import Keymap, usual_keys
from storyboard.ui.theme import Palette


def build(
    parent: QObject, commands: Mapping[str, Any], palette: Palette, places: Mapping[Scope, Iterable[QWidget]]
) -> dict[str, QAction]:
    """Every entry as a QAction with text, tip and accessible words, its keys heard only where its scope says.

    `commands` maps the first half of `does` to the object whose method is the second half.
    """
    made: dict[str, QAction] = {}
    for entry in TABLE:
        action = QAction(_told(entry.text), parent)
        action.setObjectName(entry.id)
        keys = sequences(entry)
        action.setToolTip(_tip(entry, keys))
        action.setStatusTip(_told(entry.tip))
        action.setShortcuts(keys)
        if entry.icon:
            action.setIcon(icon(entry.icon, palette))
        owner, _, method = entry.does.partition(".")
        action.triggered.connect(_done_by(commands, owner, method))
        is_local = entry.scope is not Scope.WINDOW
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut if is_local else Qt.ShortcutContext.WindowShortcut
        action.setShortcutContext(context)
        made[entry.id] = action
    for scope, widgets in places.items():
        let_hear(made, scope, widgets)
    return made


def let_hear(actions: Mapping[str, QAction], scope: Scope, widgets: Iterable[QWidget]) -> None:
    """Let widgets, and what is in them, hear the keys of a scope; where there are no actions nothing happens."""
    if not actions:
        return
    heard = [
        actions[entry.id]
        for entry in TABLE
        if scope in ({Scope.WINDOW} if entry.scope is Scope.WINDOW else REACH[entry.scope])
    ]
    for widget in widgets:
        widget.addActions(heard)


def allow(actions: Mapping[str, QAction], now: Situation) -> None:
    """Switch every action on or off."""
    for entry in TABLE:
        actions[entry.id].setEnabled(entry.allowed(now))


def dress(actions: Mapping[str, QAction], palette: Palette) -> None:
    """Draw the icons in another palette."""
    for entry in TABLE:
        if entry.icon:
            actions[entry.id].setIcon(icon(entry.icon, palette))


def rebind(actions: Mapping[str, QAction], keymap: Keymap) -> None:
    """Let the keys of a map do what the actions do, and let their tips say so."""
    for entry in TABLE:
        keys = keymap.keys(entry)
        actions[entry.id].setShortcuts(keys)
        actions[entry.id].setToolTip(_tip(entry, keys))


def sequences(entry: Entry) -> list[QKeySequence]:
    """The keys of an entry, as this system has them."""
    return usual_keys(entry)


def _done_by(commands: Mapping[str, Any], owner: str, method: str) -> Callable[[], None]:
    """Who does it is asked when it is to be done: it may come later than the action.

    Qt tells whether an action is checked to whoever takes an argument; no command wants to know.
    """
    return lambda: getattr(commands[owner], method)()


def _tip(entry: Entry, keys: list[QKeySequence]) -> str:
    tip = _told(entry.tip)
    return f"{tip} ({keys[0].toString(QKeySequence.SequenceFormat.NativeText)})" if keys else tip


def _told(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def show_playing(action: QAction, palette: Palette, *, is_playing: bool) -> None:
    """Let the play action say what it will do next."""
    action.setIcon(icon("pause" if is_playing else "play", palette))
    action.setText(_told("Stop" if is_playing else "Play"))
