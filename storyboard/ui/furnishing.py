"""The window is there before its parts are: they come one by one once it was painted, or at once when one is needed."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from storyboard.ui.bench import Workbench

Part = Callable[[Workbench], None]


class Furnishing(QObject):
    """Installs parts in their order. `came` follows each, once it has heard what is selected; `done` comes once.

    Between two parts the window has its turn, so that nobody who types or clicks meanwhile waits for all of them.
    """

    came = Signal()
    done = Signal()

    def __init__(self, bench: Workbench, parts: Iterable[Part], parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._has_facts = False
        self._left = deque(parts)
        self._is_done = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)
        bench.commands.complete = self.finish
        bench.desk.document.facts_changed.connect(self._facts_came)

    @property
    def is_done(self) -> bool:
        """Whether every part is there."""
        return self._is_done

    def begin(self) -> None:
        """Install a part in each turn from now on."""
        if not self._is_done:
            self._turn.start()

    def finish(self) -> None:
        """Install all that are left, now; nothing happens when all are there."""
        while self._left:
            self._install()
        self._end()

    def stop(self) -> None:
        """Install no more: the window closes."""
        self._left.clear()
        self._turn.stop()

    def _next(self) -> None:
        if self._left:
            self._install()
        if not self._left:
            self._end()

    def _install(self) -> None:
        bench = self._bench
        cards, selected = len(bench.when_cards), len(bench.when_selected)
        self._left.popleft()(bench)
        for tell in bench.when_cards[cards:]:
            tell()
        for hear in bench.when_selected[selected:]:
            hear(bench.stage.board.selected_shot_ids())
        self.came.emit()

    def _end(self) -> None:
        self._turn.stop()
        if self._is_done:
            return
        self._is_done = True
        document = self._bench.desk.document
        document.facts_changed.disconnect(self._facts_came)
        if self._has_facts:
            # They came between two parts; those that came later have not heard of them.
            document.facts_changed.emit()
        self.done.emit()

    def _facts_came(self) -> None:
        self._has_facts = True
