"""Everything one window works with, made in the right order and let go of in the reverse one."""

from dataclasses import dataclass

from storyboard.store.secrets import KeyChain
from storyboard.studio.poster_cache import PosterCache
from storyboard.studio.session import Session
from storyboard.studio.working import make_engine
from storyboard.ui.document import Document
from storyboard.ui.engine_thread import EngineThread
from storyboard.ui.player import Player
from storyboard.ui.poster_maker import PosterMaker
from storyboard.ui.posters import PosterMaker as MakesPosters
from storyboard.ui.posters import Posters
from storyboard.ui.work import Workshop


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
        self.document.refresh()
        self.document.read_facts()
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
        self.workshop.close()
        self.posters.close()
        for made in (self.document, self.posters, self.player, self.engine, self.workshop):
            made.blockSignals(True)
            # Here and now: left to the garbage collector, they might be taken apart on another thread.
            made.deleteLater()
        self.session.close()


def set_up(session: Session, keys: KeyChain, *, maker: MakesPosters | None = None) -> Desk:
    """The desk of an open session; `maker` draws posters, the real one where none is given."""
    workshop = Workshop()
    document = Document(session, workshop)
    cache = PosterCache(session.context.folders.cache / "posters")
    posters = Posters(maker or PosterMaker(session.media, cache), workshop)
    engine = EngineThread(lambda hear: make_engine(session, keys, hear, lambda: document.board))
    engine.jobs_came.connect(document.hear_jobs)
    return Desk(session, keys, workshop, document, posters, Player(), engine)
