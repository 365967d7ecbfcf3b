"""Working offline: what costs money waits in the queue, marked so, and goes when the user says; drafts go on."""

from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from storyboard.model.values import replace
from storyboard.store.settings import Settings, change_settings
from storyboard.ui.bench import Workbench
from storyboard.ui.pieces import quiet
from storyboard.ui.queue_panel import QueuePanel


class HasQueue(Protocol):
    """A window with a queue."""

    queue: QueuePanel


class OfflineBanner(QFrame):
    """Stands above the jobs while the user works offline, with the way back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 5)
        row.addWidget(quiet(self.tr("You work offline: what costs money waits, drafts go on.")), 1)
        self.online = QPushButton(self.tr("Go online"))
        self.online.setAccessibleName(self.online.text())
        row.addWidget(self.online)
        self.hide()


class OfflineCommands(QObject):
    """Goes offline and online; the choice is kept in the user's settings and holds for the command line too."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._context = bench.desk.session.context
        self.banner = OfflineBanner()
        self.banner.online.clicked.connect(lambda _checked=False: self.toggle())
        self.banner.setVisible(self.is_offline)

    @property
    def is_offline(self) -> bool:
        """Whether nothing that costs money is sent now."""
        return self._context.settings.offline

    def toggle(self) -> None:
        """Go offline, or online again."""
        desk, context, wanted = self._bench.desk, self._context, not self.is_offline

        def change(held: Settings) -> Settings:
            return replace(held, offline=wanted)

        def kept(settings: Settings) -> None:
            context.settings = settings
            self.banner.setVisible(wanted)
            desk.engine.ask(lambda engine: engine.work_offline(is_offline=wanted))
            self._tell(wanted)

        desk.workshop.save(
            lambda: change_settings(context.folders, change),
            done=kept,
            failed=lambda why: self._bench.say(why, "error"),
        )

    def _tell(self, is_offline: bool) -> None:
        if is_offline:
            words = self.tr("You work offline now: what costs money waits in the queue, drafts go on.")
            self._bench.say(words, "info", step=self.tr("Go online"), then=self.toggle)
        else:
            self._bench.say(self.tr("You are online again: what waited is sent now, within the caps."), "good")


def install(bench: Workbench) -> None:
    """Bring the commands into the window and the banner into the queue."""
    commands = OfflineCommands(bench)
    bench.add_commands("offline", commands)
    window = cast("HasQueue", bench.window)
    window.queue.put_above(commands.banner)
    window.queue.refresh()
