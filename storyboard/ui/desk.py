"""Everything one window works with, made in the right order and let go of in the reverse one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storyboard.later import later
from storyboard.store.secrets import KeyChain
from storyboard.studio.session import Session
from storyboard.ui.document import Document
from storyboard.ui.engine_thread import EngineThread
from storyboard.ui.player import Player
from storyboard.ui.poster_maker import PosterMaker
from storyboard.ui.posters import PosterMaker as MakesPosters
from storyboard.ui.posters import Posters
from storyboard.ui.work import Workshop

if TYPE_CHECKING:
    from storyboard.studio.working import make_engine
else:
    make_engine = later("storyboard.studio.working", "make_engine")


@dataclass(slots=True)
class Desk:
    """One open project with its document, threads and player. Close it after the window."""

    session: Session
    keys: KeyChain
    workshop: Workshop
    document: Document
    posters: Posters
    player: Player
    engine: EngineThread
    is_closed: bool = False

    def start(self) -> None:
        """Read the facts, look for what does not hold, and go on with what was under way."""
        self.show()
        self.go_on()

    def show(self) -> None:
        """Show the board as it is, and have its facts read."""
        self.document.refresh()
        self.document.read_facts()

    def go_on(self) -> None:
        """Look for what does not hold, and go on with what was under way: once the window is there."""
        if self.is_closed:
            return
        self.document.check_soon()
        if not self.document.is_read_only:
            self.engine.start()

    def close(self) -> None:
        """Save, stop every thread, let go of the project; closing twice is harmless."""
        if self.is_closed:
            return
        self.is_closed = True
        self.player.close()
        self.document.close()
        self.engine.stop()
        self.posters.close()
        self.workshop.close()
        self.posters.let_go()
        for made in (self.document, self.posters, self.player, self.engine, self.workshop):
            made.blockSignals(True)
            # Here and now: left to the garbage collector, they might be taken apart on another thread.
            made.deleteLater()
        self.session.close()


def set_up(session: Session, keys: KeyChain, *, maker: MakesPosters | None = None) -> Desk:
    """The desk of an open session; `maker` draws posters, the real one where none is given."""
    workshop = Workshop()
    document = Document(session, workshop)
    posters = _posters(session, workshop) if maker is None else Posters(maker, workshop)
    engine = EngineThread(
        lambda hear: make_engine(session, keys, hear, lambda: document.board), lambda: not document.is_read_only
    )
    engine.jobs_came.connect(document.hear_jobs)
    return Desk(session, keys, workshop, document, posters, Player(), engine)


def _posters(session: Session, workshop: Workshop) -> Posters:
    maker = PosterMaker(session.media, session.context.folders.cache / "posters")
    return Posters(maker, workshop, maker)
