"""Notices that another program removed or replaced the project's journal: nothing more is sent, nothing is lost."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from storyboard.later import later
from storyboard.ui.bench import Workbench

if TYPE_CHECKING:
    from storyboard.jobs.engine import Engine
    from storyboard.store.journal_place import JournalMoved
else:
    Engine = later("storyboard.jobs.engine", "Engine")
    JournalMoved = later("storyboard.store.journal_place", "JournalMoved")

LOOK_MS = 2000
"""How often the journal's file is looked at; a look reads its size and time, off the window's thread."""
PATIENCE = 2
"""So many looks in a row must miss the file: who replaces it takes it away for a moment."""


def tr(text: str) -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate("Elsewhere", text)


class JournalWatch(QObject):
    """Looks at the journal's file until it is another one; then it stops the engine, keeps what is known and says so.

    The engine itself writes nothing into a journal that is not the one on the disk, and sends nothing then.
    """

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._session = bench.desk.session
        self._missed = 0
        self._is_looking = self._is_over = False
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        # What the engine could not write down may be for this; and what is said of this outlasts what else it says.
        bench.desk.engine.trouble.connect(lambda _words: self._say() if self._words else self.look())

    def look(self) -> None:
        """Look now, unless a look is under way."""
        if not self._is_looking and not self._is_over:
            self._is_looking = True
            self._bench.desk.workshop.save(self._look, done=self._looked)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._is_over = True

    def _look(self) -> "JournalMoved | None":
        # Where the whole folder is away, it is told by who looks at the board: it may come back as it was.
        return self._session.journal.trouble() if self._session.project.folder.is_dir() else None

    def _looked(self, trouble: "JournalMoved | None") -> None:
        self._is_looking = False
        self._missed = self._missed + 1 if trouble is not None and trouble.is_gone else 0
        if self._is_over or trouble is None or 0 < self._missed < PATIENCE:
            return
        self.close()
        desk, is_gone = self._bench.desk, trouble.is_gone
        if not desk.document.is_read_only:
            desk.engine.ask(_stop)
        desk.workshop.save(
            self._session.keep_journal,
            done=lambda kept: self._tell(kept, is_gone=is_gone),
            failed=lambda _why: self._tell(None, is_gone=is_gone),
        )

    def _tell(self, kept: Path | None, *, is_gone: bool) -> None:
        is_back = kept is not None and kept.parent == self._session.project.folder
        if is_back:
            words = tr(
                "Another program took the project's journal away; it was written again. Nothing more is generated or "
                "noted down until the project is opened again."
            )
        elif is_gone:
            words = tr(
                "Another program took the project's journal away. Nothing more is generated or noted down until it is "
                "put back and the project is opened again."
            )
        else:
            words = tr(
                "Another program replaced the project's journal. Nothing more is generated or noted down here until "
                "the project is opened again."
            )
        if kept is not None and not is_back:
            words += " " + tr("What was known here is kept in {name}.").format(name=f"versions/{kept.name}")
        self._words = words
        # Whoever asks for takes all the same is told why there are none, and what to do.
        self._bench.commands["generate"].said.connect(lambda *_said: self._say())
        self._say()

    def _say(self) -> None:
        self._bench.say(self._words, "error", step=tr("Open the project again"), then=self._open_again)

    def _open_again(self) -> None:
        self._bench.open_project(self._session.project.folder)


def _stop(engine: Engine) -> None:
    engine.stop()
