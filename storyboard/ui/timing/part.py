"""Puts the strip's commands into the window."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from storyboard.later import later
from storyboard.ui.bench import Workbench
from storyboard.ui.compare_commands import CompareCommands
from storyboard.ui.film_commands import FilmCommands
from storyboard.ui.generate_commands import GenerateCommands, release_question
from storyboard.ui.playhead_commands import PlayheadCommands, RangeCommands
from storyboard.ui.queue_panel import QueuePanel
from storyboard.ui.screen_commands import ScreenCommands
from storyboard.ui.still_engine import StillEngine
from storyboard.ui.strip import Strip
from storyboard.ui.takes.commands import TakeCommands
from storyboard.ui.takes_panel import TakesPanel
from storyboard.ui.timing.beat_commands import BeatCommands
from storyboard.ui.timing.cut_commands import CutCommands
from storyboard.ui.timing.held_key import HeldKey
from storyboard.ui.timing.hold_commands import HoldCommands
from storyboard.ui.timing.item_commands import ItemCommands
from storyboard.ui.timing.join_commands import JoinCommands
from storyboard.ui.timing.loop_maker import LoopMaker
from storyboard.ui.timing.mark_commands import MarkCommands
from storyboard.ui.timing.sight_commands import SightCommands
from storyboard.ui.timing.sound_drop import SoundDrop
from storyboard.ui.timing.waves import Waves
from storyboard.ui.transport import Transport

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from storyboard.jobs.settling import Bought
    from storyboard.studio.stepping import picture_at
    from storyboard.studio.waveforms import peaks_of
    from storyboard.ui.dialogs import confirm_spending
else:
    Bought = later("storyboard.jobs.settling", "Bought")
    confirm_spending = later("storyboard.ui.dialogs", "confirm_spending")
    picture_at = later("storyboard.studio.stepping", "picture_at")
    peaks_of = later("storyboard.studio.waveforms", "peaks_of")


class HasStrip(Protocol):
    """The window, as far as the strip and the player need it."""

    strip: Strip
    film: FilmCommands
    generate: GenerateCommands
    takes: TakesPanel
    queue: QueuePanel
    transport: Transport
    actions_by_id: dict[str, QAction]


def install(bench: Workbench) -> None:
    """Let keys, menus and drags on the strip change the document."""
    window = cast("HasStrip", bench.window)
    strip, document = window.strip, bench.desk.document
    board = bench.stage.board
    hold = HoldCommands(document, strip, bench.window)
    cut = CutCommands(document, strip, board.selected_shot_ids, bench.window)
    mark = MarkCommands(document, strip, bench.window)
    joins = JoinCommands(document, strip, mark, lambda: window.actions_by_id, bench.window)
    plays = ItemCommands(document, strip, bench.window)
    beats = BeatCommands(document, bench.desk.workshop, bench.window)
    beats.said.connect(bench.say)
    sounds = SoundDrop(document, bench.desk.workshop, bench.window)
    strip.dropped.connect(sounds.lay)
    sounds.trouble.connect(lambda words: bench.say(words, "warning"))
    for name, owner in (
        ("hold", hold),
        ("cut", cut),
        ("mark", mark),
        ("joins", joins),
        ("beats", beats),
        ("items", plays),
    ):
        bench.add_commands(name, owner)
        owner.trouble.connect(lambda words: bench.say(words, "warning", is_passing=True))
    bench.add_commands("sight", SightCommands(strip, bench.window))
    session = bench.desk.session
    cache = session.context.folders.cache / "waveforms"
    waves = Waves(lambda sha256: peaks_of(session.media, sha256, cache), bench.desk.workshop, bench.window)
    waves.came.connect(strip.update)
    strip.wave = waves.wave
    strip.dress(bench.palette)
    strip.track_asked.connect(mark.set_track)
    joins.time_asked.connect(lambda: window.transport.time.setFocus())
    joins.time_asked.connect(lambda: window.transport.time.selectAll())
    mark.said.connect(bench.say)
    mark.note_asked.connect(joins.write)
    cut.title_asked.connect(joins.write)
    strip.opened.connect(joins.write)
    strip.edited.connect(document.apply)
    window.transport.said.connect(bench.say)
    _install_player(bench, window)
    strip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    strip.customContextMenuRequested.connect(joins.menu)


def _ask_release(bench: Workbench, generate: GenerateCommands, bought: Bought, job_ids: tuple[str, ...]) -> None:
    words, go = release_question(bought)
    unknown = bought.microusd is None
    confirm_spending(
        cast("QWidget", bench.window), words, go, lambda: generate.let_go(job_ids, accepts_unknown_price=unknown)
    )


def _install_player(bench: Workbench, window: HasStrip) -> None:
    desk, screen, strip = bench.desk, bench.stage.film_screen, window.strip
    document, player, film = desk.document, desk.player, window.film
    parent = bench.window
    playhead = PlayheadCommands(player, strip, film.play, parent)
    on_screen = ScreenCommands(document, player, strip, screen, bench.palette, parent)
    pairs = desk.session.context.folders.cache / "pairs"
    compare = CompareCommands(document, player, screen, window.takes, film, desk.workshop, pairs, parent)
    loops = LoopMaker(player, desk.workshop, desk.session.context.folders.cache / "loops" / document.board.id, parent)
    playhead.loop_wanted.connect(loops.want)
    halt = HeldKey(lambda: window.actions_by_id["halt"], parent)
    halt.watch(strip, screen)
    halt.let_go.connect(playhead.stop)
    playhead.is_halt_held = lambda: halt.is_down
    bench.when_closed.append(loops.close)
    for name, owner in (
        ("playhead", playhead),
        ("range", RangeCommands(player, strip, playhead, parent)),
        ("screen", on_screen),
        ("compare", compare),
    ):
        bench.add_commands(name, owner)
    for owner in (playhead, on_screen, compare):
        owner.said.connect(bench.say)
    bench.when_dressed.append(on_screen.dress)
    bench.when_dressed.append(window.takes.dress)
    bench.when_closed.append(film.close)
    screen.shown.connect(film.want)
    screen.aspect = document.board.master.aspect
    window.takes.dress(bench.palette)
    player.make_stills = lambda: StillEngine(
        lambda path, at_s: picture_at(path, at_s, player.rate), desk.workshop, player
    )
    takes = TakeCommands(document, window.takes, desk.workshop, parent)
    takes.said.connect(bench.say)
    bench.add_commands("takes", takes)
    queue, generate = window.queue, window.generate
    queue.retry_asked.connect(generate.retry)
    queue.release_asked.connect(generate.release)
    queue.settle_asked.connect(generate.settle)
    queue.pause_asked.connect(generate.pause)
    queue.stop_asked.connect(generate.stop)
    generate.pause_changed.connect(queue.show_paused)
    generate.release_asked.connect(lambda bought, job_ids: _ask_release(bench, generate, bought, job_ids))
