"""The window's part in rendering ahead: it says when board or takes are others, and when somebody waits for a film."""

from PySide6.QtCore import QObject

from storyboard.model.board import Board
from storyboard.studio.rendering_ahead import render_ahead, want_film
from storyboard.ui.bench import Workbench
from storyboard.ui.delivering.films import Films
from storyboard.ui.desk import Desk
from storyboard.ui.work import Errand

SEEN = ("sequences", "shots", "formats", "assets")
"""The parts of a board that a film is made of."""


class Ahead(QObject):
    """Has the film of the open board made ready in the background; while films are made it keeps out of the way."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.prerender = render_ahead(desk.session, desk.workshop.courtesy.give_way)
        self._takes: frozenset[str] = frozenset()
        self._filming: set[Errand] = set()
        self._is_busy = False
        desk.document.board_changed.connect(self._heed_board)
        desk.document.facts_changed.connect(self._heed_facts)

    def make_room(self, errand: Errand) -> None:
        """Stand back until the errand has ended."""
        self._filming.add(errand)
        self.prerender.rest()
        errand.on_end.append(lambda: self._over(errand))

    def heed_films(self, is_busy: bool) -> None:
        """Stand back while films are made, and go on when they are."""
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.prerender.rest() if is_busy else self._want()

    def close(self) -> None:
        """Render no more."""
        self.prerender.close()

    def _want(self) -> None:
        if not self._filming and not self._is_busy and not self._desk.is_closed:
            desk = self._desk
            want_film(self.prerender, desk.session, desk.document.board, desk.workshop.courtesy.give_way)

    def _heed_board(self, before: Board, after: Board) -> None:
        if any(getattr(before, name) != getattr(after, name) for name in SEEN):
            self._want()

    def _heed_facts(self) -> None:
        facts = self._desk.document.facts
        takes = frozenset(take.id for take in facts.takes) | frozenset(facts.approvals.values())
        if takes != self._takes:
            self._takes = takes
            self._want()

    def _over(self, errand: Errand) -> None:
        self._filming.discard(errand)
        self._want()


def install(bench: Workbench) -> None:
    """Begin with what is there."""
    ahead = Ahead(bench.desk, bench.window)
    film = bench.commands.get("film")
    if film is not None:
        film.filming.connect(ahead.make_room)  # type: ignore[attr-defined]
    films = bench.commands.get("films")
    if isinstance(films, Films):
        films.changed.connect(lambda _told: ahead.heed_films(films.is_busy))
    bench.when_closed.append(ahead.close)
