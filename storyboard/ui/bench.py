"""The workbench: where a part of the window registers what it brings, in one line each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from storyboard.later import later
from storyboard.ui.action_rows.entry import Scope
from storyboard.ui.actions import let_hear
from storyboard.ui.desk import Desk
from storyboard.ui.stage import Stage
from storyboard.ui.theme import Palette

if TYPE_CHECKING:
    from storyboard.studio.searching import Query
else:
    Query = later("storyboard.studio.searching", "Query")

Hears = Callable[..., Any]


class Commands(dict[str, Any]):
    """The objects whose methods rows name. For one that is not there yet the parts that are left are installed."""

    complete: Callable[[], None] | None = None

    def __missing__(self, name: str) -> Any:
        if self.complete is not None:
            self.complete()
        if name not in self:
            raise KeyError(name)
        return self[name]


class Dock(NamedTuple):
    """A panel at a side of the window; `is_first` says whether it is there when the window opens for the first time.

    `when_shown` is called whenever it comes into sight.
    """

    name: str
    title: str
    widget: QWidget
    area: Qt.DockWidgetArea
    is_first: bool = True
    when_shown: Callable[[], Any] | None = None


@dataclass(slots=True)
class Workbench:
    """What the parts of one window share while it is put together.

    A part is a function `(Workbench) -> None` listed in `parts.PARTS`. It is called after actions were made and the
    window was painted: what it adds here is picked up at once. `window` is the parent of whatever needs one.
    """

    window: QObject
    desk: Desk
    stage: Stage
    palette: Palette
    say: Callable[..., None]
    remembered: QSettings
    show_dock: Callable[[str], None]
    open_project: Callable[[Path], None]
    actions: dict[str, QAction] = field(default_factory=dict)
    commands: Commands = field(default_factory=Commands)
    docks: list[Dock] = field(default_factory=list)
    places: dict[Scope, list[QWidget]] = field(default_factory=dict)
    when_selected: list[Callable[[tuple[str, ...]], Any]] = field(default_factory=list)
    when_cards: list[Callable[[], Any]] = field(default_factory=list)
    when_dressed: list[Callable[[Palette], Any]] = field(default_factory=list)
    when_looked: list[Callable[[Query], Any]] = field(default_factory=list)
    when_closed: list[Callable[[], Any]] = field(default_factory=list)
    flags: list[Callable[[], Iterable[str]]] = field(default_factory=list)

    def add_commands(self, name: str, owner: QObject) -> None:
        """Let rows say `does="name.method"`."""
        self.commands[name] = owner

    def add_dock(self, dock: Dock) -> None:
        """Put a panel to a side of the window; the view menu gets an entry that shows and hides it."""
        self.docks.append(dock)

    def add_view(self, name: str, widget: QWidget) -> None:
        """Put a view into the middle; a row called `name` in the view menu switches to it."""
        self.stage.add_view(name, widget)

    def add_place(self, scope: Scope, *widgets: QWidget) -> None:
        """Hear the keys of a scope on these widgets and inside them."""
        self.places.setdefault(scope, []).extend(widgets)
        let_hear(self.actions, scope, widgets)

    def add_flags(self, raised: Callable[[], Iterable[str]]) -> None:
        """Ask `raised` for names that rows look for in `Situation.flags`, whenever actions are switched on or off."""
        self.flags.append(raised)

    def close(self) -> None:
        """Let every part stop listening."""
        for stop in self.when_closed:
            stop()
