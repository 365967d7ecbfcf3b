"""A session: one project open, with its journal, the user's ledger and everything computed from board and facts."""

from collections.abc import Mapping
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from storyboard.model.board import Board
from storyboard.model.edits.edit import Edit
from storyboard.model.facts import Job, JobState, Take
from storyboard.model.takes import effective_takes
from storyboard.store.database import FactsError
from storyboard.store.instances import Standing, look_at_instance, settle_instance
from storyboard.store.journal import Journal
from storyboard.store.ledger import SpendLedger
from storyboard.store.media import MediaFolder
from storyboard.store.project import VERSIONS, Project, open_project
from storyboard.store.scribe import Scribe
from storyboard.studio.context import Context, open_context
from storyboard.studio.ids import new_id

JOURNAL = "journal.sqlite"
LEDGER = "ledger.sqlite"
INSTANCES = "instances.sqlite"


class Session:
    """An open project. Close it, or use it as a context manager; until then it holds the project's lock."""

    def __init__(
        self, context: Context, project: Project, journal: Journal, ledger: SpendLedger, standing: Standing | None
    ) -> None:
        self.context = context
        self.project = project
        self.journal = journal
        self.ledger = ledger
        self.standing = standing
        self._kept_journal = False

    def owns(self, job: Job) -> bool:
        """Whether the job was admitted by this user in this very folder; any other waits until it is released."""
        return job.install_id == self.context.settings.install_id and job.project_instance == self._instance_id

    @cached_property
    def _instance_id(self) -> str:
        if self.standing is not None:
            return self.standing.instance_id
        registry, install_id = self.context.folders.state / INSTANCES, self.context.settings.install_id
        return look_at_instance(self.project.folder, self.journal, registry, install_id).instance_id

    @property
    def board(self) -> Board:
        """The board as last opened or saved."""
        return self.project.board

    @property
    def media(self) -> MediaFolder:
        """The project's media by hash."""
        return self.project.media

    @property
    def scribe(self) -> Scribe:
        """Writes events in this user's name."""
        settings = self.context.settings
        return Scribe(
            author_id=settings.author_id,
            install_id=settings.install_id,
            now_utc=lambda: self.context.now().isoformat(timespec="milliseconds"),
            new_id=new_id,
        )

    def apply(self, *edits: Edit) -> Board:
        """Save the board after the last of these edits (each made on the one before)."""
        if edits:
            self.project.save(edits[-1].board)
        return self.board

    def takes(self) -> tuple[Take, ...]:
        """Every take, oldest first, retired ones too."""
        return self.journal.takes()

    def jobs(self) -> tuple[Job, ...]:
        """Every job, oldest first."""
        return self.journal.jobs()

    def approved(self) -> Mapping[str, str]:
        """The accepted take of every shot that has one."""
        return {shot_id: approval.take_id for shot_id, approval in self.journal.approvals().items()}

    def playing(self) -> Mapping[str, Take]:
        """The take that plays for every shot that has one."""
        return effective_takes(self.takes(), self.approved())

    def clear_leftovers(self) -> None:
        """Remove what broken copies and downloads left, unless a clip that is still on its way may be among it."""
        left = self.media.leftovers()
        if left and not self.journal.jobs(states={JobState.DOWNLOADING, JobState.HELD}):
            for path in left:
                with suppress(OSError):
                    path.unlink()

    def keep_journal(self) -> Path | None:
        """Keep what is known here where another program took the journal away or put another in its place.

        It is written back where there is none now, else beside the versions; where, or None for a reader and where it
        was kept before. Raises FactsError.
        """
        if self._kept_journal or self.project.is_read_only or not self.journal.is_moved:
            return None
        path = self.project.folder / JOURNAL
        if path.exists():
            path = self.project.folder / VERSIONS / f"journal-{self.context.now():%Y%m%d-%H%M%S}.sqlite"
        self.journal.keep(path)
        self._kept_journal = True
        return path

    def close(self) -> None:
        """Let go of journal, ledger and lock; closing twice is harmless."""
        with suppress(FactsError):
            self.keep_journal()
        self.journal.close()
        self.ledger.close()
        self.project.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_session(folder: Path, context: Context | None = None, *, read_only: bool = False) -> Session:
    """Open a project for work. Another window's project opens read-only, and says so in `project.reason`."""
    context = context or open_context()
    with ExitStack() as opened:
        project = open_project(folder, folders=context.folders, read_only=read_only, clock=context.now)
        opened.callback(project.close)
        journal = Journal.open(folder.absolute() / JOURNAL, read_only=project.is_read_only)
        opened.callback(journal.close)
        ledger = SpendLedger.open(context.folders.state / LEDGER)
        opened.callback(ledger.close)
        standing = None
        if not project.is_read_only:
            registry = context.folders.state / INSTANCES
            standing = settle_instance(project.folder, journal, registry, context.settings.install_id)
        # All is open: closing it is the session's duty from here.
        opened.pop_all()
    session = Session(context.within(project.folder), project, journal, ledger, standing)
    if not project.is_read_only:
        session.clear_leftovers()
    return session
