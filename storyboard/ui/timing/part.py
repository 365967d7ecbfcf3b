"""Puts the strip's commands into the window."""

from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from storyboard.studio.waveforms import peaks_of
from storyboard.ui.bench import Workbench
from storyboard.ui.strip import Strip
from storyboard.ui.timing.cut_commands import CutCommands
from storyboard.ui.timing.hold_commands import HoldCommands
from storyboard.ui.timing.join_commands import JoinCommands
from storyboard.ui.timing.mark_commands import MarkCommands
from storyboard.ui.timing.waves import Waves
from storyboard.ui.transport import Transport


class HasStrip(Protocol):
    """The window, as far as the strip needs it."""

    strip: Strip
    transport: Transport
    actions_by_id: dict[str, QAction]


def install(bench: Workbench) -> None:
    """Let keys, menus and drags on the strip change the document."""
    window = cast("HasStrip", bench.window)
    strip, document, player = window.strip, bench.desk.document, bench.desk.player
    board = bench.stage.board
    hold = HoldCommands(document, player, strip, bench.window)
    cut = CutCommands(document, player, strip, board.selected_shot_ids, bench.window)
    mark = MarkCommands(document, player, strip, bench.window)
    joins = JoinCommands(document, strip, mark, lambda: window.actions_by_id, bench.window)
    for name, owner in (("hold", hold), ("cut", cut), ("mark", mark), ("joins", joins)):
        bench.add_commands(name, owner)
        owner.trouble.connect(lambda words: bench.say(words, "warning"))
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
    strip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    strip.customContextMenuRequested.connect(joins.menu)
