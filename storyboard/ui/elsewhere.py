"""What other programs do to the open project: the board is followed, what is missing is told, nothing is lost."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from storyboard.later import later
from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.errors import StoryboardError
from storyboard.model.numbering import numbers
from storyboard.ui.bench import Workbench
from storyboard.ui.journal_watch import JournalWatch
from storyboard.ui.sentences import spoken

if TYPE_CHECKING:
    from storyboard.store.project import Elsewhere, NoProject
else:
    Elsewhere = later("storyboard.store.project", "Elsewhere")
    NoProject = later("storyboard.store.project", "NoProject")

LOOK_MS = 2000
"""How often the board's file is looked at; a look reads its size and time, off the window's thread."""
PATIENCE = 2
"""So many looks in a row must miss the file: who replaces it takes it away for a moment."""

Found = tuple[Board, "Elsewhere | None", "StoryboardError | None"]
"""The board that was shown when the look began, what was found, or what is wrong."""


def tr(text: str) -> str:
    """The text in the interface's language."""
    return QCoreApplication.translate("Elsewhere", text)


class ElsewhereWatch(QObject):
    """Looks at the board's file and shows what another program made of it, as one step that undo takes back."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._document = bench.desk.document
        self._project = bench.desk.session.project
        self._kept = 0
        self._missed = 0
        self._is_looking = False
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._had_trouble = False
        self._document.saved_changed.connect(self._tell_what_was_kept)

    def look(self) -> None:
        """Look now, unless a change of our own is on its way to the disk or a look is under way."""
        if self._is_looking or not self._document.is_saved:
            return
        self._is_looking = True
        board = self._document.board
        self._bench.desk.workshop.save(partial(self._look, board), done=self._looked)

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self, board: Board) -> Found:
        """On the thread that saves: a save of our own is never met halfway."""
        try:
            return board, self._project.look_elsewhere(), None
        except StoryboardError as error:
            return board, None, error

    def _looked(self, found: Found) -> None:
        self._is_looking = False
        board, change, error = found
        self._missed = self._missed + 1 if isinstance(error, NoProject) else 0
        if error is not None:
            self._tell_error(error)
        elif change is not None:
            self._show(board, change)
        else:
            self._told = ""

    def _show(self, board: Board, change: "Elsewhere") -> None:
        document = self._document
        if document.is_read_only:
            self._project.take_over(change)
            document.follow(change.board)
            document.read_facts()
            return
        if document.board is not board or not document.is_saved:
            # Somebody went on here meanwhile; what the other wrote is among the versions.
            self._say_kept()
            return
        self._project.take_over(change)
        document.end_phrase()
        if document.apply(Edit("Take over a change from elsewhere", change.board)):
            words = tr("Another program changed the board on disk; what it wrote is shown now.")
            self._bench.say(words, "info", step=tr("Undo"), then=document.undo_stack.undo)

    def _tell_error(self, error: StoryboardError) -> None:
        if isinstance(error, NoProject) and self._missed < PATIENCE:
            return
        if str(error) == self._told:
            return
        self._told = str(error)
        if isinstance(error, NoProject) and self._project.folder.is_dir():
            self._write_again()
        elif isinstance(error, NoProject):
            self._bench.say(str(error), "error")
        else:
            words = tr(
                "Another program wrote a board that cannot be shown: {why} What you see is kept; your next change "
                "replaces it on disk, and what the other wrote stays among the versions."
            )
            self._bench.say(words.format(why=spoken(error.what)), "warning")

    def _write_again(self) -> None:
        """The file was taken away and not the project: nothing is lost by putting it back."""
        if self._document.is_read_only:
            self._bench.say(self._told, "error")
            return
        project, board = self._project, self._document.board
        words = tr("Another program took board.json away; it was written again.")
        self._bench.desk.workshop.save(
            lambda: project.save(board),
            done=lambda _none: self._bench.say(words, "warning"),
            failed=lambda why: self._bench.say(why, "error"),
        )

    def _tell_what_was_kept(self) -> None:
        """Also that it is saved again, once it was not: what was said of that is over."""
        had_trouble, self._had_trouble = self._had_trouble, bool(self._document.save_trouble)
        if had_trouble and not self._had_trouble and self._document.is_saved:
            self._bench.say(tr("The board is saved again."), "good")
        if self._project.kept_from_elsewhere > self._kept:
            self._kept = self._project.kept_from_elsewhere
            self._say_kept()

    def _say_kept(self) -> None:
        words = tr(
            "Another program changed the board while it was open here. What you see was saved; what the other "
            "wrote is kept among the versions."
        )
        self._bench.say(words, "warning", step=tr("Show the versions"), then=lambda: self._bench.show_dock("versions"))


class MissingTeller(QObject):
    """Tells once which files of the project are gone or changed, after it was opened."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench.window)
        self._bench = bench
        session = bench.desk.session

        def missing() -> list[tuple[str, str]]:
            takes = {take.sha256: take.shot_id for take in session.takes()}
            found = session.project.media_notices(set(takes))
            called = _names(session.project.board, takes)
            return [(str(n.trouble), called.get(Path(n.name).stem, f"media/{n.name[:2]}/{n.name}")) for n in found]

        bench.desk.workshop.save(missing, done=self._tell)

    def _tell(self, notices: list[tuple[str, str]]) -> None:
        if not notices:
            return
        trouble, name = notices[0]
        more = QCoreApplication.translate("Elsewhere", " (and %n more)", "", len(notices) - 1) if notices[1:] else ""
        self._bench.say(_what_became(trouble).format(name=name) + more, "warning")


def _names(board: Board, takes: Mapping[str, str]) -> dict[str, str]:
    """What people call the files of a board, by their hash: the names they came with, and whose takes they are."""
    of_shot = numbers(board)
    told = {
        sha256: tr("The take of shot {number}").format(number=of_shot[shot_id])
        for sha256, shot_id in takes.items()
        if shot_id in of_shot
    }
    return told | {asset.sha256: asset.name for asset in board.assets if asset.name}


def _what_became(trouble: str) -> str:
    words = {
        "vanished": tr("{name} is no longer in the project; copy it back, or generate or import it anew."),
        "changed": tr("{name} has changed since it was received; restore it from a copy, or generate it anew."),
        "touched": tr("{name} was touched since it was last checked; its bytes are checked when it is next used."),
    }
    return words.get(trouble, words["changed"])


def install(bench: Workbench) -> None:
    """Follow what other programs do from here on."""
    watch = ElsewhereWatch(bench)
    journal = JournalWatch(bench)
    bench.when_closed += [watch.close, journal.close]
    MissingTeller(bench)
